"""Several calls in one article, each once."""

from pathlib import Path

import pytest

from summarizer.records.grounding import GroundedPerson
from summarizer.text.fold import fold
from tests.ground.lines import Line, differences, grounded, line

WORDINGS = Path(__file__).with_name("call_wordings.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("text", "expected", "published"),
    [
        pytest.param(
            "Pakistan's Deputy Prime Minister and Foreign Minister Ishaq Dar telephoned his "
            "Turkish counterpart Hakan Fidan and, later, Iran's Abbas Araghchi.",
            [line("Dar Fidan", "Dar"), line("Araghchi Dar", "Dar")],
            "2024-05-15",
            id="pakistan's deputy prime minister and foreign",
        ),
        pytest.param(
            "In separate telephone conversations with the foreign ministers of Jordan and "
            "Egypt, Ayman Safadi and Sameh Shoukry, US Secretary of State Antony Blinken "
            "discussed Gaza.",
            [line("Blinken Safadi"), line("Blinken Shoukry")],
            "2024-05-15",
            id="in separate telephone conversations with",
        ),
        pytest.param(
            "After the earthquake Taiwan's President Tsai Ing-wen got calls from Japan's "
            "Fumio Kishida and from Paraguay's Santiago Pena.",
            [line("Kishida Tsai", "Kishida"), line("Pena Tsai", "Pena")],
            "2024-04-04",
            id="after the earthquake taiwan's president tsai",
        ),
        pytest.param(
            "The EU's top diplomat, Josep Borrell, has had calls with Israel's Foreign "
            "Minister Israel Katz and Palestinian Prime Minister Mohammad Mustafa.",
            [line("Borrell Katz"), line("Borrell Mustafa")],
            "2024-05-15",
            id="the eu's top diplomat josep borrell",
        ),
        pytest.param(
            "President Ilham Aliyev received a phone call from President of the European "
            "Council Charles Michel.\n"
            "Charles Michel stressed the importance of talks and recalled that he had phoned "
            "Armenian Prime Minister Nikol Pashinyan a day earlier.",
            [line("Aliyev Michel", "Michel"), line("Michel Pashinyan", "Michel")],
            "2024-05-15",
            id="aliyev received a phone call from",
        ),
        pytest.param(
            "Trump speaks with Zelenskyy after call with Putin\n"
            "US President Donald Trump spoke with Ukrainian President Volodymyr Zelenskyy on "
            "Wednesday, a day after his call with Russian President Vladimir Putin.",
            [line("Trump Zelenskyy"), line("Putin Trump")],
            "2025-03-19",
            id="with zelenskyy after call with putin",
        ),
    ],
)
def test_several_calls(text: str, expected: list[Line], published: str) -> None:
    """One principal who spoke with several by themselves had as many calls."""
    assert differences(grounded(text, published=published), expected) == []


@pytest.mark.parametrize(
    "wording",
    [line for line in WORDINGS if line and not line.startswith("#")],
    ids=lambda wording: wording[:70],
)
def test_calls_that_a_careful_reader_finds(wording: str) -> None:
    """In wordings of many outlets every call that took place is found, and none besides."""
    text, _, told = wording.partition(" => ")
    grounding = grounded(text.replace("\\n", "\n"), published="2023-05-10")
    people = {person.key: person for person in grounding.persons}
    found = [
        ([people[key] for key in call.principals], people.get(call.initiator or ""))
        for call in grounding.calls
        if call.status == "completed"
    ]
    expected = [] if told == "none" else [call.split("+") for call in told.split("; ")]
    left = [who for who in expected if not any(_is_call(who, *call) for call in found)]
    assert (left, len(found)) == ([], len(expected))


def _is_call(who: list[str], people: list[GroundedPerson], caller: GroundedPerson | None) -> bool:
    """Return whether a call is between some people, the one with the asterisk having phoned."""
    rang = [word[1:] for word in who if word.startswith("*")]
    same = len(who) == len(people) and all(
        any(_is_meant(word.lstrip("*"), person) for person in people) for word in who
    )
    return same and (not rang or (caller is not None and _is_meant(rang[0], caller)))


def _is_meant(word: str, person: GroundedPerson) -> bool:
    names = fold(" ".join((person.name or "", *person.aliases)))
    return word == person.country or fold(word) in names
