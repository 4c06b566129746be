"""Reports are joined to calls by who was on the line."""

from summarizer.ground.call_reports import MAX_CALLS, gather_calls, part_pairs
from summarizer.ground.cast import Figure
from tests.ground.test_report import DOE, ROE, STRANGER, report


def test_same_people_are_one_call() -> None:
    """Whoever is named first, the same people had one call."""
    calls = gather_calls([report((ROE,), (DOE,)), report((DOE, ROE))])
    assert [len(call.reports) for call in calls] == [2]


def test_group_that_is_told_apart() -> None:
    """A group whose members are elsewhere said to speak in pairs spoke in pairs."""
    together = report((ROE,), (DOE, STRANGER))
    apart = report((ROE,), (DOE, STRANGER), separate=True)
    calls = part_pairs(gather_calls([together, apart]))
    assert [set(call.people) for call in calls] == [{ROE, DOE}, {ROE, STRANGER}]
    assert all(together in call.reports for call in calls)


def test_pair_within_a_group() -> None:
    """What two of a conference said to each other is no call of their own."""
    (call,) = part_pairs(gather_calls([report((ROE,), (DOE, STRANGER)), report((ROE,), (DOE,))]))
    assert len(call.people) == len([ROE, DOE, STRANGER])
    assert len(call.support) == 1


def test_incomplete_reports_make_no_call() -> None:
    """One person is no call."""
    assert gather_calls([report((ROE,))]) == []


def test_number_of_calls_is_bounded() -> None:
    """A list of calls does not make joining slow."""
    many = [report((ROE,), (Figure(party="FJ"),)) for _ in range(MAX_CALLS + 5)]
    assert len(gather_calls(many)) == MAX_CALLS
