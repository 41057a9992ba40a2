"""How an editor settles a thing: the lines to paste, and what has been settled so."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from ..resolve.hints import Hints
from ..resolve.names import fold, slug

if TYPE_CHECKING:
    from ..knowledge.snapshot import Candidate, OpenName
    from ..model import Document, Entity, EntityId, Role

_PLAIN = re.compile(r"[^\W\d_][\w .’'()-]*[\w.)]|[^\W_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One way to settle a thing.

    when    in which case: "if it is none"
    entry   for the article's ``Entities:`` line: "-celsius", "Georgia=georgia"
    dossier, lines   else: the id of a dossier, and what to write into it
    """

    when: str
    entry: str = ""
    dossier: str = ""
    lines: tuple[str, ...] = ()


def is_none(words: str, when: str) -> Fix:
    """The words name nobody who has a page."""
    return Fix(when=when, entry=f"-{slug(words)}")


def means(words: str, id_: str, when: str) -> Fix:
    """The words name this entity."""
    return Fix(when=when, entry=f"{words}={id_}")


def is_new(words: str, kind: str, when: str) -> Fix:
    """The words name somebody or something that gets a dossier."""
    lines = (f"type: {kind}", f"name: {quoted(words)}")
    return Fix(when=when, dossier=slug(words), lines=lines)


def held(person: Entity, role: Role, when: str) -> Fix:
    """A person held an office that nobody wrote down yet."""
    lines = (
        "roles:",
        f"  - title: {quoted(role.title[:1].upper() + role.title[1:])}",
        f"    of: {role.of}",
        '    from: "YYYY-MM-DD"',
        "    source: {title: …, publisher: …, url: …}",
    )
    new = () if person.known else (f"type: {person.type}", f"name: {quoted(person.name)}")
    return Fix(when=when, dossier=person.id, lines=(*new, *lines))


def is_item(open_name: OpenName, one: Candidate, words: str) -> Fix:
    """The words name an item of Wikidata, or the entity that it is on this site."""
    described = f", {one.description}" if one.description else ""
    when = f"If it is {one.name or words}{described} ({one.wikidata})"
    if one.known:
        return means(words, one.known, when)
    lines = (f"type: {open_name.type}", f"name: {quoted(open_name.name)}")
    return Fix(when=when, dossier=open_name.id, lines=(*lines, f"wikidata: {one.wikidata}"))


def quoted(words: str) -> str:
    """A value that YAML reads as these words."""
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the header of an article has settled."""

    hints: Hints

    @classmethod
    def of(cls, document: Document) -> Self:
        """Read the article's ``Entities:`` line."""
        return cls(hints=Hints.of(document))

    def as_none(self, words: str) -> bool:
        """Whether the editor says that the words name nobody."""
        return slug(words) in self.hints.barred

    def as_meant(self, words: str) -> bool:
        """Whether the editor says whom the words name."""
        return fold(words) in self.hints.meant

    def as_person(self, forms: Sequence[str], person: EntityId) -> bool:
        """Whether the editor says that one of these names is this person's."""
        return any(self.hints.meant.get(fold(form)) == person for form in forms)
