"""Quoted words become sentence numbers, or a message that helps."""

from pathlib import Path

import pytest

from summarizer.ask.compile import compile_answer, read_answer
from summarizer.errors import SettingsError
from tests.ask.samples import TEXT, article

ANSWER = """\
article: bridge
calls:
- date:
    value: 2024-05-11
    evidence:
    - On May 11,
      President Ada
  principals:
  - name: Ole Holm
    country: NO
    office: Premier
    evidence: [Premier Ole Holm, On May 11]
  initiator: null
  side: null
  events:
  - date: 2024
    what: tolls are lifted
    evidence: ["Holm agreed to open the bridge on the condition that the tolls are lifted."]
"""


def write(folder: Path, text: str) -> Path:
    """Write an answer file."""
    path = folder / "bridge.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_words_become_numbers(tmp_path: Path) -> None:
    """Across line breaks, once for each sentence; dates, years and NO stay the text they are."""
    written = read_answer(write(tmp_path, ANSWER))
    assert written.article_id == "bridge"
    (call,) = compile_answer(written, article()).calls
    assert (call.date.value, call.date.evidence) == ("2024-05-11", (3,))
    assert (call.principals[0].country, call.principals[0].evidence) == ("NO", (3,))
    assert (call.events[0].date, call.events[0].evidence) == ("2024", (5,))
    assert call.initiator is None


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("On May 12", "stands in no sentence: 'On May 12'"),
        ("the", "stands in S4, S5; quote more of the one that is meant"),
        ("12.05.2024", "stands only where the page is no article (stamp)"),
        ("Holm. She", "stands in no sentence"),
        ("[a, b]", "must be quoted words"),
    ],
    ids=["unknown", "ambiguous", "furniture", "two sentences", "list"],
)
def test_words_that_do_not_fit_are_named(words: str, problem: str, tmp_path: Path) -> None:
    """With the file, the field and the words."""
    path = write(tmp_path, ANSWER.replace("[Premier Ole Holm, On May 11]", f"[On May 11, {words}]"))
    with pytest.raises(SettingsError) as caught:
        compile_answer(read_answer(path), article(TEXT))
    assert str(caught.value).startswith(f"{path}: calls[0].principals[0].evidence[1]: {problem}")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("office: Premier", "rank: Premier", "calls[0].principals[0].office"),
        ("[Premier Ole Holm, On May 11]", "Premier Ole Holm", "calls[0].principals[0].evidence"),
        ("[Premier Ole Holm, On May 11]", "[]", "calls[0].principals[0].evidence"),
        ("calls:", "call:", "calls"),
    ],
    ids=["unknown field", "no list", "no evidence", "unknown key"],
)
def test_what_is_no_answer_is_named(old: str, new: str, field: str, tmp_path: Path) -> None:
    """With the field that is wrong."""
    path = write(tmp_path, ANSWER.replace(old, new))
    with pytest.raises(SettingsError) as caught:
        compile_answer(read_answer(path), article())
    assert str(caught.value).startswith(f"{path}: {field}: ")


@pytest.mark.parametrize(
    "text", ["calls: []", "- a", "a: [", "article: 7\nb: !!python/object:x.y {}"]
)
def test_what_is_no_answer_file_is_refused(text: str, tmp_path: Path) -> None:
    """It must be YAML without code in it, and name its article."""
    with pytest.raises(SettingsError, match=r"bridge\.yaml: "):
        read_answer(write(tmp_path, text))
