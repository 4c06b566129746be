"""D1 to D5: a date is the call's own, and no more precise than the text."""

import pytest

from tests.check.readout import DATES, faults, marks, recalled, regrounded, told

DATE = "calls.0.date.value"
FIELD = "calls[0].date.value"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-03", "D1 error, D3 error"),
        ("2024-03-05", "D1 error, D3 error, D4 error"),
        ("2024-03-06", "D1 error, D2 error, D3 error"),
        ("2024-02-26", "D1 error, D2 error"),
        ("2024-03-01", "D1 error, D3 error, D4 error"),
        ("2024-03-02", "D1 error, D3 error, D4 error"),
        ("2023-03-04", "D5 error, D2 error, D3 error"),
        ("2024-03", "D1 warning"),
        ("XXXX-03-04", "D5 error"),
        ("soon", "D1 error"),
        (None, "D1 warning"),
    ],
    ids=str,
)
def test_wrong_date(value: str | None, expected: str) -> None:
    """Each way of missing the date is found by its own rules, with the right date."""
    found = marks(faults({DATE: value}))
    assert found == {f"{mark} {FIELD} = 2024-03-04" for mark in expected.split(", ")}


def test_open_date_that_is_stated() -> None:
    """To leave open what the text states in so many words is an error."""
    found = faults({DATE: None}, recalled(date_status="stated"))
    assert marks(found) == {f"D1 error {FIELD} = 2024-03-04"}


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        ("2024-03-04", f"D1 warning {FIELD}"),
        ("2024-03-20", f"D1 error {FIELD}"),
        ("2024-03-05", f"D4 error {FIELD}"),
    ],
)
def test_date_that_grounding_leaves_open(value: str, mark: str) -> None:
    """Where grounding has no date, words that may date the call soften, others do not."""
    assert mark in marks(faults({DATE: value}, recalled(date=None, date_step="two weekdays")))


def test_pointer_that_dates_nothing() -> None:
    """The date's sentences are those that date the call."""
    found = faults({"calls.0.date.evidence": [2]})
    assert marks(found) == {"D1 error calls[0].date.evidence = S1"}


def test_pointer_to_the_same_date_elsewhere() -> None:
    """Another sentence that gives the same day dates the call as well."""
    assert faults({"calls.0.date.evidence": [8]}) == []


@pytest.mark.parametrize(
    ("form", "value", "is_late"),
    [
        ("weekday", "2024-02-27", False),
        ("weekday", "2024-02-26", True),
        ("yesterday", "2024-03-03", False),
        ("yesterday", "2024-03-02", True),
        ("today", "2024-03-03", True),
        ("day month", "2023-06-01", False),
        ("day month", "2023-03-01", True),
    ],
)
def test_reach_of_an_expression(form: str, value: str, *, is_late: bool) -> None:
    """An expression reaches back as far as it allows and no further."""
    article = regrounded(dates=(DATES[0].model_copy(update={"form": form}), *DATES[1:]))
    assert any(found.rule == "D2" for found in faults({DATE: value}, article)) is is_late


def test_text_that_contradicts_itself() -> None:
    """Where the article's weekday and date disagree the answer is not to blame."""
    found = faults({DATE: "2024-03-03"}, recalled(date="2024-03-03"))
    assert marks(found) == {f"D3 warning {FIELD}"}


def test_year_that_no_text_gives() -> None:
    """A year is in the date only if the text gives it."""
    found = faults({DATE: "2024-03-04"}, recalled(date="XXXX-03-04"))
    assert marks(found) == {f"D5 error {FIELD} = XXXX-03-04"}


@pytest.mark.parametrize(
    ("year", "date", "severity"),
    [
        (2024, "XXXX-03-04", "note"),
        (2025, "XXXX-03-04", "warning"),
        (2022, "XXXX-03-04", "warning"),
        (2024, "2024-03-04", "note"),
        (2023, "2024-03-04", "warning"),
    ],
)
def test_asserted_year(year: int, date: str, severity: str) -> None:
    """An asserted year is named with the bounds of the text, and doubted beyond them."""
    article = recalled(date=date, earliest="2023-01-01", latest="2024-03-05")
    found = faults({DATE: date, "calls.0.date.asserted_year": year}, article, notes=True)
    [finding] = [one for one in found if one.field == "calls[0].date.asserted_year"]
    assert (finding.rule, finding.severity) == ("D5", severity)
    assert str(year) in finding.message


@pytest.mark.parametrize(
    ("earliest", "latest", "limits"),
    [
        (None, None, "from any time to any time"),
        ("2022-04-03", None, "from 2022-04-03 to any time"),
        (None, "2023-03-05", "from any time to 2023-03-05"),
        ("2022-01-01", "2023-12-31", "from 2022-01-01 to 2023-12-31"),
    ],
)
@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024])
def test_a_year_that_only_the_model_gives(
    earliest: str | None, latest: str | None, limits: str, year: int
) -> None:
    """It is worth knowing within the bounds of the text, to be looked at beyond them."""
    open_year = recalled(date="XXXX-03-04", earliest=earliest, latest=latest)
    asserted = {"calls.0.date.asserted_year": year, DATE: "XXXX-03-04"}
    lines = [one for one in told(faults(asserted, open_year, notes=True)) if "asserted" in one]
    outside = (earliest and year < int(earliest[:4])) or (latest and year > int(latest[:4]))
    severity = "warning" if outside else "note"
    assert lines == [
        (
            f"D5 {severity} calls[0].date.asserted_year: only the model gives the year {year};"
            f" the text allows {limits}"
        )
    ]


@pytest.mark.parametrize(("year", "severity"), [(2024, "note"), (2023, "warning")])
def test_a_year_that_the_text_gives_as_well(year: int, severity: str) -> None:
    """The text's own year stands; another one is to be looked at."""
    lines = told(faults({"calls.0.date.asserted_year": year}, notes=True))
    assert (
        f"D5 {severity} calls[0].date.asserted_year: the year {year} is asserted, the text gives"
        " 2024"
    ) in lines


def test_a_year_asserted_of_a_call_that_grounding_has_not() -> None:
    """Nothing bounds it."""
    strangers = {f"calls.0.principals.{n}.name": name for n, name in enumerate(("A B", "C D"))}
    lines = told(faults({**strangers, "calls.0.date.asserted_year": 2024}, notes=True))
    assert any(line.endswith("the text allows from any time to any time") for line in lines)
