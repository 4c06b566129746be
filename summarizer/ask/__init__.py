"""The stage that turns a grounded article into an answer: a model, a recording, or the rules.

Three answerers of one kind (grounded article in, answer out), the cache of answers that were paid
for, and the recorder of cassettes. Importing this costs no openai, instructor or vcrpy: what needs
them imports them when it is first asked.
"""

from summarizer.ask.budget import Budget, find_price
from summarizer.ask.cache import AnswerCache, CacheStatus, cache_status, clear_cache
from summarizer.ask.cassettes import CassetteHead, find_cassette, find_orphans, read_head
from summarizer.ask.model import ModelAnswerer, ask_model, make_model_answerer
from summarizer.ask.options import OPENAI as OPENAI
from summarizer.ask.options import Answerer, ModelOptions, Review, shown_endpoint
from summarizer.ask.prompt import load_prompt
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
    "ModelAnswerer",
    "ModelOptions",
    "ReplayAnswerer",
    "Review",
    "answer_by_rules",
    "ask_model",
    "cache_status",
    "clear_cache",
    "find_cassette",
    "find_orphans",
    "find_price",
    "load_prompt",
    "make_model_answerer",
    "make_replay_answerer",
    "read_head",
    "record_answers",
    "record_model",
    "response_schema",
    "schema_hash",
    "shown_endpoint",
]
