"""What a worker makes of an order, and for whom it does not work."""

import pickle
from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import WorkersError
from summarizer.pipeline import make_record, prepare_article
from summarizer.workers.jobs import Expected, Failed, Order, expect, own_python, work_through
from tests.workers.samples import PLANTED, article, lone_surrogate


def test_orders_are_carried_out() -> None:
    """Grounding alone, or the record, from as much as is known already."""
    raw, expected = article(1), expect([])
    grounded = prepare_article(raw, load_gazetteer())
    answered = answer_by_rules(grounded)
    line, answer = grounded.model_dump_json(), answered.model_dump_json()
    orders = [
        Order(raw.model_dump(), is_finished=False),
        Order(raw.model_dump(), is_finished=True),
        Order(raw.model_dump(), is_finished=True, grounded=line),
        Order(raw.model_dump(), is_finished=True, grounded=line, answered=answer),
    ]
    record = make_record(grounded, answered).model_dump_json()
    assert work_through(orders, expected) == [line, record, record, record]


def test_one_article_does_not_cost_the_shard() -> None:
    """What it throws is its own result, in the words of one process."""
    orders = [Order(one.model_dump(), is_finished=True) for one in (lone_surrogate(), article(2))]
    failed, line = work_through(orders, expect([]))
    assert isinstance(failed, Failed)
    assert failed.reason.startswith("unexpected PydanticSerializationError")
    assert isinstance(line, str)


def test_another_program_is_refused() -> None:
    """What is other is named, with the way out."""
    expected = expect([])
    other = expected._replace(versions={**expected.versions, "rules": "x", "program": "9.9"})
    with pytest.raises(WorkersError, match=r"another program, rules .*this run 9\.9.*install"):
        work_through([], other)
    with pytest.raises(WorkersError, match=rf"runs Python {own_python()}, this run 2\.7"):
        work_through([], expected._replace(python="2.7"))


def test_tables_must_be_there_and_the_same(tmp_path: Path) -> None:
    """A worker without the user's own table would find other people."""
    table = tmp_path / "holders.tsv"
    table.write_text("Anna Nowak\t\tPL\tForeign Minister\t2024-01-01\t\n", encoding="utf-8")
    expected = expect([table])
    assert work_through([], expected) == []
    missing = expected._replace(gazetteer=(str(tmp_path / "gone.tsv"),))
    with pytest.raises(WorkersError, match=r"gone\.tsv.*same place on every machine"):
        work_through([], missing)


def test_what_travels_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the settings, only where tables lie."""
    monkeypatch.setenv("OPENAI_API_KEY", PLANTED)
    assert set(Expected._fields) == {"python", "versions", "gazetteer"}
    order = Order(article(1).model_dump(), is_finished=True)
    assert PLANTED.encode() not in pickle.dumps((expect([]), order))
