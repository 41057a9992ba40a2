"""Views for tests of templates: full, empty and hostile, made by the package's own functions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from making import ALMANAC, DATE, Draft, a_portrait, an_entity
from msgspec import Struct, structs

from briefing.compose import connect, profiles, summarise
from briefing.knowledge import KnowledgeBase
from briefing.model import (
    Briefing,
    EntityId,
    Entry,
    Evidence,
    Fact,
    Flag,
    Happening,
    Locator,
    LocatorMap,
    Membership,
    Pin,
    Related,
    Tenure,
)
from briefing.picture import draw
from briefing.views import (
    BriefingView,
    DossierView,
    ImageView,
    briefing_view,
    dossier_view,
)

if TYPE_CHECKING:
    from briefing.knowledge.outlines import Outlines

HOSTILE = "<script>alert('x')</script> \"&{{ 'px' * 3 }}{% raise %}\u202e " + "very long " * 20


# what the package makes itself and no text reaches: addresses, ids, keys
_OURS = {"url", "iso", "key", "kind", "id", "anchor", "sentence_url", "slug", "number", "link"}


def hostile_view(thing: object) -> object:
    """The same view with hostile words at the end of every text in it."""
    if isinstance(thing, tuple):
        return tuple(hostile_view(one) for one in thing)
    if isinstance(thing, Struct):
        changes = {
            name: _soured(getattr(thing, name))
            for name in thing.__struct_fields__
            if name not in _OURS
        }
        return structs.replace(thing, **changes)
    return thing


def _soured(value: object) -> object:
    if isinstance(value, str):
        return value + HOSTILE
    if isinstance(value, tuple):
        return tuple(_soured(one) for one in value)
    return hostile_view(value)


def full_briefing(harrow: str = "Lena Harrow", slug: str = "river-treaty") -> Briefing:
    """A briefing in which no part is empty; ``harrow`` is what a person is called."""
    lena, arvenia = an_entity(harrow), an_entity("Arvenia", "place")
    lena = structs.replace(lena, id="lena-harrow")
    council = an_entity("River Basin Council", "organisation")
    summit = an_entity("Tale Summit", "event")
    tenure = Tenure(
        person=lena.id,
        title="Prime Minister",
        of=arvenia.id,
        of_name="Arvenia",
        start="2020-01-15",
        confirmed=dt.date(2025, 1, 1),
        source=ALMANAC,
    )
    draft = Draft(
        slug=slug,
        title="A treaty for the river",
        paragraphs=(
            f"Prime minister {harrow} signed for Arvenia at the Tale Summit.",
            "The River Basin Council had asked for it since 2017.",
            f"“We have waited for this day,” {harrow} said.",
            "The dam moved 1,200 families. A vote is due in August.",
        ),
        entities=(lena, arvenia, council, summit),
        lead=[harrow, "Arvenia"],
        dates={"2017": "2017", "August": "2022-08"},
        numbers={"1,200 families": "families"},
        quotes=[("“We have waited for this day,”", harrow, "direct")],
        roles=[(harrow, "Prime minister", "Arvenia", False)],
        portraits=[
            a_portrait(
                lena,
                summary=f"{harrow} is a diplomat.",
                summary_source=ALMANAC,
                tenures=(tenure,),
                since=(Happening(date="2024-05", text=f"{harrow} resigned", source=ALMANAC),),
                confirmed=dt.date(2025, 1, 1),
            ),
            a_portrait(
                arvenia,
                facts=(Fact(label="Capital", value=f"Tale {harrow}", source=ALMANAC),),
                flag=Flag(svg="<svg/>", source=ALMANAC, since="2004", described=ALMANAC),
            ),
        ],
    )
    related = Related(
        slug="prelude",
        title=f"Prelude, {harrow}",
        date=dt.date(2021, 1, 1),
        shared=(lena.id, arvenia.id),
    )
    return connect(draft.briefing(), (related,), linked={"lena-harrow"})


@cache
def the_atlas() -> Outlines:
    """The outlines of the packs."""
    return KnowledgeBase.load(entities=None, snapshot=None, root=Path()).outlines


@cache
def a_map(harrow: str = "Lena Harrow") -> LocatorMap:
    """A map of Norway with a town called ``harrow``."""
    town = Pin(entity=EntityId("lena-harrow"), name=harrow, feature="spot", point=(61.1, 10.5))
    norway = Pin(entity=EntityId("norway"), name="Norway", feature="country")
    locator = Locator(pins=(town, norway), frame=(norway.entity,), sources=(ALMANAC,))
    picture = draw(locator, the_atlas())
    return LocatorMap(
        locator=locator, picture=picture, sources=(the_atlas().source, *locator.sources)
    )


def full_view(harrow: str = "Lena Harrow") -> BriefingView:
    """The view of a full briefing with every optional line filled."""
    briefing = full_briefing(harrow)
    document = replace(
        briefing.document,
        byline=harrow,
        about_author=harrow,
        credit=harrow,
        source=harrow,
        link="https://wire.example/1",
    )
    point = Entry(text=harrow, evidence=(Evidence(sentence=1),))
    return briefing_view(
        replace(briefing, document=document, key_points=(point,)),
        dossiers={"lena-harrow": "dossiers/lena-harrow/index.html"},
        naming={"lena-harrow": 2},
        image=ImageView(url="images/river.jpg", alt=harrow, credit=harrow),
        locator_map=a_map(harrow),
        modified=DATE,
    )


def empty_view() -> BriefingView:
    """The view of an article about which nothing was found."""
    return briefing_view(Draft(paragraphs=("So.",)).briefing(), dossiers={})


def full_dossier(harrow: str = "Lena Harrow") -> DossierView:
    """A dossier in which no part is empty."""
    briefings = [full_briefing(harrow, slug) for slug in ("one", "two")]
    summaries = [summarise(one, category="World") for one in briefings]
    record = briefings[0].knowledge.portraits[0].record
    tenures = briefings[0].knowledge.portraits[0].tenures
    record = structs.replace(
        record,
        entity=structs.replace(record.entity, aliases=(f"L. {harrow}",)),
        tenures=tenures,
        facts=(Fact(label="Born", value=f"1960 {harrow}", source=ALMANAC),),
        happenings=(Happening(date="2019", text=f"{harrow} came", source=ALMANAC),),
    )
    league = Membership(
        country=record.entity.id,
        country_name=f"Arvenia {harrow}",
        body=EntityId("league"),
        body_name=f"League {harrow}",
        first=2004,
        last=2025,
        is_listed=True,
        source=ALMANAC,
    )
    records = {record.entity.id: record}
    all_of_them = profiles(summaries, records, memberships=lambda _: (league,))
    by_id = {one.entity.id: one for one in all_of_them}
    view = dossier_view(
        by_id[record.entity.id],
        dossiers={"arvenia": "dossiers/arvenia/index.html"},
        profiles=by_id,
        locator_map=a_map(harrow),
        flag=Flag(svg="<svg/>", source=replace(ALMANAC, publisher="flag-icons", date="2025-05")),
    )
    called = structs.replace(view.briefings[0], role=f"envoy {harrow}")
    names = tuple(structs.replace(one, called=called, summary=view.summary) for one in view.names)
    return structs.replace(
        view, heads=view.facts, facts_rest=view.facts, roles_rest=view.roles, names=names
    )


def empty_dossier() -> DossierView:
    """A dossier of which only the name is known."""
    return structs.replace(
        full_dossier(),
        summary=None,
        aliases=(),
        roles=(),
        roles_rest=(),
        relations=(),
        heads=(),
        facts=(),
        facts_rest=(),
        happenings=(),
        briefings=(),
        newest=(),
        earlier=(),
        quotes=(),
        companions=(),
        names=(),
        map=None,
        coordinates=None,
        flag=None,
        sources=(),
    )
