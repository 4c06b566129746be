"""Calls told in words that the grammar of calls does not know, and what looks like one."""

import pytest

from tests.ground.lines import Line, differences, grounded, line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norwegian Prime Minister Jonas Gahr Store was on Monday the man on the other end when "
            "Danish Prime Minister Mette Frederiksen answered in Aarhus.",
            [line("Store Frederiksen")],
            id="the other end",
        ),
        pytest.param(
            "US Secretary of State Marco Rubio used the hotline on Tuesday to reach Russian "
            "Foreign Minister Sergei Lavrov.",
            [line("Rubio Lavrov", "Rubio")],
            id="a hotline",
        ),
        pytest.param(
            "Estonian Prime Minister Kristen Michal and Latvian Prime Minister Evika Silina met "
            "virtually on Wednesday.",
            [line("Michal Silina")],
            id="met on screen",
        ),
        pytest.param(
            '"We had a very good talk on the phone," Finnish President Alexander Stubb said on '
            "Tuesday of Polish President Karol Nawrocki.",
            [line("Stubb Nawrocki")],
            id="the speaker and whom he speaks of",
        ),
        pytest.param(
            "The two presidents had a lengthy phone chat on Monday. Uzbek President Shavkat "
            "Mirziyoyev invited Tajik President Emomali Rahmon to Samarkand.",
            [line("Mirziyoyev Rahmon")],
            id="named in the next sentence",
        ),
        pytest.param(
            "Malaysian Prime Minister Anwar Ibrahim said on Monday he had been on a call with "
            "Thai Prime Minister Anutin Charnvirakul.",
            [line("Ibrahim Anutin")],
            id="he who says so",
        ),
    ],
)
def test_a_call_in_other_words_is_found(text: str, expected: list[Line]) -> None:
    """Officials of two parties beside words of a telephone have spoken."""
    assert differences(grounded(text), expected) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Recep Tayyip Erdogan and Prime Minister Shehbaz Sharif of Pakistan "
            "opened a dam by remote control on Monday, watched on screen by engineers."
        ),
        (
            "Canadian Foreign Minister Anita Anand thanked US Secretary of State Marco Rubio at "
            "Niagara. She later took a call from a constituent."
        ),
        (
            "Aides to US President Donald Trump and Russian President Vladimir Putin held a "
            "phone call on Monday."
        ),
        (
            "Thai Prime Minister Anutin Charnvirakul and Cambodian Prime Minister Hun Manet "
            "agreed on the ceasefire line on Monday."
        ),
        (
            "In a telephone interview with the radio, Pakistani Defence Minister Khawaja Asif "
            "thanked Turkish President Recep Tayyip Erdogan."
        ),
        (
            "At a virtual summit of the bloc, Malaysian Prime Minister Anwar Ibrahim urged Indian "
            "Prime Minister Narendra Modi to open the border."
        ),
        (
            "In the new play, German Chancellor Friedrich Merz rings Russian President Vladimir "
            "Putin at midnight."
        ),
        (
            "Telecom chiefs on an earnings call blamed US President Donald Trump and Chinese "
            "President Xi Jinping on Monday."
        ),
        (
            "Chinese President Xi Jinping used the hotline, aides said. It rang in Washington. US "
            "President Donald Trump refused to talk."
        ),
        (
            "Tunisian President Kais Saied visited Algiers on Monday. He and Algerian President "
            "Abdelmadjid Tebboune joked of a call they had been on by accident."
        ),
    ],
)
def test_what_only_looks_like_a_call_is_left_alone(text: str) -> None:
    """Meetings, audiences, aides, fiction and other people's calls are none."""
    assert [call for call in grounded(text).calls if call.status == "completed"] == []
