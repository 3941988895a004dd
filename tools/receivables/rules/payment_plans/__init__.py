"""Payment plans (betalingsregelingen): what is paid when, so that nothing is left at the end."""
