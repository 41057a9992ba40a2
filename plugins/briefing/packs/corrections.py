"""Heads of states whom curated lines tell instead of the data, and what that does to the others."""

# ruff: noqa: INP001 -- a folder of scripts
from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.packs.terms import PASSING, Term, days_of_both, meet
from briefing.packs.titles import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CURATED = "curated"  # the mark of such a term among ``Term.also``


def curated_terms(
    lines: Iterable[str], countries: Iterable[str], key_of: Mapping[str, str]
) -> list[Term]:
    """The terms of curated lines that are about heads of countries.

    lines   in the columns of the packs' tenures
    key_of  by id, the key under which the data's terms know a person
    """
    cells = [line.split("\t") for line in lines]
    known = set(countries)
    return [
        Term(
            person=key_of.get(row[0], row[0]), qid="", name=row[0], title=row[1], country=row[2],
            rank=int(row[3]), kind=kind_of(row[1]), start=row[4], until=row[5], confirmed=row[6],
            flags=frozenset(row[7]), sources=row[11], also=frozenset({CURATED}),
        )
        for row in cells
        if row[2] in known
    ]  # fmt: skip


def corrected(terms: Iterable[Term], curated: Iterable[Term]) -> list[Term]:
    """The terms with the curated ones in place of what the data tell of the same time in office.

    Of another person the data may say that he held the office meanwhile: there he has a gap. Who
    would hold it to this day, ended where the curated one begins.
    """
    better = list(curated)
    kept = [
        term
        for term in terms
        if not any(_is_of(term, one) or _is_second_hat(term, one) for one in better)
    ]
    return [*(_with_gaps(_ended(term, better), better) for term in kept), *better]


def _is_of(term: Term, better: Term) -> bool:
    return _office(term) == _office(better) and term.person == better.person and meet(term, better)


def _is_second_hat(term: Term, president: Term) -> bool:
    """Whether a president governed himself for some weeks, until there was a prime minister."""
    is_his = (term.person, term.country) == (president.person, president.country)
    start, stop = term.days()
    is_short = term.until != "" and (stop - start).days < PASSING
    return is_his and (president.rank, term.rank) == (0, 1) and is_short and meet(term, president)


def _ended(term: Term, curated: Iterable[Term]) -> Term:
    later = [
        one.start
        for one in curated
        if not term.until and _office(one) == _office(term) and one.person != term.person
        and "a" not in one.flags and term.start < one.start <= term.confirmed
    ]  # fmt: skip
    if not later:
        return term
    return replace(term, until=min(later), confirmed="", flags=term.flags | {"u"})


def _office(term: Term) -> tuple[str, str, bool]:
    kind = term.title if term.kind == "several" else term.kind  # Andorra's two princes
    return term.country, kind, term.rank > 1


def _with_gaps(term: Term, curated: Iterable[Term]) -> Term:
    """The term with a gap for each other person's curated days, but a day of handover."""
    days = [
        (max(term.days()[0], one.days()[0]), min(term.days()[1], one.days()[1]))
        for one in curated
        if _office(one) == _office(term) and one.person != term.person
        and "a" not in one.flags ^ term.flags and days_of_both(term, one) > 1
    ]  # fmt: skip
    gaps = {(first, stop - dt.timedelta(days=1)) for first, stop in days}
    return replace(term, gaps=tuple(sorted({*term.gaps, *gaps}))) if gaps else term
