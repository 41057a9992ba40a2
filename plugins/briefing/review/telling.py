"""The review report in words: what, where, and the line to paste."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..compose.wording import excerpt
from .disputes import deciding, is_corrected, what_differs

if TYPE_CHECKING:
    from ..model import Conflict, Span
    from .finding import Item, Kind
    from .settling import Fix

_KINDS: dict[Kind, tuple[str, str]] = {
    "name": ("name that leads nowhere", "names that lead nowhere"),
    "homonym": ("name that may be another's", "names that may be another's"),
    "speaker": ("quotation without a sure speaker", "quotations without a sure speaker"),
    "date": ("date that isn't read", "dates that aren't read"),
    "kinds": ("name of two kinds", "names of two kinds"),
    "office": ("office held by others", "offices held by others"),
    "item": ("name that Wikidata alone doesn't settle", "names that Wikidata alone doesn't settle"),
}
_EXCERPT = 140
_AROUND = 3  # words on either side by which a place is found again in the file
_WORD = re.compile(r"[^\W_]+")
_GAP = r"[\W_]+"
_HINTS = re.compile(r"^ {0,3}entities:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where the files lie that an editor would change.

    root      what paths of articles are relative to
    entities  the folder of dossiers
    shown     names a file as a person would type it here
    """

    root: Path
    entities: Path
    shown: Callable[[Path], str]

    def source(self, article: str) -> str:
        """The text of an article's file; "" if it can't be read any more."""
        try:
            return (self.root / article).read_text("utf-8-sig")
        except OSError:
            return ""

    def dossier(self, known: str) -> Path:
        """The file of a dossier, there or not yet."""
        files = (self.entities / f"{known}{suffix}" for suffix in (".yaml", ".yml"))
        return next((file for file in files if file.is_file()), self.entities / f"{known}.yaml")


def counted(items: Sequence[Item], conflicts: Sequence[Conflict] = ()) -> str:
    """How much there is to review: "37 things to review in 12 briefings, 2 in the data".

    "" for nothing. What a dossier corrects isn't counted.
    """
    is_open = sum(not is_corrected(one) for one in conflicts)
    if not items:
        return f"{_number(is_open, 'thing')} to review in the data" if is_open else ""
    briefings = len({item.briefing.document.path for item in items})
    count = f"{_number(len(items), 'thing')} to review in {_number(briefings, 'briefing')}"
    return f"{count}, {is_open} in the data" if is_open else count


def report(items: Sequence[Item], desk: Desk, conflicts: Sequence[Conflict] = ()) -> Iterator[str]:
    """The report, line by line: the counts, then each thing with its sentence and its fixes.

    What layers of knowledge tell otherwise comes last: it needs no article. At its end, a line
    each, what a dossier corrects: to see, not to settle.
    """
    disputed = [one for one in conflicts if not is_corrected(one)]
    yield counted(items, conflicts) or "Nothing to review"
    kinds = Counter(item.kind for item in items)
    for kind, (one, many) in _KINDS.items():
        if kinds[kind]:
            yield f"  {kinds[kind]:4} {one if kinds[kind] == 1 else many}"
    if disputed:
        yield f"  {len(disputed):4} told otherwise by another layer of knowledge"
    if len(items) > 1:
        yield "  An article has one `Entities:` line: put all entries there, separated by commas"
    for item in items:
        yield ""
        yield from _told(item, desk)
    for conflict in disputed:
        yield ""
        yield what_differs(conflict)
        yield from _in_dossier(deciding(conflict), desk)
    yield from _corrected([one for one in conflicts if is_corrected(one)])


def _corrected(conflicts: Sequence[Conflict]) -> Iterator[str]:
    if conflicts:
        yield ""
        yield "Corrected by dossiers, nothing to do:"
        yield from (f"  {what_differs(one)}" for one in conflicts)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _told(item: Item, desk: Desk) -> Iterator[str]:
    document, extraction = item.briefing.document, item.briefing.extraction
    source = desk.source(document.path)
    line = line_of(source, document.text, item.span)
    place = f"{document.path}:{line}" if line else document.path
    often = f" ({item.times} times)" if item.times > 1 else ""
    yield f"{place}: {item.what}{often}"
    sentences = (one.span for one in extraction.sentences if one.span.overlaps(item.span))
    if (sentence := next(sentences, None)) is not None:
        yield f"    {excerpt(document.text, sentence, item.span, _EXCERPT)}"
    for fix in item.fixes:
        yield from _fix(fix, item, desk, source)


def _fix(fix: Fix, item: Item, desk: Desk, source: str) -> Iterator[str]:
    """In which case, into which file, and the lines themselves."""
    if fix.entry:
        line, verb = _header_line(source)
        yield f"  {fix.when}, {verb} line {line} of the article:"
        yield f"      Entities: {', '.join([*item.briefing.document.hints, fix.entry])}"
        return
    yield from _in_dossier(fix, desk)


def _in_dossier(fix: Fix, desk: Desk) -> Iterator[str]:
    file = desk.dossier(fix.dossier)
    verb = "in" if file.is_file() else "in a new file"
    yield f"  {fix.when}, {verb} {desk.shown(file)}:"
    yield from (f"      {line}" for line in fix.lines)


def _header_line(source: str) -> tuple[int, str]:
    """Where the ``Entities:`` line of an article belongs, and whether there is one already."""
    header = re.split(r"\n[ \t]*\n", source, maxsplit=1)[0]
    if found := _HINTS.search(header):
        return header.count("\n", 0, found.start()) + 1, "in place of"
    return (2 if source.startswith("---") else 1), "as"


def line_of(source: str, text: str, span: Span) -> int | None:
    """The line of a file on which a span of the article's text stands; None if it isn't found.

    Looks for the words in and around the span, whatever markup stands between them.
    """
    inside = _WORD.findall(span.of(text))
    before = _WORD.findall(text[max(0, span.start - 80) : span.start])[-_AROUND:]
    after = _WORD.findall(text[span.end : span.end + 80])[:_AROUND]
    for left, right in ((before, after), (before, []), ([], after), ([], [])):
        words = [*map(re.escape, left), f"({_joined(inside)})", *map(re.escape, right)]
        if match := re.search(rf"(?<![^\W_]){_GAP.join(words)}", source):
            return source.count("\n", 0, match.start(1)) + 1
    return None


def _joined(words: Sequence[str]) -> str:
    return _GAP.join(map(re.escape, words))
