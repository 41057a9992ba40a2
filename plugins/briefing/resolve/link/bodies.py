"""Organisations, places and events: acronyms and short forms joined to their full names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon
from ..heads import HEADS, LINKS, is_branch, kinds_of_head
from ..names import abbreviates, fold, is_acronym
from ..parties import member_of
from .clusters import Cluster, named_so
from .founders import acts_as_firm, house_of, is_founded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...model import Span
    from ..piece import Piece

LEGAL_FORM = re.compile(
    r" (?:inc|corp|corporation|co|company|ltd|limited|plc|llc|llp|ag|sa|nv|bv|gmbh|spa|oyj|asa|ab)$"
)
OF_FIRMS = re.compile(
    r"(?:['’]s?)? (?:chief|shares?|stock|spokes\w+|executives?|chairm\w+|employees|workers|"
    r"products|headquarters|factory|plant)\b|, (?:based|headquartered|founded|which|owned|maker)\b|"
    r" (?:was|is) (?:founded|based|owned)\b"
)
"""Behind a name: it is a firm's."""
GAP = re.compile(" ")
GENERIC = frozenset().union(*(heads for _, heads in HEADS)) | {"games", "agency", "court"}
RULING = frozenset({"administration", "government"})
"""With "the", whoever governs, unless the text itself names a body so."""
DIVISION = re.compile(r" (?:county|district|governorate|oblast|prefecture|province|region|state)$")
REALMS = frozenset({"republic", "kingdom", "emirate", "federation", "commonwealth"})
DIVIDED = frozenset("korea sudan vietnam yemen germany ossetia cyprus".split())
BEGINNINGS = lexicon.EVENT_BEFORE | lexicon.PLACE_BEFORE


class Beginnings:
    """How those names of a text begin that say by their heads that they are bodies'."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        """Look through all names, each once."""
        names = dict.fromkeys([each.text for each in pieces])
        self._bodies = [name for name in names if "organisation" in kinds_of_head(name)]
        self._beginnings = {
            body[: gap.start()] for body in self._bodies for gap in GAP.finditer(body)
        }

    def has(self, name: str) -> bool:
        """Whether a body is named so and on: "Morgan Ellery" of Morgan Ellery Foods."""
        return name in self._beginnings

    def is_shared(self, name: str) -> bool:
        """Whether bodies of several kinds begin with it: it is where they are."""
        begun = (body for body in self._bodies if body.startswith(f"{name} "))
        return name in self._beginnings and len({body.rpartition(" ")[2] for body in begun}) > 1


def by_acronym(short: str, bodies: Iterable[Cluster]) -> Cluster | None:
    """The body of several words whose first letters an acronym is made of.

    Else that of whose name it leaves out the first: "UDC" of Tarvo Urban District Council.
    """
    if not is_acronym(short):
        return None
    long = [(body, form) for body in bodies for form in (body.name, *body.forms) if " " in form]
    whole = (body for body, form in long if abbreviates(short, form) or _is_partys(short, form))
    ended = (body for body, form in long if body.known is None and _ends_as(form, short))
    return next(whole, None) or next(ended, None)


def _is_partys(short: str, members: str) -> bool:
    """Whether letters are those of a party whose members are named: "NDP" of New Democrats."""
    if not short.endswith("P"):
        return False  # mostly
    last = member_of(members.rpartition(" ")[2].lower())
    return last is not None and abbreviates(short, f"{members} Party")


def by_members(piece: Piece, bodies: Iterable[Cluster]) -> Cluster | None:
    """The only party whose name ends with its members': "Tory" of the Reef Conservatives."""
    member = member_of(piece.folded)
    if member is None or " " in piece.text:
        return None
    ends = f" {member}s"
    such = [each for each in bodies if any(form.endswith(ends) for form in each.folded)]
    return such[0] if len(such) == 1 else None


def _ends_as(name: str, short: str) -> bool:
    """Whether the words of a body's name but the first begin with an acronym's letters."""
    big = "".join(word[0] for word in name.split()[1:] if word[0].isupper())
    return len(short) > len("UN") and big == short and "organisation" in kinds_of_head(name)


def by_equation(
    piece: Piece, pairs: Sequence[tuple[Span, Span]], clusters: Iterable[Cluster]
) -> Cluster | None:
    """The cluster that the grammar equates a piece with: "OSCE" after "…, or"."""
    partners = [
        other
        for left, right in pairs
        for here, other in ((left, right), (right, left))
        if here.end == piece.span.end and here.covers(piece.span)
    ]
    if not partners:
        return None
    return next(
        (
            cluster
            for cluster in clusters
            for link in cluster.links
            for other in partners
            if other.end == link.piece.span.end
            and other.covers(link.piece.span)
            and link.piece.span != piece.span
            and not is_only_where(piece, link.piece)
            and not (link.piece.known and link.piece.known[0].demonym)
        ),
        None,
    )


def is_only_where(other: Piece, place: Piece) -> bool:
    """Whether a place is no other name for what stands beside it: "Prebon (U.S.A.) Inc.".

    It may end the name before a bracket, too: "Operation in Norland (OPINOR)".
    """
    is_place = bool(place.known) and place.known[0].type == "place"
    return is_place and not other.known and not abbreviates(other.text, place.text)


def by_short_form(piece: Piece, *, article: bool, bodies: Iterable[Cluster]) -> Cluster | None:
    """The body that a part of its name stands for: "the Commission", "Cortina", "the North".

    With "the", a head word or the words that end a name, of the body named last; without it, the
    word that begins a name, if it isn't one that many names begin with.
    """
    words = piece.folded.split()
    if len(words) == 1 and words[0] in lexicon.NATIONAL_SIDES:
        words = [lexicon.NATIONAL_SIDES[words[0]]]
    side = words[0] in lexicon.DIRECTIONS
    # "Penrose Estates", "Local 44", not "Santa Corália"
    is_headed = len(words) > 1 and (words[-1] in GENERIC or is_branch(piece.text))
    first = words[0]
    named = [  # nearly always the word is no part of the name
        (body, form.split())
        for body in bodies
        for form in body.folded
        if first in form and not (first in RULING and form == fold(body.name) and body.known)
    ]
    fits = []
    for body, whole in named:
        if len(whole) <= len(words) or (side and not _has_sides(body, whole)):
            continue
        ends = (whole[-len(words) :] == words and not _is_behind_link(whole, len(words))) or (
            words[-1] in GENERIC and words == [_head(whole)]
        )
        begins = whole[: len(words)] == words and (
            side or body.kind != "place" or _bears_name(whole[len(words) :])
        )
        if not article and ((ends and whole[0] in BEGINNINGS) or _ends_firm(words, whole)):
            fits.append(body)
        if ((article or is_headed) and ends and not side) or (
            begins and (side or not article or ends or body.kind == "place")
        ):
            fits.append(body)
    return max(fits, key=lambda body: body.last_before(piece.span.start), default=None)


def by_party(piece: Piece, bodies: Iterable[Cluster]) -> Cluster | None:
    """The party of the text that goes by its last word but "Party": "Labour" of the Tarvo one."""
    end = f" {piece.folded} party"
    parties = (each for each in bodies if each.kind == "organisation" and each.known is None)
    return next((each for each in parties if any(f.endswith(end) for f in each.folded)), None)


def by_realm(piece: Piece, bodies: Iterable[Cluster]) -> Cluster | None:
    """The state whose full name begins so: "the Coral Republic" of Norland."""
    name = piece.folded
    if name.rpartition(" ")[2] not in REALMS or piece.around.previous != "the":
        return None
    start = f"{name} of "
    return next(
        (each for each in bodies if any(one.startswith(start) for one in each.folded)), None
    )


def by_division(piece: Piece, bodies: Iterable[Cluster]) -> Cluster | None:
    """The state whose name says it, or doesn't: "Kwara" beside "Kwara State", either first."""
    name = piece.folded
    bare = DIVISION.sub("", name)
    places = (each for each in bodies if each.kind == "place" and each.known is None)
    return next(
        (
            each
            for each in places
            if any(
                form == bare if bare != name else DIVISION.sub("", form) == name != form
                for form in each.folded
            )
        ),
        None,
    )


def _has_sides(body: Cluster, whole: Sequence[str]) -> bool:
    """Whether a side of the compass alone is half a land: "the South" of Korea, no Carolina."""
    return body.kind == "place" and (body.known is None or whole[-1] in DIVIDED)


def _ends_firm(words: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a word is a firm's last but its legal form: "Edison" of Tarvo Edison Co."""
    bare = LEGAL_FORM.sub("", " ".join(whole)).split()
    return len(bare) < len(whole) and bare[-1:] == words and words[0] not in GENERIC


def same_body(piece: Piece, clusters: Iterable[Cluster]) -> Cluster | None:
    """What has a piece's very name, with or without "Inc.".

    Not what the gazetteer knows by it, which has been tried: "California's Supreme Court".
    """
    others = {alias.entity for alias in piece.known}
    such = [each for each in clusters if each.known is None or each.known not in others]
    folded = piece.folded
    bare = LEGAL_FORM.sub("", folded)
    named = named_so(piece, such)
    firms = (
        each
        for each in such
        if each.kind == "organisation"
        and any(form.startswith(bare) and LEGAL_FORM.sub("", form) == bare for form in each.folded)
    )
    return next(named, None) or next(firms, None)


def by_founder(
    piece: Piece, person: Cluster, bodies: Sequence[Cluster], founded: frozenset[str]
) -> Cluster | None:
    """The firm that a founder's surname stands for: "Brook shares", "Brook, based in Oslo,".

    Also where the firm has been named by then, and the founder hasn't.
    founded   surnames that are a firm's in the text, which may have no other name: a new cluster
    """
    if piece.titled:
        return None
    at, is_own = piece.span.start, is_founded(piece, person, founded)
    is_firm = bool(OF_FIRMS.match(piece.around.tail)) or acts_as_firm(piece)
    is_first = person.last_before(at) < 0
    if not (is_own or is_firm or is_first):
        return None  # mostly
    body = by_short_form(piece, article=False, bodies=bodies)
    if body is not None and body.kind != "organisation":
        return None
    if body is not None and (is_firm or (is_first and body.last_before(at) >= 0)):
        return body
    if not is_own:
        return None
    return body or house_of(piece, bodies) or Cluster(kind="organisation", name=piece.text)


def _is_behind_link(whole: Sequence[str], ending: int) -> bool:
    """Whether the last words only say whose or where: "Norland" of "Mothers of Norland"."""
    return whole[-ending - 1] in LINKS and whole[0] not in BEGINNINGS


def _bears_name(rest: Sequence[str]) -> bool:
    """Whether a place is called so without its last words: the Rioni River, no Lusail Stadium."""
    return bool(rest) and rest[-1] in lexicon.NATURE


def _head(words: Sequence[str]) -> str:
    for index, word in enumerate(words):
        if index and word in lexicon.SMALL_WORDS:
            return words[index - 1]
    return words[-1]
