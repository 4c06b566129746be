"""The referee's figures: calls, participants, dates and initiators against labels."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.evaluate.gold import GoldArticle, GoldCall, Prediction
from summarizer.evaluate.names import count_shared, is_same_name

SAME_CALL_ALONE = 0.3
"""Share of common participants from which a lone prediction is the lone labelled call."""
SAME_CALL_AMONG_SEVERAL = 0.34
"""Higher where several are in play: one common principal of two pairs (1/3) is not one call."""


class Miss(NamedTuple):
    """An article with something wrong, and what."""

    id: str
    problems: tuple[str, ...]


class Score(NamedTuple):
    """Figures in per cent (None: nothing to count) and counts; then what was wrong."""

    figures: dict[str, float | int | None]
    misses: tuple[Miss, ...]


def _as_edtf(date: str | None) -> str | None:
    if not date:
        return None
    return f"XXXX-{date[2:]}" if date.startswith("--") else date


def _is_coarser(got: str, want: str) -> bool:
    mine, labelled = got.split("-"), want.split("-")
    return len(mine) <= len(labelled) and all(
        len(a) == len(b) and all(x in {"X", y} for x, y in zip(a, b, strict=True))
        for a, b in zip(mine, labelled, strict=False)
    )


def judge_date(gold: GoldCall, predicted: str | None) -> str:
    """Judge a predicted date.

    Returns:
        `right`; `wrong`, if it asserts what the label does not allow; `open`, if it leaves open
        what was to be had.
    """
    want, got = _as_edtf(gold.date), _as_edtf(predicted)
    accepted = {_as_edtf(date) for date in gold.date_accept}
    if got in accepted or got == (want or _as_edtf(gold.date_partial)):
        return "right"
    return "open" if got is None or (want and _is_coarser(got, want)) else "wrong"


def judge_initiator(gold: GoldCall, predicted: str | None) -> str:
    """Judge who is said to have phoned.

    Returns:
        `right`, `wrong` (somebody is named who should not be) or `missed`.
    """
    aliases = [
        alias
        for person in gold.participants
        if gold.initiator and person.name == gold.initiator
        for alias in person.aliases
    ]
    for name in (gold.initiator, *aliases, *gold.initiator_accept):
        if not name and not predicted:
            return "right"
        if name and predicted and is_same_name(name, predicted):
            return "right"
    return "wrong" if predicted else "missed"


def _likeness(gold: GoldCall, predicted: Prediction) -> float:
    shared = count_shared(gold.participants, predicted.participants)
    return shared / max(1, len(gold.participants) + len(predicted.participants) - shared)


def pair_calls(golds: Sequence[GoldCall], predicted: Sequence[Prediction]) -> dict[int, int]:
    """Pair labelled calls with predicted ones: most common participants first, then the date.

    Returns:
        Index of the prediction by index of the label; each is used once.
    """
    least = SAME_CALL_ALONE if len(golds) == len(predicted) == 1 else SAME_CALL_AMONG_SEVERAL
    ranked = sorted(
        (
            (_likeness(gold, call), judge_date(gold, call.date) == "right", -g, p)
            for g, gold in enumerate(golds)
            for p, call in enumerate(predicted)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for likeness, _, minus_g, p in ranked:
        if likeness >= least and -minus_g not in pairs and p not in pairs.values():
            pairs[-minus_g] = p
    return pairs


def _names(people: Iterable[object]) -> str:
    return ", ".join(str(getattr(person, "name", None)) for person in people)


def _score_pair(gold: GoldCall, call: Prediction, tally: Counter[str]) -> list[str]:
    shared = count_shared(gold.participants, call.participants)
    date = judge_date(gold, call.date)
    initiator = judge_initiator(gold, call.initiator)
    whole = shared == len(gold.participants) == len(call.participants)
    tally["matched"] += 1
    tally["predicted people"] += len(call.participants)
    tally["right people"] += shared
    tally[f"date {date}"] += 1
    tally[f"initiator {initiator}"] += 1
    tally["fully right"] += whole and date == "right" and initiator == "right"
    problems: list[str] = []
    if not whole:
        problems.append(
            f"participants {_names(call.participants)}; labelled {_names(gold.participants)}"
        )
    if date != "right":
        labelled = gold.date or gold.date_partial
        problems.append(f"date {call.date}; labelled {labelled}, accepted {gold.date_accept}")
    if initiator != "right":
        problems.append(f"initiator {call.initiator}; labelled {gold.initiator}")
    return problems


def _score_article(
    gold: GoldArticle, predicted: Sequence[Prediction], tally: Counter[str]
) -> list[str]:
    calls = gold.gold.calls
    pairs = pair_calls(calls, predicted)
    spurious = [
        call
        for p, call in enumerate(predicted)
        if p not in pairs.values()
        and not any(
            count_shared(background.participants, call.participants)
            for background in gold.gold.background_calls
        )
    ]
    kind = "with call" if any(not call.optional for call in calls) else "without call"
    tally[kind] += 1
    tally[f"{kind}, right"] += bool(predicted) if kind == "with call" else not spurious
    tally["spurious"] += len(spurious)
    problems = [f"spurious call: {_names(call.participants)}" for call in spurious]
    for g, call in enumerate(calls):
        if call.optional:
            continue
        tally["calls"] += 1
        tally["labelled people"] += len(call.participants)
        if g in pairs:
            problems += _score_pair(call, predicted[pairs[g]], tally)
        else:
            problems.append(f"missed call: {_names(call.participants)}")
    return problems


def score_calls(
    golds: Iterable[GoldArticle], predictions: Mapping[str, Sequence[Prediction]]
) -> Score:
    """Score predicted calls; an article that is missing from `predictions` has none.

    Returns:
        Figures with the names that the referee script of the labelled set uses.
    """
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    articles = 0
    for gold in golds:
        articles += 1
        if problems := _score_article(gold, predictions.get(gold.id, ()), tally):
            misses.append(Miss(gold.id, tuple(problems)))

    def share(part: str, whole: int) -> float | None:
        return round(100 * tally[part] / whole, 1) if whole else None

    matched = tally["matched"]
    figures: dict[str, float | int | None] = {
        "articles": articles,
        "gold_calls": tally["calls"],
        "articles_with_call_found_%": share("with call, right", tally["with call"]),
        "articles_without_call_left_alone_%": share("without call, right", tally["without call"]),
        "call_recall_%": share("matched", tally["calls"]),
        "call_precision_%": share("matched", matched + tally["spurious"]),
        "participant_precision_%": share("right people", tally["predicted people"]),
        "participant_recall_%": share("right people", tally["labelled people"]),
        "date_right_%": share("date right", matched),
        "date_left_open_%": share("date open", matched),
        "date_wrong_%": share("date wrong", matched),
        "initiator_right_%": share("initiator right", matched),
        "initiator_wrongly_asserted_%": share("initiator wrong", matched),
        "calls_fully_right_%": share("fully right", tally["calls"]),
    }
    return Score(figures, tuple(misses))
