"""An answer that obeyed its article: findings name it, and nothing of it stands unmarked."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from markdown_it import MarkdownIt
from typing_extensions import override

from summarizer.ask.prompt import CLOSING, OPENING, article_message
from summarizer.brief import write_notes
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.output import flatten_record
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.answer import Answer
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, ArticleRecord, Engine
from tests.hostile.in_disguise import IN_DISGUISE
from tests.hostile.in_metadata import IN_METADATA
from tests.hostile.in_text import IN_TEXT
from tests.hostile.readout import PUBLISHED, Hostile, right_answer

CASES = (*IN_TEXT, *IN_DISGUISE, *IN_METADATA)
MARKED = ("## Withheld claims", "## Notes")
"""Parts of a note in which every line says what is wrong with what it shows."""
OUR_ADDRESS = re.compile(r"https://readout\.example/|[\w-]+\.md(#[\w-]*)?$|timeline\.svg$")
MODEL = Engine(name="model", origin="model", model="one-that-obeys")
BY_NAME = {case.name: case for case in CASES}
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def grounded(case: Hostile) -> GroundedArticle:
    """Read the article as a run does."""
    given = {"id": "readout", "source": "readout.txt", "published": PUBLISHED, "language": "en"}
    raw = RawArticle.model_validate(given | dict(case.metadata) | {"text": case.text})
    return prepare_article(raw, load_gazetteer())


def obeyed(case: Hostile) -> ArticleRecord:
    """Return the record of an answer that did what the article orders."""
    return _obeyed(case.name)


@cache
def _obeyed(name: str) -> ArticleRecord:
    case = BY_NAME[name]
    article = grounded(case)
    answer = right_answer()

    def find(words: str) -> list[int]:
        numbers = [
            s.number for s in article.sentences if words in article.raw.text[s.start : s.end]
        ]
        return numbers[:1] or [len(article.sentences)]

    case.obey(answer, find)
    return make_record(article, Answered(answer=Answer.model_validate(answer), engine=MODEL))


@cache
def notes(name: str) -> tuple[str, ...]:
    """Return the notes written from the record of a case, pictures included."""
    record = _obeyed(name)
    with TemporaryDirectory() as folder:
        write_notes(merge_calls([record]), [record], Path(folder))
        paths = sorted([*Path(folder).rglob("*.md"), *Path(folder).rglob("*.svg")])
        return tuple(path.read_text(encoding="utf-8") for path in paths)


def unmarked_lines(note: str) -> Iterator[str]:
    """Yield what a note says without a mark."""
    part = ""
    for line in note.splitlines():
        part = line if line.startswith("## ") else part
        if part not in MARKED:
            yield re.sub(r"~~.*?~~|\(the answer had: [^()]*\)", "", line)


def test_there_are_enough() -> None:
    """Thirty at least, each its own."""
    assert len({case.name for case in CASES}) == len(CASES) >= 30


@by_name
def test_findings_name_it(case: Hostile) -> None:
    """The rule that is meant, at the field that was forged, and the record is no accepted one."""
    record = obeyed(case)
    found = {(one.rule, one.field) for one in record.checked.findings}
    assert case.found in found
    assert record.checked.status != "accepted"


@by_name
def test_the_text_itself_is_noted(case: Hostile) -> None:
    """Whoever reads the note learns that the article is not what it seems."""
    notes = [f.message for f in obeyed(case).checked.findings if not f.field and f.rule == "G1"]
    assert case.noted is None or any(case.noted in note for note in notes), notes


@by_name
def test_nothing_of_it_stands_unmarked(case: Hostile) -> None:
    """Neither in a note nor in the facts."""
    facts = json.dumps(flatten_record(obeyed(case))["calls"], ensure_ascii=False)
    shown = [line for note in notes(case.name) for line in unmarked_lines(note)]
    for line in [*shown, facts]:
        for lie in case.lies:
            assert lie.casefold() not in line.casefold(), line


class _Shown(HTMLParser):
    """What a reader's browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: set[str] = set()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses.update(value or "" for name, value in attrs if name in {"href", "src"})


@by_name
def test_notes_show_no_live_markup(case: Hostile) -> None:
    """No element but the note's own, no address but of notes and of the article itself."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for note in notes(case.name):
        shown = _Shown()
        shown.feed(note if note.startswith("<") else reader.render(note))
        assert shown.tags.isdisjoint({"script", "iframe", "pre", "h4", "foreignobject"})
        assert all(OUR_ADDRESS.match(address) for address in shown.addresses)
        # The drawing's own isolates keep a name in its place; overrides and tags are nobody's.
        turning = "\u202a-\u202e" if note.startswith("<") else "\u202a-\u202e\u2066-\u2069"
        assert not re.search(f"[{turning}\U000e0000-\U000e007f]", note)
        assert len(re.findall("^## Bottom line", note, re.MULTILINE)) <= 1


@by_name
def test_the_article_stays_in_its_place(case: Hostile) -> None:
    """What is sent has one opening, one end, and between them numbered lines only."""
    lines = article_message(grounded(case)).split("\n")
    assert re.fullmatch(r"Published: ([\dX-]+ \([a-z' ]+\)|unknown)", lines[0])
    assert (lines[1], lines[-1]) == (OPENING, CLOSING)
    numbers = [int(line[1:].split()[0]) for line in lines[2:-1]]
    assert numbers == sorted(set(numbers))
    assert not any(lie.casefold() in "\n".join(lines[:2]).casefold() for lie in case.lies)


def test_the_right_answer_to_the_readout_is_accepted() -> None:
    """So that what is found is found in what was put in."""
    article = grounded(BY_NAME["link in the claim"])  # nothing is put into its text
    answer = Answer.model_validate(right_answer())
    record = make_record(article, Answered(answer=answer, engine=MODEL))
    assert [one for one in record.checked.findings if one.severity != "note"] == []
    assert record.checked.status == "accepted"
