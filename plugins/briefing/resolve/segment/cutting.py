"""Where one name ends and the next begins inside a run of capitalised words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from ...abbreviations import LETTERS_BEHIND
from ...model import Span
from .. import lexicon, things
from ..lexicon import ARTICLES
from ..vocabulary import ends_of, is_word
from .acronyms import expansion
from .apart import APPOSED, apart, is_country, is_given, realm
from .conjunctions import TYPED
from .joining import SAINT, Votes, groups_of
from .offices import NAME_HEADS, SHORT_TITLES, is_title_word, title_in
from .words import COUNTRY, Known, Word, singular, span_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


HONORIFICS = frozenset(
    ("tan sri", "puan sri", "datuk seri", "datuk sri", "dato sri", "dato seri", "dato' sri",
     "dato' seri", "datin seri", "toh puan", "hon' ble", "his majesty", "her majesty",
     "his highness", "her highness", "his excellency", "her excellency", "his royal", "her royal",
     "his holiness", "his eminence", "his grace", "right reverend", "most reverend",
     "very reverend", "right honourable", "right hon")
)  # fmt: skip
STATES_TOO = frozenset("ally neighbour neighbor host partner champion holder rival".split())
"""Countries are called so, too, in speeches with a capital: "our Ally Turkey"."""
DESCRIBING = frozenset(
    "longtime veteran onetime erstwhile disgraced embattled beleaguered outspoken controversial "
    "pro-life fellow many most some several all both two three other certain former current ex "
    "would-be potential key top major".split()
)
"""Before the surname of somebody whom the text names in full, at a sentence's start."""
SPEAKING = re.compile(r"(?:,|:) ?[“\"‘]")
"""Behind "Said Rao"; somebody called Said is no speaker."""
COUNTED = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty several some many most all "
    "both dozens hundreds thousands".split()
)
"""Before a people they open a sentence: "Five Central Asian states"."""
LIVED = frozenset({"Born", "Died"})
LIFE = re.compile(r", (?:[A-Z][a-z]+\.? |\d{1,2} )[\w ,]{0,14}\b(?:1[6-9]|20)\d\d\b")
"""The day, behind where somebody was "Born" or "Died"."""
AGED = frozenset({"young", "old"})
OF_MANY = ("supporters", "voters", "fans", "backers", "followers", "donors", "aides")
DEPUTIES = frozenset("assistant deputy acting associate former senior".split())
"""Before a country and a title: "Assistant U.S. Attorney Ana Rao"."""
BEFORE_COUNTRIES = STATES_TOO | DEPUTIES
OPENERS = frozenset(
    "Across Although Among As At Because Before Besides Beyond But By Despite During Even For From "
    "If In Like Meanwhile Meet Now Of On Once Only Since So Still That Then Though Under Unlike "
    "Until When Where While With Without Yet".split()
)
"""Words that begin a sentence; at the end of a name a new one, the stop forgotten."""
OPENING = re.compile(r"(?:^|\n|[.!?:…—–•][”’\")\]]*\s+|\s-\s+|[“‘\"(]|'')$")
ADJECTIVE = re.compile(r"\w{3}(?:ous|ful|less|ed|ing|ern)$")
"""By its form; with a capital before a country it only opens a sentence: "Landlocked Norland"."""
DOER = re.compile(r"\w{3}(?:er|or|ist|ian|man|woman|boy|girl)$")
NO_DOERS = lexicon.PLACE_HEADS | frozenset(
    "super former senior junior minor inner outer upper lower greater other silver copper amber "
    "water summer winter mirror prior october september november december master chapter easter "
    "under over after never another whether either neither paper power order inter western".split()
)
RELATIVES = lexicon.KIN | {"brothers", "sisters", "siblings", "twins"}
MEMBERS = frozenset({"state", "states", "countrie", "nation", "nations"})
SEATS = frozenset({"mps", "meps", "msps", "tds"})
"""Who have seats in parliament, behind their party's name."""
FRONTS = ARTICLES | STATES_TOO | {name.partition(" ")[0] for name in HONORIFICS}
"""With what a run may begin that is no part of the name."""
OPENING_PAIRS = frozenset().union(
    AGED,
    DESCRIBING,
    STATES_TOO,
    DEPUTIES,
    SAINT,
    {"said", "born", "died"},
    things.FAITHFUL,
    RELATIVES,
    lexicon.FIRMS_NOUNS,
)
"""With what a name of two words may begin that is cut off, or makes another name of it."""


class Part(Struct, frozen=True, kw_only=True, gc=False):
    """A name's span, and the title cut off before it in lower case, or nothing."""

    span: Span
    title: str = ""


def cut(region: Span, votes: Votes, known: Known) -> Iterator[Part]:
    """The names in a region, in order. Titles, articles, possessive endings stay outside.

    "U.S. Secretary of State Antony Blinken" gives "U.S." and "Antony Blinken"; "Bank of Japan"
    and "Indian Space Research Organisation" are left whole.
    """
    word = region.of(known.text)
    if word.isalpha() and word[0].isupper() and not _reads_as_title(word, known.text):
        yield Part(span=_housed(region, votes, known))  # nearly always: there is nothing to cut
        return
    if region in votes.whole and _is_bare(word) and known.of(word):
        yield Part(span=region)
        return
    first = word.partition(" ")[0]
    if _is_pair(word) and not (known.of(first) or known.text.endswith("-", 0, region.start)):
        is_whole = region in votes.whole or bool(known.of(word))
        yield Part(span=region if is_whole else _housed(region, votes, known))
        return
    for group in groups_of(words_in(region, known), votes, known):
        yield from _names(group, votes, known)


def _reads_as_title(word: str, text: str) -> bool:
    """Whether it is a title, and no acronym: "Directorate of Civil Inspections (DCI)"."""
    return _is_title(word.lower()) and not (word.isupper() and expansion(word, text))


@lru_cache(maxsize=20_000)
def _is_pair(name: str) -> bool:
    """Whether it is two plain words, none of which is cut off anywhere: most persons' names."""
    first, _, last = name.partition(" ")
    if not (first.isalpha() and last.isalpha() and first[0].isupper() and last[0].isupper()):
        return False
    low, end = first.lower(), last.lower()
    opens = low in OPENING_PAIRS or first in OPENERS or ADJECTIVE.search(low) or _is_title(low)
    ends = last.isupper() or last in OPENERS or end in SEATS or singular(end) in lexicon.TAILS
    return not (opens or ends or _is_title(end))


def _is_bare(name: str) -> bool:
    """Whether nothing could be cut off a known name of several words at either end."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    are_plain = first.isalpha() and last.isalpha() and first[0].isupper() and last[0].isupper()
    return are_plain and not (first.lower() in FRONTS or last.isupper() or last.lower() in SEATS)


def _is_surname(group: Sequence[Word], votes: Votes, known: Known) -> bool:
    """Whether a title alone is somebody's name in the text, and no article stands before it."""
    if len(group) > 1 or group[0].low not in votes.surnames or not _is_title(group[0].low):
        return False
    start = group[0].span.start
    return not known.text[max(0, start - 5) : start].lower().endswith(("the ", " a "))


def _names(group: Sequence[Word], votes: Votes, known: Known) -> Iterator[Part]:
    """One name, or several with titles and countries between them."""
    group = _trimmed(group, votes, known)
    if not group:
        return
    if _is_surname(group, votes, known):
        yield Part(span=_whole(group, votes, known))  # "Dr. King", "King said"
        return
    if front := _front(group, known):
        length, words = front
        yield from _behind(group[length:], words, votes, known)
        return
    if len(group) > 1 and (span_of(group) in votes.whole or known.words(group)):
        yield Part(span=span_of(group))
        return
    if title := _longer(title_in(group, known), _titled(group, votes, known)):
        first, last = title
        yield from _names(group[:first], votes, known)
        words = " ".join(word.low for word in group[first:last])
        yield from _behind(group[last:], words, votes, known)
        return
    country, post = apart(group, votes, known), ""
    if not country and (served := realm(group, known)):
        country, post = served
    yield Part(span=_whole(group[:country] if country else group, votes, known))
    if country:
        yield from _behind(group[country:], post, votes, known)


def _behind(group: Sequence[Word], title: str, votes: Votes, known: Known) -> Iterator[Part]:
    """The names behind a title, each with it unless it has one of its own.

    Or, behind one in short, is a country's: "CM Punjab".
    """
    is_short = title.rpartition(" ")[2] in SHORT_TITLES
    for part in _names(group, votes, known):
        found = known.of(part.span.of(known.text)) if is_short else ()
        is_place = bool(found) and found[0].type == "place"
        yield Part(span=part.span, title=part.title or ("" if is_place else title))


def _front(group: Sequence[Word], known: Known) -> tuple[int, str] | None:
    """How many words at the start only say who is named behind them, and the title they are."""
    if len(group) == 1:
        return None  # often
    first = group[0].low
    if _opens_with_noun(group, known):
        return 1, "" if first in lexicon.FIRMS_NOUNS or _are_several(first) else first
    if first in BEFORE_COUNTRIES and is_country(group[1:], known):
        return 1, ""
    second = group[1].low if len(group) > 2 else ""  # noqa: PLR2004
    return (2, second) if f"{first} {second}" in HONORIFICS else None


def _whole(group: Sequence[Word], votes: Votes, known: Known) -> Span:
    """The span of a name; of a church, a school, a house with its ending: "St Luke's"."""
    span = span_of(group)
    if not _owns(group[-1], known):
        return span
    is_church = group[0].low in SAINT and len(group) > 1
    whole = Span(start=span.start, end=span.end + len("'s"))
    return whole if is_church else _housed(span, votes, known)


def _housed(span: Span, votes: Votes, known: Known) -> Span:
    """A name's span with the ending, if it is a house's: "Moody's"."""
    if not known.text.startswith(lexicon.OWNS, span.end):
        return span
    whole = Span(start=span.start, end=span.end + len("'s"))
    is_house = votes.is_house(whole.of(known.text)) and not known.of(span.of(known.text))
    return whole if is_house else span


def _opens_with_noun(group: Sequence[Word], known: Known) -> bool:
    """Whether a capital only opens the sentence: "Trader Ana Rao", "Insurer Nordstern"."""
    first = group[0]
    is_officers = first.low == "chief" and any(word.low == "officer" for word in group[2:3])
    if first.possessive or is_officers or known.words(group):
        return False
    if first.low.partition("-of-")[0] in RELATIVES:
        return _opens(first, known)  # "Mum Nisha", "Gran-of-six Nisha"
    if first.low not in lexicon.FIRMS_NOUNS:
        is_several = _are_several(first.low)
        is_noun = (
            first.low in APPOSED
            or is_several
            or (_is_doer(first.low) and not known.words(group[:1]))
        )
        is_followed = len(group) > 2 and group[1].is_big  # noqa: PLR2004
        if not is_noun or not is_followed or _ends_in_head(group) or is_given(first, known):
            return False  # "Baker Hughes", "Shepherd Foods Ltd", "Oliver Owen Kern" are names
        has_head = any(word.singular in NAME_HEADS for word in group)
        if not (first.low in APPOSED or is_several) and has_head and not is_given(group[1], known):
            return False  # "Skerry", "Calder": "Calder Falls Port Authority Chairman Ana Rao"
    elif first.text.isupper():
        return True  # "NGO"
    return _opens(first, known)


def _opens(word: Word, known: Known) -> bool:
    before = known.text[max(0, word.span.start - 4) : word.span.start]
    return bool(OPENING.search(before))


def _are_several(low: str) -> bool:
    """Whether it is a trade's people, or a firm: "Lawyers Ana Rao and Leo Paz", "Brokers Rao"."""
    return low in lexicon.TRADES or (
        low.endswith("s") and low[:-1] in APPOSED and low[:-1] not in lexicon.KIN
    )


def _is_doer(low: str) -> bool:
    return bool(DOER.search(low)) and low not in NO_DOERS


def _owns(word: Word, known: Known) -> bool:
    return known.text[word.span.end : word.span.end + 2] in lexicon.OWNS


def _ends_in_head(group: Sequence[Word]) -> bool:
    return group[-1].singular in NAME_HEADS


def _trimmed(group: Sequence[Word], votes: Votes, known: Known) -> Sequence[Word]:
    """Without article, without what only opens a sentence, and without what is no name's end."""
    while group and group[0].low in ARTICLES and not _keeps_article(group, known):
        group = group[1:]
    while group and (not group[-1].is_big or (len(group) > 1 and group[-1].text in OPENERS)):
        group = group[:-1]
    while len(group) > 1 and _opens_aside(group, votes, known):
        group = group[1:]
    return _without_tail(group, votes, known) if len(group) > 1 else group


def _without_tail(group: Sequence[Word], votes: Votes, known: Known) -> Sequence[Word]:
    """Without letters of honour, without seats, and without "Summit" behind a body's name."""
    while len(group) > 2 and group[-1].text in LETTERS_BEHIND:  # noqa: PLR2004
        group = group[:-1]
    if seated := _are_seated(group):
        return group[:-seated]
    if group[-1].text.isdigit() and not known.words(group):
        found = known.words(group[:-1])  # "Norland 233 and 222"
        is_place = bool(found) and found[0].type == "place" and found[0].weight >= COUNTRY
        return group[:-1] if is_place else group
    is_tail = group[-1].singular in lexicon.TAILS and not known.words(group)
    is_meeting = is_tail and group[-1].low in {"summit", "resolution"}
    if is_tail and not is_meeting and votes.has(span_of(group), TYPED, exact=True):
        return group
    if is_tail and known.is_sure(span_of(group[:-1]).of(known.text)):
        return group[:-1]
    return group


def _opens_aside(group: Sequence[Word], votes: Votes, known: Known) -> bool:
    """Whether a sentence only opens before the name: "Once Rao makes", "Echoing Rao, she said"."""
    first, rest = group[0], group[1]
    if first.low in things.FAITHFUL:
        return len(group) == 2 and known.is_people(rest)  # noqa: PLR2004 -- "Muslim Americans"
    if first.possessive or not _opens(first, known) or known.text[first.span.end] != " ":
        return False
    is_doing = first.low.endswith("ing") and is_word(first.low, known.gazetteer.words)
    is_said = first.text == "Said" and SPEAKING.match(known.text, rest.span.end)
    is_lived = first.text in LIVED and LIFE.match(known.text, group[-1].span.end)
    if is_said or is_lived or _counts(group, known):
        return True
    if len(group) == 2 and _describes(group, votes, known):  # noqa: PLR2004
        return True
    if not (is_doing or first.text in OPENERS) or len(group) > 2:  # noqa: PLR2004
        may_open = first.text in OPENERS or first.low.endswith("ly")  # "Fortunately Ana Rao"
        return may_open and is_given(rest, known) and not is_given(first, known)
    is_told = known.is_sure(rest.text) and not is_doing
    return is_told or any(
        not known.text.endswith(f"{first.text} ", 0, end - len(rest.text))
        for end in ends_of(rest.text, known.text)
    )


def _counts(group: Sequence[Word], known: Known) -> bool:
    """Whether the first word only counts a people: "Five Central Asian states"."""
    found = known.words(group[1:]) if group[0].low in COUNTED else ()
    return bool(found) and found[0].demonym


def _describes(group: Sequence[Word], votes: Votes, known: Known) -> bool:
    """Whether the first of two words only describes whom, or which country, the other names."""
    first, rest = group
    if rest.low in votes.surnames and _only_describes(first, known):
        return True
    if not (ADJECTIVE.search(first.low) and is_word(first.low, known.gazetteer.words)):
        return False
    found = known.words([rest])
    is_land = bool(found) and found[0].type == "place" and found[0].weight >= COUNTRY
    return is_land and not known.words(group)


def _only_describes(word: Word, known: Known) -> bool:
    """Whether a word is an adjective that no name begins with: "Longtime Rao aides"."""
    if word.low in AGED:  # "Young Rao supporters", but "Young Rao sang"
        return known.text.startswith(OF_MANY, known.text.find(" ", word.span.end + 1) + 1)
    return word.low in DESCRIBING


def _are_seated(group: Sequence[Word]) -> int:
    """How many words behind a name say who sits there: "Sinn Fein MPs", "UN Member States"."""
    last = group[-1]
    if len(group) > 2 and group[-2].low == "member" and last.singular in MEMBERS:  # noqa: PLR2004
        return 2
    is_one = last.text.isupper() and last.low in {"mp", "mep", "msp", "td"} | SHORT_TITLES
    return int(last.low in SEATS or (is_one and len(group) == 2))  # noqa: PLR2004


def _keeps_article(group: Sequence[Word], known: Known) -> bool:
    """Whether "The" belongs to a name: "The Hague"."""
    found = known.words(group)
    return bool(found) and known.gazetteer.entities[found[0].entity].name.startswith("The ")


def _longer(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """Of two titles what reaches farther: "Chief" by its words, "Chief Executive" by grammar."""
    if one is None or other is None:
        return one or other
    return one if one[1] >= other[1] else other


def _titled(group: Sequence[Word], votes: Votes, known: Known) -> tuple[int, int] | None:
    """Where a title stands by the grammar alone: "District Judge Ana Rao", "Vet Ana Rao"."""
    for index, word in enumerate(group):
        start = votes.titles.get(word.span.start)
        if index and start is not None and index + 1 < len(group):
            rest = span_of(group[index:])
            is_person = votes.ends_in_person(rest) or is_given(word, known)
            if not is_person or _ends_in_head(group):
                return None
            first = next((i for i, one in enumerate(group) if one.span.start >= start), index)
            return (first, index) if first < index else None
    return None


def _is_title(low: str) -> bool:
    return low in ARTICLES or is_title_word(low)
