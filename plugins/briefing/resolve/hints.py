"""What the editor wrote into an article's header: ``Entities: +id, -id, Korea=south-korea``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast, get_args

from msgspec.structs import replace

from ..model import EntityId, EntityType
from .link.clusters import Cluster
from .names import fold, slug

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from typing import Self

    from ..model import Claim, Document
    from .gazetteer import Gazetteer
    from .piece import Piece

KINDS = frozenset(get_args(EntityType))
SAID = "the article's header says so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """The editor's word for one article; it wins over all that was found.

    meant    folded name, or description of a speaker → id
    wanted   ids that the article names, whatever was found
    barred   ids that it doesn't name
    """

    meant: Mapping[str, EntityId]
    wanted: frozenset[EntityId]
    barred: frozenset[EntityId]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Read a document's hints; what has none of the three forms is left out."""
        meant = dict(hint.split("=", 1) for hint in document.hints if "=" in hint)
        return cls(
            meant={fold(name): EntityId(id_.strip()) for name, id_ in meant.items()},
            wanted=frozenset(EntityId(h[1:].strip()) for h in document.hints if h.startswith("+")),
            barred=frozenset(EntityId(h[1:].strip()) for h in document.hints if h.startswith("-")),
        )

    def apply(self, clusters: list[Cluster], gazetteer: Gazetteer) -> None:
        """Move, join and drop clusters in place."""
        if self.meant:
            self._move(clusters, gazetteer)
        for cluster in clusters if self.wanted else ():
            wanted = {alias.entity for link in cluster.links for alias in link.piece.known}
            for id_ in sorted(self.wanted & wanted - {cluster.known}):
                _point(cluster, id_, gazetteer)
        clusters[:] = [
            cluster
            for cluster in clusters
            if cluster.links
            and not (self.barred and {cluster.known, slug(cluster.name)} & self.barred)
        ]

    def adopt(
        self, doubtful: Sequence[tuple[Piece, str]], clusters: list[Cluster], gazetteer: Gazetteer
    ) -> list[tuple[Piece, str]]:
        """Give names that led nowhere to whom the header says they mean; the others are left."""
        if not (self.wanted or self.meant or self.barred):
            return list(doubtful)  # nearly always
        left: list[tuple[Piece, str]] = []
        for piece, why in doubtful:
            wanted = sorted(self.wanted & {alias.entity for alias in piece.known})
            id_ = self.meant.get(fold(piece.text)) or next(iter(wanted), None)
            if id_ is None:
                left += [(piece, why)] if slug(piece.text) not in self.barred else []
                continue
            target = _of(id_, clusters, gazetteer, kind=_kind(piece), name=piece.text)
            target.add(piece, 1.0, SAID)
        return left

    def voiced(
        self, document: Document, claims: Iterable[Claim], entities: Container[EntityId]
    ) -> tuple[Claim, ...]:
        """The claims, those whose speaker's words the header explains by the one it names."""
        if not (self.meant or self.barred):
            return tuple(claims)  # nearly always
        return tuple(self._voiced(document, claim, entities) for claim in claims)

    def _voiced(self, document: Document, claim: Claim, entities: Container[EntityId]) -> Claim:
        words = claim.quote.speaker.of(document.text) if claim.quote.speaker else ""
        id_ = self.meant.get(fold(words))
        if words and slug(words) in self.barred:
            return replace(claim, speaker=None, reason=SAID)
        return replace(claim, speaker=id_, reason=SAID) if id_ in entities else claim

    def _move(self, clusters: list[Cluster], gazetteer: Gazetteer) -> None:
        for cluster in tuple(clusters):
            for link in tuple(cluster.links):
                id_ = self.meant.get(fold(link.piece.text))
                if id_ is None or id_ == cluster.known:
                    continue
                cluster.links.remove(link)
                target = _of(id_, clusters, gazetteer, kind=cluster.kind, name=cluster.name)
                target.add(link.piece, 1.0, SAID)


def _of(
    id_: EntityId, clusters: list[Cluster], gazetteer: Gazetteer, *, kind: EntityType, name: str
) -> Cluster:
    """The cluster of an id; a new one, of that kind and name where nothing is known of it."""
    target = next((each for each in clusters if each.known == id_), None)
    if target is None:
        target = Cluster(kind=kind, known=id_, name=name)
        _point(target, id_, gazetteer)
        clusters.append(target)
    return target


def _kind(piece: Piece) -> EntityType:
    """The kind that the model sees in a name; most that nothing is known of are organisations."""
    for label in piece.labels:
        if label in KINDS:
            return cast("EntityType", label)
    return "organisation"


def _point(cluster: Cluster, id_: EntityId, gazetteer: Gazetteer) -> None:
    entity = gazetteer.entities.get(id_)
    if entity is not None:
        cluster.known, cluster.kind = id_, entity.type
        cluster.call(entity.name)
