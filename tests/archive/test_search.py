"""Sentences are found by their words, whatever is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.archive.archive import Archive
from summarizer.archive.search import Query, choose_marks, find_marked, search, write_match
from summarizer.errors import SettingsError
from summarizer.records.values import Person, Statement
from tests.archive.samples import column, keep, merge, new_archive
from tests.merge.readouts import Article, Call, Claim, build

ERDOGAN = Person(name="Recep Tayyip Erdoğan", country="TR", office="President")
PUTIN = Person(name="Vladimir Putin", country="RU", office="President")
SAID = Claim(Statement(speaker="US", act="AGREE", gist="borders should be settled"), (1,))
FIRST = Article(
    "one",
    ("The delimitation of the state border goes on.", "Grain is exported."),
    (Call(statements=(SAID,)),),
)
SECOND = Article("two", ("Border posts open.",), (Call(people=(ERDOGAN, PUTIN), date="2024-02"),))
THIRD = Article("three", ("No call about any border.",), ())


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Give an archive of three articles."""
    with new_archive(tmp_path) as made:
        for article in (FIRST, SECOND, THIRD):
            keep(made, build(article))
        merge(made)
        yield made


def found(archive: Archive, *args: str | None) -> list[tuple[str, int]]:
    """Return article and sentence of each find."""
    return [(one.article, one.sentence) for one in search(archive.connection, Query(*args), 10)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        pytest.param(("borders",), [("two", 1), ("one", 1), ("three", 1)], id="forms"),
        pytest.param(("border delimitation",), [("one", 1)], id="any order"),
        pytest.param(('"border delimitation"',), [], id="side by side"),
        pytest.param(('"state border"',), [("one", 1)], id="a phrase"),
        pytest.param(("delim*",), [("one", 1)], id="a beginning"),
        pytest.param(("settled delimitation",), [("one", 1)], id="claim and sentence"),
        pytest.param(("border", "erdogan"), [("two", 1)], id="person"),
        pytest.param(("border", "Recep Erdoğan"), [("two", 1)], id="accents"),
        pytest.param(("border", None, "2024-01-01"), [("two", 1)], id="from"),
        pytest.param(("border", None, None, "2023-12-31"), [("one", 1)], id="to"),
        pytest.param(("people",), [], id="names of columns"),
    ],
)
def test_words_find_sentences(
    query: tuple[str | None, ...], finds: list[tuple[str, int]], archive: Archive
) -> None:
    """The newest calls come first; what reports none comes last."""
    assert found(archive, *query) == finds


def test_a_find_has_call_claim_sentence_and_words(archive: Archive) -> None:
    """All that is needed to judge it without opening the article."""
    (find,) = search(archive.connection, Query("delimitation"), 10)
    assert find.call is not None
    assert find.call.date == "2023-11-27"
    assert find.call.dossier == "2023-11-27-antony-blinken-ilham-aliyev"
    assert [(claim.text, claim.speaker) for claim in find.claims] == [
        ("borders should be settled", "US")
    ]
    assert [find.text[start:end] for start, end in find.spans] == ["delimitation"]


@pytest.mark.parametrize(
    "words",
    ["border AND", "NEAR(border)", "border OR grain NOT", '"border', "bor\0der", "text:border",
     "border -grain", "^border", "a'; DROP TABLE calls; --", "(", "{people}: x", "*x", "x**"],
)  # fmt: skip
def test_odd_syntax_is_words(words: str, archive: Archive) -> None:
    """Nothing that is typed is an operator, and nothing an error of SQL."""
    try:
        found(archive, words, "O'Neill (")
    except SettingsError as error:
        assert "no word" in str(error)  # noqa: PT017 - either way is right


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=40), person=st.one_of(st.none(), st.text(max_size=10)))
def test_any_text_can_be_looked_for(words: str, person: str | None, archive: Archive) -> None:
    """Whatever the characters, there are finds, or there is no word in it."""
    try:
        found(archive, words, person)
    except SettingsError as error:
        assert "there is no" in str(error)  # noqa: PT017 - either way is right


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (Query("  -- "), "no word in it"),
        (Query("a " * 33), "too many"),
        (Query("a", person="-"), "no name in it"),
    ],
)
def test_nothing_to_look_for_is_said(query: Query, message: str) -> None:
    """An empty search is a mistake, not everything."""
    with pytest.raises(SettingsError, match=message):
        write_match(query)


def test_marks_become_places() -> None:
    """Found words are places in the text itself."""
    assert find_marked("a <b> c <d>", "<", ">") == ((2, 3), (6, 7))


@pytest.mark.parametrize("odd", ["\x02\x03", "\ue000\ue001", "\ue001"])
def test_no_character_of_a_text_is_a_mark(odd: str, tmp_path: Path) -> None:
    """The text is the article's, whatever stands in it."""
    text = f"The border{odd} is {odd} open."
    assert not set(choose_marks(text)) & set(text)
    with new_archive(tmp_path) as made:
        keep(made, build(Article("odd", (text,))))
        merge(made)
        (find,) = search(made.connection, Query("open"), 10)
        stored = column(made.connection, "SELECT text FROM sentences")
    assert [find.text] == stored == [text]
    assert [find.text[start:end] for start, end in find.spans] == ["open"]


def test_the_call_with_a_claim_on_the_sentence_is_told(tmp_path: Path) -> None:
    """Of two calls of an article; where no claim rests on the sentence it is the first."""
    calls = (Call(), Call(people=(ERDOGAN, PUTIN), date="2024-02", statements=(SAID,)))
    with new_archive(tmp_path) as made:
        keep(made, build(Article("both", ("The border is open.", "Grain is sold."), calls)))
        merge(made)
        finds = [search(made.connection, Query(word), 10)[0].call for word in ("border", "grain")]
    assert [find.date for find in finds if find] == ["2024-02", "2023-11-27"]


def test_a_limit_keeps_the_newest_calls(archive: Archive) -> None:
    """What is cut off is what comes last, not what was stored first."""
    finds = search(archive.connection, Query("border"), 2)
    assert [one.article for one in finds] == ["two", "one"]
