"""The pieces of one entity, while a document is being resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from ..names import core, fold, in_small_letters, is_acronym, suffix, without_nickname
from ..parties import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...model import EntityId, EntityType
    from ..piece import Piece


class Linked(Struct, frozen=True, kw_only=True, gc=False):
    """A piece with how sure it is that it belongs where it was put, and why."""

    piece: Piece
    score: float
    reason: str


class Cluster(Struct, kw_only=True, eq=False, gc=False):
    """What will be an entity.

    country the id of the country whose body has a general name ("Supreme Court"), else nothing
    known   the gazetteer's id; None for a name that only the text has
    folded  the name and all forms, folded, to compare others with
    core    a person's telling words
    double  those behind the first that are two, a space before each
    suffix  a person's "jr"
    """

    kind: EntityType
    known: EntityId | None = None
    country: str = ""
    name: str
    links: list[Linked] = []
    folded: set[str] = field(default_factory=set)
    core: tuple[str, ...] = ()
    double: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        self.folded.add(fold(self.name))
        self.call(self.name)

    def call(self, name: str) -> None:
        """Give it a name that says more."""
        self.name, self.core, self.suffix = name, core(name), suffix(name)
        self.double = "".join([f" {word}" for word in self.core[1:] if "-" in word])

    def add(self, piece: Piece, score: float, reason: str) -> None:
        """Put a piece here."""
        self.links.append(Linked(piece=piece, score=score, reason=reason))
        self.folded.add(piece.folded)

    @property
    def forms(self) -> tuple[str, ...]:
        """The written forms, each once, in order."""
        return tuple(dict.fromkeys([link.piece.text for link in self.links]))

    @property
    def first(self) -> int:
        """Where its first piece begins."""
        return min([link.piece.span.start for link in self.links], default=0)

    def last_before(self, offset: int) -> int:
        """Where its last piece before ``offset`` begins; -1 if there is none."""
        starts = [link.piece.span.start for link in self.links]
        return max([start for start in starts if start < offset], default=-1)

    def best_name(self) -> str:
        """The longest form in ordinary letter case, the earliest of several."""
        if self.known is not None:
            return self.name
        forms = tuple(form for form in self.forms if not self._is_loud(form))
        plain = [form for form in forms if not (form.isupper() and len(form) > 5)]  # noqa: PLR2004
        full = [form for form in plain if not is_acronym(form)] or plain or list(forms)
        if self.kind == "person":  # no nickname
            full = [form for form in full if not set(core(form)).isdisjoint(self.core)] or full
        written = {word for form in plain for word in form.split()}
        # "Ana Rao" of "his wife, Ana" and "Mrs Rao", but not a headline's capitals
        first = [self.name] if written.issuperset(self.name.split()) or not plain else []
        if self.kind == "place" and not plain:
            return in_small_letters(max([*first, *full], key=len))  # a dateline's: "PORT MERCY"
        return without_nickname(max([*first, *full], key=len))

    def _is_loud(self, form: str) -> bool:
        """Whether the text has a form in small letters as well: "CAIA" of a dateline, and Caia."""
        low = form.lower()
        return form.isupper() and any(
            other.lower() == low and not other.isupper() for other in self.forms
        )


def named_so(piece: Piece, clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """The clusters that have a piece's very name, in order.

    A known place isn't what has its name elsewhere: "Paris, Texas" beside Paris.
    """
    names, is_known = names_of(piece), bool(piece.known)
    return (
        each
        for each in clusters
        if not names.isdisjoint(each.folded)
        and (is_known or each.known is None or each.kind != "place")
    )
