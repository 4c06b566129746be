"""What each call is part of."""

from pathlib import Path

from summarizer.archive.placing import read_places
from summarizer.merge import merge_calls
from summarizer.rows import place_calls
from tests.archive.samples import keep, merge, new_archive
from tests.merge.readouts import Article, Call, build

TEXT = ("The ban on visits by officials has to be lifted, said the president on the border.",)


def test_places_are_those_of_merged_records(tmp_path: Path) -> None:
    """Copies and withheld calls included."""
    records = [
        build(Article("a", TEXT)),
        build(Article("b", TEXT)),
        build(Article("c", ("Grain came up.",), (Call(side="AZ"), Call(withheld=True)))),
    ]
    with new_archive(tmp_path) as archive:
        for record in records:
            keep(archive, record)
        merge(archive)
        places = read_places(archive.connection)
    assert places == place_calls(merge_calls(records), records)
    assert any(one.copy_of for one in places.values())
