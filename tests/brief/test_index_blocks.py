"""The index as a page and a DOCX."""

from summarizer.brief.context import Library
from summarizer.brief.index import write_index
from summarizer.brief.index_blocks import lay_out_index
from summarizer.data import load_gazetteer
from tests.brief.blocks import links_of, sections_of
from tests.brief.notes import build_all, make_briefings, unread
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.merge.readouts import Article, Call

ALL = (
    FROM_OSLO,
    FROM_STOCKHOLM,
    Article("002_planned", calls=(), no_call_reason="planned only"),
    Article("003_struck", calls=(Call(withheld=True),)),
)


def test_each_call_leads_to_its_note() -> None:
    """By date, people, readouts, silence and status."""
    index = write_index(make_briefings(*ALL), Library(build_all(*ALL), load_gazetteer()))
    document = lay_out_index(index)
    sections = sections_of(document)
    assert links_of(document) == ["2024-05-03-jane-roe-john-doe"]
    assert sections["Calls"][1] == (
        "3 May 2024 | Jane Roe, John Doe | Norway [000]; Sweden [001] | none missing | needs review"
    )
    assert sections["Articles without a call"] == ["planned only [002]"]
    assert len(sections["Calls withheld"]) == 1
    assert "hand-written" in document.notice[0].text  # type: ignore[union-attr] # words


def test_silence_is_told_apart() -> None:
    """No call, no call that stood the checks, and articles that nobody read."""

    def calls(*articles: Article, language: str = "en") -> list[str]:
        records = build_all(*articles)
        if language != "en":
            records = [unread(one, language) for one in records]
        index = write_index((), Library(records, load_gazetteer()))
        return sections_of(lay_out_index(index))["Calls"]

    assert calls(Article("000", calls=())) == ["No call is on record."]
    assert "withheld" in calls(Article("000", calls=(Call(withheld=True),)))[0]
    assert "not read" in calls(Article("000", calls=()), language="ru")[0]
