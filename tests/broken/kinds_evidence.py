"""Breaks of evidence, and facts made up: pointers, events, commitments, topics."""

from collections.abc import Iterator, Sequence

from summarizer.text.dates.edtf import shift
from tests.broken import wording
from tests.broken.breaks import Break, Data, broken, calls_of, data_of, facts_of, kind
from tests.broken.cases import Case

LISTS = ("principals", "statements", "commitments", "events", "topics")


def _facts(case: Case) -> Iterator[tuple[str, Data]]:
    """Yield everything that cites sentences."""
    for path, call in calls_of(data_of(case)):
        for name in ("date", "initiator", "side"):
            if call[name]:
                yield f"{path}.{name}", call[name]
        for name in LISTS:
            yield from facts_of(call, path, name)


def _words_of(fact: Data) -> set[str]:
    """Return the words by which one would look for the fact in a text."""
    for part in ("gist", "what", "label"):
        if part in fact:
            return wording.words(fact[part])
    return wording.words(fact.get("name", ""))


@kind("date of a mentioned event altered", "D6")
def event_altered(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """Something else happened a day earlier or later than it did."""
    for path, call in calls_of(data_of(case)):
        for field, event in facts_of(call, path, "events"):
            for days in (-1, 1, 30):
                moved = shift(event["date"] or "", days)
                if moved:
                    yield broken(case, f"{field}.date", moved)


@kind("pointer one sentence off", "D1", "D6", "P1", "P4", "P6", "G2", "G3", "G4")
def pointer_off(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """The sentence before, the sentence after.

    Left out by construction: a neighbour that has the surname of a principal or half of the words
    by which a claim would be looked for, since it may carry the fact as well; and date, initiator
    and side, which headlines and most other sentences may show.
    """
    for field, fact in _facts(case):
        wanted = _words_of(fact)
        if len(fact["evidence"]) != 1 or field.endswith((".side", ".date", ".initiator")):
            continue
        cited: int = fact["evidence"][0]
        for number in (cited - 1, cited + 1):
            if not 1 <= number <= len(case.article.sentences):
                continue
            if not case.article.sentences[number - 1].furniture and not _may_carry(
                fact, wanted, wording.words(case.text(number))
            ):
                yield broken(case, f"{field}.evidence", [number], field=field)


def _may_carry(fact: Data, wanted: set[str], words: set[str]) -> bool:
    name: str = fact.get("name") or ""
    surname = name.lower().split()[-1:]
    return bool(words.intersection(surname)) or len(wanted & words) * 2 >= len(wanted)


@kind("pointer to furniture", "G1")
def pointer_to_furniture(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A related headline, a stamp, a caption is cited."""
    numbers = [one.number for one in case.article.sentences if one.furniture is not None]
    for place, (field, _fact) in enumerate(_facts(case)):
        if numbers and place % 3 == 0:
            yield broken(case, f"{field}.evidence", [numbers[place % len(numbers)]])


@kind("pointer out of range", "G1")
def pointer_out_of_range(case: Case, _: Sequence[Case]) -> Iterator[Break]:
    """A sentence is cited that does not exist."""
    last = len(case.article.sentences)
    for place, (field, _fact) in enumerate(_facts(case)):
        yield broken(case, f"{field}.evidence", [(0, last + 1, 10_000, -1)[place % 4]])


def _from_elsewhere(case: Case, cases: Sequence[Case], name: str) -> Iterator[tuple[str, Data]]:
    """Yield facts of other articles with a place for each in this one, three for an article."""
    start = cases.index(case)
    others = [*cases[start + 1 :], *cases[:start]]
    found = (
        fact for other in others for _, call in calls_of(data_of(other)) for fact in call[name]
    )
    for path, call in calls_of(data_of(case)):
        for _place, fact in zip(range(3), found, strict=False):
            told = call["statements"] or call["principals"]
            numbers = [n for fact in told for n in fact["evidence"]]
            yield path, fact | {"evidence": numbers[-1:]}


def _appended(case: Case, path: str, name: str, fact: Data) -> Break:
    call = data_of(case)["calls"][int(path[6:-1])]
    facts = [*call[name], fact]
    return broken(case, f"{path}.{name}", facts, field=f"{path}.{name}[{len(facts) - 1}]")


@kind("commitment invented", "G2", "G3", "G4", "P6")
def commitment_invented(case: Case, cases: Sequence[Case]) -> Iterator[Break]:
    """Something that was undertaken elsewhere, put on a principal of this call."""
    for path, fact in _from_elsewhere(case, cases, "commitments"):
        people = data_of(case)["calls"][int(path[6:-1])]["principals"]
        own = {"by": people[0]["name"], "to": people[1]["name"], "claimed_by": None, "due": None}
        yield _appended(case, path, "commitments", fact | own)


@kind("event invented", "D6", "G2")
def event_invented(case: Case, cases: Sequence[Case]) -> Iterator[Break]:
    """Something that happened elsewhere."""
    for path, fact in _from_elsewhere(case, cases, "events"):
        yield _appended(case, path, "events", fact)


@kind("topic not in the text", "G2")
def topic_invented(case: Case, cases: Sequence[Case]) -> Iterator[Break]:
    """A theme of another article."""
    text = wording.words(case.article.raw.text)
    for path, fact in _from_elsewhere(case, cases, "topics"):
        # A theme that both articles have is left out: it might be true.
        if len(wording.words(fact["label"]) - text) > len(wording.words(fact["label"])) / 2:
            yield _appended(case, path, "topics", fact)
