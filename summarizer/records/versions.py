"""What made a record, so that it is known when one of it has changed."""

from summarizer.records.base import Frozen


class Versions(Frozen):
    """The program as far as it shapes a record; each field changes by itself."""

    program: str
    """The program's version."""
    prompt: str
    """Version and short hash of the prompt."""
    schema_hash: str
    """Short hash of the response schema."""
    grounding: str
    """Short hash of the code that cleans, segments and grounds, and of the libraries it uses."""
    answering: str
    """Short hash of the code that answers without a model."""
    rules: str
    """Short hash of the code of the checks."""
    gazetteer: str
    """Short hash of the tables, the user's own included."""


class Provenance(Frozen):
    """What made one record."""

    article: str
    """Hash of the article: text, id and metadata."""
    asked: str
    """Hash of all that shaped the answer: the request, the recording, or the rules that answer."""
    versions: Versions
    """The program that made it."""
