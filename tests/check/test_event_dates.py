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
)


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
