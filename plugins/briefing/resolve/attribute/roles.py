"""Who holds which office: the role phrases of the extraction joined to entities."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from ...model import Role, Span
from ..lexicon import OWNING
from .antecedents import antecedent
from .common_nouns import body, is_body, is_company
from .deaths import find_dead
from .descriptions import described
from .scene import GENDERS
from .titled import person_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...model import EntityId, EntityType, Mention, RolePhrase
    from .scene import Scene

_BODY = "organisation"
# of a side, though "his captain" is a coach's
_OF_TEAMS = frozenset(
    "captain defender driver forward goalkeeper keeper midfielder rider striker winger".split()
)
# whom no country has
_OF_FIRMS = frozenset(
    "co-founder editor executive founder operator owner publisher shareholder".split()
)
# bodies that stand before their officers' titles, and those officers
_HEADED = frozenset(
    "agency airline association authority charity club college commission committee company council"
    " federation foundation institute ministry museum society union university".split()
)
_HEADS = frozenset(
    "boss ceo chair chairman chairwoman director founder head president spokesman spokesperson"
    " spokeswoman".split()
) | {"chief executive", "chief executive officer", "vice president"}
_OWNERS: Mapping[str, tuple[EntityType, ...]] = {
    "his": ("person",),
    "her": ("person",),
    "its": ("organisation", "place", "event"),
}
_CAPITALS = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)+")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")  # that opens no sentence
_JOINING = re.compile(r" (?:and|including|through|with) $")
_FOUNDED = re.compile(r"\bfounded\b[^.;:“”]{0,80}?\bin (1[4-9]\d\d|20\d\d)\b")
_OF_THE_DAY = re.compile(r" of the day\b")
_RETIRED = re.compile(r" \(ret(?:d|ired)?\.?\)")
_LOST = re.compile(
    r"\b(?:sacked|(?:sacking|firing|dismissal|ousting|ouster|removal) of|ousted|parted with)"
    r" (?:the |its |his |her |their )?$"
)
"""Before a title: its holder has lost it."""
_WIDE = 40  # characters
_LABEL = re.compile(r"(?:, [^,:]{2,30})?: ")
_ENTRY = re.compile(r"\W*(?:\d{1,2}[.)] )?\W*")
_OFFICERS = frozenset(
    f"chief {part} officer" for part in "commercial executive financial operating".split()
) | {"chief executive", "finance director", "managing director"}
_LIFE = 75  # years after which who founded something is dead
_LINK = 12  # characters


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The roles that the text gives to persons, in order, each once.

    One a person, title and body; one without a body is left out if the same title has one.
    ``former`` by the words, or because the text says that the person is dead.
    """
    phrases = [phrase for phrase in scene.extraction.roles if not _is_said_of(scene, phrase)]
    persons = [(phrase, person_of(scene, phrase) or _called(scene, phrase)) for phrase in phrases]
    dead = find_dead(scene, {person for _, person in persons})
    roles: list[Role] = []
    for phrase, person in persons:
        if person is None:
            continue
        former = phrase.former or person in dead or _is_over(scene, phrase)
        of = _body_of(scene, phrase, person)
        title = phrase.title
        if phrase.of is None and (spoken_for := _in_its_title(scene, phrase)):
            of, title = spoken_for, title.partition(" ")[2]
        is_run = phrase.of == phrase.person  # body and holder: whose name ends it
        own = phrase
        if is_run:
            own = dataclasses.replace(phrase, person=scene.touching(phrase.person)[-1].span)
        role = Role(person=person, title=title, of=of, former=former, phrase=own)
        roles.append(role)
    return tuple(_distinct(roles))


def _called(scene: Scene, phrase: RolePhrase) -> EntityId | None:
    """Whom "The judge" means, of whom something else is said."""
    is_description = phrase.person.of(scene.document.text).lower().startswith("the ")
    who = described(scene, phrase.person)[0] if is_description else None
    return who if scene.type_of(who) == "person" else None


def _is_said_of(scene: Scene, phrase: RolePhrase) -> bool:
    """Whether somebody's own words say it of a "he": whom they mean the article doesn't tell."""
    is_pronoun = phrase.person.of(scene.document.text).lower() in {"he", "she"}
    return is_pronoun and any(
        quote.kind == "direct" and quote.span.covers(phrase.person)
        for quote in scene.extraction.quotes
    )


def _body_of(scene: Scene, phrase: RolePhrase, person: EntityId) -> EntityId | None:
    """The body, country or person that a title belongs to, by its words."""
    if phrase.of is None:
        return _of_label(scene, phrase) or _of_firm_told_of(scene, phrase)
    word = phrase.of.of(scene.document.text).lower()
    near = [m.entity for m in scene.touching(phrase.of)]
    # in "the U.S. Geological Survey" the country only says where
    touching: list[EntityId | None] = [*sorted(near, key=lambda e: scene.type_of(e) != _BODY)]
    if touching and is_company(head := word.rpartition(" ")[2]):
        touching = [body(scene, phrase.of, head, None)[0]]  # "the Peruvian firm's": not Peru's
    if (of := next((each for each in touching if each != person), None)) is not None:
        return of
    if word in _OWNERS:
        if _OWNERS[word] == ("person",) and phrase.title.rpartition(" ")[2] in _OF_TEAMS:
            return None
        of_firm = word == "its" and phrase.title.rpartition(" ")[2] in _OF_FIRMS
        beside = _joined_before(scene, phrase.of)
        owner = beside or antecedent(
            scene,
            phrase.of.start,
            ("organisation",) if of_firm else _OWNERS[word],
            but=person,
            gender=GENDERS.get(word),
        )
        is_sure = beside or (owner and not _may_be_another_s(scene, phrase.of, owner))
        return owner.entity if owner is not None and is_sure else None
    if word.isalpha():
        of = body(scene, phrase.of, word, None)[0]
        is_far = scene.sentence_at(phrase.of.start) != phrase.sentence  # what "its" means
        sure = _is_called(scene, of, word, by_name=is_far)
        return of if of != person and sure else None
    return None


def _is_over(scene: Scene, phrase: RolePhrase) -> bool:
    """Whether words beside a title end it: "the mayor of the day, Ana Rao", "sacked Mayor Ana Rao".

    So does that somebody founded what is older than people get: "Ana Rao, who founded it in 1911".
    """
    text, title, person = scene.document.text, phrase.title_span, phrase.person
    before = title.start < person.start and not text.startswith(OWNING, person.end)
    is_lost = _LOST.search(text, max(0, title.start - _WIDE), title.start)
    is_lost = is_lost or _RETIRED.match(text, person.end)
    if (before and is_lost) or _OF_THE_DAY.match(text, title.end):
        return True
    sentence = scene.extraction.sentences[phrase.sentence].span
    told = _FOUNDED.search(text, sentence.start, sentence.end)
    is_old = told is not None and scene.document.date.year - int(told[1]) > _LIFE
    return is_old and phrase.title.endswith("founder")


def _of_label(scene: Scene, phrase: RolePhrase) -> EntityId | None:
    """The country of a list's line: "2. Peru: President Ana Rao"."""
    text, start = scene.document.text, phrase.title_span.start
    sentence = scene.extraction.sentences[phrase.sentence].span
    near = [m for m in scene.mentions if sentence.start <= m.span.start and m.span.end < start]
    if len(near) != 1 or scene.type_of(near[0].entity) != "place" or near[0].demonym:
        return None
    is_label = _LABEL.fullmatch(text, near[0].span.end, start)
    opens = _ENTRY.fullmatch(text, text.rfind("\n", 0, start) + 1, near[0].span.start)
    return near[0].entity if is_label and opens else None


def _of_firm_told_of(scene: Scene, phrase: RolePhrase) -> EntityId | None:
    """The firm of which the sentence before tells: "Acme lost money. Chief executive Ana Rao"."""
    if phrase.title not in _OFFICERS or phrase.former:
        return None
    start = phrase.title_span.start
    if start != scene.extraction.sentences[phrase.sentence].span.start:
        return None
    near = scene.before(start, ("organisation",), within=1)
    block = scene.block_at(start)
    here = [m for m in near if scene.block_at(m.span.start) == block]
    told = {m.entity for m in here if scene.is_subject(m)}
    return told.pop() if len(told) == 1 and len({m.entity for m in here}) == 1 else None


def _may_be_another_s(scene: Scene, pronoun: Span, owner: Mention) -> bool:
    """Whether "its" or "his" may mean a name of its sentence that we don't know, not one before.

    "The Fed met. Marlow Soups dropped its chairman, Leo Paz.": of nobody, if no one knows Marlow.
    """
    text, now = scene.document.text, scene.sentence_at(pronoun.start)
    if owner.sentence == now:
        return False
    start = scene.extraction.sentences[now].span.start
    names = _CAPITALS if pronoun.of(text).lower() == "its" else _CAPITAL
    runs = (Span(start=m.start(), end=m.end()) for m in names.finditer(text, start, pronoun.start))
    dates = [one.span for one in scene.extraction.timexes if one.sentence == now]
    return any(
        not scene.touching(run) and not any(run.overlaps(date) for date in dates) for run in runs
    )


def _in_its_title(scene: Scene, phrase: RolePhrase) -> EntityId | None:
    """The body that a title begins with: "Council president Ana Rao", "a company spokesman"."""
    word, _, rest = phrase.title.partition(" ")
    if word not in _HEADED or rest not in _HEADS or phrase.former:
        return None
    start = phrase.title_span.start
    span = Span(start=start, end=start + len(word))
    of = body(scene, span, word, None)[0]
    if of is None or not _is_called(scene, of, word, by_name=False):
        return None
    last = scene.entities[of].name.lower().rpartition(" ")[2]
    return of if last == word or not is_body(last) else None  # no council is "the company"


def _joined_before(scene: Scene, pronoun: Span) -> Mention | None:
    """Whose the adviser is of "Paz and his adviser, Rao", "Acme including its chair, Rao"."""
    text, is_body = scene.document.text, pronoun.of(scene.document.text).lower() == "its"
    link = _JOINING.search(text, max(0, pronoun.start - _LINK), pronoun.start)
    if link is None or (not is_body and link[0] != " and "):
        return None
    last = next((m for m in scene.mentions if m.span.end == link.start()), None)
    kind = _BODY if is_body else "person"
    return last if last is not None and scene.type_of(last.entity) == kind else None


def _is_called(scene: Scene, entity: EntityId | None, word: str, *, by_name: bool) -> bool:
    """Whether a noun may stand for an organisation: "the club", "the ferry" of Ana Ferries.

    A goat or a bridge has an owner, and is no organisation that is named near by.
    """
    if entity is None:
        return False
    name = scene.entities[entity].name.lower().split()
    stem = word[:-1]  # "ferry", "Ferries"
    is_kind = not by_name and (word == "their" or is_body(word))
    return is_kind or any(part.startswith(stem) for part in name)


def _distinct(roles: Sequence[Role]) -> list[Role]:
    kept: list[Role] = []
    for role in roles:
        same = [r for r in roles if r.person == role.person and _same_title(r.title, role.title)]
        if role.of is None and any(r.of is not None for r in same):
            continue
        if any(k in same and k.of == role.of for k in kept):
            continue
        kept.append(role)
    return kept


def _same_title(one: str, other: str) -> bool:
    return one.replace("-", " ") == other.replace("-", " ")
