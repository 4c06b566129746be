"""Whatever the text: grounding comes through, offsets are right, no call is after the news."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records.article import RawArticle
from tests.properties.grounded import FRAGMENTS, Edit, edit_text, keep_promises, seed_texts

EDITS = st.lists(
    st.builds(
        Edit,
        place=st.integers(0, 4000),
        removed=st.sampled_from((0, 0, 1, 1, 5, 40, 200)),
        fragment=st.integers(0, len(FRAGMENTS) - 1),
    ),
    max_size=25,
)
PUBLISHED = st.sampled_from((None, "2023-11-28", "2023-11", "2016-04-06", "0001-01-01"))
LANGUAGES = st.sampled_from(("en", None))


@given(
    text=st.text(max_size=300) | st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(" ".join),
    published=PUBLISHED,
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_grounded(text: str, published: str | None) -> None:
    """No text, of whatever characters, breaks a promise, read as English."""
    keep_promises(RawArticle(id="a", source="a", text=text, published=published, language="en"))


@given(
    seed=st.integers(0, 4),
    start=st.integers(0, 2000),
    edits=EDITS,
    published=PUBLISHED,
    language=LANGUAGES,
)
@settings(max_examples=150, deadline=None)
def test_spoilt_articles_are_grounded(
    seed: int, start: int, edits: list[Edit], published: str | None, language: str | None
) -> None:
    """Articles with anything put in or cut out keep the promises: they still report calls."""
    text = edit_text(seed_texts()[seed][start : start + 1200], edits)
    keep_promises(RawArticle(id="a", source="a", text=text, published=published, language=language))
