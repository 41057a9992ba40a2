"""Which spans are one thing by grammar: acronyms in brackets, "or", "short for", appositions."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ...model import Equation, Span
from . import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Evidence
    from ..reading import BlockReading, Reading

SHORT_FORM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][\w.&-]{1,9}$")
BRACKET = re.compile(
    r"[”\"’']? \(\s*(?:the |or |known as |also |formerly |popularly |commonly |alias )*[“\"‘']?$"
)
SAME = re.compile(
    r"[”\"’']?(?:, or|(?:,| [–—-])? (?:(?:also |better |otherwise |\w+ly )?known (?:\w+ )?as|"
    r"(?:also|commonly|popularly) called|short for|formerly|"
    r"aka|a\.k\.a\.|alias|nicknamed|goes by the name of|goes by|which stands for|"
    r"abbreviated as)) (?:the )?[“\"‘']?$"
    r"|(?:[”\"’'] or (?:the )?[“\"‘']?|[”\"’']? or (?:the )?[“\"‘'])$"
)
PARTY = re.compile(r"(?:[DRI]|[A-Z]{2,5})-[A-Z][a-z]")  # "Ana Rao (D-Ill.)" is no Illinois
KNOWN_AS = re.compile(
    r", (?:the|an?) (?:[\w-]+ ){1,4}(?:better |widely |also |universally )?known (?:to \w+ )?as "
    r"(?:the )?[“\"‘']?"
)
"""Between two names with one more inside: "Ana Rao, the Brazilian known as Aninha"."""
SIGN = re.compile(
    r"\(|\bor\b|known|called|short for|formerly|aka|a\.k\.a\.|alias|nicknamed|goes by|stands for"
    r"|abbreviated"
)
"""In every text that has one of them: to look for its names first would cost far more."""
LONGEST_GAP = 30
DESCRIBED = frozenset({"NOUN", "PROPN"})


def find_equations(reading: Reading) -> tuple[Equation, ...]:
    """Pairs of spans that are one thing, sorted.

    acronym, alias   both sides are runs of capitalised words: "World Anti-Doping Agency (WADA)",
                     "Lava Jato, or Operation Car Wash", "KCNA, short for Korean Central …"
    apposition       left holds the name, right is the whole of the description: "Adjara, a region
                     on the coast"; right's first noun says what kind of thing left is
    """
    pairs = {
        equation
        for block in reading.blocks
        for found in (_by_signs(block, reading.evidence), _by_grammar(block))
        for equation in found
        if not reading.is_muted(equation.left)
    }
    return tuple(sorted(pairs, key=lambda pair: (pair.left, pair.right, pair.kind)))


def _by_signs(block: BlockReading, evidence: Evidence) -> Iterator[Equation]:
    text = block.text
    if not SIGN.search(text):
        return
    names = list(names_in(block, evidence))
    passed: set[int] = set()
    for (start, end), _, (next_start, next_end) in zip(names, names[1:], names[2:], strict=False):
        if KNOWN_AS.fullmatch(text[end:next_start]):
            yield Equation(
                left=block.at(start, end), right=block.at(next_start, next_end), kind="alias"
            )
            passed.add(next_start)
    for (start, end), (next_start, next_end) in pairwise(names):
        gap = text[end:next_start]
        if len(gap) > LONGEST_GAP or next_start in passed or PARTY.match(text, next_start):
            continue
        is_bracket = BRACKET.fullmatch(gap) and text[next_end:].lstrip("”\"’'.").startswith(")")
        if is_bracket or SAME.fullmatch(gap):
            short = any(
                SHORT_FORM.match(text[s:e]) for s, e in ((start, end), (next_start, next_end))
            )
            yield Equation(
                left=block.at(start, end),
                right=block.at(next_start, next_end),
                kind="acronym" if short else "alias",
            )


def _by_grammar(block: BlockReading) -> Iterator[Equation]:
    for token in block.doc:
        head = token.head
        if token.dep_ != "appos" or head.i >= token.i or token.pos_ not in DESCRIBED:
            continue
        names, described = (head, token) if head.pos_ == "PROPN" else (token, head)
        if names.pos_ != "PROPN" or described.pos_ != "NOUN":
            continue
        left, right = _phrase(block, names.i), _phrase(block, described.i)
        if not left.overlaps(right):
            yield Equation(left=left, right=right, kind="apposition")


def _phrase(block: BlockReading, index: int) -> Span:
    """A noun with what stands before it in its phrase."""
    token = block.doc[index]
    before = (c.i for c in token.lefts if c.dep_ != "punct" and not c.is_space)
    first = min(before, default=index)
    last = block.doc[index]
    start = block.doc[first].idx
    return block.at(start, last.idx + len(last))
