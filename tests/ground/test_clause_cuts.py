"""Where what is said begins and ends."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.attributions import find_attributions
from tests.ground.marked import mark

CALL = "[p1:Roe] spoke by phone with [p2:Doe]."


@pytest.mark.parametrize(
    ("line", "clauses"),
    [
        ("[p1:Roe] told [p2:Doe] that peace holds.", ["peace holds"]),
        ("[p1:Roe] pointed out for his part that peace holds.", ["peace holds"]),
        ("[p1:Roe] said peace holds, but stressed the risks.", ["peace holds", "the risks"]),
        ("[p1:Roe] said that, as before, peace holds.", ["as before, peace holds"]),
        ("Peace holds; trade, [p1:Roe] added, grows.", ["trade, Roe added, grows"]),
        ("Peace holds, they agreed.", ["Peace holds"]),
        ("[p1:Roe] wants peace. (WIRE)", ["peace"]),
        ("[p1:Roe] said.", []),
        ("[p1:Roe] has accepted that", ["that"]),
        ('"Peace holds," said [p1:Roe].', ["Peace holds"]),
        ('"Peace holds," [p1:Roe] said with a laugh.', ["Peace holds"]),
        ("With [p2:Doe], [p1:Roe] added, he spoke of trade.", ["spoke of trade"]),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_clauses(line: str, clauses: list[str]) -> None:
    """Behind 'that' and whom it is told, before the next verb's subject, without the source."""
    marked = mark(CALL, line)
    found = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert [marked.cut(one.start, one.end) for one in found] == clauses
