"""A person's corrections, laid over records.

Owns what can be corrected, how a correction finds its place again, and what becomes of the record.
Takes a record as the engine and the checks left it, gives one that a reader vouches for. Refuses to
lose a correction: one that finds its place no more is named, and kept.
"""

from summarizer.correct.address import FORMS, facts_of, names_on, parse_address
from summarizer.correct.answer import answer_of
from summarizer.correct.apply import Unapplied, apply_corrections
from summarizer.correct.make import Request, make_correction
from summarizer.correct.values import ValueReader

__all__ = [
    "FORMS",
    "Request",
    "Unapplied",
    "ValueReader",
    "answer_of",
    "apply_corrections",
    "facts_of",
    "make_correction",
    "names_on",
    "parse_address",
]
