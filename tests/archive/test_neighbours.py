"""Components found through indexes are those that merging is defined by."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.archive.neighbours import find_component, read_people_key
from summarizer.data import load_gazetteer
from summarizer.merge.components import split_components
from summarizer.merge.people import PersonKey
from summarizer.merge.voices import read_entries
from tests.archive.samples import keep, new_archive
from tests.merge.readouts import Article, build
from tests.merge.test_merge import articles


@settings(max_examples=10, deadline=None)
@given(st.lists(articles, max_size=8, unique_by=lambda one: one.id))
def test_components_are_those_of_merging(some: list[Article]) -> None:
    """From whichever call one starts, the same calls hang together."""
    records = [build(article) for article in some]
    wanted = {
        entry.call.id: sorted(other.call.id for other in component)
        for component in split_components(read_entries(records, load_gazetteer()))
        for entry in component
    }
    with tempfile.TemporaryDirectory() as folder, new_archive(Path(folder)) as archive:
        for record in records:
            keep(archive, record)
        names = dict(archive.connection.execute("SELECT call, id FROM calls WHERE NOT is_withheld"))
        found = {
            name: sorted(names[row.call] for row in find_component(archive.connection, call))
            for call, name in names.items()
        }
    assert found == wanted


def test_people_are_read_as_they_were_written() -> None:
    """A key is people again."""
    assert read_people_key('[["AZ","ilham aliyev",""]]') == (PersonKey("AZ", "ilham aliyev", ""),)
