"""Articles for tests of what stands behind resolution: made of words that are marked up by name.

The text is ours to write, so that spans are found by looking for the words; everything else is
the package's own nouns.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.compose import compose
from briefing.model import (
    Block,
    Briefing,
    Claim,
    Document,
    Entity,
    EntityId,
    Entry,
    Extraction,
    Knowledge,
    Mention,
    Portrait,
    Pronoun,
    Quantity,
    Quote,
    Record,
    Reference,
    Resolution,
    Role,
    RolePhrase,
    Sentence,
    Span,
    Timex,
)

DATE = dt.date(2022, 6, 30)
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”’]?(?=\s)|$)", re.DOTALL)
ALMANAC = Reference(
    title="Almanac of States",
    publisher="Meridian Press",
    date="2022-03",
    url="https://meridian.example/almanac",
    licence="CC BY 4.0",
)


def an_entity(name: str, kind: str = "person", **more: object) -> Entity:
    """An entity whose id is its name in lower case, with hyphens."""
    slug = re.sub(r"\W+", "-", name.lower()).strip("-")
    return Entity(id=EntityId(slug), type=kind, name=name, **more)  # type: ignore[arg-type]


@dataclass
class Draft:
    """An article in the making; ``mentions`` maps words of the text to an entity's name."""

    title: str = "Arvenia signs the river treaty"
    standfirst: str | None = None
    paragraphs: Sequence[str] = ("Arvenia signed the treaty.",)
    entities: Sequence[Entity] = ()
    mentions: Mapping[str, str] | None = None
    dates: Mapping[str, str] | None = None
    quotes: Sequence[tuple[str, str | None, str]] = ()
    roles: Sequence[tuple[str, str, str | None, bool]] = ()
    numbers: Mapping[str, str] | None = None
    portraits: Sequence[Portrait] = ()
    lead: Sequence[str] = ()
    metonyms: Mapping[str, str] | None = None
    demonyms: Sequence[str] = ()
    slug: str = "river-treaty"
    date: dt.date = DATE
    byline: str | None = None
    headings: Sequence[str] = ()
    subjects: Sequence[str] = ()
    pronouns: Mapping[str, tuple[str, str]] | None = None
    passing: Sequence[str] = ()
    dateline: str | None = None

    def document(self) -> Document:
        """Title, standfirst and paragraphs as blocks of one text."""
        blocks: list[Block] = []
        parts = [("title", self.title)]
        if self.standfirst:
            parts.append(("standfirst", self.standfirst))
        parts += [
            ("heading" if one in self.headings else "paragraph", one) for one in self.paragraphs
        ]
        at = 0
        for kind, words in parts:
            span = Span(start=at, end=at + len(words))
            blocks.append(Block(kind=kind, span=span))  # type: ignore[arg-type]
            at = span.end + 2
        text = "\n\n".join(words for _, words in parts)
        body = next(one.span.start for one in blocks if one.kind not in {"title", "standfirst"})
        return Document(
            slug=self.slug,
            path=f"briefings/{self.slug}.txt",
            date=self.date,
            title=self.title,
            standfirst=self.standfirst,
            byline=self.byline,
            text=text,
            body_start=body,
            blocks=tuple(blocks),
            dateline=self.dateline and _span(text, self.dateline),
        )

    def briefing(self) -> Briefing:
        """The article composed."""
        document = self.document()
        sentences = tuple(_sentences(document))
        extraction = Extraction(
            sentences=sentences,
            timexes=tuple(
                Timex(
                    span=span,
                    sentence=_within(span, sentences),
                    value=value,
                    is_main=words not in self.passing,
                )
                for words, value in (self.dates or {}).items()
                for span in _spans(document, words)
            ),
            pronouns=tuple(
                Pronoun(span=span, sentence=_within(span, sentences), gender=gender, position=part)  # type: ignore[arg-type]
                for words, (gender, part) in (self.pronouns or {}).items()
                for span in _spans(document, words)
            ),
            quotes=tuple(
                Quote(span=span, sentence=_within(span, sentences), kind=kind)  # type: ignore[arg-type]
                for words, _, kind in self.quotes
                for span in _spans(document, words)[:1]
            ),
            quantities=tuple(
                Quantity(span=span, sentence=_within(span, sentences), counted=counted)
                for words, counted in (self.numbers or {}).items()
                for span in _spans(document, words)
            ),
        )
        return compose(
            document,
            extraction,
            self._resolution(document, sentences),
            Knowledge(date=self.date, portraits=tuple(self.portraits)),
        )

    def _resolution(self, document: Document, sentences: tuple[Sentence, ...]) -> Resolution:
        by_name = {one.name: one for one in self.entities}
        named = self.mentions or {one.name: one.name for one in self.entities}
        mentions = sorted(
            (
                Mention(
                    span=span,
                    entity=by_name[name].id,
                    sentence=_within(span, sentences),
                    score=1.0,
                    reason="made for a test",
                    metonym=by_name[self.metonyms[words]].id
                    if self.metonyms and words in self.metonyms
                    else None,
                    demonym=words in self.demonyms,
                    position="subject" if words in self.subjects else "other",
                )
                for words, name in named.items()
                for span in _spans(document, words)
            ),
            key=lambda one: one.span,
        )
        order = list(dict.fromkeys(one.entity for one in mentions))
        entities = tuple(next(one for one in self.entities if one.id == entity) for entity in order)
        counts = [sum(one.entity == entity for one in mentions) for entity in order]
        return Resolution(
            entities=entities,
            mentions=tuple(mentions),
            claims=tuple(
                Claim(
                    quote=Quote(span=span, sentence=_within(span, sentences), kind=kind),  # type: ignore[arg-type]
                    speaker=by_name[speaker].id if speaker else None,
                )
                for words, speaker, kind in self.quotes
                for span in _spans(document, words)[:1]
            ),
            roles=tuple(_role(one, document, sentences, by_name) for one in self.roles),
            lead=tuple(by_name[one].id for one in self.lead),
            salience=tuple(count / max(counts) for count in counts),
        )


def rows(draft: Draft) -> dict[str, tuple[Entry, ...]]:
    """The entries of its fact box, by row."""
    return {row.key: row.entries for row in draft.briefing().rows}


def _role(
    role: tuple[str, str, str | None, bool],
    document: Document,
    sentences: tuple[Sentence, ...],
    by_name: Mapping[str, Entity],
) -> Role:
    person, title, body, former = role
    span = _spans(document, title)[0]
    phrase = RolePhrase(
        person=span,
        title=title.lower(),
        title_span=span,
        sentence=_within(span, sentences),
        former=former,
    )
    return Role(
        person=by_name[person].id,
        title=title.lower(),
        of=by_name[body].id if body else None,
        former=former,
        phrase=phrase,
    )


def _span(text: str, words: str) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words))


def _spans(document: Document, words: str) -> list[Span]:
    found = [
        Span(start=one.start(), end=one.end())
        for one in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", document.text)
    ]
    assert found, f"{words!r} is not in the text"
    return found


def _sentences(document: Document) -> list[Sentence]:
    return [
        Sentence(
            span=Span(start=block.span.start + one.start(), end=block.span.start + one.end()),
            block=index,
        )
        for index, block in enumerate(document.blocks)
        for one in _SENTENCE.finditer(block.span.of(document.text))
    ]


def _within(span: Span, sentences: tuple[Sentence, ...]) -> int:
    return next(
        index for index, one in enumerate(sentences) if one.span.start <= span.start < one.span.end
    )


def a_portrait(entity: Entity, *, date: dt.date = DATE, **more: object) -> Portrait:
    """What is known of an entity; the record's fields and the portrait's by name."""
    of_record = {"summary", "summary_source", "happenings", "coordinates", "feature"}
    of_record |= {"coordinates_source"}
    record = Record(entity=entity, **{key: more.pop(key) for key in of_record & more.keys()})  # type: ignore[arg-type]
    return Portrait(record=record, date=date, **more)  # type: ignore[arg-type]
