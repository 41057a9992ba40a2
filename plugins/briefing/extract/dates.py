"""Dates and durations in the text, as TIMEX3 values relative to the article's date.

Our own grammar: no library keeps precision (docs/decisions). What isn't sure has no value and is
left out: a bare year needs a word before it that asks for a time, vague spans ("for years") none.
"""

# ruff: noqa: E501 -- the table of rules reads in rows
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Timex
from .main_clause import is_main
from .speech import REPORTING, speaks

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import BlockReading, Reading

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH_OF = {name[:3]: index for index, name in enumerate(_MONTHS, 1)}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    name: 10 * index
    for index, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_UNIT_OF = {"minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    rf"|(?:{'|'.join(_MONTHS).upper()}|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:.,]\d|\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|-?(?:st|nd|rd|th))"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TO = r"\s?(?:[-–—]|\bto\b|\bthrough\b|\band\b)\s?"
_DASH = r"\s?(?:[-–—]|\bto\b|\bthrough\b)\s?"
_WORD_NUMBER = rf"(?:{'|'.join([*_ONES[1:], *_TENS])})(?:[-\s](?:{'|'.join(_ONES[1:10])}))?"
_NUMBER = rf"(?:\d{{1,3}}|{_WORD_NUMBER}|an?|half an?)"
_UNIT = r"(?:minute|hour|day|week|month|year|decade|century|centurie)s?"
_ASKS_EXTENT = re.compile(
    r"\b(?:for|in|within|after|than|of|over|nearly|almost|about|by|the past|the last|took|ending"
    r"|lasted|spent|least|most)\s$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
_ONE_OF = re.compile(  # "the third ballot in nine years", "the first in a decade"
    r"\b(?:first|second|third|fourth|fifth|only|least|most|\w+est|twice|times?)\b[^.;:]{0,40}\s?\bin\s$",
    re.IGNORECASE,
)
_LOOKS_AHEAD = {"expect", "schedule", "plan", "slate", "set"}
_MAYBE = {"may", "might"}
_COMING = {"due", "likely", "unlikely", "possible", "imminent"}
_CALLING = {"call", "announce"}
_PUTTING_OFF = _CALLING | {
    "adjourn", "postpone", "post", "delay", "defer", "list", "remand", "reschedule", "book",
}  # fmt: skip
_ASKS_TIME = r"(?i:\b(?:in|since|from|by|until|till|of|during|for|around|before|after|to|between|and|late|early|mid)\s)"


@dataclass(frozen=True, slots=True)
class _Story:
    """What a date may lean on: the article's day, the last date told, and the tense around.

    is_ahead   whether the verb above looks ahead; None if there is no verb
    """

    today: dt.date
    told: str | None
    is_ahead: bool | None


_TOLD = re.compile(r"\d{4}(-\d\d){0,2}$")
_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], _Story], str | None]]


def find_timexes(reading: Reading) -> tuple[Timex, ...]:
    """The dates and durations of a document, in text order, not overlapping.

    Values are as exact as the words: no day is made up. Ages, times of day, repetitions and vague
    spans are left out, and what stands in muted text.
    """
    told: str | None = None
    found: list[Timex] = []
    for block in reading.blocks:
        at = 0
        while hit := _next(block, at, reading, told):
            match, value = hit
            at = match.end("x")
            span = block.at(match.start("x"), at)
            found.append(
                Timex(
                    span=span,
                    sentence=reading.sentence_at(span.start),
                    value=value,
                    is_main=is_main(block, match.start("x"), at),
                )
            )
            told = value if _TOLD.match(value) else told
    return tuple(found)


def _next(
    block: BlockReading, at: int, reading: Reading, told: str | None
) -> tuple[re.Match[str], str] | None:
    """The leftmost date from ``at`` on, of those at one place the earliest rule's."""
    hits = [hit for rule in _RULES if (hit := _first(rule, block, at, reading, told))]
    return min(hits, key=lambda hit: hit[0].start("x"), default=None)


def _first(
    rule: _Rule, block: BlockReading, at: int, reading: Reading, told: str | None
) -> tuple[re.Match[str], str] | None:
    """The first match of a rule that has a value and isn't muted."""
    for match in rule[0].finditer(block.doc.text, at):
        start = match.start("x")
        story = _Story(reading.document.date, told, _is_ahead(block, start))
        value = rule[1](match, story)
        if value and not reading.is_muted(block.at(start, match.end("x"))):
            return match, value
    return None


def _is_ahead(block: BlockReading, offset: int) -> bool | None:
    """Whether the verb over a place speaks of what is to come: "will", "is to", "takes office"."""
    token = block.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if token is None:
        return None
    if _is_told_then(token[0]):
        return False
    if _is_put_off(token[0]):
        return True
    verb = next(
        (one for one in (token[0], *token[0].ancestors) if one.pos_ in {"VERB", "AUX"}), None
    )
    return None if verb is None else any(map(_looks_ahead, _joined(verb)))


def _is_told_then(token: Token) -> bool:
    """Whether it says when something was told: "said on Wednesday it would", "said Wednesday"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    verb = next((one for one in reversed(before) if one.lower_ != "on"), None)
    return verb is not None and verb.tag_ == "VBD" and speaks(verb, REPORTING)


def _is_put_off(token: Token) -> bool:
    """Whether something past sets a coming day: "adjourned until Monday", "a strike from Friday"."""
    link = token.head
    if link.pos_ not in {"ADP", "SCONJ", "PART"}:
        return False
    above = link.head
    verb = next((one for one in (above, *above.ancestors) if one.pos_ == "VERB"), None)
    verbs = _PUTTING_OFF if link.lower_ in {"for", "until", "till", "to"} else _CALLING
    if link.lower_ == "by":  # "could" alone tells of the past, too
        return verb is not None and any(one.lower_ == "could" for one in verb.children)
    is_from = link.lower_ in {"for", "until", "till", "to", "from"}
    return is_from and verb is not None and verb.lemma_.lower() in verbs


def _is_to_be(head: Token) -> bool:
    """Whether "to" and a verb below this tell what is, or was, to come: "was to tour"."""
    return head.tag_ in {"VBZ", "VBP", "VBN"} or (head.tag_ == "VBD" and head.lemma_ == "be")


def _joined(verb: Token) -> Iterator[Token]:
    """A verb, and those above on which its time hangs: "hopes to have it done and to reopen"."""
    yield verb
    while verb.dep_ in {"conj", "ccomp", "oprd"} and verb.tag_ in {"VB", "VBN"}:
        if verb.dep_ != "conj" and verb.head.tag_ != "VB":
            return
        verb = verb.head
        yield verb


def _looks_ahead(verb: Token) -> bool:
    around = {child.text.lower() for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if around & ({"will", "would", "shall", "'ll", "’ll", "must", "should", "can"} | _MAYBE):
        return True
    if verb.lemma_.lower() in _LOOKS_AHEAD or any(one.text in _COMING for one in verb.children):
        return True
    is_to = verb.tag_ == "VB" and "to" in around and _is_to_be(verb.head)
    has_past = verb.tag_ in {"VBD", "VBN"} or around & {"had", "has", "have", "was", "were", "did"}
    return is_to or (verb.tag_ in {"VBZ", "VBP", "VBG"} and not has_past)


# --- values -----------------------------------------------------------------------------------


def _month(words: str) -> int:
    return _MONTH_OF[words.lower()[:3]]


def _number(words: str) -> int:
    words = words.lower().removeprefix("half ")
    if words.isdigit():
        return int(words)
    if words in {"a", "an"}:
        return 1
    return sum(
        _TENS[one] if one in _TENS else _ONES.index(one) for one in re.split(r"[-\s]", words)
    )


def _day_value(year: int, month: int, day: str) -> str | None:
    try:
        return dt.date(year, month, int(re.sub(r"\D", "", day))).isoformat()
    except ValueError:
        return None


def _near_year(month: int, day: int, story: _Story) -> int:
    """The year of a date without one: the last such date, or the next where the verb looks ahead.

    Without a verb ("Jordan, Dec. 23"), the nearest.
    """
    if story.is_ahead is None:
        return _nearest_year(month, day or 15, story.today)
    here = (story.today.month, story.today.day if day else 0)
    if story.is_ahead and (month, day) >= here:
        return story.today.year
    if story.is_ahead and (month, day) < here:
        return story.today.year + 1
    return story.today.year - ((month, day) > here)


def _nearest_year(month: int, day: int, today: dt.date) -> int:
    months = 12 * (today.month - month) + (today.day - day) / 3  # twelfths of a year, times 12
    return today.year + (months > 72) - (months < -72)  # noqa: PLR2004 -- half a year away


def _full(match: re.Match[str], story: _Story) -> str | None:
    month, day = _month(match["m"]), match["d"]
    year = match["y"]
    number = int(re.sub(r"\D", "", day))
    return _day_value(int(year) if year else _near_year(month, number, story), month, day)


def _day_range(match: re.Match[str], story: _Story) -> str | None:
    groups = match.groupdict()
    month = _month(match["m"])
    last_month = _month(groups.get("m2") or match["m"])
    number = int(re.sub(r"\D", "", match["d2"]))
    year = int(match["y"]) if match["y"] else _near_year(last_month, number, story)
    first_year = year - (month > last_month)
    first = _day_value(first_year, month, match["d"])
    last = _day_value(year, last_month, match["d2"])
    return f"{first}/{last}" if first and last and first < last else None


def _month_year(match: re.Match[str], _story: _Story) -> str | None:
    return f"{match['y']}-{_month(match['m']):02d}"


def _month_range(match: re.Match[str], _story: _Story) -> str | None:
    return f"{match['y']}-{_month(match['m']):02d}/{match['y']}-{_month(match['m2']):02d}"


def _months(match: re.Match[str], story: _Story) -> str | None:
    first, last = _month(match["m"]), _month(match["m2"])
    year = _near_year(last, 0, story)
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def _bare_month(match: re.Match[str], story: _Story) -> str | None:
    month, which = _month(match["m"]), (match["which"] or "").lower()
    year = _near_year(month, 0, story)
    if which == "last":
        year = story.today.year - (month >= story.today.month)
    elif which == "next":
        year = story.today.year + (month <= story.today.month)
    elif which == "this":
        year = story.today.year
    return f"{year}-{month:02d}"


def _weekday(match: re.Match[str], story: _Story) -> str | None:
    which = (match["which"] or "").lower()
    wanted = _DAYS.index(match["w"].lower())
    back = (story.today.weekday() - wanted) % 7
    is_ahead = story.is_ahead and not _SINCE.search(match.string[: match.start("x")])
    if which == "next" or (not which and is_ahead and back):
        return (story.today + dt.timedelta(7 - back)).isoformat()
    if which == "last":
        back = back or 7
    return (story.today - dt.timedelta(back)).isoformat()


def _deictic(match: re.Match[str], story: _Story) -> str | None:
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["x"].lower()]
    return (story.today + dt.timedelta(shift)).isoformat()


def _shifted(match: re.Match[str], story: _Story) -> str | None:
    shift = {"this": 0, "last": -1, "next": 1, "previous": -1, "coming": 1}[match["which"].lower()]
    return _moved(story.today.isoformat(), match["u"].lower(), shift)


def _moved(value: str, unit: str, shift: int) -> str | None:
    """A date moved by so many units, told as exactly as the unit."""
    parts = [int(part) for part in value.split("-")]
    day = dt.date(*parts) if len(parts) == len(("y", "m", "d")) else None
    if unit == "year":
        return str(parts[0] + shift)
    if unit == "decade":
        return str(parts[0] + 10 * shift)
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit in {"week", "weekend"} and day:
        year, week, _ = (day + dt.timedelta(7 * shift)).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "day" and day:
        return (day + dt.timedelta(shift)).isoformat()
    return None


def _ago(match: re.Match[str], story: _Story) -> str | None:
    return _moved(story.today.isoformat(), match["u"].lower(), -_number(match["n"]))


def _told(match: re.Match[str], story: _Story) -> str | None:
    """A time counted from the date that the story has reached."""
    if story.told is None:
        return None
    back = not match["how"].lower().startswith("later")
    unit, number = match["u"].lower(), _number(match["n"])
    if unit == "week" and len(story.told) == len("2022-06-30"):
        unit, number = "day", 7 * number
    return _moved(story.told, unit, -number if back else number)


def _within(match: re.Match[str], story: _Story) -> str | None:
    """Count on from the article's day; where the verb looks back, the words are a duration."""
    if not story.is_ahead or _ONE_OF.search(match.string[: match.start("x")]):
        return _duration(match, story)
    unit = match["u"].lower().removesuffix("s")
    return _moved(story.today.isoformat(), unit, _number(match["n"])) or _duration(match, story)


def _told_next(match: re.Match[str], story: _Story) -> str | None:
    shift = {"following": 1, "next": 1, "same": 0, "that": 0, "previous": -1}[
        match["which"].lower()
    ]
    return _moved(story.told, match["u"].lower(), shift) if story.told else None


def _before_told(match: re.Match[str], story: _Story) -> str | None:
    shift = -1 if match["how"].lower() == "before" else 1
    unit = match["u"].lower()
    is_exact = story.told is not None and (unit != "day" or len(story.told) == len("2022-06-30"))
    base = story.told if story.told and is_exact else story.today.isoformat()
    return _moved(base, match["u"].lower(), shift)


def _duration(match: re.Match[str], _story: _Story) -> str | None:
    unit = re.sub(r"ie$", "y", match["u"].lower().removesuffix("s"))
    if match["n"] in {"a", "an"} and not _ASKS_EXTENT.search(match.string[: match.start("x")]):
        return None  # "twice a year" is a rate
    number = _number(match["n"])
    if match["n"].lower().startswith("half"):
        return {"hour": "PT30M", "year": "P6M", "century": "P50Y", "decade": "P5Y"}.get(unit)
    if unit in {"decade", "century"}:
        return f"P{number * (10 if unit == 'decade' else 100)}Y"
    kind = _UNIT_OF[unit]
    return f"PT{number}{kind[1]}" if kind.startswith("T") else f"P{number}{kind}"


def _years(match: re.Match[str], _story: _Story) -> str | None:
    first, last = match["y"], match["y2"]
    last = last if len(last) > len("98") else first[: len(first) - len(last)] + last
    return f"{first}/{last}" if first < last else None


def _season(match: re.Match[str], story: _Story) -> str | None:
    code = _SEASONS[match["s"].lower()]
    if match["y"]:
        return f"{match['y']}-{code}"
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    which = (match["which"] or "").lower()
    month, year = story.today.month, story.today.year
    if which == "this":
        return f"{year}-{code}"
    if which == "last":  # "last summer" in August is the year before's
        is_over = month > begins + 2
        begun = year - (code == "WI" and month < 3)  # noqa: PLR2004 -- winter ends with February
        return f"{begun - (not is_over)}-{code}"
    ahead = which == "next" or story.is_ahead
    return f"{year + bool(ahead and begins <= month) - (not ahead and begins > month)}-{code}"


def _quarter(match: re.Match[str], story: _Story) -> str | None:
    letter = "Q" if match["part"].lower() == "quarter" else "H"
    return f"{match['y'] or story.today.year}-{letter}{_ORDINALS[match['q'].lower()]}"


def _rule(pattern: str, value_of: Callable[[re.Match[str], _Story], str | None]) -> _Rule:
    return re.compile(rf"(?<![\w$€£¥/-])(?:{pattern})(?![\w%])"), value_of


_PART = r"(?:(?i:early|late|mid)[-\s])?"
_RULES: tuple[_Rule, ...] = (
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d)-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))", lambda m, _s: m["x"]),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", _day_range),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", _day_range),
    _rule(rf"(?P<x>(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", _day_range),
    _rule(rf"(?P<x>(?:{_WEEKDAY},?\s)?(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)(?!\s(?:[Aa]ttack|Movement))", _full),
    _rule(rf"(?P<x>(?:{_WEEKDAY},?\s)?(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", _full),
    _rule(rf"(?P<x>(?P<m>{_MONTH}){_DASH}(?P<m2>{_MONTH}),?\s(?P<y>{_YEAR}))", _month_range),
    _rule(rf"(?P<x>{_PART}(?P<m>{_MONTH})(?:,?|\sof)\s(?P<y>{_YEAR}))", _month_year),
    _rule(rf"(?i:\b(?:from|between)\s)(?P<x>(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH}))", _months),
    _rule(rf"(?i:\b(?:in|since|from|by|until|till|of|during|for|before|after|to|through|and|early|late)\s)(?P<x>{_PART}(?:(?P<which>(?i:last|this|next))\s)?(?P<m>{_MONTH}))(?!\s\w+\.?\s(?:said|says))", _bare_month),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)(?P<m>{_MONTH}))", _bare_month),
    _rule(rf"(?P<x>(?i:mid|early|late)-(?P<which>)(?P<m>{_MONTH}))", _bare_month),
    _rule(rf"(?P<x>{_PART}(?P<c>\d{{1,2}})(?:st|nd|rd|th)[-\s](?i:century))", lambda m, _s: f"{int(m['c']) - 1:02d}XX"),
    _rule(rf"(?P<x>{_PART}(?P<y>(?:1[5-9]|20)\d)0s)", lambda m, _s: f"{m['y']}X"),
    _rule(r"(?P<x>(?i:fiscal(?:\syear)?)\s(?P<y>20\d\d))", lambda m, _s: f"FY{m['y']}"),
    _rule(r"(?P<x>(?P<y>20\d\d)[-–/]\d\d\s(?i:financial|fiscal)\s(?i:year))", lambda m, _s: f"FY{m['y']}"),
    _rule(rf"(?P<x>(?P<q>(?i:first|second|third|fourth))[-\s](?P<part>(?i:quarter))(?:\sof\s(?:(?P<y>{_YEAR})|(?:the|this)\syear))?)", _quarter),
    _rule(rf"(?P<x>(?P<q>(?i:first|second))[-\s](?P<part>(?i:half))\sof\s(?:(?P<y>{_YEAR})|(?:the|this)\syear))", _quarter),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)?(?P<s>(?i:spring|summer|autumn|winter))(?:\s(?:of\s)?(?P<y>{_YEAR})))", _season),
    _rule(r"(?P<x>(?P<which>(?i:last|this|next))\s(?P<s>(?i:spring|summer|autumn|fall|winter))(?P<y>))", _season),
    _rule(r"(?i:\b(?:until|by|in)\s(?:the\s)?)(?P<which>)(?P<x>(?P<s>spring|summer|autumn|winter)(?P<y>))", _season),
    _rule(rf"(?P<x>(?P<which>(?i:last|next))\s(?P<w>{_WEEKDAY}))", _weekday),
    _rule(rf"(?<![Ee]very )(?<![Ee]ach )(?P<which>)(?P<x>(?P<w>{_WEEKDAY}))", _weekday),
    _rule(r"(?P<x>(?i:today|yesterday|tomorrow))", _deictic),
    _rule(r"(?P<x>(?P<which>(?i:this|last|next))\s(?P<u>(?i:week|weekend|month|year)))", _shifted),
    _rule(r"(?i:the\s)(?P<x>(?P<which>(?i:following|previous|next|same))\s(?P<u>(?i:day|week|month|year)))", _told_next),
    _rule(r"(?P<x>(?P<which>(?i:that))(?:\ssame)?\s(?P<u>(?i:day|month|year)))", _told_next),
    _rule(r"(?i:the\s)(?P<x>(?P<u>(?i:day|week|month|year))\s(?P<how>before|after))", _before_told),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:day|week|month|year|decade))s?\s(?i:ago))", _ago),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:day|week|month|year|decade))s?\s(?P<how>(?i:earlier|later|before(?:\sthat)?)))", _told),
    _rule(rf"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>{_NUMBER})\s(?P<u>{_UNIT}))", _duration),
    _rule(r"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>)(?P<u>decade|century))", lambda m, _s: "P10Y" if m["u"] == "decade" else "P100Y"),
    _rule(rf"(?<=\b[Ii]n )(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?:week|month|year)s?))(?!\s(?:of|that)\b)", _within),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))[-\s](?P<u>{_UNIT}))(?![-\s]olds?\b)", _duration),
    _rule(rf"(?P<x>(?P<y>{_YEAR}){_DASH}(?P<y2>(?:(?:1[5-9]|20)\d\d|\d\d)))(?!-)", _years),
    _rule(rf"(?i:\bbetween\s)(?P<x>(?P<y>{_YEAR})\sand\s(?P<y2>{_YEAR}))", _years),
    _rule(rf"{_ASKS_TIME}(?:the\s)?(?P<x>(?P<y>{_YEAR}))", lambda m, _s: m["y"]),
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d))(?=\s(?:[a-z]{4,}|[A-Z]\w+))(?!\s(?:people|troops|soldiers|men|women|of|times))", lambda m, _s: m["y"]),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d)0s)(?!\w)"), lambda m, s: f"{'19' if 10 * int(m['y']) > s.today.year % 100 else '20'}{m['y']}X"),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d\d))(?!\w)"), lambda m, s: f"{'19' if int(m['y']) > s.today.year % 100 else '20'}{m['y']}"),
)  # fmt: skip
