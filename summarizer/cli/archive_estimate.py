"""`summarizer run --dry-run --store`: what a run into an archive would take in, ask and pay.

Owns the counting. Takes what a run takes, gives lines. Refuses to write: neither the archive nor
anything beside it is touched.
"""

from collections.abc import Iterator
from pathlib import Path

from summarizer.archive import Intake, describe_stale, find_stale, look_into
from summarizer.cli.costs import estimate_run
from summarizer.cli.engines import would_ask
from summarizer.cli.reading import Reading
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError
from summarizer.records.article import RawArticle
from summarizer.settings import Settings
from summarizer.versions import current_versions


class _Counted:
    """Articles with their number."""

    def __init__(self, items: Intake) -> None:
        self._items = items
        self.count = 0
        self.is_read = False

    def __iter__(self) -> Iterator[RawArticle | ArticleError]:
        self.is_read = True
        for item in self._items:
            self.count += isinstance(item, RawArticle)
            yield item


def estimate_into_archive(
    path: Path, reading: Reading | None, settings: Settings, *, refresh: bool
) -> str:
    """Estimate what a run into an archive would do.

    Args:
        path: The archive; it need not be there yet.
        reading: The files; null where only what is stale would be done anew.
        settings: Of the run.
        refresh: Whether what is stale would be asked about.

    Returns:
        Lines to show.
    """
    gazetteer = load_gazetteer(settings.gazetteer)
    if not path.exists():
        items = reading or Reading([], None)
        return f"{path} would be made\n{estimate_run(items, settings, gazetteer)}"
    with look_into(path) as connection:
        versions = current_versions(settings.gazetteer)
        stale = find_stale(connection, versions, asks_model=would_ask(settings))
        read, dated = (reading.read, bool(reading.published)) if reading else (None, False)
        again = stale.asked if refresh else ()
        intake = Intake(connection, read, again, is_dated=dated, is_dry=True)
        counted = _Counted(intake)
        told = estimate_run(counted, settings, gazetteer)
        for _ in () if counted.is_read else counted:
            pass  # where nobody would be asked nothing was read for the estimate
        new = counted.count - len(again)
    parts = [f"{new} new or changed", f"{intake.unchanged} unchanged"]
    if count := len({*stale.free, *stale.kept}.difference(again)):
        parts.append(f"{count} to be made anew, mostly without asking")
    if again:
        parts.append(f"{len(again)} stale, asked about again")
    lines = [f"{path}: {', '.join(parts)}"]
    if stale.asked and not refresh:
        lines.append(describe_stale(stale))
    return "\n".join((*lines, told))
