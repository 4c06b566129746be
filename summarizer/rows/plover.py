"""PLOVER events in the columns of POLECAT, so that they can be appended to it.

Owns what a call and a statement become there: the call is CONSULT, mode phone, with everybody on
the line as actors (the codebook's rule for a consultation that nobody hosts); a statement is an
event of its type, by its speaker, towards the others on the line. Refuses what PLOVER has no place
for: an event without an actor, a value that did not stand the checks.

References:
    Columns: the tab-separated files of POLECAT, https://doi.org/10.7910/DVN/AJGVIT. Types, modes,
    quad codes, sectors, who is actor: the PLOVER codebook 0.7b1,
    https://github.com/openeventdata/PLOVER. Country codes and `IGO`: NGEC, the program that makes
    POLECAT, https://github.com/ahalterman/NGEC.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from summarizer.data import Gazetteer
from summarizer.data.alpha3 import load_alpha3
from summarizer.records.record import ArticleRecord, CallRecord
from summarizer.records.values import Act, Person
from summarizer.rows.flatten import BOTH, JOINT
from summarizer.rows.holding import held, held_principals
from summarizer.rows.identity import ID_LENGTH, RowIds
from summarizer.text.dates import as_day
from summarizer.text.standing import held_now

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Event Intensity", "Quad Code",
    "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector",
    "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name",
    "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
    "Story Locations", "Language", "Version",
)  # fmt: skip
"""In POLECAT's order; its files up to 2023 call `Event Intensity` `Intensity`."""

LEFT_EMPTY: Mapping[str, str] = {
    "Event Intensity": "a score of POLECAT's own scale for type and mode; it is not computed here",
    "Contexts": "topics are kept in the article's words, not in PLOVER's list of contexts",
    "Actor COW": "Correlates of War numbers depend on the edition; join them by country",
    "Recipient COW": "as `Actor COW`",
    "Actor Name Raw": "names are given in one spelling; the sentences are in the other tables",
    "Recipient Name Raw": "as `Actor Name Raw`",
    "Wikipedia Actor ID": "nothing is looked up in Wikipedia",
    "Wikipedia Recipient ID": "as `Wikipedia Actor ID`",
    "Placename": "a call has no place, and none is invented",
    "City": "as `Placename`",
    "District": "as `Placename`",
    "Province": "as `Placename`",
    "Country": "as `Placename`",
    "Latitude": "as `Placename`",
    "Longitude": "as `Placename`",
    "GeoNames ID": "as `Placename`",
    "Raw Placename": "as `Placename`",
    "Feature Type": "as `Placename`",
    "Story Organizations": "grounding lists persons only",
    "Story Locations": "as `Story Organizations`",
}
"""Columns that are always empty, and why."""

_QUADS: Mapping[str, tuple[Act, ...]] = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_CODES: Mapping[Act, str] = {act: quad for quad, acts in _QUADS.items() for act in acts}
ORGANISATION = "IGO"
_SECTORS = {
    "head_of_state": "GOV",
    "head_of_government": "GOV",
    "royal": "GOV",
    "foreign": "GOV",
    "defence": "GOV",
    "security": "GOV",
    "deputy": "GOV",
    "legislature": "LEG",
    "military": "MIL",
    "organisation": ORGANISATION,
}
"""PLOVER sectors by kind of office; other kinds tell none."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event; a column that is not in it is empty."""

    cells: Mapping[str, str]


class EventCoder:
    """Turns calls and statements into events."""

    def __init__(self, gazetteer: Gazetteer, version: str) -> None:
        """Take the tables that say what offices and organisations there are.

        Args:
            gazetteer: Countries, organisations, offices.
            version: Of the program, as the column `Version` has it.
        """
        self._gazetteer = gazetteer
        self._version = version

    def list_events(
        self, record: ArticleRecord, wanted: Callable[[CallRecord], bool]
    ) -> Iterator[EventRow]:
        """List the events of an article.

        Args:
            record: Of the article, with what readers corrected.
            wanted: Which of its calls are wanted.

        Yields:
            The call, then its statements; nothing that was withheld.
        """
        for call in record.checked.calls:
            people = held_principals(call)
            if call.withheld or not people or not wanted(call):
                continue
            common = self._common(call, record)
            yield self._event(common, call.id, "CONSULT", people, ())
            ids = RowIds(call.id)
            for fact in call.statements:
                row_id = ids.of("statement", fact.evidence)
                said = held(fact)
                if said is not None and (actors := self._speakers(said.speaker, people)):
                    others = [person for person in people if person not in actors]
                    recipients = others if said.speaker in {p.name for p in actors} else ()
                    yield self._event(common, row_id, said.act, actors, recipients)

    def _common(self, call: CallRecord, record: ArticleRecord) -> dict[str, str]:
        raw, grounding = record.article.raw, record.article.grounding
        day = as_day(held(call.date))
        published = as_day(grounding.publication.date) if grounding.publication else None
        names = dict.fromkeys(p.name for p in grounding.persons if p.name)
        return {
            "Event ID": record.text_sha256[:ID_LENGTH],
            "Event Date": day.isoformat() if day else "",
            "Source": _host_of(raw.url),
            "Publication Date": published.isoformat() if published else "",
            "Story People": JOINT.join(names),
            "Language": grounding.language,
            "Version": self._version,
        }

    def _speakers(self, speaker: str | None, people: Sequence[Person]) -> list[Person]:
        if speaker == BOTH:
            return list(people)
        if named := [person for person in people if person.name and person.name == speaker]:
            return named
        if speaker is None or speaker not in {person.country for person in people}:
            return []
        return [Person(name=self._gazetteer.party_name(speaker), country=speaker, office=None)]

    def _event(
        self,
        common: Mapping[str, str],
        row_id: str,
        act: Act,
        actors: Sequence[Person],
        recipients: Sequence[Person],
    ) -> EventRow:
        own = {
            "Event ID": f"{common['Event ID']}_{row_id}",
            "Event Type": act,
            "Event Mode": "phone" if act == "CONSULT" else "",
            "Quad Code": QUAD_CODES[act],
        }
        return EventRow(
            {**common, **own, **self._cast("Actor", actors), **self._cast("Recipient", recipients)}
        )

    def _cast(self, role: str, people: Sequence[Person]) -> dict[str, str]:
        sectors = [self._sector(person) for person in people]
        return {
            f"{role} Name": JOINT.join(person.name or "" for person in people),
            f"{role} Country": JOINT.join(self._country(person) for person in people),
            f"Primary {role} Sector": sectors[0] if sectors else "",
            f"{role} Sectors": JOINT.join(sectors) if any(sectors) else "",
            f"{role} Title": JOINT.join(person.office or "" for person in people),
        }

    def _kind(self, person: Person) -> str:
        return self._gazetteer.office_kinds.get(held_now(person.office or ""), "")

    def _country(self, person: Person) -> str:
        """Return the three-letter code; AU is Australia unless the office is an organisation's."""
        party = person.country or ""
        if self._kind(person) == "organisation" or party not in load_alpha3():
            return ORGANISATION if party in self._gazetteer.organisations else ""
        return load_alpha3()[party]

    def _sector(self, person: Person) -> str:
        if self._country(person) == ORGANISATION:
            return ORGANISATION
        return _SECTORS.get(self._kind(person), "")


def _host_of(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
