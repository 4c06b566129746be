"""Options that several commands share."""

import pytest

from tests.cli.commands import CALL, Command, write


@pytest.mark.parametrize(
    "given", ["cache_prompt", "cache_prompt=", "cache_prompt=no", "={", "top_k=1 2"]
)
def test_field_that_is_no_json_is_refused(command: Command, given: str) -> None:
    """Before anything is read or sent, with an example."""
    done = command("run", write("a.txt", CALL), "--engine", "rules", "--extra", given)
    assert done.exit_code == 2
    assert "NAME=JSON" in done.output


def test_further_fields_need_no_model(command: Command) -> None:
    """They stand in a settings file beside those of a run without one."""
    write("summarizer.toml", "[extra]\ncache_prompt = false\n")
    article = write("a.txt", CALL)
    done = command("run", article, "--engine", "rules", "--extra", 'stop=["]"]', "--mode", "json")
    assert done.exit_code == 0, done.output
