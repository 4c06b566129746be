"""Corrections beside the records of an output folder: read, written, laid over records.

Owns `corrections.jsonl`, which a person's commands alone change: no run writes it, so no run can
lose one. Takes records as they are stored, gives them as a reader vouches for them, checked again.
Refuses a file that is not in its form, by line.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from summarizer.check import find_faults, restate
from summarizer.correct import Unapplied, answer_of, apply_corrections
from summarizer.errors import NoteError
from summarizer.output import RECORDS, read_records
from summarizer.records.correction import CorrectedRecord, Correction
from summarizer.records.finding import Finding
from summarizer.records.record import ArticleRecord

CORRECTIONS = "corrections.jsonl"


def read_corrections(out: Path) -> tuple[Correction, ...]:
    """Read the corrections of a folder.

    Returns:
        In the order in which they were made; none if there is no file.

    Raises:
        NoteError: The file cannot be read, or a line is no correction.
    """
    path = out / CORRECTIONS
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # JSON may hold U+2028
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error})"
        raise NoteError(message) from error
    return tuple(
        _parse(line, f"{path}:{number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def _parse(line: str, where: str) -> Correction:
    try:
        return Correction.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        message = f"{where}: no correction ({field}: {first['msg']}); mend or remove the line"
        raise NoteError(message) from error


def write_corrections(out: Path, corrections: Iterable[Correction]) -> None:
    """Write the corrections of a folder, whole or not at all.

    Raises:
        NoteError: The folder cannot be written.
    """
    path = out / CORRECTIONS
    part = path.with_name(f"{CORRECTIONS}.part")
    try:
        text = "".join(one.model_dump_json() + "\n" for one in corrections)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror})"
        raise NoteError(message) from error


class Corrections:
    """The corrections of a folder, laid over its records as they are read."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._of_article: defaultdict[str, list[Correction]] = defaultdict(list)
        for one in corrections:
            self._of_article[one.article_id].append(one)
        self._unseen = set(self._of_article)
        self._lost: dict[str, Unapplied] = {}

    @classmethod
    def of(cls, out: Path) -> "Corrections":
        """Read the corrections of an output folder.

        Returns:
            Those of the folder; perhaps none.
        """
        return cls(read_corrections(out))

    def apply(self, record: ArticleRecord) -> ArticleRecord:
        """Lay an article's corrections over its record.

        Returns:
            The record itself if it has none; else one with statuses and findings as they are now.
        """
        ours = self._of_article.get(record.article.raw.id)
        if not ours:
            return record
        self._unseen.discard(record.article.raw.id)
        corrected, lost = apply_corrections(record, ours)
        self._lost.update({one.correction.id: one for one in lost})
        if not isinstance(corrected, CorrectedRecord) or corrected is record:
            return corrected
        findings = (*corrected.checked.findings, *_contradictions(corrected))
        checked = corrected.checked.model_copy(update={"findings": findings})
        return corrected.model_copy(update={"checked": restate(checked)})

    def lost(self) -> Iterator[str]:
        """Say which corrections had no place in the records that were seen.

        Yields:
            One line each.
        """
        for article in sorted(self._unseen):
            for one in self._of_article[article]:
                yield describe_lost(Unapplied(one, "there is no record of that article"))
        for unapplied in self._lost.values():
            yield describe_lost(unapplied)


def describe_lost(unapplied: Unapplied) -> str:
    """Say why a correction had no effect.

    Returns:
        One line that names it.
    """
    one, reason = unapplied
    return (
        f"correction {one.id} ({one.field} of {one.article_id}) does not apply: {reason};"
        f" it is kept (`summarizer correct --undo {one.id}` removes it)"
    )


def _contradictions(record: CorrectedRecord) -> Iterator[Finding]:
    """Yield what the rules have against the reader's values, as notes: the reader wins."""
    answer = answer_of(record.checked.calls)
    if answer is None:
        return
    told = {one.field for one in record.checked.findings if one.rule == "reader"}
    known = {(one.rule, one.field) for one in record.checked.findings}
    withheld = {f.field for f in record.checked.findings if f.outcome == "withheld"}
    for finding in find_faults(record.article, answer):
        is_on = any(finding.field == path or finding.field.startswith(f"{path}.") for path in told)
        if not is_on or finding.severity == "note" or (finding.rule, finding.field) in known:
            continue
        if any(finding.field.startswith(path) for path in withheld):
            continue
        message = f"{finding.message} (a reader has decided otherwise)"
        yield finding.model_copy(update={"severity": "note", "message": message})


def read_corrected(out: Path, corrections: Corrections) -> Iterator[ArticleRecord]:
    """Read the records of a folder as a reader vouches for them.

    Yields:
        Records in the order of the file.
    """
    for record in read_records(out / RECORDS):
        yield corrections.apply(record)
