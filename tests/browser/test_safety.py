"""A page runs nothing but its own script and asks for nothing, whatever the articles say."""

from pathlib import Path

import pytest

from summarizer.brief import write_notes
from summarizer.merge import merge_calls
from summarizer.records.finding import Finding
from summarizer.records.values import Commitment, Event, Person, Statement, Topic
from tests.brief.notes import build_all
from tests.brief.pages import HOSTILE
from tests.browser.chromium import Opener, Page, wait_until
from tests.merge.readouts import Article, Call, Claim

pytestmark = pytest.mark.browser

ATTACKS = (
    "<script>window.pwned = 1</script>",
    "<img src=x onerror='window.pwned = 1'>",
    "<svg onload='window.pwned = 1'>",
    "</style><script>window.pwned = 1</script>",
    "</script><script>window.pwned = 1</script>",
    "<iframe src='javascript:parent.pwned = 1'></iframe>",
    "<a href='javascript:window.pwned = 1'>x</a>",
    "\"'><script>window.pwned = 1</script>",
    "{{ 7 * 7 }} {% raw %}",
    "<base href='https://evil.example/'>",
    "<meta http-equiv='refresh' content='0; url=https://evil.example/'>",
    "<style>@import 'https://evil.example/x.css'</style>",
    *HOSTILE,
)
WORDS = " ".join(ATTACKS)
ROE = Person(name=f"Jane {ATTACKS[0]}", country="NO", office=ATTACKS[1])
DOE = Person(name="John Doe", country="SE", office=None)
STATEMENTS = tuple(
    Claim(Statement(speaker=ROE.name, act="ACCUSE", gist=attack), (number,))
    for number, attack in enumerate(ATTACKS, start=1)
)


def hostile_article(name: str) -> Article:
    """Return an article that attacks in its text and in every value that is taken from it."""
    return Article(
        name,
        (*ATTACKS, WORDS),
        (
            Call(
                people=(Claim(ROE), Claim(DOE)),
                side="NO",
                initiator=ROE.name,
                date_step=WORDS,
                statements=(*STATEMENTS, Claim(STATEMENTS[0].value, (1,), "withheld")),
                commitments=(
                    Claim(
                        Commitment(
                            by=WORDS,
                            to=WORDS,
                            kind="asked",
                            what=WORDS,
                            condition=WORDS,
                            due=None,
                            claimed_by="NO",
                        )
                    ),
                ),
                events=(Claim(Event(date="2024-05-20", what=WORDS)),),
                topics=(Claim(Topic(label=WORDS)),),
            ),
        ),
        url="javascript:window.pwned = 1",
        agency=WORDS,
        published="2023-11-28",
        findings=(
            Finding(
                rule="G2",
                severity="error",
                field=f"calls[0].statements[{len(STATEMENTS)}]",
                message=WORDS,
                outcome="withheld",
            ),
        ),
        furniture="ticker",
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of pages on a hostile article."""
    out = tmp_path_factory.mktemp("hostile")
    records = build_all(hostile_article("000_<script>window.pwned=1<_script>"))
    write_notes(merge_calls(records), records, out, ("html",))
    return out / "notes"


def is_safe(page: Page) -> bool:
    """Whether nothing of an article has run."""
    return page.evaluate("typeof window.pwned") == "undefined"


def test_hostile_articles_are_only_read(show: Opener, hostile: Path) -> None:
    """Nothing runs, nothing is asked for, nothing even has to be refused; every claim is shown."""
    for path in sorted(hostile.glob("*.html")):
        page = show(path)
        page.evaluate("document.querySelectorAll('a.at, .number').forEach((one) => one.click())")
        page.locator("#find").fill("<script>")
        wait_until(page, "document.querySelector('#told').textContent.includes('match')")
        assert is_safe(page)
        assert page.evaluate("window.refused") == []
    assert show.complaints == []
    assert {address.split(":")[0] for address in show.asked} == {"file"}
    assert len(show.asked) == len(list(hostile.glob("*.html")))


def test_hostile_words_are_shown_as_they_are(show: Opener, hostile: Path) -> None:
    """The article's text is whole beside the note, and so is each claim."""
    page = show(next(hostile.glob("*-*.html")))
    article = page.locator("#articles").inner_text()
    note = page.locator("main").inner_text()
    for attack in ATTACKS[:12]:
        assert attack in article
        assert attack in note
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.images.length + document.querySelectorAll('iframe').length") == 0


@pytest.mark.parametrize(
    ("attack", "directive"),
    [
        ("<script>window.pwned = 1</script>", "script-src-elem"),
        ("<img src=x onerror='window.pwned = 1'>", "img-src"),
        ("<svg onload='window.pwned = 1'></svg>", "script-src-attr"),
        ("<style>body { display: none }</style>", "style-src-elem"),
        ("<p style='position: fixed'>x</p>", "style-src-attr"),
        ("<iframe src='https://evil.example/'></iframe>", "frame-src"),
        ("<script src='https://evil.example/x.js'></script>", "script-src-elem"),
        ("<link rel=stylesheet href='https://evil.example/x.css'>", "style-src-elem"),
    ],
)
def test_the_policy_stops_what_escaping_would_let_through(
    show: Opener, note: Path, tmp_path: Path, attack: str, directive: str
) -> None:
    """Markup is put into the page itself; the browser refuses it and the page goes on working."""
    broken = tmp_path / "broken.html"
    page_text = note.read_text(encoding="utf-8")
    broken.write_text(page_text.replace("</main>", f"{attack}</main>"), encoding="utf-8")
    page = show(broken)
    wait_until(page, "window.refused.length > 0")
    assert directive in str(page.evaluate("window.refused.join(' ')"))
    assert is_safe(page)
    page.locator("a.at").first.click()
    assert page.locator(".s.lit").count() > 0


def test_scripts_cannot_be_added_later(show: Opener, note: Path) -> None:
    """Whatever got hold of the page's own script could not turn words into markup."""
    page = show(note)
    told = page.evaluate(
        """() => { try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); return 'made'; }
                   catch (error) { return error.name; } }"""
    )
    assert told == "TypeError"
