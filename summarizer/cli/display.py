"""What a run shows while it goes on and when it is through.

On a terminal a progress bar, elsewhere one line an article; then a table. Everything goes to
standard error but the table, so that a script can read one and a person the other.
"""

from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from summarizer.errors import ArticleError
from summarizer.output import ERRORS
from summarizer.pipeline import Outcome
from summarizer.records.record import ArticleRecord, Usage
from summarizer.text.languages import language_in_words
from summarizer.text.printable import printable

LONGEST_TABLE = 60
"""Rows beyond this are counted, not listed: nobody reads a thousand rows in a terminal."""


TITLES = ("article", "calls", "status", "findings", "tokens in", "tokens out", "answered by")


KEPT = ("kept", "kept")
"""Tokens of what was answered before."""


def _count_tokens(usage: Usage) -> tuple[str, str]:
    if usage.cached:
        return KEPT
    if not usage.tokens_in + usage.tokens_out:
        return "-", "-"
    cached = f" ({usage.tokens_cached} cached)" if usage.tokens_cached else ""
    return f"{usage.tokens_in}{cached}", str(usage.tokens_out)


FILE_WIDTH = 140
"""Columns of the table where it goes into a file or a log, which need not wrap."""


def describe_outcome(outcome: Outcome) -> str:
    """Say in one line what became of an article.

    Returns:
        Source, then status and number of calls, or the error.
    """
    if outcome.record is None:
        named = isinstance(outcome.error, ArticleError)  # it begins with the source itself
        return f"FAILED        {outcome.error if named else f'{outcome.source}: {outcome.error}'}"
    checked = outcome.record.checked
    return f"{checked.status:12}  {outcome.source}: {count_calls(outcome.record)}"


def count_calls(record: ArticleRecord) -> str:
    """Say how many calls an article reports, and whether the rules could tell.

    Returns:
        `2 calls`, `no call found`, `1 call withheld`.
    """
    withheld = sum(call.withheld for call in record.checked.calls)
    count = len(record.checked.calls) - withheld
    parts = [_count_calls(count)] if count else []
    if withheld:
        parts.append(f"{_count_calls(withheld)} withheld")
    if not parts and not record.article.grounding.covered:
        language = language_in_words(record.article.grounding.language)
        return f"no call found; the rules do not read {language}"
    return ", ".join(parts) or "no call found"


def _count_calls(number: int) -> str:
    return f"{number} call{'s' * (number != 1)}"


class RunDisplay:
    """Shows outcomes as they come; a context manager."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._console.is_terminal,
        )
        self._task = self._progress.add_task("articles", total=None)
        self._table = Table(box=None, pad_edge=False, show_edge=False)
        for title in TITLES:
            self._table.add_column(title, justify="right" if title.startswith("tokens") else "left")
        self._counts: Counter[str] = Counter()
        self._rows = 0

    def __enter__(self) -> Self:
        """Start the progress bar.

        Returns:
            Itself.
        """
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the progress bar."""
        self._progress.stop()

    def say(self, text: str) -> None:
        """Print a line above the progress bar."""
        self._console.print(escape(printable(text)), highlight=False, soft_wrap=True)

    def show(self, outcome: Outcome) -> None:
        """Show one outcome."""
        failed = outcome.record is None
        if failed or not self._console.is_terminal:
            self.say(describe_outcome(outcome))
        self._progress.advance(self._task)
        self._counts["articles"] += 1
        self._counts["failed"] += failed
        self._counts["taken over"] += outcome.earlier is not None
        if outcome.record is not None:
            self._counts[outcome.record.checked.status] += 1
        # What failed is named with its reason as it happens; a row would say less, and again.
        if outcome.record is not None and self._rows < LONGEST_TABLE:
            self._rows += 1
            self._table.add_row(
                *(escape(printable(cell)) for cell in _row(outcome, outcome.record))
            )

    def finish(self) -> None:
        """Print the table and the totals."""
        console = Console(soft_wrap=True)
        if not console.is_terminal:
            console.width = FILE_WIDTH
        if self._rows:
            console.print(self._table)
        if (more := self._counts["articles"] - self._counts["failed"] - self._rows) > 0:
            console.print(f"... and {more} more")
        totals = ", ".join(
            f"{self._counts[status]} {status}"
            for status in ("accepted", "repaired", "needs review", "failed")
            if self._counts[status]
        )
        count = self._counts["articles"]
        where = f" (named above, and in {ERRORS})" if self._counts["failed"] else ""
        console.print(f"{count} article{'s' * (count != 1)}: {totals}{where}", highlight=False)
        if kept := self._counts["taken over"]:
            console.print(f"taken over from an earlier run, unchanged: {kept}", highlight=False)

    def exit_status(self, *, strict: bool) -> int:
        """Choose the exit status of a run that went through.

        Returns:
            1 if an article failed (with `strict` also if one needs review), else 0.
        """
        return int(self.failed > 0 or (strict and self.needing_review > 0))

    @property
    def failed(self) -> int:
        """How many articles failed."""
        return self._counts["failed"]

    @property
    def needing_review(self) -> int:
        """How many records a person should look at."""
        return self._counts["needs review"]


def _row(outcome: Outcome, record: ArticleRecord) -> tuple[str, ...]:
    checked, answered = record.checked, record.answered
    calls = sum(not call.withheld for call in checked.calls)
    findings = Counter(finding.severity for finding in checked.findings)
    listed = ", ".join(
        f"{findings[severity]} {severity}" + "s" * (findings[severity] > 1)
        for severity in ("error", "warning", "note")
        if findings[severity]
    )
    by_hand = answered.engine.origin == "hand-written"
    return (
        record.article.raw.id,
        str(calls) if calls else "none found",
        checked.status,
        listed or "none",
        *(KEPT if outcome.earlier else _count_tokens(answered.usage)),
        "a person (replay)" if by_hand else answered.engine.name,
    )
