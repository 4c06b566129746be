"""One question: what would be sent, its name, and what there is of its answer."""

from dataclasses import replace
from pathlib import Path

from summarizer.ask.batched import Replies
from summarizer.ask.cache import AnswerCache, Stored
from summarizer.ask.completion import Completion
from summarizer.ask.options import ModelOptions
from summarizer.ask.question import REMEMBERED, Questions, name_request
from summarizer.ask.request import request_body
from summarizer.records.record import Usage
from tests.ask.samples import ANSWER, ANSWER_JSON, article
from tests.ask.server import completed

OPTIONS = ModelOptions(endpoint="http://ann:word@host/v1", model="m")
REPLY = Completion.model_validate_json(completed(ANSWER_JSON).body)


def test_a_question_knows_what_is_kept(tmp_path: Path) -> None:
    """Nothing, the replies of a batch, or the answer, all under one name."""
    with AnswerCache(tmp_path) as cache:
        question = Questions(cache).find(OPTIONS, article())
        assert (question.kept, question.replies) == (None, ())
        assert question.body == request_body(OPTIONS, article())
        assert question.key == name_request(OPTIONS, question.body)
        cache.put(question.key, Replies(replies=(REPLY,)))
        assert Questions(cache).find(OPTIONS, article()).replies == (REPLY,)
        stored = Stored(answer=ANSWER, usage=Usage(requests=1))
        cache.put(question.key, stored)
        question = Questions(cache).find(OPTIONS, article())
        assert (question.kept, question.replies) == (stored, ())


def test_a_named_question_is_built_once() -> None:
    """From when it is named until it is asked; other options, or too many others, build it anew."""
    questions, one = Questions(None), article()
    key = questions.name(OPTIONS, one)
    found = questions.find(OPTIONS, one)
    assert (found.key, found.body) == (key, request_body(OPTIONS, one))
    questions.name(OPTIONS, one)
    assert questions.find(replace(OPTIONS, model="n"), one).body["model"] == "n"
    many = [article(article_id=str(number)) for number in range(REMEMBERED + 2)]
    assert {questions.name(OPTIONS, each) for each in many} == {key}
    assert all(questions.find(OPTIONS, each).key == key for each in many)


def test_credentials_are_no_part_of_the_name() -> None:
    """The same question through another user's address is the same."""
    other = ModelOptions(endpoint="http://host/v1", model="m")
    body = request_body(OPTIONS, article())
    assert name_request(OPTIONS, body) == name_request(other, body)
    assert name_request(OPTIONS, body) != name_request(OPTIONS, body | {"temperature": 1})
