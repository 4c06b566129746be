"""Breaks of what was said: who says it, its polarity, its degree, its numbers and names."""

from collections.abc import Callable, Iterator, Sequence

from tests.broken import wording
from tests.broken.breaks import Break, Data, broken, calls_of, data_of, facts_of, kind
from tests.broken.cases import Case

OUTSIDERS = ("Viktor Orban", "Brazil", "Amnesty International")
Rewrite = Callable[[str], str | None]


def _statements(case: Case) -> Iterator[tuple[Data, str, Data]]:
    for path, call in calls_of(data_of(case)):
        for field, statement in facts_of(call, path, "statements"):
            yield call, field, statement


def _commitments(case: Case) -> Iterator[tuple[Data, str, Data]]:
    for path, call in calls_of(data_of(case)):
        for field, commitment in facts_of(call, path, "commitments"):
            yield call, field, commitment


def _reworded(case: Case, rewrite: Rewrite) -> Iterator[Break]:
    """Yield every statement and commitment that can be reworded so."""
    for _call, field, statement in _statements(case):
        gist = rewrite(statement["gist"])
        if gist:
            yield broken(case, f"{field}.gist", gist)
    for _call, field, commitment in _commitments(case):
        what = rewrite(commitment["what"])
        if what:
            yield broken(case, f"{field}.what", what)


@kind("speaker exchanged", "P6")
def speaker_exchanged(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The other one is said to have said it."""
    for call, field, statement in _statements(case):
        names = [person["name"] for person in call["principals"]]
        if statement["speaker"] in names:
            other = next(name for name in names if name != statement["speaker"])
            yield broken(case, f"{field}.speaker", other)


@kind("speaker a non-principal", "P6")
def speaker_outside(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody who was not on the line is said to have said it."""
    names = [*case.others.spokespersons, *case.others.bystanders, *OUTSIDERS[:1]]
    for place, (_call, field, statement) in enumerate(_statements(case)):
        if statement["speaker"] is not None:
            yield broken(case, f"{field}.speaker", names[place % len(names)])


@kind("negation dropped", "G3")
def negation_dropped(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """What is denied or refused is claimed."""
    yield from _reworded(case, wording.undeny)


@kind("negation added", "G3")
def negation_added(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """What is said is denied."""
    yield from _reworded(case, wording.deny)


@kind("asked made agreed", "G4")
def asked_made_agreed(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A request becomes an agreement, in kind, act or words."""
    for _call, field, commitment in _commitments(case):
        if commitment["kind"] == "asked":
            yield broken(case, f"{field}.kind", "agreed")
    for _call, field, statement in _statements(case):
        if statement["act"] == "REQUEST":
            yield broken(case, f"{field}.act", "AGREE")
            gist = wording.agree_instead(statement["gist"])
            if gist:
                yield broken(case, f"{field}.gist", gist)


@kind("agreed made done", "G4")
def agreed_made_done(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """What is undertaken or to come is told as a deed, in act or words."""
    for _call, field, statement in _statements(case):
        if statement["act"] == "AGREE":
            yield broken(case, f"{field}.act", "COOPERATE")
        gist = wording.done_instead(statement["gist"])
        if gist:
            yield broken(case, f"{field}.gist", gist)
    for _call, field, commitment in _commitments(case):
        what = wording.do_instead(commitment["what"])
        if what and commitment["kind"] in {"agreed", "conditional", "offered"}:
            yield broken(case, f"{field}.what", what)


@kind("condition dropped", "G3", "G4")
def condition_dropped(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """What holds on a condition is claimed without it; without a mere time it would stay true."""
    for _call, field, commitment in _commitments(case):
        if commitment["condition"] and not wording.is_time(commitment["condition"]):
            for degree in ("agreed", "conditional"):
                free = commitment | {"condition": None, "kind": degree}
                yield broken(case, field, free)
    for _call, field, statement in _statements(case):
        gist = wording.drop_condition(statement["gist"])
        if gist:
            yield broken(case, f"{field}.gist", gist)


@kind("condition moved to the other side", "G3", "G4")
def condition_moved(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Who accepts a condition is said to have set it."""
    for path, call in calls_of(data_of(case)):
        facts = facts_of(call, path, "commitments")
        conditions = [fact for _, fact in facts if fact["condition"]]
        for field, fact in facts:
            for other in conditions:
                if not fact["condition"] and fact["by"] != other["by"]:
                    yield broken(case, f"{field}.condition", other["condition"])


@kind("number altered", "G2")
def number_altered(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A number, a day or a year of a claim is another one."""
    for _call, field, statement in _statements(case):
        for gist in wording.alter_numbers(statement["gist"]):
            yield broken(case, f"{field}.gist", gist)
    for _call, field, commitment in _commitments(case):
        for what in wording.alter_numbers(commitment["what"]):
            yield broken(case, f"{field}.what", what)


@kind("name inserted", "G2")
def name_inserted(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody or something from outside is put into a claim."""
    for place, (_call, field, statement) in enumerate(_statements(case)):
        name = OUTSIDERS[place % len(OUTSIDERS)]
        for text in (f"{statement['gist']}, together with {name}", f"{name}: {statement['gist']}"):
            yield broken(case, f"{field}.gist", text)


@kind("statement of one call put on the other", "P6", "G2")
def statement_moved(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """What was said in one call is told of another."""
    calls = calls_of(data_of(case))
    for path, call in calls:
        for other_path, other in calls:
            if path == other_path:
                continue
            for statement in other["statements"]:
                moved = [*call["statements"], statement]
                place = len(moved) - 1
                field = f"{path}.statements[{place}]"
                yield broken(case, f"{path}.statements", moved, field=field)


@kind("right pointer, other claim", "G2")
def other_claim(case: Case, cases: Sequence[Case]) -> Iterator[Break]:
    """The sentence is right, and says something else."""
    found = list(_statements(case))
    for place, (_call, field, statement) in enumerate(found):
        other = found[(place + 1) % len(found)][2]
        if not set(statement["evidence"]) & set(other["evidence"]):
            yield broken(case, f"{field}.gist", other["gist"])
    following = cases[(cases.index(case) + 1) % len(cases)]
    for (_c, field, _s), (_o, _f, other) in zip(found, _statements(following), strict=False):
        yield broken(case, f"{field}.gist", other["gist"])
