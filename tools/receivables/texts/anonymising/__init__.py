"""Real names and numbers out of a text, invented ones in, the same one for the same."""
