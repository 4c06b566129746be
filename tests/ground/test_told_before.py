"""Ledes that leave out the telephone, which the next sentence then names."""

import pytest

from tests.ground.lines import Line, differences, grounded, line

DURING = " During the telephone conversation, the sides praised the level of cooperation."


@pytest.mark.parametrize(
    ("lede", "expected"),
    [
        pytest.param(
            "Furkat Sidikov, Deputy Foreign Minister of Uzbekistan, has discussed cooperation with "
            "Estonia's Foreign Minister Urmas Reinsalu, the ministry said on July 22.",
            [line("Reinsalu Sidikov")],
            id="discussed with",
        ),
        pytest.param(
            "President of Ghana Nana Akufo-Addo and President of Togo Faure Gnassingbe have "
            "exchanged views on trade.",
            [line("Akufo-Addo Gnassingbe")],
            id="two exchanged",
        ),
        pytest.param(
            "Chile's Foreign Minister Teodoro Ribera met with Canadian Foreign Minister Mélanie "
            "Joly and discussed trade with her.",
            [],
            id="a meeting",
        ),
        pytest.param(
            "Chile's Foreign Minister Teodoro Ribera discussed trade with Canadian Foreign "
            "Minister Mélanie Joly and Peru's President Pedro Castillo.",
            [],
            id="three",
        ),
        pytest.param(
            "Chile's Foreign Minister Teodoro Ribera discussed trade with Chilean President "
            "Sebastian Piñera.",
            [],
            id="of one country",
        ),
    ],
)
def test_the_next_sentence_names_the_telephone(lede: str, expected: list[Line]) -> None:
    assert not differences(grounded(lede + DURING), expected)


def test_who_talked_long_before_is_not_on_the_line() -> None:
    lede = (
        "Chile's Foreign Minister Teodoro Ribera discussed trade with Canadian Foreign Minister "
        "Mélanie Joly. Trade is growing. Exports rose."
    )
    assert not differences(grounded(lede + DURING), [])
