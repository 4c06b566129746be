"""When a call was held: what dates it, what only bounds it, what has nothing to do with it."""

from pathlib import Path

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground import ground_article
from summarizer.ground.call_dates import date_alone
from summarizer.ground.date_evidence import gather_evidence
from summarizer.ground.dates import frame_of
from summarizer.records.grounding import CallStatus
from tests.ground.dated import dated, segmented

TUESDAY = "2023-11-28"

ATTACHED = [
    ("Vance [[spoke by phone]] with Ode on Monday, his office said.", "2023-11-27"),
    ("The ministry said on Monday that Vance and Ode had [[spoken by phone]].", None),
    ("On Monday the ministry said that Vance [[phoned]] Ode.", None),
    ("On Monday, Vance [[phoned]] Ode, the ministry said on Tuesday.", "2023-11-27"),
    ("Vance [[held a telephone conversation]] with Ode, the Kremlin said Monday.", None),
    ("Vance on Monday [[received a phone call]] from Ode.", "2023-11-27"),
    ("Vance received on Monday [[a phone call]] from Ode.", "2023-11-27"),
    ("Vance, on Monday, [[held a call]] with Ode and praised the summit.", "2023-11-27"),
    ("Vance [[spoke]] with Ode by phone ahead of the summit on Thursday.", None),
    ("Vance and Ode [[discussed by phone]] the situation in Gaza on Monday.", "2023-11-27"),
    ("In a [[phone call]] with Ode, who arrived in Baku on Sunday, Vance stressed peace.", None),
    ("A [[telephone conversation]] between Vance and Ode took place today.", "2023-11-28"),
    ("The [[call]], which took place on Sunday, was the first since November 10.", "2023-11-26"),
    ("Vance told reporters on Tuesday that he [[spoke]] with Ode on Sunday night.", "2023-11-26"),
    ("Vance [[phoned]] Ode last night to mourn the dead of Saturday's crash.", "2023-11-27"),
    ("Vance [[phoned]] Ode to offer condolences over the crash on Saturday.", None),
    ("Vance and Ode agreed in a [[phone call]] on Sunday to meet on Friday.", "2023-11-26"),
    ("Vance and Ode will meet on Friday, they agreed in a [[phone call]].", None),
    ("Vance [[phoned]] Ode on Sunday, a day after the attack.", "2023-11-26"),
    ("Vance [[phoned]] Ode a day after the attack in the capital.", None),
    ("Following [[a phone call]] on Sunday, Vance said talks begin on Thursday.", "2023-11-26"),
    ("The two had a November 26 [[phone call]].", "2023-11-26"),
    ("Monday's [[phone call]] between Vance and Ode lasted an hour.", "2023-11-27"),
    ("Vance [[spoke]] with Ode on Monday and with Premier Ito on Tuesday.", None),
    ("Vance [[phoned]] Ode on the occasion of Nowruz on Monday.", "2023-11-27"),
    ("The [[call]] took place at the initiative of the Ruritanian side on 26 Nov.", "2023-11-26"),
    ("Vance [[congratulated Ode by phone]] on his re-election on Sunday.", None),
    ("In [[a phone call]] held on November 26 they discussed the deal of May.", "2023-11-26"),
    ("Vance [[spoke by phone]] with his counterpart Monday.", "2023-11-27"),
    ("Vance said Ode on Monday [[phoned]] him.", "2023-11-27"),
    ("The Kremlin Monday said Vance [[phoned]] Ode.", None),
    ("It was the first [[call]] between the two since November 2.", None),
    ("Vance [[spoke]] with Ode about the November 30 summit.", None),
    ("Vance [[spoke]] on Thursday to Ode about Sunday's vote.", "2023-11-23"),
    ("Vance, who took office on November 1, [[phoned]] Ode on Saturday.", "2023-11-25"),
    ("Vance, whose country took over the chair on November 1, [[phoned]] Ode.", None),
    ("Vance [[talked by phone]] to Ode about the hostages released on Saturday.", None),
    ("According to the readout published on Sunday, the two [[talked by phone]].", None),
    ("According to the readout of Sunday's [[call]], they agreed to meet.", "2023-11-26"),
    ("The [[call]] came a day after Ode met Ito on Saturday.", None),
    ("Vance's office confirmed Sunday he had [[spoken by phone]] with Ode.", None),
    ("Vance said on Sunday after [[a phone call]] with Ode that roads would open.", None),
    ("Vance [[phoned]] Ode Nov. 26, following up on their Nov. 10 meeting.", "2023-11-26"),
    ("Vance [[spoke]] with Ode on the night of November 26.", "2023-11-26"),
]


@pytest.mark.parametrize(("marked", "expected"), ATTACHED, ids=[case[0][:60] for case in ATTACHED])
def test_expression_that_belongs_to_the_call_dates_it(marked: str, expected: str | None) -> None:
    """What dates the report, a visit, a crash or a summit is not the call's."""
    assert dated(marked, TUESDAY).calls[0].date == expected


@pytest.mark.parametrize(
    ("said", "published", "expected", "status", "step"),
    [
        ("on 27 November 2023", TUESDAY, "2023-11-27", "stated", "as written"),
        ("on November 27", TUESDAY, "2023-11-27", "derived", "year from publication"),
        ("on November 27", None, "XXXX-11-27", "stated", "no year given"),
        ("on Tuesday", TUESDAY, "2023-11-28", "derived", "weekday on the day of publication"),
        ("on Wednesday", TUESDAY, "2023-11-22", "derived", "weekday before publication"),
        ("last Monday", TUESDAY, None, "unknown", "weekday that publication leaves open"),
        ("on Sunday", None, None, "unknown", "weekday without a date of writing"),
        ("today", "2023-11", "2023-11", "derived", "today, counted from publication"),
        ("on Thursday", "2022-03", None, "unknown", "weekday that publication leaves open"),
        ("earlier this week", TUESDAY, "2023-11", "derived", "this week, counted from publication"),
        ("overnight", "2023-12-01", None, "unknown", "overnight names no day or year"),
        ("on November 26 and 27", TUESDAY, "2023-11", "derived", "year from publication"),
        ("in October", TUESDAY, "2023-10", "derived", "year from publication"),
        ("in October", None, None, "unknown", "month names no day or year"),
        ("in 2022", None, "2022", "stated", "as written"),
        ("on 29 November 2023", TUESDAY, None, "unknown", "after publication"),
        (
            *("on November 29", TUESDAY, "XXXX-11-29", "derived"),
            "year left open, that day is after publication",
        ),
        ("on January 5", TUESDAY, "2023-01-05", "derived", "year from publication"),
        ("on 10/11/2023", TUESDAY, None, "unknown", "order of day and month open"),
        ("", TUESDAY, None, "unknown", "only publication is dated"),
        ("", None, None, "unknown", "nothing dates the call"),
    ],
)
def test_value_status_and_step(
    said: str, published: str | None, expected: str | None, status: str, step: str
) -> None:
    """A date is stated, derived by a step, or unknown for a reason."""
    (call,) = dated(f"Vance [[spoke by phone]] with Ode {said}.", published).calls
    assert (call.date, call.date_status, call.date_step) == (expected, status, step)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The White House said in a statement on Monday that Vance [[spoke]] to Ode today.", "27"),
        ("In a statement on Monday the ministry said Vance [[spoke]] with Ode yesterday.", None),
        ("Vance tweeted on Sunday: “I just [[spoke]] with Ode today.”", "26"),
        ("Vance wrote on Sunday: “I [[spoke]] with Ode yesterday.”", "25"),
        ("The ministry said on Tuesday that Vance [[spoke]] with Ode today.", "28"),
        ("“I [[spoke]] with Ode today,” Vance wrote.", "28"),
        ("BAKU, Nov. 26 (Azer) - Vance [[spoke]] with Ode today.", "26"),
        ("BAKU, Nov. 26 (Azer) - Vance [[spoke]] with Ode yesterday.", "25"),
        ("BAKU, Nov. 26 (Azer) - Vance [[spoke]] with Ode.", None),
        ("The aide arrived on Sunday. Earlier in the day, Vance [[phoned]] Ode.", "26"),
        ("On Tuesday, Vance said he had [[spoken by phone]] with Ode the previous day.", "27"),
        ("Vance [[spoke]] with Ode a day earlier.", None),
    ],
)
def test_day_that_today_counts_from(marked: str, expected: str | None) -> None:
    """'Today' is the day of the statement it stands in, else of the dateline, else of the page."""
    value = dated(marked, TUESDAY).calls[0].date
    assert value == (expected and f"2023-11-{expected}")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Vance [[spoke]] with Ode. The conversation took place on 25 November.", "2023-11-25"),
        ("Vance [[spoke]] with Ode. Sunday was when the call was held.", "2023-11-26"),
        ("Vance [[spoke]] with Ode. The meeting took place on 25 November.", None),
        ("Vance [[spoke]] with Ode. On 25 November Ito visited Baku.", None),
        ("Vance [[spoke]] with Ode. Their previous call was held on 20 November.", None),
        ("Vance [[spoke]] with Ode. He [[phoned]] Ito. The call was held on 25 November.", None),
    ],
)
def test_later_sentence_may_date_the_call(marked: str, expected: str | None) -> None:
    """'The call took place on' dates the call before it; other events and calls do not."""
    assert dated(marked, TUESDAY).calls[0].date == expected


def test_own_words_count_where_two_calls_are_told() -> None:
    """Each call of a sentence or text has its own date."""
    result = dated("On Monday Vance [[phoned]] Ode. He [[rang]] Ito on Sunday.", TUESDAY)
    assert [call.date for call in result.calls] == ["2023-11-27", "2023-11-26"]
    result = dated("Vance [[phoned]] Ode on Monday and [[rang]] Ito on Sunday.", TUESDAY)
    assert [call.date for call in result.calls] == ["2023-11-27", "2023-11-26"]


def test_date_is_not_carried_over() -> None:
    """A second call beside a dated one remains open."""
    result = dated("Vance [[phoned]] Ode on Monday. He also [[rang]] Ito.", TUESDAY)
    assert [call.date for call in result.calls] == ["2023-11-27", None]


def test_dateline_without_a_year() -> None:
    """The sole weekday of an agency's text is the day of its dateline; 'evening' may be another."""
    plain = dated("CAIRO, March 10 (MENA) - Vance [[phoned]] Ode on Monday.").calls[0]
    assert (plain.date, plain.date_step) == ("XXXX-03-10", "weekday of the dateline")
    evening = dated("CAIRO, March 10 (MENA) - Vance [[phoned]] Ode on Monday evening.").calls[0]
    assert evening.date is None
    two = dated("CAIRO, March 10 (MENA) - Vance [[phoned]] Ode on Monday. Ito left on Sunday.")
    assert two.calls[0].date is None
    ahead = dated("CAIRO, March 10 (MENA) - Vance [[phoned]] Ode on Monday. Ito will go on Friday.")
    assert ahead.calls[0].date == "XXXX-03-10"


@pytest.mark.parametrize(
    ("marked", "published", "earliest", "latest"),
    [
        ("Vance [[spoke]] with Ode on Monday.", TUESDAY, "2023-11-27", "2023-11-27"),
        ("Vance [[spoke]] with Ode.", TUESDAY, None, "2023-11-28"),
        ("Vance [[spoke]] with Ode, an aide said on Sunday.", TUESDAY, None, "2023-11-26"),
        ("Vance [[spoke]] with Ode on Monday.", "2023-11", "2023-10-30", "2023-11-27"),
        (
            "Vance [[phoned]] Ode over the crash of 19 May 2023.",
            TUESDAY,
            "2023-05-19",
            "2023-11-28",
        ),
        (
            "On April 3 Vance [[phoned]] Ode. He recalled the statement adopted in May 2022.",
            *(None, "2023-04-03", None),
        ),
        ("Vance [[spoke]] with Ode last week.", TUESDAY, "2023-11-20", "2023-11-26"),
        ("Vance [[spoke]] with Ode on 29 November 2023.", TUESDAY, None, "2023-11-28"),
    ],
)
def test_bounds(
    marked: str, published: str | None, earliest: str | None, latest: str | None
) -> None:
    """The text bounds a call below and above even where it does not date it."""
    (call,) = dated(marked, published).calls
    assert (call.earliest, call.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("status", "expected"),
    [("planned", "2023-11-29"), ("completed", None), ("attempted", None)],
)
def test_planned_call_lies_ahead(status: CallStatus, expected: str | None) -> None:
    """Only a call that is planned may be dated after publication; others are not moved back."""
    marked = "Vance will [[speak by phone]] with Ode on Wednesday."
    (call,) = dated(marked, TUESDAY, status=status).calls
    assert call.date == expected
    assert (call.earliest is None) == (expected is None)


def test_expression_that_dates_a_call_gets_its_role() -> None:
    """Once the calls are known, their dates have the role `call` and the others keep theirs."""
    result = dated("On Monday Vance [[phoned]] Ode about the November 15 hearing.", TUESDAY)
    assert (result.words("call"), result.words("past")) == (["Monday"], ["November 15"])
    assert result.calls[0].date_sentences == (1,)


def test_report_can_be_dated_alone() -> None:
    """One report is dated by its own words, without what is known of other calls."""
    result = dated("Vance [[phoned]] Ode on Monday. He [[rang]] Ito on Sunday.", TUESDAY)
    evidence = gather_evidence(frame_of(result.article, result.publication), result.dates)
    assert [date_alone(evidence, call).date for call in result.calls] == [
        "2023-11-27",
        "2023-11-26",
    ]


def test_call_in_a_dated_headline() -> None:
    """A title that ends in a date dates the call that it tells."""
    body = "The two leaders agreed that trade should grow and that their ministers would meet."
    result = dated(f"PM Vance's [[call]] with President Ode: 26 November 2023\n{body}")
    assert result.calls[0].date == "2023-11-26"


def wordings() -> list[str]:
    """Return the lines of the tables beside this file: published, dates of the calls, text."""
    tables = sorted(Path(__file__).parent.glob("call_date_wordings*.txt"))
    lines = [line for table in tables for line in table.read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("line", wordings(), ids=lambda line: line.rpartition("| ")[2][:70])
def test_date_that_a_careful_reader_gives(line: str) -> None:
    """In readouts of many makes, found calls and all, each call has its date or none."""
    published, expected, text = (part.strip() for part in line.split("|", 2))
    article = ground_article(segmented(text, published=published or None), load_gazetteer())
    told = [call for call in article.grounding.calls if call.status in {"completed", "background"}]
    assert [call.date or "-" for call in told] == expected.split()
