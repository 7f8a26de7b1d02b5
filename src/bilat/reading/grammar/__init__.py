"""Parsed sentences in, who did what to whom, when, where and how sure out: the blocks that rules are built of."""
