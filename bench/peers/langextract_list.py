"""LangExtract: a list of documents, as its documentation shows it, each in one piece.

Its default cuts an article of 2.5 kB into three, and so into three requests; one is kinder to it.
The list is given in parts of as many as run at once, so that an error costs a part, not everything.
"""

import json
import logging
from itertools import islice

import langextract as lx
from form import MODEL, Task, compete, system_prompt, write_records
from langextract.providers.openai import OpenAILanguageModel

logging.disable(logging.CRITICAL)
EXAMPLE = lx.data.ExampleData(
    text="On 2 May 2022 President Alar Karis phoned President Sauli Niinistö. Karis thanked him.",
    extractions=[
        lx.data.Extraction("date", "On 2 May 2022", attributes={"value": "2022-05-02"}),
        lx.data.Extraction("principal", "President Alar Karis", attributes={"country": "EE"}),
        lx.data.Extraction("statement", "Karis thanked him", attributes={"act": "SUPPORT"}),
    ],
)


def _write(document: lx.data.AnnotatedDocument) -> str:
    rows = [
        {"kind": one.extraction_class, "text": one.extraction_text, "attributes": one.attributes}
        for one in document.extractions or ()
    ]
    return json.dumps(rows, ensure_ascii=False)


def in_lists(task: Task) -> int:
    """Extract from all documents."""
    model = OpenAILanguageModel(
        MODEL, api_key="none", base_url=task.endpoint, max_workers=task.concurrency
    )
    got: dict[str, str] = {}
    rows = task.rows()
    while part := list(islice(rows, task.concurrency)):
        documents = [lx.data.Document(text, document_id=name) for name, text in part]
        try:
            done = lx.extract(
                documents, prompt_description=system_prompt(), examples=[EXAMPLE], model=model,
                max_char_buffer=10_000, batch_length=task.concurrency,
                max_workers=task.concurrency, show_progress=False,
                prompt_validation_level=lx.prompt_validation.PromptValidationLevel.OFF,
            )  # fmt: skip
        except Exception:  # noqa: BLE001, S112 - whatever it is, this part is lost
            continue
        got.update({one.document_id: _write(one) for one in done if one.extractions})
    return write_records(got, task)


if __name__ == "__main__":
    compete(in_lists)
