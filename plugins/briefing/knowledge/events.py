"""What the curated files say of an event: how it may be named, and what holds of it from when."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ..model import Alias, EntityId, Fact, Happening
from .as_of import first_day, last_day, spelt
from .tables import forms_of, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .packs import Packs

JOINING = frozenset("of and the in on at for to by with against from".split())  # stand in names
DESCRIBED = 0.25  # the weight of a form that only describes: the text must support it
ABOUT = dt.timedelta(days=365)
LASTING = frozenset({"war", "operation"})  # without a last day they may go on
NATIONAL = frozenset({"war", "disaster", "attack", "operation"})  # a country is where they were


def event_aliases(row: dict[str, str], known: EntityId) -> Iterator[Alias]:
    """How an event may be named, and when.

    A name ("COP27", "Kyoto Protocol") means it always. One that other events may bear, too
    ("Pacific Dragon", with a weight of its own) means it from a year before to a year after.
    A description ("NATO summit in Madrid") means it from its first day, with support from the
    text; one that begins in lower case ("war in Ukraine") names nothing. The rule is ours.
    """
    begin, end = first_day(row["start"]), last_day(row["end"] or row["start"])
    weight = float(row["weight"] or 1)
    forms = forms_of(row["name"], row["names"], weight, "event")
    forms |= {_NUMBERED.sub(r"\1 \2", text): likely for text, likely in forms.items()}
    for text, likely in forms.items():
        start = until = None
        if text[0].islower():
            continue
        if _describes(text):
            start, likely = begin, min(likely, DESCRIBED)  # noqa: PLW2901
        elif likely < weight:
            start = begin - ABOUT
            until = end + ABOUT if row["end"] else None
        yield Alias(text=text, entity=known, type="event", weight=likely, start=start, until=until)


_NUMBERED = re.compile(r"^([A-Z]{2,6})(\d{1,3})$")  # "COP27", which is written "COP 27" as well


def _describes(text: str) -> bool:
    words = text.replace("-", " ").replace("–", " ").split()
    return any(word[0].islower() and word not in JOINING for word in words)


def event_facts(packs: Packs, row: dict[str, str]) -> list[Fact]:
    """What an event was, when, where, each from the day on which it could be told."""
    if not row.get("start"):
        return []
    start, end, source = row["start"], row["end"], packs.references.of(row["source"])
    told = _told_from(row)
    facts = [
        Fact(label="Kind", value=sentence(row["kind"]), start=start, source=source),
        Fact(
            label="What happened", value=row["description"].rstrip("."), start=told, source=source
        ),
    ]
    if end != start and (end or row["kind"] in LASTING):
        facts.append(
            Fact(label="Began", value=spelt(start), start=start, until=end or None, source=source)
        )
    if end or row["kind"] not in LASTING:
        last = end or start
        facts.append(Fact(label="Date", value=_range(start, last), start=last, source=source))
    where, entity = _where(packs, row)
    if where:
        facts.append(Fact(label="Place", value=where, entity=entity, start=start, source=source))
    return facts


def _told_from(row: dict[str, str]) -> str:
    """The day from which an event's description holds: a toll is counted, a year named later.

    The dead of a disaster or attack are told from the year after, and nothing before the last
    year that the sentence names.
    """
    year = row["start"][:4]
    if row["kind"] in {"disaster", "attack"} and re.search("kill|dead|died", row["description"]):
        return str(int(year) + 1) + "-01-01"
    last = max([year, *re.findall(r"\b[12]\d{3}\b", row["description"])])
    return row["start"] if last == year else last


def _where(packs: Packs, row: dict[str, str]) -> tuple[str, EntityId | None]:
    """The place with its country; of what has no place but a war or disaster, the country.

    A summit without a place met by video: its country only presided.
    """
    country = packs.site_id(row["within"])
    named = packs.named(country) if row["within"] else None
    name = named.name if named else ""
    if not row["place"]:
        return (name, country) if name and row["kind"] in NATIONAL else ("", None)
    entity = packs.site_id(row["city"]) if row["city"] else None
    is_said = not name or name in row["place"] or row["city"] == "washington-dc"
    return (row["place"] if is_said else f"{row['place']}, {name}"), entity


def _range(start: str, end: str) -> str:
    """Two dates with what they share said once: "29–30 June 2022"."""
    if start == end:
        return spelt(end)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:  # noqa: PLR2004 -- days of one month
        return f"{int(start[8:])}–{spelt(end)}"
    return f"{spelt(start)} – {spelt(end)}"


def event_itself(packs: Packs, row: dict[str, str]) -> tuple[Happening, ...]:
    """The event as an entry of timelines; none where its sentence holds only later."""
    if not row.get("start") or _told_from(row) != row["start"]:
        return ()
    text = row["description"].rstrip(".")
    source = packs.references.of(row["source"])
    is_meeting = row["kind"] not in LASTING  # whose last day is set beforehand, as no war's is
    until = row["end"] if is_meeting and row["end"] != row["start"] else None
    return (Happening(date=row["start"], text=text, until=until or None, source=source),)
