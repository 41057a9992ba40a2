"""The snapshot's files, and their place between dossiers and packs."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.errors import Problems
from briefing.knowledge import KnowledgeBase

REVISED = "revised: 2026-11-20\n"
LIA = f"""\
type: person
name: Lia Moreno
aliases: [Lia Prat, liam]
wikidata: Q900001
{REVISED}revision: 7
description: Arvenian politician
summary: Lia Moreno is a politician.
summary_source: {{title: Lia Moreno, publisher: Wikipedia, licence: CC BY-SA 4.0}}
roles:
- {{title: Ambassador, of: Q900002, of_name: Arvenia, from: 2019-05-10}}
facts:
- {{label: Born, value: 1961-02-03, cites: Gazette}}
"""
BROOK = f"""\
type: person
name: Ada Brook
wikidata: Q900003
{REVISED}roles:
- {{title: Prime Minister, of_name: Japan, from: 2026-11-01, cites: Gazette}}
"""
JAPAN = f"""\
type: place
name: Japan
wikidata: Q17
{REVISED}facts:
- {{label: Capital, value: Kyoto, cites: Gazette}}
- {{label: Area, value: 1 km²}}
- {{label: Population, value: "1", as_of: 2024, cites: Gazette}}
events:
- {{date: 2023-02-03, text: Japan joined the River Commission, cites: Gazette}}
"""
HEADS = """\
holders:
- head: government
  title: Prime minister
  person: Q900003
  name: Ada Brook
  from: 2026-11-01
  cites: Gazette
"""


@pytest.fixture
def load(tmp_path):
    """Loads a knowledge base of these files: of the snapshot by id, of dossiers by ``id_``."""

    def loaded(dossiers=None, **snapshot):
        for folder, files in (("snapshot", snapshot), ("entities", dossiers or {})):
            (tmp_path / folder).mkdir(exist_ok=True)
            for name, text in files.items():
                (tmp_path / folder / f"{name.replace('_', '-')}.yaml").write_text(text, "utf-8")
        return KnowledgeBase.load(
            entities=tmp_path / "entities", snapshot=tmp_path / "snapshot", root=tmp_path
        )

    return loaded


def facts(knowledge, known, day):
    [portrait] = knowledge.know([known], day).portraits
    return {fact.label: fact for fact in portrait.facts}


def test_who_only_the_snapshot_knows_has_a_record(load):
    record = load(lia_moreno=LIA).record("lia-moreno")

    assert record.entity.name == "Lia Moreno"
    assert record.summary_source.licence == "CC BY-SA 4.0"
    assert record.facts[0].value == "3 February 1961"
    assert record.tenures[0].office == "Ambassador of Arvenia"
    assert record.tenures[0].confirmed == dt.date(2026, 11, 20)


def test_the_source_of_a_fact_is_wikidata_with_what_it_cites(load):
    source = load(lia_moreno=LIA).record("lia-moreno").facts[0].source

    assert source.title == "Lia Moreno (Q900001), citing Gazette"
    assert source.publisher == "Wikidata"
    assert source.url == "https://www.wikidata.org/wiki/Q900001"
    assert (source.date, source.licence, source.layer) == ("2026-11-20", "CC0 1.0", "snapshot")


def test_names_of_the_snapshot_are_found_in_texts(load):
    forms = {one.text: one for one in load(lia_moreno=LIA).aliases() if one.entity == "lia-moreno"}

    assert set(forms) == {"Lia Moreno", "Lia Prat"}
    assert forms["Lia Prat"].weight < forms["Lia Moreno"].weight


@pytest.mark.parametrize("kind", ["person", "organisation", "place", "event"])
def test_the_names_of_a_kind_are_those_of_every_layer(load, kind):
    office = "type: organisation\nname: River Office\n"
    knowledge = load(
        {"river_office": office, "nato": "name: Alliance\n"}, lia_moreno=LIA, japan=JAPAN
    )

    told = set(knowledge.names_of(kind))

    entities = [one for one in knowledge.entities.values() if one.type == kind]
    called = {name for one in entities for name in (one.name, *one.aliases)}
    assert called <= told
    finding = {alias.text for alias in knowledge.aliases()}
    assert told - called <= finding  # "German Reich" finds Germany, and is no other name of it


def test_a_new_file_makes_texts_be_resolved_anew(load):
    assert load().names_digest() != load(lia_moreno=LIA).names_digest()


def test_what_cites_a_source_wins_over_the_packs(load):
    told = facts(load(japan=JAPAN), "japan", dt.date(2024, 6, 30))

    assert told["Capital"].value == "Kyoto"
    assert told["Capital"].source.layer == "snapshot"


def test_what_cites_none_gives_way(load):
    told = facts(load(japan=JAPAN), "japan", dt.date(2024, 6, 30))

    assert told["Area"].source.layer == "pack"


def test_what_did_not_hold_yet_gives_way_too(load):
    knowledge = load(japan=JAPAN)

    assert facts(knowledge, "japan", dt.date(2022, 6, 30))["Population"].source.layer == "pack"
    assert facts(knowledge, "japan", dt.date(2025, 6, 30))["Population"].value == "1"


def test_one_line_of_a_dossier_corrects_both(load):
    dossier = "facts:\n- {label: Capital, value: Tokyo, source: {title: A map}}\n"

    told = facts(load({"japan": dossier}, japan=JAPAN), "japan", dt.date(2024, 6, 30))

    assert told["Capital"].value == "Tokyo"
    assert told["Capital"].source.layer == "dossier"


def test_what_came_later_stands_under_since_then(load):
    [portrait] = load(japan=JAPAN).know(["japan"], dt.date(2022, 6, 30)).portraits

    assert "Japan joined the River Commission" in [one.text for one in portrait.since]


def test_a_head_of_government_whom_only_the_snapshot_has_stands_on_the_country(load):
    told = facts(load(ada_brook=BROOK), "japan", dt.date(2026, 11, 10))

    assert told["Prime Minister"].value == "Ada Brook"
    assert told["Prime Minister"].source.layer == "snapshot"


def test_a_country_s_own_file_tells_its_heads(load):
    knowledge = load(japan=JAPAN + HEADS)

    told = facts(knowledge, "japan", dt.date(2026, 11, 10))
    assert told["Prime Minister"].value == "Ada Brook"  # as the packs spell the title
    assert told["Prime Minister"].entity == "ada-brook"
    [portrait] = knowledge.know(["ada-brook"], dt.date(2026, 11, 10)).portraits
    assert [one.office for one in portrait.tenures] == ["Prime Minister of Japan"]


def test_a_head_whom_the_packs_know_keeps_their_id(load):
    heads = HEADS.replace("Q900003", "Q359480").replace("Ada Brook", "Kishida Fumio")

    knowledge = load(japan=JAPAN + heads)

    assert facts(knowledge, "japan", dt.date(2026, 11, 10))["Prime Minister"].entity == (
        "fumio-kishida"
    )


def test_a_stranger_with_the_name_of_somebody_known_is_nobody(load):
    knowledge = load(japan=JAPAN + HEADS.replace("Ada Brook", "Fumio Kishida"))

    assert knowledge.entities["fumio-kishida"].wikidata == "Q359480"
    assert "Prime Minister" not in facts(knowledge, "japan", dt.date(2026, 11, 10))


def test_an_end_that_only_the_packs_know_stands(load):
    kishida = BROOK.replace("Ada Brook", "Fumio Kishida").replace("Q900003", "Q359480")
    knowledge = load(fumio_kishida=kishida.replace("2026-11-01", "2021-10-04"))

    [portrait] = knowledge.know(["fumio-kishida"], dt.date(2026, 1, 10)).portraits

    assert "Prime Minister" not in {one.title for one in portrait.tenures}


def test_after_its_revision_nobody_is_said_to_be_in_office(load):
    knowledge = load(lia_moreno=LIA)

    [then] = knowledge.know(["lia-moreno"], dt.date(2026, 11, 20)).portraits
    [later] = knowledge.know(["lia-moreno"], dt.date(2026, 11, 21)).portraits
    assert (len(then.tenures), len(later.tenures)) == (1, 0)


def test_a_file_joins_the_dossier_with_its_item(load):
    dossier = "type: person\nname: L. Moreno\nwikidata: Q900001\n"

    knowledge = load({"l-moreno": dossier}, lia_moreno=LIA)

    assert "lia-moreno" not in knowledge.entities
    assert knowledge.record("l-moreno").facts[0].value == "3 February 1961"
    assert knowledge.entities["l-moreno"].name == "L. Moreno"


def test_the_usual_name_of_the_packs_stays(load):
    knowledge = load(japan=JAPAN.replace("name: Japan", "name: State of Japan"))

    assert knowledge.entities["japan"].name == "Japan"
    assert knowledge.entities["japan"].wikidata == "Q17"


def test_a_file_that_was_broken_by_hand_is_told_with_its_line(load):
    with pytest.raises(Problems) as caught:
        load(
            lia_moreno=LIA.replace("from: 2019-05-10", "from: then"),
            japan="type: place\nname: Japan\n",
            Bad=LIA,
        )

    told = [str(error).splitlines()[0] for error in caught.value.errors]
    assert told[0].startswith('snapshot/Bad.yaml: "Bad" is no id')
    assert told[1] == "snapshot/japan.yaml:1: the dossier has no `wikidata`"
    assert told[-1].startswith('snapshot/lia-moreno.yaml:11: roles.0.from is "then"')
