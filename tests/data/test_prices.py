"""What models cost."""

import re
from pathlib import Path

import pytest

from summarizer.data.prices import load_prices
from summarizer.errors import SettingsError

ROW = "localhost\tmine-1\t1\t0.5\t2\t2025-01-01\tmy bill"


def test_every_price_says_when_and_who() -> None:
    """Dated, with a source; a cached token costs no more than a fresh one, an answer's more."""
    prices = load_prices()
    assert prices
    for price in prices.values():
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", price.as_of)
        assert price.source
        assert 0 < price.cached_usd <= price.input_usd < price.output_usd


def test_rows_of_ones_own_go_first(tmp_path: Path) -> None:
    """They are added, and take the place of a shipped row of the same host and model."""
    own = tmp_path / "prices.tsv"
    own.write_text(f"{ROW}\nAPI.openai.com\tgpt-4o\t9\t9\t9\t2030-01-01\tme\n", encoding="utf-8")
    prices = load_prices(own)
    assert prices["localhost", "mine-1"].output_usd == 2
    assert prices["api.openai.com", "gpt-4o"].input_usd == 9
    assert len(prices) == len(load_prices()) + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ROW.replace("0.5", "cheap"), "prices.tsv:1: cached is no price: 'cheap'"),
        (ROW.replace("0.5", "-1"), "cached is no price"),
        (ROW.replace("0.5", "nan"), "cached is no price"),
        ("a\tb", "expected 7 tab-separated columns .* and, if you like, batch"),
        (f"{ROW}\thalf", "batch is no share of the other prices, 0 to 1: 'half'"),
        (f"{ROW}\t1.5", "batch is no share"),
        (f"{ROW}\t1\t1", "found 9"),
    ],
    ids=["word", "negative", "nan", "columns", "share", "more", "too many"],
)
def test_a_wrong_row_is_named(text: str, told: str, tmp_path: Path) -> None:
    """With file, line and column."""
    own = tmp_path / "prices.tsv"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=told):
        load_prices(own)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Before anything is sent."""
    with pytest.raises(SettingsError, match=r"none\.tsv"):
        load_prices(tmp_path / "none.tsv")


def test_batch_files_have_a_share(tmp_path: Path) -> None:
    """Half at OpenAI, as its own pages say; where a row says nothing they cost what all costs."""
    assert {price.batch_share for price in load_prices().values()} == {0.5}
    own = tmp_path / "prices.tsv"
    own.write_text(f"{ROW}\n{ROW}\t\n{ROW.replace('mine-1', 'mine-2')}\t0.25\n", encoding="utf-8")
    prices = load_prices(own)
    whole, quarter = prices["localhost", "mine-1"], prices["localhost", "mine-2"]
    assert whole.batch_share is None
    assert whole.in_batch == whole
    assert quarter.in_batch.cost_usd(4_000_000, 0, 2_000_000) == 2.0
