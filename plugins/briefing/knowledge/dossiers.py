"""What editors know: ``content/entities/*.yaml``, read with the line of each value."""

from __future__ import annotations

import datetime as dt
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import yaml

from ..errors import ContentError, Place, Problems
from .as_of import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from ..errors import BriefingError

SCHEMA_LINE = "# yaml-language-server: $schema="
LARGEST = 1_000_000  # bytes: what is larger isn't a dossier
DEEPEST = 40  # brackets: PyYAML composes by recursion

PartialDate = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
        description="As precise as known: 2021, 2021-10 or 2021-10-04.",
        examples=["2021-10-04", "2021-10", "2021"],
    ),
]
Slug = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Another entity's id: lower-case words."
    ),
]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Source(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """Where it is written: what a reader can look up."""

    title: Text
    publisher: Text | None = None
    url: Annotated[str, msgspec.Meta(pattern=r"^https?://\S+$")] | None = None
    date: PartialDate | None = None
    licence: Text | None = None


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
    """Something dated that belongs on timelines."""

    date: PartialDate
    text: Text
    source: Source
    until: PartialDate | None = None


class Dossier(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An entity as an editor describes it.

    ``type`` and ``name`` may be left out for an entity that the packs hold already; what is
    given wins over them field by field.
    """

    type: Literal["person", "organisation", "place", "event"] | None = None
    name: Text | None = None
    aliases: list[Text] = []
    wikidata: Annotated[str, msgspec.Meta(pattern=r"^Q[1-9]\d*$")] | None = None
    summary: Text | None = None
    summary_source: Source | None = None
    within: Slug | None = None
    capital_of: Slug | None = None
    coordinates: Annotated[list[float], msgspec.Meta(min_length=2, max_length=2)] | None = None
    roles: list[DossierRole] = []
    facts: list[DossierFact] = []
    events: list[DossierEvent] = []


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
    schema = msgspec.json.schema(Dossier)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dossier"} | schema


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
    place = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    known = path.name.rpartition(".")[0]
    problems: list[BriefingError] = []
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", known):
        wanted = "-".join(re.findall(r"[a-z0-9]+", known.lower())) or "an-id"
        problems.append(
            ContentError(
                f'"{known}" is no id: a dossier\'s file name is lower-case words joined by hyphens',
                f"Rename it to {wanted}.yaml.",
                Place(path=place),
            )
        )
    try:
        node = _compose(path, place)
    except ContentError as error:
        raise Problems.of([*problems, error]) from None
    reader = _Reader(place)
    dossier = reader.mapping(node, Dossier, "")
    problems += reader.problems
    if dossier is None or problems:
        raise Problems.of(problems)
    return Entry(id=known, path=place, dossier=dossier, lines=reader.lines)


def _compose(path: Path, place: str) -> yaml.Node:
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


class _Reader:
    """Turns nodes into structs, collecting what is wrong instead of stopping at it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[BriefingError] = []
        self.lines: dict[str, int] = {}

    def wrong(self, node: yaml.Node, what: str, remedy: str) -> None:
        place = Place(path=self.path, line=node.start_mark.line + 1)
        self.problems.append(ContentError(what, remedy, place))

    def mapping(self, node: yaml.Node, kind: type[Any], at: str) -> Any:  # noqa: ANN401 -- a struct of that kind
        """A struct made of a mapping; None if anything in it is wrong."""
        if not isinstance(node, yaml.MappingNode):
            keys = ", ".join(f"{field.encode_name}: …" for field in _needed(kind))
            self.wrong(node, f"{at or 'the file'} must have keys and values", f"Write {{{keys}}}.")
            return None
        before = len(self.problems)
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        types = get_type_hints(kind, include_extras=True)
        values = {}
        for name, value in self.pairs(node, fields, at):
            path = f"{at}.{name}" if at else name
            self.lines[path] = value.start_mark.line + 1
            if not _is_null(value):
                values[fields[name].name] = self.value(value, types[fields[name].name], path)
        for field in _needed(kind):
            if field.name not in values:
                self.wrong(node, *_missing(field.encode_name, values, at))
        if len(self.problems) > before:
            return None
        made = kind(**values)
        self.check_period(node, made, at)
        return made

    def pairs(self, node: yaml.MappingNode, known: Mapping[str, Any], at: str) -> Iterator[tuple[str, yaml.Node]]:  # fmt: skip
        """The keys that we know with their nodes; others, and second ones, are wrong."""
        seen: dict[str, int] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            where = f"in {at}" if at else "in a dossier"
            if name not in known:
                near = get_close_matches(name.lower(), known, n=1)
                remedy = f"Did you mean `{near[0]}`?" if near else f"Known: {', '.join(known)}."
                self.wrong(key, f'unknown key "{_short(name)}" {where}', remedy)
            elif name in seen:
                self.wrong(
                    key, f'"{name}" stands twice {where}, first in line {seen[name]}', "Keep one."
                )
            else:
                seen[name] = key.start_mark.line + 1
                yield name, value

    def value(self, node: yaml.Node, hint: Any, at: str) -> Any:  # noqa: ANN401 -- of the hinted type
        """What a node says, as the type that its key asks for."""
        kind = _without_none(hint)
        bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
        if get_origin(bare) is list:
            return self.items(node, kind, get_args(bare)[0], at)
        if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
            return self.mapping(node, bare, at)
        return self.scalar(node, kind, at)

    def items(self, node: yaml.Node, kind: Any, item: Any, at: str) -> list[Any]:  # noqa: ANN401 -- type hints
        """The items of a list."""
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(node, f"{at} must be a list", f"Write `- …` under `{at.rsplit('.', maxsplit=1)[-1]}:`.")
            return []
        for number, one in enumerate(node.value):
            self.lines[f"{at}.{number}"] = one.start_mark.line + 1
        made = [self.value(one, item, f"{at}.{number}") for number, one in enumerate(node.value)]
        if get_origin(kind) is Annotated and len(made) != get_args(kind)[1].min_length:
            self.wrong(node, f"{at} has {len(made)} numbers", "Write [latitude, longitude].")
        return made

    def scalar(self, node: yaml.Node, kind: Any, at: str) -> Any:  # noqa: ANN401 -- of the hinted type
        """A text, number or yes/no; dates are checked against the calendar."""
        if not isinstance(node, yaml.ScalarNode):
            self.wrong(
                node, f"{at} must be one value", f"Write `{at.rsplit('.', maxsplit=1)[-1]}: …` on one line."
            )
            return None
        try:
            made = msgspec.convert(node.value.strip(), kind, strict=False)
            if kind is _without_none(PartialDate):
                first_day(made)
        except (msgspec.ValidationError, ValueError):
            self.wrong(node, f'{at} is "{_short(node.value)}"', _expected(kind, node.value))
            return None
        return made

    def check_period(self, node: yaml.Node, made: Any, at: str) -> None:  # noqa: ANN401 -- any struct
        """Say where something ends before it begins."""
        start, until = (
            getattr(made, "start", getattr(made, "date", None)),
            getattr(made, "until", None),
        )
        if isinstance(start, str) and isinstance(until, str) and last_day(until) < first_day(start):
            self.wrong(
                node, f"{at} ends on {until}, before it begins on {start}",
                "`until` is the first day on which it no longer holds; put it after `from`.",
            )  # fmt: skip


def _needed(kind: type[Any]) -> list[Any]:
    return [field for field in msgspec.structs.fields(kind) if field.required]


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _without_none(hint: Any) -> Any:  # noqa: ANN401 -- a type hint
    options = [one for one in get_args(hint) if one is not type(None)]
    is_optional = type(None) in get_args(hint)
    return options[0] if is_optional and len(options) == 1 else hint


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:59]}…"


def _missing(name: str, values: Mapping[str, Any], at: str) -> tuple[str, str]:
    """What a missing key means, and what to write."""
    said = values.get("title") or values.get("label") or values.get("text")
    what = f"{at or 'the dossier'}{f' ({_short(said)!r})' if isinstance(said, str) else ''} has no `{name}`"
    remedies = {
        "from": "Add `from: YYYY-MM-DD`; without it the role can't be shown for any article.",
        "source": "Add `source: {title: …, publisher: …, date: …}`; nothing is shown without one.",
    }
    return what, remedies.get(name, f"Add `{name}: …`.")


def _expected(kind: Any, value: str) -> str:  # noqa: ANN401 -- a type hint
    """What should stand there."""
    if get_origin(kind) is Literal:
        near = get_close_matches(value.lower(), get_args(kind), n=1)
        return f"Did you mean {near[0]}?" if near else f"Write one of {', '.join(get_args(kind))}."
    if kind is PartialDate:
        return f"Write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY{_meant(value)}."
    if kind is Slug:
        return "Write another entity's id: lower-case words joined by hyphens, as in its file name."
    kinds: dict[Any, str] = {bool: "Write true or false.", float: "Write a number."}
    if kind in kinds:
        return kinds[kind]
    pattern = get_args(kind)[1].pattern if get_origin(kind) is Annotated else None
    if pattern and pattern.startswith("^Q"):
        return "Write Wikidata's id of the entity: Q and a number."
    return "Write the full address, https://…." if pattern else "Write at least one character."


def _meant(value: str) -> str:
    """A date that was likely meant, ready to paste."""
    found = re.fullmatch(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*", value, re.ASCII)
    if not found:
        return ""
    year, month, day = map(int, found.groups())
    try:
        return f", for example {dt.date(year, month, day).isoformat()}"
    except ValueError:
        return ""


def check_references(entries: Collection[Entry], known: Collection[str]) -> Iterator[ContentError]:
    """What is wrong with ids that dossiers name: nobody has them."""
    ids = {entry.id for entry in entries} | set(known)
    for entry in entries:
        named = {f"roles.{n}.of": role.of for n, role in enumerate(entry.dossier.roles)}
        named |= {"within": entry.dossier.within, "capital_of": entry.dossier.capital_of}
        for key, value in named.items():
            if value is not None and value not in ids:
                near = get_close_matches(value, sorted(ids), n=1, cutoff=0.75)
                remedy = (
                    f"Did you mean {near[0]}?"
                    if near
                    else f"Write {value}.yaml, or correct the id."
                )
                yield ContentError(f'no entity has the id "{value}"', remedy, entry.at(key))
