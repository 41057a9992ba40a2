"""The offices that an item says a person held, terms of one office joined."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from .statements import Statement, statements
from .wikidata import Item, Wikidata, is_id

HELD = "P39"
HEADS = {"state": ("P35", "P1906"), "government": ("P6", "P1313")}
"""Of a country: the property of its heads, and that of their office."""

_OF, _JURISDICTION, _COUNTRY = "P642", "P1001", "P17"
_FROM, _UNTIL, _BEFORE, _AFTER = "P580", "P582", "P1365", "P1366"
_A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """A time in an office; dates as precise as known, ``until`` None if it goes on."""

    start: str
    until: str | None
    before: str | None
    after: str | None
    cites: str | None


def offices(item: Item, wikidata: Wikidata) -> list[dict[str, Any]]:
    """Each time in office as a row, oldest first.

    A term whose beginning isn't known is left out, and so is one that has ended nobody knows when.
    """
    terms: dict[tuple[str, str | None], list[_Term]] = defaultdict(list)
    for one in statements(item, HELD):
        office = one.item()
        if office and (term := _term(one)):
            terms[office, _body(one, office, wikidata)].append(term)
    rows = [
        _row(office, of, term, wikidata)
        for (office, of), found in terms.items()
        for term in _joined(found)
        if wikidata.label(office)
    ]
    return sorted(rows, key=lambda row: (row["from"], row["title"], row.get("of", "")))


def heads(item: Item, wikidata: Wikidata) -> list[dict[str, Any]]:
    """Heads of a state and of its government, by its own item, each time as a row, oldest first.

    The title is that of the office that the item names, if it names one.
    """
    rows = []
    name = wikidata.label(str(item.get("id")))
    for head, (prop, office_prop) in HEADS.items():
        offices = {q for one in statements(item, office_prop) if (q := one.item())}
        title = wikidata.label(offices.pop()) if len(offices) == 1 else ""
        terms: dict[str, list[_Term]] = defaultdict(list)
        for one in statements(item, prop):
            if (person := one.item()) and (term := _term(one)):
                terms[person].append(term)
        rows += [
            {
                "head": head,
                "title": _title(title or f"head of {head}", name),
                "person": person,
                "name": wikidata.label(person),
                **_times(term, wikidata),
            }
            for person, found in terms.items()
            for term in _joined(found)
            if wikidata.label(person)
        ]
    return sorted(rows, key=lambda row: (row["from"], row["head"], row["person"]))


def office_items(item: Item) -> Iterator[str]:
    """The offices themselves: what they are of stands in their own items."""
    return (office for one in statements(item, HELD) if (office := one.item()))


def bodies(office: Item) -> Iterator[str]:
    """What an office may be of, by its item."""
    return (
        body for prop in (_JURISDICTION, _COUNTRY) for one in statements(office, prop)
        if (body := one.item())
    )  # fmt: skip


def _term(one: Statement) -> _Term | None:
    start = one.when(_FROM)
    if start is None or one.is_unknown(_UNTIL):
        return None
    return _Term(
        start=start, until=one.when(_UNTIL), before=one.of(_BEFORE), after=one.of(_AFTER),
        cites=one.cites,
    )  # fmt: skip


def _body(one: Statement, office: str, wikidata: Wikidata) -> str | None:
    """What the office is of: what the statement says, else the office's only jurisdiction."""
    found = list(dict.fromkeys(bodies(wikidata.item(office))))
    return one.of(_OF) or (found[0] if found else None)


def _joined(terms: Iterable[_Term]) -> Iterator[_Term]:
    """Terms that touch or overlap as one; cited only if both its ends are.

    One without an end that another term follows did end, nobody knows when: it is left out. So is
    one that only repeats another without its end.
    """
    run: _Term | None = None
    for term in sorted(terms, key=lambda one: (one.start, one.until or "9")):
        if run is None or run.until is None:
            run = term
        elif term.start == run.start and term.until is None:
            continue
        elif _touches(run.until, term.start):
            is_longer = term.until is None or term.until >= run.until
            last = term if is_longer else run
            cites = run.cites and last.cites
            run = replace(run, until=last.until, after=last.after, cites=cites)
        else:
            yield run
            run = term
    if run is not None:
        yield run


def _touches(until: str, start: str) -> bool:
    """Whether a term begins when another ends, the day after, or before it; by what is known."""
    precision = min(len(until), len(start))
    if start[:precision] <= until[:precision]:
        return True
    if precision < len("2021-10-04"):
        return False
    return dt.date.fromisoformat(start) - dt.date.fromisoformat(until) <= _A_DAY


def _row(office: str, of: str | None, term: _Term, wikidata: Wikidata) -> dict[str, Any]:
    body = wikidata.label(of) if of else ""
    row = {
        "title": _title(wikidata.label(office), body),
        "of": of if body else None,
        "of_name": body,
        "before": term.before,
        "after": term.after,
        **_times(term, wikidata),
    }
    return {key: value for key, value in row.items() if value}


def _times(term: _Term, wikidata: Wikidata) -> dict[str, str]:
    cites = wikidata.label(term.cites) if term.cites and is_id(term.cites) else term.cites
    times = {"from": term.start, "until": term.until, "cites": cites}
    return {key: value for key, value in times.items() if value}


def _title(label: str, body: str) -> str:
    """An office without what it is of: "Prime Minister" for "prime minister of Japan"."""
    for tail in (f" of the {body}", f" of {body}"):
        if body and label.casefold().endswith(tail.casefold()):
            label = label[: -len(tail)]
            break
    return label[:1].upper() + label[1:]
