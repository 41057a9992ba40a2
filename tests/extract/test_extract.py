"""The door of extract: order, processes, models that aren't there, what it doesn't import."""

import re
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest
from hearing import MODEL, a_document

from briefing import extract as extract_room
from briefing.errors import ModelError
from briefing.extract import extract, fingerprint

PLUGINS = Path(extract_room.__file__).parents[2]
DOCUMENTS = [
    a_document(
        f"Ana Rao met envoy number {number} in Oslo. She told Leo Paz that the talks went well.",
        "The Norland Fisheries Council (NFC) said on Monday that it would wait.",
    )
    for number in range(40)
]


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONPATH": str(PLUGINS)},
    ).stdout.strip()


def test_importing_the_room_and_asking_for_a_fingerprint_loads_no_spacy():
    code = (
        "import sys, briefing.extract as e;"
        f"e.fingerprint({MODEL!r});"
        "print([name for name in ('spacy', 'numpy', 'thinc') if name in sys.modules])"
    )

    assert run(code) == "[]"


def test_extractions_come_in_the_order_of_the_documents():
    texts = ["Ana Rao spoke.", "", "Leo Paz spoke."]
    documents = [a_document(text) if text else a_document("…") for text in texts]

    found = [
        {each.span.of(document.text) for each in extraction.candidates} & {"Ana Rao", "Leo Paz"}
        for document, extraction in zip(documents, extract(documents, model=MODEL), strict=True)
    ]

    assert found == [{"Ana Rao"}, set(), {"Leo Paz"}]


def test_documents_are_taken_as_they_are_needed():
    taken = []
    stream = extract((taken.append(each) or each for each in DOCUMENTS), model=MODEL)

    next(stream)

    assert len(taken) == extract_room.BATCH


@pytest.mark.slow
def test_two_processes_give_what_one_gives():
    one = list(extract(DOCUMENTS, model=MODEL))
    two = list(extract(DOCUMENTS, model=MODEL, processes=2))

    assert two == one


def test_a_document_is_read_alike_alone_and_among_others():
    alone = list(extract(DOCUMENTS[7:8], model=MODEL))

    assert list(extract(DOCUMENTS[:10], model=MODEL))[7:8] == alone


def test_no_document_gives_no_extraction():
    assert list(extract([], model=MODEL)) == []


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_missing_model_is_told_in_words(processes):
    with pytest.raises(ModelError, match='the spaCy model "no_such_model" can\'t be loaded'):
        list(extract(DOCUMENTS[:1], model="no_such_model", processes=processes))


@pytest.mark.slow
def test_a_worker_that_the_system_ends_is_told_in_words():
    many = DOCUMENTS * 20
    stream = extract(many, model=MODEL, processes=2)
    next(stream)
    for worker in active_children():
        worker.kill()

    with pytest.raises(ModelError, match="ended by the system"):
        list(stream)


def test_a_model_without_parser_or_names_is_refused(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")

    with pytest.raises(ModelError, match="has no parser and no ner"):
        list(extract(DOCUMENTS[:1], model=str(tmp_path / "blank")))


def test_a_fingerprint_tells_models_apart_and_stays_the_same(tmp_path):
    (tmp_path / "meta.json").write_text("{}")
    first = fingerprint(str(tmp_path))
    (tmp_path / "meta.json").write_text('{"version": "2"}')

    assert fingerprint(MODEL) == fingerprint(MODEL)
    assert fingerprint(MODEL) != fingerprint("another_model")
    assert fingerprint(str(tmp_path)) != first


def test_sentences_lie_in_their_blocks_and_have_no_space_around_them():
    document = a_document("One came.  Two went. ", "“Three,” she said.")

    (extraction,) = extract([document], model=MODEL)

    assert [each.span.of(document.text) for each in extraction.sentences] == [
        "One came.",
        "Two went.",
        "“Three,” she said.",
    ]
    assert [each.block for each in extraction.sentences] == [0, 0, 1]


def test_what_the_room_shares_with_another_is_in_its_fingerprint():
    """Of ``model`` it needs no digest: what was kept in another shape of it isn't read."""
    room = Path(extract_room.__file__).parent
    shared = {
        name
        for file in room.rglob("*.py")
        for up in ["." * (len(file.relative_to(room).parts) + 1)]
        for name in re.findall(
            rf"^from {re.escape(up)}(\w+) import", file.read_text("utf-8"), re.MULTILINE
        )
    }
    assert shared - {"digest", "errors", "model"} == {"abbreviations"}
    assert "abbreviations.py" in (room / "__init__.py").read_text("utf-8")
