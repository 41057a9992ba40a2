"""The embedded reference data: names at once, facts of an entity when somebody asks."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from ..model import (
    Alias,
    Attribution,
    Entity,
    EntityId,
    EntityType,
    Flag,
    GivenNames,
    Reference,
    Tenure,
)
from .as_of import last_day, overlap
from .curated import Curated
from .events import event_aliases
from .surnames import surnames
from .tables import Named, forms_of, head_of, read, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Gender

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
EDITIONS = "2000 to 2025"  # what the yearly sheets are made from
FLAG_SINCE = ["2000", "2000"]  # unless a row says otherwise: day and edition
HEADS = 2  # ranks below it: heads of state and of government
HEAD_RANKS = tuple(map(str, range(HEADS)))  # as lines have them


class Held(Struct, frozen=True, kw_only=True, gc=False):
    """A tenure of the packs.

    rank   0 head of state, 1 head of government, 2 deputy or governor-general, 3 minister or other
    gaps   days, first and last, for which sources contradict each other: nobody is shown
    confirmed_by   of several sources the one that speaks last, where an office goes on
    """

    tenure: Tenure
    rank: int
    gaps: tuple[tuple[dt.date, dt.date], ...] = ()
    confirmed_by: Reference | None = None

    def is_sure(self, day: dt.date) -> bool:
        """Whether no source contradicts it on that day."""
        return not any(first <= day <= last for first, last in self.gaps)


def _gender(cells: str) -> Gender | None:
    """The pronoun of a person, by the last columns of the line."""
    if "\tmale\t" in cells:
        return "he"
    return "she" if "\tfemale\t" in cells else None


class Packs:
    """The packs of a folder. Each file is read once, on first use.

    renamed   ids under which a site's dossiers keep entities of the packs
    """

    def __init__(self, folder: Path = FOLDER, renamed: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._curated = Curated(folder / "curated")
        self._renamed = dict(renamed or {})
        self._original = {new: old for old, new in self._renamed.items()}

    def renaming(self, renamed: Mapping[str, str]) -> Packs:
        """The same packs under a site's ids; what was read of them isn't read again."""
        other = Packs(self._folder, renamed)
        other.__dict__["_lines"], other._curated = self._lines, self._curated
        return other

    def pack_id(self, known: str) -> str:
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
        lines |= self._usual
        return lines | self._curated.lines(self._usual)

    @cached_property
    def _usual(self) -> dict[str, str]:
        """By id, names that no data file gives, as lines of named things."""
        lines = {}
        for line in read(self._folder / "names_curated.tsv")[1]:
            known, kind, joins, name, names, demonyms, within = line.split("\t")
            if not joins:
                cells = f"{known}\t{kind}\t\t{name}\t{names}\t{demonyms}\t{within}\t\t\t\t1"
                lines[known] = cells
        return lines

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all named things, as the site calls them."""
        return frozenset(self._renamed.get(known, known) for known in self._lines)

    def ids_of(self, kind: EntityType) -> Iterator[EntityId]:
        """The ids of all of one kind."""
        for known, line in self._lines.items():
            if line.split("\t", 2)[1] == kind:
                yield EntityId(self._renamed.get(known, known))

    def named(self, known: str) -> Named | None:
        """The shared columns of an entity."""
        return self._named(self.pack_id(known))

    def _named(self, pack_id: str) -> Named | None:
        if pack_id not in self._read_names:
            line = self._lines.get(pack_id)
            self._read_names[pack_id] = Named(*line.split("\t", 11)[:11]) if line else None
        return self._read_names[pack_id]

    @cached_property
    def _read_names(self) -> dict[str, Named | None]:
        return {}

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
        if known not in self._read_columns:
            self._read_columns[known] = self._columns(known)
        return self._read_columns[known]

    @cached_property
    def _read_columns(self) -> dict[str, dict[str, str]]:
        return {}

    def _columns(self, known: str) -> dict[str, str]:
        line = self._lines.get(self.pack_id(known))
        if not line:
            return {}
        cells = line.split("\t")
        head = self._curated.head(cells[0]) or next(
            (h for h in self._heads if len(h) == len(cells)), list(Named._fields)
        )
        return dict(zip(head, cells, strict=False))

    @cached_property
    def _heads(self) -> list[list[str]]:
        return [head_of(self._folder / name) for name in NAMED_FILES]

    def aliases(self) -> Iterator[Alias]:
        """Every naming form, unsorted; those with a weight below 0.3 need support from the text."""
        further = self._further_names
        for line in self._lines.values():
            cells = line.split("\t", 11)
            known = EntityId(self._renamed.get(cells[0], cells[0]))
            if cells[1] == "event" and self._curated.head(cells[0]):
                yield from event_aliases(self.columns(known), known)
                continue
            kind, weight = cast("EntityType", cells[1]), float(cells[10] or 1)
            forms = forms_of(cells[3], cells[4], weight, kind)
            demonyms = weighed(cells[5], 1.0)
            if cells[0] in further:
                more, peoples = further[cells[0]]
                forms = weighed(more, weight) | forms
                demonyms = weighed(peoples, 1.0) | demonyms
            gender = _gender(cells[-1]) if kind == "person" else None
            for text, likely in forms.items():
                yield Alias(text=text, entity=known, type=kind, weight=likely, gender=gender)
            if cells[2] == "territory":
                demonyms = {text: w for text, w in demonyms.items() if text not in self._of_states}
            for text, likely in demonyms.items():
                yield Alias(text=text, entity=known, type=kind, demonym=True, weight=likely)
        yield from self._family_names()

    def given_names(self) -> GivenNames:
        """First names of many countries, English words and names of languages."""
        rows = [line.split("\t") for line in read(self._folder / "given_names.tsv")[1]]
        words = read(self._folder / "words.tsv")[1]
        return GivenNames(
            telling=frozenset([name for name, _, word in rows if not word]),
            gender_of={name: cast("Gender", gender) for name, gender, _ in rows if gender},
            words=frozenset([word[:-1] for word in words if word.endswith("\t")]),
            languages=frozenset([word[:-2] for word in words if word.endswith("\tl")]),
        )

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
        return frozenset(text for cell in cells for text in weighed(cell, 1.0))

    @cached_property
    def _further_names(self) -> dict[str, tuple[str, str]]:
        """Names and demonyms from the file under the ODbL, by id."""
        rows = (line.split("\t") for line in read(self._folder / "countries_odbl.tsv")[1])
        return {row[0]: (row[3], row[4]) for row in rows}

    def _family_names(self) -> Iterator[Alias]:
        head, lines = read(self._folder / "persons.tsv")
        rows = [*((head, line) for line in lines), *self._curated.persons()]
        yield from surnames(rows, self.site_id)

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
        lines = self._sheets(name).get(self.pack_id(known), ())
        return [line.split("\t")[1:] for line in lines]

    def rows(self, name: str) -> Iterator[tuple[str, list[str]]]:
        """All rows of a sheet, each with the id that it begins with, as the packs call it."""
        for known, lines in self._sheets(name).items():
            yield from ((known, line.split("\t")[1:]) for line in lines)

    def _sheets(self, name: str) -> dict[str, list[str]]:
        """The lines of a sheet by entity: a page asks for few of them."""
        if name not in self._read_sheets:
            lines: dict[str, list[str]] = defaultdict(list)
            for line in read(self._folder / name)[1]:
                lines[line.partition("\t")[0]].append(line)
            self._read_sheets[name] = lines
        return self._read_sheets[name]

    @cached_property
    def _read_sheets(self) -> dict[str, dict[str, list[str]]]:
        return {}

    @cached_property
    def _tenure_lines(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """Lines by person and, of heads alone, by what they head.

        A country has a hundred ministers, and no page of its own lists them.
        """
        persons: dict[str, list[str]] = defaultdict(list)
        bodies: dict[str, list[str]] = defaultdict(list)
        packed = (line for name in TENURE_FILES for line in read(self._folder / name)[1])
        for line in (*self._curated.tenures, *packed):
            person, _, of, rank, _ = line.split("\t", 4)
            persons[person].append(line)
            if rank in HEAD_RANKS:
                bodies[of].append(line)
        return persons, bodies

    def offices(self, person: str) -> tuple[Held, ...]:
        """What a person held, the most important office first, then by time."""
        return self._held(self._tenure_lines[0], person)

    def heads(self, of: str) -> tuple[Held, ...]:
        """Who headed a country or body, the most important first, then by time."""
        return self._held(self._tenure_lines[1], of)

    def rank(self, of: str, title: str) -> int | None:
        """The rank that the packs give to an office of a country or body; None if unknown."""
        return self._ranks.get((self.pack_id(of), title.casefold()))

    @cached_property
    def _ranks(self) -> dict[tuple[str, str], int]:
        rows = (line.split("\t", 4) for lines in self._tenure_lines[0].values() for line in lines)
        return {(of, title.casefold()): int(rank) for _, title, of, rank, _ in rows}

    def _held(self, lines: Mapping[str, list[str]], known: str) -> tuple[Held, ...]:
        made = [self._tenure(line) for line in lines.get(self.pack_id(known), ())]
        return tuple(
            sorted(
                _told_once(made),
                key=lambda held: (held.rank, held.tenure.start, held.tenure.person),
            )
        )

    def _tenure(self, line: str) -> Held:
        person, title, of, rank, start, until, confirmed, flags, before, after, gaps, source = (
            line.split("\t")
        )
        body = self._named(of)
        tenure = Tenure(
            person=self.site_id(person),
            title=title,
            of=self.site_id(of) if of else None,
            of_name=body.name if body else None,
            start=start,
            until=until or None,
            confirmed=_confirmed(start, until, confirmed),
            start_shown="s" not in flags,
            until_shown="u" not in flags,
            acting="a" in flags,
            predecessor=self.site_id(before) if before in self._lines else None,
            successor=self.site_id(after) if after in self._lines else None,
            source=self.reference(source),
        )
        return Held(
            tenure=tenure,
            rank=int(rank),
            gaps=_gaps(gaps) if gaps else (),
            confirmed_by=self._latest(source) if confirmed and not until else None,
        )

    def _latest(self, source: str) -> Reference:
        """Of the sources that a cell names the one of the latest date."""
        return max(map(self.reference, source.split(";")), key=lambda one: one.date or "")

    def reference(self, key: str, edition: str | None = None) -> Reference:
        """The source that a key names; of several ("fb;wd") one that names them all.

        The date is then the latest of theirs, the address that of the first.
        """
        if (key, edition) not in self._references:
            rows = [self._sources[part] for part in key.split(";")]
            title, publisher, licence = (_joined(row[n] for row in rows) for n in (0, 1, 4))
            self._references[key, edition] = Reference(
                title=title.replace("{edition}", edition or ""),
                publisher=publisher,
                date=max(row[2] for row in rows).replace("{edition}", edition or "") or None,
                url=rows[0][3] or None,
                licence=licence,
                layer="pack",
            )
        return self._references[key, edition]

    def flag(self, known: str) -> Flag | None:
        """The flag of a country, as of its source's date.

        Since when a state has flown it the yearly editions of the Factbook tell, which describe
        flags; of territories they don't tell well enough.
        """
        rows = self.sheet("flags.tsv", known)
        if not rows:
            return None
        flag = Flag(svg=rows[0][0], source=self.reference("flagicons"))
        named = self.named(known)
        if named is None or named.kind != "sovereign":
            return flag
        [[since, edition]] = self.sheet("flag_since.tsv", known) or [FLAG_SINCE]
        described = self.reference("fb_edition", edition) if edition else None
        return replace(flag, since=since, described=described)

    def attributions(self) -> tuple[Attribution, ...]:
        """The sources of the data files, in the order of the list; those of curated lines aside."""
        head, lines = read(self._folder / "sources.tsv")
        rows = (dict(zip(head, line.split("\t"), strict=False)) for line in lines)
        return tuple(
            Attribution(
                reference=replace(
                    self.reference(row["key"], EDITIONS),
                    date=None if "{edition}" in row["date"] else row["date"] or None,
                ),
                titles=re.escape(row["title"]).replace(r"\{edition\}", r"\d{4}"),
                files=tuple(filter(None, row.get("files", "").split(", "))),
            )
            for row in rows
        )

    @cached_property
    def _references(self) -> dict[tuple[str, str | None], Reference]:
        return {}

    @cached_property
    def _sources(self) -> dict[str, list[str]]:
        rows = (line.split("\t") for line in read(self._folder / "sources.tsv")[1])
        return self._curated.sources | {row[0]: row[1:] for row in rows}


def _confirmed(start: str, until: str, confirmed: str) -> dt.date | None:
    """The last day for which a source speaks; of an office without an end, at least its start."""
    if confirmed or until:
        return dt.date.fromisoformat(confirmed) if confirmed else None
    return last_day(start)


def _told_once(rows: Iterable[Held]) -> list[Held]:
    """The rows less those that say again what an earlier one says: a person's time in an office.

    Files differ in what they call it ("President" of the European Commission, "President of the
    European Commission" of the Union), and in the last day.
    """
    told: defaultdict[EntityId, list[Held]] = defaultdict(list)
    for row in rows:
        own = told[row.tenure.person]
        if not any(_is_same_time(row.tenure, other.tenure) for other in own):
            own.append(row)
    return [row for own in told.values() for row in own]


def _is_same_time(one: Tenure, other: Tenure) -> bool:
    return one.office.casefold() == other.office.casefold() and overlap(one, other)


def _gaps(cell: str) -> tuple[tuple[dt.date, dt.date], ...]:
    days = [tuple(map(dt.date.fromisoformat, gap.split("/"))) for gap in cell.split("|") if gap]
    return tuple((day[0], day[1]) for day in days)


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))
