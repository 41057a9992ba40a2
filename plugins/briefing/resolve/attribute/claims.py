"""Who speaks, and who holds which office: the words of the extraction joined to entities."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...model import Claim, Role, Span
from .common_nouns import body, is_body, is_company
from .deaths import find_dead
from .descriptions import described, named
from .pronouns import PRONOUNS, meant
from .scene import GENDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import EntityId, EntityType, Mention, Quote, RolePhrase
    from .scene import Outcome, Scene

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
_OF = re.compile(r"\b(?:at|by|for|from|in|of|on|to|with)\b")
_APPOSED = re.compile(r", (?:(?:Dame|Sir|Lord|Lady|[DM]rs?|Ms)\.? )?$")
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
_WRITING = frozenset({"writes", "wrote"})


def find_claims(scene: Scene) -> tuple[Claim, ...]:
    """A claim a quote, in order, each with the entity that speaks as far as it is safe to say.

    The speaker is the name in the words that name it; for "he", "she", "it" whoever spoke last,
    else the nearest subject of that kind; for "the minister", "the agency" the one that fits; for
    a spokesman, statement or report of a named organisation the organisation. Officials,
    analysts and witnesses are nobody. Rules ours, after bench/README.md, "Quotes".
    """
    answers = _answers(scene)
    claims: list[Claim] = []
    for quote in scene.extraction.quotes:
        speaker, reason = answers.get(quote.span) or _speaker(scene, quote, claims)
        claims.append(Claim(quote=quote, speaker=speaker, reason=reason))
    return tuple(_with_block_quotes(scene, tuple(_with_headlines(scene, claims))))


def _with_block_quotes(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, a block quote of nobody given to the only person of the paragraph before.

    That paragraph ends with a colon or with what the person writes, or the one behind the quote
    has the same person speak first.
    """
    text, blocks = scene.document.text, scene.document.blocks
    for last, claim in zip((None, *claims), claims, strict=False):
        at = 0
        if claim.quote.speaker is None:
            at = next((i for i, b in enumerate(blocks) if b.span.covers(claim.quote.span)), 0)
        if not at or blocks[at].kind != "quotation":
            yield claim
            continue
        above = blocks[at - 1].span
        before = {m.entity for m in scene.inside(above) if not m.demonym}
        told = {each for each in before if scene.type_of(each) == "person"}
        next_said = next((c for c in claims if c.quote.span.start > claim.quote.span.end), None)
        goes_on = next_said is not None and next_said.speaker in told
        writes = last is not None and last.speaker in told and _ends_with(scene, above, last)
        is_sure = len(told) == 1 and (goes_on or writes or above.of(text).endswith(":"))
        yield replace(claim, speaker=told.pop(), reason="told of before") if is_sure else claim


def _ends_with(scene: Scene, block: Span, claim: Claim) -> bool:
    """Whether the last sentence of a block is what somebody writes there: "It will, she writes"."""
    cue = claim.quote.cue
    is_last = scene.sentence_at(block.end - 1) == claim.quote.sentence
    return is_last and cue is not None and cue.of(scene.document.text) in _WRITING


def _with_headlines(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, those of a headline without a speaker given to whoever says the same below."""
    heads = [b.span for b in scene.document.blocks if b.kind in {"title", "standfirst"}]
    direct = [claim for claim in claims if claim.quote.kind == "direct"]
    for claim in claims:
        is_head = any(span.covers(claim.quote.span) for span in heads)
        same: set[EntityId | None] = set()
        if claim.speaker is None and is_head and claim in direct:
            words = _plain(scene, claim)
            same = {c.speaker for c in direct if c != claim and words in _plain(scene, c)}
        is_sure = len(same) == 1
        yield replace(claim, speaker=same.pop(), reason="says so below") if is_sure else claim


def _plain(scene: Scene, claim: Claim) -> str:
    return " ".join(re.findall(r"\w+", claim.quote.span.of(scene.document.text).casefold()))


def _speaker(scene: Scene, quote: Quote, before: Sequence[Claim]) -> Outcome:
    """Who says a quote, and why; ``before`` are the claims so far."""
    last = before[-1] if before else None
    if quote.speaker is None:
        return None, "nobody is named"
    if last is not None and last.quote.speaker == quote.speaker:
        return last.speaker, "goes on"
    dateline = scene.document.dateline
    if dateline and quote.speaker.overlaps(dateline):
        return _behind_dateline(scene, dateline, quote)
    words = quote.speaker.of(scene.document.text)
    if words.lower() in PRONOUNS:
        return meant(scene, quote, before)
    return named(scene, quote, last)


def _answers(scene: Scene) -> dict[Span, Outcome]:
    """The answers of an interview with whom it is about.

    That is the only person whom its first paragraph names; an interview has questions that are
    paragraphs, each with a quote of nobody behind it, two at least. In it a paragraph that is all
    bold asks, too, and a title that is but a quote answers.
    """
    alone = [q.span for q in scene.extraction.quotes if q.speaker is None and q.kind == "direct"]
    if not alone:
        return {}
    text, blocks = scene.document.text, scene.document.blocks
    pairs = [(each.span.of(text).strip(), answer) for each, answer in pairwise(blocks)]
    asked = {answer.span.start for each, answer in pairs if each.rstrip(" *”").endswith("?")}
    bold = {answer.span.start for each, answer in pairs if re.fullmatch(r"\*\*.+\*\*", each)}
    bold |= {each.span.start for each in blocks if each.kind == "title" and each.span in alone}
    found = [span for span in alone if span.start in asked]
    if len(found) > 1:  # who asks may also state: "Some players say you talk too little."
        found = [span for span in alone if span.start in asked or _is_behind_prompt(scene, span)]
    first = next((b.span for b in blocks if b.kind == "paragraph"), None)
    named = [] if first is None or len(found) <= 1 else scene.inside(first)
    who, _ = scene.only(named, ("person",), "")
    answers = [*found, *(span for span in alone if span.start in bold)]
    return dict.fromkeys(answers, (who, "answers the questions")) if who is not None else {}


def _is_behind_prompt(scene: Scene, span: Span) -> bool:
    """Whether an answer stands alone behind a paragraph in which nobody is quoted."""
    text = scene.document.text
    quotes = [quote for quote in scene.extraction.quotes if quote.kind == "direct"]
    for prompt, answer in pairwise(scene.document.blocks):
        if answer.span.covers(span):
            is_alone = answer.span.of(text).strip() == span.of(text).strip()
            is_silent = not any(prompt.span.covers(quote.span) for quote in quotes)
            return is_alone and is_silent and prompt.kind == "paragraph"
    return False


def _behind_dateline(scene: Scene, dateline: Span, quote: Quote) -> Outcome:
    """The name behind a dateline: "SEOUL, June 30 — The agency said", misread."""
    end = quote.cue.start if quote.cue is not None else quote.span.start
    text = scene.document.text
    for mention in scene.mentions:
        is_owner = text.startswith(("'s ", "’s "), mention.span.end)
        if dateline.end <= mention.span.start < end and not mention.demonym and not is_owner:
            is_holder = scene.type_of(mention.entity) == "person" and _APPOSED.search(
                text, dateline.end, mention.span.start
            )  # "The head of Oxfam, Dame Ana Rao, said", but "Delegates from NATO"
            if _OF.search(text, dateline.end, mention.span.start) and not is_holder:
                continue
            if scene.type_of(mention.entity) == "place" and text.startswith(",", mention.span.end):
                continue  # "MILWAUKEE, Wisconsin, March 6 - Acme said"
            return mention.entity, "named"
    return None, "nobody is named"


# --- roles ------------------------------------------------------------------------------------


def find_document_roles(scene: Scene) -> tuple[Role, ...]:
    """The roles that the text gives to persons, in order, each once.

    One a person, title and body; one without a body is left out if the same title has one.
    ``former`` by the words, or because the text says that the person is dead.
    """
    phrases = [phrase for phrase in scene.extraction.roles if not _is_said_of(scene, phrase)]
    persons = [(phrase, scene.person(phrase) or _called(scene, phrase)) for phrase in phrases]
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
        owner = beside or scene.antecedent(
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
    before = title.start < person.start and not text.startswith(("'s ", "’s "), person.end)
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
