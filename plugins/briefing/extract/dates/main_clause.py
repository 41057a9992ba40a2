"""Whether a date belongs to what its sentence tells, or to something it mentions in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..reading import BlockReading

_WHEN = frozenset("in on at by during around about over late early before after from".split())
# clauses of another time: who left, founded in, when it fell, after losing
_ASIDE = frozenset({"relcl", "acl", "advcl", "appos", "csubj", "pcomp", "poss"})
# the same, by the words before the date, where a parse goes wrong
_BESIDE = re.compile(
    r",\s(?:who|whom|whose|which|when|where)\b[^,;]*$"
    r"|^[^,]*,\s\w+(?:ed|orn|own|uilt|osen)\b[^,;]*$",  # "Acme, fined in 2004, kept quiet"
    re.IGNORECASE,
)
_PART = frozenset("morning afternoon evening night end start beginning middle close".split())
# what is set for a day takes place on it
_SET = frozenset("schedule plan set slate book due reschedule postpone".split())
_OTHER_TIMES = frozenset({"as", "than", "since", "until", "till", "of"})


def is_main(block: BlockReading, start: int, end: int) -> bool:
    """Whether the words say when the main clause, or what is said in it, takes place.

    start, end   offsets in the block's ``text``
    Follows the parse from the date up to the root: the preposition before the date must be one of
    time, and no clause on the way may stand aside (relative, participial, adverbial). Ours.
    """
    before = block.text[max(0, start - 24) : start].lower().split()[-2:]
    span = block.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    root = _day_part(span.root)
    if root.i == span.root.i and not _OTHER_TIMES.isdisjoint(before):
        return False
    sentence = span.root.sent
    if _BESIDE.search(block.text[sentence.start_char : start]):
        return False
    way = (root, *root.ancestors)
    is_aside = any(one.dep_ in _ASIDE or one.lower_ in _OTHER_TIMES - {"of"} for one in way)
    return _asks_when(way) and not is_aside


def _day_part(date: Token) -> Token:
    """The part that is named before a date: "the evening of 3 May", "the end of June"; or it."""
    part = date.head.head
    return part if date.head.lower_ == "of" and part.lower_ in _PART else date


def _asks_when(way: tuple[Token, ...]) -> bool:
    """Whether the first preposition over the date, if it is in no noun's way, is one of time."""
    nearest = next((one for one in way[:2] if one.pos_ in {"ADP", "SCONJ"}), None)
    if nearest is None or nearest.lower_ in _WHEN:
        return True
    return nearest.lower_ in {"for", "to"} and nearest.head.lemma_.lower() in _SET
