"""One person's time in one office, and which of two that contradict each other is told."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.knowledge.as_of import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG_AGO = dt.date(1990, 1, 1)
PASSING = 60  # days
BRIEF = 15
NUMBERED = re.compile(r" [IVX]+$")  # the name of a reign


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person in one office. ``start`` and ``until`` as precise as known.

    spelt   what the source calls the person, where ``name`` is another's spelling
    """

    person: str
    qid: str
    name: str
    title: str
    country: str
    rank: int
    kind: str
    start: str
    until: str
    confirmed: str
    sources: str
    flags: frozenset[str] = frozenset()
    gaps: tuple[tuple[dt.date, dt.date], ...] = ()
    unseen: tuple[tuple[dt.date, dt.date], ...] = ()
    before: str = ""
    after: str = ""
    spelt: str = ""
    also: frozenset[str] = field(default=frozenset())

    def days(self) -> tuple[dt.date, dt.date]:
        """The days, first and last but one, on which it holds for sure."""
        end = self.until or self.confirmed
        stop = first_day(end) if end else dt.date(9999, 1, 1)
        return last_day(self.start), stop if self.until else stop + dt.timedelta(days=1)

    def strength(self) -> int:
        """How well it is attested: more sources, another list that agrees, an identity."""
        return 2 * (";" in self.sources) + 2 * ("reign" in self.also) + bool(self.qid)


def days_of_both(term: Term, other: Term) -> int:
    """How many days two terms share; negative where they lie apart."""
    return (min(term.days()[1], other.days()[1]) - max(term.days()[0], other.days()[0])).days


def meet(term: Term, other: Term) -> bool:
    """Whether two terms share a day."""
    return days_of_both(term, other) > 0


def settled(terms: list[Term]) -> list[Term]:
    """The terms with gaps where two persons would hold one office, stale ones ended."""
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        key = term.kind if term.kind != "several" else term.person + term.start
        groups[term.country, f"{key}{term.rank > 1}"].append(term)
    settled = []
    for group in groups.values():
        sound = [term for term in group if not _is_faulty(term, group)]
        ended = [_ended(term, sound) for term in sound]
        settled += [replace(term, gaps=_gaps(term, ended)) for term in ended]
    return [term for term in settled if not _is_covered(term)]


def _is_faulty(term: Term, group: list[Term]) -> bool:
    """Whether one source alone puts a person into an office that others held meanwhile.

    Three of them; or two by two sources each for most of its time, or one by two sources and a
    third list, against a row of yearly editions: that is no doubt between sources, but a page
    read wrong (prime ministers as presidents).
    """
    if ";" in term.sources:
        return False
    first, stop = term.days()
    others = [other for other in group if other.person != term.person and "a" not in other.flags]
    within = {
        other.person
        for other in others
        if first <= other.days()[0] and other.days()[1] <= stop + dt.timedelta(days=31)
    }
    is_weak = term.also & {"until_from_yearly_editions", "until_unknown"}
    held = [o for o in others if ";" in o.sources and days_of_both(term, o) > 30]
    by_others = sum(days_of_both(term, other) for other in held) * 2 > (stop - first).days
    if is_weak and by_others and len({other.person for other in held}) >= 2:
        return True
    beaten = any(
        ";" in other.sources and "reign" in other.also
        and days_of_both(term, other) * 3 > (stop - first).days
        for other in others
    )  # fmt: skip
    return (len(within) >= 3 and "reign" not in term.also) or bool(is_weak and beaten)


def _ended(term: Term, group: list[Term]) -> Term:
    """A term without an end, ended where a later one of its office is confirmed for longer."""
    later = [
        other
        for other in group
        if not term.until and other.person != term.person and "a" not in other.flags
        and other.start > term.start and max(other.until, other.confirmed) > term.confirmed
        and first_day(other.start) > last_day(term.start)
    ]  # fmt: skip
    if not later:
        return term
    start = min(other.start for other in later)
    if first_day(start) > first_day(term.confirmed):
        return term  # the source had lost it before: nobody says who came between
    return replace(term, until=start, confirmed="", flags=term.flags | {"u"})


def _gaps(term: Term, group: Iterable[Term]) -> tuple[tuple[dt.date, dt.date], ...]:
    """The days on which another is said to hold the same office, except a day of handover."""
    gaps = []
    for other in group:
        if other is term or other.person == term.person or {"a"} & (other.flags ^ term.flags):
            continue
        first = max(term.days()[0], other.days()[0])
        stop = min(term.days()[1], other.days()[1])
        if (stop - first).days > 1 and stop > LONG_AGO:
            gaps.append((first, stop - dt.timedelta(days=1)))
    return tuple(sorted(set(gaps)))


def _is_covered(term: Term) -> bool:
    """Whether doubt covers most of a term that one source alone gives: it is left out."""
    start, stop = term.days()
    doubtful = sum((last - first).days for first, last in term.gaps)
    return (
        ";" not in term.sources and "reign" not in term.also and doubtful * 3 > (stop - start).days
    )


def is_brief(term: Term) -> bool:
    """Whether Wikidata alone puts a deputy or minister into an office, for some days.

    Most looked after it until the next came: nobody is told to have followed them.
    """
    is_exact = len(term.start) == len(term.until) == len("2022-06-30")
    first, stop = term.days()
    is_lone = term.rank > 1 and term.sources == "wd"
    return is_lone and is_exact and (stop - first).days < BRIEF


def is_before_a_reign(term: Term) -> bool:
    """Whether a king governed before his reign, under another name than he is known by.

    Tonga's prime minister to 2006 was Prince ʻUlukālala; Tupou VI he is since 2012.
    """
    return term.rank == 1 and bool(NUMBERED.search(term.name))


def is_untold(term: Term) -> bool:
    """Whether a head's term of one source is told nowhere: hardly a day of it is beyond doubt.

    Others are said to hold the office on 99 of its 100 days; or Wikidata alone has it, for less
    than two months: most of some hundred such terms are those of somebody who stood in, which its
    statements don't say. A king reigns, however short.
    """
    if ";" in term.sources or term.rank > 1 or len(term.start) != len(term.until):
        return False
    first, stop = term.days()
    days = (stop - first).days
    if days < (PASSING if term.sources == "wd" and term.kind != "monarch" else 2):
        return "a" not in term.flags
    within = [
        (max(start, first), min(last + dt.timedelta(days=1), stop)) for start, last in term.gaps
    ]
    doubtful = sum(max(0, (after - start).days) for start, after in within)
    return doubtful * 100 > days * 99
