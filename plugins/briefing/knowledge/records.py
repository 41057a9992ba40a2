"""What the packs say of one entity, as facts and tenures with their sources."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Fact, Happening, Record
from .as_of import MONTHS, spelt
from .events import event_facts, event_itself
from .tables import sentence
from .whereabouts import whereabouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Entity, EntityId, Reference, Tenure
    from .packs import Packs
    from .tables import Named

FIRST_EDITION, LAST_EDITION = 2000, 2025  # of the yearly sheets
AREA_YEAR = "2026"  # areas hardly change, but Sudan's did: they say which edition's they are
BODIES = tuple(
    "united-nations nato european-union oecd g7 g20 world-trade-organization asean african-union "
    "arab-league organization-of-american-states shanghai-cooperation-organisation brics opec "
    "gulf-cooperation-council ecowas mercosur commonwealth-of-independent-states "
    "collective-security-treaty-organization eurasian-economic-union quad apec osce "
    "council-of-europe international-atomic-energy-agency".split()
)
"""What a country's place in the world is told by: of all, of defence and trade, of its region.

The Group of Eight isn't among them: sheets go on listing it after it ended.
"""
MOST_BODIES = 12
STANDINGS = frozenset(
    {"observer", "partner", "dialogue partner", "dialogue member", "associate", "associate member"}
    | {"applicant", "candidate country", "suspended"}
)
_DATE = re.compile(
    rf"(?:(\d{{1,2}})(?:-\d{{1,2}})? )?(?:({'|'.join(MONTHS.split())}) )?\b(\d{{4}})\b"
)
LONG = 20  # a name as long as this is given short
RANKS = {body: rank for rank, body in enumerate(BODIES)}


def record_of(entity: Entity, editions: Editions, *, tenures: tuple[Tenure, ...]) -> Record:
    """The record of an entity as the packs hold it, at whatever date, with the tenures given.

    editions   the entity's, which are empty unless it is a country
    """
    packs = editions.packs
    row = packs.columns(entity.id)
    makers = {
        "person": _person, "organisation": _organisation, "place": _place, "event": event_facts,
    }  # fmt: skip
    facts = makers[entity.type](packs, row) if row and entity.type in makers else []
    if is_country(row):
        facts = [*_name(editions), *facts, *_bodies(editions)]
    where = whereabouts(packs, row)
    return Record(
        entity=entity,
        coordinates=where.point if where else None,
        coordinates_source=where.source if where else None,
        feature=where.feature if where else None,
        tenures=tenures,
        facts=tuple(facts),
        happenings=event_itself(packs, row)
        if entity.type == "event"
        else _death(packs, entity, row),
    )


def is_country(row: Mapping[str, str]) -> bool:
    """Whether the columns are a country's, of which the yearly sheets tell; of no other place."""
    return "population_year" in row


def _fact(
    packs: Packs, label: str, value: str, *, source: str = "fb", as_of: str | None = None
) -> Fact:
    return Fact(label=label, value=value, as_of=as_of, source=packs.references.of(source))


def _place(packs: Packs, row: dict[str, str]) -> list[Fact]:
    if row.get("kind") == "capital" and row.get("capital_of"):
        return [_capital_of(packs, packs.site_id(row["capital_of"]))]
    if not is_country(row):
        return []
    plain = (("Region", "location"), ("Languages", "languages"))
    facts = [_fact(packs, label, sentence(row[key])) for label, key in plain if row.get(key)]
    if row["capital"]:
        since = row["capital_since"] or None  # the first year for which we know: no beginning
        name, source = sentence(row["capital"]), packs.references.of("fb")
        capital = Fact(label="Capital", value=name, start=since, as_of=since, source=source)
        facts.insert(0, capital)
    if row["area"]:
        area = f"{float(row['area']):,.0f} km²"
        facts.append(_fact(packs, "Area", area, as_of=AREA_YEAR))
    if row["population"]:
        facts.append(
            _fact(packs, "Population", f"{int(row['population']):,}", as_of=row["population_year"])
        )
    if row["government"]:
        facts.append(_fact(packs, "Government", sentence(row["government"]), as_of="2026"))
    return facts


def _capital_of(packs: Packs, country: EntityId) -> Fact:
    row = packs.columns(country)
    since = row.get("capital_since") or None
    return Fact(
        label="Capital of",
        value=row.get("name", ""),
        entity=country,
        start=since,
        as_of=since,
        source=packs.references.of("naturalearth"),
    )


def _name(editions: Editions) -> list[Fact]:
    """The official name, as the last edition gives it."""
    last = editions.official_name(LAST_EDITION)
    return [replace(fact, as_of=str(LAST_EDITION)) for fact in last]


def _bodies(editions: Editions) -> list[Fact]:
    """Where the last edition lists the country; what a card leaves out stands here."""
    listed = editions.listed(LAST_EDITION)
    source = editions.packs.references.of("fb_edition", str(LAST_EDITION))
    return [
        Fact(label=label, value=", ".join(names), as_of=str(LAST_EDITION), source=source)
        for label, names in (("Member of", _members(listed)), ("Other ties", _ties(listed)))
        if names
    ]


def _organisation(packs: Packs, row: dict[str, str]) -> list[Fact]:
    source = packs.references.of(row.get("source") or "fb_appendix_b")
    facts = []
    if founded := row.get("founded"):
        value, since = sentence(founded), _first_date(founded)
        facts.append(Fact(label="Founded", value=value, start=since, source=source))
    if aim := row.get("aim"):
        facts.append(Fact(label="Aim", value=sentence(aim), source=source))
    return [*_standing(packs, row), *facts] if row.get("source") else facts


def _first_date(text: str) -> str | None:
    """The first date of a text as precise as it is: "1 July 1953 (effective …)" → 1953-07-01."""
    found = _DATE.search(text)
    if not found:
        return None
    day, month, year = found.groups()
    if not month:
        return str(year)
    partial = f"{year}-{MONTHS.split().index(month) + 1:02}"
    return f"{partial}-{day:0>2}" if day else partial


def _standing(packs: Packs, row: dict[str, str]) -> Iterator[Fact]:
    """What a curated body is, of which country and in whose hands, as of its page's date."""
    source = row["source"]
    yield _fact(packs, "Kind", sentence(row["kind"]), source=source)
    if country := _country(packs, row, source):
        yield country
    if ownership := row.get("ownership"):
        said = packs.references.of(source)
        yield Fact(
            label="Ownership",
            value=sentence(ownership),
            start=said.date,
            as_of=said.date,
            source=said,
        )
    if gone := row.get("dissolved"):
        yield Fact(label="Dissolved", value=gone, start=gone, source=packs.references.of(source))


def _country(packs: Packs, row: dict[str, str], source: str) -> Fact | None:
    country = packs.site_id(row["within"])
    named = packs.named(country) if row["within"] else None
    if not named or named.type != "place":  # Europol is of the Union, which is no country
        return None
    reference = packs.references.of(source)
    return Fact(label="Country", value=named.name, entity=country, source=reference)


def _person(packs: Packs, row: dict[str, str]) -> list[Fact]:
    labels = (("Born", "born"), ("Died", "died"))
    return [
        Fact(
            label=label,
            value=spelt(row[key]),
            start=row[key] if key == "died" else None,
            source=_of_life(packs, row, key),
        )
        for label, key in labels
        if row.get(key)
    ]


def _death(packs: Packs, entity: Entity, row: dict[str, str]) -> tuple[Happening, ...]:
    died = row.get("died") if entity.type == "person" else None
    if not died:
        return ()
    source = _of_life(packs, row, "died")
    return (Happening(date=died, text=f"{entity.name} died", source=source),)


def _of_life(packs: Packs, row: dict[str, str], key: str) -> Reference:
    """Who says when somebody was born or died: the page of the day, of the person, or the data."""
    return packs.references.of(row.get(f"{key}_source") or row.get("source") or "wd")


def _members(listed: Iterable[tuple[str, str]]) -> list[str]:
    """The names of the bodies whose member the country is, each once."""
    return [*dict.fromkeys(name for name, status in listed if not status)]


def _ties(listed: Iterable[tuple[str, str]]) -> list[str]:
    """Where the country stands short of membership: "OAS (observer)"."""
    return [f"{name} ({status})" for name, status in listed if status in STANDINGS]


def _short(body: Named) -> str:
    return body.name if len(body.name) < LONG else body.names.split("|")[0].partition("=")[0]


class Editions:
    """What the yearly editions of the Factbook said of a country; their rows are read once."""

    def __init__(self, packs: Packs, country: EntityId) -> None:
        self.packs = packs
        self.country = country

    def facts(self, year: int) -> list[Fact]:
        """Official name, population and memberships as of any day of a year; none too early."""
        if year < self.first_year or not is_country(self.packs.columns(self.country)):
            return []
        return [*self.official_name(year), *self._population(year), *self._memberships(year)]

    @property
    def first_year(self) -> int:
        """The first year of which the sheets tell of a country, or of whatever lies in one.

        A state that came later has no sheet before: Serbia's are from 2006 on.
        """
        return int(self._names[0][0]) if self._names else FIRST_EDITION

    def listed(self, year: int) -> list[tuple[str, str]]:
        """The bodies that list the country before and after a year, in our order, with its status.

        By the shorter name where one is long.
        """
        return [
            (name, status)
            for name, status, first, last in self._bodies
            if (first < year or first == FIRST_EDITION) and (year < last or last == LAST_EDITION)
        ]

    @cached_property
    def _bodies(self) -> list[tuple[str, str, int, int]]:
        rows = [row for row in self.packs.sheet("memberships.tsv", self.country) if row[0] in RANKS]
        rows.sort(key=lambda row: RANKS[row[0]])
        return [
            (_short(named), status, int(first), int(last))
            for body, status, first, last in rows
            if (named := self.packs.named_in_data(body))
        ]

    @cached_property
    def _names(self) -> list[list[str]]:
        return self._cells("official_names.tsv")

    @cached_property
    def _populations(self) -> list[list[str]]:
        return self._cells("population.tsv")

    def _cells(self, name: str) -> list[list[str]]:
        rows = self.packs.sheet(name, self.country)
        return [part.split("=") for part in rows[0][0].split("|")] if rows else []

    def official_name(self, year: int) -> list[Fact]:
        """The long name that the newest edition before the year gave; none if in doubt."""
        known = [e for e in self._names if int(e[0]) <= year]
        changes_now = any(int(e[0]) == year > FIRST_EDITION for e in known)
        if not known or changes_now:
            return []
        value = known[-1][1].partition(";")[0].strip()
        if value == "none" or "formerly" in value or "(" in value:
            return []
        return [self._fact("Official name", value, edition=min(year, LAST_EDITION))]

    def _population(self, year: int) -> list[Fact]:
        """The newest estimate up to the year, from an edition of its year or before."""
        for edition, people, estimate in reversed(self._populations):
            of = estimate[-4:] if estimate[-4:].isdigit() else edition
            if int(edition) <= year and int(of) <= year and people.isdigit():
                value = f"{int(people):,}"
                return [self._fact("Population", value, edition=int(edition), as_of=of)]
        return []

    def _memberships(self, year: int) -> list[Fact]:
        """The first of the bodies that list the country before and after the year."""
        year = min(year, LAST_EDITION)
        value = ", ".join(_members(self.listed(year))[:MOST_BODIES])
        return [self._fact("Member of", value, edition=year, as_of=str(year))] if value else []

    def _fact(self, label: str, value: str, *, edition: int, as_of: str | None = None) -> Fact:
        return Fact(
            label=label,
            value=value,
            as_of=as_of,
            source=self.packs.references.of("fb_edition", str(edition)),
        )
