"""The date expressions of an article, each in its sentence."""

import pytest

from summarizer.ground.expressions import (
    in_body,
    in_sentences,
    metadata_date,
    settled_expressions,
    written_value,
)
from tests.ground.dated import segmented

TEXT = (
    "Leaders speak by telephone again\n28.11.2023 13:30\n"
    "The two spoke on Monday, for the first time since May 2022. They will meet on 30 November."
)


def test_each_expression_is_in_its_sentence() -> None:
    """Furniture is walked over too; the body is what remains without it."""
    article = segmented(TEXT)
    found = settled_expressions(article.raw)
    assert [sentence.number for sentence, _ in in_sentences(article, found)] == [2, 3, 3, 4]
    assert [sentence.number for sentence, _ in in_body(article, found)] == [3, 3, 4]


@pytest.mark.parametrize(
    ("text", "published", "url", "expected"),
    [
        ("04/02/2021", "2021-02-04", None, "2021-02-04"),
        ("04/02/2021", None, "https://a.example/2021/04/02/x", "2021-04-02"),
        ("04/02/2021", None, "https://civil.ge/x", "2021-02-04"),
        ("04/02/2021", None, "http://[broken", "2021"),
        ("04/02/2021", None, None, "2021"),
        ("5 May", None, None, "XXXX-05-05"),
        ("31 April", None, None, None),
        ("May 2022", None, None, "2022-05"),
    ],
)
def test_order_is_settled_by_the_page(
    text: str, published: str | None, url: str | None, expected: str | None
) -> None:
    """Metadata and address decide what the digits leave open; else the year is what is sure."""
    (found,) = settled_expressions(segmented(text, published=published, url=url).raw)
    assert written_value(found) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023-11-28", "2023-11-28"),
        (" 2023-11 ", "2023-11"),
        ("2023-11-28 10:00", "2023-11-28"),
        ("28.11.2023", None),
        ("2023-11-31", None),
        (None, None),
    ],
)
def test_metadata(published: str | None, expected: str | None) -> None:
    """Metadata is EDTF, with or without a time of day."""
    assert metadata_date(published) == expected
