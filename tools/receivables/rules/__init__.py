"""What law and practice say: pure functions, one rule a module, with no words and no clock."""
