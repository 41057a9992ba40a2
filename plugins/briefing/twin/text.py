"""A briefing as plain text, to be read as it is: in a mail, a terminal, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import ENGLISH, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Document
    from ..views import BriefingView, EntryView, MomentView, ReferenceView, RowView, SinceView

_WIDTH = 72


def as_text(briefing: BriefingView, document: Document, language: Language = ENGLISH) -> str:
    """The page as text of 72 columns: head, key points, facts, article, timeline, sources.

    Numbers in brackets lead to the list of sources at the end; what has none stands on the
    article itself. Addresses are never broken. The text ends in a line break.
    """
    say = language.gettext
    parts = [
        *_head(briefing, language),
        *_section(say("Key points"), map(_point, briefing.key_points)),
        *_section(say("At a glance"), _facts((*briefing.rows, *briefing.rows_folded))),
        *_since(briefing.since, language),
        *_section(say("The text"), _body(document)),
        *_section(say("Timeline"), _timeline(briefing.timeline, language)),
        *_section(say("More dates"), _timeline(briefing.timeline_rest, language)),
        *_section(
            say("Sources of this page"),
            (_source(one) for one in briefing.sources if not one.is_aside),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _head(briefing: BriefingView, language: Language) -> Iterator[str]:
    title = _filled(briefing.title)
    yield f"{title}\n{'=' * max(map(len, title.splitlines()))}"
    if briefing.standfirst:
        yield _filled(briefing.standfirst)
    told = [briefing.date.text]
    if briefing.modified:
        told.append(language.gettext("Updated %(date)s", date=briefing.modified.text))
    if briefing.byline:
        told.append(language.gettext("By %(name)s", name=briefing.byline))
    origin = " ".join(filter(None, (briefing.source, briefing.link)))
    if origin:
        told.append(language.gettext("Source: %(name)s", name=origin))
    yield "\n".join(map(_filled, told))


def _section(title: str, parts: Iterable[str]) -> Iterator[str]:
    """A heading and its parts; nothing if there are none."""
    held = list(parts)
    if held:
        yield f"{title}\n{'-' * len(title)}"
        yield from held


def _facts(rows: Iterable[RowView]) -> Iterator[str]:
    return (f"{row.label}\n{_listed(row.entries + row.rest)}" for row in rows)


def _since(since: SinceView | None, language: Language) -> Iterator[str]:
    if since is not None:
        day, last = since.as_of.text, since.known_until
        reach = (
            language.gettext(
                "After %(date)s, as far as known on %(last)s", date=day, last=last.text
            )
            if last
            else language.gettext("After %(date)s", date=day)
        )
        yield from _section(
            language.gettext("Since then"), (_filled(reach), _listed(since.entries + since.rest))
        )


def _listed(entries: Iterable[EntryView]) -> str:
    return "\n".join(_filled(_entry(entry), first="  * ", then="    ") for entry in entries)


def _point(entry: EntryView) -> str:
    return _listed((entry,))


def _entry(entry: EntryView) -> str:
    if entry.members:
        return f"{entry.text}: {'; '.join(map(_entry, entry.members))}"
    words = f"“{entry.text}”" if entry.is_direct else entry.text
    if entry.is_quote and entry.name:
        colon = "" if entry.runs_on else ":"
        words = f"{entry.name.name}{f' {entry.cue}' if entry.cue else ''}{colon} {words}"
    elif entry.figure or entry.date:
        words = f"{entry.figure or (entry.date and entry.date.text)}: {words}"
    note = "".join(f" ({one})" for one in (entry.note, entry.time) if one)
    numbers = "".join(f" [{one.number}]" for one in entry.sources if one.number is not None)
    return f"{words}{note}{numbers}"


def _body(document: Document) -> Iterator[str]:
    """The blocks of the article behind its title and standfirst."""
    marks = {"item": ("  * ", "    "), "quotation": ("    ", "    ")}
    for block in document.blocks:
        if block.span.start >= document.body_start:
            first, then = marks.get(block.kind, ("", ""))
            yield _filled(block.span.of(document.text), first=first, then=then)


def _timeline(moments: Iterable[MomentView], language: Language) -> Iterator[str]:
    for moment in moments:
        numbers = "".join(f" [{one.number}]" for one in moment.sources if one.number is not None)
        planned = f" ({language.gettext('planned')})" if moment.is_planned else ""
        yield _filled(f"{moment.date.text}{planned}: {moment.text}{numbers}", then="    ")


def _source(source: ReferenceView) -> str:
    """A source with its number, and its address in a line of its own."""
    number = f"[{source.number}] "
    indent = " " * len(number)
    told = _filled(_told(source), first=number, then=indent)
    return f"{told}\n{indent}{source.url}" if source.url else told


def _told(source: ReferenceView) -> str:
    named = f"{source.publisher}: {source.title}" if source.publisher else source.title
    date = f", {source.date.text}" if source.date else ""
    return f"{named}{date}{f' ({source.licence})' if source.licence else ''}"


def _filled(text: str, *, first: str = "", then: str = "") -> str:
    """Break at spaces alone; textwrap does the same in four times the time."""
    lines: list[str] = []
    line = first
    is_empty = True
    for word in text.split():
        if not is_empty and len(line) + len(word) >= _WIDTH:
            lines.append(line)
            line, is_empty = then, True
        line += word if is_empty else f" {word}"
        is_empty = False
    return "\n".join([*lines, line])
