"""Scores records against labelled articles: calls, participants, dates, initiators, statements."""

from summarizer.evaluate.calls import Miss, Score, score_calls
from summarizer.evaluate.corrected import count_corrections, label_article
from summarizer.evaluate.gold import LabelledArticle, Prediction, read_labelled
from summarizer.evaluate.statements import score_statements

__all__ = [
    "LabelledArticle",
    "Miss",
    "Prediction",
    "Score",
    "count_corrections",
    "label_article",
    "read_labelled",
    "score_calls",
    "score_statements",
]
