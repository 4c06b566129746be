"""From stored records to notes: what `run` and `brief` share."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from summarizer.brief import Choice, write_notes
from summarizer.merge import merge_calls
from summarizer.output import RECORDS, read_records
from summarizer.records.formats import FormatName
from summarizer.records.record import ArticleRecord


def share_copies(records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
    """Let records of the same text share what is equal in them.

    An archive holds a text many times over, and merging needs all its records at once.

    Yields:
        Records equal to those given.
    """
    firsts: dict[str, ArticleRecord] = {}
    for record in records:
        first = firsts.setdefault(record.text_sha256, record)
        yield record if first is record else _share(record, first)


def _share(record: ArticleRecord, first: ArticleRecord) -> ArticleRecord:
    same = {"text": first.article.raw.text}
    twin = first.article.model_copy(update={"raw": record.article.raw.model_copy(update=same)})
    checked = first.checked.model_copy(
        update={
            "calls": tuple(
                call.model_copy(update={"id": own.id})  # an id is of its article
                for call, own in zip(first.checked.calls, record.checked.calls, strict=False)
            )
        }
    )
    return record.model_copy(
        update={
            "article": twin if twin == record.article else record.article,
            "answered": first.answered if first.answered == record.answered else record.answered,
            "checked": checked if checked == record.checked else record.checked,
        }
    )


def write_all_notes(
    out: Path, folder: Path, formats: Sequence[FormatName], choice: Choice | None = None
) -> int:
    """Merge the stored records and write their notes.

    Args:
        out: Folder of `records.jsonl`.
        folder: Notes go into `notes/` below it.
        formats: In which forms.
        choice: Which dossiers get a note; without it, all.

    Returns:
        How many dossiers got one.
    """
    records = list(share_copies(read_records(out / RECORDS)))
    return write_notes(merge_calls(records), records, folder, formats, choice).notes


def count_notes(number: int) -> str:
    """Say how many notes there are.

    Returns:
        `1 note`, `5 notes`.
    """
    return f"{number} note{'' if number == 1 else 's'}"


def tell_notes(number: int, folder: Path, formats: Sequence[FormatName]) -> str:
    """Say how many notes there are and where to begin reading.

    Returns:
        `5 notes: out/notes/index.html`; the page where there is one, else the first form's index.
    """
    suffix = "html" if "html" in formats else formats[0]
    return f"{count_notes(number)}: {folder / 'notes' / f'index.{suffix}'}"
