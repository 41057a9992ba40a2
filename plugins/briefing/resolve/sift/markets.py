"""Indices, grades of oil and ratings: "the BIST 100", "Brent crude", "its AAA rating"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import LOCATIVE, words_of
from ..names import is_acronym

if TYPE_CHECKING:
    from ...model import Document
    from ..around import Around
    from ..piece import Piece

COUNTS = r"(?:20|25|30|35|40|50|60|80|100|120|150|200|225|250|300|350|400|500|600|[1235]000)"
NUMBERED = re.compile(rf".* {COUNTS}")
NUMBER_BEHIND = re.compile(
    rf" {COUNTS}\b(?![.,:]?\d|%| (?:of|percent|per|people|m?illion|billion)\b)"
)
THINGS_COUNTED = re.compile(
    r" \d+ (?!index|futures|stocks|shares|companies|firms|members|components|was|is|has|falls|"
    r"rises|gains|drops|slides|loses|closes|opens|ends)[a-z]+s\b"
)
INDICES = words_of(
    "ftse nikkei sensex dax mdax kospi kosdaq topix cac aex ibex stoxx ibovespa merval nifty"
)
OF_SHARES = frozenset("stock share equity equities market benchmark blue-chip bond price".split())
INDEX_BEFORE = re.compile(r"\bindex, the $")
WITH_ARTICLE = frozenset({"hang seng", "dow", "dow jones", "nasdaq", "bovespa", "footsie"})
"""Exchanges, banks and publishers are called so, too, without an article."""
MEASURES = frozenset(
    {"industrial", "industrials", "transportation", "utilities", "futures", "index"}
)
MOVES = re.compile(
    r"(?: industrial| composite| transportation)?(?: average)? "
    r"(?:(?:was|were|is|are|had|has|have|also|then|each) ){0,2}(?:up|down|flat|rose|rises?|"
    r"risen|fell|falls?|fallen|gain(?:s|ed)?|los[et]s?|add(?:s|ed)|shed|climb(?:s|ed)|jump(?:s|ed)|slid|slips?|slipped|"
    r"dropp?(?:s|ed)?|dropped|closed?|ended|opened|edged|ticked|surged|soared|tumbled|sank|done|did|"
    r"hit|index|futures)\b"
)
CLIMBS = re.compile(
    r" (?:has |had |also |then )?(?:rose|risen|fell|fallen|gained|lost|climbed|jumped|slid|slipped|"
    r"dropped|edged|ticked|surged|soared|tumbled|sank|added|shed)"
    r" (?:on |by |up |down |to |back |above |below |a |about |nearly |more |less |\d)"
)
"""Behind "the" and unknown letters: a body has no "the", or is called by its name elsewhere."""
BONDS = frozenset({"bunds", "gilts", "treasuries", "treasurys", "jgbs", "oats", "btps"})
GRADES = frozenset({"brent", "wti", "west texas intermediate"})
OIL = re.compile(r"\b(?:crude|[Oo]il|barrels?)\b")
CRUDE = frozenset({"crude", "blend"})
ADVICE = frozenset(
    "Buy Hold Sell Neutral Overweight Underweight Outperform Underperform Equal-Weight".split()
)
GRADE = re.compile(
    r"AAA|AA|A|BBB|BB|B|CCC|CC|C|Aaa|Aa[1-3]|A[1-3]|Baa[1-3]|Ba[1-3]|B[1-3]|Caa[1-3]"
)
LONGEST_GRADE = 4
RATED = re.compile(
    r"[+–-]?(?:[ -]rat(?:ed|ings?)\b| status\b| with a \w+ outlook|"
    r", (?:a|one|two|three) (?:notch|level|step|rung))"
)
RATING = re.compile(r"\b(?:ratings?|rated|(?:up|down)grad(?:e|ed|es|ing))\b[^.]{0,60}$")


def is_market(piece: Piece, document: Document) -> bool:
    """Whether a name is a market's measure, which no page is of."""
    low, words = piece.folded, piece.around
    is_grade = low in GRADES or words.next in CRUDE
    return (
        _is_index(piece, document.text)
        or (is_grade and _is_grade(piece, document.text))
        or (len(piece.text) <= LONGEST_GRADE and _is_rating(piece, document.text))
        or low.rpartition(" ")[2] in BONDS
        or (piece.text in ADVICE and words.previous in {"to", "from", "at"})
    )


def _is_index(piece: Piece, text: str) -> bool:
    """Whether it counts shares: "the S&P 500", "the BIST 100", "the Hang Seng rose"."""
    low, words = piece.folded, piece.around
    if low.partition(" ")[0] in INDICES or (
        is_acronym(piece.text) and (_is_called_index(words) or INDEX_BEFORE.search(words.lead))
    ):
        return True
    if low in WITH_ARTICLE:
        is_moving = words.previous == "the" and bool(MOVES.match(words.tail))
        return is_moving or words.next in MEASURES
    if piece.text[-1].isdigit() and NUMBERED.fullmatch(piece.text):
        return _is_code(piece.text.rpartition(" ")[0]) and not piece.known
    if not words.tail[1:2].isdigit():
        is_short = is_acronym(piece.text) and words.previous == "the" and not piece.known
        return is_short and bool(CLIMBS.match(words.tail))  # nearly always not
    is_counted = NUMBER_BEHIND.match(text, piece.span.end, piece.block.span.end)
    if not is_counted or words.previous in LOCATIVE or THINGS_COUNTED.match(words.tail):
        return False
    return _is_code(piece.text) or (words.previous == "the" and low == "nasdaq")


def _is_called_index(words: Around) -> bool:
    """Whether what shares are counted by stands right behind: "the TRX stock market index"."""
    return words.next in OF_SHARES and "index" in words.after


def _is_code(name: str) -> bool:
    return is_acronym(name) or ("&" in name and len(name) <= len("S&P"))


def _is_grade(piece: Piece, text: str) -> bool:
    """Whether it is a sort of oil: "Brent was up", where oil is spoken of, "Urals crude"."""
    if piece.folded in GRADES:
        return piece.around.previous not in LOCATIVE and bool(OIL.search(text))
    return piece.around.next in CRUDE and not piece.known


def _is_rating(piece: Piece, text: str) -> bool:
    """Whether it says how safe a debtor is: "a BBB- rating", "cut its rating to Ba1"."""
    if not GRADE.fullmatch(piece.text):
        return False
    if RATED.match(piece.around.tail):
        return True
    start = max(piece.block.span.start, piece.span.start - 90)
    return bool(RATING.search(text[start : piece.span.start]))
