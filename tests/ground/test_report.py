"""What follows from one mention of a call alone."""

import pytest

from summarizer.ground.cast import Figure
from summarizer.ground.report import Report, are_parties, completed_by_context, each_call

ROE, DOE, POE = (
    Figure(names=[n], party=p) for n, p in (("Roe", "PE"), ("Doe", "OM"), ("Poe", "PE"))
)
STRANGER = Figure(names=["Loe"])
People = tuple[Figure, ...]


def report(
    subject: People, others: People = (), *, around: People = (), source: People = (), **flags: bool
) -> Report:
    """Return a mention of a completed call."""
    return Report(
        sentence=1,
        start=0,
        end=4,
        headline=False,
        status="completed",
        channel="phone",
        by_phone=flags.get("by_phone", True),
        subject=subject,
        others=others,
        separate=flags.get("separate", False),
        caller=(),
        supports=False,
        around=around,
        is_before=False,
        source=source,
        unfinished=False,
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((ROE, DOE), True),
        ((ROE,), False),
        ((ROE, POE), False),
        ((ROE, STRANGER), True),
        ((), False),
    ],
    ids=["two countries", "alone", "one country", "unknown country", "nobody"],
)
def test_parties(people: People, expected: bool) -> None:
    """A call has two parties at least; a president who rings a minister of hers is none."""
    assert are_parties(people) is expected


def test_complete() -> None:
    """Objects without a subject are no call between them."""
    assert report((ROE,), (DOE,)).is_complete()
    assert not report((), (ROE, DOE)).is_complete()


def test_each_call() -> None:
    """Who spoke with two by themselves had two calls, with both together one."""
    assert list(each_call(report((ROE,), (DOE, STRANGER), separate=True))) == [
        (ROE, DOE),
        (ROE, STRANGER),
    ]
    assert list(each_call(report((ROE,), (DOE, STRANGER)))) == [(ROE, DOE, STRANGER)]


def test_context() -> None:
    """Where the clause does not tell, the only two in the sentence were on the line."""
    completed = completed_by_context(report((), around=(ROE, DOE), source=(DOE,)))
    assert completed
    assert set(completed.people) == {ROE, DOE}
    assert completed.caller == (DOE,)


@pytest.mark.parametrize(
    "told",
    [
        report((), around=(ROE, DOE, STRANGER)),
        report((), around=(ROE, POE)),
        report((), around=(ROE, DOE), by_phone=False),
        report((STRANGER,), around=(ROE, DOE)),
        report((ROE,), (DOE,), around=(ROE, DOE)),
    ],
    ids=["three", "one country", "no telephone", "another is named", "complete"],
)
def test_no_context(told: Report) -> None:
    """Nothing is completed that is not certain, or is complete."""
    assert completed_by_context(told) is None
