from __future__ import annotations

from dataclasses import replace

import pytest
from making import ALMANAC
from msgspec import structs
from views_made import full_view, the_atlas

from briefing.knowledge import KnowledgeBase
from briefing.language import ENGLISH
from briefing.model import Attribution, Reference
from briefing.views import sources_view
from briefing.views.citing import reference_view

SHEET = Attribution(
    reference=Reference(
        title="Sheet 2000 to 2025", publisher="Press", licence="CC BY 4.0", layer="pack"
    ),
    titles=r"Sheet \d{4}",
    files=("sheet.tsv",),
)
ATLAS = Attribution(
    reference=Reference(title="Atlas", publisher="Maps", licence="ODbL 1.0", layer="pack"),
    titles="Atlas",
)


def a_source(title="Report", *, facts=1, **more):
    reference = Reference(**({"title": title, "publisher": "Press"} | more))
    return structs.replace(reference_view(reference, 3, ENGLISH), facts=facts)


def groups(*pages, attributions=()):
    view = sources_view(pages, attributions)
    return {one.id.removeprefix("sources-"): one.entries for one in view.groups}


def test_the_sites_sources_stand_once_each_with_the_pages_that_cite_them():
    sources = full_view().sources[:1]
    renumbered = tuple(structs.replace(one, number=9, id="source-9") for one in sources)
    ((entry,),) = groups(
        ("One", "one/index.html", sources), ("Two", "two/index.html", renumbered)
    ).values()
    assert entry.reference.number == 1
    assert entry.pages == (("One", "one/index.html"), ("Two", "two/index.html"))
    assert entry.facts == 2 * sources[0].facts > 0


def test_a_publisher_with_whose_name_the_title_begins_is_named_once():
    assert a_source("Press Atlas 5.1").publisher is None
    assert a_source("Atlas of the Press").publisher == "Press"


def test_of_sources_in_one_entry_each_has_its_own_address_and_date():
    parts = tuple(
        Reference(title=title, publisher="Press", date=date, url=f"https://{title.lower()}.test/")
        for title, date in (("Atlas", "2020"), ("Sheet", "2022"))
    )
    view = a_source("Atlas; Sheet", date="2022", url="https://atlas.test/", parts=parts)
    assert [(one.title, one.date.text, one.url) for one in view.parts] == [
        ("Atlas", "2020", "https://atlas.test/"),
        ("Sheet", "2022", "https://sheet.test/"),
    ]


def test_sources_stand_by_who_brought_them_in_and_are_numbered_through():
    found = groups(
        (
            "One",
            "one/index.html",
            (
                a_source("Report"),
                a_source("Page", layer="pack"),
                a_source("Item", layer="snapshot"),
                a_source("Dossier of Arvenia", publisher="Editors of this site"),
            ),
        ),
        attributions=(SHEET,),
    )
    assert list(found) == ["data", "read", "fetched", "editors", "own"]
    assert [one.reference.id for some in found.values() for one in some] == [
        f"source-{number}" for number in range(1, 6)
    ]


def test_what_cites_several_data_files_at_once_counts_for_each():
    both = a_source("Sheet 2014; Atlas", layer="pack", facts=2)
    older = a_source("Sheet 2004", layer="pack", facts=3)
    found = groups(("One", "one/index.html", (both, older)), attributions=(SHEET, ATLAS))
    assert [(one.facts, one.files) for one in found["data"]] == [(5, ("sheet.tsv",)), (2, ())]
    assert list(found) == ["data"]


def test_a_title_of_one_data_file_may_hold_what_parts_several():
    borders = replace(ATLAS, titles="Borders; as held")
    found = groups(
        ("One", "one/index.html", (a_source("Borders; as held", layer="pack", facts=2),)),
        attributions=(SHEET, borders),
    )
    assert [one.facts for one in found["data"]] == [0, 2]
    assert list(found) == ["data"]


def test_embedded_data_is_credited_though_no_page_cites_it_as_its_licence_asks():
    sheet, atlas = groups(attributions=(SHEET, ATLAS))["data"]
    assert sheet.reference.licence_url == "https://creativecommons.org/licenses/by/4.0/"
    assert (sheet.pages, sheet.notice) == ((), None)
    assert atlas.notice.startswith("Contains information from Atlas, which is made available")


@pytest.fixture(scope="module")
def attributions(tmp_path_factory):
    root = tmp_path_factory.mktemp("site")
    return KnowledgeBase.load(entities=None, snapshot=None, root=root).attributions()


def test_every_data_file_with_a_licence_that_asks_for_credit_is_credited(attributions):
    credited = {file: one.reference for one in attributions for file in one.files}
    assert credited["countries_odbl.tsv"].licence == "ODbL 1.0"
    assert credited["cities_ccby.tsv"].url == "https://www.geonames.org"
    by_licence = {
        one.reference.licence for one in attributions if "tenures_ccbysa.tsv" in one.files
    }
    assert by_licence == {"CC BY-SA 4.0"}


def test_an_edition_is_credited_with_all_editions(attributions):
    titles = [one.reference.title for one in attributions]
    assert "The World Factbook 2000 to 2025" in titles
    cited = a_source("The World Factbook 2022", layer="pack")
    found = groups(("One", "one", (cited,)), attributions=attributions)
    assert sum(one.facts for one in found["data"]) == 1


def test_a_page_counts_how_many_facts_rest_on_each_source():
    borders = the_atlas().source.title  # the map's
    assert [one.title for one in full_view().sources if one.facts] == [ALMANAC.title, borders]


def test_of_very_many_pages_that_cite_a_source_fifty_are_listed_and_all_counted():
    pages = [(f"Page {number}", f"{number}/index.html", (a_source(),)) for number in range(60)]
    ((entry,),) = groups(*pages).values()
    assert [title for title, _ in entry.pages] == [f"Page {number}" for number in range(50)]
    assert (entry.others, entry.count, entry.facts) == (10, 60, 60)
