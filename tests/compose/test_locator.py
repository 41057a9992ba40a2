from __future__ import annotations

from making import ALMANAC, Draft, a_portrait, an_entity
from msgspec.structs import replace

from briefing.compose import locate, profiles, summarise, survey
from briefing.model import Record

ARVENIA = an_entity("Arvenia", "place")
TALE = an_entity("Tale", "place", within=ARVENIA.id, capital_of=ARVENIA.id)
VELA = an_entity("Vela", "place", within=ARVENIA.id)
SOUND = an_entity("Vela Sound", "place")


def known(entity, feature="spot", point=(10.0, 20.0)):
    return a_portrait(
        entity,
        feature=feature,
        coordinates=point if feature != "country" else None,
        coordinates_source=ALMANAC,
    )


PORTRAITS = (
    known(ARVENIA, "country"),
    known(TALE),
    known(VELA),
    known(SOUND, "water"),
)


def locator_of(*paragraphs, entities=(ARVENIA, TALE, VELA), **more):
    draft = Draft(paragraphs=paragraphs, entities=entities, portraits=PORTRAITS, **more)
    return draft.briefing().locator


def pins(*paragraphs, **more):
    locator = locator_of(*paragraphs, **more)
    return {pin.name: pin for pin in locator.pins} if locator else {}


def test_places_of_the_text_whose_whereabouts_are_known_are_pins():
    found = pins("A ferry sank off Vela.", entities=(VELA,))
    assert found["Vela"].point == (10.0, 20.0)
    assert found["Vela"].is_main


def test_a_place_that_only_comes_late_is_not_the_point_of_the_story():
    late = "One sank. Two sank. Three sank. All came from Vela. Vela is poor."
    assert not pins(late, entities=(VELA,))["Vela"].is_main
    assert pins(late, entities=(VELA,), lead=["Vela"])["Vela"].is_main


def test_an_article_that_names_no_place_has_no_map():
    assert locator_of("Nothing happened.", entities=()) is None


def test_a_place_of_which_nobody_knows_where_it_lies_is_no_pin():
    elsewhere = an_entity("Elsewhere", "place")
    assert pins("A ferry sank off Elsewhere.", entities=(elsewhere,)) == {}


def test_a_capital_that_stands_for_its_government_is_no_pin():
    text = "Tale rejected the treaty. Pressure on Tale grows. Arvenia is tired, Arvenia is poor."
    assert "Tale" not in pins(text, entities=(ARVENIA, TALE), metonyms={"Tale": "Arvenia"})
    assert "Tale" not in pins(text, entities=(ARVENIA, TALE))


def test_a_capital_in_which_something_happens_is_a_pin():
    text = "Tale rejected the treaty. Ministers met in downtown Tale."
    assert "Tale" in pins(text, entities=(TALE,))


def test_a_capital_may_stand_in_a_list_of_places():
    text = "Talks go on in Vela and Tale."
    assert "Tale" in pins(text, entities=(TALE, VELA))


def test_a_country_is_shaded_that_the_article_is_about_or_names_twice():
    once = "Ministers of Arvenia met."
    assert pins(once, entities=(ARVENIA,)) == {}
    assert pins(once, entities=(ARVENIA,), lead=["Arvenia"])["Arvenia"].feature == "country"
    assert "Arvenia" in pins("Arvenia signed. So Arvenia won.", entities=(ARVENIA,))


def test_a_country_in_which_a_pin_lies_is_shaded_if_it_is_named():
    assert "Arvenia" in pins("A ferry sank off Vela in Arvenia.", entities=(ARVENIA, VELA))
    assert "Arvenia" not in pins("A ferry sank off Vela.", entities=(VELA,))


def test_the_map_of_a_single_place_shows_its_country_unshaded():
    locator = locator_of("A ferry sank off Vela.", entities=(VELA,))
    assert locator.frame == (ARVENIA.id,)


def test_a_people_is_no_country_named():
    text = "Arvenian ministers met. Arvenian ministers left."
    assert locator_of(
        text, entities=(ARVENIA,), mentions={"Arvenian": "Arvenia"}, demonyms=["Arvenian"]
    ) is None  # fmt: skip


def test_at_most_five_pins_those_most_named_first():
    towns = [an_entity(f"Town{letter}", "place") for letter in "ABCDEFG"]
    text = " ".join(f"A train left {one.name}." for one in towns) + " TownG burns."
    draft = Draft(paragraphs=(text,), entities=towns, portraits=[known(one) for one in towns])
    found = [pin.name for pin in draft.briefing().locator.pins]
    assert len(found) == 5
    assert found[0] == "TownG"


def test_a_place_named_once_in_passing_is_minor():
    text = "A ferry sank off Vela. Vela mourns. Vela waits. Vela hopes. It was built in Vela Sound."
    found = pins(
        text, entities=(VELA, SOUND), mentions={"Vela": "Vela", "Vela Sound": "Vela Sound"}
    )
    assert found["Vela Sound"].is_minor is (len(found) > 1)


def test_the_map_names_who_says_where_its_places_lie():
    assert locator_of("A ferry sank off Vela.", entities=(VELA,)).sources == (ALMANAC,)
    assert locator_of("Arvenia. Arvenia.", entities=(ARVENIA,)).sources == ()


def test_a_dossier_of_a_place_shows_it_in_its_country():
    vela = Record(entity=VELA, feature="spot", coordinates=(10.0, 20.0))
    home = Record(entity=ARVENIA, feature="country")
    locator = locate(vela, home)
    assert [pin.name for pin in locator.pins] == ["Vela", "Arvenia"]
    assert locator.pins[0].is_main
    assert locator.frame == (ARVENIA.id,)
    assert locate(Record(entity=VELA), home) is None


def test_the_map_of_a_site_shows_every_place_with_a_dossier():
    briefing = Draft(
        paragraphs=("A ferry sank off Vela in Arvenia.",),
        entities=(ARVENIA, VELA),
        lead=["Vela", "Arvenia"],
        portraits=PORTRAITS,
    ).briefing()
    records = {one.record.entity.id: one.record for one in PORTRAITS}
    records[VELA.id] = replace(records[VELA.id], coordinates=(1.0, 2.0))
    locator = survey(profiles([summarise(briefing, category="World")], records))
    assert {pin.name for pin in locator.pins} == {"Arvenia", "Vela"}
    assert locator.is_full
    assert survey(()) is None


def test_a_country_that_only_the_dateline_names_is_shaded_where_a_point_lies_in_it():
    more = {"entities": (ARVENIA, VELA, SOUND), "dateline": "ORM, Arvenia"}
    found = pins("ORM, Arvenia — A ferry sank off Vela and in the Vela Sound.", **more)
    assert {"Vela", "Arvenia"} <= set(found)
    more["entities"] = (ARVENIA, SOUND)
    assert "Arvenia" not in pins("ORM, Arvenia — One sank in the Vela Sound.", **more)


def test_where_a_headline_says_that_something_is_is_a_point():
    found = pins("The film won.", title="Small film wins in Vela", entities=(VELA,))
    assert found["Vela"].is_main
    assert not pins("The film won.", title="Vela honours film", entities=(VELA,))


def test_a_point_or_two_that_are_named_late_make_no_map():
    late = "One sank. Two sank. Three sank. A family from Vela came."
    assert locator_of(late, entities=(VELA,)) is None
    assert locator_of(f"{late} Vela was dark.", entities=(VELA,)) is not None
    assert locator_of(late, entities=(VELA,), lead=["Vela"]) is not None
    assert locator_of(f"{late} Arvenia wept. Arvenia rose.", entities=(VELA, ARVENIA)) is not None


def test_a_map_has_the_name_that_the_page_has():
    known_as = replace(
        PORTRAITS[2], record=replace(PORTRAITS[2].record, entity=replace(VELA, name="Véla"))
    )
    draft = Draft(paragraphs=("A ferry sank off Vela.",), entities=(VELA,), portraits=(known_as,))
    locator = draft.briefing().locator
    assert locator is not None
    assert [pin.name for pin in locator.pins] == ["Vela"]
