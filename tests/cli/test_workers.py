"""`summarizer run` with worker processes: the same bytes, and an end without orphans."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.cli.engines import ChosenEngine, answer_without_model
from summarizer.cli.workers import MOST, count_cores, count_unasked
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from tests.cli.commands import ANOTHER, CALL, NO_CALL, Command, write
from tests.faults.kills import bare_environment
from tests.workers.samples import write_articles

LONG_S = 60


def engine(*, at_once: bool) -> ChosenEngine:
    """An engine that answers at once, or one that has to be waited for."""

    def identify(_: GroundedArticle) -> str:
        return "rules"

    def name_rules(_: RawArticle) -> str:
        return "rules"

    if not at_once:
        return ChosenEngine(answer_without_model, "", identify)
    return ChosenEngine(answer_without_model, "", identify, name_rules=name_rules)


@pytest.mark.parametrize(
    ("cores", "at_once", "count"),
    [(1, True, 0), (2, True, 2), (64, True, MOST), (1, False, 0), (64, False, 1)],
)
def test_unasked_there_are_as_many_as_help(cores: int, at_once: bool, count: int) -> None:
    """None beside a single core; one that grounds while another is waited for."""
    assert count_unasked(engine(at_once=at_once), cores) == count
    assert count_cores() >= 1


def read_out() -> dict[str, bytes]:
    """Read everything that a run has written."""
    files = [path for path in Path("out").rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in files}


def test_workers_change_no_byte(command: Command) -> None:
    """Records, facts, errors and notes are those of one process."""
    write("a.txt", CALL)
    write("b.txt", ANOTHER)
    write("c.txt", "")
    write("d.txt", NO_CALL)
    runs: list[dict[str, bytes]] = []
    for count in ("0", "2"):
        done = command("run", "[abcd].txt", "--no-cache", "--processes", count)
        assert done.exit_code == 1, done.output
        runs.append(read_out())
    assert runs[0] == runs[1]


def test_archive_is_the_same(command: Command) -> None:
    """Whoever made a record, it is stored alike."""
    write("a.txt", CALL)
    write("b.txt", ANOTHER)
    for count in ("0", "1"):
        done = command(
            "run", "a.txt", "b.txt", "--engine", "rules", "--processes", count,
            "--store", f"{count}.db", "--out", f"notes{count}",
        )  # fmt: skip
        assert done.exit_code == 0, done.output
        done = command("export", "--store", f"{count}.db", "--out", f"export{count}")
        assert done.exit_code == 0, done.output
    files = [Path(f"export{count}/records.jsonl").read_bytes() for count in ("0", "1")]
    assert files[0] == files[1]
    assert files[0]


def test_impossible_number_is_refused(command: Command) -> None:
    """As every other setting."""
    done = command("run", write("a.txt", CALL), "--processes", "-1")
    assert done.exit_code == 2
    assert "processes" in done.output


def start(folder: Path) -> subprocess.Popen[bytes]:
    """Start a run of some seconds in a process group of its own, as a shell does."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell's background job ignores Ctrl-C, and a child would inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    path = write_articles(folder, 3000)
    command = ["run", str(path), "--engine", "rules", "--processes", "2"]
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "summarizer", *command, "--out", str(folder / "out")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=bare_environment(),
        start_new_session=True,
    )


def children_of(pid: int) -> list[int]:
    """Name the processes that a process has begun."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def wait_for_records(process: subprocess.Popen[bytes], folder: Path) -> list[int]:
    """Wait until records are written; name the workers."""
    part = folder / "out" / "records.jsonl.part"
    deadline = time.monotonic() + LONG_S
    while not (part.exists() and part.stat().st_size):
        assert time.monotonic() < deadline, "nothing is written"
        assert process.poll() is None
        time.sleep(0.02)
    return children_of(process.pid)


def wait_for_end(pids: list[int]) -> None:
    """Wait until processes are gone, or only the system has not noticed yet."""
    deadline = time.monotonic() + LONG_S
    for pid in pids:
        status = Path(f"/proc/{pid}/stat")
        while status.exists() and status.read_text("ascii").rpartition(")")[2].split()[0] != "Z":
            assert time.monotonic() < deadline, f"process {pid} is left behind"
            time.sleep(0.02)


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux's /proc")


@needs_proc
def test_interrupted_run_leaves_its_records_and_no_process(tmp_path: Path) -> None:
    """Ctrl-C goes to all of them: the run ends in order, the workers without a word."""
    process = start(tmp_path)
    workers = wait_for_records(process, tmp_path)
    assert len(workers) >= 2
    os.killpg(process.pid, signal.SIGINT)
    told = process.communicate(timeout=LONG_S)[1].decode()
    assert process.returncode == 130, told
    assert "interrupted" in told
    assert "Traceback" not in told
    assert "Process" not in told
    wait_for_end(workers)
    assert (tmp_path / "out" / "records.jsonl.part").stat().st_size


@needs_proc
def test_killed_run_leaves_no_process(tmp_path: Path) -> None:
    """Workers end with the run even where that could tell them nothing."""
    process = start(tmp_path)
    workers = wait_for_records(process, tmp_path)
    assert len(workers) >= 2
    process.kill()
    process.communicate(timeout=LONG_S)
    wait_for_end(workers)
