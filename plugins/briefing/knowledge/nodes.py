"""From YAML nodes to structs, saying of everything wrong where it stands and what to write."""

from __future__ import annotations

import datetime as dt
import re
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import yaml

from ..errors import ContentError, Place
from .as_of import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..errors import BriefingError

LONGEST = 60  # characters of a value that a message repeats
DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"

PartialDate = Annotated[
    str,
    msgspec.Meta(
        pattern=DATE_PATTERN,
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

Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]


def is_id(name: str) -> bool:
    """Whether it can be an entity's id: lower-case words joined by hyphens."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name, re.ASCII) is not None


class NodeReader:
    """Turns nodes into structs, collecting what is wrong instead of stopping at it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[BriefingError] = []
        self.lines: dict[str, int] = {}

    def wrong(self, node: yaml.Node, what: str, remedy: str) -> None:
        """Note what is wrong at a node, and what to do."""
        place = Place(path=self.path, line=node.start_mark.line + 1)
        self.problems.append(ContentError(what, remedy, place))

    def mapping(self, node: yaml.Node, kind: type[Any], at: str) -> Any:  # noqa: ANN401 -- a struct of that kind
        """A struct made of a mapping; None if anything in it is wrong."""
        if not isinstance(node, yaml.MappingNode):
            keys = ", ".join(f"{field.encode_name}: …" for field in _needed(kind))
            self.wrong(node, f"{at or 'the file'} must have keys and values", f"Write {{{keys}}}.")
            return None
        before = len(self.problems)
        fields, types = _fields(kind), _types(kind)  # type: ignore[arg-type]
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

    def pairs(
        self, node: yaml.MappingNode, known: Mapping[str, Any], at: str
    ) -> Iterator[tuple[str, yaml.Node]]:
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
                    key,
                    f'"{_short(name)}" stands twice {where}, first in line {seen[name]}',
                    "Keep one.",
                )
            else:
                seen[name] = key.start_mark.line + 1
                yield name, value

    def value(self, node: yaml.Node, hint: Any, at: str) -> Any:  # noqa: ANN401 -- of the hinted type
        """What a node says, as the type that its key asks for."""
        kind = _without_none(hint)
        bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
        if get_origin(bare) in {list, tuple}:
            return self.items(node, bare, at)
        if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
            return self.mapping(node, bare, at)
        return self.scalar(node, kind, at)

    def items(self, node: yaml.Node, kind: Any, at: str) -> Any:  # noqa: ANN401 -- type hints
        """The items of a list, or of a tuple of so many numbers."""
        if not isinstance(node, yaml.SequenceNode):
            remedy = f"Write `- …` under `{at.rsplit('.', maxsplit=1)[-1]}:`."
            self.wrong(node, f"{at} must be a list", remedy)
            return ()
        for number, one in enumerate(node.value):
            self.lines[f"{at}.{number}"] = one.start_mark.line + 1
        kinds = get_args(kind)
        if get_origin(kind) is list:
            kinds *= len(node.value)
        elif len(node.value) != len(kinds):
            remedy = "Write [latitude, longitude]."
            self.wrong(node, f"{at} has {len(node.value)} numbers", remedy)
        return get_origin(kind)(
            self.value(one, item, f"{at}.{number}")
            for number, (one, item) in enumerate(zip(node.value, kinds, strict=False))
        )

    def scalar(self, node: yaml.Node, kind: Any, at: str) -> Any:  # noqa: ANN401 -- of the hinted type
        """A text, number or yes/no; dates are checked against the calendar."""
        if not isinstance(node, yaml.ScalarNode):
            self.wrong(
                node,
                f"{at} must be one value",
                f"Write `{at.rsplit('.', maxsplit=1)[-1]}: …` on one line.",
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


@cache
def _fields(kind: Any) -> dict[str, Any]:  # noqa: ANN401 -- a class of structs
    """The fields of a struct by their keys; to find out takes longer than to read a mapping."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


@cache
def _types(kind: Any) -> dict[str, Any]:  # noqa: ANN401 -- a class of structs
    return get_type_hints(kind, include_extras=True)


def _needed(kind: type[Any]) -> list[Any]:
    return [one for one in _fields(kind).values() if one.required]  # type: ignore[arg-type]


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _without_none(hint: Any) -> Any:  # noqa: ANN401 -- a type hint
    options = [one for one in get_args(hint) if one is not type(None)]
    is_optional = type(None) in get_args(hint)
    return options[0] if is_optional and len(options) == 1 else hint


def _key(at: str) -> str:
    return at.rpartition(".")[2]


def _short(value: str) -> str:
    """A value as a message can carry it: on one line, and not too long."""
    value = " ".join(value.split())
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"


def _missing(name: str, values: Mapping[str, Any], at: str) -> tuple[str, str]:
    """What a missing key means, and what to write."""
    said = values.get("title") or values.get("label") or values.get("text")
    which = f' "{_short(said)}"' if isinstance(said, str) else ""
    what = f"{at or 'the dossier'}{which} has no `{name}`"
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
    kinds: dict[Any, str] = {
        bool: "Write true or false.",
        int: "Write a whole number.",
        Latitude: "Write [latitude, longitude]; the latitude lies between -90 and 90.",
        Longitude: "Write [latitude, longitude]; the longitude lies between -180 and 180.",
    }
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
