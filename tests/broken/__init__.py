"""Answers broken on purpose: the proof that the checks catch what is wrong, and only that."""
