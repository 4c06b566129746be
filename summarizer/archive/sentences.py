"""Sentences with the claims that rest on them: what is searched.

Owns the table of sentences; SQLite's triggers keep the full-text index beside it. Takes records,
writes rows inside the caller's transaction. Refuses furniture: what is not article text is no find.
"""

import sqlite3
from collections import defaultdict

from summarizer.archive.claims import list_claims
from summarizer.archive.kinds import TOLD
from summarizer.records.record import ArticleRecord
from summarizer.text.fold import fold


def write_sentences(connection: sqlite3.Connection, article: int, record: ArticleRecord) -> None:
    """Write the sentences of an article that has none."""
    text, said, people = record.article.raw.text, _said(record), _people(record)
    connection.executemany(
        "INSERT INTO sentences (article, number, text, claims, people) VALUES (?, ?, ?, ?, ?)",
        (
            (article, one.number, text[one.start : one.end], said.get(one.number, ""), people)
            for one in record.article.sentences
            if not one.furniture
        ),
    )


def _said(record: ArticleRecord) -> dict[int, str]:
    """Return the claims of each sentence whose words are not the sentence's own."""
    said: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for call in record.checked.calls:
        for claim in list_claims(call):
            for one in claim.evidence:
                if claim.kind in TOLD and claim.text and claim.text not in one.quote:
                    said[one.sentence][claim.text] = None
    return {number: "\n".join(texts) for number, texts in said.items()}


def _people(record: ArticleRecord) -> str:
    """Return the names of everybody on the line, folded as they are searched."""
    names = [
        fact.value.name
        for call in record.checked.calls
        if not call.withheld
        for fact in call.principals
        if fact.value and fact.value.name and fact.status != "withheld"
    ]
    return fold(" ".join(dict.fromkeys(names)))
