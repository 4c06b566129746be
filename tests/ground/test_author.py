"""Who says 'I' in a text, and who the others are to him."""

import pytest

from tests.ground.lines import grounded

HEAD = "Elina Valtonen\nMinister for Foreign Affairs\n14 May 2024\n\n"
CALL = "I spoke by phone today with Foreign Minister Yoko Kamikawa of Japan. "


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("The Foreign Minister promised two icebreakers.", "Yoko Kamikawa"),
        ("The Minister promised two icebreakers.", "Yoko Kamikawa"),
        ("I told her that Finland would send an envoy.", "Elina Valtonen"),
        ("I reiterated that the sea must stay free.", "Elina Valtonen"),
        ("She promised two icebreakers.", "Yoko Kamikawa"),
    ],
)
def test_the_minister_of_a_first_person_text_is_the_other(line: str, speaker: str) -> None:
    """'I' is the author; who is told of in the third person is not."""
    found = grounded(HEAD + CALL + line)
    names = {person.key: person.name for person in found.persons}
    assert [names.get(one.speaker or "") for one in found.attributions] == [speaker]


def test_each_sentence_of_a_first_person_text_has_its_speaker() -> None:
    """What follows a short sentence that ends in 'me' is the author's again."""
    found = grounded(HEAD + CALL + "The Minister thanked me. I offered to host her.")
    assert [(one.speaker, one.verb) for one in found.attributions] == [
        ("p2", "thanked"),
        ("p1", "offered"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Minister Valtonen spoke by phone today with Foreign Minister Yoko Kamikawa of "
        'Japan. "I told her so," she said. The Foreign Minister promised two icebreakers.',
        (
            "Talks on ice\n\nFinnish Foreign Minister Elina Valtonen spoke by phone today with "
            "Foreign Minister Yoko Kamikawa of Japan. I told you so. The Finnish Foreign Minister "
            "promised two icebreakers."
        ),
    ],
    ids=["an 'I' in quotation marks", "no author line"],
)
def test_a_text_in_the_third_person_has_no_author(text: str) -> None:
    """An 'I' alone or a name alone does not make somebody the author."""
    found = grounded(text)
    names = {person.key: person.name for person in found.persons}
    promised = [one.speaker for one in found.attributions if one.verb == "promised"]
    assert [names.get(speaker or "") for speaker in promised] == ["Elina Valtonen"]
