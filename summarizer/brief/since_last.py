"""What changed since the last call of the same people in the set.

Owns the themes that are new, repeated and dropped, and whether last time's commitments come up
again. Takes two calls of a history. Refuses to call a commitment kept or broken: readouts say only
whether it comes up.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from summarizer.brief.briefing import Change, ComesUp, FollowUp, LedgerRow, SinceLast, Theme
from summarizer.brief.collection import Collection
from summarizer.brief.context import NoteContext
from summarizer.brief.likeness import Matcher, words_for
from summarizer.brief.parts import Attributed, Pointer
from summarizer.brief.responses import commitment_words
from summarizer.brief.themes import Likeness, Themes, gather
from summarizer.records.dossier import Readout
from summarizer.text.date_words import date_in_words


class Told(NamedTuple):
    """Something said or undertaken in a call, and where."""

    words: str
    sentences: str
    """Those of the article that carry it."""
    pointer: Pointer


class _Side(NamedTuple):
    """One of the two calls."""

    labels: tuple[Attributed, ...]
    told: tuple[Told, ...]


_IN_PASSING, _OWN = "spoken of", "a theme of its own"


def write_since_last(
    context: NoteContext, collection: Collection, shown: AbstractSet[str]
) -> SinceLast | None:
    """Return what changed, or None where the set has no other call of these people.

    Args:
        context: The call.
        collection: Its set.
        shown: Ids of the dossiers that have a note.
    """
    if collection.history.is_only(context.dossier):
        return None
    last, caution = collection.history.before(context.dossier)
    if last is None:
        return SinceLast(previous=None, date=None, caution=caution, themes=(), commitments=())
    matcher = Matcher(context.dossier.principals, context.gazetteer)
    now, then = _side(context), _side(NoteContext(last, context.library))
    return SinceLast(
        previous=last.id if last.id in shown else None,
        date=date_in_words(last.date),
        caution=caution,
        themes=tuple(_changes(now, then, collection.themes)),
        commitments=tuple(follow_up(row, now.told, matcher) for row in collection.ledgers.of(last)),
    )


def _side(context: NoteContext) -> _Side:
    return _Side(theme_labels(context), told_in(context))


def theme_labels(context: NoteContext) -> tuple[Attributed, ...]:
    """Return the themes of a call, each label once with all of its sentences."""
    found: dict[str, Attributed] = {}
    for readout in context.dossier.readouts:
        for fact in readout.call.topics:
            if fact.value and fact.status != "withheld":
                pointer = context.labels.point(readout.article_id, fact.evidence)
                key = fact.value.label.casefold()
                known = found.get(key, Attributed(text=fact.value.label))
                found[key] = Attributed(text=known.text, pointers=(*known.pointers, pointer))
    return tuple(found.values())


def _changes(now: _Side, then: _Side, themes: Themes) -> Iterator[Theme]:
    """Yield repeated, new and dropped themes; labels that are alike make one theme."""
    labels = (*now.labels, *then.labels)
    split = len(now.labels)
    likest = [_likest(place, split, labels, themes) for place in range(len(labels))]
    links = {
        (min(place, found[1]), max(place, found[1])): found[0].is_certain
        for place, found in enumerate(likest)
        if found
    }
    changes = [
        _theme(
            tuple(labels[place] for place in group if place < split),
            tuple(labels[place] for place in group if place >= split),
            is_certain=all(sure for link, sure in links.items() if link[0] in group),
        )
        for group in gather(len(labels), links)
    ]
    told = [_look_again(theme, now, then, themes) for theme in changes]
    for change in ("repeated", "new", "dropped"):
        yield from (theme for theme in told if theme.change == change)


def _theme(now: tuple[Attributed, ...], then: tuple[Attributed, ...], *, is_certain: bool) -> Theme:
    change: Change = "repeated" if now and then else "new" if now else "dropped"
    return Theme(change=change, now=now, then=then, is_certain=is_certain)


def _look_again(theme: Theme, now: _Side, then: _Side, themes: Themes) -> Theme:
    """Return a theme as repeated if the other call speaks of it without naming it a theme."""
    if theme.change == "repeated":
        return theme
    label = (*theme.now, *theme.then)[0].text
    side = then if theme.now else now
    pointers = tuple(one.pointer for one in side.told if themes.is_in(label, one.sentences))
    if not pointers:
        return theme
    told = tuple(dict.fromkeys(pointers))
    if theme.now:
        return _theme(theme.now, (Attributed(text=_IN_PASSING, pointers=told),), is_certain=True)
    heard = Attributed(text=f"{label}, {_IN_PASSING}", pointers=told)
    own = Attributed(text=_OWN, pointers=tuple(at for one in theme.then for at in one.pointers))
    return _theme((heard,), (own,), is_certain=True)


def _likest(
    place: int, split: int, labels: Sequence[Attributed], themes: Themes
) -> tuple[Likeness, int] | None:
    """Return the label of the other call that is most like one, if any is."""
    others = range(split, len(labels)) if place < split else range(split)
    return max(
        (
            (likeness, other)
            for other in others
            if (likeness := themes.compare(labels[place].text, labels[other].text))
        ),
        key=lambda pair: (pair[0].is_certain, pair[0].share, -pair[1]),
        default=None,
    )


def told_in(context: NoteContext) -> tuple[Told, ...]:
    """Return what is said and undertaken in a call, readout by readout."""
    return tuple(told for readout in context.dossier.readouts for told in _told(readout, context))


def _told(readout: Readout, context: NoteContext) -> Iterator[Told]:
    words = [
        *(
            (commitment_words(fact.value), fact.evidence)
            for fact in readout.call.commitments
            if fact.value and fact.status != "withheld"
        ),
        *(
            (fact.value.gist, fact.evidence)
            for fact in readout.call.statements
            if fact.value and fact.status != "withheld"
        ),
    ]
    for text, evidence in words:
        sentences = " ".join(one.quote for one in evidence)
        yield Told(text, sentences, context.labels.point(readout.article_id, evidence))


def row_words(row: LedgerRow) -> str:
    """Return what a commitment of a ledger is about."""
    return f"{row.what} {row.condition or ''}"


def follow_up(row: LedgerRow, told: Iterable[Told], matcher: Matcher) -> FollowUp:
    """Return whether a later call comes back to a commitment."""
    words = row_words(row)
    found = [(matcher.compare(words, one.words), one) for one in told]
    matches = [(match, one) for match, one in found if match.is_match]
    certain = [(match, one) for match, one in matches if match.is_certain]
    shown = certain or matches
    state: ComesUp = "again" if certain else "perhaps" if matches else "not"
    shared = frozenset[str]().union(*(match.shared for match, _ in shown))
    return FollowUp(
        row=row,
        comes_up=state,
        words=words_for(shared, words),
        pointers=tuple(dict.fromkeys(one.pointer for _, one in shown)),
    )
