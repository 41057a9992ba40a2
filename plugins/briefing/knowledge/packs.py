"""The embedded reference data: names at once, facts of an entity when somebody asks."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from ..model import (
    Alias,
    Entity,
    EntityId,
    EntityType,
    Flag,
    GivenNames,
    Tenure,
)
from .curated import DEATHS, Curated
from .events import event_aliases
from .outlines import FILES as OUTLINE_FILES
from .references import References
from .surnames import surnames
from .tables import Named, Sheet, forms_of, read, weighed
from .tenures import Held, Tenures, gaps_of, last_confirmed, told_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import Gender

FOLDER = Path(__file__).parent.parent / "packs"
NAMED_FILES: dict[str, EntityType] = {
    "countries.tsv": "place",
    "capitals.tsv": "place",
    "organisations.tsv": "organisation",
    "persons.tsv": "person",
    "regions.tsv": "place",
    "cities_ccby.tsv": "place",
}
"""Each with the kind of all things in it; no id is in two."""
NAMESAKES = 0.99  # a full name may be another's: less than an editor's word
TOWNS = frozenset({"capital", "city"})
TENURE_FILES = ("tenures.tsv", "tenures_ccby.tsv", "tenures_ccbysa.tsv")
NAMELESS_FILES = frozenset({*TENURE_FILES, *OUTLINE_FILES, DEATHS, "flags.tsv", "population.tsv"})
"""The largest of those of which neither aliases nor entities are made."""
FLAG_SINCE = ["2000", "2000"]  # unless a row says otherwise: day and edition
FORMER = "0.5"  # the weight of the names that a country had before: they find it, and are no others


def _other_names(row: Mapping[str, str]) -> Iterator[str]:
    """The other names of today: of a country without those that it had before."""
    is_country = "population_year" in row
    for form in filter(None, row["names"].split("|")):
        name, _, weight = form.partition("=")
        if not (is_country and weight == FORMER):
            yield name


def _gender(cells: str) -> Gender | None:
    """The pronoun of a person, by the last columns of the line."""
    if "\tmale\t" in cells:
        return "he"
    return "she" if "\tfemale\t" in cells else None


class Packs:
    """The packs of a folder. Each file is read once, on first use, and its lines when asked for.

    renamed   ids under which a site's dossiers keep entities of the packs
    """

    def __init__(self, folder: Path = FOLDER, renamed: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        self._curated = Curated(folder / "curated")
        self.references = References(folder / "sources.tsv", self._curated)
        self._sheets: dict[str, Sheet] = {}
        self._renamed = dict(renamed or {})
        self._original = {new: old for old, new in self._renamed.items()}
        self._read_names: dict[str, Named | None] = {}
        self._read_columns: dict[str, dict[str, str]] = {}
        self._read_by_name: dict[EntityType, dict[str, str]] = {}

    def renaming(self, renamed: Mapping[str, str]) -> Packs:
        """The same packs under a site's ids; what was read of them isn't read again."""
        other = Packs(self._folder, renamed)
        other._curated, other._sheets = self._curated, self._sheets
        other.references = self.references
        other.__dict__.update(_own=self._own, _packed=self._packed)
        return other

    def __contains__(self, known: object) -> bool:
        """Whether they hold what the site calls so."""
        return isinstance(known, str) and self._holds(self.pack_id(known))

    def pack_id(self, known: str) -> str:
        """What the packs call what the site calls ``known``; "" for an id that was given up."""
        return "" if known in self._renamed else self._original.get(known, known)

    def site_id(self, pack_id: str) -> EntityId:
        """The id on the site of what the packs call ``pack_id``."""
        return EntityId(self._renamed.get(pack_id, pack_id))

    def naming_files(self) -> list[Path]:
        """All files but those of which it is known that they name nobody, in order."""
        return sorted(one for one in self._folder.rglob("*.tsv") if one.name not in NAMELESS_FILES)

    def nameless_files(self) -> list[Path]:
        """The others that tell of things, in order; where a country lies is no word about it."""
        names = NAMELESS_FILES - set(OUTLINE_FILES)
        return sorted(one for one in self._folder.rglob("*.tsv") if one.name in names)

    def _lines(self) -> Iterator[str]:
        """The line of each named thing with all its columns."""
        for name in NAMED_FILES:
            yield from self._sheet(name)
        yield from self._own.values()

    def _lines_of(self, kind: EntityType) -> Iterator[str]:
        """The lines of things of one kind."""
        for name in (name for name, its in NAMED_FILES.items() if its == kind):
            yield from self._sheet(name)
        yield from (line for line in self._own.values() if line.split("\t", 2)[1] == kind)

    def _line(self, pack_id: str) -> str | None:
        if pack_id in self._own:
            return self._own[pack_id]
        packed = self._packed.get(pack_id.encode())
        return packed.decode() if packed else None

    def _holds(self, pack_id: str) -> bool:
        return pack_id in self._own or pack_id.encode() in self._packed

    @cached_property
    def _packed(self) -> dict[bytes, bytes]:
        """The lines of the data files by id."""
        lines = chain.from_iterable(self._sheet(name).raw for name in NAMED_FILES)
        return {line.partition(b"\t")[0]: line for line in lines}

    def _sheet(self, name: str) -> Sheet:
        if name not in self._sheets:
            self._sheets[name] = Sheet(self._folder / name)
        return self._sheets[name]

    @cached_property
    def _own(self) -> dict[str, str]:
        """By id of the packs, the lines that are in no data file."""
        return self._usual | self._curated.lines(self._usual)

    @cached_property
    def _usual(self) -> dict[str, str]:
        """By id, names that no data file gives, as lines of named things."""
        lines = {}
        for line in read(self._folder / "names_curated.tsv")[1]:
            known, kind, joins, name, names, demonyms, within = line.split("\t")
            if not joins or joins.startswith("state:"):
                cells = f"{known}\t{kind}\t\t{name}\t{names}\t{demonyms}\t{within}\t\t\t\t1"
                lines[known] = cells
        return lines

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all named things, as the site calls them."""
        known = (line.partition("\t")[0] for line in self._lines())
        return frozenset(self._renamed.get(one, one) for one in known)

    def names_of(self, kind: EntityType) -> Iterator[tuple[EntityId, list[str]]]:
        """All of one kind, each with what it is called."""
        for line in self._lines_of(kind):
            known, _, _, name, names, _ = line.split("\t", 5)
            forms = [form.partition("=")[0] for form in names.split("|") if form]
            yield self.site_id(known), [name, *forms]

    def named(self, known: str) -> Named | None:
        """The shared columns of an entity."""
        return self.named_in_data(self.pack_id(known))

    def named_in_data(self, pack_id: str) -> Named | None:
        """The same by the id that the data files have for it."""
        if pack_id not in self._read_names:
            line = self._line(pack_id)
            self._read_names[pack_id] = Named(*line.split("\t", 11)[:11]) if line else None
        return self._read_names[pack_id]

    def entity(self, known: str) -> Entity | None:
        """An entity as the packs know it."""
        row = self.columns(known)
        if not row:
            return None
        capital_of, country = row.get("capital_of"), row["within"]
        lies_in = row.get("state") or (country if row["kind"] in TOWNS else "")
        return Entity(
            id=EntityId(known),
            type=cast("EntityType", row["type"]),
            name=row["name"],
            aliases=tuple(_other_names(row)),
            wikidata=row["wikidata"] or None,
            known=True,
            capital_of=self.site_id(capital_of) if capital_of else None,
            within=self.site_id(country) if country else None,
            lies_in=self.site_id(lies_in) if lies_in else None,
            elsewhere=tuple(map(self.site_id, filter(None, row.get("elsewhere", "").split("|")))),
        )

    def columns(self, known: str) -> dict[str, str]:
        """All columns of an entity, by the names that its file gives them; empty if unknown."""
        if known not in self._read_columns:
            self._read_columns[known] = self._columns(known)
        return self._read_columns[known]

    def _columns(self, known: str) -> dict[str, str]:
        line = self._line(self.pack_id(known))
        if not line:
            return {}
        cells = line.split("\t")
        head = self._curated.head(cells[0]) or self._heads.get(
            (cells[1], len(cells)), list(Named._fields)
        )
        row = dict(zip(head, cells, strict=False))
        if death := self._curated.deaths.get(cells[0]):
            row["died"], row["died_source"] = death
        return row

    @cached_property
    def _heads(self) -> dict[tuple[str, int], list[str]]:
        """The columns of the files, which differ in the kind of their things or in their number."""
        heads = ((kind, self._sheet(name).head) for name, kind in NAMED_FILES.items())
        return {(kind, len(head)): head for kind, head in heads}

    def aliases(self) -> Iterator[Alias]:
        """Every naming form, unsorted; those with a weight below 0.3 need support from the text."""
        further = self._further_names
        for line in self._lines():
            cells = line.split("\t", 11)
            known = EntityId(self._renamed.get(cells[0], cells[0]))
            if cells[1] == "event" and self._curated.head(cells[0]):
                yield from event_aliases(self.columns(known), known)
                continue
            kind, weight = cast("EntityType", cells[1]), float(cells[10] or 1)
            weight = min(weight, NAMESAKES) if kind == "person" else weight
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
        lines = read(self._folder / "words.tsv")[1]
        words = frozenset([line[:-1] for line in lines if line.endswith("\t")])
        things = frozenset(read(self._folder / "nouns.tsv")[1])
        return GivenNames(
            telling=frozenset([name for name, _, word in rows if not word]),
            perhaps=words.intersection([name for name, _, word in rows if word]),
            gender_of={name: cast("Gender", gender) for name, gender, _ in rows if gender},
            words=things | words,
            things=things,
            languages=frozenset([word[:-2] for word in lines if word.endswith("\tl")]),
            bodies=frozenset(read(self._folder / "bodies.tsv")[1]),
        )

    @cached_property
    def _of_states(self) -> frozenset[str]:
        """Demonyms of sovereign states: "Dutch" may be said of Aruba, and never means it."""
        further = self._further_names
        rows = (line.split("\t", 11) for line in self._lines() if "\tsovereign\t" in line)
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

    def by_name(self, kind: EntityType) -> dict[str, str]:
        """Ids of the packs by full name in lower case, of one kind, where only one has it."""
        if kind not in self._read_by_name:
            found: dict[str, list[str]] = defaultdict(list)
            for line in self._lines_of(kind):
                known, _, _, name, _ = line.split("\t", 4)
                found[name.casefold()].append(known)
            self._read_by_name[kind] = {k: ids[0] for k, ids in found.items() if len(ids) == 1}
        return self._read_by_name[kind]

    @cached_property
    def by_wikidata(self) -> dict[str, str]:
        """Ids of the packs by Wikidata's."""
        rows = (line.split("\t", 8) for line in self._lines())
        return {cells[7]: cells[0] for cells in rows if cells[7]}

    def sheet(self, name: str, known: str) -> list[list[str]]:
        """The rows of a sheet that begin with an entity's id, without it."""
        lines = self._sheet(name).lines(self.pack_id(known))
        return [line.split("\t")[1:] for line in lines]

    def rows(self, name: str) -> Iterator[list[str]]:
        """All rows of a sheet, each behind the id that the packs have for it."""
        return (line.split("\t") for line in self._sheet(name))

    @cached_property
    def _tenures(self) -> Tenures:
        sheets = (self._sheet(name).raw for name in TENURE_FILES)
        return Tenures(chain(map(str.encode, self._curated.tenures), *sheets))

    def offices(self, person: str) -> tuple[Held, ...]:
        """What a person held, the most important office first, then by time."""
        return self._held(self._tenures.by(self.pack_id(person)))

    def heads(self, of: str) -> tuple[Held, ...]:
        """Who headed a country or body, the most important first, then by time.

        A country has a hundred ministers, and no page of its own lists them.
        """
        return self._held(self._tenures.heads_of(self.pack_id(of)))

    def rank(self, of: str, title: str) -> int | None:
        """The rank that the packs give to an office of a country or body; None if unknown."""
        return self._tenures.ranks_of(self.pack_id(of)).get(title.casefold())

    def _held(self, lines: Sequence[str]) -> tuple[Held, ...]:
        if not lines:
            return ()  # of most towns and bodies nobody is known
        made = map(self._tenure, lines)
        return tuple(
            sorted(
                told_once(made),
                key=lambda held: (held.rank, held.tenure.start, held.tenure.person),
            )
        )

    def _tenure(self, line: str) -> Held:
        person, title, of, rank, start, until, confirmed, flags, before, after, gaps, source = (
            line.split("\t")
        )
        body = self.named_in_data(of)
        tenure = Tenure(
            person=self.site_id(person),
            title=title,
            of=self.site_id(of) if of else None,
            of_name=body.name if body else None,
            start=start,
            until=until or None,
            confirmed=last_confirmed(start, until, confirmed),
            start_shown="s" not in flags,
            until_shown="u" not in flags,
            acting="a" in flags,
            predecessor=self.site_id(before) if before and self._holds(before) else None,
            successor=self.site_id(after) if after and self._holds(after) else None,
            source=self.references.of(source),
        )
        return Held(
            tenure=tenure,
            rank=int(rank),
            gaps=gaps_of(gaps) if gaps else (),
            confirmed_by=self.references.latest(source) if confirmed and not until else None,
        )

    def flag(self, known: str) -> Flag | None:
        """The flag of a country, as of its source's date.

        Since when a state has flown it the yearly editions of the Factbook tell, which describe
        flags; of territories they don't tell well enough.
        """
        rows = self.sheet("flags.tsv", known)
        if not rows:
            return None
        flag = Flag(svg=rows[0][0], source=self.references.of("flagicons"))
        named = self.named(known)
        if named is None or named.kind != "sovereign":
            return flag
        [[since, edition]] = self.sheet("flag_since.tsv", known) or [FLAG_SINCE]
        described = self.references.of("fb_edition", edition) if edition else None
        return replace(flag, since=since, described=described)
