"""Agencies in texts and addresses."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.press import make_press

PRESS = make_press(load_gazetteer())


def test_names_in_a_text() -> None:
    """As written or in capitals, whole words, the longest of overlapping ones."""
    text = "NEWS.AZ cites Azertag and RIA Novosti; a report by the tassel-maker is none."
    assert [one.agency.name for one in PRESS.find(text, 0, len(text))] == [
        "News.Az",
        "Azertag",
        "RIA Novosti",
    ]


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://en.trend.az/politics/1.html", "Trend", None),
        ("https://tass.com/politics/1", "TASS", None),
        ("https://paper.example/reuters/1.html", None, "Reuters"),
        ("https://paper.example/1/reuters", None, None),
        ("http://[broken", None, None),
        (None, None, None),
    ],
    ids=str,
)
def test_addresses(url: str | None, host: str | None, path: str | None) -> None:
    """Whose page it is, by any ending of its host; whose folder, by name."""
    of_host, of_path = PRESS.of_host(url), PRESS.of_path(url)
    assert (of_host.name if of_host else None) == host
    assert (of_path.name if of_path else None) == path


def test_the_press_is_made_once() -> None:
    """The automaton costs more than an article."""
    assert make_press(load_gazetteer()) is PRESS
