"""What the packs say of one entity, as facts and tenures with their sources."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Fact, Happening, Record

if TYPE_CHECKING:
    from ..model import Entity, EntityId, Tenure
    from .packs import Packs

MONTHS = "January February March April May June July August September October November December"
LAST_EDITION = 2025  # of the yearly sheets
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
RANKS = {body: rank for rank, body in enumerate(BODIES)}


def record_of(packs: Packs, entity: Entity, *, tenures: tuple[Tenure, ...]) -> Record:
    """The record of an entity as the packs hold it, at whatever date, with the tenures given."""
    row = packs.columns(entity.id)
    makers = {"person": _person, "organisation": _organisation, "place": _place}
    facts = makers[entity.type](packs, row) if row and entity.type in makers else ()
    return Record(
        entity=entity,
        coordinates=(float(row["lat"]), float(row["lon"])) if row.get("lat") else None,
        tenures=tenures,
        facts=tuple(facts),
        happenings=_death(packs, entity, row),
    )


def _fact(
    packs: Packs, label: str, value: str, *, source: str = "fb", as_of: str | None = None
) -> Fact:
    return Fact(label=label, value=value, as_of=as_of, source=packs.reference(source))


def _place(packs: Packs, row: dict[str, str]) -> list[Fact]:
    if row.get("kind") == "capital" and row.get("capital_of"):
        country = packs.site_id(row["capital_of"])
        body = packs.named(country)
        name = body.name if body else ""
        fact = Fact(
            label="Capital of", value=name, entity=country, source=packs.reference("naturalearth")
        )
        return [fact]
    if "population_year" not in row:
        return []
    plain = (("Capital", "capital"), ("Region", "location"), ("Languages", "languages"))
    facts = [_fact(packs, label, _sentence(row[key])) for label, key in plain if row.get(key)]
    if row["area"]:
        facts.append(_fact(packs, "Area", f"{float(row['area']):,.0f} km²"))
    if row["population"]:
        facts.append(
            _fact(packs, "Population", f"{int(row['population']):,}", as_of=row["population_year"])
        )
    if row["government"]:
        facts.append(_fact(packs, "Government", _sentence(row["government"]), as_of="2026"))
    return facts


def _organisation(packs: Packs, row: dict[str, str]) -> list[Fact]:
    labels = (("Founded", "founded"), ("Aim", "aim"))
    return [
        _fact(packs, label, _sentence(row[key]), source="fb_appendix_b")
        for label, key in labels
        if row.get(key)
    ]


def _person(packs: Packs, row: dict[str, str]) -> list[Fact]:
    labels = (("Born", "born"), ("Died", "died"))
    return [
        Fact(
            label=label,
            value=spelt(row[key]),
            start=row[key] if key == "died" else None,
            source=packs.reference("wd"),
        )
        for label, key in labels
        if row.get(key)
    ]


def _death(packs: Packs, entity: Entity, row: dict[str, str]) -> tuple[Happening, ...]:
    died = row.get("died") if entity.type == "person" else None
    text = f"{entity.name} died"
    return (Happening(date=died, text=text, source=packs.reference("wd")),) if died else ()


def _sentence(text: str) -> str:
    """The text with a capital first letter, and no full stop."""
    return text[:1].upper() + text[1:].rstrip(".")


def spelt(partial: str) -> str:
    """A date as a reader writes it: "4 October 2021", "October 2021", "2021"."""
    year, month, day = (f"{partial}--".split("-"))[:3]
    words = [str(int(day))] if day else []
    return " ".join([*words, MONTHS.split()[int(month) - 1], year]) if month else year


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """What the yearly editions of the Factbook said of a country by a year."""

    packs: Packs
    country: EntityId
    day: dt.date

    def facts(self) -> list[Fact]:
        """Official name, population and memberships as of the day."""
        return [*self._official_name(), *self._population(), *self._memberships()]

    def _editions(self, name: str) -> list[list[str]]:
        rows = self.packs.sheet(name, self.country)
        return [part.split("=") for part in rows[0][0].split("|")] if rows else []

    def _official_name(self) -> list[Fact]:
        """The long name that the newest edition before the day's year gave; none if in doubt."""
        known = [
            e for e in self._editions("official_names.tsv") if int(e[0]) <= max(2000, self.day.year)
        ]
        changes_now = any(int(e[0]) == self.day.year > 2000 for e in known)  # noqa: PLR2004 -- first edition
        if not known or changes_now:
            return []
        value = known[-1][1].partition(";")[0].strip()
        if value == "none" or "formerly" in value or "(" in value:
            return []
        return [self._fact("Official name", value, edition=min(self.day.year, LAST_EDITION))]

    def _population(self) -> list[Fact]:
        """The newest estimate for a time before the day, from an edition of its year or before."""
        for edition, people, estimate in reversed(self._editions("population.tsv")):
            year = estimate[-4:] if estimate[-4:].isdigit() else edition
            if int(edition) <= self.day.year and int(year) <= self.day.year and people.isdigit():
                value = f"{int(people):,}"
                return [self._fact("Population", value, edition=int(edition), as_of=year)]
        return []

    def _memberships(self) -> list[Fact]:
        """Major bodies that list the country before and after the day's year, in one line."""
        year = min(max(self.day.year, 2000), LAST_EDITION)
        names = [
            row.name if len(row.name) < 20 else row.names.split("|")[0].partition("=")[0]  # noqa: PLR2004
            for body, status, first, last in sorted(
                self.packs.sheet("memberships.tsv", self.country),
                key=lambda one: RANKS.get(one[0], len(BODIES)),
            )
            if not status
            and body in RANKS
            and (int(first) < year or first == "2000")
            and (year < int(last) or last == str(LAST_EDITION))
            and (row := self.packs.named(self.packs.site_id(body)))
        ]
        value = ", ".join([*dict.fromkeys(names)][:MOST_BODIES])
        return [self._fact("Member of", value, edition=year, as_of=str(year))] if value else []

    def _fact(self, label: str, value: str, *, edition: int, as_of: str | None = None) -> Fact:
        return Fact(
            label=label,
            value=value,
            as_of=as_of,
            source=self.packs.reference("fb_edition", str(edition)),
        )
