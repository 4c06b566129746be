"""What is searched."""

from pathlib import Path

from summarizer.records.values import Statement
from tests.archive.samples import column, keep, new_archive
from tests.merge.readouts import Article, Call, Claim, build


def test_sentences_carry_claims_and_people(tmp_path: Path) -> None:
    """A claim in the sentence's own words is not kept twice; furniture is not kept at all."""
    said = [
        Claim(Statement(speaker=None, act="AGREE", gist=gist), (1,)) for gist in ("grain", "wheat")
    ]
    article = Article(
        "one", ("They spoke of grain.", "Share"), (Call(statements=said),), furniture="share bar"
    )
    with new_archive(tmp_path) as archive:
        keep(archive, build(article))
        assert column(archive.connection, "SELECT text FROM sentences") == ["They spoke of grain."]
        assert column(archive.connection, "SELECT claims FROM sentences") == ["wheat"]
        people = column(archive.connection, "SELECT people FROM sentences")
        assert people == ["antony blinken ilham aliyev"]
