"""The stage that turns a grounded article into an answer: a model, a recording, or the rules.

Three answerers of one kind (grounded article in, answer out), the cache of answers that were paid
for, and the recorder of cassettes. Importing this costs no openai, instructor or vcrpy: what needs
them imports them when it is first asked.
"""

from summarizer.ask.batch_forms import ServedBatch
from summarizer.ask.batched import MOST_REPLIES as MOST_REPLIES
from summarizer.ask.batched import Replies
from summarizer.ask.budget import Budget, find_price, require_price, worst_cost_usd
from summarizer.ask.cache import AnswerCache, CacheStatus, Stored, cache_status, clear_cache
from summarizer.ask.cassettes import CassetteHead, find_cassette, find_orphans, read_head
from summarizer.ask.completion import Completion
from summarizer.ask.late import load_batch_line
from summarizer.ask.model import ModelAnswerer, ask_model, make_model_answerer
from summarizer.ask.options import OPENAI as OPENAI
from summarizer.ask.options import Answerer, ModelOptions, Review, shown_endpoint
from summarizer.ask.prompt import article_message, load_prompt
from summarizer.ask.question import Question, name_request
from summarizer.ask.record import record_answers, record_model
from summarizer.ask.replay import ReplayAnswerer, make_replay_answerer
from summarizer.ask.rules import answer_by_rules
from summarizer.ask.schema import response_schema, schema_hash

__all__ = [
    "AnswerCache",
    "Answerer",
    "Budget",
    "CacheStatus",
    "CassetteHead",
    "Completion",
    "ModelAnswerer",
    "ModelOptions",
    "Question",
    "ReplayAnswerer",
    "Replies",
    "Review",
    "ServedBatch",
    "Stored",
    "answer_by_rules",
    "article_message",
    "ask_model",
    "cache_status",
    "clear_cache",
    "find_cassette",
    "find_orphans",
    "find_price",
    "load_batch_line",
    "load_prompt",
    "make_model_answerer",
    "make_replay_answerer",
    "name_request",
    "read_head",
    "record_answers",
    "record_model",
    "require_price",
    "response_schema",
    "schema_hash",
    "shown_endpoint",
    "worst_cost_usd",
]
