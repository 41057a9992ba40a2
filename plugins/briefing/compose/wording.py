"""How a fact box words what the text says: excerpts and quotations. Ours, by eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Span
from .material import one_line

if TYPE_CHECKING:
    from ..model import Claim, Quote

EXCERPT_LENGTH = 160  # characters, of the words around a date or a figure
_OPENING, _CLOSING = "“\"„«‘'", "”\"‟»’'"
_MARKS = _OPENING + _CLOSING
_CLAUSE = re.compile(r"[,;:—–]\s+|\s[—–-]\s")
_DEPENDENT = re.compile(  # words that open what says nothing without the clause before
    r"(?:which|who|whose|whom|where|when|while|because|and|or|but|with|without|including|especially"
    r"|particularly|compared|as|than|after|before|to)\b"
)
_FEW_WORDS = 25  # characters: fewer between two commas are an item of a list, or a beginning
# words that say nothing at the end of a part: "a joint school of", "failed to agree on the"
_DANGLING = re.compile(
    r"(?:\s+(?:an?|the|of|to|in|on|at|by|for|from|with|into|over|under|about|after|before|until"
    r"|and|or|nor|but|that|which|who|whose|where|when|while|because|if|as|than|its|his|her|their"
    r"|is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|not|no|more))+$"
)
_LEANING = re.compile(
    r"(he|she|it|they|but|and|so|or|nor|plus|also|yet|thus|hence|such|his|her|their)\b"
    r"|(this|that|these|those) (is|was|are|were|has|have|will|would|can|could)\b",
    re.IGNORECASE,
)
_THEN_HE = re.compile(
    r"(on|in|by|at|after|before|since)\b[^,]{1,40},? (he|she|it|they)\b", re.IGNORECASE
)
# verbs after which the words may follow with nothing between: "she said: …", not "she told: …"
_CUE = re.compile(
    r"said|says|wrote|added|argued|announced|insisted|claimed|replied|noted|explained|declared"
    r"|stated|tweeted|concluded|asked|confirmed|warned|acknowledged"
)


def excerpt(text: str, sentence: Span, focus: Span, limit: int) -> str:
    """The part of a sentence around ``focus``, word for word, of about ``limit`` characters.

    Cut where clauses end, with an ellipsis for what is left out; the whole sentence if it is at
    most a quarter longer, for a whole one reads better than a part, by a half if the part would
    lack the beginning, or twice as long if it would begin with "which".
    """
    words = sentence.of(text)
    if len(one_line(words)) <= limit * 5 // 4:
        return _whole(words)
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(words)), len(words)]
    focus_end = min(focus.end, sentence.end)  # a parser may end a sentence inside “’96”
    at = focus.start - sentence.start, focus_end - sentence.start
    start = max(cut for cut in cuts if cut <= at[0])
    end = min(cut for cut in cuts if cut >= at[1])
    start = next((cut for cut in cuts if cut <= start and end - cut <= limit), start)
    end = _last_cut(cuts, start, end, limit)
    if end - start < limit // 4:  # "In May, the minister was forced to"
        end = next((cut for cut in cuts if cut > end), end)
    if end - start > limit:
        start, end = _window(words, (start, end), at, limit)
    has_lost = start > 0 and _DEPENDENT.match(words, start) is not None
    if start > 0 and len(one_line(words)) <= (limit * 2 if has_lost else limit * 3 // 2):
        return _whole(words)
    return _with_ellipses(words, start, end)


def _whole(words: str) -> str:
    """A sentence on one line, without what marks it as an item of a list."""
    line = one_line(words)
    bare = _BULLET.sub("", line)
    return bare if bare == line else bare.rstrip(" ;,")


def _last_cut(cuts: list[int], start: int, end: int, limit: int) -> int:
    """The last place to cut within the limit, but not behind a few words: ", after Vienna".

    Several short clauses in a row may be a list, or hold the verb: "“…”, she said, shut it".
    """
    fitting = [cut for cut in cuts if start < cut and end <= cut <= start + limit]
    if not fitting:
        return end
    last = fitting[-1]
    *_, earlier, before = [start, start, *(cut for cut in cuts if start < cut < last)]
    is_bit = last < cuts[-1] and last - before < _FEW_WORDS <= before - earlier
    return before if is_bit and before >= end else last


def undated(line: str, date: str) -> str:
    """A line without the date that opens it, which stands beside it: "May 2013: Talks began"."""
    rest = line.removeprefix(date)
    if rest == line or not rest.startswith(":"):
        return line
    bare = rest[1:].lstrip()
    return bare[:1].upper() + bare[1:]


def first_clauses(text: str, sentence: Span, focus: Span, limit: int) -> Span | None:
    """The sentence, or as many of its first clauses as fit into ``limit`` and hold ``focus``.

    None if the focus stands too late for that.
    """
    words = sentence.of(text)
    if len(words) <= limit:
        return sentence
    cuts = [match.start() for match in _CLAUSE.finditer(words)]
    cuts = [cut for cut in cuts if focus.end - sentence.start <= cut <= limit]
    return Span(start=sentence.start, end=sentence.start + max(cuts)) if cuts else None


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
        dangling = _DANGLING.search(words, at[1], end)
        end = dangling.start() if dangling else end
    return start, end


def _with_ellipses(words: str, start: int, end: int) -> str:
    part = one_line(words[start:end])
    if end < len(words):
        part = closed(part.rstrip(" ,;:—–-") + " …")
    return f"… {part}" if start > 0 else part


def closed(words: str) -> str:
    """Words cut off in somebody's own, with the mark that closes those."""
    is_open = words.rfind("“") > words.rfind("”")
    return f"{words}”" if is_open else words + '"' * (words.count('"') % 2)


def spoken(text: str, quote: Quote, limit: int) -> str:
    """A quote's words without outer marks and closing comma, cut with an ellipsis if too long."""
    words = one_line(quote.span.of(text))
    if quote.kind == "direct":
        words = _unmarked(words)
    bare = words.rstrip(_MARKS)
    words = bare.rstrip(" ,;:") + words[len(bare) :]
    if len(words) <= limit:
        return words
    stop = max(words.rfind(mark, 0, limit) for mark in (". ", "? ", "! "))
    if stop > limit // 2:
        return words[: stop + 1] + " …"
    return _DANGLING.sub("", words[:limit].rsplit(" ", 1)[0]).rstrip(" ,;:") + " …"


_GUESSED = ("its government", "the only organisation")
_BULLET = re.compile(r"^(?:[-–—*•·]|\([a-z0-9]{1,3}\)|[a-z0-9]\))\s+")
# words that stand for somebody or something told of before, unless for the speaker
_OF_PERSONS = re.compile(r"(he|she|his|her)\b", re.IGNORECASE)
_OF_THINGS = re.compile(r"(it|its|they|their|this|that|these|those|such)\b", re.IGNORECASE)
_ONE_OF_OTHERS = re.compile(r"\bof the others\b", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"\b(it|them|so|this|these)\W*$", re.IGNORECASE)
_IN_MARKS = re.compile(
    r"(he|she|they|his|her|their|plus|also)\b|(this|that|these|those) (is|was|are|were)\b"
    r"|it (has|had) (no|an?|the|its|two|three)\b"  # no "it is time", "it has been"
    r"|it(’s|'s| is| was) the (only|first|last|same|best|worst) \w+ (with|in|of|on|at|to|I|we)\b",
    re.IGNORECASE,
)
_SHORT = 10  # words, among which a pronoun at the end finds no noun of its own
_SUBORDINATE = re.compile(
    r"(?:if|when|whenever|unless|although|though|because|while|until|once|as long as)\b",
    re.IGNORECASE,
)
_INNER_STOP = re.compile(r"[,;:.!?—–]\s")
_GOES_ON = re.compile(r"""\s[^.!?“"‘]{1,80},\s[“"‘][a-z]""")  # who says so, and then the rest
_INNER_SPEAKER = re.compile(r",\s[A-Z]\w+\s(?:said|says)$")


def is_sure(claim: Claim) -> bool:
    """Whether the speaker is named or a pronoun for one, not merely the likeliest body near by."""
    return not claim.reason.startswith(_GUESSED)


def stands_alone(text: str, quote: Quote) -> bool:
    """Whether the words are whole without the attribution.

    "The three, he said, were late" is not: the indirect clause has lost its subject.
    """
    if quote.kind == "indirect" and _INNER_SPEAKER.search(quote.span.of(text)):
        return False
    if quote.kind == "direct" or quote.cue is None or quote.cue.start > quote.span.start:
        return True
    between = text[quote.cue.end : quote.span.start]
    return "," not in between or _is_by_source(text, quote)


def has_lost_its_subject(text: str, quote: Quote, *, by_person: bool) -> bool:
    """Whether reported words open with a pronoun whose noun stays behind in the text, or end so.

    In an indirect clause "he" may be the person that speaks, "it" the body; in marks, neither.
    "The state will leave it" says nothing in a short clause.
    """
    words = quote.span.of(text).lstrip(_MARKS)
    if quote.kind == "direct":
        return _IN_MARKS.match(words) is not None
    if _ONE_OF_OTHERS.search(words) or (_OF_THINGS.match(words) and _is_by_source(text, quote)):
        return True
    foreign = _OF_THINGS if by_person else _OF_PERSONS
    is_short = len(words.split()) <= _SHORT
    return foreign.match(words) is not None or (is_short and _ENDS_OPEN.search(words) is not None)


def _is_by_source(text: str, quote: Quote) -> bool:
    """Whether "according to" says by whom: its "it" is what the story tells of, not the source."""
    return quote.cue is not None and quote.cue.of(text).lower().startswith("according")


def is_half(text: str, quote: Quote) -> bool:
    """Whether words in marks open a sentence whose other half comes after who says so.

    “If the mill closes,” she went on, “we all go.”
    """
    words = one_line(quote.span.of(text)).strip(_MARKS)
    goes_on = _GOES_ON.match(text, quote.span.end) is not None
    is_clause = _SUBORDINATE.match(words) and (goes_on or not _INNER_STOP.search(words))
    return quote.kind == "direct" and bool(is_clause) and words.endswith(",")


def is_part(words: str) -> bool:
    """Whether spoken words are a part of a sentence, which says little without the rest."""
    return words.startswith("… ")


def _unmarked(words: str) -> str:
    """The words without their own pair of marks, those inside kept; a part goes on with "…"."""
    words = words[1:] if words[:1] in _OPENING else words
    words = words[:-1] if words[-1:] in _CLOSING else words
    return f"… {words}" if words[:1].islower() else words


def leans(words: str) -> bool:
    """Whether the words need what stands before them: a fragment, or one that opens "It is"."""
    bare = words.lstrip(_MARKS)
    return bare[:1].islower() or _LEANING.match(bare) is not None


def is_answer(words: str) -> bool:
    """Whether a sentence only makes sense after the one before: "On Monday he left"."""
    bare = words.lstrip(_MARKS + "… ")
    return _LEANING.match(bare) is not None or _THEN_HE.match(bare) is not None


def reporting_verb(text: str, quote: Quote) -> str | None:
    """The cue if words may follow it with a colon, else None ("told", "according to")."""
    if quote.cue is None:
        return None
    cue = one_line(quote.cue.of(text)).lower()
    return cue if _CUE.fullmatch(cue) else None
