"""The sample content keeps its promises: length, dates, slugs, a source for every fact."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.knowledge import KnowledgeBase

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
BRIEFINGS = sorted((CONTENT / "briefings").glob("*.*"))
DOSSIERS = sorted((CONTENT / "entities").glob("*.yaml"))
SOURCES = (ROOT / "docs" / "content-sources.md").read_text(encoding="utf-8")

_HEADER = re.compile(r"(?P<key>[A-Z][a-z_]+):[ \t]+(?P<value>\S.*)")


def header_and_story(path: Path) -> tuple[dict[str, str], str]:
    """The header lines by lower-case key, and the text below them without its list of sources."""
    header, _, story = path.read_text(encoding="utf-8").partition("\n\n")
    found = [match for line in header.splitlines() if (match := _HEADER.fullmatch(line))]
    return {match["key"].lower(): match["value"] for match in found}, story.split("\n## Sources\n")[
        0
    ]


def dossier(path: Path) -> dict[str, Any]:
    """A dossier as PyYAML reads it."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def statements(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Every role, fact and event of a dossier with the words that name it in a failure."""
    held = dossier(path)
    entries = [*held.get("roles", ()), *held.get("facts", ()), *held.get("events", ())]
    names = [entry.get("title") or entry.get("label") or entry["text"] for entry in entries]
    return list(zip(names, entries, strict=True))


def test_there_are_twelve_briefings_in_both_forms() -> None:
    assert len(BRIEFINGS) == 12
    assert {path.suffix for path in BRIEFINGS} == {".md", ".txt"}


@pytest.mark.parametrize("path", BRIEFINGS, ids=lambda path: path.name)
def test_a_briefing_is_long_enough_to_be_worth_a_page(path: Path) -> None:
    _, story = header_and_story(path)

    assert 300 <= len(story.split()) <= 650


@pytest.mark.parametrize("path", BRIEFINGS, ids=lambda path: path.name)
def test_a_briefing_has_the_date_that_its_file_name_says(path: Path) -> None:
    header, _ = header_and_story(path)

    assert dt.date(2017, 1, 1) <= dt.date.fromisoformat(header["date"]) < dt.date(2026, 1, 1)
    assert path.name.startswith(header["date"])


def test_no_two_briefings_share_a_slug() -> None:
    slugs = [header_and_story(path)[0]["slug"] for path in BRIEFINGS]

    assert sorted(set(slugs)) == sorted(slugs)


@pytest.mark.parametrize("path", BRIEFINGS, ids=lambda path: path.name)
def test_a_briefing_names_its_sources_where_readers_and_editors_look(path: Path) -> None:
    header, _ = header_and_story(path)
    section = SOURCES.partition(f"\n## {path.stem}\n")[2].partition("\n## ")[0]

    assert "source" in header or "\n## Sources\n" in path.read_text(encoding="utf-8")
    assert section.count("\n| ") >= 5


@pytest.mark.parametrize("path", BRIEFINGS, ids=lambda path: path.name)
def test_quotation_marks_come_in_pairs(path: Path) -> None:
    _, story = header_and_story(path)

    assert all(part.count("“") == part.count("”") for part in story.split("\n\n"))
    assert '"' not in story


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_every_statement_of_a_dossier_names_its_source(path: Path) -> None:
    lacking = [
        f"{name}: {key}"
        for name, entry in statements(path)
        for key in ("title", "publisher", "date")
        if not entry.get("source", {}).get(key)
    ]

    assert lacking == []


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_what_a_dossier_says_for_a_time_ends_after_it_begins(path: Path) -> None:
    turned = [
        name
        for name, entry in statements(path)
        if {"from", "until"} <= entry.keys() and not str(entry["from"]) < str(entry["until"])
    ]

    assert turned == []


def test_each_office_belongs_to_an_entity_that_the_site_knows() -> None:
    knowledge = KnowledgeBase.load(entities=CONTENT / "entities", snapshot=None, root=CONTENT)

    offices = {role["of"] for held in map(dossier, DOSSIERS) for role in held.get("roles", ())}

    assert offices <= set(knowledge.entities)


def test_no_name_leads_to_two_dossiers() -> None:
    names = [
        name.casefold()
        for held in map(dossier, DOSSIERS)
        for name in dict.fromkeys([held["name"], *held.get("aliases", ())])
    ]

    assert sorted(set(names)) == sorted(names)


def test_at_least_fifteen_entities_have_a_dossier() -> None:
    assert len(DOSSIERS) >= 15


def test_an_image_comes_with_words_and_a_credit() -> None:
    illustrated = [header for header, _ in map(header_and_story, BRIEFINGS) if "image" in header]

    assert illustrated
    for header in illustrated:
        assert (CONTENT / header["image"].removeprefix("{static}/")).is_file()
        assert header["alt"]
        assert header["credit"]


def test_the_source_of_a_role_is_no_older_than_its_end_unless_it_foresaw_it() -> None:
    foreseen = {"jens-stoltenberg": "2024-10-01", "moon-jae-in": "2022-05-10"}  # days of handover
    early = {
        path.stem: str(role["until"])
        for path in DOSSIERS
        for role in dossier(path).get("roles", ())
        if "until" in role and str(role["source"].get("date", "9999")) < str(role["until"])
    }

    assert early == foreseen
