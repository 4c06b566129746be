"""Where names may be, and which are one person's."""

import pytest

from summarizer.text.names import find_name_runs, name_words, same_first_name, same_name


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("said Jane Roe on Monday", ["Jane Roe"]),
        ("On Monday Jane Roe said", ["Jane Roe"]),
        ("with Mohammed bin Salman Al Saud today", ["Mohammed bin Salman Al Saud"]),
        ("Yun Byung-se's call", ["Yun Byung-se"]),
        ("James O\u2019Brien\u2019s visit", ["James O\u2019Brien"]),
        ("by Antony J. Blinken", ["Antony J. Blinken"]),
        ("the Foreign Ministry", ["Foreign"]),
        ("met Do Hung Viet there", ["Do Hung Viet"]),
        ("Do not ask", []),
        ("Şeyh Abdullah", ["Şeyh Abdullah"]),
    ],
    ids=[
        "two words",
        "start of a sentence",
        "particles",
        "hyphen and possessive",
        "apostrophe",
        "initial",
        "institution",
        "function word that is a name",
        "function word",
        "other letters",
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    """Capitalised words make a run, with their particles, without what is never a name."""
    assert [text[a:b] for a, b in find_name_runs(text, 0, len(text))] == runs


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("Recep Tayyip Erdoğan", "Tayyip Erdogan"),
        ("Hossein Amir-Abdollahian", "Hossein Amirabdollahian"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Mohamed bin Zayed Al Nahyan", "Mohammed bin Zayed Al Nahyan"),
        ("Xanana Gusmao", "Kay Rala Xanana Gusmao"),
    ],
)
def test_same(left: str, right: str) -> None:
    """Spellings, short forms and transliterations of one name are one person's."""
    assert same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ilham Aliyev", "Mehriban Aliyeva"),
        ("Mohamed bin Zayed Al Nahyan", "Abdullah bin Zayed Al Nahyan"),
        ("Tamim bin Hamad Al Thani", "Hamad bin Khalifa Al Thani"),
        ("Salman bin Abdulaziz Al Saud", "Mohammed bin Salman bin Abdulaziz Al Saud"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Jane Roe", ""),
    ],
)
def test_different(left: str, right: str) -> None:
    """Husband and wife, brothers, fathers and sons are not."""
    assert not same_name(left, right)


def test_order_does_not_matter() -> None:
    """Whether two names are one person's does not depend on which comes first."""
    assert same_name("A. Blinken", "Antony Blinken") == same_name("Antony Blinken", "A. Blinken")


def test_words_and_first_names() -> None:
    """Initials and suffixes tell nobody apart; first names may be spelt in two ways."""
    assert name_words("Lloyd J. Austin III") == ("lloyd", "austin")
    assert same_first_name("dmitry", "dmytro")
    assert not same_first_name("ilham", "mehriban")
