"""What grammar and model see in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Self

from .document import EntityType, Position, QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_DENIES = re.compile(r"den(?:y|ies|ied|ying)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence; ``block`` is the index of its block."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A span that may name something, before the whole document is looked at.

    label       the model's vote; "demonym" for a nationality or group; None for a run of
                capitalised words that the model took for no name
    determiner  "the" stands before it
    before      lower-cased words before it in its noun phrase, nearest last ("prime", "minister")
    after       the same behind it ("news", "agency")
    governor    lemma of the word on which it depends, lower-cased; "" at the root
    plural      its last word is a plural by the tagger: "Desert Falcons", but not "Ana Torres"
    """

    span: Span
    sentence: int
    label: EntityType | Literal["demonym", "other"] | None
    position: Position = "other"
    determiner: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    governor: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A personal or possessive pronoun of the third person."""

    span: Span
    sentence: int
    gender: Literal["he", "she", "it", "they"]
    position: Position = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Equation:
    """Two spans that the grammar says are one thing: apposition, "or", an acronym in brackets."""

    left: Span
    right: Span
    kind: Literal["apposition", "acronym", "alias"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A date or duration; ``value`` is TIMEX3's: 2022, 2022-06, 2022-06-30, P35Y, 2017/2019.

    is_main   it says when what the sentence tells happens: not "the treaty of 1959", "since 1985",
              "who left in 2013"
    """

    span: Span
    sentence: int
    value: str
    is_main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Reported speech.

    span      a direct one with its marks and the comma or stop inside them; an indirect one the
              clause after "that"
    cue       the reporting words as they stand in the text ("told", "according to"), None if none
    speaker   the words that name who speaks: a name, a pronoun or a description; None if nobody
    """

    span: Span
    sentence: int
    kind: QuoteKind
    cue: Span | None = None
    speaker: Span | None = None

    def is_denied(self, text: str) -> bool:
        """Whether it is a clause that its speaker says isn't so ("denied that it sank")."""
        denies = self.cue is not None and _DENIES.fullmatch(self.cue.of(text)) is not None
        return self.kind == "indirect" and denies


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """What the text says that a person is.

    title      lower case, singular, without nationality, body, "then", "new", "former"
    of         the words that name the body, country, place or person; None if there are none
    former     by the words ("former", "late", "then"); resolve knows the date, too
    standing   "acting", "designate" or None
    """

    person: Span
    title: str
    title_span: Span
    sentence: int
    of: Span | None = None
    former: bool = False
    standing: Literal["acting", "designate"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts: ``span`` covers "at least 61 dead", ``counted`` "dead"."""

    span: Span
    sentence: int
    counted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that grammar and model see in one document; holds no token, knows no entity."""

    sentences: tuple[Sentence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    equations: tuple[Equation, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quotes: tuple[Quote, ...] = ()
    roles: tuple[RolePhrase, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    def without_names(self, names: Iterable[Span]) -> Self:
        """Without the dates that are part of a longer name: "Sunday" of "Sunday Oke"."""
        spans = tuple(names)
        dates = tuple(
            one
            for one in self.timexes
            if not any(span.covers(one.span) and span != one.span for span in spans)
        )
        return self if len(dates) == len(self.timexes) else replace(self, timexes=dates)
