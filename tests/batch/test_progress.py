"""How far batches have come, in plain words."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from summarizer.ask import ServedBatch
from summarizer.batch.manifest import Asked, open_manifest
from summarizer.batch.progress import describe_shard, list_faults
from tests.batch.test_manifest import SHARD


def served(*faults: Mapping[str, object]) -> ServedBatch:
    """Tell of a batch with faults."""
    return ServedBatch.model_validate({"id": "b", "status": "failed", "errors": {"data": faults}})


def test_faults_are_told_with_their_lines() -> None:
    """As the server says it; many of them are counted."""
    assert list_faults(served()) is None
    assert list_faults(served({"code": "empty_file"})) == "empty_file"
    told = list_faults(served(*({"message": f"m{line}", "line": line} for line in range(7))))
    assert told == "line 0: m0; line 1: m1; line 2: m2; line 3: m3; line 4: m4; and 2 more"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, "not submitted yet: `batch submit`, or vLLM's run_batch"),
        ({"step": "uploading"}, "stopped while it was uploaded: `batch submit` goes on"),
        ({"step": "uploaded"}, "uploaded, no batch made yet"),
        ({"step": "creating"}, "`batch submit` finds out and goes on"),
        ({"step": "submitted", "status": "validating"}, "being looked at by the server"),
        ({"step": "submitted", "status": "in_progress", "completed": 1}, "under way, 1 of 2 done"),
        ({"step": "submitted", "status": "cancelling"}, "being cancelled"),
        ({"step": "submitted", "status": "resting"}, r"resting \(as the server says\)"),
        ({"step": "submitted", "status": "expired"}, "24 hours.*; `batch collect` fetches"),
        ({"step": "over", "status": "failed"}, "refused as a whole: nothing was answered or paid$"),
        ({"step": "over"}, "collected$"),
        ({"step": "over", "told": "because"}, "given up$"),
    ],
)
def test_each_state_has_words(tmp_path: Path, changed: dict[str, Any], told: str) -> None:
    """That say what is to be done where something is."""
    with open_manifest(tmp_path, make=True) as manifest:
        shard = SHARD._replace(**changed)
        lines = [*describe_shard(manifest, shard)]
        (head,) = (line for line in lines if line.startswith("requests-0001.jsonl: 2 requests, "))
    assert re.search(told, head)


def test_outcomes_and_errors_are_told(tmp_path: Path) -> None:
    """Errors that are the same are one line that names an article."""
    with open_manifest(tmp_path, make=True) as manifest:
        for name in "abc":
            manifest.add_request(Asked(name, name, 1, f"{name}.txt", 1))
            manifest.mark(name, "late" if name != "a" else None)
        lines = [*describe_shard(manifest, SHARD._replace(step="over"))]
    assert lines[1:] == ["  answered 1, failed 2, missing 0", "  b.txt and 1 more: late"]
