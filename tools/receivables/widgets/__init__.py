"""Tools: what each has to be told, and what it makes of it."""
