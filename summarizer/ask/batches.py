"""The line to an endpoint that serves batches: files up and down, batches made and looked up.

Owns what of `/v1/files` and `/v1/batches` is used, through the openai client. Takes paths and ids,
gives what the server says of them. Refuses to make a batch twice: where it is not certain that a
server has made none, that is looked up before it is asked again, by what was written on the batch.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, NoReturn, Protocol, Self, TypeVar

import openai
from httpx2 import HTTPError
from pydantic import ValidationError
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_random_exponential

from summarizer.ask.batch_forms import BatchPage, FilePage, Page, ServedBatch, ServedFile
from summarizer.ask.client import LONGEST_WAIT_S, NO_KEY
from summarizer.ask.completion import Lenient, quote_response
from summarizer.ask.faults import Asked, scrub_fault, translate_fault
from summarizer.ask.options import ModelOptions
from summarizer.ask.secrecy import Discretion, strike_secrets
from summarizer.errors import ModelError, Unavailable, Unusable

PURPOSE: Final = "batch"
WINDOW: Final = "24h"
"""The only one that OpenAI knows."""
REQUESTS_URL: Final = "/v1/chat/completions"
PAGE = 100
PAGES_READ = 100
"""Ten thousand batches or files: what is sought is among the newest."""
NOT_MADE = frozenset({400, 401, 403, 404, 413, 422, 429})
"""Statuses behind which nothing was made."""

NO_FILES = (
    "it serves no files, so no batches either; vLLM's run_batch answers the shards as they are, and"
    " `summarizer batch collect FILE` takes its results"
)
NO_BATCHES = NO_FILES.replace("no files, so no batches either", "no batches")

_Form = TypeVar("_Form", bound=Lenient)
_Made = TypeVar("_Made")
_Item = TypeVar("_Item", ServedBatch, ServedFile)


class _Raw(Protocol):
    @property
    def content(self) -> bytes: ...


class _List(Protocol):
    def __call__(self, *, limit: int, after: str | openai.Omit) -> _Raw: ...


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, Unavailable) and (error.retry_after_s or 0.0) <= LONGEST_WAIT_S


class BatchLine:
    """A client of one endpoint's files and batches; a context manager."""

    def __init__(self, options: ModelOptions, *, direct: bool = False) -> None:
        """Open it; nothing is sent yet.

        Args:
            options: Whom to ask.
            direct: Past any proxy of the environment: for servers of our own on loopback.
        """
        self.options = options
        self._discretion = Discretion(options)
        self._reached = False
        key = options.key.get_secret_value() if options.key else ""
        self._client = openai.OpenAI(
            base_url=options.endpoint,
            api_key=key or NO_KEY,
            max_retries=0,
            timeout=options.timeout_s,
            http_client=openai.DefaultHttpxClient(trust_env=not direct),
        )
        self._backoff = wait_random_exponential(multiplier=options.backoff_s, max=LONGEST_WAIT_S)

    def __enter__(self) -> Self:
        """Use it in a `with`.

        Returns:
            Itself.
        """
        self._discretion.begin()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of its connections."""
        try:
            self._client.close()
        finally:
            self._discretion.end()

    def _asked(self, attempts: int = 1) -> Asked:
        return Asked(self.options, attempts, self._reached)

    def _refuse(self, error: openai.APIError, attempts: int, missing: str) -> NoReturn:
        self._reached = self._reached or isinstance(error, openai.APIStatusError)
        scrub_fault(error, self.options)
        asked = self._asked(attempts)
        if isinstance(error, openai.NotFoundError):
            reason = f"HTTP 404: {missing}"
            raise Unusable(asked.endpoint, reason, attempts=attempts) from error
        raise translate_fault(error, asked) from error

    def _wait_s(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        wish = error.retry_after_s if isinstance(error, Unavailable) else None
        return (wish or 0.0) + self._backoff(state)

    def _try(self, call: Callable[[], _Made], missing: str) -> _Made:
        """Call, again while the endpoint is unavailable.

        Returns:
            What it gives.

        Raises:
            Unavailable: It has not become available.
        """
        attempts = Retrying(
            stop=stop_after_attempt(self.options.attempts),
            wait=self._wait_s,
            retry=retry_if_exception(_may_pass),
            reraise=True,
        )
        sent = 0

        def once() -> _Made:
            nonlocal sent
            sent += 1
            try:
                made = call()
            except openai.APIError as error:
                self._refuse(error, sent, missing)
            except HTTPError as error:  # in the middle of a file
                words = f"connection broke: {str(error) or type(error).__name__}"
                raise Unavailable(self._asked().endpoint, words, attempts=sent) from error
            self._reached = True
            return made

        try:
            return attempts(once)
        except Unavailable as error:
            self._say_when(error)
            raise

    def _say_when(self, error: Unavailable) -> None:
        if error.retry_after_s is not None:
            reason = (
                f"{error.reason}; asks to wait {error.retry_after_s:.0f} s: come back then, the"
                " same command goes on from here"
            )
            raise Unusable(error.endpoint, reason, attempts=error.attempts) from error.__cause__

    def _read(self, content: bytes, form: type[_Form], what: str) -> _Form:
        try:
            return form.model_validate_json(content)
        except ValidationError:
            said = strike_secrets(quote_response(content), self.options)
            reason = f"answered with something that is no {what}: {said!r}; does it serve batches?"
            # Its cause would quote the response, and that may repeat the key.
            raise ModelError(self._asked().endpoint, reason) from None

    def upload(self, path: Path, name: str) -> str:
        """Send a file of requests.

        Args:
            path: Of the file.
            name: Under which the server is to keep it.

        Returns:
            Its id there.
        """

        def send() -> bytes:
            with path.open("rb") as file:
                sent = self._client.files.with_raw_response.create(
                    file=(name, file), purpose=PURPOSE
                )
            return sent.content

        return self._read(self._try(send, NO_FILES), ServedFile, "file").id

    def find_file(self, name: str, size: int) -> str | None:
        """Look for a file that was sent before.

        Args:
            name: Under which the server keeps it.
            size: In bytes.

        Returns:
            Its id there, or null.
        """
        for file in self._each(self._client.files.with_raw_response.list, FilePage, NO_FILES):
            if file.filename == name and file.bytes in {size, None}:
                return file.id
        return None

    def _each(self, ask: _List, form: type[Page[_Item]], missing: str) -> Iterator[_Item]:
        after: str | openai.Omit = openai.omit
        for _ in range(PAGES_READ):
            listed = self._try(partial(ask, limit=PAGE, after=after), missing)
            page = self._read(listed.content, form, "list")
            yield from page.data
            if not (page.has_more and page.data):
                return
            after = page.data[-1].id

    def find(self, marks: Mapping[str, str]) -> ServedBatch | None:
        """Look for a batch by what was written on it.

        Args:
            marks: Its metadata.

        Returns:
            The batch, or null.
        """
        batches = self._each(self._client.batches.with_raw_response.list, BatchPage, NO_BATCHES)
        return next((batch for batch in batches if marks.items() <= batch.metadata.items()), None)

    def create(
        self, file_id: str, marks: Mapping[str, str], *, may_exist: bool = False
    ) -> ServedBatch:
        """Have a file of requests answered: from here on it costs.

        Args:
            file_id: Of the file, on the server.
            marks: Written on the batch as metadata; no other batch of ours has the same.
            may_exist: It may have been asked for before.

        Returns:
            The batch, if it is there already as it is there.
        """
        doubtful = may_exist

        def make() -> bytes | ServedBatch:
            nonlocal doubtful
            if doubtful and (found := self.find(marks)) is not None:
                return found
            doubtful = True
            try:
                made = self._client.batches.with_raw_response.create(
                    completion_window=WINDOW,
                    endpoint=REQUESTS_URL,
                    input_file_id=file_id,
                    metadata=dict(marks),
                )
            except openai.APIStatusError as error:
                doubtful = error.status_code not in NOT_MADE
                raise
            return made.content

        made = self._try(make, NO_BATCHES)
        return made if isinstance(made, ServedBatch) else self._read(made, ServedBatch, "batch")

    def retrieve(self, batch_id: str) -> ServedBatch:
        """Ask how a batch stands.

        Returns:
            The batch.
        """
        content = self._try(
            lambda: self._client.batches.with_raw_response.retrieve(batch_id).content,
            f"it knows no batch {batch_id}; is this the address and the key that it was made with?",
        )
        return self._read(content, ServedBatch, "batch")

    def download(self, file_id: str, path: Path) -> None:
        """Fetch a file, a piece at a time; what is at the path is whole or not there.

        Args:
            file_id: Of the file, on the server.
            path: Where it goes.
        """
        part = path.with_name(f"{path.name}.part")

        def fetch() -> None:
            with self._client.files.with_streaming_response.content(file_id) as response:
                response.stream_to_file(part)

        self._try(
            fetch,
            f"it has no file {file_id} any more (results are kept for a time); a copy of the"
            " results can be collected: summarizer batch collect FILE",
        )
        part.replace(path)
