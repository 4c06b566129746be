"""The notes of the seeds are those that were read against their articles, byte for byte.

`make golden` writes them anew; what changes is to be read again.
"""

import pytest

from tests.golden.notes import GOLDEN, make_notes

NAMES = sorted(path.name for path in GOLDEN.iterdir())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Make the notes once."""
    return make_notes(tmp_path_factory.mktemp("golden"))


def test_the_same_notes_are_written(made: dict[str, bytes]) -> None:
    """A note more or less is a change to be read."""
    assert sorted(made) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_note_is_as_it_was_read(name: str, made: dict[str, bytes]) -> None:
    """Not a byte differs."""
    assert made[name].decode("utf-8") == (GOLDEN / name).read_bytes().decode("utf-8")
