"""How the titles of persons are worded, and which of them are one office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .material import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Entity, EntityId, Role, Tenure

# what a text calls whoever heads a state or its government
_CROWNED = frozenset({"king", "queen"})
_LEADERS = frozenset({"leader", "premier", "head of state", "head of government"})
_HEAD = re.compile(
    r"(federal )?(president|prime minister|chancellor|premier|taoiseach|king|queen|emperor|sultan"
    r"|emir|pope|supreme leader|chairman)\b"
)
_HEAD_OF_BODY = re.compile(r"(secretary|director)[- ]general|high representative\b.*")
_MINISTER_OF = re.compile(r"(?:federal )?minister (?:of|for) (?:the )?(.+)")
_ITS_MINISTER = re.compile(r"(?:federal )?([a-z]+(?: affairs)?) minister")
_FIELDS = {"foreign": "foreign affairs", "home": "home affairs"}
_OF_UNNAMED = re.compile(  # but for words that say nothing: "of the country", "of the day"
    r"\s+of (?:the|this) (?!(?:country|nation|republic|state|land|day|time|hour|moment)\b)"
    r"[a-z][\w’'-]+(?: [a-z][\w’'-]+){0,2}(?=[,.;:)])"
)
# titles that say nothing unless it is said of what
_OPEN = re.compile(
    r"(?:acting )?(president|leader|chair(man|woman|person)?|head|chief|director"
    r"|governor|founder|owner|member|official|representative)"
)
_RELATIVES = frozenset({"predecessor", "successor", "rival", "ally", "aide", "adviser", "advisor"})
_CLAIMED = re.compile(
    r"\b(?:([Ss]elf-(?:styled|proclaimed|declared|appointed|described))"
    r"|(?:calls?|called|styles?|styled) (?:himself|herself) (?:an? |the )?)\s?\Z"
)
_LONGEST_CLAIM = 30  # characters
_THEN = re.compile(r"\bthen[ -](?:an? |the )?$")
_AT_THAT = re.compile(r",? (?:at (?:that|the) time|back then|then)\b")
_ONCE_AND_EVER = frozenset({"founder", "co-founder", "resident", "native"})
_TRADE = re.compile(r"\w+(?:er|or|ist|ian|wright|smith)")
_POST = re.compile(
    r".*(?:minister|chancellor|governor|mayor|emperor|commander|leader|manager|officer|director"
    r"|premier|speaker|commissioner|treasurer|prosecutor|senator|councill?or|lawmaker|member"
    r"|inspector|rector|warder|ambassador|adviser|advisor|editor|major|prior|chamberlain)"
)
_DIES = re.compile(
    r"\b(?:died|dies|(?:was|were|been) (?:killed|murdered|assassinated|executed|shot dead))\b"
)
_DEATH_OF = re.compile(  # "the murder of the Talish singer Ana Rao"
    r"\b(?:murder|killing|assassination|death|execution) of "
    r"((?:(?:the|an?|its|his|her|their) )?(?:[A-Z][\w’'-]+ )?(?:[a-z-]+ ){0,3}"
    r"(?:[A-Z][\w’'-]+ ?){1,4})"
)
_STOP, _WORD = re.compile(r"[.!?]"), re.compile(r"[\w’'-]+")
_LONG_CLAUSE = 140  # characters between who died and that
_SAYS_FORMER = re.compile(
    r"\b(?:former|ex|late|retired|one-time|ousted|deposed|toppled|slain|murdered|assassinated"
    r"|(?:who|had) (?:was|been)|served as|until \w+(?: \w+){0,3})\b"
)
# behind a title: "led the works until 1998", "the commander of the day, Ana Rao, who retired"
_ENDED = re.compile(
    r"[^.!?;]{0,80}?\b(?:until|who (?:has |had )?(?:retired|resigned|stepped down))\b"
)


def text_role(
    role: Role, text: str, entities: Mapping[EntityId, Entity], *, until: str | None = None
) -> str:
    """A role as the text gives it: "president, South Korea", "then leader, Japan".

    Of what has no name it says the text's words: "president of the conference".

    until   the end of the office in words, where knowledge has it: said instead of "then"
    """
    body = entities.get(role.of) if role.of else None
    title, standing = role.title, role.phrase.standing
    if standing and not title.endswith(standing):  # "president-designate"
        title = f"{standing} {title}"
    if body is not None and body.type == "person":
        return f"{body.name}’s {title}"
    title = f"{_claimed(role, text)}{title}"
    if body is not None and title.endswith("member") and body.name == "Parliament":
        title += " of parliament"
    elif body is not None:
        title += f", {body.name}"
    elif unnamed := _OF_UNNAMED.match(text, role.phrase.title_span.end):
        title += f" {one_line(unnamed[0])}"
    if until:
        return f"{title}, until {until}"
    if not role.former:
        return title
    word, person = _former_word(role, text), entities.get(role.person)
    is_dead = person is not None and _is_dead(person.name, text)
    is_for_good = word == "then" and (is_dead or _is_for_good(role, text))
    return title if is_for_good else f"{word} {title}"


def _claimed(role: Role, text: str) -> str:
    """What stands before a title that only its holder claims: "self-proclaimed "."""
    start, of = role.phrase.title_span.start, role.phrase.of
    first = min(start, of.start) if of is not None else start
    found = _CLAIMED.search(text, max(0, first - _LONGEST_CLAIM), first)
    return f"{(found[1] or 'self-styled').lower()} " if found else ""


def _is_for_good(role: Role, text: str) -> bool:
    """Whether no day ends what somebody was: a founder, one from a place, one of a trade."""
    noun, span = role.title.split()[-1], role.phrase.title_span
    if _THEN.search(text, max(0, span.start - 20), span.start) or _AT_THAT.match(text, span.end):
        return False
    is_trade = role.of is None and _TRADE.fullmatch(noun) and not _POST.fullmatch(noun)
    return noun in _ONCE_AND_EVER or bool(is_trade)


def _former_word(role: Role, text: str) -> str:
    """Say "former" where the text says so, "then" where only the time makes it so."""
    span, of = role.phrase.title_span, role.phrase.of
    first = min(span.start, of.start) if of is not None else span.start  # "former Wool Board chair"
    before = text[max(0, first - 30) : span.start].lower()
    is_told = _SAYS_FORMER.search(before) or _ENDED.match(text, span.end)
    return "former" if is_told else "then"


def _is_dead(name: str, text: str) -> bool:
    """Whether a text tells that somebody died, whose part in life was for good."""
    surname = name.rsplit(maxsplit=1)[-1]
    ends = (match.start() for match in _DIES.finditer(text))
    clauses = [_STOP.split(text[max(0, end - _LONG_CLAUSE) : end])[-1] for end in ends]
    clauses += [match[1] for match in _DEATH_OF.finditer(text)]
    return any(surname in _WORD.findall(clause) for clause in clauses)


def is_relative(role: Role) -> bool:
    """Whether a role only places a person beside another: "predecessor"."""
    return role.title.split()[-1] in _RELATIVES


def is_vague(role: Role) -> bool:
    """Whether a role's title says that somebody leads, not in which office."""
    return role.title.casefold() == "leader"


def is_open(words: str) -> bool:
    """Whether a role leaves open of what: a bare "president" reads as if it were of a state."""
    return _OPEN.fullmatch(words) is not None


def is_head(title: str) -> bool:
    """Whether a title is that of the head of a state, a government or an international body."""
    title = title.casefold()
    return _HEAD.match(title) is not None or _HEAD_OF_BODY.fullmatch(title) is not None


def same_office(role: Role, tenure: Tenure) -> bool:
    """Whether what the text says and what is known are one office: title and, if said, body."""
    title, said = _plain(tenure.title).removeprefix("acting "), _plain(role.title)
    known = title.split(" of ")[0]
    is_head = said in _LEADERS and role.of is not None and _HEAD.match(known) is not None
    is_crown = known == "monarch" and said in _CROWNED
    is_one = said == known or is_head or is_crown or _field(said) == _field(title) != ""
    return is_one and role.of in {None, tenure.of}


def _plain(title: str) -> str:
    return title.casefold().replace("-", " ").replace("defense", "defence")


def _field(title: str) -> str:
    """What a minister is for: "foreign affairs" of a foreign minister and of one of them."""
    found = _MINISTER_OF.fullmatch(title) or _ITS_MINISTER.fullmatch(title)
    return _FIELDS.get(found[1], found[1]) if found else ""
