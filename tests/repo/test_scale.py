"""What the page on scale says of costs is what the program would send, at the prices that ship."""

from summarizer.data.prices import load_prices
from tests.repo.scale import SEEDS, measure, read_measured, render_costs


def test_the_requests_are_todays() -> None:
    """Prompt, schema or sentences have changed: `python -m tests.repo.scale`, then the page."""
    assert measure([str(SEEDS)]) == read_measured()["seeds"]


def test_the_dollars_are_tokens_times_prices() -> None:
    """By hand, for one model: in, out, and half of both in batch files."""
    requests = read_measured()["seeds"]
    price = load_prices()["api.openai.com", "gpt-4o-mini"]
    tokens_in = 100_000 * requests.characters / requests.articles / 4
    live = (tokens_in * price.input_usd + 100_000 * 950 * price.output_usd) / 1e6
    row = next(line for line in render_costs().splitlines() if line.startswith("| gpt-4o-mini |"))
    cells = [cell.strip().replace(",", "") for cell in row.strip("|").split("|")]
    assert [int(cells[2]), int(cells[4])] == [round(live), round(live / 2)]
    assert int(cells[4]) < int(cells[3]) < int(cells[2])
