"""llama.cpp's OpenAI-compatible server on a free port of loopback, until standard input closes.

Run by the Python of an environment of its own (`python serve.py WEIGHTS`): xllamacpp is no
dependency of the program. Prints its address when it is ready.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

CONTEXT = 8192
"""Tokens: all that the model was trained for; a seed with prompt and schema takes some 1,100."""


def main() -> None:
    """Serve; whoever started this keeps its input open."""
    llama: Any = import_module("xllamacpp")
    parameters = llama.CommonParams()
    parameters.model.path = sys.argv[1]
    parameters.model_alias = {Path(sys.argv[1]).stem}  # else its name is a path of this machine
    parameters.n_ctx = CONTEXT
    # One after the other on one thread: sums in another order are other answers.
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = 1
    parameters.cpuparams_batch.n_threads = 1
    parameters.cache_ram_mib = 0
    parameters.verbosity = 1
    server = llama.Server(parameters)
    print(server.listening_address, flush=True)  # noqa: T201 - read by who started this
    sys.stdin.read()


if __name__ == "__main__":
    main()
