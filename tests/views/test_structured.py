"""Structured data against schema.org's own vocabulary (``tools/schema_org.py`` wrote the table)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from views_made import HOSTILE, empty_dossier, empty_view, full_dossier, full_view, hostile_view

from briefing.views import (
    Publication,
    Signer,
    briefing_data,
    dossier_data,
    website_data,
)

VOCABULARY = json.loads((Path(__file__).parents[1] / "schema_org.json").read_text("utf-8"))
ADDRESS = "https://desk.example/news"
SITE = Publication(name="The Desk", address=ADDRESS, description="News")
LOCAL = Publication(name="The Desk")


def signed(view=None, site=SITE, **more):
    """A briefing's data with all that a site may add."""
    return briefing_data(
        view or full_view(),
        site,
        signers=[
            Signer(name="Ana Ruiz", kind="person", url="author/ana-ruiz/index.html"),
            Signer(name="X", kind=None),
        ],
        section=("World", "category/world/index.html"),
        images=["images/river.jpg", "briefings/river-treaty/index.png"],
        **more,
    )


def node(data, kind):
    (found,) = [one for one in data["@graph"] if one["@type"] == kind]
    return found


def nodes(value) -> Iterator[dict]:
    """Every node within, each by itself."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from nodes(one)


def faults(data) -> list[str]:
    """What schema.org minds: unknown types, properties of other types, values of other kinds."""
    found = []
    for one in nodes(data["@graph"]):
        has = VOCABULARY[one["@type"]]["has"]
        for name, value in one.items():
            if name.startswith("@"):
                continue
            wanted = has.get(name, [])
            values = value if isinstance(value, list) else [value]
            found += [
                f"{one['@type']}.{name}: {each}" for each in values if not is_one(each, wanted)
            ]
    return found


def is_one(value, wanted: list[str]) -> bool:
    if isinstance(value, dict) and "@type" in value:
        return any(kind in VOCABULARY[value["@type"]]["is"] for kind in wanted)
    if isinstance(value, dict):
        return set(value) == {"@id"} and wanted != []
    if isinstance(value, int):
        return "Integer" in wanted
    if isinstance(value, float):
        return "Number" in wanted
    kinds = {
        "Text": bool(value),
        "URL": re.fullmatch(r"https?://[^\s<>\"]+", value) is not None,
        "Date": re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None,
    }
    return any(kinds.get(kind, False) for kind in wanted)


@pytest.mark.parametrize("site", [SITE, LOCAL], ids=["published", "local"])
@pytest.mark.parametrize(
    "view", [full_view(), empty_view(), hostile_view(full_view())], ids=["full", "empty", "hostile"]
)
def test_a_briefing_speaks_schema_org(view, site):
    assert faults(signed(view, site)) == []


@pytest.mark.parametrize("site", [SITE, LOCAL], ids=["published", "local"])
@pytest.mark.parametrize("kind", ["person", "organisation", "place", "event"])
@pytest.mark.parametrize("dossier", [full_dossier(), empty_dossier()], ids=["full", "empty"])
def test_a_dossier_speaks_schema_org(dossier, kind, site):
    assert faults(dossier_data(replace(dossier, kind=kind, wikidata="Q42"), site)) == []


def test_a_place_says_where_it_lies_and_nothing_else_does():
    lies = replace(full_dossier(), kind="place", coordinates=(0.0, 9.8))
    data = dossier_data(lies, SITE)
    assert faults(data) == []
    assert node(data, "Place")["geo"] == {
        "@type": "GeoCoordinates", "latitude": 0.0, "longitude": 9.8,
    }  # fmt: skip
    assert "geo" not in node(dossier_data(replace(lies, coordinates=None), SITE), "Place")
    assert "geo" not in node(dossier_data(replace(lies, kind="event"), SITE), "Event")


def test_an_event_says_when_and_where_it_was():
    held = replace(
        full_dossier(),
        kind="event",
        days=("2022-06-29", "2022-06-30"),
        place=("Solmar, Arvenia", "dossiers/solmar/index.html"),
    )
    data = dossier_data(held, SITE)
    assert faults(data) == []
    event = node(data, "Event")
    assert (event["startDate"], event["endDate"]) == ("2022-06-29", "2022-06-30")
    assert event["location"] == {
        "@type": "Place",
        "@id": f"{ADDRESS}/dossiers/solmar/index.html#entity",
        "name": "Solmar, Arvenia",
    }
    assert "endDate" not in node(
        dossier_data(replace(held, days=("2022-06-29", None)), SITE), "Event"
    )


@pytest.mark.parametrize("site", [SITE, LOCAL], ids=["published", "local"])
def test_a_front_page_speaks_schema_org(site):
    assert faults(website_data(site)) == []


def test_the_checks_here_find_faults():
    wrong = {
        "@type": "NewsArticle",
        "datePublished": "30 June 2022",
        "birthDate": "1960-01-01",
        "author": {"@type": "Place", "name": "Vela"},
        "url": "briefings/x",
    }
    assert len(faults({"@graph": [wrong]})) == 4


def test_a_briefing_has_the_fields_that_google_asks_for():
    article = node(signed(), "NewsArticle")
    assert article["headline"] == "A treaty for the river"
    assert article["datePublished"] == "2022-06-30"
    assert article["dateModified"] == "2022-06-30"
    page = f"{ADDRESS}/author/ana-ruiz/index.html"
    assert article["author"] == [{"@type": "Person", "name": "Ana Ruiz", "url": page}]
    assert article["publisher"]["name"] == "The Desk"
    assert article["image"] == [
        f"{ADDRESS}/images/river.jpg",
        f"{ADDRESS}/briefings/river-treaty/index.png",
    ]
    assert article["mainEntityOfPage"] == f"{ADDRESS}/briefings/river-treaty/index.html"


def test_who_signed_is_no_person_unless_that_is_sure():
    view = full_view()
    desk = [Signer(name="The Editors", kind="organisation"), Signer(name="Lux", kind=None)]
    article = node(briefing_data(view, SITE, signers=desk), "NewsArticle")
    assert article["author"] == [{"@type": "Organization", "name": "The Editors"}]
    assert "author" not in node(briefing_data(view, SITE), "NewsArticle")


def test_what_an_article_is_about_stands_apart_from_what_it_mentions():
    article = node(signed(), "NewsArticle")
    about = {one["name"] for one in article["about"]}
    assert about == {"Lena Harrow", "Arvenia"}
    assert about.isdisjoint(one["name"] for one in article.get("mentions", ()))


def test_an_entity_is_the_same_on_its_dossier_and_on_a_briefing():
    view = full_view()
    known = tuple(replace(one, wikidata="Q42") for one in view.lead)
    (lena, _) = node(signed(replace(view, lead=known)), "NewsArticle")["about"]
    dossier = node(dossier_data(replace(full_dossier(), wikidata="Q42"), SITE), "Person")
    assert lena["@id"] == dossier["@id"]
    assert lena["sameAs"] == dossier["sameAs"] == "https://www.wikidata.org/wiki/Q42"


@pytest.mark.parametrize("item", [None, "", "42", "Q42/../Q1", HOSTILE])
def test_what_is_no_item_of_wikidata_leads_nowhere(item):
    data = dossier_data(replace(full_dossier(), wikidata=item), SITE)
    assert "sameAs" not in node(data, "Person")


def test_the_way_to_a_page_begins_at_the_front_page():
    steps = node(signed(), "BreadcrumbList")["itemListElement"]
    assert [one["position"] for one in steps] == [1, 2, 3]
    assert [one["item"]["@id"].removeprefix(ADDRESS) for one in steps] == [
        "/",
        "/category/world/index.html",
        "/briefings/river-treaty/index.html",
    ]


def test_without_an_address_of_the_site_nothing_is_addressed():
    told = json.dumps([signed(site=LOCAL), dossier_data(full_dossier(), LOCAL)])
    assert set(re.findall(r"https?://[^\"]+", told)) == {
        "https://schema.org",
        "https://wire.example/1",
    }
    assert "BreadcrumbList" not in told
