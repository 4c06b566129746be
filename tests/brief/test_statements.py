"""Statements stand in the article's order, each with its sentence, quoted once."""

from dataclasses import replace

import pytest

from summarizer.brief.briefing import ReadoutSection
from summarizer.brief.clauses import is_verbatim, starts_with_verb
from summarizer.brief.context import Library
from summarizer.brief.statements import write_readouts
from summarizer.records.grounding import Attribution
from summarizer.records.record import Evidence
from summarizer.records.values import Statement, Topic
from tests.brief.notes import make_context
from tests.merge.readouts import Article, Call, Claim

TEXT = ("Aliyev said the ban is unfounded.", "Blinken praised the harvest, and asked for figs.")


def said(gist: str, sentences: tuple[int, ...] = (1,), **more: str | None) -> Claim[Statement]:
    """Return a claim that somebody said something."""
    value = Statement(speaker=more.get("speaker", "Ilham Aliyev"), act="ACCUSE", gist=gist)
    return Claim(value, sentences)


def section(*statements: Claim[Statement], topics: tuple[Claim[Topic], ...] = ()) -> ReadoutSection:
    """Return the section of one readout."""
    call = Call(side="AZ", statements=statements, topics=topics)
    return write_readouts(make_context(Article("000_a", TEXT, (call,))))[0]


def test_statements_keep_order_and_pointers() -> None:
    """One line a statement, in the record's order, under whose account it is."""
    found = section(said("the ban is unfounded"), said("praised the harvest", (2,)))
    assert (found.title, found.side) == ("Azerbaijani account", "Azerbaijan")
    assert [(one.gist, one.pointer.sentences) for one in found.statements] == [
        ("the ban is unfounded", (1,)),
        ("praised the harvest", (2,)),
    ]


def test_a_sentence_that_carries_two_statements_is_quoted_once() -> None:
    """The second statement only points to it."""
    found = section(said("the ban has no basis"), said("the ban must go"))
    assert [len(one.quotes) for one in found.statements] == [1, 0]


def test_withheld_statements_are_left_to_their_section() -> None:
    """A statement that did not stand the checks is not among those that did."""
    value = Statement(speaker=None, act="ACCUSE", gist="nonsense")
    assert section(Claim(value, (1,), "withheld")).statements == ()


def test_statements_have_the_themes_of_their_sentences() -> None:
    """A theme belongs to the statements whose sentences carry it, if it stood the checks."""
    topics = (
        Claim(Topic(label="travel ban"), (1,)),
        Claim(Topic(label="harvest"), (2,)),
        Claim(Topic(label="nonsense"), (1,), "withheld"),
    )
    found = section(said("the ban is unfounded"), topics=topics)
    assert found.statements[0].topics == ("travel ban",)


def test_repairs_are_told() -> None:
    """Where the rules put another speaker or act, what the answer had is kept beside it."""
    was = Statement(speaker="Antony Blinken", act="REQUEST", gist="the ban is fine")
    now = Statement(speaker="Ilham Aliyev", act="ACCUSE", gist="the ban is unfounded")
    found = section(Claim(now, (1,), "repaired", was))
    assert found.statements[0].was == "said by Antony Blinken; REQUEST; the ban is fine"
    same = section(Claim(now, (1,), "repaired", now))
    assert same.statements[0].was is None


def test_an_open_side_is_named_as_such() -> None:
    """An account whose side the text does not show gets no side."""
    found = write_readouts(make_context(Article("000_a", TEXT)))[0]
    assert (found.title, found.side) == ("Account whose side the text does not show", None)


@pytest.mark.parametrize(
    ("gist", "verbatim"),
    [
        ("the ban is unfounded", True),
        ("The ban  is unfounded.", True),
        ("the ban is not unfounded", False),
        ("", False),
    ],
)
def test_verbatim_gists_are_words_of_their_sentence(gist: str, verbatim: bool) -> None:
    """Case, spaces and the final stop apart, the words must stand there."""
    evidence = (Evidence(sentence=1, start=0, end=33, quote=TEXT[0]),)
    assert is_verbatim(gist, evidence) is verbatim


@pytest.mark.parametrize(
    ("gist", "reads_on"),
    [
        ("welcomes the progress", True),
        ("also touched upon trade", True),
        ("has asked for figs", True),
        ("the ban is unfounded", False),
        ("calls for figs went unheard", False),
        ("hopes that figs ripen", True),
        ("supports the harvest", True),
        ("denies the charge", True),
        ("accusations in the press are baseless", False),
        ("supports", False),
        ("supporting the harvest", False),
        ("has figs", False),
        ("also", False),
    ],
)
def test_gists_that_start_with_a_verb_read_on(gist: str, reads_on: bool) -> None:
    """Only a gist that opens with a verb follows its speaker without a colon."""
    assert starts_with_verb(gist) is reads_on
    assert section(said(gist)).statements[0].reads_on is reads_on
    assert section(said(gist, speaker=None)).statements[0].reads_on is False


def test_a_verbatim_clause_keeps_the_articles_verb() -> None:
    """'Said', 'noted' and 'warned' are the article's; a clause with its verb needs none."""
    attribution = Attribution(
        sentence=1, start=12, end=33, speaker="p1", verb="said", act="ACCUSE", call=0
    )
    context = make_context(
        Article(
            "000_a", TEXT, (Call(statements=(said("the ban is unfounded"), said("said the ban"))),)
        )
    )
    record = context.library.records[0]
    grounding = record.article.grounding.model_copy(update={"attributions": (attribution,)})
    grounded = record.article.model_copy(update={"grounding": grounding})
    library = Library([record.model_copy(update={"article": grounded})], context.gazetteer)
    (section,) = write_readouts(replace(context, library=library))
    assert [one.verb for one in section.statements] == ["said", None]


@pytest.mark.parametrize(
    ("text", "gist", "verb", "shown"),
    [
        ("He told Roe of figs.", "Roe of figs", "told", ("told Roe of figs", None, True)),
        ("He kept telling Roe of figs.", "figs", "telling", ("telling Roe of figs", None, False)),
        ("He offered figs.", "offered figs", "offered", ("offered figs", None, True)),
        ("He had brought up figs.", "brought up figs", "had brought up",
         ("brought up figs", None, True)),
        ('He said "figs" ripen.', 'figs" ripen', "said", ('"figs" ripen', "said", False)),
    ],
    ids=["told", "telling", "its own verb", "its helped verb", "an open quotation"],
)  # fmt: skip
def test_a_quoted_clause_reads_with_its_verb(
    text: str, gist: str, verb: str, shown: tuple[str, str | None, bool]
) -> None:
    """The verb is said once, keeps its hearer, and quotations close."""
    context = make_context(Article("000_a", (text,), (Call(statements=(said(gist),)),)))
    start = text.index(gist)
    attribution = Attribution(
        sentence=1,
        start=start,
        end=start + len(gist),
        speaker="p1",
        verb=verb,
        act="ACCUSE",
        call=0,
    )
    record = context.library.records[0]
    grounding = record.article.grounding.model_copy(update={"attributions": (attribution,)})
    grounded = record.article.model_copy(update={"grounding": grounding})
    library = Library([record.model_copy(update={"article": grounded})], context.gazetteer)
    (section,) = write_readouts(replace(context, library=library))
    (one,) = section.statements
    assert (one.gist, one.verb, one.reads_on) == shown


@pytest.mark.parametrize("gist", ["Praised be the harvest", "Blinken praised the harvest"])
def test_words_that_open_a_sentence_do_not_read_on(gist: str) -> None:
    """What has another subject than its speaker stands behind a colon."""
    assert section(said(gist)).statements[0].reads_on is False
