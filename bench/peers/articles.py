"""Readouts of 2.5 kB in our own wording, and what is to be answered for each, in every form.

The facts are the same in all forms; what differs is how each says where a fact stands: this
program's answers point to numbered sentences, its peers quote.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle
from summarizer.text.fold import fold

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
KINDS = 648
"""Different calls: the least number after which people and days come again together. Each article
has a docket number of its own."""
WANTED_CHARS = 2500
PEOPLE = (
    ("Jonas Gahr Støre", "Norway", "Norwegian", "OSLO"),
    ("Ulf Kristersson", "Sweden", "Swedish", "STOCKHOLM"),
    ("Mette Frederiksen", "Denmark", "Danish", "COPENHAGEN"),
    ("Pedro Sánchez", "Spain", "Spanish", "MADRID"),
    ("Mark Rutte", "the Netherlands", "Dutch", "THE HAGUE"),
    ("Leo Varadkar", "Ireland", "Irish", "DUBLIN"),
)
STATEMENTS, BACKGROUND = (
    part.splitlines()
    for part in Path(__file__).with_name("sentences.txt").read_text("utf-8").split("\n\n")
)
"""Some 180 characters each; a sentence that carries a statement has 222 in the five seeds."""
_DOCKET = re.compile(r"docket (\d+)")


def _kind(number: int) -> list[str]:
    caller = PEOPLE[number % len(PEOPLE)]
    called = PEOPLE[(number + 1 + number // len(PEOPLE) % 4) % len(PEOPLE)]
    day, month = 2 + number % 27, f"{MONTHS[number // 27 % len(MONTHS)]} 2022"
    surnames = {"caller": caller[0].split()[-1], "called": called[0].split()[-1]}
    said = [
        STATEMENTS[(number + step) % len(STATEMENTS)].format(**surnames, country=caller[1])
        for step in range(5)
    ]
    sentences = [
        (
            f"{caller[3]}, {day + 1} {month} - Prime Minister {caller[0]} of {caller[1]} phoned"
            f" {called[2]} Prime Minister {called[0]} on {day} {month}."
        ),
        *said,
    ]
    while sum(map(len, sentences)) < WANTED_CHARS:
        sentences.append(BACKGROUND[(number + len(sentences)) % len(BACKGROUND)])
    return sentences


def article_text(number: int, *, short: bool = False) -> str:
    """Write an article; its number stands in it, so that no two are the same.

    Args:
        number: Which one.
        short: Its opening alone: for runs of many thousands.
    """
    sentences = _kind(number % KINDS)
    docket = f"The office of the Prime Minister filed the note under docket {number}."
    if short:
        return f"{sentences[0]} {docket}"
    return "\n\n".join([" ".join(sentences[:3]), " ".join(sentences[3:]), docket])


def asked_about(body: str) -> int:
    """Find the number of the article that a request is about."""
    found = _DOCKET.findall(body)
    return int(found[-1])


def write_rows(count: int, *, short: bool = False) -> Iterator[str]:
    """Give the articles as lines of JSON."""
    for number in range(count):
        row = {"id": f"a{number:05}", "text": article_text(number, short=short)}
        yield json.dumps(row) + "\n"


def _quoting(node: JsonValue, quotes: dict[int, str]) -> JsonValue:
    """Put the sentences' words where an answer points to their numbers."""
    if isinstance(node, list):
        return [_quoting(item, quotes) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        name: [quotes[number] for number in value]
        if name == "evidence"
        else _quoting(value, quotes)
        for name, value in node.items()
    }


def _spans(call: dict[str, Any], text: str) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Give each fact's kind, the words that LangExtract would mark for it, and the rest of it.

    Its documentation asks for exact words in text order, none overlapping; a mark that is not found
    is searched for at length. So where several facts stand in one sentence, the first has the
    sentence, and each of the others its own few words.
    """
    taken: set[str] = set()

    def mark(sentence: str, words: str) -> str:
        chosen = sentence if sentence not in taken or words not in text else words
        taken.add(sentence)
        return chosen

    (opening,) = call["date"]["evidence"]
    taken.add(opening)
    day = re.search(r"on \d+ \w+ 2022", opening)
    yield "date", day[0] if day else opening, call["date"]
    for person in call["principals"]:
        surname = person["name"].split()[-1]
        yield "principal", next(w for w in opening.split() if fold(w) == fold(surname)), person
    yield "initiator", "phoned", call["initiator"]
    yield "side", opening.partition(",")[0], call["side"]
    for kind, words in (("statement", "gist"), ("commitment", "what"), ("event", "what")):
        for fact in call[f"{kind}s"]:
            yield kind, mark(fact["evidence"][0], fact[words]), fact
    for topic in call["topics"]:
        yield "topic", topic["label"], topic


def _extractions(answer: dict[str, Any], text: str) -> list[dict[str, object]]:
    """Give the facts as LangExtract wants them, in text order."""
    (call,) = answer["calls"]
    marked = sorted(_spans(call, text), key=lambda span: text.find(span[1]))
    rows: list[dict[str, object]] = []
    for kind, words, fact in marked:
        said = {name: value or "" for name, value in fact.items() if name != "evidence"}
        rows.append({kind: words, f"{kind}_attributes": said})
    return rows


def _compact(form: object) -> str:
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


@cache
def answers(kind: int) -> dict[str, str]:
    """Write what is to be answered for a kind of article, in each form, as compact JSON."""
    raws = [
        RawArticle(id="bench", source="bench", text=article_text(kind, short=short))
        for short in (False, True)
    ]
    article, opening = (prepare_article(raw, load_gazetteer()) for raw in raws)
    pointing = answer_by_rules(article).answer.model_dump(mode="json")
    text = article.raw.text
    quotes = {one.number: text[one.start : one.end] for one in article.sentences}
    quoting = _quoting(pointing, quotes)
    return {
        "pointers": _compact(pointing),
        "quotes": _compact(quoting),
        "extractions": _compact({"extractions": _extractions(quoting, text)}),
        "short": answer_by_rules(opening).answer.model_dump_json(),
    }
