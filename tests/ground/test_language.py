"""The language of an article."""

# ruff: noqa: RUF001 - letters are what this is about

import pytest

from summarizer.ground.language import detect_language
from summarizer.records.article import RawArticle

ENGLISH = (
    "The two presidents spoke by telephone on Monday about trade between their countries and the"
    " meeting that is planned for the spring. They agreed to stay in touch over the coming weeks."
)
FRENCH = (
    "Les deux présidents se sont entretenus lundi par téléphone du commerce entre leurs pays et de"
    " la rencontre prévue au printemps. Ils sont convenus de rester en contact ces prochains jours."
)
NORDIC = (
    "Norwegian Foreign Minister Espen Barth Eide spoke by telephone with Danish Foreign Minister"
    " Lars Lokke Rasmussen on 12 May 2024. Eide thanked Denmark."
)
DUTCH = "De minister was maandag in Den Haag en zei niet of hij de president had gebeld."
RUSSIAN = (
    "Президенты двух стран поговорили по телефону о торговле и о встрече, намеченной на весну."
)


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        (ENGLISH, None, "en"),
        (FRENCH, None, "fr"),
        (RUSSIAN, None, "ru"),
        (ENGLISH, "en", "en"),
        (FRENCH, "en", "fr"),
        (RUSSIAN, "en", "ru"),
        (RUSSIAN, "uk", "uk"),
        ("Baku, 27.11.2023", None, "und"),
        ("Baku, 27.11.2023", "az", "az"),
        ("", None, "und"),
        ("1" * 1_000_000, None, "und"),
        ("On Monday President Emmanuel Macron phoned Chancellor Olaf Scholz.", None, "en"),
        ("President Macron telefonierte am Montag mit Kanzler Olaf Scholz.", None, "und"),
        (NORDIC, None, "en"),
        (DUTCH, None, "nl"),
        (f"{RUSSIAN}\nMenu\nNews\n{ENGLISH}\n{ENGLISH}", None, "en"),
    ],
    ids=[
        *("english", "french", "russian", "stated", "stated wrongly", "other script", "near"),
        *(
            "too short",
            "too short, stated",
            "empty",
            "digits",
            "one line",
            "one line of a neighbour",
            "nordic names",
            "words that neighbours share",
            "mixed",
        ),
    ],
)
def test_language(text: str, stated: str | None, expected: str) -> None:
    """Metadata counts unless the text surely contradicts it; too little text is undetermined."""
    assert detect_language(RawArticle(id="a", source="a", text=text, language=stated)) == expected
