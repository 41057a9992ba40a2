"""How a fact box words what the text says: excerpts, offices, quotations. Ours, by eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .material import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Entity, EntityId, Quote, Role, Span, Tenure

_MARKS = "“”\"„‟‘’'«»"
_CLAUSE = re.compile(r"[,;:—–]\s+|\s[—–-]\s")
# verbs after which the words may follow with nothing between: "she said: …", not "she told: …"
_CUES = frozenset(
    {
        *(
            "said",
            "says",
            "wrote",
            "added",
            "argued",
            "announced",
            "insisted",
            "claimed",
            "replied",
        ),
        *("noted", "explained", "declared", "stated", "tweeted", "concluded", "asked", "confirmed"),
        *("warned", "acknowledged"),
    }
)
_RELATIVES = frozenset({"predecessor", "successor", "rival", "ally", "aide", "adviser", "advisor"})


def excerpt(text: str, sentence: Span, focus: Span, limit: int) -> str:
    """The part of a sentence around ``focus``, word for word, of about ``limit`` characters.

    Cut where clauses end, with an ellipsis for what is left out; the whole sentence if it fits.
    """
    words = sentence.of(text)
    if len(one_line(words)) <= limit:
        return one_line(words)
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(words)), len(words)]
    at = focus.start - sentence.start, focus.end - sentence.start
    start = max(cut for cut in cuts if cut <= at[0])
    end = min(cut for cut in cuts if cut >= at[1])
    start = next((cut for cut in cuts if cut <= start and end - cut <= limit), start)
    end = next((cut for cut in reversed(cuts) if cut >= end and cut - start <= limit), end)
    if end - start > limit:
        start, end = _window(words, (start, end), at, limit)
    return _with_ellipses(words, start, end)


def _window(
    words: str, clause: tuple[int, int], at: tuple[int, int], limit: int
) -> tuple[int, int]:
    """Whole words around the focus, inside a clause that is too long."""
    start = max(clause[0], min(at[0], at[1] - limit * 3 // 4))
    end = min(clause[1], max(at[1], start + limit))
    if start > clause[0]:
        start = words.rfind(" ", clause[0], start + 1) + 1 or clause[0]
    if end < clause[1]:
        end = max(words.rfind(" ", start, end), at[1])
    return start, end


def _with_ellipses(words: str, start: int, end: int) -> str:
    part = one_line(words[start:end])
    if end < len(words):
        part = part.rstrip(" ,;:—–-") + " …"
    return f"… {part}" if start > 0 else part


def spoken(text: str, quote: Quote, limit: int) -> str:
    """A quote's words without outer marks and closing comma, cut with an ellipsis if too long."""
    words = one_line(quote.span.of(text))
    if quote.kind == "direct":
        words = words.strip(_MARKS + " ") if _is_whole(words) else words.lstrip(_MARKS)
    words = words.rstrip(" ,;:")
    if len(words) <= limit:
        return words
    stop = max(words.rfind(mark, 0, limit) for mark in (". ", "? ", "! "))
    if stop > limit // 2:
        return words[: stop + 1] + " …"
    return words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def stands_alone(text: str, quote: Quote) -> bool:
    """Whether the words are whole without the attribution.

    "The three, he said, were late" is not: the indirect clause has lost its subject.
    """
    if quote.kind == "direct" or quote.cue is None or quote.cue.start > quote.span.start:
        return True
    between = text[quote.cue.end : quote.span.start]
    return "," not in between or quote.cue.of(text).lower().startswith("according")


def _is_whole(words: str) -> bool:
    return words[-1:] in _MARKS


def reporting_verb(text: str, quote: Quote) -> str | None:
    """The cue if words may follow it with a colon, else None ("told", "according to")."""
    if quote.cue is None:
        return None
    cue = one_line(quote.cue.of(text)).lower()
    return cue if cue in _CUES else None


def text_role(
    role: Role, text: str, entities: Mapping[EntityId, Entity], *, until: str | None = None
) -> str:
    """A role as the text gives it: "president, South Korea", "then leader, Japan".

    until   the end of the office in words, where knowledge has it: said instead of "then"
    """
    body = entities.get(role.of) if role.of else None
    title = f"{role.phrase.standing} {role.title}" if role.phrase.standing else role.title
    if body is not None:
        title += f" of {body.name}" if body.type == "person" else f", {body.name}"
    if until:
        return f"{title}, until {until}"
    return f"{_former_word(role, text)} {title}" if role.former else title


def _former_word(role: Role, text: str) -> str:
    """Say "former" where the text says so, "then" where only the time makes it so."""
    before = text[max(0, role.phrase.title_span.start - 30) : role.phrase.title_span.start].lower()
    return "former" if re.search(r"\b(former|ex|late|retired|one-time)\b", before) else "then"


def is_relative(role: Role) -> bool:
    """Whether a role only places a person beside another: "predecessor"."""
    return role.title.split()[-1] in _RELATIVES


def same_office(role: Role, tenure: Tenure) -> bool:
    """Whether what the text says and what is known are one office: title and, if said, body."""
    known = tenure.title.casefold().split(" of ")[0].removeprefix("acting ")
    return role.title.casefold() == known and role.of in {None, tenure.of}
