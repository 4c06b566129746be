"""What models cost, as a plain table that the user can add to and override.

Owns `prices.tsv` and its loader. Takes a table of the user's own in the same form, gives prices by
host and model. Refuses to guess: a model that no row names has no price, and neither has the same
name at another address; a row that says nothing of batch files prices them like any other request.
"""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from summarizer.data.tables import Row, read_rows
from summarizer.errors import SettingsError

FILE = "prices.tsv"
COLUMNS = ("host", "model", "input", "cached", "output", "as_of", "source")
LAST = "batch"
"""A column that rows may have behind the others."""
MILLION = 1_000_000


class Price(NamedTuple):
    """What a model costs at one address, in US dollars for a million tokens."""

    host: str
    model: str
    input_usd: float
    cached_usd: float
    """For tokens of the request that the provider has in its cache."""
    output_usd: float
    as_of: str
    """The day for which the source gives it."""
    source: str
    batch_share: float | None = None
    """What is paid of it for requests in a batch file; null: nobody says that it is less."""

    @property
    def in_batch(self) -> "Price":
        """The price of the same model for requests in a batch file.

        Examples:
            >>> Price("h", "m", 2, 0.5, 8, "", "", 0.5).in_batch.output_usd
            4.0
        """
        share = 1.0 if self.batch_share is None else self.batch_share
        return self._replace(
            input_usd=share * self.input_usd,
            cached_usd=share * self.cached_usd,
            output_usd=share * self.output_usd,
        )

    def cost_usd(self, tokens_in: int, tokens_cached: int, tokens_out: int) -> float:
        """Price some tokens.

        Args:
            tokens_in: All of the request, cached ones included.
            tokens_cached: Those of them that the provider had in its cache.
            tokens_out: Of the answer.

        Returns:
            US dollars.

        Examples:
            >>> Price("h", "m", 2, 0.5, 8, "", "").cost_usd(1_000_000, 500_000, 250_000)
            3.25
        """
        fresh = (tokens_in - tokens_cached) * self.input_usd
        return (fresh + tokens_cached * self.cached_usd + tokens_out * self.output_usd) / MILLION


Prices = Mapping[tuple[str, str], Price]
"""By host and model."""


def _number(row: Row, column: int) -> float:
    try:
        value = float(row.cells[column])
    except ValueError:
        value = -1.0
    if not 0 <= value < MILLION:
        message = f"{row.where}: {COLUMNS[column]} is no price: {row.cells[column]!r}"
        raise SettingsError(message)
    return value


def _batch_share(row: Row) -> float | None:
    place = len(COLUMNS)
    if len(row.cells) == place or not row.cells[place]:
        return None
    try:
        share = float(row.cells[place])
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        message = (
            f"{row.where}: {LAST} is no share of the other prices, 0 to 1: {row.cells[place]!r}"
        )
        raise SettingsError(message)
    return share


def _parse(lines: Iterable[str], file: str) -> dict[tuple[str, str], Price]:
    prices: dict[tuple[str, str], Price] = {}
    for row in read_rows(lines, file, COLUMNS, last=LAST):
        host, model, *_, as_of, source = row.cells[: len(COLUMNS)]
        prices[host.casefold(), model] = Price(
            host.casefold(),
            model,
            input_usd=_number(row, 2),
            cached_usd=_number(row, 3),
            output_usd=_number(row, 4),
            as_of=as_of,
            source=source,
            batch_share=_batch_share(row),
        )
    return prices


def load_prices(own: Path | None = None) -> Prices:
    """Read the prices.

    Args:
        own: A table of the user's; its rows take the places of those that ship.

    Returns:
        Prices by host and model.

    Raises:
        SettingsError: A table cannot be read, or a line is not in its form.
    """
    shipped = files("summarizer.data").joinpath(FILE).read_text(encoding="utf-8")
    prices = _parse(shipped.splitlines(), FILE)
    if own is not None:
        try:
            lines = own.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            message = f"prices {own}: {error}"
            raise SettingsError(message) from error
        prices |= _parse(lines, str(own))
    return prices
