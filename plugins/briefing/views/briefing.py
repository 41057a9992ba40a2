"""A briefing as its page shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ..language import ENGLISH, Language, msgid
from .addresses import briefing_url, outside_url, sentence_ids
from .citing import Citations
from .dates import as_of_words, date_view, day_view, gap_words, spelt_in
from .flags import flag_view
from .maps import map_view
from .nouns import (
    BriefingView,
    CardView,
    EntryView,
    FactView,
    IntroductionView,
    LinkView,
    MomentView,
    NameView,
    RelatedView,
    RowView,
    SinceView,
)
from .wording import join_names, prose_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import (
        Briefing,
        Card,
        Document,
        Entity,
        EntityId,
        EntityType,
        Entry,
        LocatorMap,
        Moment,
        Related,
    )
    from .nouns import ImageView

_ROW_LABELS = {
    "people": msgid("Who"),
    "organisations": msgid("Organisations"),
    "where": msgid("Where"),
    "when": msgid("When"),
    "said": msgid("What was said"),
    "numbers": msgid("Numbers"),
    "next": msgid("What is next"),
}
_ROWS_OPEN = 5
# values that are open in a row: those that are names are short
_OPEN = {"people": 5, "organisations": 5, "where": 6, "when": 5, "said": 3, "numbers": 3, "next": 3}
_CHANGES_OPEN = 6
_WORDS_A_MINUTE = 230
_SHORT = 60  # characters of an entry's text in an accessible name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What every part of one page needs: its names, its citations, its language."""

    names: Mapping[EntityId, NameView]
    citations: Citations
    language: Language
    pages: Mapping[str, str]
    naming: Mapping[EntityId, int]
    map: LocatorMap | None
    day: dt.date


def briefing_view(  # noqa: PLR0913 -- what else than the briefing a page depends on
    briefing: Briefing,
    *,
    dossiers: Mapping[EntityId, str],
    pages: Mapping[str, str] | None = None,
    naming: Mapping[EntityId, int] | None = None,
    language: Language = ENGLISH,
    image: ImageView | None = None,
    locator_map: LocatorMap | None = None,
    modified: dt.date | None = None,
    rights: str | None = None,
    month_url: str | None = None,
) -> BriefingView:
    """Word a briefing for its page.

    dossiers   the address of each dossier page, from the site's root; entities that are not in
               it are shown without a link
    pages      the addresses of briefings, by slug, where they aren't briefings/SLUG/index.html
    naming     by entity that has a page, how many briefings name it
    language   of the site
    rights     the line by which somebody keeps them, and what the editor notes
    month_url  the page of what was published in the same month
    """
    document = briefing.document
    month = date_view(document.date.isoformat()[:7], language).text
    ids = sentence_ids(document, briefing.extraction.sentences)
    page = _Page(
        names=_names(briefing, dossiers, ids),
        citations=Citations(ids, language),
        language=language,
        pages=pages or {},
        naming=naming or {},
        map=locator_map,
        day=briefing.knowledge.date,
    )
    parts = _parts(briefing, page)
    return replace(
        _head(briefing, page),
        image=image,
        modified=day_view(modified, language) if modified else None,
        rights=rights,
        month=LinkView(text=month, url=month_url) if month_url else None,
        sources=page.citations.listed,
        **parts,
    )


def _head(briefing: Briefing, page: _Page) -> BriefingView:
    """The page with what the article itself says of where it comes from."""
    document = briefing.document
    return BriefingView(
        slug=document.slug,
        url=briefing_url(document.slug, page.pages),
        title=document.title,
        date=day_view(document.date, page.language),
        as_of=day_view(briefing.knowledge.date, page.language),
        standfirst=document.standfirst,
        byline=document.byline,
        about_author=document.about_author,
        credit=document.credit,
        source=document.source,
        link=outside_url(document.link),
        reading_minutes=_reading_minutes(document),
    )


def _parts(briefing: Briefing, page: _Page) -> dict[str, Any]:
    """What is put beside the text, in the order in which it is read: that numbers the sources."""
    bottom_line = _bottom_line(briefing, page)
    key_points = tuple(_entry(one, page) for one in briefing.key_points)
    rows = tuple(_row(row.key, row.entries, page) for row in briefing.rows)
    resolution = briefing.resolution
    # one row alone is no list to open, and would be named twice
    open_rows = _ROWS_OPEN if len(rows) > _ROWS_OPEN + 1 else len(rows)
    told = {
        "bottom_line": bottom_line,
        "key_points": key_points,
        "rows": rows[:open_rows],
        "rows_folded": rows[open_rows:],
        "since": _since(briefing, page),
        "timeline": _moments((one for one in briefing.timeline if not one.is_minor), page),
        "timeline_rest": _moments((one for one in briefing.timeline if one.is_minor), page),
        "map": page.map
        and map_view(
            page.map,
            caption=page.language.gettext("Places named in the text"),
            citations=page.citations,
            language=page.language,
        ),
    }
    page.citations.turn_aside()
    return {
        **told,
        "cards": tuple(_card(card, page) for card in briefing.cards),
        "lead": tuple(page.names[one] for one in resolution.lead if one in page.names),
        "names": tuple(_introductions(briefing, page)),
        "related": tuple(_related(one, page) for one in briefing.related),
    }


def _reading_minutes(document: Document) -> int:
    words = len(document.text[document.body_start :].split())
    return max(1, -(-words // _WORDS_A_MINUTE))


def _names(
    briefing: Briefing, dossiers: Mapping[EntityId, str], ids: tuple[str, ...]
) -> dict[EntityId, NameView]:
    """Every entity of the page: first those of the text, then those that only knowledge names."""
    known = [portrait.record.entity for portrait in briefing.knowledge.portraits]
    entities: dict[EntityId, Entity] = {one.id: one for one in known}
    entities.update({one.id: one for one in briefing.resolution.entities})
    counts: dict[EntityId, int] = {}
    anchors: dict[EntityId, str] = {}
    for mention in briefing.resolution.mentions:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
        anchors.setdefault(mention.entity, f"#{ids[mention.sentence]}")
    named = {
        one.id: NameView(
            id=one.id,
            name=one.name,
            kind=one.type,
            url=dossiers.get(one.id),
            count=counts.get(one.id, 0),
            anchor=anchors.get(one.id),
            wikidata=one.wikidata,
        )
        for one in entities.values()
    }
    return dict(_of_facts(briefing, dossiers)) | named


def _of_facts(
    briefing: Briefing, dossiers: Mapping[EntityId, str]
) -> Iterator[tuple[EntityId, NameView]]:
    """Whom the facts of cards name: who heads a country or body; of a capital its country."""
    for card in briefing.cards:
        kind: EntityType = "place" if card.entity.capital_of else "person"
        for _, fact in card.facts:
            if fact.entity is not None and fact.entity in dossiers:
                view = NameView(
                    id=fact.entity, name=fact.text, kind=kind, url=dossiers[fact.entity]
                )
                yield fact.entity, view


def _bottom_line(briefing: Briefing, page: _Page) -> EntryView | None:
    """The lead sentence without its dateline, where no standfirst says what happened."""
    document = briefing.document
    if document.standfirst:
        return None
    for index, sentence in enumerate(briefing.extraction.sentences):
        if document.blocks[sentence.block].kind == "paragraph":
            span, dateline = sentence.span, document.dateline
            start = dateline.end if dateline and span.covers(dateline) else span.start
            text = re.sub(r"\s+", " ", document.text[start : span.end]).strip()
            return EntryView(
                text=text if start == span.start else text.lstrip(" —–-:"),
                sources=page.citations.cite_sentence(
                    index, page.language.gettext("the bottom line")
                ),
            )
    return None


def _row(key: str, entries: Iterable[Entry], page: _Page) -> RowView:
    groups = groupby(entries, key=lambda one: one.side)
    views = tuple(
        view
        for side, some in groups
        for view in _group(
            side, [_entry(one, page, is_number=key == "numbers") for one in some], page
        )
    )
    first, rest = _folded(views, _OPEN[key])
    return RowView(key=key, label=page.language.gettext(_ROW_LABELS[key]), entries=first, rest=rest)


def _group(side: EntityId | None, views: list[EntryView], page: _Page) -> Iterable[EntryView]:
    """The values as they are, or those of one side as one, which says once whose they are."""
    if side is None:
        return views
    name = page.names[side]
    members = tuple(
        replace(one, note=one.note.removesuffix(f", {name.name}") if one.note else None)
        for one in views
    )
    return [EntryView(text=name.name, name=name, sources=(), members=members)]


def _folded(
    views: tuple[EntryView, ...], limit: int
) -> tuple[tuple[EntryView, ...], tuple[EntryView, ...]]:
    """The first values and the rest; to fold a single one away would save nothing."""
    return (views[:limit], views[limit:]) if len(views) > limit + 1 else (views, ())


def _entry(
    entry: Entry, page: _Page, about: str | None = None, *, is_number: bool = False
) -> EntryView:
    subject = f"{about}: {entry.text}" if about else entry.text
    around = entry.note if is_number else None
    is_said = around is not None and around.casefold().startswith(entry.text.casefold())
    as_of = as_of_words(entry.as_of, page.language) if entry.as_of else None
    date = spelt_in(entry.text, page.language)
    return EntryView(
        text=around or date or entry.text,
        is_english=around is not None or date is None,
        figure=entry.text if around and not is_said else None,
        sources=page.citations.cite(entry.evidence, _short(subject)),
        name=page.names.get(entry.entity) if entry.entity else None,
        note=None if around else entry.note,
        time=as_of,
        cue=entry.cue,
        is_quote=entry.kind is not None,
        is_direct=entry.kind == "direct",
        date=date_view(entry.value, page.language) if entry.value else None,
    )


def _short(text: str) -> str:
    """Cut at a word, with an ellipsis, what would make a link's name too long."""
    if len(text) <= _SHORT:
        return text
    return text[:_SHORT].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _card(card: Card, page: _Page) -> CardView:
    name = page.names[card.entity.id]
    return CardView(
        anchor=f"card-{card.entity.id}",
        name=name,
        role=_entry(card.role, page, name.name) if card.role else None,
        summary=_entry(card.summary, page, name.name) if card.summary else None,
        facts=tuple(
            FactView(label=label, value=_entry(entry, page, f"{name.name}, {label}"))
            for label, entry in ((page.language.gettext(one), entry) for one, entry in card.facts)
        ),
        flag=flag_view(card.flag, card.entity, page.citations, page.language, day=page.day)
        if card.flag
        else None,
    )


def _introductions(briefing: Briefing, page: _Page) -> Iterator[IntroductionView]:
    """Everything that the text names, with what is known of it if it has a page."""
    known = {card.entity.id: card for card in briefing.introductions}
    for entity in briefing.resolution.entities:
        name, card = page.names[entity.id], known.get(entity.id)
        yield IntroductionView(
            name=name,
            role=_entry(card.role, page, name.name) if card and card.role else None,
            summary=_entry(card.summary, page, name.name) if card and card.summary else None,
            briefings=page.naming.get(entity.id, 0),
        )


def _since(briefing: Briefing, page: _Page) -> SinceView | None:
    if not briefing.since:
        return None
    reached = [one.confirmed for one in briefing.knowledge.portraits if one.confirmed]
    entries, rest = _folded(tuple(_entry(one, page) for one in briefing.since), _CHANGES_OPEN)
    return SinceView(
        as_of=day_view(briefing.knowledge.date, page.language),
        known_until=day_view(max(reached), page.language) if reached else None,
        entries=entries,
        rest=rest,
    )


def _moments(moments: Iterable[Moment], page: _Page) -> tuple[MomentView, ...]:
    views: list[MomentView] = []
    before: str | None = None
    for moment in moments:
        views.append(
            MomentView(
                date=date_view(moment.date, page.language),
                text=moment.text,
                sources=page.citations.cite(moment.evidence, _short(moment.text)),
                url=briefing_url(moment.briefing, page.pages) if moment.briefing else None,
                is_own=moment.is_own,
                is_planned=moment.is_planned,
                gap=gap_words(before, moment.date, page.language) if before else None,
            )
        )
        before = moment.date
    return tuple(views)


def _related(related: Related, page: _Page) -> RelatedView:
    shared = [page.names[one] for one in related.shared if one in page.names]
    language = page.language
    names = [prose_name(one.name, one.kind, language) for one in shared]
    return RelatedView(
        title=related.title,
        url=briefing_url(related.slug, page.pages),
        date=day_view(related.date, page.language),
        reason=_shared_words(related, join_names(names, language), language),
    )


def _shared_words(related: Related, names: str, language: Language) -> str:
    if related.is_about:
        return language.gettext("Both are about %(names)s", names=names)
    return language.gettext("Both name %(names)s", names=names)
