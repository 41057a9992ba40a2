"""Which pipelines are taken, by name or by path, and how the others are refused."""

import pytest
from hearing import MODEL, a_document

from briefing.errors import ModelError
from briefing.extract import extract
from briefing.extract.language import load_language

DOCUMENT = a_document(
    "Ana Rao met Leo Paz in Oslo on Monday. She told him that the talks went well."
)


@pytest.fixture
def saved(tmp_path):
    """Save the small model without some components, or with others, and give its path."""
    import spacy

    def save(*, without=(), add=()):
        language = spacy.load(MODEL)
        for name in without:
            language.remove_pipe(name)
        for name in add:
            language.add_pipe(name)
        language.to_disk(tmp_path / "model")
        return str(tmp_path / "model")

    return save


@pytest.mark.parametrize("missing", ["ner", "parser"])
def test_a_pipeline_without_names_or_grammar_is_refused_in_a_line_and_a_remedy(saved, missing):
    path = saved(without=[missing])

    with pytest.raises(ModelError) as refused:
        list(extract([DOCUMENT], model=path))

    what, remedy = str(refused.value).split("\n")
    assert what == f'the spaCy model "{path}" has no {missing}'
    assert remedy.strip().startswith("Set BRIEFING_MODEL to ")


def test_a_blank_pipeline_lacks_both(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path)

    with pytest.raises(ModelError, match="has no parser and no ner"):
        load_language(str(tmp_path))


def test_a_folder_that_is_no_pipeline_is_told(tmp_path):
    with pytest.raises(ModelError, match="can't be loaded"):
        load_language(str(tmp_path))


def test_a_pipeline_with_both_works_by_its_path_as_by_its_name(saved):
    (by_path,) = extract([DOCUMENT], model=saved())
    (by_name,) = extract([DOCUMENT], model=MODEL)

    assert by_path == by_name


def test_components_that_nobody_uses_do_not_run(saved):
    assert "sentencizer" not in load_language(saved(add=["sentencizer"])).pipe_names
    assert {"parser", "ner"} <= set(load_language(MODEL).pipe_names)


def test_a_pipeline_with_no_more_than_both_still_reads(saved):
    path = saved(without=["tagger", "attribute_ruler", "lemmatizer"])

    (extraction,) = extract([DOCUMENT], model=path)

    assert {one.span.of(DOCUMENT.text) for one in extraction.candidates} >= {"Leo Paz", "Oslo"}


def test_a_package_that_only_says_where_its_pipeline_lies_works_by_its_name(
    saved, tmp_path, monkeypatch
):
    package = tmp_path / "pipeline_elsewhere"
    package.mkdir()
    (package / "__init__.py").write_text(f"def model_path():\n    return {saved()!r}\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    (by_package,) = extract([DOCUMENT], model="pipeline_elsewhere")

    assert by_package == next(iter(extract([DOCUMENT], model=MODEL)))
