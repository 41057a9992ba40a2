from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from msgspec import structs

from briefing.config import Config
from briefing.drawing import drawing
from briefing.knowledge import KnowledgeBase
from briefing.model import EntityId, Locator, LocatorMap, Pin

VIENNA = Pin(entity=EntityId("vienna"), name="Vienna", feature="spot", point=(48.2, 16.4))
LOCATOR = Locator(pins=(VIENNA,), frame=(EntityId("austria"),))


def drawn(folder: Path, locator: Locator | None = LOCATOR) -> tuple[LocatorMap | None, bool]:
    """The map, and whether outlines were read for it."""
    knowledge = KnowledgeBase.load(entities=None, snapshot=None, root=Path())
    with drawing(knowledge, Config(cache=str(folder))) as draughtsman:
        found = draughtsman.draw(locator)
    return found, "_rows" in vars(knowledge.outlines)


def test_a_map_that_is_kept_is_not_drawn_again_and_reads_no_outline(tmp_path):
    first, has_read = drawn(tmp_path)
    again, has_read_again = drawn(tmp_path)
    assert first == again
    assert (has_read, has_read_again) == (True, False)


def test_a_map_is_drawn_again_if_it_is_to_show_something_else(tmp_path):
    first, _ = drawn(tmp_path)
    other, has_read = drawn(
        tmp_path, replace(LOCATOR, pins=(structs.replace(VIENNA, name="Wien"),))
    )
    assert has_read
    assert other.picture != first.picture


def test_a_map_names_whose_borders_it_shows(tmp_path):
    found, _ = drawn(tmp_path)
    assert found.sources[0].publisher == "Natural Earth"
    assert found.sources[0].licence == "public domain"


def test_nothing_to_show_is_no_map(tmp_path):
    assert drawn(tmp_path, None) == (None, False)
