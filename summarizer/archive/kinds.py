"""Kinds of claims."""

TOLD = frozenset({"statement", "commitment", "event", "topic"})
"""Kinds of claims whose words are the article's: those that are searched. The others stand in every
sentence that reports a call."""
