"""How texts write numbers, sums of money and shares of a hundred. Ours, by eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..dates.values import ONES, TENS

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = r"\d+(?:[.,]\d+)*"
_UNITS, _TEENS, _TENS = "|".join(ONES[1:10]), "|".join(ONES[10:]), "|".join(TENS)
_WORD = rf"(?:(?:{_TENS})(?:-(?:{_UNITS}))?|{_TEENS}|{_UNITS})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|bln|mn|bn)"
_SHORT_SCALE = r"(?:[mkb]n?|tn)\b"  # only behind a sign: "$3m"
_SPACE = r"[ \t\n\u00a0\u202f]"
_JOIN = rf"(?:{_SPACE}|-)"
_NUMBER = rf"(?:(?:{_DIGITS}|{_WORD}|half an?|an?)(?:{_JOIN}{_SCALE}\b)+|(?:{_DIGITS}|{_WORD}\b))"
_RANGE = rf"{_NUMBER}(?:(?:–|-|{_SPACE}(?:to|and){_SPACE}){_NUMBER})?"
_CODES = (
    "USD|EUR|GBP|JPY|CNY|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|GHS|NGN|KES|ZAR|UGX|TZS|BRL|MXN|AUD|CAD"
    "|NZD|SGD|HKD|KRW|TRY|RUB|UAH|PKR|BDT|LKR|IDR|MYR|PHP|AED|SAR|EGP|MAD"
)
_SIGN = rf"(?:(?:[A-Z]{{1,3}})?[$€£¥₹₦₵¢₩₽₺₴₱]|(?:Rs|Rp|RM|Sh|{_CODES})\b\.?)"
# of what means something else, too, only with its scale: "500 billion won", not "61 won"
_OFTEN = (
    "euros?|dollars?|pounds?(?: sterling)?|crowns?|kron(?:a|e|er|or)|yen|yuan|renminbi|rupees?"
    "|r(?:o)?ubles?|(?:Swiss |CFA )?francs?|pesos?|shekels?|naira|cedis?|zlot(?:ys?|ies)|forints?"
    "|hryvnias?|dinars?|dirhams?|baht|ringgit|rupiah|taka|shillings?|birr|lira"
    "|(?:US|U\\.S\\.|Australian|Canadian|Hong Kong|Singapore|New Zealand) dollars?"
)
_WITH_SCALE = "won|rand|re(?:ais|al)|lei|leu|lev|levs|cents|riyals?|rials?"
_SIGNED = (
    rf"{_SIGN}{_SPACE}?{_DIGITS}(?:-{_SIGN}?{_DIGITS})?"
    rf"(?:{_JOIN}?{_SHORT_SCALE}|(?:{_JOIN}?{_SCALE}\b)*)(?:{_JOIN}(?:{_OFTEN})\b)?"
)
MONEY = re.compile(
    rf"(?<=between ){_SIGNED} and {_SIGNED}"
    rf"|(?<![\w.,]){_SIGNED}(?: to {_SIGNED})?"
    rf"|(?<![\w.,]){_RANGE}{_JOIN}(?:{_OFTEN})\b"
    rf"|(?<![\w.,]){_NUMBER}(?<=on|ln|mn|bn|re|kh){_JOIN}(?:{_WITH_SCALE})\b"
)
SHARE = re.compile(
    rf"(?<![\w.,$€£]){_RANGE}"
    rf"(?:{_SPACE}?%(?!-\w)|{_JOIN}(?:per{_SPACE}?cent(?:age)?(?:{_JOIN}points?)?|basis{_JOIN}points?)\b)",
    re.IGNORECASE,
)
COUNT = re.compile(
    rf"(?<=between ){_NUMBER} and {_NUMBER}(?![\w%])"
    rf"|(?<![\w.,$€£#–-]){_NUMBER}(?: to {_NUMBER})?(?![\w%])",
    re.IGNORECASE,
)
SMALL = re.compile(rf"(?:{_UNITS})", re.IGNORECASE)
"""A number that is no figure by itself: two leaders, one of the nine."""


def find_amounts(text: str) -> Iterator[tuple[int, int]]:
    """Where sums of money and shares of a hundred stand, in text order, none twice."""
    spans = sorted(one.span() for kind in (MONEY, SHARE) for one in kind.finditer(text))
    last = 0
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


def find_counts(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that may count something, in text order."""
    return (one.span() for one in COUNT.finditer(text))
