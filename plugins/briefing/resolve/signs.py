"""What the words around a name, and those in it, say of the kind of thing it names."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from . import lexicon
from .heads import kinds_of_head
from .lexicon import PARTICLES, SUFFIXES
from .names import INITIAL, NICKNAME, is_acronym, is_family_first
from .words import COUNTRY, IN_OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import Document, EntityType, Extraction, Span
    from .around import Around
    from .gazetteer import Gazetteer
    from .pieces import Piece


Sign = tuple["EntityType", float]
AGE_BEHIND = re.compile(r",? (?:\(\d{2}\)|,? ?\d{2},| \d{2}, )|, \d{2}[,.]| \(\d{2}\)")
HONOUR_BEHIND = re.compile(r" (?:QC|KC|MP|MSP|MEP|CBE|OBE|MBE)\b")
OWNED_BY = re.compile(r"['’]s? ([a-z]+)")
SERVING = frozenset({"spokesman", "spokeswoman", "lawyer", "aide", "adviser", "wife", "husband"})
WHO_BEHIND = re.compile(r",? (?:who|whom|whose (?:father|mother|wife|husband|first name))\b")
APPOSED = re.compile(
    r",[”\"]? (?:an?|the|its|their|his|her|one of the|another)\s([^,.;:—–“”()]{3,70})",
    re.IGNORECASE,
)
FIRM_BEHIND = re.compile(
    r",? (?:which|that) (?:also |now |already )?(?:runs?|owns?|makes|operates?|employs?|sells?|builds?|"
    r"built|bought|acquired|provides?|supplies|publishes|manages|represents|produces?|says|said)\b"
    r"|(?:,| is| was) (?:owned|run|operated|founded|headquartered|managed|controlled) (?:by|in)\b"
)
SAYS_IT = re.compile(
    r",? (?:which [^,.]{1,40}, )?(?:says|said|has said|had said) (?:that )?(?:it|its)\b"
)
SCORE_BEHIND = re.compile(r" (?:by )?\d{1,3}[-–]\d{1,3}(?![-–\d])")
PLACE_LINE = re.compile(r"(?:, [A-Z][\w. ]{2,20})?: ")
WHICH_BEHIND = re.compile(r",? which\b")
APPOSED_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|another)|\w['’]s)\s([^,.;:—–“”()]{3,40}), $", re.IGNORECASE
)
PHRASE_END = re.compile(
    r"\s(?:of|in|at|for|on|from|that|who|which|with|whose|near|since|to|by|is|was|and|as|where|"
    r"formerly|once|now|then|called|named|known|based|led|run|owned|founded|controlled|backed)\b"
)
FAR = 60
EVENT_NUMBER = re.compile(r"^COP ?\d+$")
WORKING = frozenset({"worked", "works", "work", "working", "job", "jobs", "years"})
OWNED = frozenset({"shares", "stock", "stake", "employees", "customers", "subsidiary", "owners"})
PARTS_OF_PLACES = frozenset(
    "resident residents people inhabitants native natives citizens streets outskirts suburb "
    "suburbs centre center shores banks coast siege battle fall north south east west northeast "
    "northwest southeast southwest skies hospitals bombing bombardment liberation capture "
    "residence skyline waters city town cities towns villages islands districts provinces".split()
)
STATES = frozenset(
    "government governments parliament capital republic kingdom army armies economy independence "
    "invasion annexation recognition nation state constitution".split()
)
RULERS = frozenset({"leader", "president", "premier", "king", "queen", "ruler", "chancellor"})
OWNERS: tuple[tuple[frozenset[str], tuple[Sign, ...]], ...] = (
    (PARTS_OF_PLACES, (("place", 1.8),)),
    (OWNED, (("organisation", 1.5),)),
    (lexicon.PLACE_NOUNS, (("place", 2.0),)),
    (lexicon.GOVERNORS, (("place", 1.8),)),
    (STATES, (("place", 1.0),)),
    (RULERS, (("place", 1.0), ("organisation", 0.8))),
    (lexicon.PERSON_NOUNS, (("organisation", 1.0), ("place", 0.4))),
)
"""What "of" a name says of it, by the word before "of"; the first that has it decides."""
FOUNDING = frozenset({"found", "join", "chair", "sue", "acquire"})
PLACES = lexicon.PLACE_NOUNS | {"plateau", "basin", "reef", "glacier", "oasis", "campus", "suburbs"}
ARTICLES_ABROAD = frozenset({"La", "El", "Le", "Il", "Les", "Los", "Las"})
LED = frozenset({"led", "headed", "chaired", "written", "directed", "composed", "edited"})
ASKING = frozenset({"poll", "survey", "study", "report", "forecast", "rating"})
ROUTES = frozenset(
    "tram train road flight bus ferry way path route trip visit journey railway pilgrimage "
    "highway pipeline convoy envoy ambassador service corridor sailing border".split()
)
MOVING = frozenset(
    "fly flew flown travel travelled traveled go goes went gone return returns returned move moved "
    "sail sailed drive drove driven head headed flee fled march marched emigrate emigrated cycled "
    "walked hitchhiked evacuated deported".split()
)
JOINING = frozenset("joined hired poached recruited".split())
REACHED = frozenset(
    "leave visit reach enter cross invade occupy flood devastate tour besiege".split()
)
BEHIND_NOUNS: tuple[tuple[frozenset[str], frozenset[str], Sign], ...] = (
    (frozenset({"by"}), LED, ("person", 1.5)),
    (frozenset({"by", "from"}), ASKING, ("organisation", 1.2)),
    (frozenset({"to", "from"}), ROUTES, ("place", 1.2)),
    (frozenset({"to"}), MOVING, ("place", 1.5)),
)
"""What a preposition behind a noun says: "led by", "a poll by", "the road to"."""
PRINTED = frozenset({"appeared", "published", "printed", "writing", "wrote"})
HIRING = frozenset(
    {"appoint", "name", "elect", "hire", "promote", "nominate", "sack", "arrest", "jail"}
)
LOCATED = frozenset(
    "school hospital library museum church cathedral mosque station depot plant mine factory "
    "refinery terminal smelter reactor mill shipyard jail clinic courthouse".split()
)
"""Behind a name of one word it is where the thing is: "Tarvo school", "its Tarvo plant"."""
LOCAL = LOCATED | frozenset(
    "centre center court café cafe restaurant bar market street hotel pub home house kitchen suburb "
    "nightclub warehouse neighbourhood bakery".split()
)
PLACED = frozenset({"in", "near", "around", "outside", "across"})
HELD = frozenset(
    "stake stakes share shares interest investment confidence believe trust invest faith".split()
)
TRADES = frozenset(
    "brokers lawyers solicitors auctioneers architects builders makers agents analysts publishers "
    "bookmakers consultants brewers distillers jewellers accountants engineers bankers".split()
)
RIVALS = frozenset({"rival", "rivals", "competitor", "partner"})
"""Firms are called so, and persons."""
FIRMS_TOO = frozenset(
    "contractor operator supplier retailer manufacturer distributor employer broadcaster insurer "
    "lender provider".split()
)
"""What persons and firms are: a role in these tells less of who has it."""
FIRMS = lexicon.FIRMS_NOUNS - RIVALS - lexicon.PERSON_NOUNS
WORKERS = lexicon.PERSON_NOUNS | WORKING
NO_OWNERS = lexicon.PERSON_NOUNS | lexicon.PLACE_NOUNS
at_places = {"from": 0.8, "into": 0.5, "at": 0.9}
NOUNS: tuple[tuple[EntityType, frozenset[str]], ...] = (
    ("person", lexicon.PERSON_NOUNS),
    ("organisation", lexicon.ORGANISATION_NOUNS),
    ("place", lexicon.PLACE_NOUNS),
    ("event", lexicon.EVENT_NOUNS),
)


class Signs:
    """Reads the signs of one document's pieces.

    Weights are ours, set by hand on the bench's development articles and checked on others: 3 for
    what hardly ever errs (a title, a head word), 1 for one vote of the model.
    """

    def __init__(self, document: Document, extraction: Extraction, gazetteer: Gazetteer) -> None:
        """Index what the grammar says by where it says it."""
        self.document = document
        self.given_names = gazetteer.given_names
        self._said: dict[str, tuple[Sign, ...]] = {}
        named = {each.right for each in extraction.equations if each.kind != "apposition"}
        self.described: Mapping[Span, str] = {
            each.left: _head(each.right.of(document.text))
            for each in extraction.equations
            if each.kind == "apposition" and each.left not in named  # "the boats of X, or RCN"
        }
        self.persons = {
            role.person: 1.2 if role.title.rpartition(" ")[2] in FIRMS_TOO else 2.5
            for role in extraction.roles
        }
        self.bodies = {role.of for role in extraction.roles if role.of}
        self.speakers = {quote.speaker for quote in extraction.quotes if quote.speaker}

    def described_as(self, piece: Piece) -> str | None:
        """The head of the grammar's apposition: "vessel" for "the Palmer, a research vessel"."""
        start, end = piece.span.start, piece.span.end
        for span, head in self.described.items():  # plain: it is asked twice of each name
            if span.start <= start and end <= span.end:
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
        for read in (
            self._plural(piece),
            _behind(words, piece.text),
            _owning(words),
            _holding(piece, words),
            _before(piece, words),
            self._apposed(piece, words) if described is None else (),
            self._grammar(piece, described),
        ):
            for kind, weight in read:
                total[kind] += weight
        return total

    def inside(self, name: str) -> tuple[Sign, ...]:
        """What a name says by itself, asked for once a document: names recur."""
        if name not in self._said:
            self._said[name] = tuple(_inside(name, self.given_names))
        return self._said[name]

    @staticmethod
    def voted(piece: Piece) -> Iterator[Sign]:
        """What the model takes it for, here."""
        for label in piece.labels:
            if label in {"person", "organisation", "place", "event"}:
                yield label, 0.85  # type: ignore[misc]
            elif label == "demonym":
                yield "place", 0.3

    def _plural(self, piece: Piece) -> Iterator[Sign]:
        """Several of something are nobody: "Desert Falcons"; "Ana Banks" has a given name."""
        words = piece.text.split()
        is_plural = piece.candidate is not None and piece.candidate.plural
        if is_plural and len(words) > 1 and words[0].lower() not in self.given_names:
            yield "person", -1.5
            yield "organisation", 1.2 if words[-1].endswith("ers") else 0.7

    def _apposed(self, piece: Piece, words: Around) -> Iterator[Sign]:
        """The head of what stands behind a comma, or before one: "Rengo, the largest union"."""
        behind = APPOSED.match(words.tail)
        before = self.document.text[
            max(piece.block.span.start, piece.span.start - FAR) : piece.span.start
        ]
        named = APPOSED_BEFORE.search(before) if before.rstrip("\n").endswith(", ") else None
        is_person = not (kinds_of_head(piece.text) or words.previous in lexicon.LOCATIVE)
        for match in filter(None, (behind, named)):
            head = _head(PHRASE_END.split(match[1])[0])
            for kind, nouns in NOUNS:
                if head in nouns and (kind != "person" or is_person):
                    yield kind, 2.0

    def _grammar(self, piece: Piece, described: str | None) -> Iterator[Sign]:
        is_dateline = self.document.dateline and self.document.dateline.overlaps(piece.span)
        if is_dateline or _opens_report(piece):
            yield "place", 5.0
        is_person = not (kinds_of_head(piece.text) or piece.around.previous in lexicon.LOCATIVE)
        for kind, nouns in NOUNS if described else ():
            if described in nouns and (kind != "person" or is_person):
                yield kind, 2.5
        if piece.span in self.persons and is_person:
            yield "person", self.persons[piece.span]
        if piece.span in self.bodies:
            yield "organisation", 0.6
            yield "place", 0.6
        yield from self._acting(piece)

    def _acting(self, piece: Piece) -> Iterator[Sign]:
        position = piece.candidate.position if piece.candidate else "other"
        governor = piece.candidate.governor if piece.candidate else ""
        if governor in FOUNDING and position == "object":
            yield "organisation", 0.9
        if governor in REACHED and position == "object":
            yield "place", 0.7
        if governor in HIRING and position == "object" and " " in piece.text:
            yield "person", 1.2
        if piece.span in self.speakers:
            yield "person", 0.8
            yield "organisation", 0.4
        elif position == "subject" and governor in lexicon.SAYING:
            yield "person", 0.6
            yield "organisation", 0.3


def _opens_report(piece: Piece) -> bool:
    """Whether it is where a report is from: "TARVO, Norland: Herders signed"."""
    is_first = piece.block.kind == "paragraph" and piece.span.start == piece.block.span.start
    return is_first and piece.text.isupper() and bool(PLACE_LINE.match(piece.around.tail))


def _inside(name: str, given_names: frozenset[str]) -> Iterator[Sign]:
    words = name.split()
    kinds = kinds_of_head(name)
    if NICKNAME.search(name):
        yield "person", 3.0
    for kind in kinds:
        yield kind, 3.0 / len(kinds)
    yield from _alone(name)
    if is_acronym(name) and not EVENT_NUMBER.match(name):
        yield "organisation", 1.5
    elif (is_acronym(words[0]) and "." not in words[0]) or _ends_in_acronym(words):
        yield "organisation", 1.0
    if "&" in words:
        yield "organisation", 3.5  # whatever the last partner is called: "Tolley & Marsh"
    elif words[0] in ARTICLES_ABROAD:
        yield "person", -0.6
        yield "organisation", 1.5 if len(words) > 2 else 0.3  # noqa: PLR2004 -- newspapers, most
    elif len(words) > 1 and not kinds:
        yield from _person_inside(name, words, given_names)


def _ends_in_acronym(words: Sequence[str]) -> bool:
    """Whether a name ends like "Fraunhofer IPA", and not like "Otto Kern III"."""
    return is_acronym(words[-1]) and "." not in words[-1] and words[-1].lower() not in SUFFIXES


def _alone(name: str) -> Iterator[Sign]:
    if EVENT_NUMBER.match(name):
        yield "event", 3.0
    elif name.lower() in lexicon.INSTITUTIONS:
        yield "organisation", 1.0


def _person_inside(name: str, words: Sequence[str], given_names: frozenset[str]) -> Iterator[Sign]:
    lows = [word.lower().rstrip(".") for word in words]
    is_numbered = lows[-1] in {"ii", "iii", "iv"} and lows[0] not in given_names
    has_initial = any(INITIAL.match(word) and word[0].isupper() for word in words[:-1])
    if has_initial or (lows[-1] in SUFFIXES and not is_numbered):
        yield "person", 2.5
    if any(low in PARTICLES and word.islower() for low, word in zip(lows, words, strict=True)):
        yield "person", 1.5 if lexicon.OF_FAMILIES & set(lows) else 0.7
    if lows[0] in given_names or is_family_first(name):
        yield "person", 1.5
    if not any(low in lexicon.SMALL_WORDS for low in lows):
        yield "person", 0.4


def _is_modifier(words: Around) -> bool:
    """Whether a name says where something is: "a Tarvo food court"."""
    return words.previous in {"a", "an"} and bool(set(words.after[:2]) & LOCAL)


def _owning(words: Around) -> Iterator[Sign]:
    """Who has a spokesman, lawyers, a wife."""
    owned = OWNED_BY.match(words.tail)
    if owned and owned[1].removesuffix("s") in SERVING:
        yield "person", 1.3
        yield "organisation", 0.7


def _holding(piece: Piece, words: Around) -> Iterator[Sign]:
    """A surname that an office holder has, or had: as much as a vote of the model, or more."""
    holder = next((alias for alias in piece.known if alias.type == "person"), None)
    if holder is None or " " in piece.text or words.tail.startswith("-"):
        return  # the "Franco" of "Franco-German" never governed
    if holder is not piece.known[0]:
        if piece.known[0].weight < COUNTRY:
            yield "person", 0.4  # first of all it is a town's name
    else:
        yield "person", 1.0 if holder.weight >= IN_OFFICE else 0.85
    if words.next in lexicon.OF_HOLDERS:
        yield "person", 0.85


def _behind(words: Around, name: str) -> Iterator[Sign]:
    if AGE_BEHIND.match(words.tail) or HONOUR_BEHIND.match(words.tail):
        yield "person", 2.5
    if WHO_BEHIND.match(words.tail) and words.previous not in lexicon.LOCATIVE:
        yield "person", 2.0
    if FIRM_BEHIND.match(words.tail):
        yield "organisation", 1.5
    elif WHICH_BEHIND.match(words.tail):
        yield "organisation", 0.4
        yield "place", 0.4
    if SAYS_IT.match(words.tail):
        yield "organisation", 1.0
        yield "person", -1.0
    if SCORE_BEHIND.match(words.tail):
        yield "organisation", 1.0
    is_located = bool({words.next, words.next.removesuffix("s")} & LOCATED)
    if is_located or _is_modifier(words):
        yield "place", 1.0
        yield "person", -0.8
    elif words.next in lexicon.ORGANISATION_NOUNS or words.after[:2] == ("news", "agency"):
        yield "organisation", 1.0
    elif {words.next, words.next.removesuffix("s")} & PLACES:
        yield "place", 1.5
    elif words.next.removesuffix("s") in lexicon.EVENT_NOUNS:
        numbered = any(map(str.isdigit, name))
        yield "event", 2.0 if numbered or words.next.removesuffix("s") in lexicon.EXERCISES else 0.3
    elif words.next in lexicon.PERSON_NOUNS:
        yield "organisation", 0.7
        yield "place", 0.5


def _before(piece: Piece, words: Around) -> Iterator[Sign]:
    if piece.titled or words.previous in lexicon.KIN:
        yield "person", 3.0
    elif words.previous in FIRMS:
        yield "organisation", 3.2
    elif words.previous in RIVALS:
        yield "organisation", 0.9
        yield "person", 0.3
    elif words.previous in TRADES and not words.tail.startswith((" and ", ", ")):
        yield "organisation", 1.5
        yield "person", -0.5
    elif words.previous in lexicon.PERSON_NOUNS:
        yield "person", 1.5
    elif words.previous in lexicon.ORGANISATION_NOUNS:
        yield "organisation", 1.8
    if not words.before:
        return
    yield from _behind_of(words, several=" " in piece.text)
    yield from _behind_preposition(words, several=" " in piece.text)
    yield from _behind_verb(words, several=" " in piece.text)
    if words.previous == "the":
        yield "person", 0.0 if words.next in lexicon.OF_HOLDERS else -2.0
        yield "organisation", 0.5
        yield "place", 0.3


def _behind_verb(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "told", "a firm formerly called"."""
    if words.previous == "told" and not several:
        yield "organisation", 0.9  # a newspaper: persons are introduced by their full names
    if words.previous in {"called", "named"}:
        for kind, nouns in NOUNS:
            if set(words.before[:-1]) & nouns:
                yield kind, 2.0


def _behind_preposition(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "in", "a lecturer at", "on the"."""
    second = words.before[-2:-1]
    for links, nouns, sign in BEHIND_NOUNS:
        if words.previous in links and ({*second} | {w.removesuffix("s") for w in second}) & nouns:
            yield sign
    if words.previous == "the" and set(second) & {"on", "along", "across"} and not words.after:
        yield "place", 0.8
    if words.previous == "at" and {word.removesuffix("s") for word in second} & WORKERS:
        yield "organisation", 1.5
    elif words.previous == "in" and set(second) & PRINTED:
        yield "organisation", 1.2
    elif words.previous == "from" and set(second) & JOINING:
        yield "organisation", 1.5
    elif runs_between(words):
        yield "place", 1.5
    elif words.before == ("on",) and words.tail.startswith(","):  # "On Tarvo, the ferry"
        yield "place", 1.0
        yield "person", -0.5
    elif words.previous == "at" and several:
        yield "organisation", 0.5
        yield "place", 0.5
    elif words.previous in PLACED and not set(second) & HELD:
        yield "place", 1.0 if several else 1.6
        yield "person", -1.0
    elif words.previous in lexicon.LOCATIVE:
        yield "place", at_places.get(words.previous, 1.0)
        yield "person", 0.0 if words.previous in at_places else -1.0  # nobody is "in" a person


def runs_between(words: Around) -> bool:
    """Whether trains, roads or borders run between what is named next and another place."""
    second = {word.removesuffix("s") for word in words.before[-2:-1]}
    return words.previous == "between" and bool(second & ROUTES)


def _behind_of(words: Around, *, several: bool) -> Iterator[Sign]:
    """Behind "the city of", "mayor of", "founder of"."""
    if words.before == ("of",):  # "Melkor, of Tarvo,"
        yield "place", 0.9 if several else 1.2
        yield "person", -1.0
    if words.previous != "of" or len(words.before) < 2:  # noqa: PLR2004
        return
    owner = words.before[-2]
    if owner.isdigit():  # "Ana Rao, 61, of Tarvo"
        yield "place", 2.0
    yield "person", -1.0 if owner in NO_OWNERS else 0.0
    either = {owner, owner.removesuffix("s")}
    yield from next((signs for nouns, signs in OWNERS if either & nouns), ())


def _head(description: str) -> str:
    """The last word of a description, singular, in lower case: what kind of thing it is."""
    words = re.findall(r"[\w-]+", description.lower())
    if not words:
        return ""
    last = str(words[-1])
    return last[:-1] if last.endswith("s") and len(last) > 4 and not last.endswith("ss") else last  # noqa: PLR2004
