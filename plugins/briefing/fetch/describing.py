"""From an item to what a snapshot says of it: facts, offices and events with their times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..model import with_article
from .offices import HEADS, heads, offices
from .statements import Statement, only, statements, time_of, value_of
from .wikidata import Item, Wikidata, is_id, one_line, text_of

if TYPE_CHECKING:
    from ..model import EntityType
    from .matching import Wanted

Row = dict[str, Any]
"""One fact, role or event as it is written: its keys in the order of the file."""

KM2 = "Q712226"
_MOST = 8  # participants
LABELLED = (
    "P17", "P27", "P31", "P36", "P37", "P39", "P102", "P122", "P138", "P276", "P463", "P710",
)  # fmt: skip
"""Properties whose values are told by their names."""
_LASTING = frozenset(
    {"Born", "Died", "Founded", "Dissolved", "Kind", "Country", "Area", "Named after"}
    | {"Date", "Began", "Ended", "Place", "Participants"}
)
_HEADS = tuple(prop for pair in HEADS.values() for prop in pair)
_QUALIFYING = ("P642", "P1365", "P1366")


def describe(
    wanted: Wanted, item: Item, wikidata: Wikidata, summary: Mapping[str, Any] | None
) -> Row:
    """What the file of an entity says, its keys in order; nothing in it is empty."""
    name = text_of(item, "labels") or wanted.names[0]
    aliases = [one_line(one["value"]) for one in (item.get("aliases") or {}).get("en", ())]
    row: Row = {
        "type": wanted.type,
        "name": name,
        "aliases": sorted({*aliases, *wanted.names} - {name, ""}),
        "wikidata": item["id"],
        "revision": item.get("lastrevid", 0),
        "revised": _revised(item),
        "description": text_of(item, "descriptions"),
        "coordinates": _coordinates(item),
        **_summary(summary),
        "roles": offices(item, wikidata) if wanted.type == "person" else [],
        "holders": heads(item, wikidata) if wanted.type == "place" else [],
        "facts": [
            _told(_dated(one, item), wikidata) for one in _FACTS[wanted.type](item, wikidata)
        ],
        "events": [_told(one, wikidata) for one in _events(wanted.type, name, item, wikidata)],
    }
    return {key: value for key, value in row.items() if value}


def named_items(item: Item) -> Iterator[str]:
    """The items whose names ``describe`` needs."""
    for prop in (*LABELLED, *_HEADS):
        for one in statements(item, prop):
            known = one.item()
            yield from filter(None, [known, *map(one.of, _QUALIFYING)])
            if one.cites and is_id(one.cites):
                yield one.cites
    for prop in ("P569", "P570", "P571", "P576", "P580", "P582", "P585", "P1082", "P1448", "P2046"):
        yield from (one.cites for one in statements(item, prop) if one.cites and is_id(one.cites))


def _summary(summary: Mapping[str, Any] | None) -> Row:
    if not summary:
        return {}
    source = {
        "title": summary["title"],
        "publisher": "Wikipedia",
        "url": summary["url"],
        "date": summary["date"],
        "licence": "CC BY-SA 4.0",
    }
    kept = {key: value for key, value in source.items() if value}
    return {"summary": summary["extract"], "summary_source": kept}


def _coordinates(item: Item) -> list[float] | None:
    found = only(item, "P625", lambda one: value_of(one.snak))
    value = value_of(found.snak) if found else None
    if not value or not str(value.get("globe", "Q2")).endswith("Q2"):
        return None
    return [round(float(value[axis]), 4) for axis in ("latitude", "longitude")]


def _told(row: Row, wikidata: Wikidata) -> Row:
    """A row with the name of the item that it cites, and without what is empty."""
    cites = row.pop("cites", None)
    named = wikidata.label(cites) if cites and is_id(cites) else cites
    return {key: value for key, value in {**row, "cites": named}.items() if value}


def _revised(item: Item) -> str:
    return str(item.get("modified", ""))[:10]


def _dated(row: Row, item: Item) -> Row:
    """Say of what may change, and has no time of its own, when it was so: at the revision."""
    if row["label"] in _LASTING or row.get("from") or row.get("until") or row.get("as_of"):
        return row
    return {**row, "as_of": _revised(item)}


# --- facts ------------------------------------------------------------------------------------


def _person(item: Item, wikidata: Wikidata) -> Iterator[Row]:
    yield from _date(item, "P569", "Born")
    yield from _date(item, "P570", "Died", from_then=True)
    yield from _named(item, "P102", "Party", wikidata)
    yield from _named(item, "P27", "Citizenship", wikidata)


def _place(item: Item, wikidata: Wikidata) -> Iterator[Row]:
    yield from _texts(item, "P1448", "Official name")
    yield from _named(item, "P36", "Capital", wikidata)
    yield from _named(item, "P17", "Country", wikidata)
    yield from _population(item)
    yield from _area(item)
    yield from _listed(item, "P37", "Languages", wikidata)
    yield from _listed(item, "P122", "Government", wikidata)
    yield from _date(item, "P571", "Founded")
    yield from _date(item, "P576", "Dissolved", from_then=True)


def _organisation(item: Item, wikidata: Wikidata) -> Iterator[Row]:
    yield from _listed(item, "P31", "Kind", wikidata)
    yield from _named(item, "P17", "Country", wikidata)
    yield from _date(item, "P571", "Founded")
    yield from _date(item, "P576", "Dissolved", from_then=True)
    yield from _listed(item, "P138", "Named after", wikidata)


def _event(item: Item, wikidata: Wikidata) -> Iterator[Row]:
    yield from _listed(item, "P31", "Kind", wikidata)
    for prop, label in (("P585", "Date"), ("P580", "Began"), ("P582", "Ended")):
        yield from _date(item, prop, label, from_then=True)
    yield from _named(item, "P276", "Place", wikidata)
    yield from _named(item, "P17", "Country", wikidata)
    yield from _listed(item, "P710", "Participants", wikidata)


_FACTS: Mapping[EntityType, Callable[[Item, Wikidata], Iterable[Row]]] = {
    "person": _person, "place": _place, "organisation": _organisation, "event": _event,
}  # fmt: skip


def _date(item: Item, prop: str, label: str, *, from_then: bool = False) -> Iterator[Row]:
    """A date on which sources agree, told from then on where it could not be known before."""
    if found := only(item, prop, Statement.time):
        date = found.time()
        start = {"from": date} if from_then else {}
        yield {"label": label, "value": date, **start, "cites": found.cites}


def _named(item: Item, prop: str, label: str, wikidata: Wikidata) -> Iterator[Row]:
    """Items by their names, each with its own time.

    Of several one without a time may be over, so it is left out.
    """
    found = [one for one in statements(item, prop) if one.item() != item.get("id")]
    known = {one.item() for one in found}
    for one in sorted(found, key=lambda one: (one.when("P580") or "", one.item() or "")):
        start, until = one.when("P580"), one.when("P582")
        name = wikidata.label(one.item() or "")
        if not name or one.is_unknown("P582") or (len(known) > 1 and not (start or until)):
            continue
        yield {
            "label": label, "value": name, "entity": one.item(), "from": start, "until": until,
            "cites": one.cites,
        }  # fmt: skip


def _listed(item: Item, prop: str, label: str, wikidata: Wikidata) -> Iterator[Row]:
    """The names of all that count today in one row; cited only if each of them is."""
    best = [
        one for one in statements(item, prop)
        if one.is_best and not one.qualifiers.get("P582") and wikidata.label(one.item() or "")
    ]  # fmt: skip
    names = list(dict.fromkeys(wikidata.label(one.item() or "") for one in best))
    if not names or len(names) > _MOST:
        return
    starts = [start for one in best if (start := one.when("P580"))]
    yield {
        "label": label,
        "value": ", ".join(names),
        "from": max(starts, default=None),
        "cites": best[0].cites if all(one.cites for one in best) else None,
    }


def _texts(item: Item, prop: str, label: str) -> Iterator[Row]:
    """Texts in English with their times; one alone may have none."""
    found = [
        (value["text"], one)
        for one in statements(item, prop)
        if isinstance(value := value_of(one.snak), dict) and value.get("language") == "en"
    ]
    for text, one in found:
        start, until = one.when("P580"), one.when("P582")
        if (start or until or len(found) == 1) and not one.is_unknown("P582"):
            yield {
                "label": label, "value": one_line(text), "from": start, "until": until,
                "cites": one.cites,
            }  # fmt: skip


def _population(item: Item) -> Iterator[Row]:
    """The newest count that has a date; those of a part (P518, P1540 …) have other properties."""
    counts = [
        (date, amount, one.cites)
        for one in statements(item, "P1082")
        if (date := one.when("P585")) and (amount := _amount(one, "1")) is not None
    ]
    if counts:
        date, amount, cites = max(counts, key=lambda count: (count[0], count[2] is not None))
        yield {"label": "Population", "value": f"{amount:,.0f}", "as_of": date, "cites": cites}


def _area(item: Item) -> Iterator[Row]:
    found = only(item, "P2046", lambda one: _amount(one, KM2))
    if found and not found.qualifiers.get("P518"):
        yield {"label": "Area", "value": f"{_amount(found, KM2):,.0f} km²", "cites": found.cites}


def _amount(one: Statement, unit: str) -> float | None:
    value = value_of(one.snak)
    if not isinstance(value, dict) or str(value.get("unit", "")).rpartition("/")[2] != unit:
        return None
    try:
        return float(value.get("amount", ""))
    except ValueError:
        return None


# --- events -----------------------------------------------------------------------------------


def _events(kind: str, name: str, item: Item, wikidata: Wikidata) -> list[Row]:
    made = {"person": _death, "place": _joined, "event": _itself}
    rows = made[kind](name, item, wikidata) if kind in made else ()
    return sorted(rows, key=lambda row: (row["date"], row["text"]))


def _death(name: str, item: Item, _wikidata: Wikidata) -> Iterator[Row]:
    if found := only(item, "P570", Statement.time):
        yield {"date": found.time(), "text": f"{name} died", "cites": found.cites}


def _joined(name: str, item: Item, wikidata: Wikidata) -> Iterator[Row]:
    """When a state joined and left what it is a member of, where somebody is cited for it."""
    for one in statements(item, "P463"):
        body = wikidata.label(one.item() or "")
        for qualifier, verb in (("P580", "joined"), ("P582", "left")):
            date = one.when(qualifier)
            if body and date and one.cites:
                yield {
                    "date": date, "text": f"{name} {verb} {with_article(body)}", "cites": one.cites,
                }  # fmt: skip


def _itself(name: str, item: Item, _wikidata: Wikidata) -> Iterator[Row]:
    """An event on its day, or from its first day to its last."""
    for first, last in (("P585", None), ("P580", "P582")):
        if found := only(item, first, Statement.time):
            end = only(item, last, lambda one: time_of(one.snak)) if last else None
            until = end.time() if end else None
            yield {"date": found.time(), "until": until, "text": name, "cites": found.cites}
            return
