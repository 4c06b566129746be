"""The look-ups that rules share answer from the article and never beyond it."""

from summarizer.check.case import Case
from tests.check.readout import ARTICLE, PERSONS, SENTENCES, changed, regrounded

CASE = Case(ARTICLE, changed({}))


def test_usable_pointers() -> None:
    """Pointers that exist and are article text are kept once each, in order."""
    assert CASE.usable((3, 1, 3, 7, 0, -1, 11, 10**40)) == (3, 1)


def test_words_of_a_sentence() -> None:
    """A sentence is the slice of the text; what does not exist has no words."""
    assert CASE.text(2) == SENTENCES[1]
    assert CASE.text(99) == ""
    assert CASE.texts((7, 1)) == (SENTENCES[0],)


def test_furniture_has_no_words() -> None:
    """Other articles' words do not count."""
    assert set(CASE.words) == set(range(1, 11)) - {7}


def test_terms_stand_in_their_sentence() -> None:
    """The gazetteer's strings are given sentence by sentence."""
    assert [term.value for term in CASE.terms(2)] == ["LV"]
    assert CASE.terms(99) == []


def test_who_is_mentioned_where() -> None:
    """Mentions and attributions are found by sentence."""
    assert CASE.mentioned([1, 99]) == {"p1", "p2"}
    assert [item.speaker for item in CASE.attributions((2, 7))] == ["p1"]
    assert [mention.value for mention in CASE.dates([2])] == ["2024-04-15"]


def test_persons_by_key() -> None:
    """A key leads to its person, anything else to nobody."""
    person = CASE.person("p2")
    assert person is not None
    assert person.name == "Janis Ozols"
    assert CASE.person("both") is CASE.person(None) is None


def test_speakers_by_name() -> None:
    """A speaker is a principal of that call under any of their names."""
    call = CASE.calls[0]
    assert CASE.speaker_key(call, "Mara Lind") == "p1"
    assert CASE.speaker_key(call, "Ozols") == "p2"
    assert CASE.speaker_key(call, "Kadri Saar") is None
    assert call.path == "calls[0]"
    assert call.principal_keys == {"p1", "p2"}


def test_every_principal_is_known_to_somebody() -> None:
    """The last sentence is one, look-ups give the same twice, and nobody's key is nobody's."""
    assert CASE.text(10) == SENTENCES[9]
    assert CASE.text(11) == ""
    assert CASE.usable((1, 2)) is CASE.usable((1, 2))
    assert CASE.terms(3) is CASE.terms(3)


def test_speaker_by_the_name_that_the_answer_has() -> None:
    """A principal answers to the name that the answer gives them, in any case and spelling."""
    lind = {"name": None, "country": "NO", "office": "Foreign Minister", "evidence": [1]}
    case = Case(ARTICLE, changed({"calls.0.principals.0": lind}))
    assert case.speaker_key(case.calls[0], "Mara Lind") == "p1"
    tajik = PERSONS[0].model_copy(update={"name": None, "aliases": ("the minister",)})
    article = regrounded(persons=(tajik, *PERSONS[1:]))
    named = {**lind, "name": "the minister"}
    case = Case(article, changed({"calls.0.principals.0": named}))
    assert case.speaker_key(case.calls[0], "The Minister") == "p1"
