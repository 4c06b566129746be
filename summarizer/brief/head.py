"""The head of a note: who, when and how that is known, how, who phoned, whose readouts.

Owns the lines above the bottom line. Takes a dossier and the records of its articles. Refuses to
settle what readouts leave open or dispute: each is named with its readout.
"""

from collections.abc import Iterable, Iterator

from summarizer.brief.briefing import HeadLine
from summarizer.brief.context import UNNAMED, NoteContext
from summarizer.brief.dating import OPEN, dating_in_words, year_in_words
from summarizer.brief.disputes import SUBJECTS, is_between_sides
from summarizer.brief.parts import Attributed, Pointer
from summarizer.brief.sides import person_in_words, readout_title, silent_parties
from summarizer.data import name_key
from summarizer.records.dossier import Conflict, PossibleReadout, Readout
from summarizer.records.values import Person
from summarizer.text.date_words import date_in_words
from summarizer.text.languages import language_in_words

MOST_WORDINGS = 8
"""Places in which printings of one text differ that a head names before it counts the rest."""


def write_head(context: NoteContext) -> tuple[HeadLine, ...]:
    """Return the lines of the head, in reading order."""
    dossier, gazetteer = context.dossier, context.gazetteer
    who = tuple(_person(person, context) for person in dossier.principals)
    channels = dict.fromkeys(readout.call.channel for readout in dossier.readouts)
    lines = [
        HeadLine(title="Who", values=who or (Attributed(text="nobody that stood the checks"),)),
        HeadLine(title="Date", values=_date(context)),
        HeadLine(title="How", values=(Attributed(text=" or ".join(channels)),)),
        HeadLine(title="Who phoned", values=_initiator(context)),
        HeadLine(title="Accounts", values=_alike_once(map(context.describe, dossier.readouts))),
    ]
    conflicts = tuple(_disputes(context))
    if conflicts:
        lines.append(HeadLine(title="In dispute", values=conflicts))
    unread = tuple(_unread(readout, context) for readout in dossier.readouts)
    if any(unread):
        lines.append(HeadLine(title="Language", values=_alike_once(filter(None, unread))))
    possible = tuple(_possible(one, context) for one in dossier.possible)
    if possible:
        lines.append(HeadLine(title="May be of this call", values=_alike_once(possible)))
    silent = silent_parties(dossier, gazetteer)
    if silent:
        lines.append(HeadLine(title=_silence_title(context), values=_silent(silent)))
    return tuple(lines)


def _disputes(context: NoteContext) -> Iterator[Attributed]:
    """Yield the conflicts; of many between printings of one text the first, and how many more."""
    wordings = 0
    for conflict in context.dossier.conflicts:
        wordings += conflict.field == "wording"
        if conflict.field != "wording" or wordings <= MOST_WORDINGS:
            yield _dispute(conflict, context)
    if wordings > MOST_WORDINGS:
        left = wordings - MOST_WORDINGS
        places = "place" if left == 1 else "places"
        yield Attributed(text=f"{left} more {places} in which printings of one text differ")


def _dispute(conflict: Conflict, context: NoteContext) -> Attributed:
    """Return a conflict; what two sides dispute stands in the comparison with its words."""
    if is_between_sides(conflict, context):
        return Attributed(text=f"{SUBJECTS[conflict.field]} (see the readouts compared)")
    pointers = tuple(
        context.labels.point(article, claim.evidence)
        for claim in conflict.claims
        for article in claim.articles[:1]
        if claim.evidence
    )
    return Attributed(text=context.labels.shorten(conflict.message), pointers=pointers)


def _person(person: Person, context: NoteContext) -> Attributed:
    """Return a person on the line and the sentences of each readout that put them there."""
    pointers = (
        context.labels.point(readout.article_id, fact.evidence)
        for readout in context.dossier.readouts
        for fact in readout.call.principals
        if fact.value and fact.status != "withheld" and _is_same(fact.value, person)
    )
    return Attributed(text=person_in_words(person, context.gazetteer), pointers=tuple(pointers))


def _is_same(one: Person, other: Person) -> bool:
    if one.name and other.name:
        return name_key(one.name) == name_key(other.name)
    return one.country == other.country and one.office == other.office


def _date(context: NoteContext) -> tuple[Attributed, ...]:
    date = date_in_words(context.dossier.date)
    known = [_known(readout, context) for readout in context.dossier.readouts]
    if len(known) == 1:
        told = known[0].text
        # 'Date not given; date open: ...' says it twice.
        words = f": {told.removeprefix(OPEN)}" if told.startswith(OPEN) else f"; {told}"
        return (known[0].model_copy(update={"text": f"{date}{words}"}),)
    return (Attributed(text=date), *_alike_once(known))


def _alike_once(values: Iterable[Attributed]) -> tuple[Attributed, ...]:
    """Return what several readouts say alike once, with all of their pointers."""
    pointers: dict[str, tuple[Pointer, ...]] = {}
    for value in values:
        pointers[value.text] = (*pointers.get(value.text, ()), *value.pointers)
    return tuple(Attributed(text=text, pointers=found) for text, found in pointers.items())


def _known(readout: Readout, context: NoteContext) -> Attributed:
    fact = readout.call.date
    parts = [dating_in_words(readout, context.record(readout))]
    if fact.value and fact.status != "withheld" and fact.value != context.dossier.date:
        parts.insert(0, date_in_words(fact.value))
    # A year that another readout gives is no longer open.
    year = None if context.has_year else year_in_words(readout)
    if year:
        parts.append(year)
    pointer = context.labels.point(readout.article_id, fact.evidence)
    return Attributed(text="; ".join(parts), pointers=(pointer,))


def _initiator(context: NoteContext) -> tuple[Attributed, ...]:
    found = _alike_once(_initiator_of(readout, context) for readout in context.dossier.readouts)
    return tuple(_in_plural(one) for one in found)


def _in_plural(one: Attributed) -> Attributed:
    is_many = len(one.pointers) > 1 and one.text.endswith(UNNAMED)
    return one.model_copy(update={"text": f"{one.text}s"}) if is_many else one


def _initiator_of(readout: Readout, context: NoteContext) -> Attributed:
    fact = readout.call.initiator
    teller = context.teller(readout)
    if fact.status == "withheld":
        text = f"left open here: what {teller} was read to say did not stand the checks (see below)"
        return Attributed(text=text, pointers=(context.labels.point(readout.article_id),))
    if fact.value is None:
        pointer = context.labels.point(readout.article_id, fact.evidence)
        return Attributed(text=f"left open by {teller}", pointers=(pointer,))
    pointer = context.labels.point(readout.article_id, fact.evidence)
    return Attributed(text=f"{fact.value}, according to {teller}", pointers=(pointer,))


def _unread(readout: Readout, context: NoteContext) -> Attributed | None:
    """Return that the rules do not read an article's language, if so: its checks are fewer."""
    grounding = context.record(readout).article.grounding
    if grounding.covered:
        return None
    return Attributed(
        text=f"the rules do not read {language_in_words(grounding.language)}:"
        " its claims are checked less than others",
        pointers=(context.labels.point(readout.article_id),),
    )


def _possible(one: PossibleReadout, context: NoteContext) -> Attributed:
    """Return an account of another note that may be of this call, and why it is not here."""
    title = readout_title(one.side, context.gazetteer)
    outlet = context.library.outlets.find(context.library.record(one.article_id, one.source))
    where = f" in {outlet}" if outlet else ""
    pointer = context.labels.point(one.article_id)
    return Attributed(text=f"{title}{where}: {one.why}", pointers=(pointer,))


def _silence_title(context: NoteContext) -> str:
    """Return what silence is called: an account of an open side may be anybody's."""
    if all(readout.side for readout in context.dossier.readouts):
        return "No readout in this set"
    return "No readout that the texts show to be theirs"


def _silent(silent: tuple[str, ...]) -> tuple[Attributed, ...]:
    return tuple(Attributed(text=name) for name in silent)
