"""What accounts of one side say word for word is told once.

Owns the folding of repeated statements. Takes the sections of a note, gives them with each such
statement in the first account that has it, and pointers to the others. Refuses to fold accounts of
different sides, or of a side that is not known: that both say a thing is news.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.brief.briefing import ReadoutSection
from summarizer.brief.parts import Pointer, Said
from summarizer.records.values import Act
from summarizer.text.claims import even_out


class _Key(NamedTuple):
    side: str | None
    who: str
    act: Act
    gist: str


def fold_repeats(sections: Sequence[ReadoutSection]) -> tuple[ReadoutSection, ...]:
    """Give what accounts of one side say word for word once.

    Returns:
        As many sections, in order; each says how many of its statements stand in earlier ones.
    """
    homes: dict[_Key, int] = {}
    others: defaultdict[_Key, list[Pointer]] = defaultdict(list)
    for place, section in enumerate(sections):
        for said in section.statements if section.side else ():
            key = _key(section, said)
            if homes.setdefault(key, place) != place:
                others[key].append(said.pointer)
    return tuple(
        _folded(section, place, sections, homes, others) for place, section in enumerate(sections)
    )


def _folded(
    section: ReadoutSection,
    place: int,
    sections: Sequence[ReadoutSection],
    homes: dict[_Key, int],
    others: dict[_Key, list[Pointer]],
) -> ReadoutSection:
    told = [(said, _key(section, said)) for said in section.statements]
    kept = [(said, key) for said, key in told if homes.get(key, place) == place]
    repeats = [sections[homes[key]].pointer for _, key in told if homes.get(key, place) != place]
    return section.model_copy(
        update={
            "statements": tuple(
                said.model_copy(update={"also": tuple(others.get(key, ()))}) for said, key in kept
            ),
            "repeated": len(repeats),
            "repeats": tuple(dict.fromkeys(repeats)),
        }
    )


def _key(section: ReadoutSection, said: Said) -> _Key:
    return _Key(section.side, said.who, said.act, even_out(said.gist))
