"""Columns of a table share the page so that words stay whole."""

from docx.shared import Cm, Length

from summarizer.brief.document import At, Line, NoteLink, Own, Told
from summarizer.brief.docx_widths import LETTER, LONGEST_WORD, PADDING, column_widths
from summarizer.brief.parts import Pointer

PAGE = Cm(17)


def widths(*rows: tuple[str | Line, ...]) -> list[Length]:
    """Return the widths of columns whose cells have one line each."""
    cells = tuple(
        tuple(((Own(cell),) if isinstance(cell, str) else cell,) for cell in row) for row in rows
    )
    return column_widths(cells, PAGE)


def test_the_longest_word_has_room_and_the_page_is_filled() -> None:
    """Seven columns of which one has much to say."""
    row = ("27 November 2023", "Roe", "long " * 40, "none", "May", "Azerbaijan", "silent")
    found = widths(("Call", "Who", "What", "Condition", "Due", "Who says so", "Since"), row)
    assert found[0] >= len("November") * LETTER
    assert found[5] >= len("Azerbaijan") * LETTER
    assert found[2] == max(found)
    assert abs(sum(found) - PAGE) < len(found)


def test_pointers_and_links_are_words_too() -> None:
    """A column of them alone is as wide as they are."""
    pointer = At(Pointer(label="0123456789", article_id="a", sentences=(1,)))
    link = NoteLink("0123456789", "a")
    for line in ((pointer,), (link,), (Told("0123456789"),)):
        assert widths((line, "x"))[0] >= 10 * LETTER + PADDING


def test_a_word_without_end_leaves_room_for_others() -> None:
    """It may break."""
    found = widths(("x" * 500, "word"))
    assert found[0] < LONGEST_WORD * LETTER + PADDING + PAGE // 2 + PAGE // 4
    assert found[1] >= 4 * LETTER + PADDING
    assert sum(widths(*[("x" * 500,) * 9])) <= PAGE
