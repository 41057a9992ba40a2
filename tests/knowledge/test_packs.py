"""Names and ids of the packs as they are committed."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
from packed import rows_of

from briefing.knowledge.packs import FOLDER, NAMED_FILES, NAMELESS_FILES, TENURE_FILES, Packs
from briefing.knowledge.tables import read

DATA = Path(__file__).parents[3] / "shared" / "knowledge"


@pytest.mark.parametrize("name", [*NAMED_FILES, *TENURE_FILES, "flags.tsv", "memberships.tsv"])
def test_lines_can_be_found_by_halving(name):
    ids = [line.partition("\t")[0] + "\t" for line in read(FOLDER / name)[1]]

    assert ids == sorted(ids)


def test_a_file_that_names_nobody_makes_no_alias_and_no_entity(tmp_path):
    """Else a kept resolution would not be made anew when such a file changes."""
    nameless = shutil.ignore_patterns("*.py", "__pycache__", *NAMELESS_FILES)
    bare, whole = Packs(shutil.copytree(FOLDER, tmp_path / "packs", ignore=nameless)), Packs()
    assert set(whole.naming_files()) < set(FOLDER.rglob("*.tsv"))
    assert list(bare.aliases()) == list(whole.aliases())
    assert bare.given_names() == whole.given_names()
    assert all(bare.entity(known) == whole.entity(known) for known in whole.ids)


def test_a_file_of_named_things_holds_one_kind_and_no_id_is_in_two():
    rows = [(name, line.split("\t")) for name in NAMED_FILES for line in read(FOLDER / name)[1]]

    assert {(name, cells[1]) for name, cells in rows} == set(NAMED_FILES.items())
    assert len({cells[0] for _, cells in rows}) == len(rows)


@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("Joseph R. Biden", "joe-biden"),
        ("Karim Masimov", "karim-massimov"),
        ("Gian Franco Terenzi", "gianfranco-terenzi"),
        ("Rashad Muhammad al-Alimi", "rashad-al-alimi"),
    ],
)
def test_one_person_under_two_spellings_has_one_id(aliases, form, known):
    assert {alias.entity for alias in aliases[form]} == {known}


def test_a_namesake_keeps_an_id_of_his_own(knowledge):
    assert {"rafael-alburquerque-de-castro", "rafaela-alburquerque"} <= knowledge.entities.keys()


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("U.S.", "united-states"),
        ("British", "united-kingdom"),
        ("Poles", "poland"),
        ("Frenchmen", "france"),
        ("DPRK", "north-korea"),
        ("Burma", "myanmar"),
        ("Swaziland", "eswatini"),
        ("NATO", "nato"),
        ("KCNA", "kcna"),
        ("G20", "g20"),
        ("Kiev", "kyiv"),
        ("Kishida Fumio", "fumio-kishida"),
        ("Kim Jong Un", "kim-jong-un"),
        ("South China Sea", "south-china-sea"),
        ("Southeast Asia", "southeast-asia"),
    ],
)
def test_a_usual_form_names_its_entity(aliases, text, entity):
    best = max(aliases[text], key=lambda alias: alias.weight)
    assert best.entity == entity


def test_first_names_of_the_world_tell_and_those_of_weekdays_and_places_do_not():
    names = Packs().given_names()

    assert names.telling >= {"akosua", "bintou", "mohsin", "saurabh", "siti", "tinashe"}
    assert names.telling.isdisjoint({"friday", "abu", "addis", "asian", "costa", "july"})


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Georgia", {"georgia", "georgia-state"}),
        ("Congo", {"democratic-republic-of-the-congo", "republic-of-the-congo"}),
        ("Washington", {"washington-dc", "washington-state"}),
        ("Korea", {"south-korea", "north-korea", "korean-peninsula"}),
    ],
)
def test_an_ambiguous_form_is_given_for_each_with_a_weight(aliases, text, entities):
    found = {alias.entity: alias.weight for alias in aliases[text] if alias.type == "place"}
    assert entities <= found.keys()
    assert sum(found[one] for one in entities) <= 1.001


def test_a_states_demonym_is_no_territorys(aliases):
    assert {alias.entity for alias in aliases["Dutch"]} == {"netherlands"}
    assert {alias.entity for alias in aliases["American"]} == {"united-states"}
    assert "greenland" in {alias.entity for alias in aliases["Greenlandic"]}


def test_a_surname_is_bound_to_the_time_in_office(aliases):
    kishida, later = [a for a in aliases["Kishida"] if a.entity == "fumio-kishida"]
    assert kishida.start < dt.date(2021, 10, 4) < dt.date(2024, 10, 1) < kishida.until
    assert later.weight < kishida.weight < 1
    assert later.start == kishida.until


def test_a_surname_of_many_ends_with_the_office(aliases):
    assert all(a.until for a in aliases["Brown"] if a.entity == "mark-malloch-brown")
    assert {a.weight for a in aliases["Castro"] if a.until is None} <= {0.15, 0.45}


def test_the_surname_comes_first_where_names_begin_with_it(aliases):
    assert "xi-jinping" in {alias.entity for alias in aliases["Xi"]}
    assert "Jinping" not in aliases


def test_weights_are_probabilities_and_forms_have_no_loose_space(aliases):
    for text, found in aliases.items():
        assert text == text.strip()
        assert text
        assert all(0 < alias.weight <= 1 for alias in found), text


def test_ids_are_slugs_and_stand_for_one_thing_each():
    ids = [line.split("\t")[0] for name in NAMED_FILES for line in read(FOLDER / name)[1]]
    rows = [line.split("\t") for line in read(FOLDER / "names_curated.tsv")[1]]
    ids += [row[0] for row in rows if not row[2]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)


def test_what_is_looked_up_by_id_is_sorted_by_it():
    for path in sorted(FOLDER.glob("*.tsv")):
        head, lines = read(path)
        if head[0] in {"id", "person"}:
            ids = [line.partition("\t")[0] for line in lines]
            assert ids == sorted(ids), path.name


@pytest.mark.skipif(not DATA.exists(), reason="the data folder isn't on this machine")
@pytest.mark.slow
def test_the_build_script_gives_the_committed_bytes(tmp_path):
    import shutil
    import subprocess
    import sys

    plugins = tmp_path / "plugins"
    shutil.copytree(FOLDER.parent, plugins / "briefing")
    script = plugins / "briefing" / "packs" / "build.py"
    subprocess.run([sys.executable, str(script), str(DATA)], check=True, capture_output=True)
    for path in sorted(FOLDER.glob("*.tsv")):
        assert (script.parent / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_point_of_a_region_lies_in_its_country():
    within = {row["id"]: row["within"] for row in rows_of("names_curated.tsv")}
    boxes = {}
    for row in rows_of("outlines.tsv"):
        boxes.setdefault(row["id"], []).append([float(edge) for edge in row["box"].split()])
    points = rows_of("points.tsv")
    assert {row["id"] for row in points} <= within.keys()
    for row in points:
        lat, lon = float(row["lat"]), float(row["lon"])
        assert any(
            south - 1 <= lat <= north + 1
            and west - 1 <= (lon + 360 if lon < west - 1 else lon) <= east + 1
            for west, south, east, north in boxes.get(
                within[row["id"]] or "the world", [(-180, -90, 180, 90)]
            )
        ), row


@pytest.mark.parametrize(
    ("country", "former"), [("germany", "German Reich"), ("morocco", "Western Sahara")]
)
def test_what_a_country_was_called_finds_it_and_is_no_other_name(knowledge, country, former):
    assert former not in knowledge.entities[country].aliases


def test_a_name_that_news_still_uses_is_another_name(knowledge):
    assert "Burma" in knowledge.entities["myanmar"].aliases


@pytest.mark.parametrize(
    ("body", "label", "value"),
    [
        ("asean", "Aim", "To speed up growth in the region and keep it peaceful and stable"),
        ("g7", "Founded", "1975 (first summit)"),
        ("african-union", "Founded", "9 July 2002"),
        ("g8", "Founded", None),
        ("g8", "Aim", None),
    ],
)
def test_what_the_factbook_has_of_another_body_or_age_is_not_told(knowledge, body, label, value):
    assert {fact.label: fact.value for fact in knowledge.record(body).facts}.get(label) == value


@pytest.mark.parametrize("country", ["kyrgyzstan", "tunisia", "mali"])
def test_no_form_of_government_is_told_that_is_out_of_date(knowledge, country):
    assert "Government" not in {fact.label for fact in knowledge.record(country).facts}


def test_a_region_that_goes_on_in_another_is_told_whole(knowledge):
    [region] = [one for one in knowledge.record("russia").facts if one.label == "Region"]
    assert "Eastern Europe" in region.value
