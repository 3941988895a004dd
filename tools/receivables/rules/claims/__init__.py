"""What may be claimed of a debtor on a day, and what not yet: the single rules brought together, a country a module."""
