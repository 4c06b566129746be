"""Start-up and the five seeds, whole processes: `python bench/start.py`.

Bars: --help under 0.3 s; seeds by rules under 1 s and 120 MB; by replay under 5 s; openai is not
imported for the first two. The ratio is to `python -c pass`, timed in the same run, so that a slow
machine does not look like a slow program.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from processes import ROOT, measure

SEEDS = str(ROOT / "seeds")
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import pydantic, click, rich": ["-c", "import pydantic, click, rich.table"],
    "--help": ["-m", "summarizer", "--help"],
    "run --engine rules": ["-m", "summarizer", "run", SEEDS, "--engine", "rules"],
    "run --engine replay": ["-m", "summarizer", "run", SEEDS, "--engine", "replay"],
}


def imports_openai(arguments: list[str], folder: Path) -> bool:
    """Tell whether a command imports openai, from Python's own list of imports."""
    command = [sys.executable, "-X", "importtime", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return any(line.rpartition("|")[2].strip() == "openai" for line in done.stderr.splitlines())


def main() -> None:
    """Print a line a command."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = measure(COMMANDS["python -c pass"], folder)
        print(f"{'command':30} {'wall s':>7} {'cpu s':>7} {'peak MB':>8} {'x bare':>7}  openai")
        for title, command in COMMANDS.items():
            figures = measure(command, folder)
            print(
                f"{title:30} {figures.wall_s:7.2f} {figures.cpu_s:7.2f} {figures.peak_mb:8.0f}"
                f" {figures.wall_s / base.wall_s:7.1f}  {imports_openai(command, folder)}"
            )


if __name__ == "__main__":
    main()
