"""Who held which office when: heads from two sources, ministers from one; doubts resolved here.

The rule of use: a value that sources contradict is not shown. Rows of two persons in one office
leave a gap for the days on which both would hold it; a stale row ends where a better one begins.
"""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.knowledge.as_of import first_day, last_day
from briefing.packs.identities import forms_of_persons, joined
from briefing.packs.sightings import Sightings
from briefing.packs.tables import folded, plain, read_csv, slug
from briefing.packs.terms import Term, is_brief, meet, settled
from briefing.packs.titles import kind_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, str]

RANKS = {"head_of_state": 0, "head_of_government": 1, "vice_president": 2, "governor_general": 2}
MINISTERS = {
    "foreign_minister", "defence_minister", "finance_minister", "interior_minister",
    "central_bank", "speaker", "international",
}  # fmt: skip
TOP = {"Secretary-General", "Director-General"}
OLDEST = "2000"  # what was over by then is no news
PREMIERS = {"CU": "2019-12-21"}
"""Since when a country has had a prime minister, where Wikidata calls those before so, too.

Cuba's office "was abolished" in 1976 (the Factbook's editions): its presidents governed.
"""
EMIRS = {"BH"}  # whose monarch became king in the middle of his reign
BEFORE_GAP, AFTER_GAP = "2017-03-28", "2020-11-27"  # of the Factbook's editions


def heads(data: Path, ids: dict[str, str], others: list[Term]) -> list[Term]:
    """Heads of state and government and their deputies, one term each, doubts resolved."""
    told = [term for term in _told(data, ids) if term.until or term.confirmed]
    terms = _one_spelling([_for_good(term) for term in told])
    terms = joined(terms, [*terms, *others], forms_of_persons(data))
    terms = _lived(terms, data)
    terms = [t for t in terms if not (_is_mistitled(t, terms) or _is_misplaced(t, terms))]
    once = _once(_unbroken(terms))
    sure = [term for term in once if ";" in term.sources]
    found = settled([_promoted(term, sure) for term in once])
    single = [_promoted(term, found) for term in found if not _is_second_hat(term, found)]
    return [replace(t, gaps=tuple(sorted({*t.gaps, *t.unseen}))) for t in single]


def _told(data: Path, ids: dict[str, str]) -> Iterator[Term]:
    """The terms as rows tell them, each from the day from which its sources agree; in their order.

    ids   the site's ids of countries by their two letters
    """
    latest = _latest_starts(data)
    genders = {row["qid"]: row["gender"] for row in read_csv(data / "leaders/persons.csv")}
    sightings = Sightings.read(data)
    for row in read_csv(data / "leaders/office_holders.csv"):
        of = {"EU": "european-union"}.get(row["country"]) or ids.get(row["country"])
        title = _title(row, genders.get(row["qid"], ""))
        kind = title.lower() if row["country"] == "EU" else kind_of(title)
        name = re.sub(r"^(Cardinal|Father) ", "", row["person"])
        if not of or not row["from"] or not kind or (kind == "vice" and RANKS[row["office"]] < 2):
            continue
        if name[0].islower():
            continue  # the rest of a sentence
        flags = set(row["flags"].split(";"))
        is_acting = bool(row["acting"]) or "cting" in row["title"] or sightings.is_acting(row)
        told_start = row["country"], row["office"], row["person"], row["from"]
        yield Term(
            person=row["qid"] or f"{folded(row['person'])}:{of}", qid=row["qid"],
            name=name, title=title, country=of, rank=RANKS[row["office"]], kind=kind,
            start=max(row["from"], latest.get(told_start, "")), until=row["until"],
            confirmed="" if row["until"] else _confirmed(row),
            sources=row["sources"], flags=_shown(flags, is_acting=is_acting),
            also=frozenset(flags) | ({"reign"} if row["reign_agrees"] else set()),
            unseen=sightings.unseen(row),
        )  # fmt: skip


def _title(row: Row, gender: str) -> str:
    """What to call an office; "" if the data don't say. Monarchs are kings and queens."""
    if row["office"] == "head_of_government" and row["from"] < PREMIERS.get(row["country"], ""):
        return "President"
    title = title_of(row["title"]) or _by_office(row)
    if title == "Monarch" and row["country"] not in EMIRS:
        return {"male": "King", "female": "Queen"}.get(gender, title)
    return title


def _lived(terms: list[Term], data: Path) -> list[Term]:
    """The terms that end after they begin, and begin while the person is alive and of age.

    Else a name was taken for a namesake's. They end with the person: some sources leave an office
    to the dead until the next takes it.
    """
    lives = {
        row["qid"]: (row["born"] or "0001", row["died"] or "9999")
        for row in read_csv(data / "leaders/persons.csv")
    }

    def is_possible(term: Term) -> bool:
        born, died = lives.get(term.qid, ("0001", "9999"))
        is_child = int(term.start[:4]) - int(born[:4]) < 18 and term.rank == 3
        return term.start < (term.until or "9999") and term.start < died and not is_child

    def to_death(term: Term) -> Term:
        died = lives.get(term.qid, ("", ""))[1]
        is_later = len(died) == len(term.until) == len("2005-04-02") and died < term.until
        return replace(term, until=died) if is_later else term

    return [to_death(term) for term in terms if is_possible(term)]


def _confirmed(row: Row) -> str:
    """The last day for which a row without an end speaks.

    Wikidata's statement may just lack its end: where the Factbook, by the end of its gap of
    2017 to 2020 or by a week's page, no longer shows the person, its last sight counts.
    """
    gone = row["not_seen_from"]
    if not gone or gone >= row["last_confirmed"]:
        return row["last_confirmed"]
    return BEFORE_GAP if gone == AFTER_GAP else _day_before(gone)


def _day_before(day: str) -> str:
    return (first_day(day) - dt.timedelta(days=1)).isoformat()


def _is_misplaced(term: Term, terms: list[Term]) -> bool:
    """Whether one source gives another country's head, by two sources, the same days here."""
    return ";" not in term.sources and any(
        (other.person, other.kind, other.start) == (term.person, term.kind, term.start)
        and other.country != term.country and term.kind != "monarch" and ";" in other.sources
        for other in terms
    )  # fmt: skip


def _unbroken(terms: list[Term]) -> list[Term]:
    """The terms, with one for each time in an office that a source tells in parts that touch."""
    parts: dict[tuple[object, ...], Term] = {}
    for term in sorted(terms, key=lambda t: last_day(t.start)):
        of = term.person, term.country, term.kind, term.title, term.rank, term.sources
        before = parts.pop((*of, term.start), None)
        whole = replace(term, start=before.start, also=term.also | before.also) if before else term
        end = (*of, term.until)
        parts[end if term.until and end not in parts else (*end, term.start)] = whole
    return list(parts.values())


def _is_mistitled(term: Term, terms: list[Term]) -> bool:
    """Whether one source calls a head of government president while another person is that."""
    if (term.kind, term.rank) != ("president", 1) or ";" in term.sources:
        return False
    others = [t for t in terms if (t.country, t.kind, t.rank) == (term.country, "president", 0)]
    return term.person not in {t.person for t in others} and any(meet(term, t) for t in others)


def _promoted(term: Term, terms: list[Term]) -> Term:
    """A prime minister's term by one source, ended where the same person became president."""
    if (term.kind, term.rank) != ("minister", 1) or ";" in term.sources:
        return term
    starts = [
        t.start
        for t in terms
        if (t.person, t.country, t.kind, t.rank) == (term.person, term.country, "president", 0)
        and meet(term, t) and t.start > term.start
    ]  # fmt: skip
    if not starts:
        return term
    return replace(term, until=min(starts), confirmed="", flags=term.flags | {"u"})


def _by_office(row: Row) -> str:
    """What to call one whose title the data lack, where another list agrees on the person."""
    return "Head of state" if row["office"] == "head_of_state" and row["reign_agrees"] else ""


def _for_good(term: Term) -> Term:
    """A term without "acting", if it is longer than two years: the data keep the first title."""
    start, stop = term.days()
    if "a" not in term.flags or (stop - start).days < 730:
        return term
    title = re.sub(r"^(Acting|Interim) ", "", term.title)
    return replace(term, title=title, flags=term.flags - {"a"})


def _is_second_hat(term: Term, terms: list[Term]) -> bool:
    """Whether a president is also listed as prime minister, or the reverse, by mistake or custom.

    Who was prime minister before stands in for a president; else the presidency counts.
    """

    def hat(kind: str, rank: int) -> list[Term]:
        wanted = term.person, term.country, kind, rank
        mine = [t for t in terms if (t.person, t.country, t.kind, t.rank) == wanted]
        end = term.until or "9999"
        return [t for t in mine if max(t.start, term.start) < min(t.until or "9999", end)]

    if (term.kind, term.rank) == ("president", 0):
        others = [other for other in hat("minister", 1) if ";" in other.sources]
        is_weak = ";" not in term.sources or "until_unknown" in term.also
        return is_weak and any(other.start <= term.start for other in others)
    if (term.kind, term.rank) == ("minister", 1):
        return ";" not in term.sources and any(o.start <= term.start for o in hat("president", 0))
    return False


def _shown(flags: set[str], *, is_acting: bool) -> frozenset[str]:
    """The letters that the pack keeps: s and u for bounds that aren't shown, a for acting."""
    hidden_ends = {"until_is_successors_start", "until_from_yearly_editions", "until_unknown"}
    hidden_starts = {"start_differs", "from_is_first_sight"}
    return frozenset(
        letter
        for letter, applies in (
            ("s", flags & hidden_starts), ("u", flags & hidden_ends), ("a", is_acting),
        )
        if applies
    )  # fmt: skip


def _latest_starts(data: Path) -> dict[tuple[str, str, str, str], str]:
    """Of sources that differ on a start the latest date: from then on all agree."""
    found = {}
    for row in read_csv(data / "leaders/conflicts.csv"):
        if row["kind"] == "start_differs":
            days = sorted(re.findall(r"\d{4}(?:-\d\d(?:-\d\d)?)?", row["detail"].split(" (")[0]))
            near = [day for day in days if (first_day(day) - first_day(days[0])).days <= 400]
            for day in days:
                found[row["country"], row["office"], row["person"], day] = near[-1]
    return found


def _one_spelling(terms: list[Term]) -> list[Term]:
    """Terms without an identity joined to the same person's, where another row has it.

    Same country, and the same name, or two parts of it, or the same office and almost the same
    start. Of two spellings without an identity the one that is attested longer stays.
    """
    by_country: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (not t.qid, _worth(t), t.person)):
        by_country[term.country].append(term)
    joined = []
    for term in terms:
        better = (t for t in by_country[term.country] if t.qid or _worth(t) > _worth(term))
        twin = None if term.qid else next((t for t in better if _is_same(term, t)), None)
        joined.append(
            replace(term, person=twin.person, qid=twin.qid, name=twin.name) if twin else term
        )
    return joined


def _worth(term: Term) -> tuple[str, int, str]:
    """Which of two spellings stays: the one that is attested longer, else the fuller."""
    return term.until or term.confirmed, len(term.name), term.name


def _is_same(term: Term, other: Term) -> bool:
    mine, theirs = set(folded(term.name).split()), set(folded(other.name).split())
    if mine == theirs or (len(mine & theirs) >= 2 and (mine < theirs or theirs < mine)):
        return True
    if term.start == other.start and len(term.start) == 10 and term.kind == other.kind != "several":
        return "a" not in term.flags | other.flags
    close = abs((last_day(term.start) - last_day(other.start)).days) <= 31
    alike = any(a[:4] == b[:4] for a in mine for b in theirs if len(a) > 3 and len(b) > 3)
    return close and alike and term.kind == other.kind


def _once(terms: list[Term]) -> list[Term]:
    """Each person once an office: a president who also governs stands among heads of state."""
    kept: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (t.rank, t.start, -t.strength(), t.name)):
        mine = kept[term.person, term.country, term.kind]
        twin = next((k for k in mine if _is_one_term(k, term)), None)
        if twin is None:
            mine.append(term)
        elif twin.unseen and not term.unseen:
            mine[mine.index(twin)] = term
        elif twin.sources == term.sources == "fb" and _is_elected_before(twin, term):
            mine[mine.index(twin)] = replace(twin, start=term.start, flags=twin.flags | {"s"})
        elif not twin.until and not term.until and term.confirmed > twin.confirmed:
            mine[mine.index(twin)] = replace(twin, confirmed=term.confirmed)
        elif twin.until and term.until > twin.until and term.strength() > twin.strength():
            mine[mine.index(twin)] = replace(term, start=twin.start, flags=term.flags | twin.flags)
    return [term for mine in kept.values() for term in mine]


def _is_elected_before(state: Term, government: Term) -> bool:
    """Whether a page has a president as head of state before as head of government.

    The first day is then the election's, the second that of taking office.
    """
    wait = (first_day(government.start) - last_day(state.start)).days
    return state.rank < government.rank and 0 < wait < 366


def _is_one_term(kept: Term, term: Term) -> bool:
    return meet(kept, term) or kept.start == term.start


def linked(terms: list[Term]) -> list[Term]:
    """The terms with who came before and after, where no day between them is in doubt.

    A term that ends the day before the next begins held on that day, too: some sources name the
    last day, some the first on which it was over.
    """
    groups: dict[tuple[str, str, bool], list[Term]] = defaultdict(list)
    for term in terms:
        if "a" not in term.flags and term.kind != "several":
            groups[term.country, term.kind, term.rank > 1].append(term)
    before, after, until = {}, {}, {}
    for group in groups.values():
        ordered = sorted(group, key=lambda t: (t.start, t.until or "9999", t.person))
        for old, new in pairwise(ordered):
            is_sure = not (old.gaps or new.gaps or is_brief(old) or is_brief(new))
            if old.until and is_sure and old.person != new.person:
                apart = (last_day(new.start) - last_day(old.until)).days
                if 0 <= apart <= 1 or (0 <= apart <= 31 and "s" not in new.flags):
                    before[new], after[old] = old.person, new.person
                if apart == 1 and len(old.until) == len(new.start):
                    until[old] = new.start
    return [
        replace(t, before=before.get(t, ""), after=after.get(t, ""), until=until.get(t, t.until))
        for t in terms
    ]


def minister_terms(data: Path, ids: dict[str, str], bodies: dict[str, str]) -> list[Term]:
    """Ministers of the great departments, central bankers, speakers, heads of world bodies.

    As the data has them; ``ministers`` resolves doubts.
    """
    terms = []
    for row in read_csv(data / "leaders/ministers.csv"):
        kept = row["kind"] in MINISTERS and row["from"] and (row["until"] or row["last_confirmed"])
        if not kept or (row["until"] or "9999") < OLDEST:
            continue
        of, title = ids.get(row["country"], ""), title_of(row["position"])
        body = re.fullmatch(r"(.*?) of the (.*)", title)
        if body and body[2].lower() in bodies:
            of, title = bodies[body[2].lower()], body[1]
        if not slug(row["person"]) or plain(row["person"])[:1] > "z":
            continue  # no name in Latin letters
        if not of or (row["kind"] == "international" and not (body and of in bodies.values())):
            continue
        terms.append(
            Term(
                person=row["qid"] or f"{folded(row['person'])}:{of}", qid=row["qid"],
                name=row["person"], title=title, country=of,
                rank=1 if title in TOP else 3,
                kind=title.lower(), start=row["from"], until=row["until"],
                confirmed="" if row["until"] else row["last_confirmed"], sources=row["source"],
                flags=frozenset("a" if "cting" in title else ""),
            )
        )  # fmt: skip
    return terms


def ministers(data: Path, terms: list[Term]) -> list[Term]:
    """The terms of ministers, doubts resolved."""
    return linked(settled(_once(_lived(terms, data))))
