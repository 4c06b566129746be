"""The scorer gives the referee's figures."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.evaluate import Prediction, score_calls
from summarizer.evaluate.calls import judge_date, judge_initiator
from summarizer.evaluate.gold import GoldArticle, GoldCall, GoldPerson

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.mark.parametrize(
    ("gold", "predicted", "verdict"),
    [
        pytest.param({"date": "2023-11-27"}, "2023-11-27", "right", id="same"),
        pytest.param({"date": "2023-11-27"}, "2023-11-28", "wrong", id="a day off"),
        pytest.param({"date": "2023-11-27"}, None, "open", id="left open"),
        pytest.param({"date": "2023-11-27"}, "XXXX-11-27", "open", id="year left open"),
        pytest.param({"date": "2023-11-27"}, "2023-11", "open", id="day left open"),
        pytest.param({"date_partial": "--04-03"}, "XXXX-04-03", "right", id="no year wanted"),
        pytest.param({"date_partial": "--04-03"}, "2024-04-03", "wrong", id="a year invented"),
        pytest.param({"date_accept": [None]}, None, "right", id="open accepted"),
        pytest.param({}, "2024-04-03", "wrong", id="a date where none is"),
    ],
)
def test_dates_are_judged(gold: dict[str, object], predicted: str | None, verdict: str) -> None:
    """A date is right, wrong, or open: less precise than it could have been."""
    assert judge_date(GoldCall.model_validate(gold), predicted) == verdict


@pytest.mark.parametrize(
    ("gold", "predicted", "verdict"),
    [
        pytest.param({"initiator": "Ilham Aliyev"}, "I. Aliyev", "right", id="initial"),
        pytest.param({"initiator": "Ilham Aliyev"}, None, "missed", id="missed"),
        pytest.param({}, "Ilham Aliyev", "wrong", id="invented"),
        pytest.param({}, None, "right", id="unknown stays unknown"),
        pytest.param({"initiator_accept": ["Xi Jinping"]}, "Xi Jinping", "right", id="accepted"),
    ],
)
def test_initiators_are_judged(
    gold: dict[str, object], predicted: str | None, verdict: str
) -> None:
    """Naming nobody is right where the text names nobody."""
    assert judge_initiator(GoldCall.model_validate(gold), predicted) == verdict


def test_a_call_in_passing_counts_neither_way() -> None:
    """A background call that is returned is no false alarm."""
    labels = {"background_calls": [{"participants": ["Ana Lindqvist", {"name": "Omar Haddad"}]}]}
    gold = GoldArticle.model_validate({"id": "a", "gold": labels})
    call = Prediction(participants=(GoldPerson(name="Ana Lindqvist"), GoldPerson(name="Bo Ek")))
    assert score_calls([gold], {"a": [call]}).figures["articles_without_call_left_alone_%"] == 100


def _disturb(gold: GoldArticle, rng: random.Random) -> list[Prediction]:
    """Make predictions out of labels by breaking some of them."""
    stranger = GoldPerson(name="Somebody Else", country="XX")
    calls: list[Prediction] = []
    for call in (*gold.gold.calls, *gold.gold.calls[:1]):
        people = call.participants
        if rng.random() < 0.3:
            people = people[rng.randrange(2) :] + (stranger,) * rng.randrange(3)
        first = people[0].name if people else None
        prediction = Prediction(
            date=rng.choice([call.date, call.date, None, "2023-11", "XXXX-02-09"]),
            participants=people,
            initiator=rng.choice([call.initiator, None, first]),
        )
        if rng.random() < 0.85:
            calls.append(prediction)
    rng.shuffle(calls)
    return calls if rng.random() < 0.7 else calls[:1]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs ../shared/corpus: labels and referee")
@pytest.mark.parametrize("seed", range(8))
def test_figures_equal_the_referees(seed: int, tmp_path: Path) -> None:
    """On disturbed labels of every kind, each figure is the referee script's."""
    lines = (CORPUS / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    golds = [GoldArticle.model_validate_json(line) for line in lines]
    rng = random.Random(seed)  # noqa: S311 - a test's disturbance, no secret
    predictions = {gold.id: _disturb(gold, rng) for gold in golds if rng.random() < 0.95}
    path = tmp_path / "predictions.jsonl"
    with path.open("w", encoding="utf-8") as rows:
        for key, calls in predictions.items():
            rows.write(json.dumps({"id": key, "calls": [call.model_dump() for call in calls]}))
            rows.write("\n")
    command = [sys.executable, str(CORPUS / "score.py"), str(CORPUS / "dev.jsonl"), str(path)]
    referee = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - ours
    assert score_calls(golds, predictions).figures == json.loads(referee.stdout)
