"""Which pieces name one and the same, and who or what that is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .. import lexicon
from ..classify.kinds import Kinds
from ..classify.passing import LEAST_PASSING, is_passing
from ..classify.signs import LEAST_PERSON, Signs
from ..classify.weights import KNOWN_SURELY, ORDER
from ..heads import HEADS_ALONE, is_branch, kinds_of_head
from ..names import core, initials, is_acronym
from ..parties import TORIES
from ..sift.noise import is_family, is_river
from ..sift.sifting import sift
from ..sift.towns import is_state, told_apart
from ..vocabulary import is_plain
from .bodies import (
    Beginnings,
    by_acronym,
    by_division,
    by_equation,
    by_founder,
    by_members,
    by_party,
    by_realm,
    by_short_form,
    same_body,
)
from .chances import Chances, is_where
from .clusters import Cluster, named_so
from .equals import is_nickname, join_equals, join_told_with_country
from .founders import firms_of_founders
from .homonyms import Homonyms, is_general
from .persons import (
    Couples,
    bearers,
    born_as,
    by_surnames,
    ends_person,
    is_part,
    meant_by,
    reigns_as,
    same_person,
    spouse_called,
)
from .politics import Politics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...model import Document, EntityId, Extraction
    from ..gazetteer import Gazetteer
    from ..piece import Piece

LEAST = PLAIN = 0.8  # to show an unknown name; as much again for one of English words
TOLD = 4.0  # to show as a place what is a word for one: "born Bluff", "in Bluff"
SHORTEST = 3  # letters of an acronym that no other name has by chance
LEAST_KNOWN = 0.4
GIVEN = 0.8  # how well a given name stands for its bearer (``is_part``)


class Linker:
    """Links the pieces of one document; ``clusters`` and ``doubtful`` are the result.

    persons   those of the clusters that are persons
    others    those that are not
    known     the first cluster of each entity that the gazetteer knows
    """

    def __init__(
        self,
        document: Document,
        extraction: Extraction,
        gazetteer: Gazetteer,
        pieces: Sequence[Piece],
    ) -> None:
        """Read the signs of all pieces; ``run`` does the rest."""
        self.document = document
        self.gazetteer = gazetteer
        self.signs = Signs(document, extraction, gazetteer)
        self.pieces = told_apart(sift(pieces, document, self.signs), gazetteer.entities)
        self.homonyms = Homonyms(self.pieces, gazetteer.entities)
        self.pairs = [
            (each.left, each.right) for each in extraction.equations if each.kind != "apposition"
        ]
        self.equated = {span.of(document.text) for pair in self.pairs for span in pair}
        self.beginnings = Beginnings(self.pieces)
        self.clusters: list[Cluster] = []
        self.persons: list[Cluster] = []
        self.others: list[Cluster] = []
        self.known: dict[EntityId, Cluster] = {}
        self.doubtful: list[tuple[Piece, str]] = []
        self.kinds = Kinds(self.pieces, document, gazetteer, self.signs)
        self.politics = Politics(self.pieces, extraction.roles, document, gazetteer)
        self.chances = Chances(self.pieces, document, self.homonyms, self.kinds, gazetteer.words)
        self.couples = Couples.of(self.pieces, gazetteer.gender_of_given)
        self.founded = firms_of_founders(self.pieces)

    def run(self) -> None:
        """Persons by their full names first, then what has several words, then the short forms."""
        rivers = [piece for piece in self.pieces if is_river(piece)]
        self.doubtful += [(piece, "with “the” before it, it may be the river") for piece in rivers]
        waiting = self._link_persons(piece for piece in self.pieces if piece not in rivers)
        waiting = self._link_long(waiting)
        for piece in waiting:
            self._link_short(piece)
        join_equals(self.clusters, self.pairs, self.document.text)
        is_country = partial(self.gazetteer.is_country, date=self.document.date)
        join_told_with_country(self.clusters, is_country)
        self.clusters = [cluster for cluster in self.clusters if cluster.links]

    # persons ---------------------------------------------------------------------------------

    def _link_persons(self, pieces: Iterable[Piece]) -> list[Piece]:
        waiting: list[Piece] = []
        for piece in pieces:
            if not self._is_full_person(piece):
                waiting.append(piece)
                continue
            same = next((each for each in self.persons if same_person(each, piece.text)), None)
            same = same or reigns_as(piece, self.persons)
            born = None if same else born_as(piece, self.persons)
            person = same or born or self._new_person(piece)
            if born is None and len(piece.text) > len(person.name) and person.known is None:
                person.call(piece.text)
            known = person.known is not None
            person.add(piece, 0.95 if known else 0.9, "full name" + (", known" if known else ""))
        return waiting

    def _is_full_person(self, piece: Piece) -> bool:
        if len(core(piece.text)) < 2 or self._begins_body(piece):  # noqa: PLR2004
            return False
        kind, weight = self.kinds.best(piece.text)
        if piece.known:
            is_open = piece.known[0].weight < KNOWN_SURELY and kind == "person"
            is_told = is_open and self.signs.around(piece)["person"] > 0
            return piece.known[0].type == "person" or is_told
        return kind == "person" and weight >= self.signs.least_person(piece.text)

    def _begins_body(self, piece: Piece) -> bool:
        """Whether a body of the text is named so and on: "Morgan Ellery" of Morgan Ellery Foods."""
        if piece.titled or not self.beginnings.has(piece.text):
            return False
        return self.signs.of(piece)["person"] < 2 * LEAST_PERSON

    def _new_person(self, piece: Piece) -> Cluster:
        alias = next((each for each in piece.known if each.type == "person"), None)
        if alias and not self.politics.is_meant(piece, alias):
            alias = None  # of the minister's name, years before or after
        name = self.gazetteer.entities[alias.entity].name if alias else piece.text
        person = Cluster(kind="person", known=alias.entity if alias else None, name=name)
        self._begin(person)
        return person

    def _begin(self, cluster: Cluster) -> None:
        """Start what will be an entity."""
        self.clusters.append(cluster)
        (self.persons if cluster.kind == "person" else self.others).append(cluster)
        if cluster.known is not None:
            self.known.setdefault(cluster.known, cluster)

    # bodies, places, events ------------------------------------------------------------------

    def _link_long(self, pieces: Iterable[Piece]) -> list[Piece]:
        waiting: list[Piece] = []
        for piece in pieces:
            several = " " in piece.text
            if not several and is_acronym(piece.text) and self._is_explained(piece):
                waiting.append(piece)
                continue
            sure = (
                bool(piece.known)
                and piece.known[0].weight >= KNOWN_SURELY
                and len(piece.known) == 1
                and piece.folded not in TORIES  # of several countries
            )
            if (len(core(piece.text)) == 1 and several and not piece.known) or (
                several and not piece.known and is_acronym(piece.text.replace(" ", ""))
            ):
                waiting.append(piece)
            elif piece.known and (several or sure) and not self._could_be_person(piece):
                if not self._link_known(piece):
                    self._link_unknown(piece)
            elif several and not piece.known and not ends_person(piece, self.persons):
                self._link_unknown(piece)
            else:
                waiting.append(piece)
        return waiting

    def _is_explained(self, piece: Piece) -> bool:
        """Whether the text itself says what an acronym stands for."""
        if piece.text in self.equated:
            return True
        if not piece.known or len(piece.text) < SHORTEST:
            return False
        known = piece.known[0]
        return self.gazetteer.entities[known.entity].name not in self.document.text and any(
            known.type in kinds_of_head(each.text) and piece.text in initials(each.text)
            for each in self.pieces
            if not each.known
        )

    def _could_be_person(self, piece: Piece) -> bool:
        """Whether a known name is a person's here: "Washington" after "George Washington"."""
        if piece.known[0].demonym:
            return False
        return any(is_part(one, piece.text) >= GIVEN for one in bearers(piece.text, self.persons))

    def _link_known(self, piece: Piece) -> bool:
        best = self.homonyms.best(piece, self.kinds.of(piece.text))
        if best is None or best[1] < LEAST_KNOWN:
            return False
        alias, score = best
        entity = self.gazetteer.entities.get(alias.entity)
        if entity is None or self.chances.is_chance(piece, entity, alias.weight):
            return False
        if (cluster := self.known.get(alias.entity)) is None:
            cluster = Cluster(kind=entity.type, known=alias.entity, name=entity.name)
            self._begin(cluster)
        reason = (
            f"adjective or noun of {entity.name}" if alias.demonym else f"a name of {entity.name}"
        )
        cluster.add(piece, max(0.5, min(0.97, score)), reason)
        return True

    def _link_unknown(self, piece: Piece) -> None:
        person = by_surnames(piece, self.persons)
        if person is not None:
            person.add(piece, 0.85, f"part of the name {person.name}")
            return
        cluster = same_body(piece, self.clusters)
        if cluster is not None:
            cluster.add(piece, 0.9, "the same name")
            return
        equal = self._equal_to(piece)
        if equal is not None:
            equal.add(piece, 0.85, f"by the text another name of {equal.name}")
            return
        article, kinds = piece.around.previous == "the", kinds_of_head(piece.text)
        is_headed = bool(kinds) and not is_branch(piece.text)
        short = None if is_headed else by_short_form(piece, article=article, bodies=self.others)
        if short is not None:
            short.add(piece, 0.75, f"short for {short.name}")
            return
        is_place = "place" in kinds
        whole = (
            by_division(piece, self.others) or by_realm(piece, self.others) if is_place else None
        )
        if whole is not None:
            whole.add(piece, 0.8, f"another name of {whole.name}")
            return
        self._open(piece)

    def _equal_to(self, piece: Piece) -> Cluster | None:
        """What the text equates a piece with; somebody only where it is a nickname."""
        equal = by_equation(piece, self.pairs, self.clusters)
        is_other = equal is None or (equal.kind == "person" and not is_nickname(piece))
        return None if is_other else equal

    def _open(self, piece: Piece) -> None:
        """Start a new entity, if enough speaks for its kind."""
        kind, weight = self.kinds.best(piece.text)
        if kind == "person" and " " not in piece.text and weight < 2 * LEAST_PERSON:
            among = ORDER[1:] if not self.signs.is_given(piece) else ORDER[3:]
            kind, weight = self.kinds.best(piece.text, among=among)
        least = self.signs.least_person(piece.text) if kind == "person" else LEAST
        is_holder = bool(piece.known) and piece.known[0].type == "person" and " " not in piece.text
        if is_holder and kind != "person" and self.kinds.best(piece.text)[0] == "person":
            self.doubtful.append((piece, "it may be somebody in office"))
            return
        is_expanded = any(left.covers(piece.span) for left, _ in self.pairs)  # "Water League (WL)"
        if kind != "person" and not is_expanded and is_plain(piece, self.gazetteer.words):
            least += PLAIN
        if kind == "organisation" and is_passing(piece, weight, self.kinds, self.signs):
            least = max(least, LEAST_PASSING)
        is_other = kind == "place" and piece.known and piece.known[0].type == "organisation"
        is_head = piece.folded in HEADS_ALONE and not piece.titled
        if is_head and kind == "place" and weight >= TOLD and not piece.text.isupper():
            is_head = piece.around.previous == "the"
        if weight < least or is_head or is_other:  # "Democratic" is no place
            self.doubtful.append((piece, "nothing in the text says what kind of name it is"))
            return
        cluster = Cluster(kind=kind, name=piece.text)
        if kind == "organisation" and is_general(piece.text):
            cluster.country = self.homonyms.country_of(piece) or ""
        self._begin(cluster)
        cluster.add(piece, min(0.9, 0.55 + 0.08 * weight), f"{kind} by its words and surroundings")

    # short forms -----------------------------------------------------------------------------

    def _link_short(self, piece: Piece) -> None:
        if is_family(piece, (person.core[-1] for person in self.persons)):
            return
        person = meant_by(piece.text, piece, self.persons, self.couples)
        if person and (spouse := spouse_called(piece, self.persons)) is not None:
            spouse.call(f"{spouse.name} {piece.text}")
            spouse.add(piece, 0.75, f"the title tells it from {person[0].name}")
            return
        if person and self.kinds.are_places(piece) and is_part(person[0], piece.text) < 1.0:
            person = None
        firm = by_founder(piece, person[0], self.others, self.founded) if person else None
        if firm is not None:
            if not firm.links:
                self._begin(firm)
            firm.add(piece, 0.75, f"short for {firm.name}")
        elif person and self._is_person_here(piece):
            chosen, score = person
            chosen.add(piece, score, f"part of the name {chosen.name}")
        elif not self._link_no_person(piece) and (piece.known or not person):
            self._link_again(piece)

    def _link_no_person(self, piece: Piece) -> bool:
        """Link to a body of the text, else to what the gazetteer knows."""
        is_the = piece.around.previous == "the"
        if self._link_to_party(piece) or self._link_to_body(piece, article=is_the):
            return True
        return bool(piece.known) and self.chances.fits(piece) and self._link_known(piece)

    def _link_again(self, piece: Piece) -> None:
        """Link to what has the very name, else to something new."""
        fits = named_so(piece, self.clusters)
        same = next((each for each in fits if self.couples.may_be(each, piece)), None)
        same = same or by_members(piece, self.others)
        if same is not None:
            same.add(piece, 0.8, "the same name")
        else:
            self._open(piece)

    def _is_person_here(self, piece: Piece) -> bool:
        """Whether a word that is both a person's name and a known place's means the person."""
        if not piece.known:
            return True
        if piece.known[0].type == "person":
            return True
        beside, alias = piece.around, piece.known[0]
        if beside.previous == "the" and alias.type == "place" and not alias.demonym:
            return beside.next in lexicon.OF_HOLDERS  # not in "landed on the Moon"
        signs = self.signs.of(piece)
        other = max(signs.get("place", 0.0), signs.get("organisation", 0.0))
        weight = piece.known[0].weight if not piece.known[0].demonym else 1.0
        fit = max(is_part(each, piece.text) for each in bearers(piece.text, self.persons))
        previous = piece.around.previous
        if fit == 1.0 and piece.known[0].weight < KNOWN_SURELY and previous not in lexicon.LOCATIVE:
            return True
        if fit >= GIVEN and previous not in lexicon.LOCATIVE and not self._is_visited(piece):
            return True
        return signs.get("person", 0.0) + 1.2 * (fit - 0.5) > other + weight - 0.5

    def _is_visited(self, piece: Piece) -> bool:
        """Whether the text has a place by that name or its people: "in Georgia", "Jordanian"."""
        ids = {alias.entity for alias in piece.known}
        return any(
            (each.folded == piece.folded and is_where(each, self.document))
            or any(alias.demonym and alias.entity in ids for alias in each.known[:1])
            for each in self.pieces
        )

    def _link_to_body(self, piece: Piece, *, article: bool) -> bool:
        equal = self._equal_to(piece)
        if equal is not None:
            equal.add(piece, 0.92, f"by the text another name of {equal.name}")
            return True
        if is_acronym(piece.text) and not is_state(piece):
            same = next((c for c in self.clusters if not c.known and piece.text in c.forms), None)
            if same is not None:
                same.add(piece, 0.9, f"acronym of {same.name}")
                return True
        is_sure = bool(piece.known) and piece.known[0].weight >= KNOWN_SURELY
        known = is_state(piece) or (is_sure and not self._is_explained(piece))
        body = by_acronym(piece.text, self.others) if not known else None
        if body is not None:
            body.add(piece, 0.9, f"acronym of {body.name}")
            return True
        if known and not article:
            return False
        short = self._short_form(piece, article=article)
        if short is not None and (article or not piece.known):
            short.add(piece, 0.75, f"short for {short.name}")
            return True
        return False

    def _link_to_party(self, piece: Piece) -> bool:
        """Link to the text's party that is called so, unless the known one's country is named."""
        party = by_party(piece, self.others)
        homes = [self.gazetteer.entities[each.entity].within for each in piece.known]
        if party is None or any(home and self.homonyms.times[home] for home in homes):
            return False
        party.add(piece, 0.8, f"short for {party.name}")
        return True

    def _short_form(self, piece: Piece, *, article: bool) -> Cluster | None:
        """The body, or the state, that a part of its name stands for."""
        short = by_short_form(piece, article=article, bodies=self.others)
        is_place = piece.around.previous in lexicon.LOCATIVE or self._is_place(piece)
        if short is not None and short.kind != "place" and is_place and not self._heads(piece):
            short = None  # "in Panmunjom" isn't the Panmunjom Declaration
        is_open = short is None and not piece.known and self._is_place(piece)
        return by_division(piece, self.others) if is_open else short

    @staticmethod
    def _heads(piece: Piece) -> bool:
        """Whether a short form says what it is, as "the Commission" does."""
        return piece.around.previous == "the" and bool(kinds_of_head(f"the {piece.text}"))

    def _is_place(self, piece: Piece) -> bool:
        """Whether the document speaks of a place by that name: "SALTMERE, England —".

        Also if several of its bodies begin with it: what they share is where they are.
        """
        kinds = self.kinds.of(piece.text)
        place = kinds.get("place", 0.0)
        if place >= LEAST and place > kinds.get("organisation", 0.0):
            return True
        return " " not in piece.text and self.beginnings.is_shared(piece.text)
