"""Words: labels, messages, notes and letters, from `snippets/`. They know no rules."""
