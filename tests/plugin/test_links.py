from __future__ import annotations

import datetime as dt

import pytest

from briefing.model import (
    Block,
    Briefing,
    Document,
    Entity,
    EntityId,
    Extraction,
    Knowledge,
    Mention,
    Resolution,
    Sentence,
    Span,
)
from briefing.plugin.links import anchors_of, links_of

ADDRESSES = {EntityId("vela"): "../dossiers/vela/", EntityId("oro"): "../dossiers/oro/"}
HEAD = "Vela and Oro sign\n\n"


def a_briefing(*paragraphs: tuple[str, str, int], score: float = 0.9) -> Briefing:
    """A briefing of blocks (kind, text, section); every "Vela" and "Oro" is a mention."""
    text, blocks = HEAD, [Block(kind="title", span=Span(start=0, end=len(HEAD) - 2))]
    for kind, words, section in paragraphs:
        span = Span(start=len(text), end=len(text) + len(words))
        blocks.append(Block(kind=kind, span=span, section=section))
        text += words + "\n"
    sentences = tuple(Sentence(span=block.span, block=i) for i, block in enumerate(blocks))
    mentions = sorted(
        (
            Mention(
                span=Span(start=at, end=at + len(name)),
                entity=EntityId(name.lower()),
                sentence=next(
                    i for i, one in enumerate(sentences) if one.span.start <= at < one.span.end
                ),
                score=score,
                reason="its name",
            )
            for name in ("Vela", "Oro")
            for at in range(len(text))
            if text.startswith(name, at)
        ),
        key=lambda one: one.span,
    )
    return Briefing(
        document=Document(
            slug="x",
            path="x.txt",
            date=dt.date(2023, 5, 2),
            title=HEAD.strip(),
            html="",
            text=text,
            body_start=len(HEAD),
            blocks=tuple(blocks),
        ),
        extraction=Extraction(sentences=sentences),
        resolution=Resolution(
            entities=(
                Entity(id=EntityId("vela"), type="place", name="Vela"),
                Entity(id=EntityId("oro"), type="person", name="Ana Oro"),
            ),
            mentions=tuple(mentions),
        ),
        knowledge=Knowledge(date=dt.date(2023, 5, 2)),
    )


def linked(briefing: Briefing, rule="section", addresses=ADDRESSES) -> list[tuple[int, str]]:
    links = links_of(briefing, addresses=addresses, rule=rule, min_score=0.5)
    body = briefing.document.text[briefing.document.body_start :]
    return [(link.span.start, link.span.of(body)) for link in links]


LONG = "Vela met Oro in the old town hall by the sea. Vela hopes that Oro will sign."
SHORT = "Vela met Oro."


def test_the_first_mention_in_each_section_is_a_link():
    briefing = a_briefing(("paragraph", LONG, 0), ("paragraph", LONG, 0), ("paragraph", LONG, 1))

    assert linked(briefing) == [(0, "Vela"), (9, "Oro"), (154, "Vela"), (163, "Oro")]


def test_all_mentions_are_links_if_the_site_wants_it():
    assert len(linked(a_briefing(("paragraph", LONG, 0)), "all")) == 4


def test_none_is_if_the_site_wants_that():
    assert linked(a_briefing(("paragraph", LONG, 0)), "none") == []


def test_a_short_paragraph_gets_one_link_and_the_next_one_the_other():
    briefing = a_briefing(("paragraph", SHORT, 0), ("paragraph", SHORT, 0))

    assert [words for _, words in linked(briefing)] == ["Vela", "Oro"]


def test_a_heading_gets_no_link():
    assert linked(a_briefing(("heading", "Vela waits", 1), ("paragraph", "Nobody came.", 1))) == []


def test_a_mention_that_is_not_sure_gets_no_link():
    assert linked(a_briefing(("paragraph", LONG, 0), score=0.4)) == []


def test_an_entity_without_a_page_gets_no_link():
    briefing = a_briefing(("paragraph", LONG, 0))

    assert linked(briefing, addresses={EntityId("oro"): "x"}) == [(9, "Oro")]


@pytest.mark.parametrize(("words", "title"), [("Vela", None), ("Oro", "Ana Oro")])
def test_a_link_says_the_name_where_the_text_has_another(words, title):
    briefing = a_briefing(("paragraph", LONG, 0))
    links = links_of(briefing, addresses=ADDRESSES, rule="section", min_score=0.5)
    body = briefing.document.text[len(HEAD) :]

    assert {link.span.of(body): link.title for link in links}[words] == title


def test_sentences_of_the_body_have_anchors_and_those_of_the_head_have_none():
    anchors = anchors_of(a_briefing(("paragraph", LONG, 0), ("paragraph", SHORT, 0)))

    assert [(one.id, one.span.start, one.span.end) for one in anchors] == [
        ("s1", 0, len(LONG)),
        ("s2", len(LONG) + 1, len(LONG) + 1 + len(SHORT)),
    ]
