"""From a record to rows.

Takes one article's record and the dossiers of its calls, gives its rows table by table. Keeps what
the checks withheld apart: single values of a call in columns of their own, others as rows with that
status.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypedDict

from summarizer.records.record import ArticleRecord, CallRecord, Evidence
from summarizer.rows.holding import held, held_principals, struck
from summarizer.rows.identity import RowIds
from summarizer.rows.readouts import Membership
from summarizer.rows.tables import (
    CallRow,
    CommitmentRow,
    EvidenceKind,
    EvidenceRow,
    PrincipalRow,
    Row,
    StatementRow,
)
from summarizer.text.dates import as_day, bounds

JOINT = "; "
BOTH = "both"


class _Keys(TypedDict):
    call_id: str
    article_id: str
    text_sha256: str


class _Pointer(TypedDict):
    sentence: int | None
    start: int | None
    end: int | None
    quote: str | None
    sentences: str | None


class CallInArticle(NamedTuple):
    """A call and the record that it is of."""

    call: CallRecord
    record: ArticleRecord
    place: int
    """Number in the article, from 1."""

    def keys(self) -> _Keys:
        """Return what every row of the call begins with."""
        return {
            "call_id": self.call.id,
            "article_id": self.record.article.raw.id,
            "text_sha256": self.record.text_sha256,
        }

    def party(self, name: str | None) -> str | None:
        """Return the country of a principal, or the code of a side itself."""
        if name is None or name == BOTH:
            return None
        named = [p.value for p in self.call.principals if p.value and p.value.name == name]
        if named:
            return named[0].country
        sides = {p.value.country for p in self.call.principals if p.value}
        return name if name in {*sides, self.call.side.value} else None


def list_rows(record: ArticleRecord, places: Mapping[str, Membership]) -> Iterator[Row]:
    """List the rows of an article.

    Args:
        record: Of the article, with what readers corrected.
        places: What its calls are part of, by their ids.

    Yields:
        Rows, those of withheld calls included.
    """
    for place, call in enumerate(record.checked.calls, start=1):
        here = CallInArticle(call, record, place)
        yield _call_row(here, places.get(call.id))
        yield from _evidence_rows(here, call.id, "date", call.date.evidence)
        yield from _evidence_rows(here, call.id, "initiator", call.initiator.evidence)
        yield from _evidence_rows(here, call.id, "side", call.side.evidence)
        ids = RowIds(call.id)
        yield from _principal_rows(here, ids)
        yield from _statement_rows(here, ids)
        yield from _commitment_rows(here, ids)


def _point(evidence: Sequence[Evidence]) -> _Pointer:
    first = evidence[0] if evidence else None
    return {
        "sentence": first.sentence if first else None,
        "start": first.start if first else None,
        "end": first.end if first else None,
        "quote": first.quote if first else None,
        "sentences": JOINT.join(str(one.sentence) for one in evidence) or None,
    }


def _limits(call: CallRecord) -> tuple[dt.date | None, dt.date | None]:
    if (allowed := bounds(held(call.date))) is not None:
        return allowed
    return as_day(call.earliest), as_day(call.latest)


def _call_row(here: CallInArticle, membership: Membership | None) -> CallRow:
    call, record = here.call, here.record
    raw, grounding = record.article.raw, record.article.grounding
    date, initiator = held(call.date), held(call.initiator)
    earliest, latest = _limits(call)
    people = held_principals(call)
    published = grounding.publication
    engine = record.answered.engine
    return CallRow(
        **here.keys(),
        dossier_id=membership.dossier_id if membership else None,
        copy_of=membership.copy_of if membership else None,
        place=here.place,
        source=raw.source,
        url=raw.url,
        published_edtf=published.date if published else None,
        published_basis=published.basis if published else None,
        language=grounding.language,
        agency=grounding.syndication.agency if grounding.syndication else None,
        date=as_day(date),
        date_edtf=date,
        date_earliest=earliest,
        date_latest=latest,
        date_status=call.date_status,
        date_step=call.date_step,
        date_origin=call.date.origin,
        date_checked=call.date.status,
        date_withheld=struck(call.date),
        asserted_year=call.asserted_year,
        channel=call.channel,
        principals=JOINT.join(person.name or person.office or "" for person in people),
        countries=JOINT.join(sorted({person.country for person in people if person.country})),
        initiator=initiator,
        initiator_country=here.party(initiator),
        initiator_origin=call.initiator.origin,
        initiator_checked=call.initiator.status,
        initiator_withheld=struck(call.initiator),
        side=held(call.side),
        side_origin=call.side.origin,
        side_checked=call.side.status,
        side_withheld=struck(call.side),
        status=call.status,
        withheld=call.withheld,
        engine=engine.name,
        answer_origin=engine.origin,
        model=engine.model,
        **_point(call.date.evidence),
    )


def _evidence_rows(
    here: CallInArticle, fact_id: str, kind: EvidenceKind, evidence: Sequence[Evidence]
) -> Iterator[EvidenceRow]:
    for one in evidence:
        yield EvidenceRow(
            **here.keys(),
            fact_id=fact_id,
            kind=kind,
            sentence=one.sentence,
            start=one.start,
            end=one.end,
            quote=one.quote,
        )


def _principal_rows(here: CallInArticle, ids: RowIds) -> Iterator[Row]:
    initiator = held(here.call.initiator)
    for number, fact in enumerate(here.call.principals, start=1):
        # The call's id holds the names, so their order alone tells the rows apart.
        row_id = ids.of("principal", ())
        if (person := fact.value) is None:
            continue
        yield PrincipalRow(
            **here.keys(),
            principal_id=row_id,
            field=f"principals.{number}",
            name=person.name,
            country=person.country,
            office=person.office,
            is_initiator=initiator is not None and person.name == initiator,
            origin=fact.origin,
            status=fact.status,
            **_point(fact.evidence),
        )
        yield from _evidence_rows(here, row_id, "principal", fact.evidence)


def _statement_rows(here: CallInArticle, ids: RowIds) -> Iterator[Row]:
    for number, fact in enumerate(here.call.statements, start=1):
        row_id = ids.of("statement", fact.evidence)
        if (said := fact.value) is None:
            continue
        yield StatementRow(
            **here.keys(),
            statement_id=row_id,
            field=f"statements.{number}",
            speaker=said.speaker,
            speaker_country=here.party(said.speaker),
            claimed_by=held(here.call.side),
            act=said.act,
            gist=said.gist,
            origin=fact.origin,
            status=fact.status,
            **_point(fact.evidence),
        )
        yield from _evidence_rows(here, row_id, "statement", fact.evidence)


def _commitment_rows(here: CallInArticle, ids: RowIds) -> Iterator[Row]:
    for number, fact in enumerate(here.call.commitments, start=1):
        row_id = ids.of("commitment", fact.evidence)
        if (made := fact.value) is None:
            continue
        yield CommitmentRow(
            **here.keys(),
            commitment_id=row_id,
            field=f"commitments.{number}",
            by=made.by,
            by_country=here.party(made.by),
            to=made.to,
            to_country=here.party(made.to),
            kind=made.kind,
            what=made.what,
            condition=made.condition,
            due=as_day(made.due),
            due_edtf=made.due,
            claimed_by=made.claimed_by,
            origin=fact.origin,
            status=fact.status,
            **_point(fact.evidence),
        )
        yield from _evidence_rows(here, row_id, "commitment", fact.evidence)
