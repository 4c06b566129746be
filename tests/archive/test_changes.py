"""What is new in a dossier, in words."""

import pytest

from summarizer.archive.changes import describe_changes, describe_newer
from summarizer.merge import merge_calls
from summarizer.records.dossier import Dossier
from summarizer.records.values import Statement
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, Claim, build

FIRST = Article("one", ("The border came up.",), (Call(side="US"),), published="2023-11-27")


def dossier(*articles: Article) -> Dossier:
    """Return the only dossier of some articles."""
    (made,) = merge_calls([build(article) for article in articles])
    return made


def said(gist: str) -> Call:
    """Return a call with a statement."""
    return Call(side="US", statements=(Claim(Statement(speaker=None, act="AGREE", gist=gist)),))


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        pytest.param((FIRST,), (), id="nothing"),
        pytest.param(
            (FIRST, Article("two", ("Roads.",), (Call(side="AZ"),), published="2023-11-28")),
            ("two came in, an account of AZ, published 28 November 2023.",),
            id="a readout",
        ),
        pytest.param(
            (FIRST, Article("two", FIRST.sentences, (Call(side="US"),), published="2023-11-28")),
            ("two came in; it prints the text of one.",),
            id="a copy",
        ),
        pytest.param(
            (Article("one", FIRST.sentences, (said("peace"),), published="2023-11-27"),),
            ('one, new: statement "peace".',),
            id="a claim",
        ),
        pytest.param(
            (Article("one", calls=(Call(side="US", date="2023-11-28"),)),),
            ("Date: 28 November 2023, before 27 November 2023.",),
            id="the date",
        ),
        pytest.param(
            (
                Article(
                    "one",
                    calls=(
                        Call(
                            side="US",
                            people=(BLINKEN, ALIYEV.model_copy(update={"office": None})),
                        ),
                    ),
                ),
            ),
            (
                "On the line now: Ilham Aliyev, AZ.",
                "No longer on the line: Ilham Aliyev, President, AZ.",
            ),
            id="an office",
        ),
    ],
)
def test_what_has_changed_is_told(after: tuple[Article, ...], lines: tuple[str, ...]) -> None:
    """Each change is one line; what is the same gives none."""
    assert describe_changes(dossier(FIRST), dossier(*after), {}) == lines


def test_what_is_gone_is_told() -> None:
    """An account that is no longer taken for one of this call is named."""
    other = Article("two", ("Roads.",), (Call(side="AZ"),))
    lines = describe_changes(dossier(FIRST, other), dossier(FIRST), {})
    assert lines == ("two is no longer taken for an account of this call.",)


def test_a_disagreement_is_told() -> None:
    """Accounts that do not agree are news."""
    other = Article("two", ("Roads.",), (Call(side="AZ", initiator="Ilham Aliyev"),))
    first = Article("one", ("The border.",), (Call(side="US", initiator="Antony Blinken"),))
    lines = describe_changes(dossier(first), dossier(first, other), {})
    assert [line for line in lines if line.startswith("New disagreement: ")]


def test_a_newer_text_is_told() -> None:
    """The note says that it uses the newer text."""
    lines = describe_changes(dossier(FIRST), dossier(FIRST), {"one": 2})
    assert lines == (describe_newer("one", 2),)
    assert "version 2" in lines[0]
