"""An account without a date that tells of an earlier call is placed behind that one."""

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord

PHONED = (
    "On {day}, Norwegian Foreign Minister Espen Barth Eide phoned Swedish Foreign Minister Tobias"
    " Billstrom. "
)
FERRY = (
    "Eide said the harbour commission had repaired the lighthouse, the quay and the ferry ramp."
    " Billstrom welcomed cheaper tickets for commuters and a timetable without gaps in winter."
)
FISH = "Eide said that herring quotas, nets and trawlers were to be counted before Easter."
RECALLING = (
    "Norwegian Foreign Minister Espen Barth Eide phoned Swedish Foreign Minister Tobias Billstrom"
    " today. Eide said the lighthouse, the quay and the ferry ramp were repaired. Billstrom spoke"
    " of cheaper tickets, commuters and the timetable in winter. {recall}"
)
RECALL = "Eide asked for it in an earlier phone call with Billstrom reported in {month}."


def record(name: str, text: str) -> ArticleRecord:
    """Return the record of a text, answered by rules."""
    raw = RawArticle(id=name, source=f"{name}.txt", text=text)
    article = prepare_article(raw, load_gazetteer())
    return make_record(article, answer_by_rules(article))


def together(
    recall: str = RECALL.format(month="June"), days: tuple[str, ...] = ("June 10", "September 4")
) -> tuple[set[str], str]:
    """Return the articles of the dossier that has the recalling one, and why they are there."""
    texts = {
        f"{place}": PHONED.format(day=f"{day}, 2024") + (FERRY if place else FISH)
        for place, day in enumerate(days)
    }
    texts["open"] = RECALLING.format(recall=recall)
    found = next(
        one
        for one in merge_calls([record(name, text) for name, text in texts.items()])
        if any(readout.article_id == "open" for readout in one.readouts)
    )
    return {one.article_id for one in found.readouts}, " ".join(found.joined_because)


def test_the_call_that_follows_the_recalled_one_is_chosen() -> None:
    """The reason names both calls."""
    articles, why = together()
    assert articles == {"open", "1"}
    assert "an earlier call of these people in June; 10 June 2024 is the only one" in why
    assert "4 September 2024 the only one that follows within a year" in why


@pytest.mark.parametrize(
    ("recall", "days"),
    [
        pytest.param("", ("June 10", "September 4"), id="nothing recalled"),
        pytest.param(RECALL.format(month="May"), ("June 10", "September 4"), id="no such call"),
        pytest.param(
            RECALL.format(month="June"), ("June 10", "September 4", "November 5"), id="two follow"
        ),
        pytest.param(
            RECALL.format(month="June"), ("June 10", "June 20", "September 4"), id="two of June"
        ),
    ],
)
def test_anything_less_places_nothing(recall: str, days: tuple[str, ...]) -> None:
    """The account stays by itself."""
    assert together(recall, days)[0] == {"open"}
