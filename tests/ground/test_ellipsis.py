"""Calls that a sentence tells without saying again what was done."""

import pytest

from tests.ground.lines import Line, differences, grounded, line

FIRST = (
    "Kenyan President William Ruto rang Ugandan President Yoweri Museveni on Monday about maize."
)
KAGAME = "Rwandan President Paul Kagame"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (f"{KAGAME} did the same on Tuesday.", line("Kagame Museveni", "Kagame")),
        (f"So did {KAGAME}.", line("Kagame Museveni", "Kagame")),
        (f"{KAGAME} followed suit.", line("Kagame Museveni", "Kagame")),
        (f"In the second, with {KAGAME}, he spoke of fuel.", line("Kagame Ruto")),
        (f"In the other, from {KAGAME}, fuel was the theme.", line("Kagame Ruto", "Kagame")),
        (f"Next on his list was {KAGAME}.", line("Kagame Ruto")),
        (f"The second to be called was {KAGAME}.", line("Kagame Ruto", "Ruto")),
        (f"{KAGAME} was next.", line("Kagame Ruto")),
    ],
)
def test_one_call_more(second: str, expected: Line) -> None:
    """What was done need not be said again: who did it, or with whom, is enough."""
    found = grounded(f"{FIRST} {second}")
    assert not differences(found, [line("Museveni Ruto", "Ruto"), expected])


@pytest.mark.parametrize(
    "second",
    [
        f"{KAGAME} took part in a parade.",
        f"In the second round, {KAGAME} leads.",
        f"The roads are closed. The rains go on. The press was silent. So did {KAGAME}.",
    ],
)
def test_no_call_more(second: str) -> None:
    """Words that mean something else, or stand far from the call, add none."""
    assert not differences(grounded(f"{FIRST} {second}"), [line("Museveni Ruto", "Ruto")])


def test_more_on_the_line() -> None:
    """Whoever also took part was on the same line."""
    text = (
        "Chancellor Olaf Scholz and President Emmanuel Macron held a video conference on Monday "
        "about the price of grain. Also taking part were Prime Minister Rishi Sunak and "
        f"{KAGAME}."
    )
    assert not differences(grounded(text), [line("Scholz Macron Sunak Kagame")])


def test_who_was_at_the_other_end() -> None:
    """Where a phone rang, the next sentence may say who was on the line."""
    text = (
        "President Duma Boko of Botswana had been in office for three days when his phone buzzed "
        "with a call from Windhoek on Monday. At the other end was Nangolo Mbumba, the president "
        "of Namibia, who wished him luck."
    )
    assert not differences(grounded(text), [line("Boko Mbumba", "Mbumba")])


def test_callers_each_phoned() -> None:
    """Those who are named as callers phoned whoever was just said to have been phoned."""
    text = (
        "President Recep Tayyip Erdogan has received calls from two dozen leaders since Monday's "
        "earthquake. Among Tuesday's callers were Greek Prime Minister Kyriakos Mitsotakis and "
        "Armenian Prime Minister Nikol Pashinyan."
    )
    expected = [line("Erdogan Mitsotakis", "Mitsotakis"), line("Erdogan Pashinyan", "Pashinyan")]
    assert not differences(grounded(text), expected)
