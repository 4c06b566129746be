"""Accuracy on labelled articles may only get better."""

import pytest

from tests.floors.floors import COUNTS, SETS, list_losses, measure, read_floors


@pytest.mark.parametrize("name", SETS)
def test_no_figure_sinks_below_its_floor(name: str) -> None:
    """Each figure of each labelled set is at least what it was."""
    chosen = SETS[name]
    if not chosen.path.is_file():
        pytest.skip(
            f"needs {chosen.path.name} of ../shared/corpus, which is not part of the project"
        )
    figures, floor = measure(chosen), read_floors()[name]
    assert list_losses(floor, figures) == []
    counts = {
        key: value for key, value in floor.items() if key in COUNTS - {"statements_predicted"}
    }
    assert {key: figures.get(key) for key in counts} == counts


@pytest.mark.parametrize(
    ("floor", "now", "losses"),
    [
        pytest.param({"call_recall_%": 90.0}, {"call_recall_%": 89.9}, 1, id="worse"),
        pytest.param({"call_recall_%": 90.0}, {"call_recall_%": 90.1}, 0, id="better"),
        pytest.param({"date_wrong_%": 0.0}, {"date_wrong_%": 1.4}, 1, id="more wrong"),
        pytest.param({"date_wrong_%": 1.4}, {"date_wrong_%": 0.0}, 0, id="less wrong"),
        pytest.param({"call_recall_%": 90.0}, {}, 1, id="gone"),
        pytest.param(
            {"call_recall_%": 80.0, "date_right_%": 100.0},
            {"call_recall_%": 90.0, "date_right_%": 88.9},
            0,
            id="one more found, undated",
        ),
        pytest.param(
            {"call_recall_%": 80.0, "date_right_%": 100.0},
            {"call_recall_%": 90.0, "date_right_%": 77.8},
            1,
            id="one more found, one fewer dated",
        ),
        pytest.param({"articles": 5}, {"articles": 4}, 0, id="a count is no score"),
    ],
)
def test_losses_are_seen(
    floor: dict[str, float | int | None], now: dict[str, float | int | None], losses: int
) -> None:
    """A figure that sinks is named, one that rises is not."""
    assert len(list_losses(floor, now)) == losses
