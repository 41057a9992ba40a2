"""The curated files as they are committed."""

import datetime as dt
import re

import pytest
from packed import curated_rows, facts, portrait, rows_of

from briefing.knowledge import curated
from briefing.knowledge.packs import FOLDER, NAMED_FILES
from briefing.knowledge.tables import read

BODIES = ("bodies.tsv", "bodies_ccbysa.tsv")


def test_an_agency_has_its_country_and_who_owns_it_as_of_the_pages_date(knowledge):
    assert facts(knowledge, "kcna", "2022-06-30") == {
        "Kind": "News agency", "Country": "North Korea", "Ownership": "State", "Founded": "1946",
    }  # fmt: skip
    assert "Ownership" not in facts(knowledge, "yonhap", "2022-06-30")  # the page is of 2024
    assert "Ownership" not in facts(knowledge, "kyodo-news", "2018-06-30")  # and of July 2018
    [owner] = [f for f in portrait(knowledge, "yonhap", "2025-06-30").facts if "Own" in f.label]
    assert (owner.value, owner.as_of, owner.source.publisher) == (
        "Public", "2024-09", "State Media Monitor",
    )  # fmt: skip


def test_a_body_has_its_founding_and_aim_from_the_page_that_says_so(knowledge):
    assert facts(knowledge, "fifa", "2022-06-30") == {
        "Kind": "Sports federation", "Founded": "21 May 1904", "President": "Gianni Infantino",
        "Aim": "To give football the same rules everywhere and develop the game",
    }  # fmt: skip
    founded = {
        one: next(fact for fact in knowledge.record(one).facts if fact.label == "Founded")
        for one in ("african-union", "international-court-of-justice")
    }
    assert {
        one: (fact.value, fact.source.title.partition(";")[0]) for one, fact in founded.items()
    } == {
        "african-union": ("9 July 2002", "African Union"),
        "international-court-of-justice": (
            "26 June 1945",
            "The World Factbook 1995, Appendix C: International Organizations and Groups",
        ),
    }


def test_240_international_bodies_have_name_founding_and_aim():
    curated_bodies = [row for row in curated_rows(*BODIES) if row["aim"]]
    bodies = [*rows_of("organisations.tsv"), *curated_bodies]
    assert len(bodies) > 250
    assert len([row for row in bodies if row["name"] and row["founded"] and row["aim"]]) >= 240
    assert all(row["founded"] and row["source"] for row in curated_bodies)


@pytest.mark.parametrize("body", ["europol", "frontex"])
def test_an_agency_of_the_union_is_of_no_country(knowledge, body):
    assert "Country" not in {fact.label for fact in knowledge.record(body).facts}


@pytest.mark.parametrize(
    ("person", "day", "publisher"),
    [
        ("ebrahim-raisi", "2024-05-19", "News Central Asia"),  # a page of its own
        ("mohammed-barkindo", "2022-07-05", "The National"),  # the page that tells of the person
        ("elizabeth-ii", "2022-09-08", "Wikidata contributors"),  # the data
    ],
)
def test_a_death_cites_who_tells_of_it(knowledge, person, day, publisher):
    died = dt.date.fromisoformat(day)
    [before] = knowledge.know([person], died - dt.timedelta(days=30)).portraits
    [death] = [one for one in before.since if one.text.endswith(" died")]
    assert (death.date, death.source.publisher) == (day, publisher)
    assert "Died" not in {fact.label for fact in before.facts}
    [later] = knowledge.know([person], died + dt.timedelta(days=30)).portraits
    [fact] = [fact for fact in later.facts if fact.label == "Died"]
    assert fact.source.publisher == publisher


def test_every_curated_death_is_of_a_person_whose_the_data_lack(knowledge):
    told = {row["id"]: row["died"] for row in rows_of("persons.tsv")}
    for row in curated_rows(curated.DEATHS):
        assert knowledge.entities[row["person"]].type == "person"
        assert not told.get(row["person"]), row["person"]


def test_a_year_of_birth_in_doubt_is_not_told(knowledge):
    [person] = knowledge.know(["kim-jong-un"], dt.date(2018, 6, 14)).portraits
    assert "Born" not in {fact.label for fact in person.facts}


@pytest.mark.parametrize("year", [2001, 2005, 2014, 2022])
def test_no_curated_fact_is_from_after_the_article(knowledge, year):
    ids = {row["id"] for row in curated_rows(*curated.NAMED_FILES)} & set(knowledge.entities)
    for one in knowledge.know(sorted(ids), dt.date(year, 6, 30)).portraits:
        for fact in one.facts:
            years = [int(y) for y in re.findall(r"\b[12]\d{3}\b", fact.value)]
            assert max([int((fact.as_of or "0")[:4]), *years]) <= year, (one.record.entity.id, fact)


def test_names_of_an_agency_keep_the_weights_of_the_curated_names(aliases):
    assert {alias.weight for alias in aliases["AFP"] if alias.type == "organisation"} == {1.0}
    assert "kyodo-news" in {alias.entity for alias in aliases["Kyodo"]}


def test_only_lines_whose_sources_are_of_record_are_read(knowledge):
    standing = {row["key"]: row["standing"] for row in curated_rows("sources.tsv")}
    assert set(standing.values()) <= curated.OF_RECORD | {"press", "copy", "other"}
    packed = {row["key"] for row in rows_of("sources.tsv")}
    for row in curated_rows(*curated.NAMED_FILES):
        known = knowledge.record(row["id"])
        keys = set(row["source"].split(";")) - packed
        if {standing[key] for key in keys} - curated.OF_RECORD and known:
            assert not {one.source.title for one in known.facts}, row["id"]
    assert "central-bank-of-belize" not in knowledge.entities


def test_every_id_that_a_curated_row_names_exists(knowledge):
    sources = curated.Curated(FOLDER / "curated").sources
    rows = [*curated_rows(*curated.NAMED_FILES), *curated_rows(*curated.TENURE_FILES)]
    columns = ("within", "city", "of", "person")
    named = {
        row[column]
        for row in rows
        for column in columns
        if row.get(column) and set(row["source"].split(";")) <= sources.keys()
    }
    assert not named - set(knowledge.entities)


def test_curated_ids_are_those_of_the_packs_only_where_these_give_a_name_alone():
    packed = {line.split("\t")[0] for name in NAMED_FILES for line in read(FOLDER / name)[1]}
    ids = [row["id"] for row in curated_rows(*curated.NAMED_FILES)]
    assert len(ids) == len(set(ids))
    assert not packed & set(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)


def test_curated_files_keep_to_their_licence():
    rows = [*rows_of("sources.tsv"), *curated_rows("sources.tsv")]
    licences = {row["key"]: row["licence"] for row in rows}
    for path in sorted((FOLDER / "curated").glob("*.tsv")):
        if path.name != "sources.tsv" and "_ccbysa" not in path.name:
            keys = {key for row in curated_rows(path.name) for key in row["source"].split(";")}
            assert "CC BY-SA 4.0" not in {licences[key] for key in keys}, path.name
