"""What editors know: ``content/entities/*.yaml``, read with the line of each value."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
import yaml

from ..errors import ContentError, Place, Problems
from ..model import Reference
from .nodes import DATE_PATTERN, Latitude, Longitude, NodeReader, PartialDate, Slug, is_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from ..errors import BriefingError
    from ..model import Layer

LARGEST = 1_000_000  # bytes: what is larger isn't a dossier
DEEPEST = 40  # brackets: PyYAML composes by recursion

Text = Annotated[str, msgspec.Meta(min_length=1)]


class Source(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """Where it is written: what a reader can look up."""

    title: Text
    publisher: Text | None = None
    url: Annotated[str, msgspec.Meta(pattern=r"^https?://\S+$")] | None = None
    date: PartialDate | None = None
    licence: Text | None = None

    def reference(self, layer: Layer = "dossier") -> Reference:
        """The source as a page cites it; without a publisher its title speaks for it."""
        return Reference(
            title=self.title,
            publisher=self.publisher or self.title,
            date=self.date,
            url=self.url,
            licence=self.licence,
            layer=layer,
        )


class DossierRole(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"start": "from"}
):
    """An office held from a day until, not on, another."""

    title: Text
    start: PartialDate
    source: Source
    of: Slug | None = None
    until: PartialDate | None = None
    acting: bool = False


class DossierFact(
    msgspec.Struct, forbid_unknown_fields=True, frozen=True, rename={"start": "from"}
):
    """A label and a value, with the time for which they hold."""

    label: Text
    value: Text
    source: Source
    start: PartialDate | None = None
    until: PartialDate | None = None
    as_of: PartialDate | None = None


class DossierEvent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Something dated that belongs on timelines; ``until`` is its last day."""

    date: PartialDate
    text: Text
    source: Source
    until: PartialDate | None = None


class Dossier(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An entity as an editor describes it.

    ``type`` and ``name`` may be left out for an entity that the packs hold already; what is
    given wins over them field by field. ``flag: false`` hides a country's flag.
    """

    type: Literal["person", "organisation", "place", "event"] | None = None
    name: Text | None = None
    aliases: list[Text] = []
    wikidata: Annotated[str, msgspec.Meta(pattern=r"^Q[1-9]\d*$")] | None = None
    summary: Text | None = None
    summary_source: Source | None = None
    within: Slug | None = None
    capital_of: Slug | None = None
    coordinates: tuple[Latitude, Longitude] | None = None
    roles: list[DossierRole] = []
    facts: list[DossierFact] = []
    events: list[DossierEvent] = []
    flag: bool = True


class Entry(msgspec.Struct, frozen=True):
    """A dossier with its id, and the line of each of its values: ``roles.0.of`` → 12."""

    id: str
    path: str
    dossier: Dossier
    lines: dict[str, int]

    def at(self, key: str) -> Place:
        """Where a value stands, or the nearest part that contains it."""
        while key and key not in self.lines:
            key = key.rpartition(".")[0]
        return Place(path=self.path, line=self.lines.get(key, 1))


def dossier_schema() -> dict[str, Any]:
    """The JSON Schema of a dossier, for editors' completion."""
    schema: dict[str, Any] = _with_bare_years(msgspec.json.schema(Dossier))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dossier"} | schema


def _with_bare_years(schema: Any) -> Any:  # noqa: ANN401 -- JSON
    """Let a year be a number, too: without quotes an editor's YAML takes it for one."""
    if isinstance(schema, list):
        return [_with_bare_years(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _with_bare_years(value) for key, value in schema.items()}
    if made.get("pattern") == DATE_PATTERN:
        made |= {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999}
    return made


def read_dossiers(folder: Path, *, root: Path) -> tuple[Entry, ...]:
    """All dossiers of a folder, by id. Raises Problems with everything wrong in any of them."""
    entries: list[Entry] = []
    problems: list[BriefingError] = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in {".yaml", ".yml"}):
        try:
            entries.append(read_dossier(path, root=root))
        except Problems as found:
            problems += found.errors
    problems += _twins(entries)
    if problems:
        raise Problems.of(problems)
    return tuple(sorted(entries, key=lambda entry: entry.id))


def _twins(entries: list[Entry]) -> Iterator[ContentError]:
    first: dict[str, Entry] = {}
    for entry in entries:
        twin = first.setdefault(entry.id.casefold(), entry)
        if twin is not entry:
            yield ContentError(
                f'a second dossier with the id "{entry.id}"; the first is {twin.path}',
                "Put both into one file and delete the other.",
                Place(path=entry.path),
            )


def read_dossier(path: Path, *, root: Path) -> Entry:
    """One dossier. Raises Problems with everything wrong in it."""
    place = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
    known = path.name.rpartition(".")[0]
    problems: list[BriefingError] = []
    if not is_id(known):
        wanted = "-".join(re.findall(r"[a-z0-9]+", known.lower())) or "an-id"
        problems.append(
            ContentError(
                f'"{known}" is no id: a dossier\'s file name is lower-case words joined by hyphens',
                f"Rename it to {wanted}.yaml.",
                Place(path=place),
            )
        )
    try:
        node = compose_yaml(path, place)
    except ContentError as error:
        raise Problems.of([*problems, error]) from None
    reader = NodeReader(place)
    dossier = reader.mapping(node, Dossier, "")
    problems += reader.problems
    if dossier is None or problems:
        raise Problems.of(problems)
    return Entry(id=known, path=place, dossier=dossier, lines=reader.lines)


def compose_yaml(path: Path, place: str) -> yaml.Node:
    """The nodes of a file of keys and values. Raises ContentError if it is no such file."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ContentError(
            f"can't be read: {error.strerror}", "Check the file and its permissions.",
            Place(path=place),
        ) from None  # fmt: skip
    if len(raw) > LARGEST:
        raise ContentError(
            f"is {len(raw):,} bytes long, which is no dossier", "Keep it to one entity.",
            Place(path=place),
        )  # fmt: skip
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(
            "is not valid UTF-8", "Save it as UTF-8.",
            Place(path=place, line=raw[: error.start].count(b"\n") + 1),
        ) from None  # fmt: skip
    return _parse(text, place)


def _parse(text: str, place: str) -> yaml.Node:
    try:
        node = None if _is_too_deep(text) else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = mark.line + 1 if mark else text[: getattr(error, "position", 0) or 0].count("\n") + 1
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "can't be read"
        raise ContentError(
            f"is not valid YAML: {what}",
            "Check the indentation, and put quotation marks around values with `: ` or `#`.",
            Place(path=place, line=line),
        ) from None
    if not isinstance(node, yaml.MappingNode):
        raise ContentError(
            "is empty" if node is None else "is not a list of keys and values",
            "Begin with `type: person` and `name: …`.",
            Place(path=place, line=1),
        )
    return node


def _is_too_deep(text: str) -> bool:
    """Whether brackets or list marks nest deeper than any dossier's; errs on the safe side."""
    depth = deepest = 0
    for char in re.findall(r"[\[\]{}]", text):
        depth = max(0, depth + (1 if char in "[{" else -1))
        deepest = max(deepest, depth)
    lines = (re.match(r"[ \t?:-]*", line) for line in text.splitlines())
    marks = max((len(re.findall(r"[-?:](?= )", m[0])) for m in lines if m), default=0)
    indents = {len(line) - len(line.lstrip(" ")) for line in text.splitlines()}
    return deepest > DEEPEST or marks > DEEPEST or len(indents) > DEEPEST * 4


def check_references(entries: Collection[Entry], known: Collection[str]) -> Iterator[ContentError]:
    """What is wrong with ids that dossiers name: nobody has them."""
    own = {entry.id for entry in entries}
    for entry in entries:
        named = {f"roles.{n}.of": role.of for n, role in enumerate(entry.dossier.roles)}
        named |= {"within": entry.dossier.within, "capital_of": entry.dossier.capital_of}
        for key, value in named.items():
            if value is not None and value not in own and value not in known:
                near = get_close_matches(value, sorted({*own, *known}), n=1, cutoff=0.75)
                remedy = (
                    f"Did you mean {near[0]}?"
                    if near
                    else f"Write {value}.yaml, or correct the id."
                )
                yield ContentError(f'no entity has the id "{value}"', remedy, entry.at(key))
