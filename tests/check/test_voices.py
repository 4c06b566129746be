"""Among the speakers of a sentence the one of the claim is found."""

import dataclasses

import pytest

from summarizer.check.case import Case
from summarizer.check.voices import (
    find_speakers,
    is_quoted_by_another,
    other_subjects,
    own_attributions,
    subjects,
)
from summarizer.records.grounding import Attribution, GroundedArticle, Mention
from tests.check.readout import (
    ARTICLE,
    GROUNDING,
    PERSONS,
    SENTENCES,
    STARTS,
    changed,
    regrounded,
)
from tests.check.resentenced import resentenced


def said(sentence: int, speaker: str | None, verb: str, clause: str) -> Attribution:
    """Return an attribution of words of a sentence."""
    start = STARTS[sentence - 1] + SENTENCES[sentence - 1].index(clause)
    return Attribution(
        sentence=sentence,
        start=start,
        end=start + len(clause),
        speaker=speaker,
        verb=verb,
        act="CONSULT",
        call=0,
    )


def case_with(gist: str, evidence: list[int], article: GroundedArticle = ARTICLE) -> Case:
    """Return a case whose first statement is this one."""
    statement = {"speaker": "Mara Lind", "act": "CONSULT", "gist": gist, "evidence": evidence}
    return Case(article, changed({"calls.0.statements.0": statement}))


TWO = regrounded(
    attributions=(
        said(3, "p2", "agreed", "to open the port"),
        said(3, "p1", "lifts", "the ban on herring"),
    )
)


@pytest.mark.parametrize(
    ("gist", "speakers"),
    [
        ("agrees on something", {"p2"}),
        ("lifts something", {"p1"}),
        ("the port is opened", {"p2"}),
        ("the ban on herring", {"p1"}),
        ("something else", {"p1", "p2"}),
    ],
)
def test_speaker_of_the_clause(gist: str, speakers: set[str]) -> None:
    """The verb decides, then the clause; what fits both alike is left to both."""
    case = case_with(gist, [3], TWO)
    statement = case.calls[0].answer.statements[0]
    assert find_speakers(case, statement, TWO.grounding.attributions) == speakers


@pytest.mark.parametrize(
    ("evidence", "count", "other"),
    [([2], 1, False), ([9], 0, True), ([2, 9], 1, False), ([8], 0, True), ([1], 0, False)],
    ids=str,
)
def test_sentences_of_another_call(evidence: list[int], count: int, *, other: bool) -> None:
    """A sentence that tells of another call is the other's, attributed or not."""
    case = case_with("something", evidence)
    own, is_other = own_attributions(case, case.calls[0], case.calls[0].answer.statements[0])
    assert (len(own), is_other) == (count, other)


def test_what_somebody_else_tells_of_a_person() -> None:
    """A clause that begins with a person's deed lets them speak by the other's account."""
    quoted = said(3, "p1", "said", "Ozols agreed")
    spoken_to = said(1, "p1", "phoned", "Janis Ozols on Monday")
    case = case_with("something", [3])
    assert is_quoted_by_another(case, [quoted], "p2")
    assert not is_quoted_by_another(case, [quoted], "p1")
    assert not is_quoted_by_another(case, [spoken_to], "p2")


@pytest.mark.parametrize(
    ("sentence", "keys"), [(1, ["p1"]), (2, ["p1"]), (3, ["p2"]), (5, []), (8, ["p1"])]
)
def test_subjects(sentence: int, keys: list[str]) -> None:
    """A name behind a verb or a preposition is no subject."""
    case = case_with("something", [sentence])
    assert sorted(subjects(case, case.calls[0], sentence)) == keys


@pytest.mark.parametrize(
    ("evidence", "key", "others"),
    [([2], "p2", ["p1"]), ([2], "p1", []), ([4], "p1", []), ([6], "p1", [])],
    ids=str,
)
def test_others_who_may_speak(evidence: list[int], key: str, others: list[str]) -> None:
    """Somebody else speaks where only they are a subject and no pronoun may stand for another."""
    article = regrounded(attributions=())
    case = case_with("something", evidence, article)
    call = case.calls[0]
    assert sorted(other_subjects(case, call, call.answer.statements[0], key)) == others


def test_country_as_speaker() -> None:
    """A country with a verb of its own speaks for its principal."""
    text = ARTICLE.raw.text.replace("Lind asked Riga", "Riga told Lind ")
    article = ARTICLE.model_copy(
        update={
            "raw": ARTICLE.raw.model_copy(update={"text": text}),
            "grounding": GROUNDING.model_copy(update={"attributions": ()}),
        }
    )
    case = case_with("something", [2], article)
    call = case.calls[0]
    assert other_subjects(case, call, call.answer.statements[0], "p2") == set()


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Ozols offered a loan if Norway opens its ports.", {"p2"}),
        ("Norway said that Ozols offered a loan.", set[str]()),
    ],
)
def test_a_country_in_a_condition_speaks_for_nobody(words: str, others: set[str]) -> None:
    """What a country is to do under a condition is nobody's account; what it said is."""
    article = resentenced(3, words, attributed=False)
    at = article.sentences[2].start + words.index("Ozols")
    person = article.grounding.persons[1]
    named = Mention(start=at, end=at + 5, sentence=3)
    mentions = tuple(sorted((*person.mentions, named), key=lambda one: one.start))
    persons = (PERSONS[0], person.model_copy(update={"mentions": mentions}), *PERSONS[2:])
    article = article.model_copy(
        update={"grounding": article.grounding.model_copy(update={"persons": persons})}
    )
    case = case_with("offers a loan", [3], article)
    call = case.calls[0]
    assert other_subjects(case, call, call.answer.statements[0], "p1") == others


def test_a_name_that_ends_one_sentence_and_opens_the_next_is_a_subject() -> None:
    """Two mentions side by side explain each other within one sentence only."""
    case = Case(ARTICLE, changed({}))
    ozols = PERSONS[1]
    sentence = ARTICLE.sentences[2]
    before = Mention(start=sentence.start - 7, end=sentence.start - 2, sentence=2)
    first = Mention(start=sentence.start, end=sentence.start + 5, sentence=3)
    for mentions, found in (((before, first), {"p2"}), ((first,), {"p2"})):
        person = ozols.model_copy(update={"mentions": mentions})
        call = dataclasses.replace(case.calls[0], people=(PERSONS[0], person))
        assert subjects(case, call, 3) == found


def naming(words: str, *names: str) -> GroundedArticle:
    """Return the article with a third sentence of other words, in which these name Ozols."""
    article = resentenced(3, words, attributed=False)
    start = article.sentences[2].start
    mentions = tuple(
        Mention(start=start + at, end=start + at + len(name), sentence=3)
        for name in names
        if (at := words.index(name)) >= 0
    )
    person = PERSONS[1].model_copy(update={"mentions": mentions})
    known = article.grounding.model_copy(update={"persons": (PERSONS[0], person, *PERSONS[2:])})
    return article.model_copy(update={"grounding": known})


@pytest.mark.parametrize(
    ("words", "is_subject"),
    [
        ("Ozols agreed.", True),
        ("He says Ozols will come.", True),
        ("By Ozols it was agreed.", True),
        ("A word from Ozols came.", True),
        ("According to Ozols it is open.", True),
        ("It is open according to Ozols.", True),
        ("It belongs to Ozols.", False),
        ("The letter cited Ozols at length.", True),
        ("The letter quoted Ozols at length.", True),
        ("The letter thanked Ozols at length.", False),
        ("Lind told Ozols of it.", False),
        ("Talks with Ozols go on.", False),
        ("Lind told the Latvian Minister Ozols of it.", False),
        ("Lind told his counterpart Ozols of it.", False),
        ("Says her Latvian counterpart Ozols of it.", True),
        ("On Monday Ozols came.", True),
        ("In March Ozols came.", True),
        ("It is with Riga Ozols came.", False),
        ("With the port open, Ozols came.", True),
        ("Here Ozols\u2019s plan is read.", False),
        ("Here Ozols's plan is read.", False),
        ("Here Ozols plans to read.", True),
    ],
)
def test_words_before_a_subject(words: str, *, is_subject: bool) -> None:
    """Verbs and prepositions govern a name, past titles; times, sources and commas set it free."""
    case = case_with("something", [3], naming(words, "Ozols"))
    assert subjects(case, case.calls[0], 3) == ({"p2"} if is_subject else set())
    assert subjects(case, case.calls[0], 2) == {"p1"}


@pytest.mark.parametrize(
    ("words", "is_subject"),
    [("Lind told Janis , Ozols came.", False), ("Lind told Janis  , Ozols came.", True)],
)
def test_name_that_explains_a_name(words: str, *, is_subject: bool) -> None:
    """Three characters apart the second mention is the first one's; four apart it is its own."""
    case = case_with("something", [3], naming(words, "Janis", "Ozols"))
    assert subjects(case, case.calls[0], 3) == ({"p2"} if is_subject else set())


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Norway also said that Ozols came.", set[str]()),
        ("Norway here once said that Ozols came.", {"p2"}),
        ("Ozols came if now Norway said so.", {"p2"}),
        ("Ozols came if it all Norway said so.", set[str]()),
        ("Finland said that Ozols came.", {"p2"}),
        ("Ozols came and she said so.", set[str]()),
        ("Ozols came and it said so.", {"p2"}),
    ],
)
def test_who_may_speak_for_a_speaker(words: str, others: set[str]) -> None:
    """A pronoun, or the speaker's own country two words from a verb of saying and of no 'if'."""
    case = case_with("something", [3], naming(words, "Ozols"))
    call = case.calls[0]
    assert other_subjects(case, call, call.answer.statements[0], "p1") == others
    assert other_subjects(case, call, call.answer.statements[0], "p2") == set()


def test_any_of_the_sentences_may_let_a_speaker_speak() -> None:
    """One sentence with a pronoun is enough; without one, all subjects are given."""
    article = naming("Ozols came and she said so.", "Ozols")
    case = case_with("something", [2, 3], article)
    call = case.calls[0]
    assert other_subjects(case, call, call.answer.statements[0], "p4") == set()
    case = case_with("something", [2, 3], naming("Ozols came.", "Ozols"))
    assert other_subjects(case, case.calls[0], case.calls[0].answer.statements[0], "p4") == {
        "p1",
        "p2",
    }


@pytest.mark.parametrize("is_reported", [True, False])
def test_sentences_of_two_calls_without_attribution(*, is_reported: bool) -> None:
    """A sentence that reports this call too is its own, and so is one that reports none."""
    shared = (8, 9) if is_reported else (8,)
    first, second, third = GROUNDING.calls
    calls = (
        first.model_copy(update={"sentences": (1, *shared)}),
        second.model_copy(update={"sentences": (8, 9)}),
        third,
    )
    case = case_with("something", [9], regrounded(attributions=(), calls=calls))
    statement = case.calls[0].answer.statements[0]
    assert own_attributions(case, case.calls[0], statement) == ([], not is_reported)
