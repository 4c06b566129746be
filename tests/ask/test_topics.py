"""Themes of a call, in the article's own words."""

import pytest

from summarizer.ask.topics import TOPICS_SHOWN, find_topics
from tests.ask.samples import article


def labels(text: str) -> list[str]:
    """Find the themes of a one-line text."""
    return [topic.label for topic in find_topics(article(text), [1])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They discussed border delimitation and COP29.", ["border delimitation", "COP29"]),
        ("Peace\u00a0treaty and peace agreement", ["Peace treaty"]),
        ("the UN Security Council resolution", ["UN Security Council"]),
        ("Humanitarian Aid to the north", ["Humanitarian Aid"]),
        ("the de\u2010escalation", ["de\u2010escalation"]),
        ("ceasefires and tariffsx", []),
        ("", []),
    ],
    ids=["two", "one theme", "longest", "case", "hyphens", "inside words", "empty"],
)
def test_themes_are_named_as_they_stand(text: str, found: list[str]) -> None:
    """Once a theme, as first written, whatever case and hyphen."""
    assert labels(text) == found


def test_evidence_is_every_sentence_that_names_it() -> None:
    """Only of the sentences that belong to the call."""
    text = "On trade relations.\nNothing.\nOn bilateral trade.\nOn trade talks."
    (topic,) = find_topics(article(text), [3, 1, 2, 3])
    assert (topic.label, topic.evidence) == ("trade relations", (1, 3))


def test_most_named_themes_are_kept() -> None:
    """At most eight, in text order."""
    themes = (
        "tourism", "tariffs", "sanctions", "ceasefire", "terrorism", "NATO summit",
        "humanitarian aid", "human rights", "climate change", "energy security",
    )  # fmt: skip
    text = "\n".join([f"On {theme}." for theme in themes] + ["Again energy security."])
    found = [topic.label for topic in find_topics(article(text), range(1, 12))]
    assert found == [*themes[: TOPICS_SHOWN - 1], "energy security"]
