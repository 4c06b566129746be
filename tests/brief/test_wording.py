"""Claims in the bottom line are sentences of English, in the article's own verb phrase."""

import pytest

from summarizer.brief.context import Library, NoteContext
from summarizer.brief.naming import Namer
from summarizer.brief.wording import MOST_CUTS, word_commitment, word_statement
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.records.grounding import Attribution
from summarizer.records.record import ArticleRecord, Evidence
from summarizer.records.values import Commitment, CommitmentKind, Statement
from tests.merge.readouts import Article, build

ALIYEV = "Ilham Aliyev"


def read(text: str, claim: str, verb: str = "") -> tuple[ArticleRecord, Evidence, Namer]:
    """Return an article of one sentence, in which a verb governs a claim."""
    record = build(Article("000_a", (text,)))
    start = text.find(claim)
    if verb and start >= 0:
        said = Attribution(
            sentence=1,
            start=start,
            end=start + len(claim),
            speaker="p1",
            verb=verb,
            act="SUPPORT",
            call=0,
        )
        grounding = record.article.grounding.model_copy(update={"attributions": (said,)})
        article = record.article.model_copy(update={"grounding": grounding})
        record = record.model_copy(update={"article": article})
    context = NoteContext(merge_calls([record])[0], Library([record], load_gazetteer()))
    return record, Evidence(sentence=1, start=0, end=len(text), quote=text), Namer(context)


@pytest.mark.parametrize(
    ("text", "gist", "verb", "worded"),
    [
        pytest.param(
            "He noted that figs are ripe.",
            "figs are ripe",
            "noted",
            "Ilham Aliyev “noted that figs are ripe”",
            id="the verb stays",
        ),
        pytest.param(
            "He told his guest as well of the ban.",
            "his guest as well of the ban",
            "told",
            "Ilham Aliyev “told his guest as well of the ban”",
            id="told keeps its object",
        ),
        pytest.param(
            "He told his old guest, the envoy of the northern isles, Jane Roe, that figs are ripe.",
            "figs are ripe",
            "told",
            "Ilham Aliyev “told his old guest, the envoy of the northern isles, Jane Roe, that figs"
            " are ripe”",
            id="told keeps a long object",
        ),
        pytest.param(
            "He had brought up figs and dates.",
            "brought up figs and dates",
            "had brought up",
            "Ilham Aliyev “had brought up figs and dates”",
            id="the verb is said once",
        ),
        pytest.param(
            "He offered his condolences.",
            "offered his condolences",
            "offered",
            "Ilham Aliyev “offered his condolences”",
            id="a claim that has its verb",
        ),
        pytest.param(
            "He spoke up, noting that figs are ripe.",
            "figs are ripe",
            "noting",
            "Ilham Aliyev is reported noting “that figs are ripe”",
            id="a participle",
        ),
        pytest.param(
            "He rang to discuss figs.",
            "discuss figs",
            "discuss",
            "Ilham Aliyev spoke to “discuss figs”",
            id="an infinitive",
        ),
        pytest.param(
            "He said in a talk with his old guest from the north that figs are ripe.",
            "figs are ripe",
            "said",
            "Ilham Aliyev “said … that figs are ripe”",
            id="what is left out is marked",
        ),
        pytest.param(
            "Figs, he said, are ripe.",
            "Figs, he said, are ripe",
            "said",
            "Ilham Aliyev: “Figs, he said, are ripe”",
            id="a clause of its own",
        ),
        pytest.param(
            'He praised "ripe figs." They ended.',
            'praised "ripe figs',
            "praised",
            'Ilham Aliyev “praised "ripe figs"”',
            id="an open quotation is closed",
        ),
        pytest.param(
            'He praised "ripe figs of the north".',
            'praised "ripe figs',
            "praised",
            None,
            id="what cannot be closed is left out",
        ),
        pytest.param(
            'He agreed that "ripe" figs are sweet.',
            'ripe" figs are sweet',
            "agreed",
            'Ilham Aliyev “agreed that "ripe" figs are sweet”',
            id="a quotation that opens before the claim",
        ),
        pytest.param("He spoke.", 'wants "figs', "", None, id="an open quotation in other words"),
    ],
)
def test_a_statement_reads_as_english(text: str, gist: str, verb: str, worded: str | None) -> None:
    """Speaker and the article's verb phrase make one sentence, its quotation closed."""
    record, evidence, namer = read(text, gist, verb)
    value = Statement(speaker=ALIYEV, act="SUPPORT", gist=gist)
    assert word_statement(value, (evidence,), namer, record) == worded


@pytest.mark.parametrize(
    ("speaker", "text", "gist", "verb", "worded"),
    [
        (None, "It was noted that figs are ripe.", "figs are ripe", "was noted",
         "It “was noted that figs are ripe”"),
        ("both", "Figs were discussed too.", "Figs were discussed too", "were discussed",
         "“Figs were discussed too”"),
        ("both", "They spoke, noting that figs are ripe.", "figs are ripe", "noting",
         "Both sides are reported noting “that figs are ripe”"),
        (ALIYEV, "President Aliyev took it up.", "President Aliyev took it up", "",
         "“President Aliyev took it up”"),
        (ALIYEV, "According to Aliyev, figs are ripe.", "figs are ripe", "According to Aliyev",
         "According to Ilham Aliyev, “figs are ripe”"),
    ],
    ids=["nobody", "a passive of both", "both", "named in it", "according to"],
)  # fmt: skip
def test_whoever_speaks_fits_the_verb(
    speaker: str | None, text: str, gist: str, verb: str, worded: str
) -> None:
    """Nobody, both sides and a clause that names its speaker have their own forms."""
    record, evidence, namer = read(text, gist, verb)
    value = Statement(speaker=speaker, act="SUPPORT", gist=gist)
    assert word_statement(value, (evidence,), namer, record) == worded


@pytest.mark.parametrize(
    ("text", "kind", "what", "condition", "verb", "worded"),
    [
        ("He invited Roe to the fig fair.", "asked", "Roe to the fig fair", None, "invited",
         ("Ilham Aliyev “invited Roe to the fig fair”",)),
        ("He agreed to send figs if it rains.", "conditional", "send figs", "it rains", "agreed",
         ("Ilham Aliyev agrees to “send figs” if “it rains”",)),
        ("He agreed to open the long old bridge to boats in June.", "agreed",
         "open the long old bridge to boats in June", None, "agreed",
         ("Ilham Aliyev agrees to “open the long old bridge to boats in June”",
          "Ilham Aliyev agrees to “open the long old bridge to boats…”")),
        ("He agreed to open the long old bridge to boats in no case.", "agreed",
         "open the long old bridge to boats in no case", None, "agreed",
         ("Ilham Aliyev agrees to “open the long old bridge to boats in no case”",)),
        ("He spoke.", "agreed", "send figs", "it rains", "",
         ("Ilham Aliyev agrees to send figs (condition: it rains)",)),
        ("He spoke.", "offered", "ripe figs", None, "", ("Ilham Aliyev offers: ripe figs",)),
        ("He spoke of more figs.", "asked", "more figs", None, "", ()),
    ],
    ids=["verb phrase", "condition", "shortened", "never without its no", "other words", "a thing",
         "no verb"],
)  # fmt: skip
def test_a_commitment_reads_as_english(
    text: str,
    kind: CommitmentKind,
    what: str,
    condition: str | None,
    verb: str,
    worded: tuple[str, ...],
) -> None:
    """The verb is never stripped off; what is left out is marked and turns nothing round."""
    record, evidence, namer = read(text, what, verb)
    value = Commitment(
        by=ALIYEV, to=None, kind=kind, what=what, condition=condition, due=None, claimed_by=None
    )
    assert word_commitment(value, (evidence,), namer, record) == worded


def test_the_cuts_of_a_long_commitment_are_few() -> None:
    """However many adverbials a text strings together, the work stays bounded."""
    what = "open the old bridge to boats" + " in June" * 5000
    record, evidence, namer = read(f"He agreed to {what}.", what, "agreed")
    value = Commitment(
        by=ALIYEV, to=None, kind="agreed", what=what, condition=None, due=None, claimed_by=None
    )
    assert len(word_commitment(value, (evidence,), namer, record)) == 1 + MOST_CUTS
