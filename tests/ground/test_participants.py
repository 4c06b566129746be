"""Between whom a call was that a sentence only hints at."""

import pytest

from tests.ground.lines import Line, differences, grounded, line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "From his plane Ghana's President Nana Akufo-Addo put a call through to Lome on "
            "Monday. Faure Gnassingbe, president of Togo, agreed to reopen the crossing.",
            [line("Akufo Gnassingbe", "Akufo")],
            id="a capital stands for its leader",
        ),
        pytest.param(
            '"Just hung up with Prime Minister Kyriakos Mitsotakis," Albanian Prime Minister Edi '
            "Rama wrote on Tuesday.",
            [line("Rama Mitsotakis")],
            id="who is quoted tells of their own call",
        ),
        pytest.param(
            "Swiss Foreign Minister Ignazio Cassis was on the receiving end of a call from Astana. "
            "Murat Nurtleu, Kazakhstan's foreign minister, wished to know why.",
            [line("Cassis Nurtleu", "Nurtleu")],
            id="a capital from which the call came",
        ),
        pytest.param(
            "Danish Defence Minister Troels Lund Poulsen said he had been woken by Norwegian "
            "Defence Minister Bjorn Arild Gram. Gram was calling about a submarine in trouble.",
            [line("Gram Poulsen", "Gram")],
            id="the two of the sentence before",
        ),
        pytest.param(
            "Just off the phone w/ Foreign Minister Penny Wong of Australia. Great talk.\n\n"
            "David Lammy, Foreign Secretary of the United Kingdom, on X, 14 May 2024",
            [line("Lammy Wong")],
            id="a post without its subject",
        ),
        pytest.param(
            "Fiala and Fico at odds again\n\n"
            "Czech Prime Minister Petr Fiala has had enough. Slovak Prime Minister Robert Fico has "
            "not. A long phone call on Monday changed nothing. Fico blamed Brussels. Fiala blamed "
            "nobody.",
            [line("Fiala Fico")],
            id="of whom the sentences around tell",
        ),
        pytest.param(
            "Kenyan President William Ruto was on the line with the governor of Turkana. Ugandan "
            "President Yoweri Museveni accepted an invitation.",
            [],
            id="somebody else was on the line",
        ),
        pytest.param(
            "Kenyan President William Ruto put a call through to Turkana. Ugandan President Yoweri "
            "Museveni has left for London.",
            [],
            id="the next sentence is of other things",
        ),
    ],
)
def test_who_was_on_the_line(text: str, expected: list[Line]) -> None:
    """One end may be left to the sentences around, but never guessed."""
    assert differences(grounded(text), expected) == []
