"""The table from names to what they may mean, and where its names stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import GivenNames, Span
from .names import POSSESSIVE, fold, folded, made_plain, plain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..model import Alias, Entity, EntityId, EntityType, Gender

    Reach = dict[str, int]
    """By the second word's start, or by nothing: how many words the longest name has."""
    Sign = tuple[EntityType, float]
    Lookup = Callable[[str], tuple[Alias, ...]]

CHUNK = re.compile(r"\S+")
# the next that isn't plainly lower-case; that nothing is given back makes it four times faster
BEGINNING = re.compile(r"\s*+(?:[a-z]++[,.]?+\s++)*+(\S++)")
BEFORE = "“”‘’\"'([{—–*"
AFTER = "“”‘’\"')]},;:!?…—–*"
STOP = "."
CLOSING = AFTER + STOP
NO_LETTERS = re.compile(r"[\W_]+")
APOSTROPHES = "'’"
ALONE = ""
ARTICLE = re.compile(r"[ -](?:[Aa]l|[Ee]l|ad|ar|as|at|an|ash)[ -]")
OWNING = ("'s", "’s", "'S", "’S")


class Match(Struct, frozen=True, kw_only=True, gc=False):
    """A name of the gazetteer in a text, how many words it has, and all that it may mean."""

    span: Span
    words: int
    aliases: tuple[Alias, ...]


class Gazetteer:
    """Aliases by their text: case-aware, blind to diacritics, with the time in which they hold.

    A dictionary by first word, and by the letters with which the second begins: building it costs
    20 ms for 50,000 names and finding all names in an article a third of a millisecond, measured
    against ahocorasick-rs (300 ms to build, and faster only on texts of a book's length).
    """

    def __init__(
        self,
        aliases: Iterable[Alias],
        entities: Mapping[EntityId, Entity],
        given_names: Callable[[], GivenNames] = GivenNames,
    ) -> None:
        """Index ``aliases``; each one's entity should be in ``entities``.

        given_names  gives first names, when first asked for
        ``said`` keeps what names say by their form: it hangs on the given names, and names recur.
        """
        self.entities = entities
        self._read_given = given_names
        self._aliases: defaultdict[str, list[Alias]] = defaultdict(list)
        self._persons: defaultdict[str, list[Alias]] = defaultdict(list)
        self._behind: defaultdict[str, list[str]] = defaultdict(list)  # what follows a first word
        self.said: dict[str, tuple[Sign, ...]] = {}
        self._found: dict[str, Sequence[Alias]] = {}  # by texts that were looked up: names recur
        self._reach_of: dict[str, Reach] = {}  # by chunks as texts have them
        self._reach_of_first: dict[str, Reach] = {}
        self._given: set[str] = set()
        for alias in aliases:
            key = made_plain(alias.text)
            self._aliases[key].append(alias)
            self._note(key)
            if alias.type == "person" and " " in key:
                self._persons[folded(key)].append(alias)
                self._given.add(key.partition(" ")[0].rstrip(",").casefold())
                if "-" in key:
                    self._note(key.replace("-", " "))
                if (bare := ARTICLE.sub(" ", key)) != key:  # "Bashar Assad"
                    self._persons[fold(bare)].append(alias)
                    self._note(bare)

    def _note(self, name: str) -> None:
        """Keep what a name's first word has behind it; "St. Kitts" is among the names in "St"."""
        first, _, rest = name.partition(" ")
        self._behind[first.rstrip(",.")].append(rest)

    @cached_property
    def _first(self) -> GivenNames:
        return self._read_given()

    @cached_property
    def given_names(self) -> frozenset[str]:
        """First names that tell of a person, and those of its own persons, in small letters."""
        known = self._given - (self._first.words - self._first.perhaps)  # no "New" of "New Party"
        return self._first.telling | known

    @cached_property
    def perhaps_given(self) -> frozenset[str]:
        """First names that are an English word as well, in small letters, and don't tell."""
        return self._first.perhaps - self.given_names

    @property
    def words(self) -> frozenset[str]:
        """English words, for ``is_word``."""
        return self._first.words

    @property
    def things(self) -> frozenset[str]:
        """Nouns of what has no page."""
        return self._first.things

    @property
    def languages(self) -> frozenset[str]:
        """Names of languages."""
        return self._first.languages

    @property
    def bodies(self) -> frozenset[str]:
        """Folded names that hardly mean anything but a body."""
        return self._first.bodies

    @cached_property
    def gender_of(self) -> Mapping[EntityId, Gender]:
        """Persons whose gender the data says."""
        return {a.entity: a.gender for each in self._persons.values() for a in each if a.gender}

    @property
    def gender_of_given(self) -> Mapping[str, Gender]:
        """Given names in small letters that only women bear, or only men."""
        return self._first.gender_of

    def is_country(self, name: str, *, date: dt.date) -> bool:
        """Whether a name is a country's, or that of a place which lies in none; no adjective."""
        known = self.lookup(name, date)[:1]
        is_place = bool(known) and known[0].type == "place" and not known[0].demonym
        return is_place and self.entities[known[0].entity].within is None

    def lookup(self, text: str, date: dt.date) -> tuple[Alias, ...]:
        """What a name may mean on a day, the likeliest first; each entity once.

        All-caps text of more than four letters is looked up as Capitalised, too. Persons are
        found by their whole name whatever its hyphens ("Kim Jong Un", "Kim Jong-un").
        """
        if (named := self._found.get(text)) is None:
            named = self._found[text] = self._find(text)
        if not named:
            return ()
        holding = [alias for alias in named if _holds(alias, date)]
        if len(holding) < 2:  # noqa: PLR2004 -- nearly always: there is nothing to sort
            return tuple(holding)
        best: dict[EntityId, Alias] = {}
        for alias in holding:
            if alias.entity not in best or best[alias.entity].weight < alias.weight:
                best[alias.entity] = alias
        return tuple(sorted(best.values(), key=lambda alias: (-alias.weight, alias.entity)))

    def _find(self, text: str) -> Sequence[Alias]:
        """What a name may mean at whatever time."""
        key = plain(text)
        found = self._aliases.get(key)
        if not found and key.isupper() and len(key) > 4:  # noqa: PLR2004
            found = self._aliases.get(key.title())
        if not found and " " in key:
            found = self._persons.get(fold(text))
        if not found and "." in key and key.count(".") > 1:
            found = self._aliases.get(key.replace(".", ""))
        return found or ()

    def may_hold(self, alias: Alias, date: dt.date) -> bool:
        """Whether it is the time of a known person's office, or near it.

        Always of whom an editor tells, and of those of whose time nothing is known.
        """
        if alias.weight >= 1 or alias.type != "person":
            return True
        named = (one for word in alias.text.split(" ") for one in self._find(word))
        own = [one for one in named if one.entity == alias.entity]
        return not own or any(_holds(one, date) for one in own)

    def matches(self, text: str, span: Span, lookup: Lookup) -> Iterator[Match]:
        """The longest names in ``text[span]``, on word boundaries, in order, not overlapping.

        lookup  ``self.lookup`` on the text's day, perhaps one that remembers: names recur
        """
        behind = span.start
        for chunk in BEGINNING.finditer(text, span.start, span.end):
            reach = self._reach_of.get(word := chunk[1])
            if reach is None:
                reach = self._reach_of[word] = self._reach(word)
            if not reach or chunk.start(1) < behind:
                continue  # mostly
            if match := self._longest_at(text, chunk, span.end, reach, lookup):
                yield match
                behind = match.span.end

    def _longest_at(
        self, text: str, chunk: re.Match[str], stop: int, reach: Reach, lookup: Lookup
    ) -> Match | None:
        """The longest name that begins in a chunk of the text and ends by ``stop``."""
        end = chunk.end()
        start = end - len(chunk[1].lstrip(BEFORE))
        ends = [end]
        if len(reach) > 1 or ALONE not in reach:
            second = CHUNK.search(text, end, stop)
            starts = _start(second[0]) if second else ""
            # "Plan B's" may be "Plan B"
            longest = max(reach.get(starts, 0), reach.get(starts[:1], 0))
            if second and longest > 1:
                others = CHUNK.finditer(text, second.end(), stop)
                ends += (second.end(), *(other.end() for other in islice(others, longest - 2)))
        for words in range(len(ends), 0 if ALONE in reach else 1, -1):
            for last in _ends(text, start, ends[words - 1]):
                if aliases := lookup(text[start:last]):
                    return Match(span=Span(start=start, end=last), words=words, aliases=aliases)
        return None

    def _reach(self, chunk: str) -> Reach:
        """How many words the longest names have that may begin with a text's chunk."""
        if chunk.islower():
            return {}  # even "al-Qaeda" has a capital
        first = plain(chunk.lstrip(BEFORE).rstrip(CLOSING))
        if first.isalpha() and not first.isupper():  # nearly always
            return self._reach_behind(first) if first in self._behind else {}
        forms = {first, first.replace(STOP, ""), POSSESSIVE.sub("", first)}
        if first.isupper():
            forms.add(first.title())
        known = list(filter(None, map(self._reach_behind, forms)))
        if len(known) < 2:  # noqa: PLR2004 -- nearly always
            return known[0] if known else {}
        starts = {start for reach in known for start in reach}
        return {start: max(reach.get(start, 0) for reach in known) for start in starts}

    def _reach_behind(self, first: str) -> Reach:
        """How many words the longest names have that begin with a word."""
        if first not in self._behind:
            return {}
        if first not in self._reach_of_first:
            found = self._reach_of_first[first] = {}
            for rest in "\n".join(self._behind[first]).lower().split("\n"):
                start = rest[:2]
                if not start.isalnum():
                    start = _start_of(rest) if rest else ALONE
                words = rest.count(" ") + 2
                if words > found.get(start, 0):
                    found[start] = words
            if ALONE in found:
                found[ALONE] = 1
        return self._reach_of_first[first]


@lru_cache(maxsize=20_000)
def _start(word: str) -> str:
    """``_start_of`` a word as a text has it."""
    return _start_of(plain(word))


def _start_of(words: str) -> str:
    """The first two letters of the first of plain words, however spelt: of "O'Hara Inn" "oh"."""
    start = words[:2]
    if start.isalnum():
        return start.lower()
    return (NO_LETTERS.sub("", words.partition(" ")[0])[:2] or start[:1]).lower()


def _holds(alias: Alias, date: dt.date) -> bool:
    return (alias.start is None or alias.start <= date) and (
        alias.until is None or date < alias.until
    )


def _ends(text: str, start: int, end: int) -> Sequence[int]:
    """Where a name may end: with its stop, without, without a possessive ending."""
    if text[end - 1].isalnum() and text[end - 2] not in APOSTROPHES:
        return (end,)  # mostly
    whole = text[start:end].rstrip(AFTER)
    bare = whole.rstrip(CLOSING)
    ends = [start + len(name) for name in dict.fromkeys((whole, bare)) if name]
    if bare.endswith(OWNING) and (cut := POSSESSIVE.search(bare)):
        ends.append(start + cut.start())
    return ends
