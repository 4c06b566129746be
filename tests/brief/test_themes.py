"""Labels are one theme where they share what they are about."""

import pytest

from summarizer.brief.themes import Themes, gather, name_themes
from summarizer.data import load_gazetteer

THEMES = Themes(load_gazetteer())


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        pytest.param("peace agenda", "text of the peace treaty", True, id="heads do not count"),
        pytest.param("COP29", "hosting of COP29", True, id="one within the other"),
        pytest.param("climate change", "climate finance", False, id="half of the words"),
        pytest.param("peace", "lasting peace and human rights", False, id="one word of many"),
        pytest.param("aid to Armenia", "energy of Armenia", None, id="countries do not count"),
        pytest.param("relations with Iran", "bilateral relations", True, id="heads alone"),
        pytest.param("figs", "dates", None, id="nothing in common"),
    ],
)
def test_labels_are_compared_by_what_they_are_about(
    one: str, other: str, certain: bool | None
) -> None:
    """Certain, uncertain or different."""
    found = THEMES.compare(one, other)
    assert (found.is_certain if found else None) is certain


def test_a_label_may_stand_in_a_sentence() -> None:
    """Every word of it must."""
    assert THEMES.is_in("territorial claims", "Armenia should drop its claims to their territory.")
    assert not THEMES.is_in("territorial claims", "Armenia has claims.")


def test_links_make_groups() -> None:
    """What is linked by way of others is together, in order."""
    assert gather(5, [(3, 1), (1, 4)]) == [(0,), (1, 3, 4), (2,)]


def test_themes_are_named_by_their_shortest_labels() -> None:
    """One label where the others contain it, else two; most calls first."""
    found = name_themes(
        [["figs"], ["hosting of COP29", "climate finance"], ["COP29", "climate change"], ["COP29"]],
        THEMES,
    )
    assert found == [
        ("COP29", [1, 2, 3]),
        ("climate change / climate finance", [1, 2]),
        ("figs", [0]),
    ]
