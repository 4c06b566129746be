"""A sentence whose people are letters."""

from tests.ground.reading import names, texts_of

TEXT = (
    "On Monday Peru's Foreign Minister Jane Roe phoned her Omani counterpart, John Doe, and the "
    "foreign ministers of Chile and Fiji."
)


def test_people_are_letters() -> None:
    """One person is P, several holders of one office G; the rest stays, folded."""
    (text,) = texts_of(TEXT)
    assert text.letters == "on monday P phoned P, and G."


def test_letters_lead_to_people_and_places() -> None:
    """A letter gives the people behind it, a word the offset that it has in the article."""
    (text,) = texts_of(TEXT)
    place = text.letters.index("phoned")
    assert names(text, 0, place) == ["Jane Roe"]
    assert len(names(text)) == len(["Jane Roe", "John Doe", "Chile", "Fiji"])
    assert TEXT[text.offset(place) :].startswith("phoned")
    assert text.nearby(place, place) == text.people(0, len(text.letters))


def test_windows_are_bounded() -> None:
    """However long a sentence is, a clause is looked at."""
    (text,) = texts_of("Jane Roe said " + "so, " * 200 + "and John Doe did.")
    assert len(text.before(len(text.letters))) < len(text.letters)
    assert text.after(len(text.letters)) == ""


def test_shared_office_belongs_to_the_first() -> None:
    """'Foreign ministers Roe and Doe' is two people, not an office and two people."""
    (text,) = texts_of("Foreign ministers Jane Roe of Peru and John Doe of Oman spoke.")
    assert text.letters == "P and P spoke."


def test_whose_predecessor_somebody_is() -> None:
    """'Roe's predecessor Doe' is Doe alone, and nobody where the other has no name."""
    (text,) = texts_of("President Jane Roe's predecessor, President John Doe of Oman, spoke.")
    assert text.letters == "P, spoke."
    assert names(text) == ["John Doe"]
    (text,) = texts_of("President John Doe phoned President Jane Roe's wife on Monday.")
    assert names(text) == ["John Doe"]
