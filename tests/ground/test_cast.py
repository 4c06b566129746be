"""Names and titles are joined to people."""

from summarizer.data import load_gazetteer
from summarizer.ground.cast import Cast, Figure, latest
from summarizer.ground.holders import Clue, HolderIndex
from summarizer.records.grounding import Mention

INDEX = HolderIndex(load_gazetteer())
NOTHING = Clue(None, None)


def cast(home: str | None = None) -> Cast:
    """Return an empty cast of an article of May 2024."""
    return Cast(INDEX, "2024-05-15", home)


def test_spellings_are_one_person() -> None:
    """A surname, another spelling and a full name are one, with the gazetteer's spelling."""
    people = cast()
    full = people.named("Volodymyr Zelensky", None, Clue("President", "UA"), titled=True)
    short = people.named("Zelenskiy", None, NOTHING, titled=False)
    assert full is short
    assert full
    assert full.name == "Volodymyr Zelenskyy"


def test_relatives_are_two() -> None:
    """Husband and wife share a surname and are two."""
    people = cast()
    first = people.named("Ilham Aliyev", None, Clue("President", "AZ"), titled=True)
    second = people.named("Mehriban Aliyeva", None, Clue("Vice President", "AZ"), titled=True)
    assert first is not second


def test_who_nothing_marks_is_nobody() -> None:
    """Capitalised words without a title are a person only where somebody knows the name."""
    people = cast()
    assert people.named("Jane Roe", None, NOTHING, titled=False) is None
    assert people.named("Jane Roe", None, Clue("Mayor", None), titled=True) is not None
    assert people.named("Roe", None, NOTHING, titled=False) is not None


def test_title_finds_its_holder() -> None:
    """A title without a name is whoever of the article holds it; the very office comes first."""
    people = cast()
    secretary = people.named("Antony Blinken", None, Clue("Secretary of State", "US"), titled=True)
    minister = people.named("Jane Roe", None, Clue("Foreign Minister", "PE"), titled=True)
    assert people.described(Clue("Foreign Minister", None), create=False) is minister
    assert people.described(Clue("Secretary", None), create=False) is secretary
    assert people.described(Clue("Foreign Minister", "US"), create=False) is secretary


def test_unnamed_official() -> None:
    """Who is known by office and country only is one unnamed person, however often mentioned."""
    people = cast()
    first = people.described(Clue("Prime Minister", "FJ"), create=True)
    assert first
    assert first.name is None
    assert people.described(Clue("Prime Minister", "FJ"), create=True) is first
    assert people.described(Clue("Prime Minister", None), create=False) is first


def test_own_countrys_official() -> None:
    """Without a country the article's own is meant, unless another was just mentioned."""
    people = cast(home="GB")
    other = people.named("Jane Roe", None, Clue("Prime Minister", "FJ"), titled=True)
    assert other
    own = people.described(Clue("Prime Minister", None), create=True)
    assert own
    assert own.party == "GB"


def test_latest() -> None:
    """Of several who fit, the last mentioned is meant; the first of all, before any was."""
    people = cast()
    one, two = Figure(), Figure()
    assert latest([one, two]) is one
    people.see(one)
    people.see(two)
    assert latest([one, two]) is two
    assert latest([]) is None


def test_mentions_are_noted_once() -> None:
    """A place is one mention; each form of the name is kept once."""
    figure = Figure(names=["Jane Roe", "Roe"])
    for _ in range(2):
        figure.add(Mention(start=3, end=6, sentence=1), "Roe")
    assert (len(figure.mentions), figure.forms, figure.name) == (1, ["Roe"], "Jane Roe")


def test_number_of_people_is_bounded() -> None:
    """A text of names only does not make joining slow."""
    people = cast()
    for number in range(400):
        people.named(f"Roe{number} Doe{number}", None, Clue("Mayor", None), titled=True)
    assert len(people.figures) == len(people.figures[:300])
