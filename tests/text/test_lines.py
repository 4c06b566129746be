"""Lines: prose, headlines, and sentences that go on over a line's end."""

# ruff: noqa: RUF001 - signs as they stand in articles

import pytest

from summarizer.text.lines import (
    continuations,
    ends_sentence,
    find_headlines,
    fold_line,
    is_dateline,
    is_headline_like,
    is_prose,
    split_lines,
    word_count,
)

SENTENCE = "The president of Atlantis phoned his counterpart on Monday, the press service said."


def test_lines_have_their_place() -> None:
    """Every line end that Python knows ends one; offsets leave out white space."""
    text = "\n  One \r\n\r\nTwo\u2028Three"
    lines = list(split_lines(text))
    assert [(text[line.start : line.end], line.after_blank) for line in lines] == [
        ("One", True),
        ("Two", True),
        ("Three", False),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It ended.", True),
        ('He said "no."', True),
        ("It ended. (Wire/Post)", True),
        ("Ճիշտ է։", True),
        ("Leaders talk", False),
        ("The agenda:", False),
        ("Leaders talk (photo)", False),
    ],
    ids=str,
)
def test_ends_sentence(line: str, expected: bool) -> None:
    """Quotes, brackets and the agency behind it do not hide the full stop."""
    assert ends_sentence(line) is expected


def test_words_and_prose() -> None:
    """Bare signs are no words; running text has some words and an end, or very many."""
    assert word_count("• $ 1.7 — a") == 2
    assert is_prose(SENTENCE)
    assert is_prose("word " * 30)
    assert not is_prose("Leaders of two states talk about grain")
    assert not is_prose("Thank you.")


def test_fold_line() -> None:
    """Case, signs and white space do not make another headline."""
    assert fold_line("Leaders – talk!") == fold_line("LEADERS  TALK")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Leaders of two states talk", SENTENCE], (0,)),
        (["Leaders of two states talk", "It is their first call", "", SENTENCE], (0, 1)),
        (["Leaders talk again", "BAKU, Azerbaijan, Feb. 10", "Trend:", SENTENCE], (0,)),
        ([SENTENCE, "Efforts by the Pope", SENTENCE], ()),
        (["The first line of a text that is wrapped at", "some width, as mails are.", "x"], ()),
        (["No telephone call is planned...", SENTENCE], (0,)),
        (["One headline and nothing else"], (0,)),
    ],
    ids=["one", "two", "dateline", "later", "wrapped", "dots", "alone"],
)
def test_headlines(lines: list[str], expected: tuple[int, ...]) -> None:
    """Only above the first paragraph, only lines of that shape."""
    found = list(split_lines("\n".join(lines)))
    assert find_headlines(found, continuations(found)) == expected


def test_headline_shape() -> None:
    """Neither a label nor a paragraph."""
    assert is_headline_like("Leaders of two states talk?")
    assert not is_headline_like("Trend:")
    assert not is_headline_like("Two words")
    assert not is_headline_like("word " * 90)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BAKU, Azerbaijan, Feb. 10", True),
        ("Doha - Information Office - March 16", True),
        ("New York, 15 March", True),
        ("Talks on August 7", False),
        ("The ministers met in Geneva, where on 7 May talks about the treaty began", False),
    ],
    ids=str,
)
def test_dateline(line: str, expected: bool) -> None:
    """Place first, then a day behind a comma or dash."""
    assert is_dateline(line) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guterres rang the\npresident-elect on Wednesday.", [False, True]),
        ("He takes office on Jan.\n20th, he said.", [False, True]),
        ("It ended.\nthen more", [False, False]),
        ("The agenda:\n- grain", [False, False]),
        ("One two three\n\nfour", [False, False]),
        (f"{'word ' * 11}\n{'Word ' * 11}\n{'word ' * 11}\nend.", [False, True, True, True]),
        ("Related\nstories", [False, False]),
    ],
    ids=["small letter", "month", "ended", "colon", "blank", "wrapped", "label"],
)
def test_continuations(text: str, expected: list[bool]) -> None:
    """A broken line goes on; a list, a label and a new paragraph do not."""
    assert continuations(list(split_lines(text))) == expected


def test_paragraph_of_two_lines_in_a_wrapped_text() -> None:
    """It is as wide as the others, so that its second line goes on, with a capital too."""
    wrapped = (
        "The president of Atlantis rang his counterpart on Monday about the price\n"
        "of grain in the two states and about the roads between them, which the\n"
        "rain of the last weeks has washed away.\n\n"
        "Both are to be mended before the summer, said the spokesman of President\n"
        "Doe. Nothing else was said."
    )
    assert continuations(list(split_lines(wrapped))) == [False, True, True, False, True]
