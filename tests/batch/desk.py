"""A desk at which batches are exported, submitted and collected, beside a server on loopback."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import Result

from tests.ask.server import MODEL, Reply, completed
from tests.batch.server import BatchServer
from tests.cli.commands import Command
from tests.faults.articles import Case, asked_about, make_cases

WRONG_FIRST = 3
"""Every so many-th article is answered wrong when it is asked about first."""


def answer_well(body: Mapping[str, Any]) -> Reply:
    """Answer as a capable model would."""
    return completed(asked_about(body["messages"][1]["content"]).answer.model_dump_json())


def answer_in_two_tries(body: Mapping[str, Any]) -> Reply:
    """Answer some articles with no JSON or another's facts first, and right when asked again."""
    case = asked_about(body["messages"][1]["content"])
    is_first = len(body["messages"]) == 2
    if is_first and case.number % WRONG_FIRST == 0:
        return completed(case.other.answer.model_dump_json())
    if is_first and case.number % WRONG_FIRST == 1:
        return completed("I would rather talk about the weather.")
    return answer_well(body)


def write_cases(count: int, folder: str = "in") -> None:
    """Write so many articles into a folder."""
    Path(folder).mkdir(exist_ok=True)
    for case in make_cases(count):
        (Path(folder) / f"{case.raw.id}.txt").write_text(case.text, encoding="utf-8")


def add_case(number: int, name: str) -> None:
    """Write one more article under a name."""
    (Path("in") / name).write_text(Case(number).text, encoding="utf-8")


@dataclass
class Desk:
    """The commands with the options of one endpoint, in the folder that `command` runs in."""

    command: Command
    server: BatchServer

    @property
    def _server(self) -> list[str]:
        return ["--base-url", self.server.endpoint, "--attempts", "2"]

    @property
    def asking(self) -> list[str]:
        """Options that shape a request."""
        return [*self._server, "--model", MODEL, "--mode", "json-schema"]

    def export(self, *more: str) -> Result:
        """Export the articles of `in`."""
        return self.command("batch", "export", "in", *self.asking, *more)

    def submit(self, *more: str) -> Result:
        """Submit what was exported."""
        return self.command("batch", "submit", *self._server, *more)

    def status(self, *more: str) -> Result:
        """Ask how far it has come."""
        return self.command("batch", "status", *self._server, *more)

    def collect(self, *more: str) -> Result:
        """Collect what has come."""
        return self.command("batch", "collect", *more, *self._server)

    def run(self, out: str, *more: str) -> Result:
        """Make records."""
        return self.command("run", "in", "--engine", "model", "--out", out, *self.asking, *more)

    def batch_all(self) -> None:
        """Answer everything by batches, answers that are put right included."""
        while "written into" in self.export().output:
            assert self.submit().exit_code == 0
            made = list(self.server.batches)[-1]
            self.server.end(made, self.server.results(made))
            assert self.collect().exit_code == 0
