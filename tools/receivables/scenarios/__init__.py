"""Scenarios of collection calls: one data file for the conversation, the cards, the sheets and the picture."""
