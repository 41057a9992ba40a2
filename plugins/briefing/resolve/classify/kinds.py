"""What kind of thing each name of a document is, by all that the document says of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import kinds_of_head
from ..names import LEGAL_FORM, fold, is_family_first
from ..segment.words import COUNTRY
from ..vocabulary import NUMERAL, is_word
from .beside import LISTED as OF_CATEGORY
from .homes import homes, is_address
from .listed import listed_bodies
from .listing import listed_as
from .series import lists_of_places, rosters, rows, seats_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
    from collections.abc import Set as AbstractSet

    from ...model import Document, EntityType, Span
    from ..gazetteer import Gazetteer
    from ..piece import Piece
    from .signs import Signs

ORDER: tuple[EntityType, ...] = ("person", "organisation", "place", "event")
SURE = 0.75
LISTED = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?")
LONGEST_LINK = len(", and the ")
NAME_BEHIND = re.compile(r" [A-Z]")
OWNS = frozenset({"'s ", "’s "})
ARTICLES = frozenset({"the", "a", "an"})
INTRODUCED = 1.5
IN_A_LIST = 1.0
IN_A_ROW = 2.0
SURELY = 2.5
LONG, SEVERAL = 4, 2  # names of a list, and those known among them
CLEARLY = 2.0  # what says that a full name is somebody's
DAMPING = 0.5
SPEAKS = 0.6
ONE_VOTE = 0.9  # no more than the model's say
PLAIN = 0.5  # under this, next to nothing speaks for any kind
NUMERALS = frozenset("0123456789ivx")
NUMBERED = re.compile(r"(\w.*) (?:\d+|[ivx]+)$")
SEATED = (" College", " University", " School", " Hospital", " Cathedral", " Infirmary")
LAST_WORD = 0.7  # of what is said of a surname counts for the full name
FORM = 2.0  # more than a given name tells
ONCE = 0.1  # one vote alone makes nobody a body
GIVEN_ALONE = 1.1  # with three votes of the model enough, or with two and a deed
TITLED_WORDS = 2.5  # "Climate Change", whatever title stands before it
OF_FAMILY = 2.5  # so much that a town's name before the surname is somebody's first
SURNAME = 1.0  # somebody in office has it
CLUB = 3.5  # "Swindon Town": the town itself is called without the word
LISTED_BODY = 2.5  # a list has it, and nobody in the text bears the name
PLACE_FIRST = 0.6  # "Milan Cortina" is less of a person than its form says


class Kinds:
    """The signs of all pieces, added up by name."""

    def __init__(
        self, pieces: Sequence[Piece], document: Document, gazetteer: Gazetteer, signs: Signs
    ) -> None:
        """Read each piece's signs, then let names tell of each other."""
        self._of: defaultdict[str, defaultdict[EntityType, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        self._pieces = pieces
        self.listed: set[Span] = set()
        """Names that a list says the kind of: "sites like A, B and C"."""
        self._add_up(pieces, gazetteer, signs)
        self._hear_speakers(pieces, signs)
        self._share_beside(pieces, document)
        self._share_beginning(gazetteer.words)
        self._share_in_rosters(pieces)
        self._share_in_series()
        full = [name for name in self._of if " " in name]
        sharing = Counter(name.rsplit(maxsplit=1)[-1] for name in full)
        firsts = {name.partition(" ")[0] for name in full}
        for name in full:
            first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
            is_new = first not in gazetteer.given_names
            if is_new and first in sharing and last not in firsts and not _is_eastern(name):
                self._of[name]["person"] -= SURNAME  # "Warhol Polaroid" beside "Andy Warhol"
            self._hear_parts(name, sharing, document, gazetteer)
        self._share_family(
            [name for name in full if sharing[name.rsplit(maxsplit=1)[-1]] > 1],
            lambda first: bool(gazetteer.lookup(first.title(), document.date)),
        )

    def of(self, name: str) -> Mapping[EntityType, float]:
        """How strongly each kind is spoken for."""
        return self._of[fold(name)]

    def times(self, name: str) -> int:
        """How often the document has a name."""
        folded = fold(name)
        return sum(piece.folded == folded for piece in self._pieces)

    def are_places(self, piece: Piece) -> bool:
        """Whether nearly all that is said of an unknown name of one word is said of places."""
        if piece.known or piece.titled or " " in piece.text:
            return False
        kinds = self.of(piece.text)
        return kinds.get("place", 0.0) > max(SURELY, 2 * kinds.get("person", 0.0))

    def best(self, name: str, *, among: Sequence[EntityType] = ORDER) -> tuple[EntityType, float]:
        """The kind that most speaks for, with how much."""
        kinds = self._of[fold(name)]
        weights = [*map(kinds.get, among, repeat(0.0))]
        most = max(weights)
        return among[weights.index(most)], most

    def _hear(self, name: str, said: defaultdict[EntityType, float]) -> None:
        """Add what is said of a name at one place."""
        if name in self._of:
            _add(self._of[name], said.items())
        else:
            self._of[name] = said

    def _add_up(self, pieces: Sequence[Piece], gazetteer: Gazetteer, signs: Signs) -> None:
        """What the words around say at each place, then once what a name says by itself."""
        votes: defaultdict[str, defaultdict[EntityType, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        firsts: dict[str, Piece] = {}
        for piece in pieces:
            firsts.setdefault(piece.folded, piece)
            if piece.labels:
                _add(votes[piece.folded], signs.voted(piece))
            self._hear(piece.folded, signs.around(piece))
        bodies = listed_bodies(pieces, signs)
        self._hear_firms(firsts)
        for name, piece in firsts.items():
            counts, kinds = votes[name], self._of[name]
            if name in bodies:  # whatever the model takes it for
                kinds["place"] = min(kinds["place"], IN_A_LIST)
                _add(kinds, (("organisation", LISTED_BODY), *signs.inside(piece.text)))
                continue
            if " " in name and _is_bodys(name, counts, kinds, gazetteer):
                kinds["person"] -= FORM
                kinds["organisation"] -= ONCE if counts["organisation"] < ONE_VOTE else 0.0
            _heed_head(piece.text, kinds)
            _add(kinds, signs.inside(piece.text))
            _add(kinds, _damped(counts))
            if signs.is_given(piece):
                kinds["person"] += GIVEN_ALONE
            elif not counts["person"] and signs.is_words(piece.text):
                kinds["person"] -= TITLED_WORDS

    def _hear_firms(self, firsts: Mapping[str, Piece]) -> None:
        """What nobody human does is a firm where the text adds its form: "Anita Foods Ltd"."""
        texts = [piece.text for name, piece in firsts.items() if " " in name]
        firms = {fold(LEGAL_FORM.sub("", text)) for text in texts if LEGAL_FORM.search(text)}
        for name in firms & firsts.keys():
            kinds = self._of[name]
            if " " in name and kinds["person"] <= 0:
                kinds["organisation"] += SURELY
                kinds["person"] -= FORM

    def _hear_speakers(self, pieces: Sequence[Piece], signs: Signs) -> None:
        """Who speaks by one word and has no full name is a body: persons are introduced."""
        parts = {part for name in self._of if " " in name for part in name.split()}
        alone = {
            piece.folded
            for piece in pieces
            if piece.labels
            and " " not in piece.text
            and not piece.titled
            and piece.span in signs.speakers
            and not signs.is_given(piece)
        }
        for name in sorted(alone - parts):
            self._of[name]["organisation"] += SPEAKS

    def _share_beside(self, pieces: Sequence[Piece], document: Document) -> None:
        """Let names tell of those beside them."""
        near = [
            (one, other)
            for one, other in pairwise(pieces)
            if other.span.start - one.span.end <= LONGEST_LINK
        ]
        pairs = [
            (one, other)
            for one, other in near
            if LISTED.fullmatch(document.text, one.span.end, other.span.start)
        ]
        self._share_category(pairs)
        lists = [pair for one, other in pairs for pair in ((one, other), (other, one))]
        seats = seats_in(pairs, document)
        for one, other in lists:
            end = one.span.end  # of "and the U.S. Senate", "and Norland's Ana Rao"
            goes_on = NAME_BEHIND.match(document.text, end) or document.text[end : end + 3] in OWNS
            if not goes_on and (other.span, one.span) not in seats:
                self._share_in_list(one, other)
        for one, other in (*lists, *reversed(lists)):
            self._lend(one, other)
        for one, other in near:
            self._own(one, other, document)
            self._introduce(one, other, document)
        for row in rows(pairs):
            self._share_in_row(row)
        for series in lists_of_places(pieces, document):
            for piece in series:
                self._of[piece.folded]["place"] += IN_A_LIST

    def _share_category(self, pairs: Sequence[tuple[Piece, Piece]]) -> None:
        """What a list's first name is told to be the others are: "sites like A, B and C"."""
        told: dict[Span, EntityType] = {}
        for one, other in pairs:
            kind = told.get(one.span) or listed_as(one.around)
            if kind:
                told[other.span] = kind
                self.listed |= {one.span, other.span}
                self._of[other.folded][kind] += 0.0 if other.known else OF_CATEGORY

    def _share_in_list(self, one: Piece, other: Piece) -> None:
        """What stands beside a known name in a list is of its kind: "Milan and Anterselva".

        Unless it is known for something else itself.
        """
        if not one.known:
            return
        alias, doubted = one.known[0], other.known[0] if other.known else None
        is_open = doubted is None or (doubted.type == alias.type and doubted.weight < SURE)
        if is_open and alias.weight >= SURE and not alias.demonym:
            self._of[other.folded][alias.type] += IN_A_LIST

    def _share_in_row(self, row: Sequence[Piece]) -> None:
        """In a list of places, one of them known, or beside two full names the others are such."""
        unknown = [each for each in row if not each.known]
        heads = [each for each in row if each.titled or kinds_of_head(each.text)]
        if not unknown or any("organisation" in kinds_of_head(each.text) for each in heads):
            return
        known = [each.known[0] for each in row if each.known]
        places = sum(alias.type == "place" and not alias.demonym for alias in known)
        seeming = sum(self.best(each.text)[0] == "place" for each in unknown)
        if 0 < places == len(known) and places + seeming >= max(SEVERAL, len(row) // 2):
            is_sure = len(row) >= LONG and places >= SEVERAL
            weight = IN_A_ROW if is_sure else IN_A_LIST
            for each in unknown:
                if is_sure or not self._is_somebody(each):
                    self._of[each.folded]["place"] += weight
                    self._of[each.folded]["person"] -= weight
        elif not places and sum(map(self._is_somebody, unknown)) >= SEVERAL:
            for each in unknown:
                if " " in each.text and each not in heads:
                    self._of[each.folded]["person"] += IN_A_LIST

    def _share_in_rosters(self, pieces: Sequence[Piece]) -> None:
        """In a roster where most are persons the others are such."""
        for row in rosters(pieces):
            persons = sum(self.best(each.text)[0] == "person" for each in row)
            if 2 * persons >= len(row):
                for each in row:
                    if not (each.known or kinds_of_head(each.text)):
                        self._of[each.folded]["person"] += IN_A_ROW

    def _is_somebody(self, piece: Piece) -> bool:
        kind, weight = self.best(piece.text)
        return kind == "person" and weight >= CLEARLY and " " in piece.text

    def _share_beginning(self, words: AbstractSet[str]) -> None:
        """What several bodies' names begin with is where they are: "Tarvo Mercury", "Tarvo FC".

        So is what one begins with that only a place has: "Tarvo Town Council".
        """
        several = [name for name in self._of if "organisation" in kinds_of_head(name)]
        beginnings = Counter(name.split(maxsplit=1)[0] for name in several)
        for name, count in beginnings.items():
            kinds = self._of.get(name)
            if count > 1 and kinds and kinds["organisation"] <= kinds["place"]:
                kinds["place"] += ONE_VOTE  # of "Tencent" more says that it is a body itself
        for name in set(homes(several, words)) & self._of.keys():
            self._of[name]["place"] += SURELY

    def _own(self, one: Piece, other: Piece, document: Document) -> None:
        """Who has a person is a body or a place: "Melkor's Ana Rao"."""
        between = document.text[one.span.end : other.span.start]
        if between in OWNS and not one.known and self._is_full_person(other):
            kinds = self._of[one.folded]
            kinds["person"] -= IN_A_LIST
            kinds["organisation"] += ONE_VOTE
        if between == ", " and (
            (other.known and one.text.endswith(SEATED)) or is_address(one, other)
        ):
            self._of[other.folded]["place"] += IN_A_LIST  # "Balliol College, Oxford"
        if between == " (" and _are_place_and_country(one, other):
            self._of[one.folded]["place"] += SURELY  # "headed by Tarvo (Norland)"
        if between == " of " and not other.known and self._is_full_person(one):
            kinds = self._of[other.folded]
            kinds["person"] -= IN_A_LIST
            kinds["organisation"] += ONE_VOTE / 2
            kinds["place"] += ONE_VOTE / 2

    def _introduce(self, one: Piece, other: Piece, document: Document) -> None:
        """Behind a country's noun stands somebody of it: "the Kazakh Batyr Omarov fourth"."""
        is_noun = bool(one.known) and one.known[0].demonym and one.around.previous in ARTICLES
        is_next = document.text[one.span.end : other.span.start] == " "
        if not (is_noun and is_next) or other.known or kinds_of_head(other.text):
            return
        is_head = other.candidate is not None and not other.candidate.after
        if is_head and " " in other.text:
            self._of[other.folded]["person"] += INTRODUCED

    def _share_family(self, names: Sequence[str], is_known: Callable[[str], bool]) -> None:
        """Who has the surname of somebody in the text is of the family: "Dallas Rao", "Ana Rao".

        names      full names that end as another one does
        is_known   of a first word, which is a town's name, say
        """
        clear = {name.rsplit(maxsplit=1)[-1] for name in names if self._is_clearly_person(name)}
        for name in names:
            kinds, last = self._of[name], name.rsplit(maxsplit=1)[-1]
            is_open = max(kinds["organisation"], kinds["place"], kinds["event"]) < ONE_VOTE
            is_plain = name.count(" ") == 1 and not kinds_of_head(name)
            is_plain = is_plain and is_known(name.partition(" ")[0])
            if last in clear and is_open and is_plain:
                kinds["person"] += OF_FAMILY

    def _is_clearly_person(self, name: str) -> bool:
        kind, weight = self.best(name)
        return kind == "person" and weight >= CLEARLY

    def _is_full_person(self, piece: Piece) -> bool:
        return " " in piece.text and bool(piece.titled or self.best(piece.text)[0] == "person")

    def _lend(self, one: Piece, other: Piece) -> None:
        """Of two unknown names in a list the plainer one is as the other: "Telenor and Kirin"."""
        if one.known or other.known or other.block.kind in {"title", "heading"}:
            return
        kind, weight = self.best(one.text)
        other_kind, other_weight = self.best(other.text)
        is_bare = other_weight < PLAIN or (other_kind == "person" and other_weight < ONE_VOTE)
        if is_bare and " " not in other.text and kind != "person" and weight >= PLAIN:
            self._of[other.folded][kind] += weight

    def _share_in_series(self) -> None:
        """Chandrayaan-2 is what Chandrayaan-3 is."""
        series: defaultdict[str, defaultdict[EntityType, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        ending = [name for name in self._of if name[-1] in NUMERALS and " " in name]
        numbered = {name: found[1] for name in ending if (found := NUMBERED.match(name))}
        for name, stem in numbered.items():
            for kind, weight in self._of[name].items():
                series[stem][kind] = max(series[stem][kind], weight)
        for name, stem in numbered.items():
            self._of[name] = series[stem]

    def _hear_parts(
        self, name: str, sharing: Mapping[str, int], document: Document, gazetteer: Gazetteer
    ) -> None:
        """A full name hears what is said of its last word, and whether the first is a place.

        sharing   how many full names end in a word: what is said of it is said of one alone
        """
        first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
        known = gazetteer.lookup(first.title(), document.date)
        if known and known[0].type == "place" and name == f"{first} town":
            self._of[name]["organisation"] += CLUB
        elif known and known[0].type == "place" and known[0].weight >= SURE:
            # of a first name that none is the form has told already
            self._of[name]["person"] -= PLACE_FIRST if first in gazetteer.given_names else 0.0
        elif not (first in gazetteer.given_names or first in lexicon.PLACE_ADJECTIVES):
            ending = gazetteer.lookup(last.title(), document.date)
            if ending and ending[0].type == "place" and ending[0].weight >= COUNTRY:
                self._of[name]["organisation"] += IN_A_LIST  # "Cricket Australia"
                if " de " in name:
                    self._of[name]["person"] -= FORM  # "Joya de Nicaragua"
            elif ending and ending[0].type == "person":
                self._of[name]["person"] += SURNAME
        if last in self._of and sharing[last] == 1 and not kinds_of_head(name):
            self._of[name]["person"] += LAST_WORD * max(0.0, self._of[last]["person"])


def _are_place_and_country(one: Piece, other: Piece) -> bool:
    if not (one.known and other.known) or one.titled:
        return False
    place, country = one.known[0], other.known[0]
    is_country = country.type == "place" and country.weight >= COUNTRY and not country.demonym
    return is_country and place.type == "place"


def _is_bodys(
    name: str,
    votes: Mapping[EntityType, float],
    around: Mapping[EntityType, float],
    gazetteer: Gazetteer,
) -> bool:
    """Whether only the form of a name is a person's: "Campbell Soup", which does nothing human.

    The model takes it for a body no less than for a person, though its last word is English, or
    more than once and never for a person. Whose first name is a man's or a woman's and no family's,
    has his last name even if it is English: "Carmen Brook".
    """
    body, person = votes.get("organisation", 0.0), votes.get("person", 0.0)
    if body <= 0 or around.get("person", 0.0) > 0:
        return False  # mostly
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if last in lexicon.PERHAPS_SURNAMES or _is_eastern(name) or NUMERAL.fullmatch(last):
        return False
    is_word_last = is_word(last, gazetteer.words) and first not in gazetteer.gender_of_given
    return (is_word_last and body >= person) or (body > ONE_VOTE and person == 0.0)


def _is_eastern(name: str) -> bool:
    """Whether a folded name begins with the family's, as in China, Korea and Vietnam."""
    return is_family_first(name.title())


def _heed_head(name: str, kinds: MutableMapping[EntityType, float]) -> None:
    """However often something comes from what is a body by its head, it is no place for that."""
    if kinds_of_head(name) == ("organisation",):
        kinds["place"] = min(kinds.get("place", 0.0), IN_A_LIST)


def _add(
    kinds: MutableMapping[EntityType, float], signs: Iterable[tuple[EntityType, float]]
) -> None:
    for kind, weight in signs:
        kinds[kind] += weight


def _damped(votes: Mapping[EntityType, float]) -> list[tuple[EntityType, float]]:
    """A model that is wrong of a name is wrong each time: votes count by their square root."""
    return [(kind, ONE_VOTE * (weight / ONE_VOTE) ** DAMPING) for kind, weight in votes.items()]
