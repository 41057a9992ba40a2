"""Whether a full name is that of the office holder who is known by it, or a namesake's."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from .. import lexicon
from ..names import fold
from ..segment.words import IN_OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...model import Alias, Document, EntityId, RolePhrase
    from ..gazetteer import Gazetteer
    from ..piece import Piece

OFFICES = lexicon.HEADS_OF_STATE | lexicon.words_of(
    "president premier chancellor minister secretary treasurer governor ambassador envoy speaker "
    "commissioner senator congressman congresswoman lawmaker mp mep candidate leader politician "
    "chief head governor-general secretary-general vice-president king queen prince emir sultan "
    "nominee frontrunner front-runner contender"
)
PARTY = "Party"


class Politics:
    """Decides for one document by the offices, parties and office holders that it names."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        roles: Iterable[RolePhrase],
        document: Document,
        gazetteer: Gazetteer,
    ) -> None:
        """Keep what to decide by."""
        self._pieces = pieces
        self._date = document.date
        self._gazetteer = gazetteer
        self._titles = _titles(pieces, roles, document.text)

    def is_meant(self, piece: Piece, alias: Alias) -> bool:
        """Whether the office holder of a full name is meant.

        It is the time of his office; or the text gives him one; or it gives him nothing else, and
        is of politics in his country: "Tony Blair" beside David Cameron or the Labour Party.
        """
        titles = self._titles.get(piece.folded, set())
        if titles & OFFICES or self._gazetteer.may_hold(alias, self._date):
            return True
        is_other = titles - lexicon.HONORIFICS or piece.around.previous in lexicon.PERSON_NOUNS
        return not is_other and self._gazetteer.entities[alias.entity].within in self._told

    @cached_property
    def _told(self) -> set[EntityId | None]:
        """The countries of whose politics the text is."""
        named = (piece.known[0] for piece in self._pieces if piece.known)
        political = filter(self._is_political, named)
        return {self._gazetteer.entities[alias.entity].within for alias in political}

    def _is_political(self, alias: Alias) -> bool:
        """Whether it names a party, or one who holds an office or left it of late."""
        if alias.type == "person":
            is_sure = " " in alias.text or alias.weight >= IN_OFFICE
            return is_sure and self._gazetteer.may_hold(alias, self._date)
        return PARTY in self._gazetteer.entities[alias.entity].name.split()


def _titles(
    pieces: Iterable[Piece], roles: Iterable[RolePhrase], text: str
) -> Mapping[str, set[str]]:
    """The words of the titles that the text gives to a name, folded: "Senator Ana Rao"."""
    titled = ((piece.text, piece.titled) for piece in pieces if piece.titled)
    told = ((role.person.of(text), role.title) for role in roles)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, title in (*titled, *told):
        found[fold(name)].update(title.split())
    return found
