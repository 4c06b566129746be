"""A note ends with where it was read and what made the answers."""

import pytest

from summarizer.brief.context import NoteContext
from summarizer.brief.sources import engine_in_words, write_methods, write_sources
from summarizer.records.record import Engine
from summarizer.records.values import Topic
from tests.brief.notes import make_context
from tests.merge.readouts import HAND_WRITTEN, RULES, Article, Call, Claim
from tests.merge.test_copies import REPORT

MODEL = Engine(
    name="model",
    origin="model",
    model="some-model",
    endpoint="http://127.0.0.1:8080",
    prompt="1 (aa)",
    schema_hash="bb",
)


def test_sources_name_outlet_side_agency_and_file() -> None:
    """Everything by which a reader finds the article again; copies under the one they repeat."""
    first = Article(
        "000_a",
        REPORT,
        (Call(side="AZ", topics=(Claim(Topic(label="x"), (1,), "withheld"),)),),
        published="2023-11-28",
        basis="stamp",
        url="https://lake.example/1",
    )
    second = Article("001_b", REPORT, (Call(side="AZ"),), agency="Azertac", published="2023-11-29")
    (source,) = write_sources(make_context(first, second))
    assert (source.outlet, source.side, source.agency) == ("lake.example", "Azerbaijan", None)
    assert source.published == "28 November 2023 (publication stamp)"
    assert (source.url, source.file) == ("https://lake.example/1", "000_a.txt")
    assert source.copies == (
        "001_b.txt, published 29 November 2023 (publication date given with the article)",
    )
    assert source.checks == "5 facts accepted by the checks, 0 corrected, 1 withheld"


def test_a_readers_corrections_are_counted() -> None:
    """What a reader gave is neither the checks' nor the rules' correction."""
    context = make_context(Article("000_a"))
    readout = context.dossier.readouts[0]
    date = readout.call.date.model_copy(update={"origin": "reader"})
    call = readout.call.model_copy(update={"date": date})
    corrected = readout.model_copy(update={"call": call})
    dossier = context.dossier.model_copy(update={"readouts": (corrected,)})
    (source,) = write_sources(NoteContext(dossier, context.library))
    assert source.checks.endswith("0 corrected, 0 withheld, 1 given by a reader")


def test_an_agencys_text_is_named_as_such() -> None:
    """Whose text an outlet prints is part of its source."""
    (source,) = write_sources(make_context(Article("000_a", agency="Azertac")))
    assert (source.agency, source.side, source.published) == (
        "Azertac",
        "side not shown",
        "not known",
    )


@pytest.mark.parametrize(
    ("engine", "words"),
    [
        (RULES, "rules alone, no model"),
        (
            MODEL,
            "model some-model (engine model), at http://127.0.0.1:8080, prompt 1 (aa), schema bb",
        ),
        (
            Engine(name="replay", origin="hand-written", prompt="1 (aa)"),
            "hand-written reference answers, not a model's (engine replay), prompt 1 (aa)",
        ),
        (Engine(name="model", origin="model"), "model not named (engine model)"),
    ],
    ids=["rules", "model", "hand-written", "bare"],
)
def test_engines_say_what_made_the_answer(engine: Engine, words: str) -> None:
    """A hand-written answer never passes for a model's."""
    assert engine_in_words(engine) == words


def test_each_engine_is_named_once() -> None:
    """Readouts that one engine answered share its line; hand-written ones are marked."""
    methods = write_methods(
        make_context(
            Article("000_a", ("One.",), engine=HAND_WRITTEN),
            Article("001_b", ("Two.",)),
            Article("002_c", ("Three.",), engine=HAND_WRITTEN),
        )
    )
    assert [[one.label for one in method.pointers] for method in methods] == [
        ["000", "002"],
        ["001"],
    ]
    assert [method.is_hand_written for method in methods] == [True, False]


@pytest.mark.parametrize(
    ("article_id", "file"),
    [
        ("/data/news/000_a", "000_a.txt"),
        ("C:\\news\\000_a", "000_a.txt"),
        ("000_a", "000_a.txt"),
    ],
)
def test_files_are_named_without_their_folders(article_id: str, file: str) -> None:
    """A note that is sent on tells nothing of the machine it was made on."""
    (source,) = write_sources(make_context(Article(article_id)))
    assert source.file == file
