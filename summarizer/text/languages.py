"""Languages in words.

Owns how a message names the language of an article. Takes a code (ISO 639-1, or `und` where it was
not recognised), gives words. Refuses to translate codes: they are what `--language` takes.
"""

UNDETERMINED = "und"


def language_in_words(code: str) -> str:
    """Return what stands behind 'the rules do not read'.

    Examples:
        >>> language_in_words("fr"), language_in_words("und")
        ("this article's language (fr)", 'this article, whose language was not recognised')
    """
    if code == UNDETERMINED:
        return "this article, whose language was not recognised"
    return f"this article's language ({code})"
