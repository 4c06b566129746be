"""What the checks withheld is struck with its reason, and what they found is told."""

import pytest

from summarizer.brief.review import count_reasons, strike_call, write_remarks, write_struck
from summarizer.records.finding import Finding, Outcome, RuleId, Severity
from summarizer.records.values import Commitment, Event, Statement, Topic
from tests.brief.notes import make_context
from tests.merge.readouts import ALIYEV, BLINKEN, PASHINYAN, Article, Call, Claim

SAID = Statement(speaker="Ilham Aliyev", act="ACCUSE", gist="figs are unripe")
PROMISE = Commitment(
    by="Ilham Aliyev", to=None, kind="agreed", what="send figs", condition="rain", due=None,
    claimed_by=None,
)  # fmt: skip


def finding(
    field: str,
    message: str,
    outcome: Outcome = "open",
    severity: Severity = "warning",
    rule: RuleId = "G2",
    expected: str | None = None,
) -> Finding:
    """Return a finding."""
    return Finding(
        rule=rule,
        severity=severity,
        field=field,
        message=message,
        outcome=outcome,
        expected=expected,
        sentences=(1,),
    )


@pytest.mark.parametrize(
    ("call", "path", "kind", "text"),
    [
        (Call(date=Claim("2023-11-27", (1,), "withheld")), "date", "date", "27 November 2023"),
        (
            Call(people=(BLINKEN, ALIYEV, Claim(PASHINYAN, (1,), "withheld"))),
            "principals[2]",
            "person on the line",
            "Nikol Pashinyan, Prime Minister (Armenia)",
        ),
        (
            Call(initiator=Claim("Ilham Aliyev", (1,), "withheld")),
            "initiator",
            "who phoned",
            "Ilham Aliyev",
        ),
        (Call(side=Claim("AZ", (1,), "withheld")), "side", "whose readout", "Azerbaijan"),
        (
            Call(statements=(Claim(SAID, (1,), "withheld"),)),
            "statements[0]",
            "statement",
            "Ilham Aliyev: figs are unripe",
        ),
        (
            Call(commitments=(Claim(PROMISE, (1,), "withheld"),)),
            "commitments[0]",
            "commitment",
            "Ilham Aliyev (agreed): send figs, on condition: rain",
        ),
        (
            Call(events=(Claim(Event(date="2024", what="a fair"), (1,), "withheld"),)),
            "events[0]",
            "dated event",
            "2024: a fair",
        ),
        (
            Call(topics=(Claim(Topic(label="figs"), (1,), "withheld"),)),
            "topics[0]",
            "topic",
            "figs",
        ),
        (
            Call(topics=(Claim(None, (1,), "withheld"),)),
            "topics[0]",
            "topic",
            "no value",
        ),
    ],
    ids=["date", "person", "initiator", "side", "said", "promise", "event", "topic", "empty"],
)
def test_withheld_claims_are_struck_with_their_reason(
    call: Call, path: str, kind: str, text: str
) -> None:
    """Whatever was withheld is shown in words, and why; another claim's reason is not taken."""
    findings = (
        finding(f"calls[0].{path}.part", "it stands nowhere on 2023-11-26", "withheld", "error"),
        finding("calls[0].statements[7]", "another's reason", "withheld", "error"),
        finding(f"calls[0].{path}", "only a remark"),
    )
    (struck,) = write_struck(make_context(Article("000_a", calls=(call,), findings=findings)))
    assert (struck.kind, struck.text) == (kind, text)
    assert struck.reason == "it stands nowhere on 26 November 2023"
    assert struck.pointer.sentences == (1,)


def test_a_claim_without_a_finding_says_what_happened() -> None:
    """A stored record that keeps no finding for it still gives a reason."""
    call = Call(statements=(Claim(SAID, (1,), "withheld"),))
    (struck,) = write_struck(make_context(Article("000_a", calls=(call,))))
    assert struck.reason == "it did not stand the checks"


def test_a_call_withheld_whole_is_struck_whole() -> None:
    """People and date of the answer, and why no sentence carries them."""
    article = Article(
        "000_a",
        calls=(Call(), Call(people=(BLINKEN, PASHINYAN), withheld=True)),
        findings=(finding("calls[1]", "no sentence reports it", "withheld", "error"),),
    )
    context = make_context(article)
    record = context.library.records[0]
    struck = strike_call(record.checked.calls[1], record, 1, context.labels, context.gazetteer)
    assert struck.text == "Antony Blinken and Nikol Pashinyan, 27 November 2023"
    assert struck.reason == "no sentence reports it"


def test_remarks_are_of_this_call_and_most_serious_first() -> None:
    """The article's own findings count for each of its calls, another call's do not."""
    article = Article(
        "000_a",
        calls=(Call(), Call(people=(BLINKEN, PASHINYAN))),
        findings=(
            finding("calls[0].topics[0]", "a note", severity="note"),
            finding("calls[1].date", "another call's"),
            finding("calls[0].date", "from 2023-09-11 on", severity="warning"),
            finding("calls", "a call is left out", "repaired", "error", "C1", "x"),
            finding("calls[0].side", "wrong side", "repaired", "error", "P6", "AZ"),
            finding("calls[0].initiator", "withheld", "withheld", "error"),
            finding("calls[0].date.asserted_year", "told in the head", severity="note", rule="D5"),
        ),
    )
    remarks = write_remarks(make_context(article))
    assert [one.text for one in remarks] == [
        "A call is left out (corrected by the rules) (C1)",
        "Wrong side (corrected to: AZ) (P6)",
        "From 11 September 2023 on (G2)",
        "A note (G2)",
    ]
    assert [one.sentences for one in remarks[0].pointers] == [(1,)]


def test_reasons_are_counted_in_words() -> None:
    """How much was corrected, withheld and left; notes are not counted."""
    call = Call(statements=(Claim(SAID, (1,), "withheld"), Claim(SAID, (1,), "withheld")))
    article = Article(
        "000_a",
        calls=(call,),
        findings=(
            finding("calls[0].side", "wrong side", "repaired", "error"),
            finding("calls[0].date", "look"),
            finding("calls[0].date", "note", severity="note"),
        ),
    )
    assert count_reasons(make_context(article)) == (
        "1 correction by the rules",
        "2 claims withheld",
        "1 finding for a person to look at",
    )
    assert count_reasons(make_context(Article("000_a"))) == ()


def test_what_no_statement_covers_is_told_in_its_words() -> None:
    """A number of a sentence says nothing to whoever reads a note; two findings are one line."""
    text = ("They spoke.", "He did not come.", "Nobody wept.")
    uncovered = tuple(
        finding(
            "calls[0].statements",
            f"denied or refused, but in no statement: S{number}",
            severity="note",
            rule="C2",
        ).model_copy(update={"sentences": (number,)})
        for number in (2, 3)
    )
    (remark,) = write_remarks(make_context(Article("a1", text, findings=uncovered)))
    assert remark.text.startswith("Also in the article, with a 'no' or 'not' that no statement")
    assert remark.pointers[0].sentences == (2, 3)
    assert [quote.text for quote in remark.quotes] == ["He did not come.", "Nobody wept."]


def test_the_same_remark_on_several_accounts_is_one_line() -> None:
    """It points to each of them."""
    found = finding("calls[0].date", "the day is open")
    told = [Article(name, (f"Of {name}.",), findings=(found,)) for name in ("a1", "b1")]
    (remark,) = write_remarks(make_context(*told))
    assert [one.label for one in remark.pointers] == ["a1", "b1"]
