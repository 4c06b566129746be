"""When two names mean one person, for scoring."""

import pytest

from summarizer.evaluate.gold import GoldPerson
from summarizer.evaluate.names import count_shared, fold_name, is_same_name, is_same_person


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu", True, id="diacritics"),
        pytest.param("Volodymyr Zelenskyy", "Zelensky", True, id="surname, transliterated"),
        pytest.param("Mohamed bin Zayed", "Sheikh Mohamed bin Zayed Al Nahyan", True, id="longer"),
        pytest.param("Ilham Aliyev", "Mehriban Aliyeva", False, id="another of the family"),
        pytest.param("Ilham Aliyev", None, False, id="none"),
        pytest.param("王毅", "王毅", True, id="no alphabet"),
        pytest.param("President", "President", True, id="nothing but a title"),
        pytest.param("President", "Prime Minister", False, id="other titles"),
    ],
)
def test_names_are_compared(left: str, right: str | None, same: bool) -> None:
    """Spelling, titles and a missing first name do not make another person."""
    assert is_same_name(left, right) is same


def test_folding_drops_what_is_no_name() -> None:
    """Titles, accents, apostrophes and digits go; hyphens part words."""
    assert fold_name("H.E. Dr. João D'Ávila-Núñez 3rd") == ["joao", "davila", "nunez", "rd"]


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        pytest.param(GoldPerson(country="JP"), GoldPerson(country="jp"), True, id="both unnamed"),
        pytest.param(GoldPerson(country="JP"), GoldPerson(country="KR"), False, id="elsewhere"),
        pytest.param(
            GoldPerson(name="(unnamed)", country="JP"),
            GoldPerson(name="Fumio Kishida", country="JP"),
            False,
            id="a name that the text does not give",
        ),
        pytest.param(
            GoldPerson(name="Dmytro Kuleba", aliases=("Dmitry Kolba",)),
            GoldPerson(name="Dmitry Kolba"),
            True,
            id="alias",
        ),
        pytest.param(GoldPerson(name="A"), GoldPerson(country="JP"), False, id="name is missing"),
    ],
)
def test_persons_are_compared(gold: GoldPerson, predicted: GoldPerson, same: bool) -> None:
    """An unnamed office-holder is only another unnamed one of that country."""
    assert is_same_person(gold, predicted) is same


def test_each_person_is_used_once() -> None:
    """Two equal unnamed persons share one predicted one, not two."""
    unnamed = GoldPerson(country="JP")
    assert count_shared([unnamed, unnamed], [unnamed]) == 1
    assert count_shared([unnamed, unnamed], [unnamed, unnamed]) == 2
