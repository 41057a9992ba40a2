"""From names to the files of a snapshot, over real HTTP."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml
from wikimedia import (
    BROKEN,
    BUSY,
    CUT,
    EVENT,
    GARBAGE,
    HUMAN,
    LAGGED,
    LOCATION,
    ORGANISATION,
    Fault,
    a_page,
    a_person,
    a_place,
    a_quantity,
    a_statement,
    a_time,
    an_item,
    in_english,
    nothing,
)

from briefing.errors import FetchError
from briefing.fetch import Wanted, fetch
from briefing.fetch.files import QUESTIONS

GAZETTE = "https://www.gazette.example/3"
AWAY = Fault(status=302, headers=(("Location", "SELFmoved=1"),))


def wanted(known="lia-moreno", kind="person", name="Lia Moreno", **more):
    more.setdefault("day", dt.date(2022, 6, 30))
    return Wanted(id=known, type=kind, names=(name,), **more)


@pytest.fixture
def run(wiki, waits, tmp_path):
    """Fetches into ``snapshot/`` of the temporary folder."""

    def fetch_these(*these, **more):
        return fetch(
            these,
            folder=tmp_path / "snapshot",
            cache=more.pop("cache", tmp_path),
            agent="pelican-briefing/1 (desk@site.example)",
            held=more.pop("held", {}),
            pause=waits.append,
            **wiki.addresses,
            **more,
        )

    return fetch_these


@pytest.fixture
def read(tmp_path):
    return lambda known: yaml.safe_load(
        (tmp_path / "snapshot" / f"{known}.yaml").read_text("utf-8")
    )


@pytest.fixture
def arvenia(wiki):
    """A country, its prime minister, her office, a namesake in another country."""
    wiki.add(
        an_item("Q17", "Arvenia", P31=[a_statement("Q100")]),
        an_item("Q100", "country", P279=[a_statement("Q101")]),
        an_item("Q101", "region", P279=[a_statement(LOCATION)]),
        an_item("Q30", "prime minister of Arvenia", P1001=[a_statement("Q17")]),
        an_item("Q40", "Gazette of Arvenia"),
        a_person(
            "Q1",
            "Lia Moreno",
            description="Arvenian politician",
            aliases=["Lia Moreno Prat"],
            page="Lia Moreno",
            P27=[a_statement("Q17")],
            P569=[a_statement(a_time("1961-02-03"), cites="Q40")],
            P39=[
                a_statement(
                    "Q30", P580=a_time("2019-05-10"), P582=a_time("2021-10-04"), cites="Q40"
                ),
                a_statement("Q30", P580=a_time("2021-10-04"), P582=nothing(), cites=GAZETTE),
                a_statement("Q30", P580=a_time("1999"), rank="deprecated"),
            ],
        ),
    )
    wiki.pages["Lia Moreno"] = a_page("Lia Moreno", "Lia Moreno is a politician.", "Q1")
    return wiki


IN_ARVENIA = frozenset({"Arvenia"})


@pytest.mark.usefixtures("arvenia")
def test_a_name_that_the_article_ties_to_its_country_is_found(run, read):
    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.found == {"lia-moreno": "Q1"}
    row = read("lia-moreno")
    assert row["wikidata"] == "Q1"
    assert row["revised"] == "2026-11-20"
    assert row["summary_source"] == {
        "title": "Lia Moreno",
        "publisher": "Wikipedia",
        "url": "https://en.wikipedia.org/wiki/Lia_Moreno",
        "date": "2026-11-20",
        "licence": "CC BY-SA 4.0",
    }


@pytest.mark.usefixtures("arvenia")
def test_terms_of_one_office_are_joined_and_deprecated_ones_dropped(run, read):
    run(wanted(beside=IN_ARVENIA))

    assert read("lia-moreno")["roles"] == [
        {
            "title": "Prime minister",
            "of": "Q17",
            "of_name": "Arvenia",
            "from": "2019-05-10",
            "cites": "gazette.example",
        }
    ]


@pytest.mark.usefixtures("arvenia")
def test_a_fact_names_what_wikidata_cites(run, read):
    run(wanted(beside=IN_ARVENIA))

    born, citizen = read("lia-moreno")["facts"]
    assert born == {"label": "Born", "value": "1961-02-03", "cites": "Gazette of Arvenia"}
    assert citizen == {
        "label": "Citizenship", "value": "Arvenia", "entity": "Q17", "as_of": "2026-11-20",
    }  # fmt: skip


@pytest.mark.usefixtures("arvenia")
def test_one_namesake_is_no_proof(run, tmp_path):
    fetched = run(wanted(beside=frozenset({"Norway"})))

    assert fetched.found == {}
    (open_name,) = yaml.safe_load((tmp_path / "snapshot" / QUESTIONS).read_text("utf-8"))
    assert open_name == {
        "id": "lia-moreno",
        "type": "person",
        "name": "Lia Moreno",
        "candidates": [
            {"wikidata": "Q1", "name": "Lia Moreno", "description": "Arvenian politician"}
        ],
    }


def test_two_namesakes_in_one_country_are_for_the_editor(arvenia, run):
    arvenia.add(a_person("Q2", "Lia Moreno", P27=[a_statement("Q17")]))

    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.found == {}
    assert [one[0] for one in fetched.questions[0].candidates] == ["Q1", "Q2"]


def test_a_namesake_elsewhere_makes_it_unsure(arvenia, run):
    arvenia.add(a_person("Q2", "Lia Moreno"))

    assert run(wanted(beside=IN_ARVENIA)).found == {}


@pytest.mark.parametrize(
    "other",
    [
        an_item("Q2", "Lia Moreno", P31=[a_statement("Q100")]),
        a_person("Q2", "Lia Moreno", P569=[a_statement(a_time("2023"))]),
        a_person("Q2", "Lia Moreno Prat the Younger"),
    ],
    ids=["of another kind", "born later", "of another name"],
)
def test_who_can_not_be_meant_leaves_no_doubt(arvenia, run, other):
    arvenia.add(other)

    assert run(wanted(beside=IN_ARVENIA)).found == {"lia-moreno": "Q1"}


def test_a_place_is_known_by_where_it_lies(wiki, run):
    wiki.add(
        an_item(
            "Q1", "Solmar", P31=[a_statement(LOCATION)], P625=[a_statement(a_place(47.1, 9.8))]
        ),
        an_item("Q2", "Solmar", P31=[a_statement(LOCATION)], P625=[a_statement(a_place(5.0, 9.8))]),
    )

    fetched = run(wanted("solmar", "place", "Solmar", coordinates=(47.0, 9.8)))

    assert fetched.found == {"solmar": "Q1"}


@pytest.mark.parametrize(("known", "found"), [((47.0, 9.5), {}), ((47.0, 9.0), {"solmar": "Q1"})])
def test_coordinates_in_whole_degrees_are_a_country_s(known, found, wiki, run):
    there = [a_statement(a_place(48.9, 10.8))]
    wiki.add(an_item("Q1", "Solmar", P31=[a_statement(LOCATION)], P625=there))

    assert run(wanted("solmar", "place", "Solmar", coordinates=known)).found == found


@pytest.mark.usefixtures("arvenia")
def test_an_item_that_another_entity_is_already_is_for_the_editor(run):
    fetched = run(wanted(beside=IN_ARVENIA), held={"Q1": "lia-prat"})

    assert fetched.questions[0].candidates[0][3] == "lia-prat"


@pytest.mark.usefixtures("arvenia")
def test_two_names_of_one_item_make_one_file(run, read):
    run(
        wanted(beside=IN_ARVENIA),
        wanted("lia-moreno-prat", name="Lia Moreno Prat", wikidata="Q1"),
    )

    assert read("lia-moreno-prat")["aliases"] == ["Lia Moreno Prat"]


def test_an_item_merged_into_another_is_followed(arvenia, run, read):
    arvenia.merged["Q9"] = "Q1"

    run(wanted(wikidata="Q9"))

    assert read("lia-moreno")["wikidata"] == "Q1"


@pytest.mark.usefixtures("wiki")
def test_an_item_that_is_gone_is_told(run):
    assert run(wanted(wikidata="Q9")).gone == ["lia-moreno"]


@pytest.mark.usefixtures("arvenia")
def test_one_id_that_fails_a_batch_fails_no_other(run):
    bad = wanted("other", name="Other", wikidata="Q12345678901")

    assert run(wanted(wikidata="Q1"), bad).found == {"lia-moreno": "Q1"}


def test_batches_hold_fifty(wiki, run):
    wiki.add(*(a_person(f"Q{n}", f"Person {n}") for n in range(100, 220)))
    everybody = [wanted(f"person-{n}", name=f"P {n}", wikidata=f"Q{n}") for n in range(100, 220)]

    run(*everybody)

    sizes = [one["ids"].count("|") + 1 for one in wiki.questions("wbgetentities")]
    assert sizes[:3] == [50, 50, 20]
    assert all(one["maxlag"] == "5" for one in wiki.questions("wbgetentities"))


# --- faults, breaks, files --------------------------------------------------------------------


@pytest.mark.parametrize("fault", [BUSY, LAGGED, BROKEN, CUT, GARBAGE, AWAY])
def test_whatever_fails_at_every_question_the_files_are_the_same(fault, arvenia, run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    expected = file.read_bytes()
    file.unlink()
    arvenia.answered.clear()

    arvenia.failing = fault  # before each answer
    run(wanted(beside=IN_ARVENIA), cache=tmp_path / "other")

    assert file.read_bytes() == expected
    assert arvenia.most_at_once == 1


def test_each_thing_is_asked_once(arvenia, run):
    run(wanted(beside=IN_ARVENIA))

    assert len(set(arvenia.answered)) == len(arvenia.answered)
    assert len(set(arvenia.ids())) == len(arvenia.ids())


@pytest.mark.parametrize("answers", range(1, 6))
def test_a_run_that_broke_off_goes_on_where_it_stopped(answers, arvenia, run, read, tmp_path):
    arvenia.dies_after = answers

    with pytest.raises(FetchError, match="can't be asked"):
        run(wanted(beside=IN_ARVENIA))
    assert not (tmp_path / "snapshot").exists()
    arvenia.dies_after = None
    run(wanted(beside=IN_ARVENIA))

    assert read("lia-moreno")["wikidata"] == "Q1"
    assert len(set(arvenia.answered)) == len(arvenia.answered)


@pytest.mark.usefixtures("arvenia")
def test_a_second_run_writes_the_same_bytes(run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    before, when = file.read_bytes(), file.stat().st_mtime_ns

    fetched = run(wanted(beside=IN_ARVENIA), cache=tmp_path / "other")

    assert fetched.written.same == ["lia-moreno.yaml"]
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (before, when)


def test_an_unchanged_revision_is_not_fetched_again(arvenia, run):
    run(wanted(wikidata="Q1", revision=1))

    assert arvenia.ids() == ["Q1"]
    assert arvenia.ids("info") == ["Q1"]


def test_a_newer_revision_is(arvenia, run, read, tmp_path):
    run(wanted(wikidata="Q1"))
    arvenia.items["Q1"] = {**arvenia.items["Q1"], "lastrevid": 2, "descriptions": {}}

    fetched = run(wanted(wikidata="Q1", revision=1), cache=tmp_path / "a day later")

    assert fetched.written.changed == ["lia-moreno.yaml"]
    assert "description" not in read("lia-moreno")


@pytest.mark.usefixtures("arvenia")
def test_what_an_editor_changed_is_left(run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    mended = file.read_text("utf-8").replace("1961-02-03", "1961-03-02")
    file.write_text(mended, "utf-8")

    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.written.edited == ["lia-moreno.yaml"]
    assert file.read_text("utf-8") == mended


@pytest.mark.usefixtures("arvenia")
def test_a_question_that_is_settled_goes(run, tmp_path):
    run(wanted())
    assert (tmp_path / "snapshot" / QUESTIONS).exists()

    run(wanted(wikidata="Q1"))

    assert not (tmp_path / "snapshot" / QUESTIONS).exists()


def test_asking_for_one_leaves_the_questions_on_others(arvenia, run, tmp_path):
    arvenia.add(a_person("Q5000", "Ada Brook"))
    run(wanted(), wanted("ada-brook", name="Ada Brook"))

    run(wanted(wikidata="Q1"), is_whole=False)

    (left,) = yaml.safe_load((tmp_path / "snapshot" / QUESTIONS).read_text("utf-8"))
    assert left["id"] == "ada-brook"


# --- what is taken of an item -----------------------------------------------------------------


def test_a_country(wiki, run, read):
    wiki.add(
        an_item("Q2", "Solmar"),
        an_item("Q3", "River Commission"),
        an_item(
            "Q17",
            "Arvenia",
            P625=[a_statement(a_place(47.12345, 9.8))],
            P36=[a_statement("Q2", cites=GAZETTE)],
            P1082=[
                a_statement(a_quantity(1900000), P585=a_time("2021"), rank="preferred"),
                a_statement(a_quantity(1800000), P585=a_time("2011"), cites=GAZETTE),
                a_statement(a_quantity(5), cites=GAZETTE),
            ],
            P2046=[a_statement(a_quantity(41000, "Q712226"), cites=GAZETTE)],
            P1448=[a_statement(in_english("Republic of Arvenia"), P580=a_time("1991"))],
            P463=[a_statement("Q3", P580=a_time("2022-08-01"), cites=GAZETTE)],
        ),
    )

    run(wanted("arvenia", "place", "Arvenia", wikidata="Q17"))

    row = read("arvenia")
    assert row["coordinates"] == [47.1234, 9.8]
    assert [(one["label"], one["value"]) for one in row["facts"]] == [
        ("Official name", "Republic of Arvenia"),
        ("Capital", "Solmar"),
        ("Population", "1,900,000"),
        ("Area", "41,000 km²"),
    ]
    assert row["events"] == [
        {
            "date": "2022-08-01",
            "text": "Arvenia joined the River Commission",
            "cites": "gazette.example",
        }
    ]


def test_who_headed_a_country_and_its_government(wiki, run, read):
    wiki.add(
        a_person("Q2", "Ada Brook"),
        a_person("Q3", "Lia Moreno"),
        an_item("Q30", "president of Arvenia"),
        an_item(
            "Q17",
            "Arvenia",
            P1906=[a_statement("Q30")],
            P35=[a_statement("Q2", P580=a_time("2020-01-01"), P582=a_time("2025-01-01"))],
            P6=[a_statement("Q3", rank="preferred", P580=a_time("2023"), cites=GAZETTE)],
        ),
    )

    run(wanted("arvenia", "place", "Arvenia", wikidata="Q17"))

    assert read("arvenia")["holders"] == [
        {
            "head": "state",
            "title": "President",
            "person": "Q2",
            "name": "Ada Brook",
            "from": "2020-01-01",
            "until": "2025-01-01",
        },
        {
            "head": "government",
            "title": "Head of government",
            "person": "Q3",
            "name": "Lia Moreno",
            "from": "2023",
            "cites": "gazette.example",
        },
    ]


def test_an_event_and_a_body(wiki, run, read):
    wiki.add(
        an_item("Q50", "summit", P279=[a_statement(EVENT)]),
        an_item("Q51", "news agency", P279=[a_statement(ORGANISATION)]),
        an_item(
            "Q60",
            "Solmar Summit",
            P31=[a_statement("Q50")],
            P580=[a_statement(a_time("2022-06-29"))],
            P582=[a_statement(a_time("2022-06-30"))],
        ),
        an_item(
            "Q61", "Meridian Press", P31=[a_statement("Q51")], P571=[a_statement(a_time("1946"))]
        ),
    )

    run(
        wanted("solmar-summit", "event", "Solmar Summit", wikidata="Q60"),
        wanted("meridian-press", "organisation", "Meridian Press", wikidata="Q61"),
    )

    assert read("solmar-summit")["events"] == [
        {"date": "2022-06-29", "until": "2022-06-30", "text": "Solmar Summit"}
    ]
    assert read("meridian-press")["facts"] == [
        {"label": "Kind", "value": "news agency"},
        {"label": "Founded", "value": "1946"},
    ]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ([{"P580": a_time("2021-10-04"), "P582": nothing("somevalue")}], []),
        ([{"P582": a_time("2021-10-04")}], []),
        ([{"P580": nothing("somevalue"), "P582": a_time("2021")}], []),
        ([{"P580": a_time("2021-10")}], [("2021-10", None)]),
        ([{"P580": a_time("1912-03-04", calendar="Q1985786")}], [("1912", None)]),
        (
            [
                {"P580": a_time("2001-01-01"), "P582": a_time("2004-01-01")},
                {"P580": a_time("2008-01-01"), "P582": a_time("2012-01-01")},
            ],
            [("2001-01-01", "2004-01-01"), ("2008-01-01", "2012-01-01")],
        ),
        (
            [
                {"P580": a_time("2001-01-01"), "P582": a_time("2004-12-31")},
                {"P580": a_time("2005-01-01"), "P582": a_time("2009-01-01")},
            ],
            [("2001-01-01", "2009-01-01")],
        ),
        (
            [
                {"P580": a_time("2001-01-01")},
                {"P580": a_time("2008-01-01"), "P582": a_time("2012-01-01")},
            ],
            [("2008-01-01", "2012-01-01")],
        ),
        (
            [
                {"P580": a_time("2001"), "P582": a_time("2004")},
                {"P580": a_time("2004"), "P582": a_time("2009")},
            ],
            [("2001", "2009")],
        ),
    ],
    ids=["ended nobody knows when", "no start", "start unknown", "month", "other calendar",
         "twice", "the day after", "one left open", "years"],
)  # fmt: skip
def test_a_time_in_office(terms, told, wiki, run, read):
    held = [a_statement("Q30", **term) for term in terms]
    wiki.add(an_item("Q30", "mayor"), a_person("Q1", "Lia Moreno", P39=held))

    run(wanted(wikidata="Q1"))

    roles = read("lia-moreno").get("roles", [])
    assert [(one["from"], one.get("until")) for one in roles] == told


def test_two_birthdays_are_none(wiki, run, read):
    born = [a_statement(a_time("1961")), a_statement(a_time("1963"))]
    wiki.add(a_person("Q1", "Lia Moreno", P569=born))

    run(wanted(wikidata="Q1"))

    assert "facts" not in read("lia-moreno")


def test_a_summary_of_another_item_is_none(arvenia, run, read):
    arvenia.pages["Lia Moreno"] = a_page("Lia Moreno", "A ship.", "Q77")

    run(wanted(wikidata="Q1"))

    assert "summary" not in read("lia-moreno")


def test_what_a_wiki_copied_from_another_is_no_reference(wiki, run, read):
    copied = a_statement(a_time("1961"))
    copied["references"] = [{"hash": "0", "snaks": {"P143": [a_statement(HUMAN)["mainsnak"]]}}]
    wiki.add(a_person("Q1", "Lia Moreno", P569=[copied]))

    run(wanted(wikidata="Q1"))

    assert "cites" not in read("lia-moreno")["facts"][0]
