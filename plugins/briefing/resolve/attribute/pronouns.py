"""Whom "he", "she" or "it" means as the speaker of a quote."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from ...model import Span
from ..genders import of_word
from ..lexicon import PERSON_NOUNS, TITLE_HEADS
from .antecedents import referent
from .descriptions import described
from .epithets import is_of_person
from .portrait import unless_portrayed
from .scene import GENDERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Claim, EntityId, Gender, Quote
    from .scene import Outcome, Scene

PRONOUNS = frozenset({"he", "she", "it", "they", "who", "i", "we", "her", "him"})
_NEAR = 2  # sentences over which somebody without a name goes on speaking
_TOLD = re.compile(r"(?:told|tells|asked|asks|assured|reminded|warned) (him|her)\b")
_UNNAMED = re.compile(
    r"\b(?:spokes(?:man|woman|person)|lawyer|attorney|representative|official|executive)\b"
)
_DESCRIBED = re.compile(
    r"\b([Tt]he (?:[A-Z][a-z]+ )?(?:[a-z]+[ -]){0,2}?([a-z]+))(?:, who [^,.]{3,60},)? "
    r"(?:also |then |later |[a-z]+ly )?"
    r"(?:[a-z]{2,}ed|is|was|has|had|said|says|told|made|took|gave|went|came|met|spoke|left|held)\b"
)
"""Of whom a sentence tells without a name: "The judge agreed", ", the president called"."""
_OPENS = re.compile(r"(?:^|[.!?…][”\"]?\s+|, )(?:But |And |Yet |Then |Later,? )?$")
_REPLY = re.compile(
    r"['’]s? (?:[a-z]+ )?(?:advice|answer|comment|explanation|message|reaction|reply|response|"
    r"retort|verdict|view) (?:is|was|came)\b[^.:]*[.:]\s*"
)
_LATTER = re.compile(r"\b[Tt]he latter\b")
_BESIDE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?([a-z]+), $")
_WIDE = 40  # characters before a name in which a description stands
_GOES_ON = re.compile(r"\b(?:him|her)\b[^.;:“”\"]*, (?:but|and) $")
"""The clause before: "Rao's sister warned him, but he"."""


def meant(scene: Scene, quote: Quote, before: Sequence[Claim]) -> Outcome:
    """Whom the pronoun means that speaks, and why; ``before`` are the claims so far."""
    pronoun = quote.speaker or quote.span
    word = pronoun.of(scene.document.text).lower()
    last = before[-1] if before else None
    if last is not None and _is_addressed(scene, last, word):
        return _addressed(scene, last, before[-2:-1], word)
    scene = _knowing(scene, before)
    found = referent(scene, word, pronoun.start, last, said=quote.span)
    if word == "it":
        return _unless_thing(scene, pronoun, last, found)
    if word not in GENDERS:
        return found
    found = unless_portrayed(scene, quote, last, found)
    told = (
        _replying(scene, quote, pronoun)
        or _in_which(scene, pronoun)
        or _in_clause(scene, pronoun)
        or _told_of(scene, pronoun, last, found)
    )
    told = told or _unless_unnamed(scene, pronoun, last, found)
    if _names(scene, quote, told[0]) or _is_other(scene, before, told[0], word):
        return None, f'"{word}" may be somebody else'
    unknown = _unknown(scene, pronoun, told[0])
    return (None, f'"{word}" may be {unknown}, whom we don\'t know') if unknown else told


def _knowing(scene: Scene, before: Sequence[Claim]) -> Scene:
    """The scene in which whoever has spoken as "he" so far is known to be one."""
    text, called = scene.document.text, {}
    for claim in before:
        words = claim.quote.speaker.of(text).lower() if claim.quote.speaker is not None else ""
        if claim.speaker is not None and words in GENDERS:
            called[claim.speaker] = GENDERS[words]
    return dataclasses.replace(scene, called=called)


def _is_other(scene: Scene, before: Sequence[Claim], found: EntityId | None, word: str) -> bool:
    """Whether somebody whom "she" is to mean has been a "he" so far."""
    text = scene.document.text
    called = {
        GENDERS.get(claim.quote.speaker.of(text).lower())
        for claim in before
        if found is not None and claim.speaker == found and claim.quote.speaker is not None
    } - {None}
    return bool(called) and GENDERS[word] not in called


def _names(scene: Scene, quote: Quote, found: EntityId | None) -> bool:
    """Whether a clause behind "she added" names the one who is to have told it.

    Before "she said" it may: "Rao was ill, she said".
    """
    is_behind = quote.speaker is not None and quote.speaker.start >= quote.span.end
    if found is None or quote.kind == "direct" or is_behind:
        return False
    return any(m.entity == found and not m.demonym for m in scene.touching(quote.span))


def _unless_thing(scene: Scene, pronoun: Span, last: Claim | None, found: Outcome) -> Outcome:
    """Who "it" is, unless a thing without an author spoke last: "The writ says …. It adds …"."""
    spoken = last.quote.speaker if last is not None and last.speaker is None else None
    if last is None or spoken is None:
        return found
    if scene.sentence_at(pronoun.start) - scene.sentence_at(last.quote.span.end - 1) > 1:
        return found
    is_one = not spoken.of(scene.document.text).endswith("s")
    return (None, "who spoke last has no name") if is_one else found


def _replying(scene: Scene, quote: Quote, pronoun: Span) -> Outcome | None:
    """Whose reply stands right before: "Rao's answer is short. “No,” she says"."""
    text = scene.document.text
    gender = GENDERS[pronoun.of(text).lower()]
    near = scene.before(quote.span.start, ("person",), within=1)
    nearest = near[0] if near else None
    if nearest is None or not scene.may_be(nearest.entity, gender):
        return None
    is_own = _REPLY.fullmatch(text, nearest.span.end, quote.span.start)
    return (nearest.entity, "whose reply it is") if is_own else None


def _in_which(scene: Scene, pronoun: Span) -> Outcome | None:
    """The only person of the sentence so far: "a talk with Rao, its head, in which he said".

    Of two, "the latter" is the one before.
    """
    text, word = scene.document.text, pronoun.of(scene.document.text).lower()
    now = scene.sentence_at(pronoun.start)
    near = scene.before(pronoun.start, ("person",), within=1)
    latter = _LATTER.search(text, scene.extraction.sentences[now].span.start, pronoun.start)
    if latter is not None:
        who = next((m.entity for m in near if m.span.end <= latter.start()), None)
    elif text.endswith((" in which ", " during which ", ", where ", " what "), 0, pronoun.start):
        who, _ = scene.only([m for m in near if m.sentence == now], ("person",), "")
    else:
        return None
    is_sure = who is not None and scene.may_be(who, GENDERS[word])
    return (who, f'"{word}" is the only one of the sentence') if is_sure else None


def _unknown(scene: Scene, pronoun: Span, found: EntityId | None) -> str | None:
    """The name of whom the sentences before tell, if it is nobody's whom we know.

    Behind the last place where the one who was found is named.
    """
    text, now = scene.document.text, scene.sentence_at(pronoun.start)
    named = [m.span.end for m in scene.before(pronoun.start, ("person",)) if m.entity == found]
    since = max(named, default=0)
    for each in scene.extraction.candidates if found is not None else ():
        if each.position != "subject" or each.plural:
            continue  # mostly
        if not since < each.span.start < pronoun.start or now - each.sentence > _NEAR:
            continue
        is_office = each.span.of(text).partition(" ")[0].lower() in TITLE_HEADS  # "Secretary Choi"
        is_person = each.label == "person" or (each.label is None and is_office)
        titled = not each.before or each.before[-1] in PERSON_NOUNS  # no gunboat
        beside = _BESIDE.search(text, max(0, each.span.start - _WIDE), each.span.start)
        is_name = not text.endswith((" a ", " an "), 0, each.span.start)
        is_name = is_name and (beside is None or is_of_person(beside[1]))  # "the goat, Kit, was"
        known = scene.touching(each.span) or scene.is_quoted(each.span)
        if is_person and titled and is_name and not known:
            return each.span.of(text)
    return None


def _in_clause(scene: Scene, pronoun: Span) -> Outcome | None:
    """Whose sister, say, did something to "him" in the clause before: "Rao's sister told him"."""
    text, now = scene.document.text, scene.sentence_at(pronoun.start)
    start = scene.extraction.sentences[now].span.start
    if not _GOES_ON.search(text, start, pronoun.start):
        return None
    gender = GENDERS[pronoun.of(text).lower()]
    owners = [
        mention
        for mention in scene.before(pronoun.start, ("person",))
        if mention.sentence == now
        and text.startswith(("'", "’"), mention.span.end)
        and scene.may_be(mention.entity, gender)
    ]
    if not owners:
        return None
    owner = owners[0].entity  # the nearest
    return owner, f'"{pronoun.of(text)}" is {scene.entities[owner].name}, of the clause before'


def _told_of(scene: Scene, pronoun: Span, last: Claim | None, found: Outcome) -> Outcome | None:
    """The office holder of whom the sentences before tell, and not who is named farther up.

    "Rao objected. The president called it sound. “It is fair,” he said": the president; nobody if
    the text doesn't say who that is. None where no such sentence stands between.
    """
    text, word = scene.document.text, pronoun.of(scene.document.text).lower()
    first = _where_told(scene, pronoun, GENDERS[word])
    spoken = [span.end for span in (last.quote.span, last.quote.speaker) if span] if last else []
    named = [
        mention.span.end
        for mention in scene.before(pronoun.start, ("person",))
        if mention.entity == found[0] and scene.is_subject(mention)
    ]
    gender, told = GENDERS[word], None
    for match in _DESCRIBED.finditer(text, max([first, *named, *spoken]), pronoun.start):
        at = Span(start=match.start(1), end=match.end(1))
        is_one = match[2] in PERSON_NOUNS and gender in (of_word(match[2]) or {gender})
        is_one = is_one and not scene.is_quoted(at)
        if is_one and _OPENS.search(text[first : match.start()]):
            told = match
    if told is None:
        return None
    who, _ = described(scene, Span(start=told.start(), end=told.end(1)))
    is_person = who and scene.type_of(who) == "person" and scene.may_be(who, gender)
    is_near = scene.sentence_at(pronoun.start) - scene.sentence_at(told.start()) <= 1
    answer = (who if is_person else None), f'"{told[1]}" is told of'
    return answer if is_person or is_near else None


def _where_told(scene: Scene, pronoun: Span, gender: Gender) -> int:
    """Where the sentence before begins; the one before that where it opens with "He", and so on."""
    at = scene.sentence_at(pronoun.start) - 1
    while at > 0 and scene.opens_with(at, gender):
        at -= 1
    return scene.extraction.sentences[max(0, at)].span.start


def _unless_unnamed(scene: Scene, pronoun: Span, last: Claim | None, found: Outcome) -> Outcome:
    """Whom a pronoun means, unless somebody without a name spoke since that one was named.

    "Rao left. A sailor said that it rained. “It pours,” he added": the sailor, who has no name.
    Whoever speaks for a body goes on to do so: "A spokesman for Acme said it rained. “It pours,”
    he added".
    """
    words = _of_unnamed(scene, last)
    if last is None or last.quote.speaker is None or words is None:
        return found
    spoken = last.quote.speaker
    near = scene.sentence_at(pronoun.start) - scene.sentence_at(spoken.start) <= _NEAR
    said = pronoun.of(scene.document.text).lower()
    genders = tuple(of_word(words.rpartition(" ")[2]))  # "her husband said": not she
    other = (words in PRONOUNS and words != said) or (genders and GENDERS.get(said) not in genders)
    since = {m.entity for m in scene.mentions if spoken.end < m.span.start < pronoun.start}
    if not near or other or words.endswith("s") or (found[0] is not None and found[0] in since):
        return found
    return last.speaker, "who spoke last has no name"


def _of_unnamed(scene: Scene, last: Claim | None) -> str | None:
    """The words for somebody without a name who spoke last: nobody, or the voice of a body."""
    if last is None or last.quote.speaker is None:
        return None
    words = last.quote.speaker.of(scene.document.text).lower()
    kind = scene.type_of(last.speaker)
    voices = kind == "organisation" and (words in GENDERS or _UNNAMED.search(words))
    return words if last.speaker is None or voices else None


def _is_addressed(scene: Scene, last: Claim, word: str) -> bool:
    """Whether who spoke last spoke to a "him" or "her" who may answer now: "Rao told him"."""
    if last.quote.cue is None:
        return False
    told = _TOLD.match(scene.document.text, last.quote.cue.start)
    same = told is not None and GENDERS[told[1]] == GENDERS.get(word)
    return same and (last.speaker is None or scene.may_be(last.speaker, GENDERS[word]))


def _addressed(scene: Scene, last: Claim, before: Sequence[Claim], word: str) -> Outcome:
    """Whom "told him" means, who answers as "he": who spoke just before; else nobody.

    "The sum was low, Rao said. “It is high,” Paz told him. “How high?” he asked.": Rao.
    """
    spoke = before[0].speaker if before else None
    near = before and scene.sentence_at(last.quote.span.start) - before[0].quote.sentence <= 1
    is_other = spoke is not None and last.speaker is not None and spoke != last.speaker
    if spoke is None or not is_other or not near or not scene.may_be(spoke, GENDERS[word]):
        return None, "two are speaking"
    return (spoke, "answers") if scene.type_of(spoke) == "person" else (None, "two are speaking")
