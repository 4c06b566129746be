"""P1, P2, P3, P5: who was on the line, from where, in which office.

Owns the rules on principals. Each compares the answer's persons with those that grounding put on
the line of the same call. A call that grounding does not know at all is withheld whole (P1), unless
the words of its own sentences speak for it.
"""

from collections import Counter
from collections.abc import Iterator

from summarizer.check.call_dates import pointers
from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.offices import is_same_office
from summarizer.check.people import label_of
from summarizer.check.wordings import names_a_call
from summarizer.data import load_gazetteer
from summarizer.records.answer import PersonAnswer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedCall, GroundedPerson
from summarizer.text.fold import fold

_NOT_HELD = ("planned", "attempted", "denied")
_PARTIES = 2


def _each(case: Case) -> Iterator[tuple[CallCase, int, PersonAnswer, GroundedPerson | None]]:
    """Yield the principals of the calls that grounding knows."""
    for call in case.calls:
        if call.grounded is not None:
            for place, principal in enumerate(call.answer.principals):
                yield call, place, principal, call.people[place]


def _path(call: CallCase, place: int) -> str:
    return f"{call.path}.principals[{place}]"


def check_on_the_line(case: Case) -> Iterator[Finding]:
    """Each principal is named, or held by office, in a sentence that reports the call.

    Rule P1. Source: the design's definition of a principal; a readout names the people on the line
    in the sentence that reports the call. A call that no sentence reports is withheld whole.

    Passes: Ilham Aliyev for 'Blinken made a phone call to the President of Azerbaijan'.
    Fails: Nikol Pashinyan there; anybody who is not in the article.

    Yields:
        Findings at the principal, at its `evidence`, or at the call that nothing reports.
    """
    for call in case.calls:
        if call.grounded is None:
            yield _unreported(case, call)
        elif call.grounded.status in _NOT_HELD:
            yield fault(
                "P1",
                call.path,
                f"the text has this call as {call.grounded.status}: it is no completed call",
                sentences=call.grounded.sentences,
            )
    for call, place, principal, person in _each(case):
        if person is None:
            yield _stranger(case, call, place, principal)
        elif call.grounded and person.key in call.grounded.principals:
            yield from _misplaced(case, call, place, person)


def _unreported(case: Case, call: CallCase) -> Finding:
    """Return an error for a call that is made up, a warning for one that may have been missed."""
    cited = case.usable(tuple(n for person in call.answer.principals for n in person.evidence))
    taken = {
        number for other in case.calls if other.grounded for number in other.grounded.sentences
    }
    speaks = [
        number
        for number in cited
        if number not in taken
        and names_a_call(case.text(number))
        and len(call.principal_keys & case.mentioned([number])) >= _PARTIES
    ]
    if speaks or not case.grounding.covered:
        message = "the rules find no such call; a person should read the sentences given"
        return fault("P1", call.path, message, sentences=cited, severity="warning")
    return fault("P1", call.path, "no sentence of the article reports this call", sentences=cited)


def _stranger(case: Case, call: CallCase, place: int, principal: PersonAnswer) -> Finding:
    name = principal.name or principal.office or "somebody unnamed"
    grounded = call.grounded
    cited = [case.text(number) for number in case.usable(principal.evidence)]
    if not case.grounding.covered and any(fold(name) in fold(text) for text in cited):
        message = f"the rules cannot tell whether {name} was on the line"
        return fault("P1", _path(call, place), message, severity="warning")
    return fault(
        "P1",
        _path(call, place),
        f"no sentence that reports the call names {name}",
        expected=_missing(case, call),
        sentences=grounded.sentences if grounded else (),
    )


def _missing(case: Case, call: CallCase) -> str | None:
    """Return the one person whom grounding has on the line and the answer has not."""
    if call.grounded is None:
        return None
    missing = [key for key in call.grounded.principals if key not in call.principal_keys]
    person = case.person(missing[0]) if len(missing) == 1 else None
    return label_of(person) if person else None


def _misplaced(case: Case, call: CallCase, place: int, person: GroundedPerson) -> Iterator[Finding]:
    grounded = call.grounded
    cited = case.usable(call.answer.principals[place].evidence)
    if grounded is None or not cited:
        return
    naming = [number for number in cited if person.key in case.mentioned([number])]
    shown = any(
        number in grounded.sentences or names_a_call(case.text(number)) for number in naming
    )
    reporting = tuple(n for n in grounded.sentences if person.key in case.mentioned([n]))
    if not shown and reporting:
        yield fault(
            "P1",
            f"{_path(call, place)}.evidence",
            f"these sentences do not put {label_of(person)} on the line",
            expected=pointers(reporting[:1]),
            sentences=reporting,
            # A sentence that names the person may tell of the call in words not known here.
            severity="warning" if naming else "error",
        )


def check_two_parties(case: Case) -> Iterator[Finding]:
    """A call has all its principals: two or more, from two parties or more, each named once.

    Rule P2. Source: the design's definition of a call; names of one person are joined before
    counting.

    Passes: Antony Blinken (US) and Ilham Aliyev (AZ).
    Fails: Antony Blinken alone; 'Blinken' and 'Antony J. Blinken'; two of three who were on.

    Yields:
        Findings at `principals`, or at the one that is named again.
    """
    for call in case.calls:
        yield from _repeated(call)
        present = call.principal_keys | {f"?{i}" for i, p in enumerate(call.people) if p is None}
        missing = _left_out(case, call.grounded, call)
        field = f"{call.path}.principals"
        if missing:
            names = ", ".join(label_of(person) for person in missing)
            yield fault(
                "P2",
                field,
                f"on the line as well: {names}",
                expected=names,
                sentences=call.grounded.sentences if call.grounded else (),
            )
        elif len(present) < _PARTIES:
            yield fault("P2", field, "a call has two principals or more")
        elif call.grounded and _is_one_party(call, case):
            yield fault("P2", field, "the principals are all of one party", severity="warning")


def _repeated(call: CallCase) -> Iterator[Finding]:
    counts = Counter(person.key for person in call.people if person)
    seen: set[str] = set()
    for place, person in enumerate(call.people):
        if person and counts[person.key] > 1 and person.key in seen:
            message = f"{label_of(person)} is named twice"
            yield fault("P2", _path(call, place), message)
        if person:
            seen.add(person.key)


def _left_out(case: Case, grounded: GroundedCall | None, call: CallCase) -> list[GroundedPerson]:
    if grounded is None:
        return []
    # Somebody whom the answer has under a name that grounding does not know may be the one missing:
    # P1 speaks of that principal.
    unknown = sum(person is None or person.key not in grounded.principals for person in call.people)
    missing = [key for key in dict.fromkeys(grounded.principals) if key not in call.principal_keys]
    found = [person for key in missing if (person := case.person(key))]
    return found if len(found) > unknown else []


def _is_one_party(call: CallCase, case: Case) -> bool:
    countries = {principal.country for principal in call.answer.principals}
    grounded = call.grounded.principals if call.grounded else ()
    known = {person.country for key in grounded if (person := case.person(key))}
    return len(countries) == 1 and None not in countries and len(known) > 1


def check_office_and_country(case: Case) -> Iterator[Finding]:
    """Office and country are what the text says of that person at that time.

    Rule P3. Source: the text's own apposition ('Secretary of State Antony Blinken'), then the
    gazetteer's holders for the day of the call. Another wording of the same office passes.

    Passes: 'Foreign Minister' for 'Minister of Foreign Affairs of Armenia'.
    Fails: country AM for the President of Azerbaijan; 'President' for a Prime Minister.

    Yields:
        Findings at the principal's `office` and `country`.
    """
    for call, place, principal, person in _each(case):
        # Whoever was not on the line is P5's, whatever their office.
        if person is None or call.grounded is None or person.key not in call.grounded.principals:
            continue
        field = _path(call, place)
        who = label_of(person)
        if person.country and principal.country != person.country:
            yield fault(
                "P3",
                f"{field}.country",
                f"{who} is of {person.country}, not of {principal.country or 'no country'}",
                expected=person.country,
                severity="error" if principal.country else "warning",
            )
        held = principal.office and _is_holder(principal, call)
        if person.office and not held and not _has_office(principal, person):
            yield fault(
                "P3",
                f"{field}.office",
                f"the text has {who} as {person.office}, not as {principal.office or 'nothing'}",
                expected=person.office,
                severity="error" if principal.office else "warning",
            )
        elif principal.office and not person.office and not held:
            yield fault(
                "P3",
                f"{field}.office",
                f"the article does not say that {who} is {principal.office}",
                severity="warning",
            )


def _has_office(principal: PersonAnswer, person: GroundedPerson) -> bool:
    if not principal.office or not person.office:
        return False
    if is_same_office(principal.office, person.office):
        return True
    return any(is_same_office(principal.office, alias) for alias in person.aliases)


def _is_holder(principal: PersonAnswer, call: CallCase) -> bool:
    """Return whether the gazetteer has the person in that office: one can hold two."""
    if not principal.name or not principal.office or not call.grounded:
        return False
    terms = load_gazetteer().holders_named(principal.name)
    return any(
        term.is_possible_on(call.grounded.date) and is_same_office(term.office, principal.office)
        for term in terms
    )


def check_nobody_else(case: Case) -> Iterator[Finding]:
    """Spokespersons and people met, mourned, quoted or phoned on another day are not on the line.

    Rule P5. Source: the design's definition of a principal; the commonest error of an extractor is
    to take everybody whom the sentence names.

    Passes: Blinken and Aliyev.
    Fails: the spokesman who told of the call; the diplomat whose visit was asked for.

    Yields:
        Findings at the principal.
    """
    for call, place, _, person in _each(case):
        if person is None or call.grounded is None or person.key in call.grounded.principals:
            continue
        yield fault(
            "P5",
            _path(call, place),
            f"{label_of(person)} {_why_not(case, call, person)}",
            expected=_missing(case, call),
            sentences=tuple(dict.fromkeys(mention.sentence for mention in person.mentions))[:3],
        )


def _why_not(case: Case, call: CallCase, person: GroundedPerson) -> str:
    if person.role == "spokesperson":
        return "speaks for somebody and was not on the line"
    for number, other in enumerate(case.grounding.calls):
        if number != call.number and person.key in other.principals:
            return f"was on another call ({other.status}, {other.date or 'date open'})"
    return "is mentioned, but not on the line"
