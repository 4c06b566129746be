"""Breaks of the call itself: its date, its people, who phoned, and which calls there are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.text.dates.edtf import agree, as_day, shift
from tests.broken.breaks import Break, Data, broken, calls_of, data_of, kind, with_part
from tests.broken.cases import Case

STRANGERS = ("Viktor Orban", "Narendra Modi", "Justin Welby")


def _dates(case: Case) -> Iterator[tuple[str, str]]:
    for path, call in calls_of(data_of(case)):
        if call["date"]["value"]:
            yield f"{path}.date.value", call["date"]["value"]


@kind("date a day off", "D1", "D2", "D3", "D4")
def day_off(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The day before, the day after."""
    for path, value in _dates(case):
        for days in (-1, 1):
            moved = shift(value, days)
            if moved:
                yield broken(case, path, moved)


@kind("publication date instead", "D1", "D3", "D4", "D5")
def publication_date(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The day the page came out, where that is another day."""
    published = case.article.grounding.publication
    for path, call in calls_of(data_of(case)):
        value = call["date"]["value"]
        if value and published and as_day(published.date) and not agree(published.date, value):
            yield broken(case, f"{path}.date.value", published.date)


@kind("date of another event", "D1", "D2", "D3", "D4", "D5")
def event_date(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The day of a hearing, a visit, the next meeting."""
    for path, call in calls_of(data_of(case)):
        value = call["date"]["value"]
        days = {event["date"] for event in call["events"] if event["date"]}
        for day in sorted(days):
            if len(day.split("-")) > 2 and not agree(day, value):
                yield broken(case, f"{path}.date.value", day)


@kind("wrong year", "D1", "D2", "D5")
def wrong_year(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The year before, the year after."""
    for path, value in _dates(case):
        year, _dash, rest = value.partition("-")
        if year.isdigit():
            for other in (int(year) - 1, int(year) + 1):
                yield broken(case, path, f"{other}-{rest}")


@kind("invented year", "D5")
def invented_year(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A year where the text has none: even the right one is a guess."""
    for path, value in _dates(case):
        if value.startswith("XXXX-"):
            for year in (2019, 2021, 2024):
                yield broken(case, path, f"{year}-{value[5:]}")


@kind("initiator and receiver exchanged", "P4")
def initiator_exchanged(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Who was phoned is said to have phoned."""
    for path, call in calls_of(data_of(case)):
        if call["initiator"]:
            for person in call["principals"]:
                if person["name"] != call["initiator"]["value"]:
                    yield broken(case, f"{path}.initiator.value", person["name"])


@kind("initiator invented", "P4")
def initiator_invented(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody is said to have phoned where the text leaves it open."""
    for path, call in calls_of(data_of(case)):
        if not call["initiator"]:
            for person in call["principals"]:
                named = {"value": person["name"], "evidence": person["evidence"]}
                yield broken(case, f"{path}.initiator", named)


def _added(case: Case, path: str, call: Data, name: str) -> Break:
    person = {
        "name": name,
        "country": None,
        "office": None,
        "evidence": call["principals"][0]["evidence"],
    }
    people = [*call["principals"], person]
    return broken(case, f"{path}.principals", people, field=f"{path}.principals[{len(people) - 1}]")


@kind("spokesperson made a principal", "P1", "P5")
def spokesperson(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Who told of the call is put on the line."""
    for path, call in calls_of(data_of(case)):
        for name in case.others.spokespersons:
            yield _added(case, path, call, name)


@kind("bystander made a principal", "P1", "P5")
def bystander(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Who is only named is put on the line."""
    for path, call in calls_of(data_of(case)):
        for name in case.others.bystanders:
            yield _added(case, path, call, name)


@kind("principal dropped", "P2")
def principal_dropped(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody who was on the line is left out."""
    for path, call in calls_of(data_of(case)):
        for place in range(len(call["principals"])):
            people = [p for i, p in enumerate(call["principals"]) if i != place]
            yield broken(case, f"{path}.principals", people)


def _replaced(case: Case, names: Sequence[str]) -> Iterator[Break]:
    for path, call in calls_of(data_of(case)):
        for place, person in enumerate(call["principals"]):
            for name in names[:2]:
                other = person | {"name": name, "country": None, "office": None}
                yield broken(case, f"{path}.principals[{place}]", other)


@kind("principal replaced by another of the text", "P1", "P5")
def replaced_within(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody else of the article stands in a principal's place."""
    yield from _replaced(case, [*case.others.spokespersons, *case.others.bystanders])


@kind("principal replaced by somebody not in it", "P1")
def replaced_by_stranger(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Somebody whom the article does not name stands in a principal's place."""
    yield from _replaced(case, STRANGERS[:1])


@kind("office or country exchanged", "P3")
def office_exchanged(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Two principals swap their office or their country."""
    for path, call in calls_of(data_of(case)):
        first, second = call["principals"][:2]
        for part in ("office", "country"):
            if first[part] != second[part]:
                data = with_part(case, f"{path}.principals[0].{part}", second[part])
                people = data["calls"][int(path[6:-1])]["principals"]
                people[1][part] = first[part]
                for place in (0, 1):
                    yield Break(data, f"{path}.principals[{place}].{part}")


@kind("call invented", "P1", "P5")
def call_invented(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A call that no sentence reports, with people of the article and from outside."""
    data = data_of(case)
    first = data["calls"][0]
    names = [*case.others.bystanders, *case.others.spokespersons, *STRANGERS][:2]
    for name in names:
        other = first["principals"][0] | {"name": name, "country": None, "office": None}
        call = first | {"principals": [first["principals"][0], other], "initiator": None}
        calls = [*data["calls"], call]
        yield broken(case, "calls", calls, field=f"calls[{len(calls) - 1}]")


@kind("call dropped", "C1")
def call_dropped(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A call that the article reports is not answered."""
    data = data_of(case)
    for place in range(len(data["calls"])):
        calls = [call for i, call in enumerate(data["calls"]) if i != place]
        yield Break({"calls": calls, "no_call_reason": None}, "calls")


@kind("two calls fused", "P1", "P2", "P5", "C1")
def calls_fused(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Two calls become one with everybody on the line."""
    calls = data_of(case)["calls"]
    for first, second in pairwise(calls):
        known = {person["name"] for person in first["principals"]}
        people = [p for p in second["principals"] if p["name"] not in known]
        fused = first | {
            name: [*first[name], *second[name]]
            for name in ("statements", "commitments", "events", "topics")
        }
        fused["principals"] = [*first["principals"], *people]
        rest = [call for call in calls if call not in (first, second)]
        yield Break({"calls": [fused, *rest], "no_call_reason": None}, "calls")


@kind("the whole answer of another article", "P1", "P5", "C1")
def other_answer(case: Case, cases: Sequence[Case]) -> Iterator[Break]:
    """An answer that is right, but of another article about other people."""
    own = {p["name"] for _, call in calls_of(data_of(case)) for p in call["principals"]}
    for other in cases:
        data = data_of(other)
        people = {p["name"] for _, call in calls_of(data) for p in call["principals"]}
        if not own & people and other.id != case.id:
            yield Break(data, "calls")
            return
