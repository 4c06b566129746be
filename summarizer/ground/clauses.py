"""The reporting verbs of a sentence, each with its speaker.

Owns the reading of one sentence: finite verbs with their subjects, verbs that go on from the one
before, participles ('Noting that ..., P stressed ...; adding that'), 'According to P', 'it was
stated that', and verbs behind what is said ('..., P added'). Takes words, gives what is said.
Refuses verbs inside another speaker's that-clause, and a 'he' that may be anybody.
"""

from collections.abc import Mapping, Sequence

from summarizer.ground.clause_cuts import BOTH, Found, Said, cut_clauses, has_that, is_postposed
from summarizer.ground.clause_words import (
    ADJECTIVAL,
    ARTICLES,
    CALLING,
    LEADS,
    NOT_PURPOSE,
    OBJECTS,
    QUOTING,
    RELATIVE,
    STRANGERS,
)
from summarizer.ground.sentence_words import OTHER, PRINCIPAL, Word
from summarizer.ground.subjects import Subject, find_subject, main_subject
from summarizer.text.verbs import REPORTING_WORDS, Verb, verb_at


def read_clauses(
    words: Sequence[Word], sides: Mapping[str, str], subject: str | None, *, reports: int
) -> tuple[list[Said], str | None]:
    """Read a sentence.

    Args:
        words: The sentence.
        sides: Country code of each demonym whose side may speak.
        subject: Whom 'he' means: the principal that was the last subject.
        reports: How many calls the sentence reports. In such a sentence verbs of talking say no
            more than that; what a single call was made for is said in it.

    Returns:
        What is said, in text order, and whom 'he' means from here on.
    """
    reader = _Reader(words, sides, subject, reports=reports)
    reader.read()
    return cut_clauses(words, reader.found, reports=reports > 0), reader.subject


class _Reader:
    def __init__(
        self, words: Sequence[Word], sides: Mapping[str, str], subject: str | None, *, reports: int
    ) -> None:
        self._words = words
        self._texts = [word.text for word in words]
        self._sides = sides
        self._reports = reports
        self._pending: list[tuple[int, Verb]] = []
        self._foreign = False
        """Somebody else said something: what follows may go on from that."""
        self.subject = subject
        self.found: list[Found] = []

    def read(self) -> None:
        """Go through the words once."""
        self._read_source()
        for index, text in enumerate(self._texts):
            verb = verb_at(self._texts, index) if text in REPORTING_WORDS else None
            if verb is None:
                continue
            if verb.form == "ing":
                self._read_participle(index, verb)
            else:
                self._read_finite(index, verb)
        self._settle_pending()
        self._note_subject()

    def _add(self, speaker: str | None, verb: Verb, at: int, subject: Subject | None) -> None:
        begin, auxiliary = (subject.first, subject.auxiliary) if subject else (at, at)
        self.found.append(
            Found(
                speaker=speaker,
                verb=verb,
                begin=begin,
                auxiliary=auxiliary,
                at=at,
                postposed=subject is not None and is_postposed(self._texts, subject, at, verb),
                perfect=subject is not None and subject.perfect,
                silent=bool(self._reports) and verb.kind == "talk" and self._texts[at - 1] != "to",
            )
        )

    # finite verbs

    def _read_finite(self, index: int, verb: Verb) -> None:
        subject = find_subject(self._words, index, self._sides)
        if subject is None:
            self._read_purpose(index, verb)
        elif subject.kind in {"other", "it"}:
            self._read_stranger(index, verb, subject)
        elif not subject.passive or verb.form == "adjective":
            speaker = self._speaker(subject, index, verb)
            if speaker is not None and not self._is_same(speaker, index + verb.words):
                self._add(speaker, verb, index, subject)

    def _is_same(self, speaker: str, after: int) -> bool:
        """Return whether the verb's object is its subject: then one of them is misread."""
        return after < len(self._words) and self._words[after].keys == frozenset({speaker})

    def _speaker(self, subject: Subject, index: int, verb: Verb) -> str | None:
        """Return who says it, None if the verb is no statement of its own."""
        if subject.kind == "joined":
            return self._joined(subject, index, verb)
        if subject.kind == "relative":  # of somebody who rang, it tells what he said then
            return subject.key if self._reports and verb.kind == "do" else None
        if self._is_inside(subject, verb) or not self._has_object(index, verb, subject):
            return None
        if subject.kind == "pronoun":
            return self._he(subject.first)
        return BOTH if subject.kind == "both" else subject.key

    def _is_inside(self, subject: Subject, verb: Verb) -> bool:
        """Return whether subject and verb belong to a clause inside another's."""
        before = self._texts[subject.first - 1] if subject.first else ""
        if before in RELATIVE or (verb.form == "base" and subject.kind != "both"):
            return True
        return bool(self.found) and not self._is_apart(subject.first)

    def _has_object(self, index: int, verb: Verb, subject: Subject) -> bool:
        """Return whether a form that may be an adjective ('shared values') is a verb here."""
        doubtful = subject.kind == "joined" or verb.form == "base"
        if verb.lemma not in ADJECTIVAL or verb.kind == "say" or not doubtful:
            return True
        after = index + verb.words
        following = self._texts[after] if after < len(self._texts) else "."
        return following in OBJECTS or following in {PRINCIPAL, OTHER}

    def _he(self, first: int) -> str | None:
        """Return whom 'he' means: the last subject, of this sentence or of one before."""
        if any(text == OTHER or text in STRANGERS for text in self._texts[:first]):
            return None
        main = main_subject(self._words[:first])
        return next(iter(main.keys)) if main and len(main.keys) == 1 else self.subject

    def _joined(self, subject: Subject, index: int, verb: Verb) -> str | None:
        """Return the speaker before, if the verb goes on from his."""
        joint = self._texts[subject.first]
        after = index + verb.words
        is_quoted = joint != "and" and verb.lemma in QUOTING and self._is_quoting(after)
        if is_quoted or not self._has_object(index, verb, subject):
            return None
        if not self.found:
            return self._from_main(subject.first) if verb.form == "past" else None
        last = self.found[-1]
        if last.speaker is None or verb.form not in {last.verb.form, "past"}:
            return None
        apart = joint != "and" or self._texts[subject.first - 1] in {",", '"'}
        return last.speaker if apart or not has_that(self._texts, last) else None

    def _is_quoting(self, after: int) -> bool:
        following = self._texts[after] if after < len(self._texts) else "."
        return following == OTHER or following in ARTICLES

    def _from_main(self, first: int) -> str | None:
        """Return whom a verb joins that is no reporting verb: 'P spoke with Q and urged ...'."""
        main = main_subject(self._words[:first])
        if main is None or self._foreign or main.text == OTHER:
            return None
        if not main.keys:
            return BOTH if main.text == "they" else self.subject
        after = self._words.index(main) + 1
        joint = self._texts[after : after + 1] == ["and"] or len(main.keys) > 1
        return BOTH if joint else next(iter(main.keys))

    def _is_apart(self, first: int) -> bool:
        """Return whether a subject opens a clause of its own, outside what was said before."""
        last = self.found[-1]
        before = self._texts[first - 1] if first else ";"
        if before in LEADS or ";" in self._texts[last.at : first]:
            return True
        if before in {"and", "as"}:
            return self._texts[first - 2] == "," or not has_that(self._texts, last)
        return before == "," and last.postposed

    # without a principal before the verb

    def _read_stranger(self, index: int, verb: Verb, subject: Subject) -> None:
        """Read 'it was stated that' and '..., said P'; note that somebody else says something."""
        if self.found:
            return
        if subject.kind == "it" and subject.passive and verb.kind == "say":
            self._add(None, verb, index, subject)
            return
        after = index + verb.words
        quoted = self._texts[index - 1] in {'"', ","} and self._texts[after : after + 1]
        if verb.kind == "say" and quoted == [PRINCIPAL] and len(self._words[after].keys) == 1:
            inverted = Subject("person", None, index, index, passive=False, perfect=False)
            self._add(next(iter(self._words[after].keys)), verb, index, inverted)
            self.found[-1] = self.found[-1]._replace(postposed=True)
        elif not subject.passive and verb.kind != "say":
            self._foreign = True

    def _read_purpose(self, index: int, verb: Verb) -> None:
        """Read what a call was made for: 'P rang Q to congratulate him'."""
        if (
            self._reports != 1
            or self.found
            or verb.form != "base"
            or self._texts[index - 1] != "to"
        ):
            return
        before = self._texts[: index - 1]
        first = next((word for word in self._words[:index] if word.keys), None)
        calling = max((at for at, text in enumerate(before) if text in CALLING), default=None)
        if calling is None or NOT_PURPOSE & set(before[calling + 1 :]):
            return
        if first is not None and first.text == PRINCIPAL:
            self._add(next(iter(first.keys)) if len(first.keys) == 1 else BOTH, verb, index, None)

    def _read_source(self) -> None:
        """Read 'According to P, ...' at the head of a sentence."""
        if self._texts[:3] == ["according", "to", PRINCIPAL] and "," in self._texts[3:5]:
            keys = self._words[2].keys
            verb = Verb("according", None, "say", "present", 3)
            self._add(next(iter(keys)) if len(keys) == 1 else BOTH, verb, 0, None)

    # participles

    def _read_participle(self, index: int, verb: Verb) -> None:
        before = self._texts[index - 1] if index else ""
        keys = self._words[index - 1].keys if index else frozenset[str]()
        if before == PRINCIPAL and len(keys) == 1:  # 'with P underlining'
            self._add(next(iter(keys)), verb, index, None)
        elif before not in {"", ",", "and", '"', ";"} or self._foreign:
            return
        elif not self.found:
            self._pending.append((index, verb))
        elif verb.kind == "say" or not has_that(self._texts, self.found[-1]):
            self._add(self.found[-1].speaker, verb, index, None)

    def _settle_pending(self) -> None:
        """Give participles without a speaker before them that of the main clause."""
        speaker = self.found[0].speaker if self.found else self._main_speaker()
        for index, verb in self._pending:
            if speaker and verb.kind != "talk":
                self._add(speaker, verb, index, None)

    def _main_speaker(self) -> str | None:
        main = main_subject(self._words)
        if main is None or main.text == OTHER:
            return None
        if not main.keys:
            return BOTH if main.text == "they" else self.subject
        return next(iter(main.keys)) if len(main.keys) == 1 else BOTH

    def _note_subject(self) -> None:
        """Note whom 'he' of the next sentence means: nobody known behind somebody else."""
        named = [one.speaker for one in self.found if one.speaker and one.verb.form != "ing"]
        main = main_subject(self._words)
        if named and named[-1] != BOTH:
            self.subject = named[-1]
        elif main is not None and main.keys:
            known = main.text == PRINCIPAL and len(main.keys) == 1
            self.subject = next(iter(main.keys)) if known else None
