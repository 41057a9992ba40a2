"""From candidates to pieces: each piece is one name, cut out of what surrounds it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Self

from msgspec import Struct
from msgspec.structs import replace

from ...model import Candidate, Span
from ..around import around
from ..lexicon import COMBINING, DIRECTIONS, OF_HOLDERS, OWNS
from ..names import MARKED, SHORT_MOHAMMED, family_name, fold
from ..piece import Piece
from .acronyms import expanded_in, expansions
from .cutting import Part, cut
from .edges import with_signs
from .firms import called_in, dealing_in, firms_in
from .houses import houses, stands_without
from .joining import Votes
from .words import SURE, Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...model import Alias, Block, Document, Extraction
    from ..around import Around
    from ..gazetteer import Gazetteer, Match

    Named = tuple[Candidate, str]

COUNTED = re.compile(r" (?!on|in|at|by|and|or|said|says|reported|showed|broadcast|aired|told)[a-z]")
NICKNAME = re.compile(rf" (?:{MARKED}) ")
HEADLINES = frozenset({"title", "heading"})
QUOTED = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}


def find_pieces(
    document: Document, extraction: Extraction, gazetteer: Gazetteer
) -> tuple[Piece, ...]:
    """All names of a document, in order, not overlapping, none muted."""
    text, cutter = document.text, _Cutter.of(document, extraction, gazetteer)
    pieces = (piece for block in document.blocks for piece in cutter.pieces_in(block))
    found = sorted(pieces, key=lambda piece: piece.span.start)
    if document.dateline is not None:
        found = [one for one in found if not _is_rest_of_dateline(one, found, document)]
    return tuple(_with_nicknames(found, text) if NICKNAME.search(text) else found)


class _Cutter(Struct, frozen=True, kw_only=True, gc=False):
    """What a whole document says of its names, before it is cut block by block.

    candidates  all of them, by their starts
    begins      where each of these does
    sentences   where each sentence begins; ``opening`` is the same as a set
    written     spans that their own words prove to be one name
    whole       those, and what an acronym in brackets stands for
    votes       what holds in every block
    """

    document: Document
    known: Known
    candidates: tuple[Candidate, ...]
    begins: list[int]
    sentences: list[int]
    opening: frozenset[int]
    written: tuple[Span, ...]
    whole: tuple[Span, ...]
    votes: Votes

    @classmethod
    def of(cls, document: Document, extraction: Extraction, gazetteer: Gazetteer) -> Self:
        text = document.text
        named = [(each, each.span.of(text)) for each in extraction.candidates]
        persons, surnames = _persons(named)
        sentences = [sentence.span.start for sentence in extraction.sentences]
        firms = (*firms_in(text), *called_in(text))
        written = (*firms, *expanded_in(text), *dealing_in(text, gazetteer.words))
        titles = {
            role.person.start: role.title_span.start
            for role in extraction.roles
            if 0 < role.person.start - role.title_span.end <= 1
        }
        return cls(
            document=document,
            known=Known(text=text, date=document.date, gazetteer=gazetteer),
            candidates=extraction.candidates,
            begins=[each.span.start for each in extraction.candidates],
            sentences=sentences,
            opening=frozenset(sentences),
            written=written,
            whole=(*expansions(named), *written),
            votes=Votes(
                candidates=(),
                whole=(),
                persons=persons,
                surnames=surnames,
                titles=titles,
                houses=_houses(named, text),
            ),
        )

    def pieces_in(self, block: Block) -> Iterator[Piece]:
        """The names of one block, but for muted ones."""
        document, known = self.document, self.known
        is_loud = block.kind in HEADLINES and block.span.of(document.text).isupper()
        bounds = (bisect_left(self.begins, at) for at in (block.span.start, block.span.end))
        candidates = self.candidates[slice(*bounds)]
        if is_loud:
            candidates = _labelled(candidates)
        look_up = known.aloud if is_loud else known.of
        named = known.gazetteer.matches(document.text, block.span, look_up)
        matches = tuple(_named(known, named, candidates, self.opening))
        muted = [span for span in document.muted if span.overlaps(block.span)]
        whole = [*_long(matches), *_within(block, self.whole)]
        votes, end = replace(self.votes, candidates=candidates, whole=whole), 0
        for region, inside in _regions(candidates, matches, _within(block, self.written)):
            for part in cut(region, votes, known):
                if muted and any(each.overlaps(part.span) for each in muted):
                    continue
                if part.span.start < end:
                    continue  # the "ML" of "NPT(ML)"
                sentence = max(0, bisect_right(self.sentences, part.span.start) - 1)
                piece = _piece(part, block, inside, known, sentence=sentence)
                if not piece.known and (is_loud or _overlaps(document.dateline, piece.span)):
                    piece = replace(piece, known=known.aloud(piece.text))
                end = piece.span.end
                yield piece


def _is_rest_of_dateline(piece: Piece, pieces: Sequence[Piece], document: Document) -> bool:
    """Whether it is what is left of a dateline's place: "DE CHILE" of "SANTIAGO DE CHILE"."""
    if piece.known or not _overlaps(document.dateline, piece.span):
        return False
    before = document.text[: piece.span.start]
    ends = {one.span.end for one in pieces if _overlaps(document.dateline, one.span)}
    return before.endswith(" ") and len(before.rstrip(" ")) in ends


def _with_nicknames(pieces: Sequence[Piece], text: str) -> Iterator[Piece]:
    """The pieces, those of a name with a nickname inside joined: 'Ana "Kit" Rao'."""
    at = 0
    while at < len(pieces):
        one = pieces[at]
        ahead = _behind_nickname(pieces, at, text)
        if ahead and not (one.known and one.known[0].type != "person"):
            at, last = ahead, pieces[ahead]
            span = Span(start=one.span.start, end=last.span.end)
            one = replace(
                one,
                span=span,
                known=(),  # "Ana" may be somebody's whose name it is alone
                text=span.of(text),
                folded=fold(span.of(text)),
                around=replace(last.around, before=one.around.before, lead=one.around.lead),
            )
        yield one
        at += 1


def _behind_nickname(pieces: Sequence[Piece], at: int, text: str) -> int | None:
    """Which piece stands behind a nickname that stands behind this one; it may be a piece, too."""
    end = pieces[at].span.end
    if text[end + 1 : end + 2] not in QUOTED:
        return None  # nearly always
    nearest = range(at + 1, min(at + 3, len(pieces)))
    behind = (one for one in nearest if NICKNAME.fullmatch(text, end, pieces[one].span.start))
    return next(behind, None)


def _piece(
    part: Part, block: Block, candidates: Sequence[Candidate], known: Known, *, sentence: int
) -> Piece:
    span = with_signs(part, block, known).span
    text = span.of(known.text)
    touching = [
        each for each in candidates if each.span.start < span.end and span.start < each.span.end
    ]
    beside = around(known.text, span, block.span)
    name = " ".join(text.split())
    return Piece(
        span=span,
        text=name,
        folded=fold(name),
        block=block,
        headline=block.kind in HEADLINES,
        around=beside,
        candidate=_nearest(touching, span) if touching else None,
        labels=tuple([each.label for each in touching if each.label and each.span == span]),
        titled=part.title,
        known=(text in COMBINING and _first_half(text, span, known))
        or _fitting(known.of(text), text, beside),
        quoted=_fills_marks(known.text, span),
        sentence=sentence,
    )


def _nearest(candidates: Sequence[Candidate], span: Span) -> Candidate:
    """The candidate with the nearest end, of several the one with the nearest start."""
    if len(candidates) == 1:
        return candidates[0]  # mostly
    return min(
        candidates,
        key=lambda each: (abs(each.span.end - span.end), abs(each.span.start - span.start)),
    )


def _fitting(found: tuple[Alias, ...], name: str, beside: Around) -> tuple[Alias, ...]:
    """Without persons where "the" stands before what is a thing's name, too: "the Moon".

    A side of the compass is a bloc's name with "the" alone.
    """
    if not found or " " in name:
        return found
    if beside.previous not in {"the", ""} and name.lower() in DIRECTIONS:
        return tuple(alias for alias in found if alias.weight < SURE)  # "the American West"
    if beside.previous != "the" or beside.next in OF_HOLDERS:
        return found
    return tuple(alias for alias in found if alias.type != "person") or found


def _labelled(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Without the runs of capitals that only hold names: "TALKS IN IRAN AND OMAN"."""
    named = [each.span for each in candidates if each.label]
    return tuple(
        each
        for each in candidates
        if each.label or not any(each.span.covers(span) for span in named)
    )


def _overlaps(dateline: Span | None, span: Span) -> bool:
    return dateline is not None and dateline.overlaps(span)


def _first_half(text: str, span: Span, known: Known) -> tuple[Alias, ...]:
    """What "Franco" means in "Franco-German"."""
    if known.text[span.end : span.end + 1] != "-":
        return ()
    return tuple(replace(alias, demonym=True) for alias in known.of(COMBINING[text]))


def _named(
    known: Known,
    matches: Iterable[Match],
    candidates: Sequence[Candidate],
    opening: frozenset[int],
) -> Iterator[Match]:
    """The matches but for ordinary words that open a sentence: "Nice weather", "Island states".

    There the capital says nothing; grammar must take the word for a name, too.
    """
    text = known.text
    for match in matches:
        name, _, number = match.span.of(text).rpartition(" ")
        if number == "Md." and SHORT_MOHAMMED.match(text, match.span.start):
            continue
        if name and number.isdigit() and known.of(name) and COUNTED.match(text, match.span.end):
            continue  # "in France 24 people", not the channel
        is_sure = match.words > 1 or match.span.start not in opening or match.aliases[0].demonym
        if (
            is_sure
            or text.startswith(OWNS, match.span.end)
            or any(each.span.overlaps(match.span) for each in candidates)
        ):
            yield match


def _long(matches: Iterable[Match]) -> Iterator[Span]:
    """Known names of several words: not to be cut."""
    for match in matches:
        if match.words > 1 and match.aliases[0].weight >= SURE:
            yield match.span


def _fills_marks(text: str, span: Span) -> bool:
    close = QUOTED.get(text[span.start - 1 : span.start])
    if close is None:
        return False  # nearly always
    after = text[span.end : span.end + 2]
    return after.startswith(close) or (close in after and after[0] in ".,;:")


def _within(block: Block, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if block.span.covers(span)]


def _regions(
    candidates: Iterable[Candidate], matches: Iterable[Match], written: Iterable[Span]
) -> Iterator[tuple[Span, list[Candidate]]]:
    """Candidates, matches and what is written as one, joined where they overlap.

    Each with the candidates inside it.
    """
    start = end = 0
    inside: list[Candidate] = []
    both = [
        *[(each.span.start, each.span.end, each) for each in candidates],
        *[(match.span.start, match.span.end, None) for match in matches],
        *[(span.start, span.end, None) for span in written],
    ]
    for first, last, each in sorted(both, key=itemgetter(0)):
        if end and first >= end:
            yield Span(start=start, end=end), inside
            end, inside = 0, []
        start = start if end else first
        end = max(end, last)
        if each is not None:
            inside.append(each)
    if end:
        yield Span(start=start, end=end), inside


def _persons(named: Iterable[Named]) -> tuple[frozenset[str], frozenset[str]]:
    """Words of persons' names that no place has, and the surnames of full ones."""
    surnames: set[str] = set()
    persons: set[str] = set()
    places: set[str] = set()
    for each, name in named:
        if each.label == "person":
            words = name.lower().split()
            persons.update(words)
            surnames.update([family_name(name).lower()] if words[1:] else [])
        elif each.label == "place":
            places.update(name.lower().split())
    return frozenset(persons - places), frozenset(surnames)


def _houses(named: Iterable[Named], text: str) -> frozenset[str]:
    """What the model takes for bodies whose names end in a possessive: "Moody's"."""
    names = (name.replace("’", "'") for each, name in named if each.label == "organisation")
    voted = frozenset(
        name
        for name in names
        if name.endswith("'s") and not stands_without(name.rpartition(" ")[2][:-2], text)
    )
    return voted | {f"{name}'s" for name in houses(text)}
