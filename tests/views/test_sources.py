from __future__ import annotations

import pytest
from making import ALMANAC
from msgspec import structs
from views_made import full_view, the_atlas

from briefing.knowledge import KnowledgeBase
from briefing.language import ENGLISH
from briefing.model import Attribution, Evidence, Reference
from briefing.views import sources_view
from briefing.views.citing import Citations, gathered, reference_view

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
    return {
        one.id.removeprefix("sources-"): tuple(
            work for publisher in one.publishers for work in publisher.works
        )
        for one in view.groups
    }


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
    assert a_source("Press 5.1, atlas").publisher is None
    assert a_source("Atlas of the Press").publisher == "Press"


def test_a_publisher_that_a_headline_is_about_is_named():
    assert a_source("Press opens a second hall").publisher == "Press"


def test_of_sources_that_one_reference_names_each_is_cited_and_listed_once():
    parts = [Reference(title=one, publisher=f"{one} Press") for one in ("Atlas", "Sheet")]
    both = Reference(title="Atlas; Sheet", publisher="Atlas; Sheet", parts=tuple(parts))
    citations = Citations((), ENGLISH)
    links = [citations.cite_reference(one, "a fact") for one in (parts[1], both)]
    assert [[(one.label, one.url) for one in some] for some in links] == [
        [("Sheet Press", "#source-1")],
        [("Atlas Press", "#source-2"), ("Sheet Press", "#source-1")],
    ]
    assert [one.title for one in citations.listed] == ["Sheet", "Atlas"]


def test_beside_a_sentence_the_first_of_them_is_enough():
    parts = [Reference(title=one, publisher=f"{one} Press") for one in ("Atlas", "Sheet")]
    both = Reference(title="Atlas; Sheet", publisher="Atlas; Sheet", parts=tuple(parts))
    citations = Citations(("s1",), ENGLISH)
    links = citations.cite([Evidence(sentence=0), Evidence(reference=both)], "a fact")
    assert [one.url for one in links] == ["#s1", "#source-1"]
    assert [one.title for one in citations.listed] == ["Atlas"]


def works_of(*references):
    """The lines that a page's sources make, each as its publisher and what stands behind it."""
    citations = Citations((), ENGLISH)
    for one in references:
        citations.cite_reference(one, "a fact")
    lines = gathered(citations.listed)
    return [(one.publisher, [(work.title, work.id) for work in one.works]) for one in lines]


def test_a_publisher_stands_in_one_line_and_a_work_of_several_parts_is_named_once():
    titles = ("Almanac, Arvenia", "Almanac, Velland", "Almanac 2022", "A history")
    press = [Reference(title=one, publisher="Press") for one in titles]
    other = Reference(title="Almanac, Arvenia", publisher="Meridian")
    assert works_of(press[0], other, *press[1:]) == [
        (
            "Press",
            [
                ("Almanac, Arvenia", "source-1"),
                ("Velland", "source-3"),
                ("2022", "source-4"),
                ("A history", "source-5"),
            ],
        ),
        ("Meridian", [("Almanac, Arvenia", "source-2")]),
    ]


def test_a_work_is_named_again_behind_another_one():
    titles = ("Almanac, Arvenia", "A history", "Almanac, Velland")
    ((_, works),) = works_of(*(Reference(title=one, publisher="Press") for one in titles))
    assert [title for title, _ in works] == list(titles)


def test_sources_whose_titles_name_their_publisher_stand_by_themselves():
    lines = works_of(*(Reference(title=f"Press 5.{n}, part", publisher="Press") for n in (1, 2)))
    assert [publisher for publisher, _ in lines] == [None, None]


def test_a_date_that_ends_the_title_isnt_said_twice():
    assert a_source("Sheet 2022", date="2022").date is None
    assert a_source("Sheet 2022", date="2023").date.text == "2023"


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


def test_editions_of_a_data_file_count_for_it():
    cited = [a_source(f"Sheet {year}", layer="pack", facts=2) for year in (2004, 2014)]
    found = groups(("One", "one/index.html", cited), attributions=(SHEET, ATLAS))
    assert [(one.facts, one.files) for one in found["data"]] == [(4, ("sheet.tsv",)), (0, ())]
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


def test_a_publisher_of_several_works_is_named_once_above_them():
    pages = [("One", "one/index.html", (a_source("Atlas"), a_source("Sheet")))]
    pages += [("Two", "two/index.html", (a_source("Tale", publisher="Meridian"),))]
    (group,) = sources_view(pages).groups
    assert [(one.name, len(one.works)) for one in group.publishers] == [(None, 1), ("Press", 2)]
    said = [work.reference.publisher for one in group.publishers for work in one.works]
    assert said == ["Meridian", None, None]
