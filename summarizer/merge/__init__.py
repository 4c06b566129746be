"""Readouts of the same call become one dossier.

Owns the decision which accounts are of one call. Takes the records of any number of articles, gives
dossiers. Refuses to join two calls of one article, whatever is withheld, and what only resembles.

How accounts of the same people come together, surest first:

1. copies: the same text, or nearly, is one voice (`copies`);
2. the same day (`groups`);
3. a day apart, given by different sides in much the same words (`dated`);
4. a date that is open, where one call alone fits (`undated`).

A rule looks only at what the rules before it made, never at what it makes itself, so the order of
the records does not matter; each works within a component (`components`), so its cost does not grow
with the square of the set, and an archive merges again only what a new article touches.
"""

from collections import defaultdict
from collections.abc import Sequence

from summarizer.data import Gazetteer, load_gazetteer
from summarizer.merge.components import split_components
from summarizer.merge.dated import group_dated
from summarizer.merge.dossiers import Merged, make_dossiers, tell_apart
from summarizer.merge.groups import Comparer, Group
from summarizer.merge.people import People
from summarizer.merge.undated import inherit_days, place_undated
from summarizer.merge.voices import FEWEST_PEOPLE, Entry, Voice, collect_voices, read_entries
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord

__all__ = ["merge_calls", "merge_component"]


def merge_calls(records: Sequence[ArticleRecord]) -> tuple[Dossier, ...]:
    """Join the readouts of the same call.

    Args:
        records: Articles in any order. One that is there twice counts once.

    Returns:
        One dossier a call, by date; calls that the checks withheld are in none.
    """
    gazetteer = load_gazetteer()
    components = split_components(read_entries(records, gazetteer))
    return tell_apart(
        [one for entries in components for one in merge_component(entries, gazetteer)]
    )


def merge_component(entries: Sequence[Entry], gazetteer: Gazetteer) -> list[Merged]:
    """Join the readouts of the same call among those that may have to do with each other.

    Args:
        entries: All calls of one or more whole components, each once.
        gazetteer: Knows the spellings of names.

    Returns:
        One dossier a call, yet to be told from others of the same date and people.
    """
    blocks: defaultdict[People, list[Voice]] = defaultdict(list)
    groups: list[Group] = []
    for voice in collect_voices(entries, gazetteer):
        if len(voice.people) < FEWEST_PEOPLE:
            groups.append(Group(voice.entry.day, [voice]))
        else:
            blocks[voice.people].append(voice)
    return make_dossiers([*groups, *_join_blocks(blocks)], gazetteer)


def _join_blocks(blocks: dict[People, list[Voice]]) -> list[Group]:
    alike = Comparer()
    dated: dict[People, list[Group]] = {}
    leftovers: list[Group] = []
    for people, voices in blocks.items():
        dated[people] = group_dated([one for one in voices if one.entry.day], alike)
        undated = [one for one in voices if not one.entry.day]
        leftovers += place_undated(undated, dated[people], alike)
    kept = inherit_days(leftovers, dated)
    return [group for groups in dated.values() for group in groups] + kept
