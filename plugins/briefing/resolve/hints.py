"""What the editor wrote into an article's header: ``Entities: +id, -id, Korea=south-korea``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import EntityId
from .clusters import Cluster
from .names import fold, slug

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from ..model import Document
    from .gazetteer import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """The editor's word for one article; it wins over all that was found.

    meant    folded name → id
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
        self._move(clusters, gazetteer)
        for cluster in clusters:
            wanted = {alias.entity for link in cluster.links for alias in link.piece.known}
            for id_ in sorted(self.wanted & wanted - {cluster.known}):
                _point(cluster, id_, gazetteer)
        clusters[:] = [
            cluster
            for cluster in clusters
            if cluster.links
            and cluster.known not in self.barred
            and EntityId(slug(cluster.name)) not in self.barred
        ]

    def _move(self, clusters: list[Cluster], gazetteer: Gazetteer) -> None:
        moved: dict[EntityId, Cluster] = {}
        for cluster in clusters:
            for link in tuple(cluster.links):
                id_ = self.meant.get(fold(link.piece.text))
                if id_ is None or id_ == cluster.known:
                    continue
                cluster.links.remove(link)
                target = moved.get(id_) or next((c for c in clusters if c.known == id_), None)
                if target is None:
                    target = moved[id_] = Cluster(kind=cluster.kind, known=id_, name=cluster.name)
                    _point(target, id_, gazetteer)
                target.add(link.piece, 1.0, "the article's header says so")
        clusters.extend(cluster for cluster in moved.values())


def _point(cluster: Cluster, id_: EntityId, gazetteer: Gazetteer) -> None:
    entity = gazetteer.entities.get(id_)
    if entity is not None:
        cluster.known, cluster.kind, cluster.name = id_, entity.type, entity.name
