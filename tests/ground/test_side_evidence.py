"""What single sentences tell of whose account it is."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.side_evidence import SideReader
from tests.ground.marked import call, mark

CALL = (
    "[p1:President Roe] spoke by phone with U.S. [p2:Secretary Doe] about trade between their"
    " countries and the coming summit."
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[p1:Roe] wrote on Facebook that it went well.", ("attribution", "AZ")),
        ("His press service says that [p2:he] thanked him.", ("attribution", "US")),
        ("The press service says that it went well.", ("attribution", "AZ")),
        ("Our country rejected the remarks.", ("wording", "AZ")),
        ("[p2:The head of state] agreed.", ("wording", "US")),
        ('"Our country agrees," it read.', None),
        ("[p1:Roe] agreed.", None),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_evidence_of_a_sentence(line: str, expected: tuple[str, str] | None) -> None:
    """Posts, institutions without a country, and countries that go without saying."""
    marked = mark(CALL, line)
    reader = SideReader(marked.article, marked.persons, marked.calls, load_gazetteer())
    found = [(one.basis, one.party) for one in reader.evidence()[0] if one.sentence == 2]
    assert found == ([expected] if expected else [])


def test_headlines_tell_nothing() -> None:
    """Nor does furniture: only the article's own sentences count."""
    marked = mark("Kremlin said so", CALL, calls=[call(2)], headline=True, countries="p1=RU p2=US")
    reader = SideReader(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert {one.sentence for one in reader.evidence()[0]} == {2}


def test_the_one_without_a_country_is_at_home() -> None:
    """In 'President Roe spoke with U.S. Secretary Doe' it is Roe's country that needs no name."""
    marked = mark(CALL, calls=[call(1)])
    reader = SideReader(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert [(one.basis, one.party) for one in reader.evidence()[0]] == [("wording", "AZ")]
    assert (reader.leading, reader.first_named(1), reader.country("p2")) == ("p1", "p1", "US")
    assert reader.names_all(1, ["p1", "p2"])
    assert not reader.names_all(1, ["p1", "p3"])
