"""Names are found in a sentence by whatever words it has for them."""

import pytest

from summarizer.check.case import Case
from summarizer.check.name_support import missing_names
from summarizer.check.statements import list_claims
from tests.check.readout import ARTICLE, changed


def missing(text: str, speaker: str | None, evidence: list[int]) -> list[str]:
    """Return the names that a gist has and its sentences lack."""
    statement = {"speaker": speaker, "act": "CONSULT", "gist": text, "evidence": evidence}
    case = Case(ARTICLE, changed({"calls.0.statements.0": statement}))
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
    ],
)
def test_names_that_do_not(
    text: str, speaker: str | None, evidence: list[int], names: list[str]
) -> None:
    """A name from elsewhere is missing, whether or not the article has it."""
    assert missing(text, speaker, evidence) == names
