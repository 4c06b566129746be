"""Every error that the program raises on purpose, one tree.

    SummarizerError
    ├── SettingsError      a flag, a variable, a settings file or a table is wrong (exit 2)
    ├── ArticleError       one article cannot be read or worked on; the others go on (exit 1)
    ├── ModelError         the endpoint did not give an answer
    │   ├── Unavailable    it may if asked again: the only retryable one
    │   ├── Unusable       it never will, for anybody: wrong key, model or address (exit 3)
    │   ├── Unanswered     it said something, and that is no answer
    │   └── CassetteError  no recorded answer fits what would be sent
    ├── WorkersError       worker processes cannot be started, reached or trusted (exit 3)
    ├── NoteError          notes or records cannot be written or read (exit 2)
    └── ArchiveError       the archive of many runs cannot be opened, read or written (exit 2)

A rule that fails is a finding in the record, never an exception.
"""


class SummarizerError(Exception):
    """Base of all; its text is what a person reads."""


class SettingsError(SummarizerError):
    """A setting is wrong; the text names it, where it came from, and what it should be."""


class ArticleError(SummarizerError):
    """One article cannot be used.

    Attributes:
        source: The file, line or address of the article, as the user would name it.
        reason: What is wrong and what to do about it.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    @classmethod
    def of_defect(cls, source: str, error: Exception) -> "ArticleError":
        """Put a defect of ours in words, so that it can be reported.

        Returns:
            The error of the article that has tripped over it.
        """
        what = f"unexpected {type(error).__name__}: {error}"
        failure = cls(source, f"{what}; please report it with the article")
        failure.__cause__ = error
        return failure


class ModelError(SummarizerError):
    """The endpoint gave no usable answer.

    Attributes:
        endpoint: Its address, without credentials.
        attempts: How many requests were made for this article.
        reason: What is wrong and what to do about it.
    """

    def __init__(self, endpoint: str, reason: str, *, attempts: int = 1) -> None:
        super().__init__(f"{endpoint}: {reason}")
        self.endpoint = endpoint
        self.attempts = attempts
        self.reason = reason


class Unavailable(ModelError):  # noqa: N818 - reads as what it is: "the endpoint is unavailable"
    """The endpoint may answer if asked again: rate limit, server error, broken connection.

    Attributes:
        retry_after_s: Seconds that the server asked to wait, when it said so.
    """

    def __init__(
        self, endpoint: str, reason: str, *, attempts: int = 1, retry_after_s: float | None = None
    ) -> None:
        super().__init__(endpoint, reason, attempts=attempts)
        self.retry_after_s = retry_after_s


class Unusable(ModelError):  # noqa: N818 - as above
    """The endpoint will refuse every article alike: the run stops with one message."""


class Unanswered(ModelError):  # noqa: N818 - as above
    """The endpoint said something, and that is no answer: asking the same again is another try."""


class CassetteError(ModelError):
    """No recorded answer fits; the text names the first difference and how to record anew."""


class WorkersError(SummarizerError):
    """The processes that work for a run are away or are not what it needs: the run stops."""


class NoteError(SummarizerError):
    """Notes or records cannot be written, or stored records cannot be read."""


class ArchiveError(SummarizerError):
    """The archive cannot be used; the text names the file, what is wrong and the way back."""
