"""No fact without its source: not as a noun, not in the packs, not on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing import model

GOLDEN = Path(__file__).parent / "golden" / "site"
VOID = frozenset("area br col embed hr img input link meta source track wbr".split())
TOLD = frozenset(
    "facts__value card__value card__role card__summary fact-box__value since__entry "
    "timeline__text roles__row".split()
)
"""Classes of elements that tell something, each with its source inside."""
OWN = "timeline__entry--own"  # the article itself, between earlier and later entries


@dataclass
class Told(HTMLParser):
    """What a page tells, with the addresses that stand inside each."""

    found: list[tuple[str, list[str]]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[list[str] | None] = []
        self.in_own = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        names = set(given.get("class", "").split())
        self.in_own = self.in_own or OWN in names
        classes = set() if self.in_own else names & TOLD
        links: list[str] | None = [] if classes else None
        if links is not None:
            self.found.append((f"{min(classes)} in line {self.getpos()[0]}", links))
        if tag == "a":
            for inside in self.open:
                if inside is not None:
                    inside.append(given.get("href", ""))
        if tag not in VOID:
            self.open.append(links)

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self.in_own = False
        if tag not in VOID:
            self.open.pop()


def unsourced(page: Path) -> list[str]:
    """What a page tells without a link to a sentence or to an entry in its list of sources.

    An earlier briefing in a timeline is its own source: its link leads to another page.
    """
    told = Told()
    told.feed(page.read_text(encoding="utf-8"))
    return [
        f"{page.name}: {what}"
        for what, links in told.found
        if not any(link.startswith("#") and link[1:] in told.ids for link in links)
        and not (what.startswith("timeline__text") and links)
    ]


@pytest.mark.parametrize("noun", [model.Fact, model.Tenure, model.Happening])
def test_a_noun_of_knowledge_cant_be_made_without_its_source(noun):
    others = dict.fromkeys({*noun.__struct_fields__} - {"source"}, "")
    with pytest.raises(TypeError, match="source"):
        noun(**others)
    assert noun.__annotations__["source"] == "Reference"


def test_an_entry_cant_be_made_without_evidence():
    with pytest.raises(TypeError):
        model.Entry(text="So it was")


@pytest.mark.parametrize("missing", ["title", "publisher"])
def test_a_reference_names_what_was_read_and_who_published_it(missing):
    with pytest.raises(ValueError, match=missing):
        model.Reference(**({"title": "A page", "publisher": "A house"} | {missing: " "}))


@pytest.mark.parametrize("page", sorted(GOLDEN.rglob("*.html")), ids=lambda one: one.parent.name)
def test_a_page_tells_nothing_without_a_link_to_its_source(page):
    assert unsourced(page) == []


def test_what_has_no_source_is_found(tmp_path):
    page = tmp_path / "page.html"
    sourced = '<dd class="facts__value">1<a href="#source-1">x</a></dd><li id="source-1">A</li>'
    page.write_text(f'{sourced}<dd class="facts__value">2</dd>', encoding="utf-8")
    assert unsourced(page) == ["page.html: facts__value in line 1"]
