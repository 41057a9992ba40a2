"""Which of several known entities a name means here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from ...model import Alias, EntityId
from .. import lexicon
from ..classify.weights import KNOWN_SURELY
from ..names import is_acronym
from ..parties import TORIES, is_partys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...model import Entity, EntityType
    from ..piece import Piece

NEAR = 90  # code points between two names that explain each other: "Atlanta, Georgia"
SHARED = 0.65  # less is the weight of a town whose name others have, or which is small
FAMOUS = 0.9
LARGE = 0.75
"""More is the weight of a town that the press names without its country."""
SHORTEST = 3  # letters of a town's name that nothing else has by chance
STAGE = 2  # times that an article names the country in which it plays
IBERIAN = frozenset(
    "argentina bolivia brazil chile colombia costa-rica cuba dominican-republic ecuador "
    "el-salvador equatorial-guinea guatemala honduras mexico nicaragua panama paraguay peru "
    "philippines portugal puerto-rico spain uruguay venezuela".split()
)
"""Countries whose towns share their names: San Felipe, Bella Vista, Santa Cruz."""
SHARE = 0.35
CLOSE = 0.6
TIE = 0.05
TOLD = 0.5
OF_STATES = frozenset(
    "governor gov gov. senator senators sen sen. congressman congresswoman caucus caucuses primary "
    "premier statehouse".split()
)
"""What states of a country have, and cities haven't: "a New York senator"."""
RIVAL = 0.3
LONGEST_GENERAL = 2
OWN_SHARE = 0.6  # of the most named country: a general name is its own
GENERAL = (
    lexicon.INSTITUTIONS
    | lexicon.ORGANISATION_HEADS
    | lexicon.TITLE_WORDS
    | {
        "constitutional",
        "central",
        "appeals",
        "upper",
        "lower",
        "democratic",
        "liberal",
        "republican",
        "house",
        "representatives",
        "commons",
        *TORIES,
    }
)


class Homonyms:
    """Decides by the article: what else is named in it, and what stands beside the name."""

    def __init__(self, pieces: Sequence[Piece], entities: Mapping[EntityId, Entity]) -> None:
        """Count the entities that are named without doubt, and what they lie in."""
        self.entities = entities
        self._country: dict[EntityId, EntityId | None] = {}
        self.ends = {piece.span.end: piece.known for piece in pieces if piece.known}
        self.sure = {
            piece.span.start: piece.known[0].entity
            for piece in pieces
            if piece.known
            and piece.known[0].weight >= KNOWN_SURELY
            and (len(piece.known) == 1 or piece.known[1].weight <= piece.known[0].weight - 0.4)
        }
        # "Ga." has one meaning, and tells which Georgia the text speaks of
        self.told = {
            piece.known[0].entity
            for piece in pieces
            if len(piece.known) == 1 and TOLD <= piece.known[0].weight < KNOWN_SURELY
        }
        # "the state Supreme Court" is no federal one, then or later
        self.of_states = {piece.text for piece in pieces if piece.around.previous == "state"}
        self.unsure = [piece for piece in pieces if len(piece.known) > 1]
        self.times = Counter(self.sure.values())
        places = set(filter(self._is_place, self.times))
        self.places = {start: entity for start, entity in self.sure.items() if entity in places}
        self.starts = [*self.places]
        self.named: Counter[EntityId] = Counter()
        general = {
            piece.known[0].entity
            for piece in pieces
            if piece.known and piece.known[0].type == "organisation" and is_general(piece.text)
        }
        for entity, times in self.times.items():
            self.named[entity] += times
            within = self._within(entity)
            if within and entity not in general:  # many countries have a Democratic Party
                self.named[within] += times

    def _is_place(self, entity: EntityId) -> bool:
        known = self.entities.get(entity)
        return known is not None and known.type == "place"

    def _within(self, entity: EntityId) -> EntityId | None:
        if entity not in self._country:
            known = self.entities.get(entity)
            self._country[entity] = known.within if known else None
        return self._country[entity]

    def best(self, piece: Piece, kinds: Mapping[EntityType, float]) -> tuple[Alias, float] | None:
        """The likeliest reading of a piece, with its score in [0, 1].

        None if nothing is known, two persons are as likely, or a place of the name is.
        """
        if len(piece.known) == 1:  # mostly
            (alias,) = piece.known
            is_open = not self._is_contested(piece, alias)
            return (alias, min(1.0, self.score(piece, alias, kinds))) if is_open else None
        scored = [(self.score(piece, alias, kinds), alias) for alias in piece.known]
        if not scored:
            return None
        scored.sort(key=lambda pair: (-pair[0], pair[1].entity))
        score, alias = scored[0]
        margin = score - scored[1][0] if len(scored) > 1 else 1.0
        if margin <= TIE and (alias.type == "person" or self._are_states(alias, scored[1][1])):
            return None  # two of one surname: rather nobody than the wrong one
        if self._is_contested(piece, alias):
            return None
        return alias, min(1.0, score) * (1.0 if margin > TIE else 0.85)

    def _are_states(self, *aliases: Alias) -> bool:
        """Whether both are states of different countries: "Punjab"."""
        return len({self._within(one.entity) for one in aliases}) > 1 and all(
            self._is_place(one.entity) and self._is_state(one.entity) for one in aliases
        )

    def _is_contested(self, piece: Piece, alias: Alias) -> bool:
        """Whether a country shares its name with a place whose country's towns the article names.

        "Georgia" among Atlanta and Savannah is hardly the country, and among Chicago and Houston
        may be either: rather none than the wrong one.
        """
        if alias.type != "place" or self._within(alias.entity):
            return False
        lie_in = {self._within(one.entity) for one in piece.known if one.weight >= RIVAL}
        rivals = lie_in - {None, alias.entity}
        if not rivals:
            return False
        places = [*self.places.values(), *filter(self._is_place, self.told)]
        told = sum(self._tells(piece, alias.entity, other) for other in places)
        return any(
            sum(self._is_town(other, country) for other in places) > told for country in rivals
        )

    def _is_town(self, place: EntityId, country: EntityId | None) -> bool:
        """Whether a place lies in a country and isn't its capital, which stands for it."""
        known = self.entities.get(place)
        return known is not None and known.within == country and known.capital_of is None

    def supports(self, piece: Piece, entity: EntityId) -> bool:
        """Whether the article names an entity's country, or somebody or something of it."""
        return self._company(piece, entity) > 0

    def score(self, piece: Piece, alias: Alias, kinds: Mapping[EntityType, float]) -> float:
        """How well a reading fits: its own weight, the kind, the company it keeps."""
        if self._is_elsewheres(piece, alias) or self._is_abroad(piece, alias):
            return 0.0
        top = max(kinds.values(), default=0.0)
        kind = kinds.get(alias.type, 0.0)
        fits = 0.0 if top <= 0 else 0.25 * (kind - (top if kind < top else 0)) / top
        if len(piece.known) == 1 and alias.weight >= KNOWN_SURELY:
            return alias.weight + fits  # nobody else to be told from
        return alias.weight + fits + self._company(piece, alias.entity)

    def _is_elsewheres(self, piece: Piece, alias: Alias) -> bool:
        """Whether a general name is another country's: "Supreme Court" in an article on Kenya."""
        if alias.type != "organisation" or not is_general(piece.text):
            return False
        if piece.text == "State Department":
            return False  # other countries have a foreign ministry
        if piece.text in self.of_states and not self._before(piece):
            return True
        within = self._within(alias.entity)
        if not within:
            return self._lacks_parent(piece, alias.entity)
        before = [known.entity for known in self._before(piece)]
        # a country's parties are its states' as well: "the Ohio Republican"
        is_both = is_partys(alias, self.entities)
        countries = {*before, *(map(self._within, before) if is_both else ())}
        if countries:
            return within not in countries
        most = max((n for each, n in self.named.items() if self._is_place(each)), default=0)
        return self.named[within] < OWN_SHARE * most

    def _is_abroad(self, piece: Piece, alias: Alias) -> bool:
        """Whether the country of a town or body isn't named where one is that may have the like.

        "Lincoln" where Britain is named is none in Nebraska, "Morelia" in a story on Colombia none
        in Mexico, and "FDA" in one on Ghana not America's; Geneva is Geneva everywhere.
        """
        known = self.entities.get(alias.entity) if alias.type != "person" else None
        home = known.within if known else None
        if known is None or home is None or self.named[home] > self.times[alias.entity]:
            return False
        weight = sum(one.weight for one in piece.known if self._within(one.entity) == home)
        others = {self._within(one.entity) for one in piece.known} - {None, home}
        others.update(known.elsewhere if alias.weight < SHARED else ())
        if weight < FAMOUS and any(self.named[each] for each in others if each is not None):
            return True
        if alias.type == "organisation":
            return weight <= SHARED and self._plays_in(home)
        if known.lies_in and len(piece.text) < SHORTEST and piece.text[-1].islower():
            return True  # "Bo. Rio de Piedras 8"
        alike = IBERIAN if home in IBERIAN else frozenset()
        return bool(known.lies_in) and weight <= LARGE and self._plays_in(home, alike)

    def _plays_in(self, home: EntityId, among: frozenset[str] | None = None) -> bool:
        """Whether the article names another country, perhaps one of some, more than in passing."""
        return any(
            times >= STAGE and country != home and self._is_country(country)
            for country, times in self.named.items()
            if among is None or country in among
        )

    def _is_country(self, entity: EntityId) -> bool:
        return self._is_place(entity) and self._within(entity) is None

    def _lacks_parent(self, piece: Piece, entity: EntityId) -> bool:
        """Whether nobody names the body whose the name is: "General Assembly" without the UN."""
        known = self.entities.get(entity)
        parent = known.name.removesuffix(piece.text).strip() if known else ""
        named = (self.entities[each].name for each in self.named if each in self.entities)
        return bool(parent) and known is not None and known.name != parent and parent not in named

    def country_of(self, piece: Piece) -> EntityId | None:
        """Whose a general name is: the country's right before, else the most named one's."""
        before = self._before(piece)
        if before:
            return before[0].entity
        if piece.text in self.of_states:
            states = filter(self._is_state, filter(self._is_place, self.named))
            if found := max(states, key=self.named.__getitem__, default=None):
                return found
        countries = [
            entity
            for entity, _ in self.named.most_common()
            if self._is_place(entity) and self._within(entity) is None
        ]
        return countries[0] if countries else None

    def _before(self, piece: Piece) -> Sequence[Alias]:
        """The country named right before a piece: "Kenya's", "Kenyan"."""
        spans = (piece.span.start - gap for gap in (1, 2, 3))
        known = next((self.ends[end] for end in spans if end in self.ends), ())
        return [alias for alias in known if alias.type == "place"]

    def _company(self, piece: Piece, entity: EntityId) -> float:
        own, country = self.sure.get(piece.span.start), self._within(entity)
        readings = {alias.entity for alias in piece.known}
        others = sum(
            times - (other == own)
            for other, times in self.times.items()
            if other == entity
            or (other not in readings and (other == country or self._country[other] == entity))
        )
        return SHARE * min(1.0, others / 3) + self._nearness(piece, entity)

    def _nearness(self, piece: Piece, entity: EntityId) -> float:
        """What stands beside a name; half as much if it only stands beside another of the same."""
        readings = [alias.entity for alias in piece.known]
        if piece.around.next in OF_STATES and self._is_state(entity):
            return 2 * CLOSE
        if self._is_told(entity, readings) or self._follows(piece, entity):
            return CLOSE
        if any(self._follows(piece, each) for each in readings):
            return 0.0
        if self._is_near(piece, entity):
            return CLOSE
        if any(self._is_near(piece, each) for each in readings):
            return 0.0
        same = (each for each in self.unsure if each.text == piece.text)
        return CLOSE / 2 if any(self._stands_by(each, entity) for each in same) else 0.0

    def _is_told(self, entity: EntityId, readings: Sequence[EntityId]) -> bool:
        """Whether a short form tells the reading: not "N.Y." the state from the city in it."""
        ours = self._within(entity)
        others = (self._within(each) for each in readings if each != entity)
        return entity in self.told and (ours is None or ours not in others)

    def _is_state(self, place: EntityId) -> bool:
        """Whether a place lies in a country, and isn't a town."""
        known = self.entities.get(place)
        return known is not None and known.within is not None and known.lies_in is None

    def _stands_by(self, piece: Piece, entity: EntityId) -> bool:
        return self._follows(piece, entity) or self._is_near(piece, entity)

    def _is_near(self, piece: Piece, entity: EntityId) -> bool:
        at = piece.span.start
        # a state's own country is named everywhere: "Georgia … U.S. Secretary of State"
        country = self._within(entity) if self._is_place(entity) else None
        first, last = bisect_right(self.starts, at - NEAR), bisect_left(self.starts, at + NEAR)
        near = (self.places[start] for start in self.starts[first:last] if start != at)
        return any(other != country and self._tells(piece, entity, other) for other in near)

    def _follows(self, piece: Piece, entity: EntityId) -> bool:
        """Whether a place of the same country stands right before: "Atlanta, Georgia"."""
        if not piece.around.lead.endswith(", "):
            return False
        before = self.ends.get(piece.span.start - len(", "))
        ours = self._within(entity)
        return bool(before and ours) and any(
            self._within(alias.entity) == ours for alias in before or ()
        )

    def _tells(self, piece: Piece, entity: EntityId, other: EntityId) -> bool:
        """Whether another speaks for a reading: not if it is one itself, as Kuwait of its city."""
        return self._related(entity, other) and all(other != each.entity for each in piece.known)

    def _related(self, entity: EntityId, other: EntityId) -> bool:
        if entity == other:
            return False
        known = self.entities.get(entity)
        lies_in = known.lies_in if known else None
        return self._within(other) == entity or other in {self._within(entity), lies_in}


def is_general(name: str) -> bool:
    """Whether a name of one or two words is one that many countries' bodies share.

    Small words aside: "House of Representatives".
    """
    words = [word for word in name.lower().split() if word not in lexicon.SMALL_WORDS]
    return (
        not is_acronym(name)
        and len(words) <= LONGEST_GENERAL
        and all(part in GENERAL for word in words for part in word.split("-"))
    )
