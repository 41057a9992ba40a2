"""Which neighbouring words may belong to one name: "Bank of Japan", but not "Biden and Macron"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ...model import Span
from .. import lexicon
from ..vocabulary import is_word
from .conjunctions import TYPED, joins_by_and
from .words import BIG_WORDS, COUNTRY, HEADS, SMALL_PARTS, SURE, Known, Word, ends_in_head, singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import Candidate

SAINT = frozenset({"st", "ste", "saint"})
NAMED_FOR = frozenset({"bank", "university", "college", "court", "city", "battle", "treaty"})
FORCES = frozenset(
    ("army", "navy", "air force", "armed forces", "police", "national police", "coast guard",
     "marines", "parliament", "government", "interior ministry", "defence ministry",
     "defense ministry", "health ministry", "finance ministry", "foreign ministry")
)  # fmt: skip
AGREED = frozenset({"agreement", "accord", "accords", "declaration", "conference", "talks"})
TITLES = lexicon.TITLE_HEADS | lexicon.HONORIFICS
BODIES = lexicon.ORGANISATION_HEADS | lexicon.EVENT_HEADS
ON_FIELDS = frozenset({"research", "experts", "studies", "platform", "action", "cooperation"})
"""Behind a body's kind, of something: "Centre for Research on Energy", "Group of Experts on"."""
RULING = frozenset("government parliament senate congress cabinet court army navy police".split())
MEMBERS = frozenset("democrats republicans liberals conservatives socialists greens".split())
"""Whoever they are on or against: "Democrats on Capitol Hill"."""
TRADES = frozenset(
    "brewery construction engineering ferries foods foundry freight haulage logistics motors "
    "paving properties shipping telecom".split()
)
"""With what a firm's name ends, so that "of" says where it sits."""
LANDMARKS = frozenset("bay cove creek pass point reef".split())
"""What is named after somebody, whatever the model takes it for."""
CROWNED = frozenset({"king", "queen", "bishop", "guy"})
ENDOWED = frozenset("college university hospital school theatre".split())
OF_BODIES = (
    lexicon.ORGANISATION_HEADS
    - lexicon.TITLE_WORDS
    - lexicon.FIELDS
    - {"service", "services", "resources", "works"}
)
"""What no post is of, other than by its own name: "Minister of Public Works"."""


class Votes(Struct, frozen=True, kw_only=True, gc=False):
    """What the model and the gazetteer say of the names of a block.

    candidates  those of the block
    whole       spans in it that must not be cut: known names of several words, and those that an
                acronym proves to be one
    persons     words, in lower case, of what the model takes for persons and never for a place
    surnames    last words, in lower case, of what it takes for persons by more than one word
    titles      where a title begins, by where the name behind it does, as the grammar has it
    houses      names that own nothing somewhere in the text though they end so: "Moody's"
    """

    candidates: Sequence[Candidate]
    whole: Sequence[Span]
    persons: frozenset[str]
    surnames: frozenset[str] = frozenset()
    titles: Mapping[int, int] = {}
    houses: frozenset[str] = frozenset()

    def is_house(self, name: str) -> bool:
        """Whether a possessive ending belongs to a name, here and wherever it stands."""
        return name.replace("’", "'") in self.houses

    def has(self, span: Span, types: frozenset[str], *, exact: bool = False) -> bool:
        """Whether the model takes a span, or one that holds it, for one name of these types."""
        return any(
            each.label in types and (each.span == span if exact else each.span.covers(span))
            for each in self.candidates
        )

    def ends_in_person(self, span: Span) -> bool:
        """Whether the model takes a span, or its last words, for somebody."""
        return any(
            each.label == "person" and each.span.end == span.end and span.covers(each.span)
            for each in self.candidates
        )


def groups_of(words: Sequence[Word], votes: Votes, known: Known) -> Iterator[list[Word]]:
    """Words that may belong to one name, in order, with the small words inside it."""
    group: list[Word] = []
    small: list[Word] = []
    for word in words:
        is_big = word.is_big
        if not is_big and (word.low in SMALL_PARTS or _is_inside(word, votes)):
            small.append(word)
        elif is_big and group and _holds_together(group, small, word, votes, known):
            group += [*small, word]
            small = []
        else:
            if group:
                yield group
            group = _opened(small if not group else [], word)
            small = []
    if group:
        yield group


def _is_inside(word: Word, votes: Votes) -> bool:
    """Whether a small word stands in a name: "Tribunal for the former Norland (TFN)"."""
    return any(span.covers(word.span) for span in votes.whole)


def _opened(small: Sequence[Word], word: Word) -> list[Word]:
    """A new group, with the particles that a family name may begin with."""
    if not word.is_big:
        return []
    return [*small, word] if all(each.low in lexicon.PARTICLES for each in small) else [word]


def _holds_together(
    group: Sequence[Word], small: Sequence[Word], word: Word, votes: Votes, known: Known
) -> bool:
    last = group[-1]
    joint = Span(start=last.span.start, end=word.span.end)
    if any(span.covers(joint) for span in votes.whole):
        return True
    if not small:
        return _follows(group, word, votes, known)
    links = [each.low for each in small]
    if last.possessive or links == ["and", "the"] or _is_whose(group, small, word, votes, known):
        return False  # "Caltech and the Norland Institute"
    if all(low in lexicon.PARTICLES for low in links):
        return _joins_by_particle(last, small, joint, votes, known)
    return _links(group, next((low for low in links if low != "the"), ""), word, votes, known)


def _follows(group: Sequence[Word], word: Word, votes: Votes, known: Known) -> bool:
    """Whether a word right behind goes on with a name."""
    last = group[-1]
    if last.possessive:
        return _owns_body(group, word, votes, known)
    if _is_prefixed(last, known) and known.is_sure(word.text):
        return False  # "non-NATO Finland"
    return known.text[last.span.end : word.span.start] in {" ", " & "}


def _is_prefixed(word: Word, known: Known) -> bool:
    """Whether a known name is but an adjective here: the "NATO" of "non-NATO"."""
    start = word.span.start
    return known.text[start - 1 : start] == "-" and known.is_sure(word.text)


def _is_whose(
    group: Sequence[Word], small: Sequence[Word], word: Word, votes: Votes, known: Known
) -> bool:
    """Whether "of" is followed by a person, and no name goes on: "the Cabinet of Brook"."""
    is_person = word.low in votes.persons and any(each.low == "of" for each in small)
    if not is_person or group[-1].singular in NAMED_FOR:
        return False
    is_body = len(group) > 1 and group[-1].singular in lexicon.ORGANISATION_HEADS
    return not is_body or bool(known.of(word.text)) or _goes_on(word, votes)


def _goes_on(word: Word, votes: Votes) -> bool:
    """Whether a person's name of several words begins here: "Reef Party of Ana Rao"."""
    return any(
        each.label == "person"
        and each.span.start == word.span.start
        and each.span.end > word.span.end
        for each in votes.candidates
    )


def _owns_body(group: Sequence[Word], word: Word, votes: Votes, known: Known) -> bool:
    """Whether a possessive is inside a name: "Workers' Party", "St. George's Cathedral"."""
    last = group[-1]
    joint = Span(start=last.span.start, end=word.span.end)
    is_many = last.text.endswith(("s", "men")) and not known.of(last.text)
    is_office = last.low in lexicon.TITLE_HEADS and word.low in {"office", "department", "court"}
    is_saint = group[0].low in SAINT and ends_in_head(word, known)
    return (
        is_saint
        or is_office  # "Sheriff's Office"
        or last.low in lexicon.PEOPLE_POSSESSIVE
        or (last.low in CROWNED and word.low in ENDOWED)  # "King's College"
        or _owns_place(last, word, joint, votes, known)
        or (is_many and (_is_body(word) or (len(group) == 1 and votes.has(joint, TYPED))))
        or (is_many and _is_of_many(last, word, known))
    )


def _is_of_many(last: Word, word: Word, known: Known) -> bool:
    """Whether a body of people of a trade is named: "National Cattlemen's Beef Association"."""
    match = BIG_WORDS.match(known.text, word.span.start)
    ending = singular(match[0].rsplit(maxsplit=1)[-1]) if match else ""
    is_trade = last.low.endswith("men") or is_word(last.low, known.gazetteer.words)
    return is_trade and ending in lexicon.KINDS_OF_BODIES


def _owns_place(last: Word, word: Word, joint: Span, votes: Votes, known: Known) -> bool:
    """Whether a place is called so: "Arthur's Pass", "King's Cross", but not "Norland's Bay"."""
    is_place = word.singular in lexicon.PLACE_HEADS and not known.of(last.text)
    return is_place and (word.low in LANDMARKS or votes.has(joint, TYPED, exact=True))


def _is_full(group: Sequence[Word], known: Known) -> bool:
    """Whether a given name and another word stand there, behind a title or before "of the"."""
    names, first = known.gazetteer, group[-2].low if len(group) > 1 else ""
    if len(group) == len(("Daisy", "House")):
        is_of_the = known.text.startswith(" of the ", group[-1].span.end)
        return is_of_the and first in names.given_names  # "Daisy House of the Wool Board"
    if len(group) < len(("Chief", "Daisy", "House")):
        return False
    is_titled = group[-3].low in TITLES
    return is_titled and (first in names.given_names or first in names.perhaps_given)


def _ends_in_body(word: Word, known: Known) -> bool:
    """Whether a body's name goes on from here: "Speaker of the" "National Assembly"."""
    match = BIG_WORDS.match(known.text, word.span.start)
    behind = match[0].lower().split()[1:] if match else []
    return not OF_BODIES.isdisjoint(behind)


def _joins_by_particle(
    last: Word, small: Sequence[Word], joint: Span, votes: Votes, known: Known
) -> bool:
    is_particle = last.low in lexicon.PARTICLES  # "Van der Velde", not the city of Van
    is_noble = any(each.low in lexicon.OF_FAMILIES for each in small)  # "Milan van Rijn"
    return (
        is_particle
        or is_noble
        or not known.of(last.text)
        or votes.has(joint, frozenset({"person", "place"}))
    )


def _ends_in_party(word: Word, known: Known) -> bool:
    match = BIG_WORDS.match(known.text, word.span.start)
    last = match[0].rsplit(maxsplit=1)[-1].lower() if match else ""
    return last in lexicon.KINDS_OF_BODIES


def _is_body(word: Word) -> bool:
    """Whether a word ends an organisation's name: "Stevedores' Union"."""
    return word.singular in lexicon.ORGANISATION_HEADS


def _links(group: Sequence[Word], link: str, word: Word, votes: Votes, known: Known) -> bool:
    """Whether "of", "for", "and" hold two halves of one name together."""
    if _begins_anew(group, link, word, known):
        return False
    joint = Span(start=group[-1].span.start, end=word.span.end)
    if link == "of":
        return _joins_by_of(group, word, joint, votes, known)
    if link in {"for", "on", "against"}:
        is_of_state = group[-1].low == "state" and group[0].low in {"minister", "secretary"}
        is_post = group[-1].low in lexicon.TITLE_HEADS or is_of_state
        is_post = is_post and word.low in lexicon.FIELDS
        return (
            _may_deal_with(group)
            or (link == "on" and group[-1].low in ON_FIELDS and len(group) > 1)
            or (link == "for" and is_post)
            or (link == "for" and votes.has(joint, frozenset({"organisation", "event"})))
        )
    if link == "and":
        return joins_by_and(group, word, joint, votes, known)
    if link == "in":
        is_mission = group[-1].low == "mission" and bool(known.words(group[:-1]))
        is_where = word.low in lexicon.CONTINENTS or word.low in lexicon.FIELDS
        is_wide = _is_long(group) and _has_head(group) and is_where
        return is_wide or (is_mission and _opens_place(word, known))  # "UN Mission in Norland"
    return link == "&"


def _may_deal_with(group: Sequence[Word]) -> bool:
    """Whether "for" or "on" may say what a body is for, and no "the Government on Norland"."""
    head = group[-1].singular
    is_ruling = (
        head in RULING or head in MEMBERS or (head in lexicon.PLACE_HEADS and head not in BODIES)
    )
    return head in HEADS and not is_ruling


def _begins_anew(group: Sequence[Word], link: str, word: Word, known: Known) -> bool:
    """Whether a country's own body or affair is named behind "of", or what a treaty is about."""
    if link == "on":  # "Marlow House Agreement on Norland"
        return group[-1].low in AGREED and _is_place(word, known)
    if link == "for" and len(group) > 1 and _is_place(word, known):
        name = known.text[group[0].span.start : group[-1].span.end]
        return known.is_sure(name)  # "left the White House for Delaware"
    return link in {"of", "for"} and (known.is_adjective(word) or _is_forces(word, known))


def _is_forces(word: Word, known: Known) -> bool:
    """Whether a country's own body begins here: "Eastern Command of the" "Norland Army"."""
    found = known.of(word.text)
    match = BIG_WORDS.match(known.text, word.span.end + 1)
    is_country = bool(found) and found[0].type == "place" and found[0].weight >= SURE
    return is_country and match is not None and match[0].lower() in FORCES


def _has_head(group: Sequence[Word]) -> bool:
    return any(each.singular in HEADS for each in group)


def _is_long(group: Sequence[Word]) -> bool:
    """Whether a name has got its "for" already: "Organization for Security and Co-operation"."""
    return any(each.low in {"for", "on"} for each in group)


def _is_place(word: Word, known: Known) -> bool:
    found = known.of(word.text)
    return bool(found) and found[0].type == "place" and found[0].weight >= SURE


def _opens_place(word: Word, known: Known) -> bool:
    """Whether a place is named from here, in one word or several."""
    match = BIG_WORDS.match(known.text, word.span.start)
    found = known.of(match[0]) if match else ()
    return _is_place(word, known) or (bool(found) and found[0].type == "place")


def _joins_by_of(
    group: Sequence[Word], word: Word, joint: Span, votes: Votes, known: Known
) -> bool:
    head = group[-1].singular
    if head in lexicon.PERHAPS_SURNAMES and _is_full(group, known):
        return False  # "Chief Daisy House of Tarvo"
    if head in lexicon.TITLE_HEADS:  # "Secretary of State", but "President of Kenya"
        return word.low in lexicon.TITLE_WORDS and not _ends_in_body(word, known)
    if head in lexicon.COMPANY_HEADS and len(group) > 1:
        is_town = (
            not known.of(word.text)
            and head in TRADES
            and not is_word(word.low, known.gazetteer.words)
        )
        are_plain = all(is_word(one.low, known.gazetteer.words) for one in group[:-1])
        if are_plain and known.words([word]) and known.words([word])[0].weight >= COUNTRY:
            return True  # "Broadcasting Corp of Norland"
        if is_town or _is_place(word, known):
            return False  # "Ostrowski Freight of Warsaw", "Kendal Paving of Barnesville"
    if head in HEADS or (_is_long(group) and _has_head(group)):
        return True
    is_of_body = len(group) > 1 and not _has_head(group) and _ends_in_party(word, known)
    return votes.has(joint, TYPED) and not is_of_body  # "Kojo Antwi of the New Dawn Party"
