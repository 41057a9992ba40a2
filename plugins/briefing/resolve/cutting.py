"""Where one name ends and the next begins inside a run of capitalised words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Span
from . import lexicon
from .names import NAME_WORD, POSSESSIVE, is_acronym, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Alias, Candidate, Document
    from .gazetteer import Gazetteer, Match

ARTICLES = frozenset({"the", "a", "an"})
HEADS = lexicon.ORGANISATION_HEADS | lexicon.EVENT_HEADS | lexicon.PLACE_HEADS
TYPED = frozenset({"organisation", "event", "place", "other"})
HYPHEN = re.compile(r"[-‐‑–]")
SHORTEST_REST = 2
SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name's span, the title cut off before it, and what a shortened form is known as."""

    span: Span
    title: str = ""
    known: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a region: its span without possessive ending, and whether it had one."""

    span: Span
    text: str
    possessive: bool = False

    @property
    def low(self) -> str:
        """In lower case without stops."""
        return self.text.lower().rstrip(".")

    @property
    def is_big(self) -> bool:
        """Whether it looks like a word of a name."""
        return any(map(str.isupper, self.text[:5])) or self.text.isdigit()


class Cutter:
    """Cuts the regions of one document.

    expansions   spans that an acronym in the text proves to be one name
    persons      words, in lower case, of what the model takes for persons and no place
    """

    def __init__(
        self,
        document: Document,
        gazetteer: Gazetteer,
        expansions: Sequence[Span],
        persons: frozenset[str],
    ) -> None:
        """Keep what every cut looks at."""
        self.persons = persons
        self.text = document.text
        self.date = document.date
        self.gazetteer = gazetteer
        self.expansions = expansions

    def cut(
        self, region: Span, candidates: Sequence[Candidate], matches: Sequence[Match]
    ) -> Iterator[Part]:
        """The names in a region, in order. Titles, articles, possessive endings stay outside."""
        whole = [span for span in self._whole(candidates, matches) if region.covers(span)]
        for group in self._groups(self._words(region), candidates, whole):
            yield from self._names(group, candidates, whole)

    def _whole(self, candidates: Sequence[Candidate], matches: Sequence[Match]) -> list[Span]:
        """Spans that must not be cut: names of several words that are known or explained."""
        known = [
            match.span
            for match in matches
            if " " in match.span.of(self.text) and match.aliases[0].weight >= 0.5
        ]
        return sorted([*known, *self.expansions], key=lambda span: span.start - span.end)

    def _words(self, region: Span) -> list[Word]:
        words: list[Word] = []
        for match in NAME_WORD.finditer(self.text, region.start, region.end):
            words += self._by_hyphen(match.start(), match.end())
        return words

    def _by_hyphen(self, start: int, end: int) -> Iterator[Word]:
        """A word, or the names in a compound: "UN-backed", "Franco-German", "U.S.-Japan"."""
        text = self.text[start:end]
        cut = POSSESSIVE.search(text)
        bare = text[: cut.start()] if cut else text
        plural = not cut and bare.endswith("s") and self.text[end : end + 1] in {"'", "’"}
        hyphen = HYPHEN.search(bare)
        if hyphen and self._is_compound(bare[: hyphen.start()], bare[hyphen.end() :], bare, end):
            yield Word(
                span=Span(start=start, end=start + hyphen.start()), text=bare[: hyphen.start()]
            )
            if bare[hyphen.end()].isupper():
                yield from self._by_hyphen(start + hyphen.end(), end)
            return
        yield Word(
            span=Span(start=start, end=start + len(bare)), text=bare, possessive=bool(cut) or plural
        )

    def _begins_known(self, right: str, end: int) -> bool:
        """Whether a half and the word behind are a known name: "-South Korea"."""
        follow = NAME_WORD.match(self.text, end + 1)
        return bool(follow) and self._is_sure(f"{HYPHEN.split(right)[-1]} {follow[0]}")

    def _is_compound(self, left: str, right: str, whole: str, end: int) -> bool:
        if not left or not right or self._known(whole):
            return False
        if left in lexicon.COMBINING:
            return right[0].isupper()
        known = self._is_sure(left)
        if right[0].isupper():
            return known and (
                self._is_sure(HYPHEN.split(right)[0]) or self._begins_known(right, end)
            )
        tail = HYPHEN.split(right)[0].lower()
        return tail in lexicon.COMPOUND_TAILS or (known and len(tail) > SHORTEST_REST + 1)

    def _is_sure(self, text: str) -> bool:
        known = self._known(text)
        return is_acronym(text) or (
            bool(known) and known[0].type != "person" and known[0].weight >= SURE
        )

    def _known(self, text: str) -> tuple[Alias, ...]:
        return self.gazetteer.lookup(text, self.date)

    def _groups(
        self, words: Sequence[Word], candidates: Sequence[Candidate], whole: Sequence[Span]
    ) -> Iterator[list[Word]]:
        """Words that may belong to one name, small words between them where it has some."""
        group: list[Word] = []
        small: list[Word] = []
        for word in words:
            if not word.is_big and word.low not in lexicon.PARTICLES | lexicon.SMALL_WORDS:
                if group:
                    yield group
                group, small = [], []
            elif not word.is_big:
                small.append(word)
            elif group and self._holds_together(group, small, word, candidates, whole):
                group += [*small, word]
                small = []
            else:
                if group:
                    yield group
                leading = [each for each in small if each.low in lexicon.PARTICLES]
                group = [*leading, word] if not group and leading == small else [word]
                small = []
        if group:
            yield group

    def _holds_together(
        self,
        group: Sequence[Word],
        small: Sequence[Word],
        word: Word,
        candidates: Sequence[Candidate],
        whole: Sequence[Span],
    ) -> bool:
        last = group[-1]
        if word.low in self.persons and any(each.low == "of" for each in small):
            return False
        joint = Span(start=last.span.start, end=word.span.end)
        if any(span.covers(joint) for span in whole):
            return True
        gap = self.text[last.span.end : word.span.start]
        if last.possessive:
            return last.low in lexicon.PEOPLE_POSSESSIVE or (
                not self._known(last.text)
                and _labelled(candidates, joint, TYPED)
                and len(group) == 1
                and last.text.endswith("s")
            )
        if not small:
            return gap == " "
        if all(each.low in lexicon.PARTICLES for each in small):
            return not self._known(last.text) or _labelled(candidates, joint, {"person", "place"})
        return self._links(group, [each.low for each in small], word, candidates)

    def _links(
        self,
        group: Sequence[Word],
        small: Sequence[str],
        word: Word,
        candidates: Sequence[Candidate],
    ) -> bool:
        """Whether "of", "for", "and" hold two halves of one name together."""
        joint = Span(start=group[-1].span.start, end=word.span.end)
        head = _singular(group[-1].low)
        link = next((each for each in small if each != "the"), "the")
        has_head = any(_singular(each.low) in HEADS for each in group)
        if link == "of" and head in lexicon.TITLE_HEADS and word.low in lexicon.TITLE_WORDS:
            return True
        if link in {"of", "for"} and self._is_adjective(word):
            return False
        if link == "of":
            if has_head and any(each.low in {"for", "on"} for each in group):
                return True
            return (
                head in HEADS
                or (head in {"secretary", "hall", "house"} and not self._is_title(group))
                or _labelled(candidates, joint, TYPED)
            ) and head not in lexicon.TITLE_HEADS
        if link in {"for", "on", "against"}:
            return head in HEADS or (
                link == "for" and _labelled(candidates, joint, {"organisation", "event"})
            )
        if link in {"and", "&"}:
            return link == "&" or self._joins_by_and(group, word, candidates)
        if link == "in":
            inside = any(each.low in {"for", "on"} for each in group)
            return inside and has_head and word.low in lexicon.CONTINENTS
        return False

    def _is_adjective(self, word: Word) -> bool:
        """Whether a people's adjective stands before a word in lower case."""
        known = self._known(word.text)
        return (
            bool(known)
            and known[0].demonym
            and bool(re.match(r" [a-z]", self.text[word.span.end : word.span.end + 2]))
        )

    def _joins_by_and(
        self, group: Sequence[Word], word: Word, candidates: Sequence[Candidate]
    ) -> bool:
        if any(each.low in {"of", "for", "on"} for each in group):
            return (
                not self._known(word.text)
                and _singular(group[0].low) in HEADS
                or (
                    _labelled(
                        candidates, Span(start=group[-1].span.start, end=word.span.end), TYPED
                    )
                )
            )
        if len(group) > SHORTEST_REST or group[-1].possessive or is_acronym(group[-1].text):
            return False
        if _singular(group[-1].low) in HEADS:
            return False
        rest = NAME_WORD.findall(self._run_after(word))
        ends = bool(rest) and _singular(rest[-1].lower()) in lexicon.ORGANISATION_HEADS
        return ends and len(rest) > 1 and len(group) == 1 and not self._person_like(group)

    def _run_after(self, word: Word) -> str:
        match = re.match(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*", self.text[word.span.start :])
        return match[0] if match else word.text

    def _person_like(self, group: Sequence[Word]) -> bool:
        known = self._known(group[-1].text)
        return (
            bool(known)
            and (known[0].type == "person" or known[0].weight >= 1 and not known[0].demonym)
            and group[-1].low not in {"arctic", "antarctic"}
        )

    def _is_title(self, words: Sequence[Word]) -> bool:
        low = [each.low for each in words]
        return (
            bool(low)
            and _is_title_word(low[-1])
            and all(
                each in lexicon.TITLE_WORDS or each in lexicon.HONORIFICS for each in _split(low)
            )
        )

    def _names(
        self, group: list[Word], candidates: Sequence[Candidate], whole: Sequence[Span]
    ) -> Iterator[Part]:
        """One name, or several with titles and countries between them."""
        while group and group[0].low in ARTICLES and not self._keeps_article(group):
            group = group[1:]
        while group and not group[-1].is_big:
            group = group[:-1]
        if not group:
            return
        span = _span(group)
        if span in whole or self._is_known(group):
            yield Part(span=span)
            return
        if _singular(group[-1].low) in lexicon.TAILS and self._is_known_or_acronym(group[:-1]):
            yield Part(span=_span(group[:-1]))
            return
        at = self._title_end(group)
        if at and self._may_precede_title(group[: at[0]]):
            first, last = at
            yield from self._names(group[:first], candidates, whole)
            title = " ".join(each.low for each in group[first:last])
            yield from (
                Part(span=part.span, title=part.title or title)
                for part in self._names(group[last:], candidates, whole)
            )
            return
        country = self._country_end(group, candidates)
        if country:
            yield Part(span=_span(group[:country]))
            yield from self._names(group[country:], candidates, whole)
            return
        yield Part(span=span)

    def _keeps_article(self, group: Sequence[Word]) -> bool:
        known = self._known(_span(group).of(self.text))
        return bool(known) and self.gazetteer.entities[known[0].entity].name.startswith("The ")

    def _is_known_or_acronym(self, group: Sequence[Word]) -> bool:
        return bool(group) and self._is_sure(_span(group).of(self.text))

    def _is_known(self, group: Sequence[Word]) -> bool:
        return len(group) > 1 and bool(self._known(_span(group).of(self.text)))

    def _title_end(self, group: Sequence[Word]) -> tuple[int, int] | None:
        """Where a title stands in a group: from its first word to behind its last."""
        last = next(
            (
                index
                for index in range(len(group) - 1, -1, -1)
                if _is_title_word(group[index].low) and self._ends_title(group, index)
            ),
            None,
        )
        if last is None:
            return None
        first = last
        while first and all(each in lexicon.TITLE_WORDS for each in _split([group[first - 1].low])):
            first -= 1
        while first < last and group[first].low in lexicon.SMALL_WORDS:
            first += 1
        return first, last + 1

    def _may_precede_title(self, words: Sequence[Word]) -> bool:
        """Whether a title can follow: a country or a body, not a name ("Martin Luther King")."""
        if not words:
            return True
        text = _span(words).of(self.text)
        return (
            bool(self._known(text))
            or is_acronym(text)
            or words[-1].possessive
            or _singular(words[-1].low) in lexicon.ORGANISATION_HEADS
            or any(word.low == "of" for word in words)
        )

    def _ends_title(self, group: Sequence[Word], index: int) -> bool:
        rest = group[index + 1 :]
        if group[index].possessive:
            return False
        if not rest:
            low = group[index].low
            return all(
                each in lexicon.TITLE_WORDS | ARTICLES
                for word in group
                for each in _split([word.low])
            ) or (
                low in {"president", "minister", "premier", "chancellor"}
                and bool(self._known(_span(group[:index]).of(self.text)))
            )
        if (
            rest[0].low in lexicon.SUFFIXES
            or rest[0].low == "of"
            or not rest[0].is_big
            and rest[0].low not in lexicon.PARTICLES
        ):
            return False
        return not any(_singular(each.low) in HEADS - lexicon.TITLE_WORDS for each in rest)

    def _country_end(self, group: Sequence[Word], candidates: Sequence[Candidate]) -> int | None:
        """How many words at the start are a country apart from the institution behind it."""
        for size in range(min(3, len(group) - 1), 0, -1):
            known = self._known(_span(group[:size]).of(self.text))
            is_country = bool(known) and (known[0].type == "place" or known[0].demonym)
            if bool(known) and self._is_party_chamber(group, size, known[0]):
                return size
            if is_country and known[0].weight >= SURE:
                return size if self._splits(group, size, candidates, known[0]) else None
        return None

    @staticmethod
    def _is_party_chamber(group: Sequence[Word], size: int, alias: Alias) -> bool:
        """A party's adjective before a chamber: "Democratic Senate"."""
        return (
            alias.type == "organisation"
            and size == 1
            and not is_acronym(group[0].text)
            and all(word.low in lexicon.INSTITUTIONS for word in group[1:])
        )

    def _splits(
        self, group: Sequence[Word], size: int, candidates: Sequence[Candidate], alias: Alias
    ) -> bool:
        rest = group[size:]
        head = _singular(rest[-1].low)
        if "." in group[size - 1].text or (is_acronym(group[size - 1].text)):
            return True
        if rest[0].low in lexicon.SMALL_WORDS:
            return False
        if head in lexicon.INSTITUTIONS:
            return not any(each.low in {"of", "for"} for each in rest)
        if head in HEADS or _labelled(candidates, _span(group), TYPED, exact=True):
            return False
        return alias.demonym


def _is_title_word(low: str) -> bool:
    return (
        low in lexicon.TITLE_HEADS
        or low in lexicon.HONORIFICS
        or ("-" in low and low.split("-")[-1] in lexicon.TITLE_HEADS)
        or (low.endswith("s") and low[:-1] in lexicon.TITLE_HEADS)
    )


def _split(words: Sequence[str]) -> list[str]:
    return [
        part[:-1] if part.endswith("s") and part[:-1] in lexicon.TITLE_HEADS else part
        for word in words
        for part in word.split("-")
    ]


def _singular(low: str) -> str:
    return low if low in HEADS or not low.endswith("s") else low[:-1]


def _span(words: Sequence[Word]) -> Span:
    return Span(start=words[0].span.start, end=words[-1].span.end)


def _labelled(
    candidates: Sequence[Candidate],
    span: Span,
    types: frozenset[str] | set[str],
    *,
    exact: bool = False,
) -> bool:
    """Whether the model takes a span, or one that holds it, for one name of these types."""
    return any(
        each.label in types and (each.span == span if exact else each.span.covers(span))
        for each in candidates
    )


__all__ = ["Cutter", "Part", "plain"]
