"""What the model path is told: endpoint, key, model, sampling; and the two callables it meets.

Owns the options' form and how an endpoint is shown. Takes what settings read. Refuses an address
that is no http(s) address. The key is a `SecretStr`, so that no repr, log or traceback prints it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args
from urllib.parse import urlsplit

from pydantic import JsonValue, SecretStr

from summarizer.data.prices import Price, Prices
from summarizer.errors import SettingsError
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered

OPENAI = "https://api.openai.com/v1"

Mode = Literal["json-schema", "tools", "json-object", "json"]
"""How a server is asked for JSON: by structured outputs, by a call of a tool, by a switch that
makes it write some JSON, or by words alone. For the last two the prompt carries the schema."""

MODES: tuple[Mode, ...] = get_args(Mode)
"""From the one that holds a model to the schema most to the one that does least."""

Answerer = Callable[[GroundedArticle], Awaitable[Answered]]
Review = Callable[[GroundedArticle, Answer], tuple[Finding, ...]]
"""The rules, handed in by the pipeline: stages do not import one another."""


@dataclass(frozen=True, kw_only=True)
class ModelOptions:
    """Whom to ask and how."""

    endpoint: str = OPENAI
    """Address up to and with `/v1`."""
    key: SecretStr | None = None
    """Local servers need none."""
    model: str | None = None
    """Null: the server's only one."""
    mode: Mode | None = "json-schema"
    """Null: the first that the server takes, found by asking it."""
    temperature: float = 0.0
    max_tokens: int = 8192
    """Longest answer; five statements take about 400 tokens."""
    timeout_s: float = 120.0
    """Seconds for one request, from sending to its last byte."""
    attempts: int = 5
    """Requests for one answer while the endpoint is unavailable, the first included."""
    backoff_s: float = 1.0
    """Longest first pause before asking again, doubled each time; added to what a server asks."""
    max_requests: int | None = None
    """Requests of a whole run, repeated and failed ones included."""
    max_cost_usd: float | None = None
    """Dollars of a whole run."""
    prices: Prices = field(default_factory=dict[tuple[str, str], Price])
    """What models cost; without a row the cost is unknown."""
    extra: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    """Further fields of the request that a server understands (`cache_prompt` of llama.cpp)."""

    def __post_init__(self) -> None:
        """Refuse an address that no request could go to.

        Raises:
            SettingsError: It is not an http or https address with a host.
        """
        try:
            parts = urlsplit(self.endpoint)
            usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
            _ = parts.port  # raises where the port is no number
        except ValueError:
            usable = False
        if not usable:
            message = f"endpoint {shown_endpoint(self.endpoint)!r} is no address: http(s)://host/v1"
            raise SettingsError(message)


def shown_endpoint(endpoint: str) -> str:
    """Write an endpoint so that it may be printed: no user, password or query.

    Examples:
        >>> shown_endpoint("https://ann:secret@host:8080/v1?key=secret")
        'https://host:8080/v1'

    Returns:
        Scheme, host, port and path; what cannot be taken apart is cut before its first `?` and
        behind its last `@`.
    """
    bare = endpoint.partition("?")[0].partition("#")[0]
    scheme, separator, rest = bare.partition("://")
    if not separator:
        return bare.rpartition("@")[2]
    authority, slash, path = rest.partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"
