"""Words become markup without becoming markup themselves."""

import re

import pytest

from summarizer.brief.document import Address, At, Line, NoteLink, Own, Told, Tone
from summarizer.brief.html.lines import anchor, anchors, make_printer
from summarizer.brief.parts import Pointer
from tests.brief.html.parsed import Parsed
from tests.brief.pages import HOSTILE

HERE = Pointer(label="000", article_id="000_a", sentences=(1, 2))


def show(line: Line) -> str:
    """Return a line of a page that shows the article 000 and knows the note of 001."""
    return str(make_printer(frozenset({"000"}), {"001": "2023-x"})(line))


@pytest.mark.parametrize("label", ["a b", "ж", "50%", "a#b", 'x"y'])
def test_any_label_makes_an_anchor(label: str) -> None:
    """It is one word, fit for an address, and differs from others."""
    made = anchor(label, 3)
    assert re.fullmatch(r"[\w.%~:-]+", made, re.ASCII)
    assert made != anchor(f"{label} ", 3)


@pytest.mark.parametrize("label", ["note", "find", "told", "close", "articles", "a-S1", "a:S1"])
def test_no_article_takes_the_id_of_anything_else(label: str) -> None:
    """Neither that of a part of the page, nor that of a sentence of another article."""
    assert anchor(label) not in {label, anchor("a", 1)}
    assert anchor(label).startswith("article:")


def test_a_pointer_to_a_whole_article_leads_to_its_head() -> None:
    """Without sentences the article itself is meant."""
    assert anchors(Pointer(label="000", article_id="000", sentences=())) == ["article:000"]


def test_pointers_lead_where_their_article_is() -> None:
    """Into this page, into another note, or nowhere."""
    elsewhere = HERE.model_copy(update={"label": "001"})
    nowhere = HERE.model_copy(update={"label": "002"})
    shown = show((At(HERE), At(elsewhere), At(nowhere)))
    parsed = Parsed(shown)
    assert parsed.values("href") == ["#article:000:S1", "2023-x.html#article:001:S1"]
    assert parsed.values("data-at") == ["article:000:S1 article:000:S2"]
    assert parsed.text == "000 S1, S2 001 S1, S2 002 S1, S2"


@pytest.mark.parametrize(
    ("tone", "tag"),
    [("strong", "strong"), ("struck", "del"), ("quote", "q"), ("soft", "span"), ("tag", "span")],
)
def test_tones_have_their_elements(tone: Tone, tag: str) -> None:
    """What is struck is struck for a screen reader too."""
    assert Parsed(show((Own("x", tone),))).tags == [tag]
    assert Parsed(show((Own("x"),))).tags == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    """Wherever a line has any."""
    pointers = tuple(
        At(Pointer(label=text, article_id=text, sentences=(number,))) for number in (1, 2)
    )
    links = (NoteLink(text, text), Address(f"{text} "))
    line: Line = (Own(text), Told(text, "strong"), *pointers, *links)
    parsed = Parsed(show(line))
    assert parsed.tags == ["strong", "bdi", "span", "bdi", "span", "bdi", "a", "bdi", "bdi"]
    assert parsed.text.count(" ".join(text.split())) >= 6
