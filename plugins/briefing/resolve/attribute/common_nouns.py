"""Which organisation a common noun means: "the company", "the Norwegian news agency"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..heads import head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Claim, EntityId, EntityType, Mention, Span
    from .scene import Outcome, Scene

_BODIES = re.compile(
    r"\b(?:agency|association|authority|bank|body|board|bureau|charity|commission|committee|company|"
    r"consortium|council|court|department|firm|foundation|fund|group|institute|institution|lender|ministry|"
    r"movement|newspaper|magazine|network|operator|organi[sz]ation|outlet|paper|party|regulator|"
    r"start-up|think-tank|think tank|tribunal|union|university|watchdog|alliance|bloc|club|"
    r"federation|channel|broadcaster|airline|carrier|insurer|manufacturer|retailer|utility|(?:auto|car|chip|drug|steel)maker|"
    r"shipbuilder)$"
)
# bodies only by their name: another one near by would not be called so
_HOUSES = re.compile(
    r"\b(?:academy|airport|archive|assembly|brewery|cent(?:re|er)|chamber|choir|church|clinic|college|"
    r"cathedral|congress|festival|hotel|"
    r"diocese|embassy|exchange|factory|hospital|inspectorate|laboratory|league|library|mill|museum|"
    r"observatory|office|opera|orchestra|parish|parliament|police|port|prison|railway|school|senate|"
    r"service|shipyard|society|stadium|team|theat(?:re|er)|trust|works|yard|zoo)$"
)
# that have their noun in their names
_CALLED = frozenset("council court department ministry tribunal university".split())
_NAME_INSIDE = re.compile(r"(?<!^)\b[A-Z]\w+")
_COMPANIES = frozenset(
    "company firm carmaker automaker chipmaker drugmaker steelmaker shipbuilder retailer airline "
    "carrier insurer manufacturer start-up startup lender operator utility".split()
)
_MEDIA = frozenset("newspaper paper magazine outlet broadcaster channel network".split())
_MEDIA_WORDS = frozenset(
    "broadcasting broadcaster news times post press herald television tv radio daily journal "
    "tribune guardian gazette chronicle channel network media observer telegraph mail".split()
)
_PUBLIC = frozenset(
    "association authority bank board commission committee congress council court federation "
    "league ministry office parliament party police senate society tribunal union "
    "university".split()
)
_WATCHERS = frozenset("agency authority regulator watchdog".split())
_AREAS = frozenset(
    "borough county district municipality parish prefecture province republic state".split()
)
_BODY: tuple[EntityType, ...] = ("organisation", "event")
_AREA: tuple[EntityType, ...] = ("place",)
_ANY_BODY = frozenset("body institution organisation organization".split())
# bodies that are called by the noun of their name, and by what else
_ALSO = {
    "church": "institution",
    "club": "team",
    "college": "institution university",
    "congress": "assembly parliament legislature",
    "court": "tribunal panel",
    "hospital": "",
    "ministry": "department",
    "museum": "",
    "parliament": "assembly chamber legislature",
    "party": "movement group bloc alliance",
    "police": "force department service",
    "school": "academy college",
    "senate": "chamber legislature",
    "tribunal": "court panel",
    "university": "college institution",
}
_PRIVATE = frozenset("bank co company group inc ltd plc".split())
_OF_MEMBERS = frozenset("alliance charity club federation movement party union".split())
_COMPANY = re.compile(r"\b(?:company|firm)\b")
_PARTYS = re.compile(r" (?:members|councillors|lawmakers|voters|candidates?|M[EPS]*Ps|TDs)\b")
"""Behind a name: no firm has these."""
_FAR = 3  # sentences
_BASED = re.compile(r"\S+-based ")


def is_body(noun: str) -> bool:
    """Whether a noun is an organisation's: no goat has a name that the text gives."""
    return names_body(noun) or noun in _COMPANIES or noun in _MEDIA


def is_company(noun: str) -> bool:
    """Whether a noun is a company's, of which a place only says where it is."""
    return noun in _COMPANIES


def names_body(words: str) -> bool:
    """Whether words end in a noun of bodies: "the harbour authority"."""
    return bool(_BODIES.search(words) or _HOUSES.search(words))


def body(scene: Scene, span: Span, head: str, last: Claim | None) -> Outcome:
    """The organisation that a common noun means: the one of that name, else the last.

    With another name in the phrase ("the Norwegian news agency", "Germany's Seeblatt news
    agency") it means the organisation named there, or none that was named before.
    """
    text = scene.document.text
    apposed = [
        m
        for m in scene.mentions
        if text[m.span.end : span.start] == ", " and scene.type_of(m.entity) == "organisation"
    ]
    if apposed:  # "Rengo, the largest Japanese union federation, said"
        return apposed[0].entity, "named"
    inside = scene.inside(span)
    is_told = _is_from(inside, head)
    if not is_told and (inside or _NAME_INSIDE.search(_BASED.sub("", span.of(text)))):
        return scene.only(inside, ("organisation",), "named")
    near = scene.before(span.start, ("organisation",))
    for called in (near, _named_by(scene, span)):
        such = _of_name(scene, head, called)
        found, reason = scene.only(such, _AREA if head in _AREAS else _BODY, "of that name")
        if found is not None or head == "house" or _HOUSES.search(head):
            return found, reason
    if head in _CALLED:
        return None, f"no {head} is named"
    spoke = scene.spoke_last(last, span.start)
    if spoke is not None and _is_such(scene, spoke, head):
        return spoke, f'"{head}" is who spoke last'
    return _near(scene, span, head, is_from=is_told)


def _named_by(scene: Scene, span: Span) -> Sequence[Mention]:
    """The mentions that a description may take up: those before it; a headline's looks ahead."""
    heads = (b.span for b in scene.document.blocks if b.kind in {"title", "standfirst"})
    if any(head.covers(span) for head in heads):
        return scene.mentions
    return [m for m in scene.mentions if m.span.end <= span.start]


def _near(scene: Scene, span: Span, head: str, *, is_from: bool) -> Outcome:
    """The only such organisation near by; a company must not be another than it is about."""
    if head not in _COMPANIES and span.of(scene.document.text).lower().startswith("their "):
        return None, f"no {head} is named"  # theirs is no firm that they work for
    if head in _OF_MEMBERS and _tells_of_company(scene, span):
        return None, f"the sentence tells of a company, too, which is no {head}"
    near = scene.before(span.start, ("organisation",), within=1)
    close = [m for m in near if _is_such(scene, m.entity, head)]
    if head in _COMPANIES | _WATCHERS and not close:
        close = _so_far(scene, span, head)
    found, reason = scene.only(close, ("organisation",), f"the only organisation near the {head}")
    if head not in _COMPANIES or is_from:
        return found, reason
    topic, why = _topic(scene, span, head)
    if found is None or found == topic:
        return _of_clause(scene, span, close) or (topic, why)
    is_lost = topic is None or _is_lost(scene, span, head, topic)
    return (found, reason) if is_lost else (None, f"two may be the {head}")


def _tells_of_company(scene: Scene, span: Span) -> bool:
    """Whether the sentence has a company before: "the company no longer trusted the club's"."""
    start = scene.extraction.sentences[scene.sentence_at(span.start)].span.start
    return _COMPANY.search(scene.document.text, start, span.start) is not None


def _of_clause(scene: Scene, span: Span, near: Sequence[Mention]) -> Outcome | None:
    """The company that a sentence tells of: "Acme fell by 3 percent after the utility said"."""
    now = scene.sentence_at(span.start)
    told = {m.entity for m in near if m.sentence == now and scene.is_subject(m)}
    return (told.pop(), "its sentence tells of it") if len(told) == 1 else None


def _so_far(scene: Scene, span: Span, head: str) -> list[Mention]:
    """Those that may be the company among all so far."""
    before = (m for m in scene.mentions if m.span.end <= span.start and not m.demonym)
    return [m for m in before if _is_such(scene, m.entity, head)]


def _is_lost(scene: Scene, span: Span, head: str, topic: EntityId) -> bool:
    """Whether the company that an article is about was not spoken of for some sentences."""
    near = scene.before(span.start, ("organisation",))
    sentences = scene.extraction.sentences
    since = sentences[max(0, scene.sentence_at(span.start) - _FAR)].span.start
    is_told = re.search(rf"\b(?:[Tt]he|[Ii]ts) {head}\b", scene.document.text[since : span.start])
    return is_told is None and all(m.entity != topic for m in near)


def _is_from(inside: Sequence[Mention], head: str) -> bool:
    """Whether the only name in a phrase says where a company is: "the Peruvian firm"."""
    return bool(inside) and head in _COMPANIES and all(m.demonym for m in inside)


def _topic(scene: Scene, span: Span, head: str) -> Outcome:
    """The one company that the title names, or of which the first paragraph tells."""
    dateline = scene.document.dateline
    opening: list[Span] = []
    for block in scene.document.blocks:
        opening.append(block.span)
        if block.kind == "paragraph":
            break
    such = [
        m
        for m in scene.mentions
        if m.span.end <= span.start
        and any(block.covers(m.span) for block in opening)
        and not (dateline and dateline.overlaps(m.span))
        and not _PARTYS.match(scene.document.text, m.span.end)
        and _is_such(scene, m.entity, head)
    ]
    told = [m for m in such if m.position == "subject" or opening[0].covers(m.span)]
    return scene.only(told or such, ("organisation",), f"the {head} that it is about")


def _is_such(scene: Scene, entity: EntityId, noun: str) -> bool:
    """Whether an organisation may be meant by a noun: NATO is no company, and no newspaper."""
    known = scene.entities[entity]
    if known.type != "organisation":
        return False
    if noun in _MEDIA:
        return not known.known or not _MEDIA_WORDS.isdisjoint(known.name.lower().split())
    if (own := head_of(known.name).lower()) in _ALSO and noun not in _ANY_BODY | {own}:
        return noun in _ALSO[own].split()
    words = set(known.name.lower().split())
    if noun in _COMPANIES:
        allowed = _PUBLIC - ({"bank"} if noun == "lender" else set())
        return not known.known and allowed.isdisjoint(words)
    return noun not in _WATCHERS or _PRIVATE.isdisjoint(words)


def _of_name(scene: Scene, word: str, among: Sequence[Mention]) -> list[Mention]:
    """Mentions of entities in whose name a common noun stands.

    A house is a parliament's, and none of its committees.
    """
    if word == "house":
        return [m for m in among if "House of " in scene.entities[m.entity].name]
    known = {m.entity: scene.entities[m.entity].name.lower().split() for m in among}
    near = word[:6] if len(word) > len("academia") else word  # "Cooperativa" is the cooperative
    return [m for m in among if any(part.startswith(near) for part in known[m.entity])]
