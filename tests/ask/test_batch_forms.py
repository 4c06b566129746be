"""Files and batches as servers tell of them."""

import pytest

from summarizer.ask.batch_forms import BatchPage, ServedBatch

BARE = '{"id": "b", "status": "in_progress"}'


@pytest.mark.parametrize(
    "text",
    [
        BARE,
        '{"id": "b", "status": "in_progress", "errors": null, "metadata": null, "x": 1}',
        '{"id": "b", "status": "in_progress", "request_counts": null, "output_file_id": null}',
    ],
)
def test_what_is_not_told_is_nothing(text: str) -> None:
    """Servers leave out what does not apply, or write null; neither stops anybody."""
    batch = ServedBatch.model_validate_json(text)
    assert (batch.metadata, batch.errors.data, batch.request_counts.total) == ({}, (), 0)


def test_faults_have_their_lines() -> None:
    """What OpenAI says of a file that it refuses."""
    batch = ServedBatch.model_validate_json(
        '{"id": "b", "status": "failed", "errors": {"object": "list", "data":'
        ' [{"code": "invalid_url", "message": "no", "param": null, "line": 3}]}}'
    )
    (fault,) = batch.errors.data
    assert (fault.code, fault.message, fault.line) == ("invalid_url", "no", 3)


def test_a_page_lists_batches() -> None:
    """And says whether there are more."""
    page = BatchPage.model_validate_json(f'{{"data": [{BARE}], "has_more": true}}')
    assert ([batch.id for batch in page.data], page.has_more) == (["b"], True)
