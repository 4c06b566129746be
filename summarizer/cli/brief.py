"""`summarizer brief`: notes again from stored records, of some calls or all."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.brief import Choice
from summarizer.cli.days import parse_day
from summarizer.cli.hints import hint
from summarizer.cli.notes import tell_results, write_results
from summarizer.cli.options import format_option
from summarizer.corrections import Corrections
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.errors import SettingsError
from summarizer.output import FACTS, RECORDS, OutputFolder, hold_folder, read_records
from summarizer.pipeline import Outcome
from summarizer.records.dossier import Dossier
from summarizer.rows import require_formats
from summarizer.settings import load_settings
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import as_day
from summarizer.text.fold import fold
from summarizer.text.printable import printable

_UNDATED = "; undated calls count in every period that they allow"


class Selection(NamedTuple):
    """Which dossiers are wanted; every condition that is given must hold."""

    since: date | None = None
    """First day, inclusive."""
    until: date | None = None
    """Last day, inclusive."""
    person: str | None = None
    """Part of a name."""
    party: str | None = None
    """Country code or organisation's short name."""
    only_open: bool = False
    """Only calls with an open commitment."""

    def in_words(self, gazetteer: Gazetteer) -> str | None:
        """Say what is asked for.

        Returns:
            `calls of Aliyev with Azerbaijan on the line, from 1 January 2024`; None for all calls.
        """
        parts = [
            f" of “{self.person}”" if self.person else "",
            f" with {gazetteer.party_name(self.party)} on the line" if self.party else "",
            f" from {date_in_words(self.since.isoformat())}" if self.since else "",
            f" to {date_in_words(self.until.isoformat())}" if self.until else "",
            " with a commitment that is open" if self.only_open else "",
        ]
        if not any(parts):
            return None
        undated = _UNDATED if self.since or self.until else ""
        return f"calls{''.join(parts)}{undated}"

    @property
    def has_period(self) -> bool:
        """Whether one end of a period is given."""
        return bool(self.since or self.until)

    def admits(self, dossier: Dossier) -> bool:
        """Tell whether a dossier is wanted.

        Returns:
            False only if it cannot be meant: a date that is open may lie in any period.
        """
        people = dossier.principals
        if self.party and self.party not in {person.country for person in people}:
            return False
        names = [fold(person.name) for person in people if person.name]
        if self.person and not any(fold(self.person) in name for name in names):
            return False
        first, last = as_day(dossier.first_day), as_day(dossier.last_day)
        too_early = bool(self.since and last and last < self.since)
        too_late = bool(self.until and first and first > self.until)
        return not (too_early or too_late)


def find_party(name: str, gazetteer: Gazetteer) -> str:
    """Find the code of a country or the short name of an organisation.

    Returns:
        As records have it.

    Raises:
        SettingsError: No party has that name.
    """
    wanted = fold(name)
    parties = [
        *((state.code, (state.name, *state.names)) for state in gazetteer.countries.values()),
        *((body.short, (body.name, *body.names)) for body in gazetteer.organisations.values()),
    ]
    for code, names in parties:
        if wanted in {fold(code), *map(fold, names)}:
            return code
    message = f"--country {name}: no country or organisation of that name or code is known"
    raise SettingsError(message)


def choose(
    since: str | None,
    until: str | None,
    person: str | None,
    country: str | None,
    *,
    only_open: bool = False,
) -> Selection:
    """Read the conditions.

    Returns:
        All of them, those that are not given open.

    Raises:
        SettingsError: The period ends before it begins.
    """
    selection = Selection(
        since=parse_day("--from", since),
        until=parse_day("--to", until, last=True),
        person=person,
        party=find_party(country, load_gazetteer()) if country else None,
        only_open=only_open,
    )
    if selection.since and selection.until and selection.since > selection.until:
        message = f"--from {since} --to {until}: the period ends before it begins"
        raise SettingsError(message)
    return selection


def _tell_facts(out: Path) -> None:
    """Write `facts.jsonl` again: a reader may have corrected some since the last run."""
    corrections = Corrections.of(out)
    with OutputFolder(out, (FACTS,), corrections.apply) as output:
        for record in read_records(out / RECORDS):
            output.add(Outcome(record.article.raw.source, record, None))
        output.commit()


@click.command("brief")
@click.option("--out", type=click.Path(path_type=Path), help="Folder [out].")
@format_option
@click.option("--from", "since", help="First day, month or year.")
@click.option("--to", "until", help="Last day, month or year.")
@click.option("--person", help="Part of a principal's name.")
@click.option("--country", help="A principal's country or organisation, by name or code.")
@click.option(
    "--open",
    "only_open",
    is_flag=True,
    help="Only calls with a commitment that no readout of the set settles.",
)
def command(
    out: Path | None,
    format: str | None,  # noqa: A002 - click names it after the option
    since: str | None,
    until: str | None,
    person: str | None,
    country: str | None,
    *,
    only_open: bool,
) -> None:
    """Write the notes again from stored records, and tables if --format asks for them.

    With conditions, what is written of the calls that meet them all goes into a folder of its own,
    OUT/selection, with an index of these calls. A call whose date is open is kept in every period
    that its bounds allow.
    """
    selection = choose(since, until, person, country, only_open=only_open)
    settings = load_settings(out=out, format=format)
    source = settings.out
    require_formats(settings.format)
    words = selection.in_words(load_gazetteer())
    choice = Choice(selection.admits, selection.only_open, words) if words else None
    folder = source / "selection" if choice else source
    next(read_records(source / RECORDS), None)  # known to be there before anything is made
    with hold_folder(source):
        if choice is None:
            _tell_facts(source)
        results = write_results(source, folder, settings.format, choice, keeps_notes=True)
    click.echo(tell_results(results.notes, folder, settings.format))
    if results.renewed:
        click.echo(f"also made anew, since they were there: {', '.join(results.renewed)}")
    if choice and not results.notes:
        for line in hint(selection, results.dossiers, load_gazetteer()):
            click.echo(printable(line), err=True)
