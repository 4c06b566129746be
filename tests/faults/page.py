"""The tables of docs/faults.md: `python -m tests.faults.page` writes them."""

from collections.abc import Iterable

from tests.faults.kinds import FAULTS, LASTS, REVIEW, Fault
from tests.faults.told import CACHE, RECORDINGS, SERVER, STOPS, Told
from tests.repo.layout import ROOT

PAGE = ROOT / "docs" / "faults.md"
HEAD = "| what goes wrong | what you see | asked again | kept |\n| --- | --- | --- | --- |"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _of_request(fault: Fault) -> str:
    if not fault.told:
        return _row(fault.name, "nothing: the answer is taken", fault.again, "its answer")
    shown = f"`{fault.told.removesuffix(LASTS).removesuffix('; ')}`"
    if fault.told == REVIEW:
        return _row(fault.name, f"{shown}, what is wrong struck", fault.again, "its answer")
    return _row(fault.name, shown, fault.again, "the others' answers")


def render_requests() -> str:
    """List the faults of one request."""
    return "\n".join([HEAD, *map(_of_request, FAULTS)])


def _render(rows: Iterable[Told]) -> str:
    shown = (_row(row.wrong, f"`{row.words}`", row.again, row.kept) for row in rows)
    return "\n".join([HEAD, *shown])


def update(text: str) -> str:
    """Put the tables between their markers."""
    parts = {
        "requests": render_requests(),
        "server": _render(SERVER.values()),
        "cache": _render(CACHE.values()),
        "stops": _render(STOPS.values()),
        "recordings": _render(RECORDINGS.values()),
    }
    for name, part in parts.items():
        head, begun, rest = text.partition(f"<!-- begin: {name} -->\n")
        _, ended, tail = rest.partition(f"<!-- end: {name} -->")
        assert begun, name
        assert ended, name
        text = f"{head}{begun}{part}\n{ended}{tail}"
    return text


if __name__ == "__main__":
    PAGE.write_text(update(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
