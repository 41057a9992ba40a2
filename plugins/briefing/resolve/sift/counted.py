"""Capitalised words that date or count: months that are names as well, and money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon, things

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ..piece import Piece

MONTH_NAMES = frozenset({"may", "march"})
MONTH_BEFORE = frozenset(
    {"in", "since", "until", "last", "next", "this", "early", "mid", "late", "of", "by", "from"}
)
NUMBER_BEHIND = re.compile(r",? \d")
CODES = (
    "AED|ARS|AUD|BDT|BHD|BND|BOB|BRL|BWP|CAD|CHF|CLP|CNY|CRC|CUP|CZK|DKK|DOP|DZD|EGP|ETB|EUR|FJD|"
    "GBP|GHS|GTQ|HKD|HNL|HUF|IDR|ILS|INR|IQD|IRR|JMD|JOD|JPY|KES|KHR|KRW|KWD|KZT|LKR|LYD|MAD|MMK|"
    "MUR|MVR|MXN|MYR|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PGK|PHP|PKR|PLN|QAR|RMB|RON|RUB|RWF|SAR|SEK|SGD|"
    "THB|TND|TRY|TTD|TWD|TZS|UAH|UGX|USD|UYU|UZS|VND|XAF|XCD|XOF|ZAR|ZMW"
)
"""Of money, by ISO 4217; without those that are words."""
SHORT = "Rs|Re|Tk|K[Ss]hs?|T[Ss]hs?|U[Ss]hs?|Shs|RM|Dhs?|Nu|Rp"
MONEY = re.compile(rf"(\d[\d.,]*)?(?:{CODES}|{SHORT})( \d[\d.,]*)?")
LONGEST_CODE = len("KShs")
AMOUNT_BEHIND = re.compile(r"\.? ?\d")
AMOUNT_BEFORE = re.compile(
    r"(?:\d|\b(?:ten|twenty|fifty|hundred|thousand|lakh|crore|million|billion|trillion)s?(?: of)?)"
    r"(?: (?:hundred|thousand|lakh|crore|million|billion|trillion|m|bn))? $"
)
DOLLARS = frozenset({"dollar", "dollars"})
AMERICAN = frozenset({"US", "U.S."})
DOLLAR_SIGN = re.compile(r" ?\$")


def is_month(piece: Piece, introduced: AbstractSet[str]) -> bool:
    """Whether "May" or "March" is the month.

    introduced  the words of names, folded, by which the text introduces somebody
    A number stands beside it, or "in", "since" before; or nobody in the text is called so.
    """
    words, low = piece.around, piece.folded
    if low not in MONTH_NAMES or piece.titled:
        return False
    return (
        bool(NUMBER_BEHIND.match(words.tail))
        or words.previous in MONTH_BEFORE
        or words.previous.rstrip("stndrh").isdigit()
        or (low not in introduced and words.next not in lexicon.OF_HOLDERS)
    )


def is_money(piece: Piece) -> bool:
    """Whether it is a currency beside its amount: "Rs 200", "USD 3 million", "9 Norland crowns"."""
    words, text = piece.around, piece.text
    if text in AMERICAN and DOLLAR_SIGN.match(words.tail):
        return True
    if words.next in things.MONEY_COUNTED and piece.known and piece.known[0].type == "place":
        return words.next in DOLLARS or AMOUNT_BEFORE.search(words.lead) is not None
    if len(text) > LONGEST_CODE and text[0].isalpha() and text[-1].isalpha():
        return False  # nearly always
    found = MONEY.fullmatch(text)
    if found is None:
        return False
    is_counted = bool(AMOUNT_BEHIND.match(words.tail) or AMOUNT_BEFORE.search(words.lead))
    return is_counted or bool(found[1] or found[2])
