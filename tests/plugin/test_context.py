"""`make context` on a real site: what it asks for, and what the site then says."""

from __future__ import annotations

import pytest
from wikimedia import LOCATION, a_page, a_person, a_statement, a_time, an_item, running

from briefing.errors import BriefingError
from briefing.plugin import review
from briefing.plugin.context import Wish, context

GAZETTE = "https://www.gazette.example/3"


@pytest.fixture
def wiki():
    """Knows the person whom the article names, and her country."""
    with running() as server:
        server.add(
            an_item("Q20", "Norway", P31=[a_statement(LOCATION)]),
            an_item("Q31", "mayor"),
            a_person(
                "Q1",
                "Ingrid Solberg",
                description="Norwegian engineer",
                page="Ingrid Solberg",
                P27=[a_statement("Q20")],
                P569=[a_statement(a_time("1971-02-03"), cites=GAZETTE)],
                P570=[a_statement(a_time("2025-01-02"), cites=GAZETTE)],
                P39=[a_statement("Q31", P580=a_time("2015"), P582=a_time("2019"))],
            ),
        )
        server.pages["Ingrid Solberg"] = a_page("Ingrid Solberg", "She built ports.", "Q1")
        yield server


@pytest.fixture
def asked(site, wire, wiki):
    """Runs the command on a site with one article; gives what it says."""
    site.write("briefings/2023-05-02-ferry.txt", wire())
    site.settings = {
        "BRIEFING_CONTACT": "desk@site.example",
        "BRIEFING_WIKIDATA": wiki.addresses["wikidata"],
        "BRIEFING_WIKIPEDIA": wiki.addresses["wikipedia"],
    }

    def ask(**wish):
        told = context(site.all_settings(), Wish(**wish), progress=lambda *_: None)
        return "\n".join(told)

    return ask


def test_who_is_named_and_unknown_gets_a_file(asked, site):
    told = asked()

    file = "content/snapshot/ingrid-solberg.yaml"
    assert f"{file}: new, Ingrid Solberg (person), content/briefings/2023-05-02-ferry.txt" in told
    assert (site.folder / file).read_text("utf-8").startswith("# Fetched by `make context`")


def test_the_site_then_says_it_as_of_the_article_s_day(asked, site):
    asked()

    site.build()

    twin = site.twin("ferry-line-to-bergen-reopens")
    solberg = next(one for one in twin["entities"] if one["id"] == "ingrid-solberg")
    assert solberg["wikidata"] == "Q1"
    page = site.page("briefings/ferry-line-to-bergen-reopens/index.html")
    assert "3 February 1971" in page
    assert "Ingrid Solberg (Q1), citing gazette.example" in page
    assert "She built ports." not in page  # it tells how things stand years later


def test_a_build_asks_nobody(asked, site, wiki):
    asked()
    wiki.answered.clear()

    site.build()

    assert wiki.answered == []


def test_a_second_run_asks_for_revisions_alone(asked, site, wiki):
    asked()
    wiki.answered.clear()
    (site.folder / "cache" / "context.sqlite").unlink()

    asked()

    assert wiki.ids() == wiki.ids("info") == ["Q1"]


def test_a_dry_run_tells_and_asks_nothing(asked, wiki):
    told = asked(is_dry=True)

    assert "by name" in told
    assert "Ingrid Solberg (person), content/briefings/2023-05-02-ferry.txt" in told
    assert told.endswith("to ask for; nothing was asked")
    assert wiki.agents == set()


def test_one_alone_may_be_asked_for_known_or_not(asked, wiki):
    wiki.add(an_item("Q20", "Norway", P31=[a_statement("Q6")]), an_item("Q6", "country"))

    asked(only="ingrid-solberg")

    assert {one["search"] for one in wiki.questions("wbsearchentities")} == {"Ingrid Solberg"}


def test_an_id_that_nobody_has_is_told_with_the_nearest(asked):
    with pytest.raises(BriefingError, match="Did you mean ingrid-solberg"):
        asked(only="ingrid-solburg")


def test_without_a_contact_nothing_is_asked(asked, site, wiki):
    del site.settings["BRIEFING_CONTACT"]

    with pytest.raises(BriefingError, match="BRIEFING_CONTACT is not set"):
        asked()

    assert wiki.agents == set()


def test_a_dossier_is_an_answer(asked, site, wiki):
    site.write("entities/ingrid-solberg.yaml", "type: person\nname: Ingrid Solberg\n")

    asked()

    assert "Ingrid Solberg" not in {one["search"] for one in wiki.questions("wbsearchentities")}


def test_two_of_a_name_are_in_the_review_with_the_lines_that_settle_it(asked, site, wiki):
    wiki.add(a_person("Q2", "Ingrid Solberg", description="skier", P27=[a_statement("Q20")]))

    assert "1 name may mean several or none: make review" in asked()

    told = "\n".join(review(site.all_settings()))
    assert '"Ingrid Solberg" may be one of several of Wikidata' in told
    lines = "      type: person\n      name: Ingrid Solberg\n      wikidata: Q2\n"
    file = "content/entities/ingrid-solberg.yaml"
    assert f"  If it is Ingrid Solberg, skier (Q2), in a new file {file}:\n{lines}" in told


def test_the_lines_settle_it(asked, site, wiki):
    wiki.add(a_person("Q2", "Ingrid Solberg", description="skier", P27=[a_statement("Q20")]))
    asked()
    dossier = "type: person\nname: Ingrid Solberg\nwikidata: Q2\n"
    site.write("entities/ingrid-solberg.yaml", dossier)

    asked()

    file = site.folder / "content" / "snapshot" / "ingrid-solberg.yaml"
    assert "wikidata: Q2" in file.read_text("utf-8")
    assert "of Wikidata" not in "\n".join(review(site.all_settings()))


def test_what_a_dossier_corrects_is_listed_with_both_values(asked, site):
    asked()
    born = "{label: Born, value: 5 May 1970, source: {title: A diary}}"
    dossier = f"type: person\nname: Ingrid Solberg\nfacts: [{born}]\n"
    site.write("entities/ingrid-solberg.yaml", dossier)

    told = "\n".join(review(site.all_settings()))

    assert "Ingrid Solberg, Born: “5 May 1970” (dossier: A diary) counts;" in told
    assert "“3 February 1971” (snapshot: Ingrid Solberg (Q1), citing gazette.example)" in told
    assert "Corrected by dossiers, nothing to do:" in told


def test_what_layers_agree_on_is_in_no_report(asked, site):
    asked()
    born = "{label: Born, value: February 1971, source: {title: A diary}}"
    dossier = f"type: person\nname: Ingrid Solberg\nfacts: [{born}]\n"
    site.write("entities/ingrid-solberg.yaml", dossier)

    assert "counts;" not in "\n".join(review(site.all_settings()))
