"""Whether a text is another agency's."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.syndication import find_syndication, printing_parties
from tests.ground.marked import mark

CALL = "Roe phoned Doe on Monday"


@pytest.mark.parametrize(
    ("lines", "url", "expected"),
    [
        ([f"{CALL}, News.Az reports citing Azertag ."], None, ("Azertag", 1)),
        ([f"{CALL}, Trend reports with reference to TASS."], "https://en.trend.az/1", ("TASS", 1)),
        ([f"{CALL}, Sputnik reports."], None, ("Sputnik", 1)),
        (["MOSCOW, August 7. /TASS/.", f"{CALL}."], "https://paper.example/1", ("TASS", 1)),
        (["MOSCOW, August 7. /TASS/.", f"{CALL}."], "https://tass.com/politics/1", None),
        ([f"BEIJING, June 18 (Xinhua) -- {CALL}."], None, ("Xinhua", 1)),
        ([f"{CALL}.", "They agreed. (Yonhap)"], None, ("Yonhap", 2)),
        ([f"{CALL}.", "They agreed. — Bernama"], None, ("Bernama", 2)),
        ([f"{CALL}, citing the Foreign Ministry."], None, None),
        (
            [f"{CALL}, the portal says, citing Lemurian News Agency."],
            None,
            ("Lemurian News Agency", 1),
        ),
        ([f"{CALL}."], "https://paper.example/reuters/1.html", ("Reuters", None)),
        ([f"{CALL}.", "They agreed.", "Roe, Tass says, was glad.", "So was Doe."], None, None),
        (["Tokyo, 04 April, /AJMEDIA/", f"{CALL}, AJMEDIA reports."], None, None),
        ([f"{CALL}."], None, None),
    ],
    ids=lambda value: str(value)[:50],
)
def test_syndication(
    lines: list[str], url: str | None, expected: tuple[str, int | None] | None
) -> None:
    """Citing beats a credit, a credit beats 'reports'; the outlet itself is nobody else."""
    found = find_syndication(mark(*lines, url=url).article, load_gazetteer())
    assert ((found.agency, found.sentence) if found else None) == expected


def test_printing_parties() -> None:
    """Where those are at home who print or are cited at the head."""
    article = mark(f"{CALL}, News.Az reports citing TASS.").article
    assert printing_parties(article, load_gazetteer()) == ("RU", "AZ")
