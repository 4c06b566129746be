"""A sentence as words with its people reduced to one letter, for whoever looks for subjects.

`President Ilham Aliyev said that Miller's remarks ...` becomes `P said that Q 's remarks ...`: `P`
for principals of a completed call, `Q` for everybody else. Each word keeps its place in the text.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from summarizer.records.article import Sentence
from summarizer.records.grounding import GroundedPerson, Mention

PRINCIPAL, OTHER = "P", "Q"
_NOBODY = frozenset[str]()
_WORD = re.compile(
    # Nearly all are of ASCII's letters alone, and for those one look is enough.
    r"[a-z0-9]++(?![^\x00-\x7f]|['.-])"
    r"|&#?\w{1,8};|'s\b|[^\W_]+(?:['.-][^\W_]+)*|[.,;:()\"-]|\u2026"
)


class Word(NamedTuple):
    """A word, a sign, or a person."""

    text: str
    """Folded, so in small letters; `P` or `Q` for a person."""
    start: int
    """First character in the article's text."""
    end: int
    """Behind the last one."""
    keys: frozenset[str]
    """Who it is; several for 'the two leaders', empty for other words."""


_Fields = tuple[str, int, int, frozenset[str]]
_word: Callable[[_Fields], Word] = partial(tuple.__new__, Word)  # pyright: ignore[reportUnknownMemberType] # typed here


def mentions_by_sentence(
    persons: Iterable[GroundedPerson],
) -> dict[int, list[tuple[Mention, str]]]:
    """Return the mentions of each sentence with their persons' keys."""
    found: dict[int, list[tuple[Mention, str]]] = {}
    for person in persons:
        for mention in person.mentions:
            found.setdefault(mention.sentence, []).append((mention, person.key))
    return found


def sentence_words(
    folded: str,
    sentence: Sentence,
    mentions: Sequence[tuple[Mention, str]],
    principals: Collection[str],
) -> list[Word]:
    """Cut a sentence into words.

    Args:
        folded: The whole text, folded.
        sentence: Where it stands.
        mentions: Those of the sentence; one that begins inside another does not count, two that
            begin at one place are one group.
        principals: Keys of those on a line.

    Returns:
        Words, signs and people in text order.
    """
    words: list[Word] = []
    at = sentence.start
    for start, end, keys in _apart(mentions):
        words += _plain(folded, at, start)
        kind = PRINCIPAL if keys & set(principals) else OTHER
        words.append(Word(kind, start, end, keys))
        at = end
    return [*words, *_plain(folded, at, sentence.end)]


def in_first_person(words: Sequence[Word], author: str, other: str | None) -> list[Word]:
    """Return the words of an account in the first person with its people in place.

    Args:
        words: Those of a sentence.
        author: Key of who says 'I'.
        other: Key of whom he spoke with; None if they were several.

    Returns:
        'I' as the author, 'he' and 'she' as the other unless a third is named; quotations as they
        are.
    """
    alone = other and not any(word.keys - {author, other} for word in words)
    stands = {"i": author, **(dict.fromkeys(("he", "she"), other) if alone and other else {})}
    found: list[Word] = []
    quoted = False
    for word in words:
        quoted ^= word.text == '"'
        who = None if quoted else stands.get(word.text)
        if who and found and found[-1].text == ".":  # 'He thanked me. I offered ...' is left uncut
            found[-1] = found[-1]._replace(text=";")
        found.append(Word(PRINCIPAL, word.start, word.end, frozenset({who})) if who else word)
    return found


def _apart(mentions: Sequence[tuple[Mention, str]]) -> list[tuple[int, int, frozenset[str]]]:
    apart: list[tuple[int, int, frozenset[str]]] = []
    for start, end, key in sorted((m.start, m.end, key) for m, key in mentions):
        if apart and start < apart[-1][1]:
            last = apart[-1]
            if start == last[0]:
                apart[-1] = (start, max(end, last[1]), last[2] | {key})
            continue
        apart.append((start, end, frozenset({key})))
    return apart


def _plain(folded: str, start: int, end: int) -> list[Word]:
    # There are more words than of anything else: this takes half as long as `Word(...)`.
    words = [
        _word((found[0], found.start(), found.end(), _NOBODY))
        for found in _WORD.finditer(folded, start, end)
    ]
    if folded.find("&", start, end) < 0:
        return words
    return [word for word in words if word.text[0] != "&"]  # a no-break space left as `&nbsp;`
