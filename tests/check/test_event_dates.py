"""D6: other dates come from their own sentences, durations from arithmetic."""

import pytest

from tests.check.readout import (
    ARTICLE,
    DATES,
    SENTENCES,
    STARTS,
    faults,
    marks,
    regrounded,
    told,
)
from tests.check.resentenced import resentenced


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({"events.0.date": "2024-03-21"}, "events[0].date = 2024-03-20"),
        ({"events.0.date": "2023-03-20"}, "events[0].date = 2024-03-20"),
        ({"events.1.date": "2024-03-20"}, "events[1].date = 2024-03-01"),
        ({"events.1.date": "some day"}, "events[1].date = 2024-03-01"),
        ({"events.0.evidence": [4]}, "events[0].evidence = S5"),
        ({"events.0.evidence": [4], "events.0.date": "2024-06-06"}, "events[0].date"),
        ({"commitments.0.due": "2024-04-16"}, "commitments[0].due = 2024-04-15"),
    ],
    ids=str,
)
def test_wrong_date(changes: dict[str, object], mark: str) -> None:
    """A date that its sentence does not give is found, with the one that it does."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert f"D6 error calls[0].{mark}" in marks(found)


@pytest.mark.parametrize("date", ["2024-03-20", "2024-03", "2024", None], ids=str)
def test_date_that_its_sentence_gives(date: str | None) -> None:
    """A less precise date says nothing wrong."""
    assert faults({"calls.0.events.0.date": date}) == []


@pytest.mark.parametrize(
    ("given", "date"), [("XXXX-03-20", "2024-03-20"), ("2024-03", "2024-03-20")], ids=str
)
def test_date_more_precise_than_the_text(given: str, date: str) -> None:
    """A year or day that the text does not give is not added."""
    dates = tuple(
        mention.model_copy(update={"value": given}) if mention.value == "2024-03-20" else mention
        for mention in DATES
    )
    found = marks(faults({"calls.0.events.0.date": date}, regrounded(dates=dates)))
    assert f"D6 error calls[0].events[0].date = {given}" in found


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("for 30 days", False),
        ("for 19 days", True),
        ("for 20 days", True),
        ("with a 12-day delay", False),
        ("19 days later", True),
        ("after two weeks", False),
        ("for three weeks", False),
        ("in a 30-day truce", True),
        ("for many days", True),
    ],
)
def test_duration(words: str, *, fits: bool) -> None:
    """A stated time is counted between the two dates beside it; both ends may be counted in."""
    sentence = 6
    text = ARTICLE.raw.text.replace("for 30 days", words)
    start = STARTS[sentence - 1] + SENTENCES[sentence - 1].index("1 March")
    second = DATES[3].model_copy(
        update={"value": "2024-03-20", "start": start + 10, "end": start + 12}
    )
    article = regrounded(dates=(*DATES, second))
    longer = len(text) - len(ARTICLE.raw.text)
    sentences = tuple(
        s.model_copy(update={
            "start": s.start + (longer if s.number > sentence else 0),
            "end": s.end + (longer if s.number >= sentence else 0),
        })
        for s in article.sentences
    )  # fmt: skip
    article = article.model_copy(
        update={"raw": article.raw.model_copy(update={"text": text}), "sentences": sentences}
    )
    found = [f for f in faults({}, article, notes=True) if f.rule == "D6" and not f.field]
    assert (found == []) is fits
    assert all(finding.severity == "note" for finding in found)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"events.0.date": "2024-03-21"},
         ("events[0].date: 2024-03-21 is not what these sentences give: 2024-03-20"
         " = 2024-03-20 S5")),
        ({"events.0.date": "2024-03-21", "events.0.evidence": [5, 6]},
         ("events[0].date: 2024-03-21 is not what these sentences give: 2024-03-20, 2024-03-01"
         " S5 S6")),
        ({"events.0.evidence": [4]},
         "events[0].evidence: 2024-03-20 does not stand in these sentences = S5 S5"),
        ({"events.0.date": "2024-05-05", "events.0.evidence": [4]},
         "events[0].date: nothing in these sentences gives 2024-05-05 S4"),
    ],
)  # fmt: skip
def test_what_is_said_of_it(changes: dict[str, object], line: str) -> None:
    """What the sentences give, or where the date stands; several dates, and none is expected."""
    found = told(faults({f"calls.0.{path}": value for path, value in changes.items()}))
    assert f"D6 error calls[0].{line}" in found


@pytest.mark.parametrize("weeks", ["two weeks", "2 weeks", "Two Weeks"])
def test_duration_in_weeks(weeks: str) -> None:
    """A week has seven days; the dates of the sentence before will do, and the note says both."""
    words = f"It had delayed the talks for {weeks}."
    for last, line in (
        ("2024-03-15", None),
        (
            "2024-03-20",
            (f"D6 note : 'for {weeks}': from 2024-03-01 to 2024-03-20 are 19 days, not 14 S5 S6"),
        ),
    ):
        article = resentenced(6, words)
        ends = tuple(
            DATES[3].model_copy(update={"value": value, "sentence": 5})
            for value in ("2024-03-01", last)
        )
        known = article.grounding.model_copy(update={"dates": (*DATES[:2], *ends)})
        article = article.model_copy(update={"grounding": known})
        found = [one for one in told(faults({}, article, notes=True)) if " days, not " in one]
        assert found == ([line] if line else [])
