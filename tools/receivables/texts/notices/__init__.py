"""Reading a notice that somebody pasted: its amounts, terms, days and what else it says. The words are data."""
