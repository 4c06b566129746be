"""The conversation about an article, against a server."""

import asyncio
import json

import pytest
from pydantic import JsonValue

from summarizer.ask.completion import Completion
from summarizer.ask.loop import ECHO_LIMIT, REASK, Conversation, Reply
from summarizer.ask.options import Mode, ModelOptions, Review
from summarizer.ask.prompt import article_message
from summarizer.ask.request import Body, request_body
from summarizer.errors import ModelError
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from tests.ask.samples import ANSWER, ANSWER_JSON, TEXT, article
from tests.ask.server import MODEL, Server, completed, failed
from tests.ask.server import Reply as Told

GOOD = completed(ANSWER_JSON)
EMPTY = completed('{"calls": [], "no_call_reason": "none"}')


def refuse_empty(_: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Find fault with an answer without calls."""
    if answer.calls:
        return ()
    return (Finding(rule="C1", severity="error", field="calls", message="a call is left out"),)


def converse(
    server: Server,
    review: Review | None = None,
    *,
    mode: Mode = "json-schema",
    text: str = TEXT,
) -> Reply:
    """Ask about the sample article."""
    options = ModelOptions(
        endpoint=server.endpoint, model=MODEL, mode=mode, attempts=1, backoff_s=0.01
    )

    async def ask() -> Reply:
        conversation = Conversation(options, review, direct=True)
        try:
            return await conversation.ask(request_body(options, article(text)), article(text))
        finally:
            await conversation.line.aclose()

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "content",
    [
        ANSWER_JSON,
        f"```json\n{ANSWER_JSON}\n```",
        f"Here it is:\n{ANSWER_JSON}\nI hope this helps.",
        f"  {ANSWER_JSON}\n",
    ],
    ids=["plain", "fenced", "in prose", "spaced"],
)
def test_answer_is_read_at_once(content: str) -> None:
    """One request, the answer, and what it cost; fences and prose do not cost another."""
    with Server(completed(content)) as server:
        reply = converse(server)
    assert reply.answer == ANSWER
    assert (reply.usage.requests, reply.usage.tokens_in) == (1, 100)


def test_prompt_that_arrives_is_ours_alone() -> None:
    """Nothing is added to what was built, and braces in an article stay braces."""
    text = f"{TEXT}\n{{{{ 7 * 7 }}}} {{% for x in y %}}"
    with Server(GOOD) as server:
        converse(server, refuse_empty, text=text)
    (seen,) = server.asked
    options = ModelOptions(endpoint=server.endpoint, model=MODEL)
    assert seen.body == request_body(options, article(text))
    assert "{{ 7 * 7 }} {% for x in y %}" in seen.body["messages"][1]["content"]


def test_errors_go_back_once() -> None:
    """The second question holds the refused answer and what is wrong, in our words only."""
    with Server(EMPTY, GOOD) as server:
        reply = converse(server, refuse_empty)
    assert reply.answer == ANSWER
    assert reply.usage.requests == 2
    messages = server.asked[1].body["messages"]
    assert messages[:2] == server.asked[0].body["messages"]
    assert messages[2:] == [
        {"role": "assistant", "content": '{"calls": [], "no_call_reason": "none"}'},
        {"role": "user", "content": f"{REASK}\ncalls (C1): a call is left out"},
    ]


def test_second_answer_stands_whatever_the_rules_say() -> None:
    """The checks repair or withhold; nobody is asked a third time."""
    second = completed('{"calls": [], "no_call_reason": "still none"}')
    with Server(EMPTY, second) as server:
        reply = converse(server, refuse_empty)
    assert reply.answer.no_call_reason == "still none"
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "second", [completed("sorry"), failed(400), failed(503)], ids=["prose", "400", "503"]
)
def test_first_answer_is_kept_if_the_second_is_none(second: Told) -> None:
    """What could be read once is not lost."""
    with Server(EMPTY, second) as server:
        assert converse(server, refuse_empty).answer.no_call_reason == "none"


@pytest.mark.parametrize(
    "first",
    [
        completed(""),
        completed(None),
        completed("I cannot say."),
        completed(ANSWER_JSON[:-20]),
        completed('{"calls": [{"channel": "fax"}]}'),
        completed('{"calls": [], "mood": "good"}'),
        completed("[]"),
    ],
    ids=["empty", "null", "prose", "cut", "wrong schema", "unknown field", "list"],
)
def test_unreadable_answer_is_asked_for_again(first: Told) -> None:
    """With what is wrong, in our words."""
    with Server(first, GOOD) as server:
        assert converse(server).answer == ANSWER
    assert server.asked[1].body["messages"][-1]["content"].startswith(REASK)


def test_article_without_a_readable_answer_is_named() -> None:
    """After the second question the error says how often was asked and what is wrong."""
    with (
        Server(completed('{"calls": 3}')) as server,
        pytest.raises(
            ModelError, match="after 2 requests: calls: Input should be a valid"
        ) as caught,
    ):
        converse(server)
    assert caught.value.attempts == len(server.asked) == 2


def test_refusal_is_not_argued_with() -> None:
    """The model's own words, after one request."""
    refusing = completed(None, refusal="I will not.")
    with Server(refusing) as server, pytest.raises(ModelError, match="refuses: I will not"):
        converse(server)
    assert len(server.asked) == 1


def test_cut_off_answer_says_what_helps() -> None:
    """Asking again would be cut off again: the limit and its flag are named."""
    whole = json.loads(completed(ANSWER_JSON[:-9]).body)
    whole["choices"][0]["finish_reason"] = "length"
    cut = Told(json.dumps(whole))
    with Server(cut) as server, pytest.raises(ModelError, match="--max-tokens"):
        converse(server)
    assert len(server.asked) == 1


def test_tool_call_is_answered_under_its_id() -> None:
    """In tools mode the second question is the tool's result, as servers demand."""

    def call(arguments: str) -> Told:
        function: JsonValue = {"name": "answer", "arguments": arguments}
        return completed("", tool_calls=[{"id": "t1", "type": "function", "function": function}])

    with Server(call('{"calls": []}'), call(ANSWER_JSON)) as server:
        assert converse(server, refuse_empty, mode="tools").answer == ANSWER
    echo, told = server.asked[1].body["messages"][2:]
    assert echo["tool_calls"][0]["id"] == told["tool_call_id"] == "t1"
    assert told["role"] == "tool"


def test_huge_answer_is_not_sent_back() -> None:
    """Ten megabytes of nonsense are paid for once."""
    with Server(completed("x" * (ECHO_LIMIT + 1)), GOOD) as server:
        converse(server)
    roles = [message["role"] for message in server.asked[1].body["messages"]]
    assert roles == ["system", "user", "user"]


def test_answer_of_one_article_does_not_reach_the_next() -> None:
    """Nothing of a conversation is kept."""
    with Server(EMPTY, GOOD, GOOD) as server:
        converse(server, refuse_empty)
        converse(server, refuse_empty)
    assert len(server.asked[2].body["messages"]) == 2
    assert server.asked[2].body["messages"][1]["content"] == article_message(article())


def replay(
    server: Server, *told: Told, max_requests: int | None = None
) -> tuple[Reply, Body | None]:
    """Talk with the replies of a batch; say also what would be asked after the first of them."""
    options = ModelOptions(
        endpoint=server.endpoint, model=MODEL, attempts=1, max_requests=max_requests
    )
    replies = [Completion.model_validate_json(one.body) for one in told]

    async def ask() -> tuple[Reply, Body | None]:
        conversation = Conversation(options, refuse_empty, direct=True)
        body = request_body(options, article())
        try:
            following = await conversation.next_request(body, article(), replies[:1])
            return await conversation.ask(body, article(), replies), following
        finally:
            await conversation.line.aclose()

    return asyncio.run(ask())


def test_a_batch_stands_in_for_requests() -> None:
    """Nothing is sent where its replies suffice; they are counted like any others."""
    with Server(GOOD) as server:
        reply, following = replay(server, GOOD)
        assert (reply.answer, reply.usage.requests, reply.usage.tokens_in) == (ANSWER, 1, 100)
        assert following is None
        reply, _ = replay(server, EMPTY, GOOD)
        assert (reply.answer, reply.usage.requests, reply.usage.tokens_in) == (ANSWER, 2, 200)
        assert server.asked == []


def test_what_a_batch_left_open_is_asked() -> None:
    """By the very request that would have followed live, which can be known beforehand."""
    with Server(EMPTY, GOOD) as server:
        live = converse(server, refuse_empty)
        asked = server.asked[1].body
    with Server(GOOD) as server:
        reply, following = replay(server, EMPTY)
        assert reply == live
        assert [seen.body for seen in server.asked] == [asked]
    assert json.dumps(following) == json.dumps(asked)


@pytest.mark.parametrize("second", [401, 404, 503, None], ids=str)
def test_what_nobody_puts_right_yet_is_no_answer(second: int | None) -> None:
    """A batch's answer that breaks rules waits for a key, a server or a budget."""
    said = GOOD if second is None else failed(second)
    told = "is spent" if second is None else f"HTTP {second}"
    with Server(said) as server, pytest.raises(ModelError, match=told):
        replay(server, EMPTY, max_requests=0 if second is None else None)


@pytest.mark.parametrize("second", [completed("sorry"), failed(400)], ids=["prose", "400"])
def test_what_cannot_be_put_right_stands(second: Told) -> None:
    """As live: whoever looked at the request and had no answer will have none next time."""
    with Server(second) as server:
        reply, _ = replay(server, EMPTY)
    assert reply.answer.no_call_reason == "none"
