"""Who was on the line, by what was said or done in the call."""

import pytest

from summarizer.ground.call_subjects import Subject
from summarizer.ground.said_in_call import people_by_what_was_said
from tests.ground.lines import Line, differences, grounded, line
from tests.ground.reading import texts_of

ONE, TWO = "Kenyan President William Ruto", "Ugandan President Yoweri Museveni"

IN_ENGLISH = " The state of the trade and of the roads between the two was the theme, it was said."


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} told {TWO} on Monday in a phone call that he would send grain.",
        f"In a phone call on Tuesday {ONE} let {TWO} know that he would send grain.",
        f"In a phone call on Tuesday {ONE} discussed grain with {TWO}.",
        f"{ONE} thanked, in a phone call on Tuesday, {TWO}.",
        f"{ONE} said {TWO} had invited him to Kampala in a phone call.",
        f"{ONE} made public what he told {TWO} in a phone call.",
    ],
    ids=["told", "let", "with", "inserted", "speaker", "he"],
)
def test_two_on_the_line(text: str) -> None:
    """Whom somebody told, let know, thanked or invited in a call was on the other end."""
    assert not differences(grounded(text + IN_ENGLISH), [line("Ruto Museveni")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ONE} praised {TWO} in a phone call with Rwandan President Paul Kagame.", "Ruto Kagame"),
        (f"{ONE} told reporters in a conference call that {TWO} was well.", None),
    ],
    ids=["praised", "the press"],
)
def test_who_is_only_spoken_of_is_not_on_the_line(text: str, expected: str | None) -> None:
    """Whom somebody praised in a call, or told reporters of, was not."""
    wanted: list[Line] = [line(expected)] if expected else []
    assert not differences(grounded(text + IN_ENGLISH), wanted)


def test_nothing_is_said_of_a_call_that_is_a_subject() -> None:
    """A call that does something itself is no place where somebody said something."""
    [text] = texts_of(f"A call from {ONE} surprised {TWO}.")
    start = text.letters.index("call")
    assert people_by_what_was_said(text, start, start + len("call"), Subject()) is None
