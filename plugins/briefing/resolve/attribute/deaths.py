"""Who is dead by the words of a text: what they were is over."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ...model import Span
from ..lexicon import KIN, OWNS, PERSON_NOUNS
from .antecedents import referent
from .epithets import is_of_person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from ...model import EntityId, Mention
    from .scene import Scene

_DEAD = re.compile(
    r"(?:,\s[^,;“”\"]{2,80},|,\s(?:an?|the|its|his|her|their|one)\s(?:(?!\bwho)[^,;“”\"]){2,80}"
    r"|,\swho\s[^;.“”\"]{2,140},(?!\swho))?"
    r",?(?:\swho)?\s(?:(?:was|were|had been|has been)\s(?:found\s)?"
    r"(?:murdered|killed|assassinated|hanged|executed|shot dead|found dead)|(?:has\s|had\s)?died"
    r"|(?:is|was)\ssurvived by)\b"
    r"|[^.;“”\"]{0,80}\. Born [^.;“”\"]{2,60}[;,] died\b"
)
"""Right behind a name: its bearer is dead, and not somebody of whom it tells."""
_AMONG = re.compile(r"(?:, \d+,)? (?:is|was|were) among the (?:dead|victims)\b")
_THESE = re.compile(r"Among the (?:dead|victims) (?:is|are|was|were)\b")
_DEATH = re.compile(
    r"['’]s\s(?:\w+\s)?(?:death|funeral|burial|assassination)\b"
    r"(?!\s(?:home|parlou?r|penalty|row|sentence|squad|threat|toll|wish))"
)
_SINCE_DEATH = re.compile(
    r"\b(?:after|at|attend\w*|anniversary of|before|by|day of|following|mourn\w*|of|since|until)"
    r"\s(?:\w+\.?\s){0,3}$",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s) late (?:[a-z -]{0,30}?([a-z]+),? )?"
    r"(?:[A-Z]\w*\.? )?$"
)
"""Before a name: "the late Ana Rao", "the club's late chair, Dame Ana Rao"."""
_DIED = re.compile(
    r"(He|She) (?:(?:had )?died (?:aged|at|in|last|of|on|there|two|three)|is survived by)\b"
)
_DIES = re.compile(r"\b(?:[Dd]ies|DIES|[Oo]bituary|OBITUARY)\b(?! (?:down|out|hard)\b)")
_PEOPLE = KIN | PERSON_NOUNS
_BEFORE = 60  # characters
_AFTER = 250
_OF_DEATH = (
    *("assassinat", "burial", "dead", "death", "died", "dies", "executed", "funeral", "hanged"),
    *("killed", "murdered", " late ", "obituary", "survived by", "victims"),
)
"""One of these stands near whom a text tells to be dead."""


def find_dead(scene: Scene, asked: AbstractSet[EntityId | None]) -> frozenset[EntityId]:
    """Those of the persons who are asked for of whom a text says that they are dead."""
    text = scene.document.text
    spots = sorted(_spots(text.lower())) if asked else []
    if not spots:
        return frozenset()
    persons = [m for m in scene.mentions if scene.type_of(m.entity) == "person" and not m.demonym]
    those = (m for m in persons if m.entity in asked and _is_near(m.span, spots))
    told = {m.entity for m in those if _is_dead(text, m.span) or _is_among(scene, m)}
    return frozenset({*told, *_of_obituary(scene, persons), *_who_died(scene)}) & asked


def _spots(low: str) -> Iterator[int]:
    """Where words of death stand, in no order."""
    for word in _OF_DEATH:
        at = low.find(word)
        while at >= 0:
            yield at
            at = low.find(word, at + 1)


def _is_near(name: Span, spots: list[int]) -> bool:
    """Whether a word of death stands where its rules look for one."""
    at = bisect_left(spots, name.start - _AFTER)
    return at < len(spots) and spots[at] < name.end + _AFTER


def _is_dead(text: str, name: Span) -> bool:
    """Whether the words around a name say that its bearer is dead: "since Rao's death"."""
    before = text[max(0, name.start - _BEFORE) : name.start]
    is_death = _DEATH.match(text, name.end) and _SINCE_DEATH.search(before)
    is_dead = _DEAD.match(text, name.end) or _AMONG.match(text, name.end)
    late = _LATE.search(before)  # no "late goal Rao scored"
    is_late = late is not None and (late[1] is None or is_of_person(late[1]))
    return bool(is_death or is_dead or is_late)


def _is_among(scene: Scene, mention: Mention) -> bool:
    """Whether a sentence lists somebody, by no more than names: "Among the dead was Ana Rao"."""
    text = scene.document.text
    span = scene.extraction.sentences[mention.sentence].span
    opens = _THESE.match(text, span.start)
    between = text[opens.end() : mention.span.start] if opens else " who "
    owns = text.startswith(OWNS, mention.span.end)
    return not owns and re.search(r"\b(?:who|whose|said|by)\b|[;:“”]", between) is None


def _of_obituary(scene: Scene, persons: list[Mention]) -> Iterator[EntityId]:
    """The first person whom the title of an obituary names: "Ana Rao, 88, Mapmaker, Dies"."""
    text = scene.document.text
    for block in scene.document.blocks:
        if block.kind != "title" or not _DIES.search(text, block.span.start, block.span.end):
            continue
        first = next((m for m in persons if block.span.covers(m.span)), None)
        if first is not None and not text.startswith(("'", "’"), first.span.end):
            yield first.entity


def _who_died(scene: Scene) -> Iterator[EntityId]:
    """Whom "He died in May" means, where it is known that this one is a "he".

    Nobody if a father or a friend came up since: "Rao's father was ill. He died in May".
    """
    text = scene.document.text
    for sentence in scene.extraction.sentences:
        died = _DIED.match(text, sentence.span.start)
        if died is None or scene.is_quoted(Span(start=died.start(), end=died.end())):
            continue
        who, _ = referent(scene, died[1].lower(), died.start(), None)
        before = [m.span.end for m in scene.before(died.start(), ("person",)) if m.entity == who]
        since = re.findall(r"[a-z]+", text[max(before, default=0) : died.start()])
        is_known = who is not None and scene.gender_of.get(who) == died[1].lower()
        if who is not None and is_known and before and _PEOPLE.isdisjoint(since):
            yield who
