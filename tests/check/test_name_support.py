"""Names are found in a sentence by whatever words it has for them."""

import pytest

from summarizer.check.case import Case
from summarizer.check.name_support import missing_names
from summarizer.check.statements import list_claims
from summarizer.records.grounding import GroundedArticle, Mention
from tests.check.readout import ARTICLE, PERSONS, STARTS, changed, regrounded
from tests.check.resentenced import resentenced


def missing(
    text: str, speaker: str | None, evidence: list[int], article: GroundedArticle = ARTICLE
) -> list[str]:
    """Return the names that a gist has and its sentences lack."""
    statement = {"speaker": speaker, "act": "CONSULT", "gist": text, "evidence": evidence}
    case = Case(article, changed({"calls.0.statements.0": statement}))
    return list(missing_names(case, list_claims(case)[0]))


@pytest.mark.parametrize(
    ("text", "speaker", "evidence"),
    [
        ("Latvia opens the port", "Mara Lind", [2]),
        ("Norway asks for it", "Mara Lind", [2]),
        ("Norwegian trawlers", "Mara Lind", [2]),
        ("Minister Lind asks", "Mara Lind", [2]),
        ("Mara Lind asks", None, [2]),
        ("Janis Ozols and Mara Lind", "both", [5]),
        ("relations of Norway with Latvia", "both", [5]),
        ("the Tallin forum", "both", [5]),
        ("Fisheries", "both", [5]),
        ("Estonia's prime minister Saar", None, [8]),
        ("the Estonian side", None, [8]),
        ("then Mara Lind agrees", "Mara Lind", [3]),
        ("Thanks for it", "Mara Lind", [2]),
        ("Thanks", "Mara Lind", [2]),
        ("asks for the No. of trawlers", "Mara Lind", [2]),
    ],
)
def test_names_that_stand_there(text: str, speaker: str | None, evidence: list[int]) -> None:
    """Capitals, demonyms, titles, mentions that resolve and the speaker count; so does spelling."""
    assert missing(text, speaker, evidence) == []


@pytest.mark.parametrize(
    ("text", "speaker", "evidence", "names"),
    [
        ("Finland opens the port", "Mara Lind", [2], ["Finland"]),
        ("the port of Klaipeda", "Mara Lind", [2], ["Klaipeda"]),
        ("he told Saar", "Mara Lind", [2], ["Saar"]),
        ("Erik Dahl asks", "Mara Lind", [2], ["Erik", "Dahl"]),
        ("the EU and NATO ask", "Mara Lind", [2], ["EU", "NATO"]),
        ("Latvia opens the port", "Kadri Saar", [9], ["Latvia"]),
        ("Ventspils and the port of Liepaja", "Mara Lind", [2], ["Liepaja"]),
        ("Asks Liepaja", "Mara Lind", [2], ["Liepaja"]),
        ("Liepaja Port asks", "Mara Lind", [2], ["Liepaja"]),
        ("the Tall forum", "both", [5], ["Tall"]),
        ("the Tullinn forum of Finland", "both", [5], ["Finland"]),
        ("domestic plans of Sweden", "Mara Lind", [2], ["Sweden"]),
        ("both countries and Finland", "both", [5], ["Finland"]),
        ("Liepaja Port", "Mara Lind", [2], ["Liepaja"]),
        ("refuses what Norway asks", "Janis Ozols", [4], ["Norway"]),
    ],
)
def test_names_that_do_not(
    text: str, speaker: str | None, evidence: list[int], names: list[str]
) -> None:
    """A name from elsewhere is missing, whether or not the article has it."""
    assert missing(text, speaker, evidence) == names


@pytest.mark.parametrize(
    ("words", "text", "names"),
    [
        ("The Secretary of State asked for it.", "what the United States ask for", []),
        ("The Secretary of State asked for it.", "what Finland asks for", ["Finland"]),
        ("The leaders spoke of fish.", "relations of Norway with Latvia", []),
        ("Their talk was of fish.", "relations of Norway with Latvia", []),
        ("One side spoke of fish.", "relations of Sweden with Latvia", ["Sweden"]),
        ("It delays our talks.", "what Norway waits for", []),
        ("It delays the talks.", "what Norway waits for", ["Norway"]),
        ("Lind met Yousuf.", "a meeting with Yusuf", []),
        ("Lind met Omaar.", "a meeting with Omar", ["Omar"]),
    ],
)
def test_parties_and_spellings(words: str, text: str, names: list[str]) -> None:
    """Offices, both sides and one's own stand for countries; long names for their spellings."""
    assert missing(text, None, [2], resentenced(2, words)) == names


@pytest.mark.parametrize(
    ("elsewhere", "words", "text", "names"),
    [
        ("They spoke of European Union.", "Lind asked the Union to open it.",
         "asks the European Union", []),
        ("They spoke of fish.", "Lind asked the Union to open it.", "asks European Union",
         ["European Union"]),
        ("They spoke of European Union.", "Lind asked Riga to open it.", "asks European Union",
         ["European Union"]),
        ("They spoke of European Union.", "Lind asked the Union to open it.", "asks African Union",
         ["African Union"]),
        ("They spoke of the United States.", "Lind asked for a united front.",
         "asks the United States", ["United States"]),
    ],
)  # fmt: skip
def test_names_in_short(elsewhere: str, words: str, text: str, names: list[str]) -> None:
    """A part of a name will do where the article has the whole; a part that many share will not."""
    article = resentenced(2, words, resentenced(5, elsewhere))
    assert missing(text, None, [2], article) == names


def test_whom_a_sentence_mentions_by_other_words() -> None:
    """Whoever a sentence means is named in it, beside both who are on the line."""
    start = STARTS[4]
    mentions = (*PERSONS[3].mentions, Mention(start=start, end=start + 3, sentence=5))
    saar = PERSONS[3].model_copy(update={"mentions": mentions, "aliases": ()})
    article = regrounded(persons=(*PERSONS[:3], saar, PERSONS[4]))
    assert missing("views of Kadri Saar", "both", [5]) == ["Kadri", "Saar"]
    assert missing("views of Kadri Saar", "both", [5], article) == []


def test_principal_whom_grounding_does_not_know() -> None:
    """Both sides are those that are known."""
    tamm = {"name": "Olga Tamm", "country": None, "office": None, "evidence": [1]}
    statement = {"speaker": None, "act": "CONSULT", "gist": "views of Norway", "evidence": [5]}
    answer = changed({"calls.0.principals.1": tamm, "calls.0.statements.0": statement})
    case = Case(ARTICLE, answer)
    assert list(missing_names(case, list_claims(case)[0])) == []
