"""Whom words without an office mean: "the baker", "the 54-year-old", "the Dane"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..genders import of_word
from ..lexicon import KIN, PERSON_NOUNS, TITLE_HEADS
from ..vocabulary import ends_of
from .titled import titles_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...model import Claim, EntityId, Mention, Span
    from .scene import Outcome, Scene

_DOER = re.compile(r"(?:er|or|ist|eer|ian|man|woman|boy|girl)$")
# doers by their form that are things: what they say is their author's
_THINGS = frozenset(
    "answer banner barrier calculator chapter charter computer container counter folder ledger "
    "letter meter monitor newsletter order paper placard poster register server sticker tracker "
    "tractor transfer winter".split()
)
_PEOPLES = re.compile(r"(?:(?<!swis)s|nch|tch|ese|sh)$")  # "the Danes", "the French", no "the Dane"
_BY_TRADE = frozenset(
    "actor actress composer economist goalkeeper historian midfielder playwright singer "
    "striker".split()
)
# whom a court, a game or a street has without a word on who they are
_SITUATED = (
    (TITLE_HEADS - _BY_TRADE)
    | KIN
    | frozenset(
        "accuser attacker attendant boss buyer caller clerk colleague coroner critic customer "
        "defendant doctor driver employee expert figure friend guard head interpreter interviewer "
        "journalist judge landlord lawyer manager member neighbor neighbour observer officer "
        "official opponent owner partner passenger patient pilot reader referee reporter resident "
        "rival seller soldier speaker survivor suspect teacher teammate tenant translator umpire "
        "victim visitor waiter winner witness woman man boy girl worker".split()
    )
)
_BY_CHILDREN = re.compile(r"-of-\w+$")  # "the mother-of-two"
_WIDE = 60  # code points before a name in which an age may stand
_AGE_BEHIND = re.compile(r",? \(?\d\d\b[,)]|, aged \d")
_AGED = re.compile(r"(?:the )?(\d{1,3})-year-old\b")


def elsewhere(scene: Scene, span: Span) -> frozenset[EntityId]:
    """Who holds an office of another country than the one named: "the Dutch minister"."""
    named = _countries(scene, scene.inside(span))
    if not named:
        return frozenset()
    held: dict[EntityId, set[EntityId]] = {}
    for person, phrase in titles_before(scene, span.start):
        of = scene.touching(phrase.of) if phrase.of is not None else ()
        held.setdefault(person, set()).update(_countries(scene, of))
    return frozenset(person for person, of in held.items() if of and not of & named)


def _countries(scene: Scene, mentions: Iterable[Mention]) -> set[EntityId]:
    places = (scene.entities[m.entity] for m in mentions if scene.type_of(m.entity) == "place")
    return {place.id for place in places if place.known and place.within is None}


def person_called(scene: Scene, span: Span, kind: str, last: Claim | None) -> Outcome:
    """Whom "the baker" means: a baker told of before, or who the paragraph is about."""
    unsure = None, f'"{kind}" is not sure'
    if aged := _AGED.match(kind):
        of_age = _of_age(scene, span, aged[1]) or _topical(scene, span)
        return _only(of_age or _spoke(scene, span, last), f"is {aged[1]}") or unsure
    head = kind.rsplit(maxsplit=1)[-1]
    if not kind.startswith("the ") or not _names_person(scene, span, head):
        return unsure
    titled = {person for person, _ in titles_before(scene, span.start)}
    people = [
        m
        for m in scene.mentions
        if m.span.end <= span.start and scene.type_of(m.entity) == "person"
    ]
    free = {m.entity for m in people} - titled
    active = {m.entity for m in people if not _is_passed(scene, m)}
    told = any(ends_of(head, scene.document.text[: span.start].lower()))
    if told and free <= active and (found := _only(free, f"the only one who may be the {head}")):
        return found
    block = scene.block_at(span.start)
    here = [m for m in people if scene.extraction.sentences[m.sentence].block == block]
    subjects = {m.entity for m in here if m.position == "subject"} - elsewhere(scene, span)
    if not told and head not in _SITUATED and subjects == {m.entity for m in here} <= free:
        return _only(subjects, "the paragraph is about") or unsure
    return unsure


def _is_passed(scene: Scene, mention: Mention) -> bool:
    """Whether a name is only named on the way: "led by Rao", "Rao's bag", "the Rao bill"."""
    by = scene.document.text.endswith(" by ", 0, mention.span.start)
    return by or mention.position in {"possessive", "modifier"}


def epithet(scene: Scene, span: Span, kind: str, last: Claim | None) -> Outcome:
    """Who is told of, called by a trade or people that nobody else has had: "the ornithologist".

    The only person of the last sentences, who may hold another title; whoever spoke last is no
    one else. Those whom a place or a trial has anyway ("the judge", "the driver") are not meant,
    but "the former judge" of a paragraph in which somebody spoke. A people's is the only one of
    its paragraph.
    """
    words = _BY_CHILDREN.sub("", kind).split()
    head, people = words[-1], any(m.demonym for m in scene.inside(span))
    counted = words != kind.split() or scene.document.text.startswith("-of-", span.end)
    unsure = None, f'"{kind}" is not sure'
    is_one = words[0] == "the" and not _is_people(scene, span, head)
    if not is_one or not (counted or _names_person(scene, span, head)):
        return unsure
    before = scene.document.text[: span.start].lower()
    told = any(ends_of(head, before)) or any(ends_of(f"{head}s", before))
    counted = counted or (words[1] == "former" and _goes_on(scene, span, last))
    if not (people or counted) and (told or head in _SITUATED):
        return unsure
    near = [m for m in scene.before(span.start, ("person",)) if not scene.is_spoken(m, None)]
    if people and (alone := _alone_here(scene, near, span)) is not None:
        return alone, f"the only one here who may be the {head}"
    spoke = scene.spoke_last(last, span.start)
    found = {m.entity for m in near} | ({spoke} if spoke is not None else set())
    who = next(iter(found)) if len(found) == 1 else None
    gender = next(iter(of_word(head)), None)
    is_other = scene.type_of(who) != "person" or who in elsewhere(scene, span)
    if who is None or is_other or not scene.may_be(who, gender):
        return unsure
    titled = any(person == who for person, _ in titles_before(scene, span.start))
    is_apart = not people and not counted
    if who != spoke and ((titled and is_apart) or not _tells_of(scene, near[0], span)):
        return unsure
    return who, f"the only one who may be the {head}"


def _goes_on(scene: Scene, span: Span, last: Claim | None) -> bool:
    """Whether somebody has spoken in the paragraph: "… he said. “…,” the former mayor said"."""
    return last is not None and scene.block_at(last.quote.span.start) == scene.block_at(span.start)


def _alone_here(scene: Scene, near: Sequence[Mention], span: Span) -> EntityId | None:
    """The only person of the paragraph so far, if it tells of that one: "the Hungarian says"."""
    block, sentences = scene.block_at(span.start), scene.extraction.sentences
    here = [m for m in near if sentences[m.sentence].block == block]
    is_told = any(_tells_of(scene, mention, span) for mention in here)
    found = {m.entity for m in here} - elsewhere(scene, span)
    return found.pop() if is_told and len(found) == 1 else None


def _tells_of(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether the sentence right before, or the one at hand, tells of whom a mention names."""
    return scene.is_subject(mention) and scene.sentence_at(span.start) - mention.sentence <= 1


def _topical(scene: Scene, span: Span) -> set[EntityId]:
    """The only person of the last sentences, if one of them tells of that person."""
    near = scene.before(span.start, ("person",), within=2)
    is_told = any(scene.is_subject(m) for m in near)
    return {m.entity for m in near} if is_told and len({m.entity for m in near}) == 1 else set()


def _spoke(scene: Scene, span: Span, last: Claim | None) -> set[EntityId]:
    """Who spoke last, if nobody was named since, and the age of that one wasn't."""
    who = scene.spoke_last(last, span.start)
    if who is None or last is None or scene.type_of(who) != "person":
        return set()
    since = [m for m in scene.before(span.start, ("person",)) if m.span.start > last.quote.span.end]
    text = scene.document.text
    is_aged = any(_AGE_BEHIND.match(text, m.span.end) for m in scene.mentions if m.entity == who)
    return set() if is_aged or any(m.entity != who for m in since) else {who}


def _only(found: set[EntityId], reason: str) -> Outcome | None:
    return (next(iter(found)), reason) if len(found) == 1 else None


def _of_age(scene: Scene, span: Span, years: str) -> set[EntityId]:
    """The persons named before with an age beside the name: "Ana Rao, 54,", "54-year-old Ana"."""
    age = re.compile(rf",? \(?{years}\b|, aged {years}\b")
    before, text = re.compile(rf"\b{years}-year-old (?:[a-z-]+ ){{0,3}}$"), scene.document.text
    return {
        m.entity
        for m in scene.mentions
        if m.span.end <= span.start
        and scene.type_of(m.entity) == "person"
        and (
            age.match(text, m.span.end)
            or before.search(text, max(0, m.span.start - _WIDE), m.span.start)
        )
    }


def _names_person(scene: Scene, span: Span, head: str) -> bool:
    """Whether a noun is a person's: by our list, its form, or as a people's: "the Hungarian"."""
    if any(m.demonym and m.span.end == span.end for m in scene.inside(span)):
        return not _is_people(scene, span, head)
    return is_of_person(head)


def is_of_person(noun: str) -> bool:
    """Whether a noun is a person's, by our list or its form: "baker", "archivist"."""
    is_kin = noun in KIN
    return is_kin or noun in PERSON_NOUNS or (bool(_DOER.search(noun)) and noun not in _THINGS)


def _is_people(scene: Scene, span: Span, head: str) -> bool:
    """Whether several of a people are meant: "the Danes", "the French", but "the Dane"."""
    of_people = any(m.demonym and m.span.end == span.end for m in scene.inside(span))
    return of_people and _PEOPLES.search(head) is not None
