"""What the words around a name, and those in it, say of the kind of thing it names."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from .. import lexicon
from ..around import is_called_place
from ..heads import kinds_of_head
from ..lexicon import APOSTROPHES
from ..names import is_acronym, is_family_first, plain
from ..parties import OF_PARTIES, is_party
from ..vocabulary import is_word
from .before import ADJECTIVES_TOO, RIVALS
from .beside import beside
from .inside import NO_GIVEN, by_words
from .listing import FIRMS_ALONE, NOUNS
from .makers import making
from .owned import Sign, set_up_by
from .posted import posted
from .reports import opens_report
from .seats import seated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Candidate, Document, EntityType, Extraction, Span
    from ..around import Around
    from ..gazetteer import Gazetteer
    from ..piece import Piece

APPOSED = re.compile(
    r",[”\"]? (?:an?|the|its|their|his|her|one of the|another)\s([^,.;:—–“”()]{3,70})",
    re.IGNORECASE,
)
APPOSED_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|another)|\w['’]s)\s([^,.;:—–“”()]{3,40}), $", re.IGNORECASE
)
POST_BEHIND = re.compile(r",[”\"]? ([a-z][a-z-]+(?: [a-z-]+){0,2}) (?:of|at) ")
"""Behind a name: "Ana Rao, leader of the opposition"."""
POSTS = lexicon.PERSON_NOUNS - frozenset(
    "winner champion owner member partner rival star child head mother father capital".split()
)
LEADING = re.compile(r", (?:an?|the) (?:\w+ )?(?:global|world|market|industry) leader in\b")
CALLED = re.compile(r" (?:is|was) (?:an?|the|one of the) ([^,.;:—–“”()]{3,70})")
PHRASE_END = re.compile(
    r"\s(?:of|in|at|for|on|from|being|that|who|which|with|whose|near|since|to|by|is|was|and|as|where|"
    r"formerly|once|now|then|called|named|known|based|led|run|owned|founded|controlled|backed|"
    r"geared|aimed|dedicated|designed|offering|providing|working|using|specialis\w+|specializ\w+)\b"
)
WORDS = re.compile(r"[\w-]+")
ANOTHER_NAME = re.compile(r"\b[A-Z]")
FOUNDING = frozenset({"found", "join", "chair", "sue", "acquire"})
REACHED = frozenset(
    "leave visit reach enter cross invade occupy flood devastate tour besiege".split()
)
HIRING = frozenset(
    {"appoint", "name", "elect", "hire", "promote", "nominate", "sack", "arrest", "jail"}
)
FORMS_OF_BE = frozenset("is are was were be been being".split())
HUMAN = frozenset(
    "bear marry retire teach study graduate sing weep pray sew knit cook limp drown enrol emigrate "
    "sleep live rent herd hunt".split()
)
"""Who does it is somebody, and no body: "was born", "teaches"."""
ACTING: Mapping[tuple[str, str], tuple[Sign, ...]] = (
    {("object", verb): (("organisation", 0.9),) for verb in FOUNDING}
    | {("object", verb): (("place", 0.7 if verb == "leave" else 0.9),) for verb in REACHED}
    | {("subject", verb): (("person", 0.9),) for verb in HUMAN}
)
"""What it says of a name to be subject or object of a verb."""
VOTES: Mapping[str, Sign] = {
    "person": ("person", 0.85),
    "organisation": ("organisation", 0.85),
    "place": ("place", 0.85),
    "event": ("event", 0.85),
    "demonym": ("place", 0.3),
}
"""What a label of the model says."""
FIRMS_TOO = frozenset(
    "stockpiler implementor contractor operator supplier retailer "
    "manufacturer distributor employer broadcaster insurer "
    "lender provider maker producer developer miner builder grower publisher processor exporter "
    "importer bottler refiner brewer trader wholesaler".split()
)
"""What persons and firms are: a role in these tells less of who has it."""

HALLS = lexicon.LOCATIVE | {"the"}
RANKS_TOO = frozenset({"major", "private"})
SELLING = frozenset({"platform", "brand"})
SIDES_AND_SEASONS = lexicon.PLACE_ADJECTIVES | {"winter", "summer"}
CLEARLY = 2.5  # a role tells that who has it is a person
PERHAPS = 0.6  # of two words "a maker of toys" may well be somebody
OF_A_RIVAL = 2.4
OF_A_FIRM = 1.2  # of one word it rather is one: "processor Lactanor"
LEAST_PERSON = 1.2
CERTAIN = 0.7  # of a known body: "Congress"
WORD_FIRST = 1.5  # makes up for it, and a little more


class Signs:
    """Reads the signs of one document's pieces.

    Weights are ours, set by hand on the bench's development articles and checked on others: 3 for
    what hardly ever errs (a title, a head word), 1 for one vote of the model.
    """

    def __init__(self, document: Document, extraction: Extraction, gazetteer: Gazetteer) -> None:
        """Index what the grammar says by where it says it."""
        self.document = document
        self.given_names = gazetteer.given_names
        self.perhaps_given = gazetteer.perhaps_given
        self.words = gazetteer.words
        self.things = gazetteer.things
        self.names_of_bodies = gazetteer.bodies
        self.languages = gazetteer.languages
        self._said = gazetteer.said
        named = {each.right for each in extraction.equations if each.kind != "apposition"}
        described: Mapping[Span, str] = {
            each.left: head
            for each in extraction.equations
            if each.kind == "apposition" and each.left not in named  # "the boats of X, or RCN"
            if (head := _head(each.right.of(document.text))) in lexicon.PERSON_NOUNS
            or not ANOTHER_NAME.search(document.text, each.left.end, each.right.start)
        }  # of "Ana Rao, of the Reef Council, a group" the council is the group
        self._described: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for span, head in described.items():
            for start in range(span.start, span.end):
                self._described[start].append((span.end, head))
        self.persons = {
            role.person: _told_by(role.title)
            for role in extraction.roles
            # no run of both, and no "major New York banks"
            if role.of != role.person and role.title not in RANKS_TOO
        }
        self.bodies = {role.of for role in extraction.roles if role.of and role.of != role.person}
        self.speakers = {quote.speaker for quote in extraction.quotes if quote.speaker}
        self._told_of = {*self.persons, *self.bodies, *self.speakers}

    def described_as(self, piece: Piece) -> str | None:
        """The head of the grammar's apposition: "vessel" for "the Palmer, a research vessel"."""
        for end, head in self._described.get(piece.span.start, ()):
            if piece.span.end <= end:
                return head
        return None

    def acts(self, piece: Piece) -> bool:
        """Whether somebody speaks by that name, or has an office in what it names."""
        return piece.span in self.speakers or piece.span in self.bodies

    def of(self, piece: Piece) -> defaultdict[EntityType, float]:
        """How strongly each kind is spoken for at one place; may be negative."""
        total = self.around(piece)
        for kind, weight in (*self.voted(piece), *self.inside(piece.text)):
            total[kind] += weight
        return total

    def around(self, piece: Piece) -> defaultdict[EntityType, float]:
        """The same by the words around it alone."""
        words, described = piece.around, self.described_as(piece)
        total: defaultdict[EntityType, float] = defaultdict(float)
        for kind, weight in chain(
            self._plural(piece) if piece.candidate and piece.candidate.plural else (),
            beside(piece) if not (piece.titled and self._is_decree(piece)) else (),
            making(words) if words.previous == "by" or words.tail[:1] in APOSTROPHES else (),
            self._apposed(piece, words) if described is None and _is_apart(words) else (),
            self._called(piece, words) if words.next in {"is", "was"} else (),
            self._grammar(piece, described),
            posted(piece, self.given_names),
        ):
            total[kind] += weight
        return total

    def inside(self, name: str) -> tuple[Sign, ...]:
        """What a name says by itself, asked for once a site: names recur."""
        if name not in self._said:
            signs = by_words(name, self.given_names)
            extra = WORD_FIRST if self._may_begin_with_given(name) else 0.0
            self._said[name] = (*signs, ("person", extra))
        return self._said[name]

    def is_words(self, name: str) -> bool:
        """Whether several English words are no given name and another: "Climate Change"."""
        first, *others = plain(name).lower().split()
        is_somebody = first in self.given_names or first in self.perhaps_given
        return (
            bool(others)
            and not (is_somebody or is_family_first(name))
            and all(is_word(low, self.words) for low in (first, *others))
        )

    def is_given(self, piece: Piece) -> bool:
        """Whether an unknown name is a first name alone: "Mayra"."""
        low = plain(piece.text).lower()
        if low not in self.given_names or low in lexicon.TITLE_HEADS:
            return False  # mostly
        words = piece.around
        is_inside = words.tail[:1] == ")" and words.lead[-1:] == "("  # "Ana Rao (Olimpia)"
        is_thing = bool(piece.known) or words.previous == "the" or is_inside
        return not (is_thing or is_word(low, self.words))

    def _may_begin_with_given(self, name: str) -> bool:
        """Whether a given name that is a word stands before what is none: "Heather Kwarteng"."""
        first, *others = plain(name).lower().split()
        return (
            first in self.perhaps_given
            and 0 < len(others) < 3  # noqa: PLR2004
            and first not in SIDES_AND_SEASONS
            and not kinds_of_head(name)
            and not any(is_word(low, self.words) for low in others)
        )

    def least_person(self, name: str) -> float:
        """What must speak for a person before a name is shown as one.

        A given name that no list has tells against a person only where it is told from a body's
        or a place's, or where it is an English word: "Batbayar Ganzorig", but "Desert Star".
        """
        lows = plain(name).lower().split()
        is_unfamiliar = ("person", NO_GIVEN) in self.inside(name) and not any(
            is_word(low, self.words) for low in lows
        )
        return LEAST_PERSON + (NO_GIVEN if is_unfamiliar else 0.0)

    @staticmethod
    def voted(piece: Piece) -> list[Sign]:
        """What the model takes it for, here."""
        return [VOTES[label] for label in piece.labels if label in VOTES]

    def _plural(self, piece: Piece) -> Iterator[Sign]:
        """Several of something are nobody: "Desert Falcons"; "Ana Banks" has a given name."""
        words = piece.text.split()
        if len(words) > 1 and words[0].lower() not in self.given_names:
            yield "person", -1.5
            yield "organisation", 1.2 if words[-1].endswith("ers") else 0.7

    def _apposed(self, piece: Piece, words: Around) -> Iterator[Sign]:
        """The head of what stands behind a comma, or before one: "Rengo, the largest union"."""
        behind = APPOSED.match(words.tail) if words.tail[:1] == "," else None
        named = APPOSED_BEFORE.search(words.lead) if words.lead.endswith((", ", "\n")) else None
        for match in filter(None, (behind, named)):
            head = _head(PHRASE_END.split(match[1])[0])
            if match is named and match[1].rpartition(" ")[2][:1].isupper():
                continue  # "of the Reef Party, Ana Rao of": a name ends there, no description
            if match is named and head in lexicon.KIN and words.next in lexicon.TITLE_HEADS:
                continue  # "her son, Tarvo Councillor Leo Rao"
            if match is named and head in lexicon.KIN:
                yield "person", 3.0  # "his widow, Kitty"
                continue
            yield from _described(piece, head, 2.0)
        post = POST_BEHIND.match(words.tail) if words.tail[:1] == "," and not behind else None
        if post and _head(post[1]) in POSTS and _may_be_person(piece):
            yield "person", 1.5

    def _called(self, piece: Piece, words: Around) -> Iterator[Sign]:
        """What it is said to be: "Lumo is a firm that", "Kessock is a village near"."""
        match = CALLED.match(words.tail)
        if match and piece.candidate and piece.candidate.position == "subject":
            head = _head(PHRASE_END.split(match[1])[0])
            kinds = {"organisation", "place"} if piece.labels else {"organisation"}
            yield from (sign for sign in _described(piece, head, 2.0) if sign[0] in kinds)

    def _grammar(self, piece: Piece, described: str | None) -> Iterator[Sign]:
        is_dateline = self.document.dateline and self.document.dateline.overlaps(piece.span)
        is_first = piece.span.start == piece.block.span.start
        if is_dateline or (is_first and opens_report(piece, self.document, self.given_names)):
            yield "place", 5.0
        if described and not set_up_by(piece.around):
            # not of "CEO of Melkor, Alliance 8.7 chair Ana Rao"
            is_word = described not in lexicon.KIN and self._is_word(piece)
            told = _described(piece, described, 2.5)
            yield from (sign for sign in told if not (is_word and sign[0] == "person"))
        yield from seated(piece, self.document)
        is_of_party = "demonym" in piece.labels or piece.around.next in OF_PARTIES
        if is_of_party and not piece.known and is_party(piece):
            yield "organisation", 1.5
        is_told_of = piece.span in self._told_of
        if is_told_of:
            yield from self._in_office(piece)
        if piece.candidate and piece.candidate.position in {"subject", "object"}:
            yield from _acting(piece, piece.candidate)
        if is_told_of and piece.span in self.speakers:
            yield "person", 0.8
            yield "organisation", 0.4
        elif piece.candidate and _says(piece.candidate):
            yield "person", 0.6
            yield "organisation", 0.3

    def _in_office(self, piece: Piece) -> Iterator[Sign]:
        weight = self.persons.get(piece.span)
        may_be = weight is not None and (_may_be_person(piece) or self._is_hall(piece))
        if weight is not None and may_be and not self._is_word(piece):
            is_firms = weight < CLEARLY or bool(LEADING.match(piece.around.tail))
            if is_firms and " " not in piece.text:
                yield "organisation", OF_A_FIRM
            else:
                yield "person", weight
        if piece.span in self.bodies:
            yield "organisation", 0.6
            yield "place", 0.6

    def _is_hall(self, piece: Piece) -> bool:
        """Whether a name may be a person's though it ends as a place's: "Margaret Ann Hall"."""
        lows = plain(piece.text).lower().split()
        is_full = len(lows) > 1 and lows[0] in self.given_names
        is_family = is_full and lows[-1] in lexicon.PERHAPS_SURNAMES
        return is_family and piece.around.previous not in HALLS

    def _is_decree(self, piece: Piece) -> bool:
        """Whether what may be a title is none: "Executive Decree", "Miss Tourism Norland"."""
        if piece.titled not in ADJECTIVES_TOO and piece.titled != "miss":
            return False
        first, _, others = piece.text.lower().partition(" ")
        is_somebody = first in self.given_names or first in self.perhaps_given
        is_pageant = bool(others) and not is_somebody and is_word(first, self.words)
        return self._is_word(piece) or (piece.titled == "miss" and is_pageant)

    def _is_word(self, piece: Piece) -> bool:
        """Whether it is English words, and the model takes it for nobody: "Employment"."""
        if piece.known or "person" in piece.labels:
            return False
        return all(is_word(low, self.words) for low in piece.text.lower().split())


def _is_apart(words: Around) -> bool:
    """Whether a comma or a line's beginning stands beside a name: it may be described there."""
    return words.tail[:1] == "," or words.lead.endswith((", ", "\n"))


def _told_by(title: str) -> float:
    """What a role tells for a person; less where firms are called so, too: "maker of toys"."""
    nouns = {title.partition(" of ")[0].rpartition(" ")[2], title.rpartition(" ")[2]}
    if not nouns.isdisjoint(RIVALS):
        return OF_A_RIVAL
    if nouns.isdisjoint(FIRMS_TOO):
        return CLEARLY
    return OF_A_RIVAL if " of " in title else OF_A_FIRM


def _described(piece: Piece, head: str, weight: float) -> Iterator[Sign]:
    """What the head of a description says of whom it describes; ``weight`` if it is clear."""
    is_leading = head == "leader" and LEADING.match(piece.around.tail)
    if (head in SELLING or is_leading) and " " not in piece.text:
        yield "organisation", weight
        return
    if head in RIVALS:
        yield "organisation", 0.9
        yield "person", 0.5
        return
    is_perhaps_firm = head in FIRMS_TOO and " " in piece.text and not kinds_of_head(piece.text)
    if head in FIRMS_ALONE:
        yield "person", -weight
    for kind, nouns in NOUNS:
        if head in nouns and (kind != "person" or _may_be_person(piece)):
            yield kind, weight - (PERHAPS if is_perhaps_firm and kind == "organisation" else 0.0)


def _acting(piece: Piece, candidate: Candidate) -> Iterator[Sign]:
    """What it says to be subject or object of a verb."""
    position, governor = candidate.position, candidate.governor
    if governor not in HIRING:
        yield from ACTING.get((position, governor), ())
    elif position == "object":
        if " " in piece.text:
            yield "person", 1.2
    elif FORMS_OF_BE.isdisjoint(piece.around.after[:2]):
        yield "organisation", 1.2
    else:
        yield "person", 1.2  # "were elected"


def _says(candidate: Candidate) -> bool:
    return candidate.position == "subject" and candidate.governor in lexicon.SAYING


def _may_be_person(piece: Piece) -> bool:
    """Whether neither its own head word nor a word of place before it is against that.

    Nor that it is an acronym ("IBM, the world leader in"), nor a known town of several words.
    """
    if kinds_of_head(piece.text) or piece.around.previous in lexicon.LOCATIVE:
        return False
    before = piece.around.before
    if is_called_place(before):
        return bool(piece.titled)  # "the town of Tarvo, the chair of the Wool Board, Ana Rao, said"
    alias = piece.known[0] if piece.known else None
    is_town = alias is not None and " " in piece.text and alias.type == "place"
    is_body = alias is not None and alias.type == "organisation" and alias.weight >= CERTAIN
    return bool(piece.titled) or not (is_acronym(piece.text) or is_town or is_body)


def _head(description: str) -> str:
    """The last word of a description, singular, in lower case: what kind of thing it is."""
    words = WORDS.findall(description.lower())
    if not words:
        return ""
    last = str(words[-1])
    return last[:-1] if last.endswith("s") and len(last) > 4 and not last.endswith("ss") else last  # noqa: PLR2004
