"""Makes a correction out of what a person asked for.

Takes the record that the person saw, gives a correction that knows what it was made on. Refuses an
address that the record does not have and a value that cannot be there.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import NamedTuple

from pydantic import JsonValue

from summarizer.correct.address import (
    ADD,
    CALLS,
    LISTS,
    Address,
    as_json,
    facts_of,
    names_on,
    parse_address,
    starts_of,
)
from summarizer.correct.values import ValueReader
from summarizer.data import Gazetteer
from summarizer.errors import SettingsError
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord, CallRecord

ID_LENGTH = 12


class Request(NamedTuple):
    """What a person asked for."""

    field: str
    value: JsonValue
    because: str
    by: str = "reader"
    sentences: tuple[int, ...] = ()


def make_correction(
    record: ArticleRecord,
    corrected: CallRecord | None,
    stored: CallRecord | None,
    request: Request,
    gazetteer: Gazetteer,
) -> Correction:
    """Make a correction.

    Args:
        record: The article's.
        corrected: The call as it stands with the corrections so far; null for one to be added.
        stored: The same call as the engine left it; null if a reader added it.
        request: What to change.
        gazetteer: Countries and organisations.

    Returns:
        Its id is a hash of its content: the same correction twice is one.

    Raises:
        SettingsError: The record has no such field, or the value cannot be there.
    """
    address = parse_address(request.field)
    if not (because := " ".join(request.because.split())):
        message = f"{request.field}: say why, with --because"
        raise SettingsError(message)
    _refuse_sentences(record, request)
    if (address.name == CALLS) != (corrected is None):
        message = f"{request.field}: name a call, or for calls.add the article"
        raise SettingsError(message)
    value = ValueReader(gazetteer, corrected).read(request.field, address, request.value)
    was, at = _stood(stored or corrected, corrected, address, request.field)
    content: dict[str, JsonValue] = {
        "article_id": record.article.raw.id,
        "text_sha256": record.text_sha256,
        "call": corrected.id if corrected else None,
        "people": list(names_on(stored or corrected)) if corrected else [],
        "field": request.field.strip(),
        "value": value,
        "was": was,
        "at": list(at),
        "sentences": list(request.sentences),
        "because": because,
        "by": " ".join(request.by.split()) or "reader",
    }
    canonical = json.dumps(content, sort_keys=True).encode()
    return Correction.model_validate(
        {"id": hashlib.sha256(canonical).hexdigest()[:ID_LENGTH], **content}
    )


def _refuse_sentences(record: ArticleRecord, request: Request) -> None:
    last = len(record.article.sentences)
    wrong = [str(number) for number in request.sentences if not 0 < number <= last]
    if wrong:
        message = f"{request.field}: no sentence {', '.join(wrong)}; the article has S1 to S{last}"
        raise SettingsError(message)


def _stood(
    stored: CallRecord | None, corrected: CallRecord | None, address: Address, path: str
) -> tuple[JsonValue, Sequence[int]]:
    """Look up what stands there now, and where its sentences begin.

    Returns:
        The engine's value, so that later corrections of the same fact find it too.

    Raises:
        SettingsError: There is no fact of that number.
    """
    if stored is None or corrected is None or address.part == ADD:
        return None, ()
    if address.name not in {"date", "initiator", "side", *LISTS}:
        return as_json(getattr(stored, address.name)), ()
    place = (address.number or 1) - 1
    facts = facts_of(stored, address.name)
    if place >= len(facts):
        facts = facts_of(corrected, address.name)  # a reader has added it
    if place >= len(facts):
        message = f"{path}: the call has {len(facts)} {address.name}; they count from 1"
        raise SettingsError(message)
    return as_json(facts[place].value), starts_of(facts[place])
