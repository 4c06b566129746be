"""What changed since the last call, in Markdown.

Owns that section of a note.
"""

from collections.abc import Iterator

from summarizer.brief.briefing import Change, ComesUp, FollowUp, SinceLast, Theme
from summarizer.brief.markdown import Markdown, fill, join
from summarizer.brief.phrases import print_at, print_party, print_told

_CHANGES: dict[Change, str] = {
    "repeated": "Themes that come up again",
    "new": "New themes",
    "dropped": "Themes of last time that do not come up",
}
_COMES_UP: dict[ComesUp, str] = {
    "again": "comes up again",
    "perhaps": "perhaps comes up again",
    "not": "does not come up",
}


def render_since_last(since: SinceLast | None) -> Iterator[str]:
    """Yield the lines of the section; none where the set has no other call of these people."""
    if since is None:
        return
    yield from ("## Since their last call", "")
    if since.date is None:
        yield "No call of theirs in this set is known to be earlier."
    elif since.previous is None:
        yield fill("Their last call in this set: {date} (not in these notes).", date=since.date)
    else:
        # Ids are letters, digits and hyphens: they make no address but their own.
        link = Markdown(f"[{fill('{date}', date=since.date)}]({since.previous}.md)")
        yield fill("Their last call in this set: {link}.", link=link)
    yield ""
    if since.caution:
        yield from (fill("Not certain: {caution}.", caution=since.caution), "")
    for change, title in _CHANGES.items():
        themes = [_theme(theme) for theme in since.themes if theme.change == change]
        if themes:
            yield from (f"**{title}**", "", *themes, "")
    if since.commitments:
        yield from ("**Last time's commitments**", "", *map(_commitment, since.commitments), "")


def _theme(theme: Theme) -> str:
    perhaps = Markdown("" if theme.is_certain else "perhaps: ")
    now, then = (join(map(print_told, labels), ", ") for labels in (theme.now, theme.then))
    if theme.change == "repeated":
        return fill("- {perhaps}{now} (last time: {then})", perhaps=perhaps, now=now, then=then)
    return f"- {now or then}"


def _commitment(found: FollowUp) -> str:
    words = fill(" (in common: {words})", words=", ".join(found.words))
    return fill(
        "- {who}: {what}{at}: {state}{where}{words}",
        who=print_party(found.row),
        what=found.row.what,
        at=print_at(found.row.pointer),
        state=_COMES_UP[found.comes_up],
        where=print_at(*found.pointers),
        words=words if found.words else "",
    )
