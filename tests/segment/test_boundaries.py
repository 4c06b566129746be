"""Where one line's sentences begin."""

# ruff: noqa: RUF001 - quotation marks as they stand in articles

import pytest

from summarizer.segment.boundaries import sentence_starts

CUTS = [
    "thanks to his efforts.| Noting that, he left.",
    'as "the new order."|The call ended.',
    "They met.| He left.",
    "the peace agreement.|President Aliyev said so.",
    "on August 30, 2024.|President Aliyev said peace exists.",
    "in hosting COP29.|Antony Blinken stated that.",
    "talks with NATO.|The minister agreed.",
    "he asked why?| She did not say.",
    '"It is over."| The minister left.',
    '"pure fiction."| "There was no call," he said.',
    "It said “never.”| The call ended.",
    "visits from the U.S.| The head of state agreed.",
    "meeting in Washington, D.C.| They agreed.",
    "They spoke on 8 Feb.| The minister agreed.",
    "It was number one.| Two came later.",
    "Խոսել են հեռախոսով։| Նա նշել է։",
]
JOINS = [
    "the U. S. Secretary of State",
    "U.S. Secretary of State Antony J. Blinken spoke",
    "U.S. President Joe Biden spoke",
    "Azerbaijan-U.S. relations have suffered",
    "a statement on Nov. 21 said so",
    "News.Az reports citing Azertag .",
    "as Demiryumruq. Az writes today",
    "Gen. Mark Milley and Lt. Col. Roe spoke",
    "Gen.Milley spoke with Dr. H. E. Roe",
    "Johnson spoke from No. 10 Downing Street",
    "H.E. Mr. William Ruto spoke",
    'he called it "over." and left',
    "the talks were long ... and dull",
    "He left. (Yonhap)",
    "It was required. — Bernama",
    "MOSCOW, August 7. /WIRE/",
    "approx. 20 people",
    "1. At the outset, the minister spoke",
    "See mfa.gov.az for the text",
    "at 3.5Million dollars",
]


@pytest.mark.parametrize("line", CUTS, ids=str)
def test_cut(line: str) -> None:
    """A sentence begins behind the bar and nowhere else."""
    text = line.replace("|", "")
    starts = sentence_starts(text, "hy" if "։" in text else "en")
    assert [text[:at].rstrip() for at in starts] == ["", line.split("|", maxsplit=1)[0]]


@pytest.mark.parametrize("line", JOINS, ids=str)
def test_join(line: str) -> None:
    """Titles, initials, abbreviations and tokens with full stops are no ends."""
    assert sentence_starts(line) == [0]


def test_long_text_is_cut_in_linear_time() -> None:
    """No sentence is longer than the cap, with or without a space to cut at."""
    for line in ("x" * 20_000, "“A b. " * 4_000, "no end here " * 2_000):
        starts = sentence_starts(line)
        ends = [*starts[1:], len(line)]
        assert max(end - start for start, end in zip(starts, ends, strict=True)) <= 5_000
        assert starts == sorted(set(starts))
