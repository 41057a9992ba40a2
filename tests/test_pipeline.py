from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import Config
from briefing.errors import FaultError, ModelError, Problems
from briefing.knowledge import KnowledgeBase
from briefing.model import Briefing, Document
from briefing.pipeline import enrich
from briefing.read import read_article

ARTICLES = {
    "harbour": "Norway reopens a harbour\n\nNorway opened the harbour of Bergen on May 2, 2023.",
    "bridge": "Denmark plans a bridge\n\nDenmark wants to build a bridge to Sweden by 2030.",
    "tunnel": "Sweden digs a tunnel\n\nSweden began to dig a tunnel in March.",
}


def documents(folder: Path, *slugs: str) -> list[Document]:
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for slug in slugs:
        path = folder / f"2023-05-02-{slug}.txt"
        path.write_text(ARTICLES[slug])
        found.append(read_article(path, root=folder))
    return found


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return KnowledgeBase.load(entities=None, snapshot=None, root=Path())


def run(folder, knowledge, *slugs, progress=None, config=None) -> list[Briefing]:
    return list(
        enrich(
            documents(folder / "articles", *slugs),
            knowledge=knowledge,
            config=replace(config or Config(), cache=str(folder / "cache")),
            progress=progress,
        )
    )


def test_each_document_gets_its_briefing(tmp_path, knowledge):
    briefings = run(tmp_path, knowledge, "harbour", "bridge")

    assert {one.document.slug for one in briefings} == {"harbour", "bridge"}
    norway = next(one for one in briefings if one.document.slug == "harbour")
    assert "norway" in {entity.id for entity in norway.resolution.entities}


def test_what_was_read_before_comes_first_and_is_not_read_again(tmp_path, knowledge):
    run(tmp_path, knowledge, "tunnel")
    seen: list[tuple[int, int]] = []

    briefings = run(
        tmp_path,
        knowledge,
        "harbour",
        "bridge",
        "tunnel",
        progress=lambda done, total: seen.append((done, total)),
    )

    assert [one.document.slug for one in briefings] == ["tunnel", "harbour", "bridge"]
    assert seen == [(1, 2), (2, 2)]


def test_a_briefing_from_the_cache_is_the_one_that_was_made(tmp_path, knowledge):
    first = run(tmp_path, knowledge, "harbour", "bridge")

    assert run(tmp_path, knowledge, "harbour", "bridge") == first


def test_a_briefing_does_not_depend_on_its_neighbours(tmp_path, knowledge):
    (alone,) = run(tmp_path / "a", knowledge, "bridge")

    among = run(tmp_path / "b", knowledge, "tunnel", "bridge", "harbour")

    assert among[1].extraction == alone.extraction
    assert among[1].resolution == alone.resolution


@pytest.mark.slow
def test_a_briefing_does_not_depend_on_the_number_of_processes(tmp_path, knowledge):
    one = run(tmp_path, knowledge, "harbour", "bridge")

    two = run(tmp_path / "b", knowledge, "harbour", "bridge", config=Config(processes=2))

    assert [each.resolution for each in two] == [each.resolution for each in one]


def test_a_model_that_is_missing_is_told(tmp_path, knowledge):
    with pytest.raises(ModelError, match="no_such_model"):
        run(tmp_path, knowledge, "harbour", config=Config(model="no_such_model"))


def flawed(folder: Path, **flaw: object) -> list[Document]:
    """Three articles, the second of which no reader makes: it stands for a fault of ours."""
    first, second, third = documents(folder / "articles", "harbour", "bridge", "tunnel")
    return [first, replace(second, **flaw), third]


def enriched(folder: Path, knowledge, articles, **more) -> tuple[list[str], Problems]:
    """The slugs of what was made, and what was told at the end."""
    made: list[str] = []
    config = Config(cache=str(folder / "cache"), processes=more.pop("processes", 1))
    with pytest.raises(Problems) as told:
        made += (
            one.document.slug
            for one in enrich(articles, knowledge=knowledge, config=config, **more)
        )
    return made, told.value


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_fault_of_ours_names_the_article_and_ends_no_work_on_the_others(
    tmp_path, knowledge, processes
):
    articles = flawed(tmp_path, date=None)
    seen: list[tuple[int, int]] = []

    made, told = enriched(
        tmp_path, knowledge, articles, processes=processes, progress=lambda *at: seen.append(at)
    )

    assert made == ["harbour", "tunnel"]
    assert str(told).startswith(
        "2023-05-02-bridge.txt: can't be made into a briefing: AttributeError: 'NoneType' object"
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert [one.document.slug for one in run(tmp_path, knowledge, "harbour", "tunnel")] == made


def test_a_fault_says_where_in_our_code_it_came_up_and_keeps_the_traceback(tmp_path, knowledge):
    _, told = enriched(tmp_path, knowledge, flawed(tmp_path, date=None))

    (fault,) = told.errors
    assert isinstance(fault, FaultError)
    assert told.__cause__ is fault
    assert "(extract/" in str(fault)
    assert "Traceback (most recent call last)" in fault.__notes__[0]
    assert told.exitcode == 1


def test_a_fault_behind_extraction_is_told_in_the_same_way(tmp_path, knowledge):
    made, told = enriched(tmp_path, knowledge, flawed(tmp_path, hints=None))

    assert made == ["harbour", "tunnel"]
    assert "bridge.txt: can't be made into a briefing: TypeError: " in str(told)


def test_nothing_to_read_needs_no_model(tmp_path, knowledge):
    assert run(tmp_path, knowledge, config=Config(model="no_such_model")) == []


def taught(folder: Path, dossier: str) -> KnowledgeBase:
    (folder / "entities").mkdir(exist_ok=True)
    (folder / "entities" / "denmark.yaml").write_text(dossier)
    return KnowledgeBase.load(entities=folder / "entities", snapshot=None, root=folder)


def test_a_name_that_an_editor_gives_changes_what_was_resolved_before(tmp_path, knowledge):
    (before,) = run(tmp_path, knowledge, "bridge")

    (after,) = run(tmp_path, taught(tmp_path, "name: Kingdom of Denmark\n"), "bridge")

    assert before.extraction == after.extraction
    assert "Kingdom of Denmark" in {entity.name for entity in after.resolution.entities}


def test_a_fact_that_an_editor_gives_costs_no_resolution(tmp_path):
    fact = "facts: [{{label: Motto, value: {}, source: {{title: A page}}}}]\n"

    before, after = (taught(tmp_path, fact.format(value)).names_digest() for value in "AB")

    assert before == after


def test_a_day_in_a_name_is_no_date(tmp_path, knowledge):
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "A raft\n\nThe port freed its former pilot, Mr Sunday Okerele, on Friday.\n"
    path = folder / "2022-06-30-raft.txt"
    path.write_text(text, encoding="utf-8")
    config = Config(cache=str(tmp_path / "cache"))
    (briefing,) = enrich([read_article(path, root=folder)], knowledge=knowledge, config=config)

    assert [one.span.of(briefing.document.text) for one in briefing.extraction.timexes] == [
        "Friday"
    ]
