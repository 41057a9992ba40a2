"""The embedded reference data: names at once, facts of an entity when somebody asks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from ..model import Alias, Entity, EntityId, EntityType, Reference, Tenure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER = Path(__file__).parent.parent / "packs"
NAMED_FILES = (
    "countries.tsv",
    "capitals.tsv",
    "organisations.tsv",
    "persons.tsv",
    "regions.tsv",
    "cities_ccby.tsv",
)
TENURE_FILES = ("tenures.tsv", "tenures_ccby.tsv", "tenures_ccbysa.tsv")
HEADS = 2  # ranks below it: heads of state and of government


class Named(NamedTuple):
    """The columns that all files of named things share, as their cells stand."""

    id: str
    type: str
    kind: str
    name: str
    names: str
    demonyms: str
    within: str
    wikidata: str
    lat: str
    lon: str
    weight: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A tenure of the packs.

    rank   0 head of state, 1 head of government, 2 deputy or governor-general, 3 minister or other
    gaps   days, first and last, for which sources contradict each other: nobody is shown
    """

    tenure: Tenure
    rank: int
    gaps: tuple[tuple[dt.date, dt.date], ...] = ()

    def is_sure(self, day: dt.date) -> bool:
        """Whether no source contradicts it on that day."""
        return not any(first <= day <= last for first, last in self.gaps)


def read(path: Path) -> tuple[list[str], list[str]]:
    """Column names and lines of a pack file; both empty if there is no such file."""
    if not path.exists():
        return [], []
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    return head.split("\t"), body.splitlines()


class Packs:
    """The packs of a folder. Each file is read once, on first use.

    renamed   ids under which a site's dossiers keep entities of the packs
    """

    def __init__(self, folder: Path = FOLDER, renamed: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._renamed = dict(renamed or {})
        self._original = {new: old for old, new in self._renamed.items()}

    def _pack_id(self, known: str) -> str:
        """What the packs call what the site calls ``known``; "" for an id that was given up."""
        return "" if known in self._renamed else self._original.get(known, known)

    def site_id(self, pack_id: str) -> EntityId:
        """The id on the site of what the packs call ``pack_id``."""
        return EntityId(self._renamed.get(pack_id, pack_id))

    def files(self) -> list[Path]:
        """All files of the packs, in order."""
        return sorted(self._folder.rglob("*.tsv"))

    @cached_property
    def _lines(self) -> dict[str, str]:
        """By id of the packs, the line of each named thing with all its columns."""
        lines = {}
        for name in NAMED_FILES:
            for line in read(self._folder / name)[1]:
                lines[line.partition("\t")[0]] = line
        for line in self._curated:
            lines[line.partition("\t")[0]] = line
        return lines

    @cached_property
    def _curated(self) -> list[str]:
        """Names that no data file gives, as lines of named things."""
        lines = []
        for line in read(self._folder / "names_curated.tsv")[1]:
            known, kind, joins, name, names, demonyms, within = line.split("\t")
            if not joins:
                cells = f"{known}\t{kind}\t\t{name}\t{names}\t{demonyms}\t{within}\t\t\t\t1"
                lines.append(cells)
        return lines

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all named things, as the site calls them."""
        return frozenset(self._renamed.get(known, known) for known in self._lines)

    def named(self, known: str) -> Named | None:
        """The shared columns of an entity."""
        line = self._lines.get(self._pack_id(known))
        return Named(*line.split("\t", 11)[:11]) if line else None

    def entity(self, known: str) -> Entity | None:
        """An entity as the packs know it."""
        row = self.columns(known)
        if not row:
            return None
        capital_of, country = row.get("capital_of"), row["within"]
        return Entity(
            id=EntityId(known),
            type=cast("EntityType", row["type"]),
            name=row["name"],
            aliases=tuple(form.partition("=")[0] for form in row["names"].split("|") if form),
            wikidata=row["wikidata"] or None,
            known=True,
            capital_of=self.site_id(capital_of) if capital_of else None,
            within=self.site_id(country) if country else None,
        )

    def columns(self, known: str) -> dict[str, str]:
        """All columns of an entity, by the names that its file gives them; empty if unknown."""
        line = self._lines.get(self._pack_id(known))
        if not line:
            return {}
        cells = line.split("\t")
        head = next((h for h in self._heads if len(h) == len(cells)), list(Named._fields))
        return dict(zip(head, cells, strict=False))

    @cached_property
    def _heads(self) -> list[list[str]]:
        return [read(self._folder / name)[0] for name in NAMED_FILES]

    def aliases(self) -> Iterator[Alias]:
        """Every naming form, unsorted; those with a weight below 0.3 need support from the text."""
        further = self._further_names
        for line in self._lines.values():
            cells = line.split("\t", 11)
            known = EntityId(self._renamed.get(cells[0], cells[0]))
            kind, weight = cast("EntityType", cells[1]), float(cells[10] or 1)
            forms = _forms(cells[3], cells[4], weight, kind)
            demonyms = _weighed(cells[5], 1.0)
            if cells[0] in further:
                more, peoples = further[cells[0]]
                forms = _weighed(more, weight) | forms
                demonyms = _weighed(peoples, 1.0) | demonyms
            for text, likely in forms.items():
                yield Alias(text=text, entity=known, type=kind, weight=likely)
            if cells[2] == "territory":
                demonyms = {text: w for text, w in demonyms.items() if text not in self._of_states}
            for text, likely in demonyms.items():
                yield Alias(text=text, entity=known, type=kind, demonym=True, weight=likely)
        yield from self._family_names()

    @cached_property
    def _of_states(self) -> frozenset[str]:
        """Demonyms of sovereign states: "Dutch" may be said of Aruba, and never means it."""
        further = self._further_names
        rows = (line.split("\t", 11) for line in self._lines.values())
        cells = [
            cell
            for row in rows
            if row[2] == "sovereign"
            for cell in (row[5], further.get(row[0], ("", ""))[1])
        ]
        return frozenset(text for cell in cells for text in _weighed(cell, 1.0))

    @cached_property
    def _further_names(self) -> dict[str, tuple[str, str]]:
        """Names and demonyms from the file under the ODbL, by id."""
        rows = (line.split("\t") for line in read(self._folder / "countries_odbl.tsv")[1])
        return {row[0]: (row[3], row[4]) for row in rows}

    def _family_names(self) -> Iterator[Alias]:
        """Surnames of office holders, for the time in which the office may be meant."""
        head, lines = read(self._folder / "persons.tsv")
        if not head:
            return
        family, start, until, weight = (
            head.index(c) for c in ("family", "meant_from", "meant_until", "family_weight")
        )
        for line in lines:
            cells = line.split("\t")
            for text in cells[family].split("|"):
                if text:
                    yield Alias(
                        text=text,
                        entity=self.site_id(cells[0]),
                        type="person",
                        weight=float(cells[weight]),
                        start=dt.date.fromisoformat(cells[start]) if cells[start] else None,
                        until=dt.date.fromisoformat(cells[until]) if cells[until] else None,
                    )

    @cached_property
    def by_name(self) -> dict[tuple[str, str], str]:
        """Ids of the packs by type and full name in lower case, where only one has them."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for known, line in self._lines.items():
            cells = line.split("\t", 4)
            found[cells[1], cells[3].casefold()].append(known)
        return {key: ids[0] for key, ids in found.items() if len(ids) == 1}

    @cached_property
    def by_wikidata(self) -> dict[str, str]:
        """Ids of the packs by Wikidata's."""
        rows = ((known, line.split("\t", 8)) for known, line in self._lines.items())
        return {cells[7]: known for known, cells in rows if cells[7]}

    # --- what is known of one -------------------------------------------------------------

    def sheet(self, name: str, known: str) -> list[list[str]]:
        """The rows of a sheet that begin with an entity's id, without it."""
        return self._sheets(name).get(self._pack_id(known), [])

    def _sheets(self, name: str) -> dict[str, list[list[str]]]:
        if name not in self._read_sheets:
            rows: dict[str, list[list[str]]] = defaultdict(list)
            for line in read(self._folder / name)[1]:
                known, *cells = line.split("\t")
                rows[known].append(cells)
            self._read_sheets[name] = rows
        return self._read_sheets[name]

    @cached_property
    def _read_sheets(self) -> dict[str, dict[str, list[list[str]]]]:
        return {}

    @cached_property
    def _tenure_lines(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """Lines by person and by what the office is of, each in the order of importance."""
        persons: dict[str, list[str]] = defaultdict(list)
        bodies: dict[str, list[str]] = defaultdict(list)
        for name in TENURE_FILES:
            for line in read(self._folder / name)[1]:
                person, _, of, _ = line.split("\t", 3)
                persons[person].append(line)
                bodies[of].append(line)
        return persons, bodies

    def offices(self, person: str) -> tuple[Held, ...]:
        """What a person held, the most important office first, then by time."""
        return self._held(self._tenure_lines[0], person)

    def holders(self, of: str) -> tuple[Held, ...]:
        """Who held the offices of a country or body, the most important first, then by time."""
        return self._held(self._tenure_lines[1], of)

    def _held(self, lines: Mapping[str, list[str]], known: str) -> tuple[Held, ...]:
        made = [self._tenure(line) for line in lines.get(self._pack_id(known), [])]
        return tuple(
            sorted(made, key=lambda held: (held.rank, held.tenure.start, held.tenure.person))
        )

    def _tenure(self, line: str) -> Held:
        person, title, of, rank, start, until, confirmed, flags, before, after, gaps, source = (
            line.split("\t")
        )
        tenure = Tenure(
            person=self.site_id(person),
            title=title,
            of=self.site_id(of) if of else None,
            of_name=self._name(of),
            start=start,
            until=until or None,
            confirmed=dt.date.fromisoformat(confirmed) if confirmed else None,
            start_shown="s" not in flags,
            until_shown="u" not in flags,
            acting="a" in flags,
            predecessor=self.site_id(before) if before else None,
            successor=self.site_id(after) if after else None,
            source=self.reference(source),
        )
        return Held(tenure=tenure, rank=int(rank), gaps=_gaps(gaps) if gaps else ())

    def _name(self, pack_id: str) -> str | None:
        """The usual name alone: a country's holders ask for it a hundred times."""
        line = self._lines.get(pack_id)
        return line.split("\t", 4)[Named._fields.index("name")] if line else None

    def reference(self, key: str, edition: str | None = None) -> Reference:
        """The source that a key names; of several ("fb;wd") one that names them all.

        Date and address are then those of the first.
        """
        if (key, edition) not in self._references:
            rows = [self._sources[part] for part in key.split(";")]
            title, publisher, licence = (_joined(row[n] for row in rows) for n in (0, 1, 4))
            self._references[key, edition] = Reference(
                title=title.replace("{edition}", edition or ""),
                publisher=publisher,
                date=rows[0][2].replace("{edition}", edition or "") or None,
                url=rows[0][3] or None,
                licence=licence,
                layer="pack",
            )
        return self._references[key, edition]

    @cached_property
    def _references(self) -> dict[tuple[str, str | None], Reference]:
        return {}

    @cached_property
    def _sources(self) -> dict[str, list[str]]:
        rows = (line.split("\t") for line in read(self._folder / "sources.tsv")[1])
        return {row[0]: row[1:] for row in rows}


def _gaps(cell: str) -> tuple[tuple[dt.date, dt.date], ...]:
    days = [tuple(map(dt.date.fromisoformat, gap.split("/"))) for gap in cell.split("|") if gap]
    return tuple((day[0], day[1]) for day in days)


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _forms(name: str, names: str, weight: float, kind: str) -> dict[str, float]:
    """The usual name and the others with their weights; a weight in the cell wins."""
    forms = _weighed(names, weight)
    if name not in forms and not (kind == "place" and "," in name):
        forms = {name: weight} | forms
    return forms


def _weighed(cell: str, weight: float) -> dict[str, float]:
    if not cell:
        return {}
    if "=" not in cell:
        return dict.fromkeys(cell.split("|"), weight)
    parts = (form.partition("=") for form in cell.split("|"))
    return {text: float(likely) if likely else weight for text, _, likely in parts}
