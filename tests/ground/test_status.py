"""What is no call that took place."""

from pathlib import Path

import pytest

from summarizer.ground.status import is_prank, judge_status
from summarizer.records.grounding import CallStatus
from tests.ground.lines import grounded, lines


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Following a request from Kyiv, German Chancellor Olaf Scholz will hold a phone "
            "call with President Volodymyr Zelenskyy on Friday.",
            id="following a request from kyiv",
        ),
        pytest.param(
            "German Chancellor Olaf Scholz is expected to phone Russian President Vladimir "
            "Putin before the G7 summit.",
            id="is expected to phone russian president",
        ),
        pytest.param(
            "The Kremlin denied on Tuesday that Vladimir Putin and Donald Trump had held a "
            "telephone conversation.",
            id="had held a telephone conversation",
        ),
        pytest.param(
            "Armenian Prime Minister Nikol Pashinyan refused to take a phone call from "
            "Azerbaijani President Ilham Aliyev.",
            id="to take a phone call from",
        ),
        pytest.param(
            "Ukraine's President Volodymyr Zelenskyy is insisting a conversation with Russian "
            "President Vladimir Putin take place.",
            id="is insisting a conversation",
        ),
        pytest.param(
            "Iranian President Ebrahim Raisi met Iraqi Prime Minister Mohammed Shia "
            "al-Sudani in Baghdad and called for closer ties.",
            id="president ebrahim raisi met iraqi prime",
        ),
        pytest.param(
            "President Emmanuel Macron sent a letter to King Mohammed VI of Morocco, in "
            "which he called on both sides to talk.",
            id="macron sent a letter to king",
        ),
        pytest.param(
            "Comedians posing as African Union officials tricked Italian Prime Minister "
            "Giorgia Meloni into a prank phone call.",
            id="meloni into a prank phone call",
        ),
        pytest.param(
            "No phone call took place between Donald Trump and Xi Jinping, the Chinese "
            "Foreign Ministry said.",
            id="no phone call took",
        ),
        pytest.param(
            "Ukrainian Foreign Minister Dmytro Kuleba asked for a phone call with Chinese "
            "counterpart Wang Yi, but has had no reply.",
            id="asked for a phone call with",
        ),
        pytest.param(
            "India's Prime Minister Narendra Modi called the new British Prime Minister a "
            "friend and a partner in a speech.",
            id="minister narendra modi called the new",
        ),
        pytest.param(
            "The two presidents agreed to speak by phone next week after their meeting in "
            "Astana, Kazakh President Kassym-Jomart Tokayev and Uzbek President Shavkat "
            "Mirziyoyev said.",
            id="to speak by phone next week",
        ),
        pytest.param(
            "Prime Minister Justin Trudeau of Canada and President Joe Biden of the United "
            "States reopened a telephone hotline between the two militaries.",
            id="states reopened a telephone hotline between",
        ),
        pytest.param(
            "Xi Jinping exchanged congratulations with North Korean leader Kim Jong Un on "
            "the anniversary of ties between China and the DPRK.",
            id="xi jinping exchanged congratulations with north",
        ),
        pytest.param(
            "Rwandan President Paul Kagame and DR Congo's Felix Tshisekedi have not spoken "
            "by phone since March, a diplomat said.",
            id="not spoken by phone since march",
        ),
        pytest.param(
            "Malaysian Foreign Minister Mohamad Hasan held talks with Thai Foreign Minister "
            "Maris Sangiampongsa in Bangkok on Tuesday.",
            id="mohamad hasan held talks with thai",
        ),
        pytest.param(
            "Prime Minister Anthony Albanese tried to reach Chinese Premier Li Qiang by "
            "phone but the call went unanswered.",
            id="li qiang by phone but the",
        ),
        pytest.param(
            "Polish President Andrzej Duda spoke at a news conference with Lithuanian "
            "President Gitanas Nauseda in Vilnius.",
            id="president andrzej duda spoke at a",
        ),
        pytest.param(
            "Macron appelle Poutine: French President Emmanuel Macron's phone call with "
            "Vladimir Putin, planned for Sunday, was called off.",
            id="president emmanuel macron's phone call with",
        ),
        pytest.param(
            "French President Emmanuel Macron's planned telephone conversation with Vladimir "
            "Putin has been postponed, the Elysee said.",
            id="emmanuel macron's planned telephone conversation with",
        ),
        pytest.param(
            "A telephone conversation between Sergey Lavrov and Antony Blinken is being "
            "prepared, Russian Deputy Foreign Minister Sergey Ryabkov said.",
            id="a telephone conversation between",
        ),
        pytest.param(
            "Moldovan President Maia Sandu turned down an offer by Russian President "
            "Vladimir Putin of a telephone talk.",
            id="putin of a telephone talk",
        ),
        pytest.param(
            "Whether Kim Jong Un and Xi Jinping have spoken by phone is not known, South "
            "Korean Foreign Minister Cho Tae-yul said.",
            id="have spoken by phone is not",
        ),
        pytest.param(
            "Turkish Foreign Minister Hakan Fidan arrived in Doha and held talks with Qatari "
            "Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani.",
            id="doha and held talks with qatari",
        ),
        pytest.param(
            "Czech President Petr Pavel called for more shells for Ukraine, and Slovak "
            "President Zuzana Caputova called on Robert Fico to reconsider.",
            id="president petr pavel called for more",
        ),
        pytest.param(
            "Vladimir Putin addressed the forum by video link, as did Indian Prime Minister "
            "Narendra Modi.",
            id="the forum by video link as",
        ),
        pytest.param(
            "China's Wang Yi paid a call on Singapore's Prime Minister Lawrence Wong on Tuesday.",
            id="yi paid a call on singapore's",
        ),
        pytest.param(
            "Apple chief executive Tim Cook said on an earnings call that he had met Indian "
            "Prime Minister Narendra Modi.",
            id="on an earnings call that he",
        ),
        pytest.param(
            "Ukraine's Volodymyr Zelenskyy wants a phone call with China's Xi Jinping, his "
            "aide Mykhailo Podolyak said, but none has taken place.",
            id="zelenskyy wants a phone call with",
        ),
        pytest.param(
            "Georgian Prime Minister Irakli Garibashvili has yet to speak to Ukraine's "
            "Zelensky by phone.",
            id="ukraine's zelensky by phone",
        ),
        pytest.param(
            "Israeli Prime Minister Benjamin Netanyahu was told of it in a call by his own "
            "Defence Minister Yoav Gallant.",
            id="it in a call by his",
        ),
        pytest.param(
            "Had Biden phoned Xi, things might have been different, Senator Marco Rubio said.",
            id="had biden phoned xi things",
        ),
        pytest.param(
            "An envoy delivered a letter from King Salman to Bahrain's King Hamad bin Isa Al "
            "Khalifa. Neither ruler has phoned the other.",
            id="envoy delivered a letter from king",
        ),
    ],
)
def test_no_call(text: str) -> None:
    """A call that is planned, refused, denied, missed, a hoax or no call at all is not asserted."""
    assert lines(grounded(text)) == []


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("P ", "phoned", " P on monday", "completed"),
        ("P will ", "phone", " P", "planned"),
        ("P hopes to ", "speak", " with P", "planned"),
        ("P was the first to ", "speak", " with P", "completed"),
        ("before he ", "calls", " P", "planned"),
        ("hours before P ", "phoned", " P", "completed"),
        ("P has not ", "spoken", " with P", "denied"),
        ("it is not known whether P and P have ", "spoken", "", "denied"),
        ("P tried on tuesday to ", "speak", " with P", "attempted"),
        ("P and P last ", "spoke", " in may", "background"),
        ("P and P have ", "spoken", " several times", "background"),
        ("P rejected reports that P had ", "called", " him", "denied"),
        ("the ministry declined to comment on a ", "telephone conversation", "", "completed"),
        ("the ministry refused to discuss the ", "telephone conversation", "", "completed"),
        ("P declined a ", "telephone conversation", " with P", "denied"),
        ("P declined to comment on reports of a ", "telephone conversation", "", "denied"),
        ("P said no deal was near, but ", "phoned", " P", "completed"),
    ],
)
def test_verb(before: str, words: str, after: str, expected: CallStatus) -> None:
    """The words that govern a verb say whether it happened; another clause's do not."""
    assert judge_status(before, words, after, is_verb=True) == expected


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("P held a ", "phone call", " with P", "completed"),
        ("P and P held a ", "phone call", " and agreed that a meeting will follow", "completed"),
        ("a ", "phone call", " of P with P will take place on monday", "planned"),
        ("no ", "phone call", " with P is planned", "denied"),
        ("P is ready for a ", "phone call", " with P", "planned"),
        ("ahead of his ", "video call", " to P", "planned"),
        ("P has a ", "call", " scheduled with P", "planned"),
        ("at the request of P a ", "phone call", " was held", "completed"),
        ("P turned down a ", "phone call", "", "denied"),
        ("the transcript of his ", "phone call", " with P", "background"),
        ("the july 25 ", "phone call", " with P", "background"),
    ],
)
def test_noun(before: str, words: str, after: str, expected: CallStatus) -> None:
    """Likewise for a noun; what follows it counts only where it is the subject."""
    assert judge_status(before, words, after, is_verb=False) == expected


def test_adverb() -> None:
    """'By phone' goes with the verb before it."""
    ahead = judge_status(
        "P is to discuss it with P ", "by phone", "", is_verb=False, is_adverb=True
    )
    done = judge_status("P discussed it with P ", "by phone", "", is_verb=False, is_adverb=True)
    assert (ahead, done) == ("planned", "completed")


@pytest.mark.parametrize("cue", ["a prank call", "comedians posing as envoys", "the hoax"])
def test_prank(cue: str) -> None:
    """A hoax is known by its words."""
    assert is_prank(f"P fell for {cue} on monday")
    assert not is_prank("P took a call on monday")


OUTCOMES = Path(__file__).with_name("call_outcomes.txt").read_text("utf-8").splitlines()
IN_ENGLISH = " The state of the trade and of the roads between the two was the theme, it was said."
"""Without it a sentence full of names is in no language."""
CALLERS = {"one": {"william", "ruto"}, "two": {"yoweri", "museveni"}}


@pytest.mark.parametrize("told", [line for line in OUTCOMES if not line.startswith("#")])
def test_whether_they_spoke_and_who_phoned(told: str) -> None:
    """A call that was wished for, refused or rumoured is told from one that was held."""
    outcome, _, sentence = told.partition(": ")
    text = sentence.replace("ONE", "Kenyan President William Ruto")
    text = text.replace("TWO", "Ugandan President Yoweri Museveni")
    found = lines(grounded(text + IN_ENGLISH))
    assert len(found) == (outcome != "no")
    if found:
        assert found[0][-1] == CALLERS.get(outcome, set())
        assert len(found[0]) == len(CALLERS) + 1
