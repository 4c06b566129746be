"""G2: what a claim says stands in its sentences."""

import pytest

from tests.check.readout import ARTICLE, DATES, faults, marks, regrounded, told
from tests.check.resentenced import resentenced

GIST = "calls.0.statements.{}.gist"


@pytest.mark.parametrize(
    ("place", "gist"),
    [
        (0, "asks Latvia to open the port of Ventspils to 400 trawlers by 15 April"),
        (0, "asks Latvia to open the port of Ventspils to four hundred and 12 trawlers"),
        (0, "asks Latvia to open the port of Ventspils to 300 trawlers by 16 April"),
        (0, "asks Latvia to open the port of Ventspils to 300 trawlers by 15 May"),
        (0, "asks Latvia to open the port of Ventspils to 300 trawlers in May"),
        (0, "asks Latvia and Finland to open the port of Ventspils to 300 trawlers"),
        (0, "asks Latvia with Kadri Saar to open the port of Ventspils to 300 trawlers"),
        (0, "asks Latvia to open the port of Liepaja to 300 trawlers"),
        (0, "thanks Latvia for the supplies of gas and electricity"),
        (2, "does not accept the quota, 'a fair share' for Latvian crews"),
        (3, "agreed on tariffs for timber and steel"),
        (4, "the port stays open to trawlers from the north"),
    ],
)
def test_claim_that_its_sentence_does_not_carry(place: int, gist: str) -> None:
    """Numbers, dates, names, quotations and the gist itself are the sentence's own."""
    found = faults({GIST.format(place): gist})
    assert f"G2 error calls[0].statements[{place}].gist" in marks(found)


@pytest.mark.parametrize(
    ("place", "gist"),
    [
        (0, "requests that Latvia open Ventspils port for 300 trawlers by April 15"),
        (0, "Lind wants the Latvians to open the port of Ventspils to 300 trawlers"),
        (0, "asks Riga to open the port of Ventspils to 300 trawlers by 15 April 2024"),
        (2, "Ozols does not accept the quota and calls it \u2018a hard blow\u2019 for crews"),
        (3, "exchanged views on the forum on fisheries in Tallinn, due on 20 March"),
        (3, "Norway and Latvia exchanged views on the fisheries forum in Tallinn"),
        (4, "the talks were delayed for 30 days by the hearing of 1 March"),
    ],
    ids=["order", "people", "date in full", "quotation", "turned round", "sides", "passive"],
)
def test_claim_in_other_words(place: int, gist: str) -> None:
    """Forms of words, near-synonyms, other names of a country and other forms of a date pass."""
    assert faults({GIST.format(place): gist}) == []


@pytest.mark.parametrize(
    ("path", "text", "field"),
    [
        ("topics.0.label", "gas transit", "topics[0].label"),
        ("topics.0.label", "port of Klaipeda", "topics[0].label"),
        ("events.0.what", "opera festival in Riga", "events[0].what"),
        ("commitments.0.what", "open the port of Ventspils to 90 trawlers", "commitments[0].what"),
        ("commitments.1.condition", "Oslo pays for the harbour wall", "commitments[1].condition"),
    ],
)
def test_every_kind_of_claim(path: str, text: str, field: str) -> None:
    """Topics, events, commitments and conditions are held against their sentences too."""
    assert f"G2 error calls[0].{field}" in marks(faults({f"calls.0.{path}": text}))


def test_pointer_one_sentence_off() -> None:
    """A claim that another sentence carries better than its own is misplaced."""
    found = faults({"calls.0.events.0.evidence": [4], "calls.0.events.0.date": None})
    assert marks(found) == {"G2 error calls[0].events[0].what"}
    assert "S5 comes closer" in found[-1].message


def test_other_languages() -> None:
    """Where the article is not in English only its numbers are compared."""
    article = regrounded(language="no")
    assert "G2" not in {f.rule for f in faults({GIST.format(0): "noe helt annet"}, article)}
    assert "G2 error calls[0].statements[0].gist" in marks(
        faults({GIST.format(0): "noe om 77 skip"}, article)
    )


@pytest.mark.parametrize(
    ("gist", "lines"),
    [
        (
            "asks Riga for 400 trawlers in Ventspils by 16 April, \u2018a hard deal\u2019",
            [
                "not in the evidence: 400, 16",
                "not dated so in the evidence: 16 apr",
                "not said in these words: 'a hard deal'",
            ],
        ),
        (
            "asks by 16 April and 3 May for \u2018a hard deal\u2019 and \u2018a soft one\u2019",
            [
                "not dated so in the evidence: 16 apr, 3 may",
                "not said in these words: 'a hard deal', 'a soft one'",
            ],
        ),
        ("praises the new museum of modern art", ["the evidence hardly says this"]),
        ("told them all", ["the evidence does not say 'told'"]),
        ("asks Riga with Kadri Saar and Georgia to open the port of Ventspils to 300 trawlers",
         ["not in the evidence: Georgia, Kadri, Saar"]),
        ("asks Riga to open the port of Ventspils to 300 trawlers in May",
         ["not dated so in the evidence: May"]),
        ("asks Riga to open the port of Ventspils to 300 trawlers on April 15", []),
    ],
    ids=["figures", "several", "gist", "telling", "names", "month", "right"],
)  # fmt: skip
def test_what_is_said_of_it(gist: str, lines: list[str]) -> None:
    """What the sentences do not have, each kind on its own."""
    found = told(faults({GIST.format(0): gist}))
    shown = [line for line in found if " names" not in line]
    for line in lines:
        assert f"G2 error calls[0].statements[0].gist: {line} S2" in shown, found
    assert bool(found) is bool(lines)


def test_another_sentence_that_comes_closer_is_named() -> None:
    """So that a pointer that is off can be put right."""
    found = told(faults({"calls.0.statements.0.evidence": [4]}))
    assert (
        "G2 error calls[0].statements[0].gist: the evidence hardly says this; S2 comes closer S4"
    ) in found


@pytest.mark.parametrize(
    ("words", "gist", "missing"),
    [
        ("Lind spoke of a visit on 3 May.", "spoke of a visit on 3 May", None),
        ("Lind spoke of a visit on 3 May.", "spoke of a visit on May 3", None),
        ("Lind spoke of a visit on May 3.", "spoke of a visit on 3 May", None),
        ("Lind spoke of a visit on 3 May.", "spoke of a visit in May", None),
        ("Lind spoke of a visit on 3 May.", "spoke of a visit in June", "June"),
        ("Lind spoke of a visit on 3 May.", "spoke of a visit on May 30", "30 may"),
        ("Lind spoke of a visit in December.", "spoke of a visit in December", None),
        ("Lind spoke of a visit in December.", "spoke of a visit on 3 December", "3 dec"),
        ("Lind spoke of a visit in January.", "spoke of a visit in Jan", None),
    ],
)
def test_days_and_months(words: str, gist: str, missing: str | None) -> None:
    """A day is its month's, a month alone may stand for its day, in either order."""
    found = told(faults({"calls.0.statements.0.gist": gist}, resentenced(2, words)))
    lines = [line.partition("not dated so in the evidence: ")[2] for line in found]
    assert [line for line in lines if line] == ([f"{missing} S2"] if missing else [])


def test_a_date_that_grounding_resolves_is_dated_so() -> None:
    """'On Monday' is 4 March: a claim may say either, and no other day."""
    article = regrounded(
        attributions=(), dates=(DATES[0].model_copy(update={"sentence": 2}), *DATES[1:])
    )
    gist = "asks Latvia on {} to open the port of Ventspils to 300 trawlers"
    right = faults({"calls.0.statements.0.gist": gist.format("4 March")}, article)
    wrong = faults({"calls.0.statements.0.gist": gist.format("5 March")}, article)
    in_words = [one.message for one in right if "dated" in one.message]
    assert in_words == []
    assert "not dated so in the evidence: 5 mar" in [one.message for one in wrong]


def test_quotation_across_two_sentences() -> None:
    """Words may be quoted from where one sentence ends and the next begins."""
    gist = "asks for {}by 15 April Ozols agreed{}"
    for quoted, cited, right in (("\u2018\u2019", [2, 3], True), ("\u2018\u2019", [2], False)):
        changes = {"calls.0.statements.0.gist": gist.format(*quoted)}
        found = faults(changes | {"calls.0.statements.0.evidence": cited})
        said = [one.message for one in found if "in these words" in one.message]
        assert said == ([] if right else ["not said in these words: 'by 15 april ozols agreed'"])


def test_month_that_grounding_resolves() -> None:
    """'Last month' is March: a claim may say so, and may name no other."""
    month = DATES[0].model_copy(update={"sentence": 2, "value": "2024-03"})
    article = regrounded(attributions=(), dates=(month, *DATES[1:]))
    gist = "asks Latvia in {} to open the port of Ventspils to 300 trawlers"
    for name, wrong in (("March", []), ("June", ["not dated so in the evidence: June"])):
        found = faults({"calls.0.statements.0.gist": gist.format(name)}, article)
        assert [one.message for one in found if "dated so" in one.message] == wrong


def test_topics_are_held_to_more_words() -> None:
    """Half of its words carry a gist but no topic, which is in the article's own."""
    half = "trawlers tariffs"
    hardly = "G2 error calls[0].topics[0].label: the evidence hardly says this S2"
    assert hardly in told(faults({"calls.0.topics.0.label": half}))
    statement = {"speaker": "Mara Lind", "act": "REQUEST", "gist": half, "evidence": [2]}
    assert not [f for f in faults({"calls.0.statements.0": statement}) if f.rule == "G2"]


def test_article_of_one_sentence() -> None:
    """Where there is no other sentence none comes closer."""
    others = tuple(
        one if one.number == 2 else one.model_copy(update={"furniture": "related headlines"})
        for one in ARTICLE.sentences
    )
    article = ARTICLE.model_copy(update={"sentences": others})
    found = told(faults({GIST.format(0): "praises the new museum of modern art"}, article))
    assert "G2 error calls[0].statements[0].gist: the evidence hardly says this S2" in found


def test_words_of_reporting_that_stand_there() -> None:
    """A claim of such words only is carried by a sentence that has them."""
    for words, wrong in (("Lind told them.", []), ("Lind asked.", ["told"])):
        found = faults({GIST.format(0): "told them"}, resentenced(2, words))
        said = [one.message for one in found if one.field.endswith("[0].statements[0].gist")]
        assert said == [f"the evidence does not say '{word}'" for word in wrong]
