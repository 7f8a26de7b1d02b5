"""Text in, statements with their evidence out: sources, mentions, rules."""
