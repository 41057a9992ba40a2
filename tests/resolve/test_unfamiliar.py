"""Names that no gazetteer has, in the manners of many papers: where they end, and what they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Glazier Orla Tennant paid for it.", "Orla Tennant"),
        ("It rained. Trader Wale Ogunjobi stayed away.", "Wale Ogunjobi"),
        ("“No,” he said. Cleaner Ines Quadros laughed.", "Ines Quadros"),
    ],
)
def test_a_noun_that_opens_a_sentence_is_no_part_of_a_name(read, text, name):
    found = read(text)

    assert found.words == [name]
    assert found.kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rival Nordlys Brus was cheaper.", "Nordlys Brus"),
        ("A report by NGO Clear Rivers blamed the mill.", "Clear Rivers"),
        ("Insurer Vesterhav Liv pays on Monday.", "Vesterhav Liv"),
    ],
)
def test_what_a_firm_is_called_before_its_name_is_no_part_of_it(read, text, name):
    found = read(text)

    assert found.words == [name]
    assert found.kind(name) == "organisation"


def test_a_trades_name_that_is_a_firms_stays_whole(read):
    assert read("Baker Ferriday Ltd sold bread.").words == ["Baker Ferriday Ltd"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The trustee, Hon. Dapo Fasanya, paid.", "Dapo Fasanya"),
        ("The bridge was closed by Engr. Celso Manalastas on Friday.", "Celso Manalastas"),
        ("Advocate Refilwe Mokoena spoke for the miners.", "Refilwe Mokoena"),
        ("The plot was sold by Barrister Chidi Okeke.", "Chidi Okeke"),
        ("Elderly Uncle Jarrah Mundine welcomed them.", "Jarrah Mundine"),
        ("Nurses thanked Mdm Siti Rahimah Osman.", "Siti Rahimah Osman"),
    ],
)
def test_titles_of_many_englishes_stay_outside(read, text, name):
    assert name in read(text).words


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Ferncombe Mayor Della Ruskin signed it.", "Della Ruskin", "Ferncombe"),
        ("Police praised Quillan Gov. Hugh Stamper.", "Hugh Stamper", "Quillan"),
    ],
)
def test_a_title_ends_what_stands_before_it_too(read, text, name, place):
    found = read(text)

    assert name in found.words
    assert found.named(f"{place} Mayor {name}") == found.named(f"{place} Gov. {name}") == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Nia “Dot” Harlan, 61, opened the gate.", "Nia “Dot” Harlan", "person"),
        ('Coach Petru "Lupu" Danciu left.', 'Petru "Lupu" Danciu', "person"),
        ("Siti binte Osman, a cleaner, laughed.", "Siti binte Osman", "person"),
        ("They closed St. Piran's Chapel on Monday.", "St. Piran's Chapel", "place"),
        ("Police searched the Alder County Sheriff's Office.", "Alder County Sheriff's Office",
         "organisation"),
        ("The Mines and Rivers Bureau found cracks.", "Mines and Rivers Bureau", "organisation"),
        ("Super Typhoon Amihan sank it.", "Super Typhoon Amihan", "event"),
        ("Exercise Iron Teapot, which ends on Friday, is loud.", "Exercise Iron Teapot", "event"),
        ("He owns the Hotel Vrana in Split.", "Hotel Vrana", "organisation"),
        ("“It was loud,” Veli-Matti Rautio, the pilot, said.", "Veli-Matti Rautio", "person"),
    ],
)  # fmt: skip
def test_names_of_many_forms_are_whole_and_of_their_kind(read, text, name, kind):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == kind


def test_a_nickname_is_no_part_of_the_name_shown(read):
    (person,) = read("Nia “Dot” Harlan, 61, opened the gate. Harlan left.").resolution.entities

    assert (person.id, person.name) == ("nia-harlan", "Nia Harlan")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Copper Herons won. Desmond cheered.", "Copper Herons", "organisation"),
        ("Trains between Aldmoor and Penwick are late.", "Penwick", "place"),
        ("We flew to Bravica in the rain.", "Bravica", "place"),
        ("Milkrail, which runs the trains, is late.", "Milkrail", "organisation"),
        ("It rained on the Tavora plant and the Tavora depot.", "Tavora", "place"),
        ("She was hired from Datafjord in 2009.", "Datafjord", "organisation"),
    ],
)
def test_what_stands_around_a_name_tells_its_kind(read, text, name, kind):
    assert read(text).kind(name) == kind


def test_a_model_that_is_wrong_of_a_name_is_wrong_each_time(read):
    found = read(
        "Rain fell in Birpur. Birpur is damp. Birpur has a pump. Birpur likes it.",
        "He was born in Birpur.",
    )

    assert found.kind("Birpur") == "place"


def test_a_report_from_a_place_with_a_colon_is_from_a_place(read):
    found = read("MOKWERI, Botswana: Herders signed a truce.", "It rained on Mokweri.")

    assert found.kind("MOKWERI") == "place"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oskar Lindqvist, who leads Onward Together, told reporters.", "Onward Together"),
        ("The Taiwanese chipmaker Tamsui Silicon will build a plant in Leipzig.", "Tamsui Silicon"),
        ("Talvik Stål declined to comment. Talvik Stål is in talks.", "Talvik Stål"),
        ("Growers of Khao Sorn will lose support.", "Khao Sorn"),
        ("Blurred Motion and Fjord Film share the cost.", "Fjord Film"),
        ("It was paid for by the shipping line Boreas Alta, which said nothing.", "Boreas Alta"),
        ("The dam at Corumba Basso opened four gates.", "Corumba Basso"),
        ("Motorways Mercia insists that there was no warning.", "Motorways Mercia"),
        ("A Danish rival, Isfjeld Vand, cut the rope.", "Isfjeld Vand"),
        ("Weir Falls Water Authority Chairman Ana Costa warned of higher fares.", "Weir Falls"),
    ],
)
def test_who_has_no_first_name_is_no_person_for_the_models_word_alone(read, text, words):
    found = read(text)
    persons = {one.name for one in found.resolution.entities if one.type == "person"}

    assert not [name for name in persons if words in name or name in words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mum Nadia, 34, said the dog barked all night.", "Nadia"),
        ("Hubby Keith, 66, reckons he will be back by Easter.", "Keith"),
        ("Staff Nurse Gloria Addo has been given a medal.", "Gloria Addo"),
        ("Matron Helena Frost said the ward was proud.", "Helena Frost"),
        ("Det Sgt Robert Marsh, of Wexshire Police, confirmed it.", "Robert Marsh"),
        ("Midwife Agnes Hill said the roof had gone.", "Agnes Hill"),
        ('"They will cut," said Chiara dell\'Orso, an economist.', "Chiara dell'Orso"),
        (
            "Skerry Falls Port Authority Chairman Robert E. Solano III spoke.",
            "Robert E. Solano III",
        ),
        ("Paramedic Omar Haddad tweets from the bridge.", "Omar Haddad"),
        ("Gran Maureen, 63, found the cat when she unpacked.", "Maureen"),
    ],
)
def test_kin_and_ranks_before_a_name_are_no_part_of_it(read, text, name):
    found = read(text)

    assert found.kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Villages emptied when the Danube burst its banks.", "Danube", "place"),
        ("Barges wait on the Rhine near Kaub.", "Rhine", "place"),
        ("Farmers fled as the Save burst its banks at Mambone.", "Save", "place"),
        ("He has worked at St Luke's since 1994.", "St Luke's", "organisation"),
        ("She took the money from St Mildred's in Wexcombe.", "St Mildred's", "organisation"),
    ],
)
def test_rivers_and_houses_of_saints_are_told_by_their_grammar(read, text, words, kind):
    assert read(text).kind(words) == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The tug Brave Venture sank on Saturday night.", "Brave Venture"),
        ("It hit the freighter Northern Star Line off Skagen.", "Northern Star Line"),
        ("The robot Gustav folds shirts.", "Gustav"),
        ("Growers of the brand Oro Verde lost contracts.", "Oro Verde"),
        ("The probe Horizon swung past the planet.", "Horizon"),
        ("The judges in Obanda v. Norland agreed.", "Obanda"),
        ("Upstream, the river has two dams.", "Upstream"),
        ("Two million doses will be flown in.", "Two"),
    ],
)
def test_ships_brands_cases_and_numbers_have_no_page(read, text, words):
    assert words not in read(text).words


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Children were sent away during World War II and came back.", "World War II", "event"),
        ("Bridges that fell in World War I were built anew.", "World War I", "event"),
        ("The mill is run by Otto Kern III, a farmer.", "Otto Kern III", "person"),
    ],
)
def test_a_number_behind_a_name_hides_no_head_word(read, text, name, kind):
    assert read(text).kind(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nomthandazo Mkhonza sued the quarry.", "Nomthandazo Mkhonza"),
        ("Vannaroth Sopheara repairs boats.", "Vannaroth Sopheara"),
        ("The mayor thanked Aizharkyn Toktosunova.", "Aizharkyn Toktosunova"),
        ("Aqissiaq Kreutzfeldt was born near the ice.", "Aqissiaq Kreutzfeldt"),
    ],
)
def test_a_given_name_that_no_list_has_is_somebodys_still(read, text, name):
    found = read(text)

    assert found.words == [name]
    assert found.kind(name) == "person"


def test_a_name_of_english_words_is_nobodys_for_the_models_word_alone(read):
    assert "Harbour Nights" not in read("Harbour Nights won two awards.").words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bonnard's sold the vase. “It was due,” Bonnard's said.", ["Bonnard's", "Bonnard's"]),
        ("Kenya's voted against it.", ["Kenya"]),
        ("Ana Rao's brother came.", ["Ana Rao"]),
    ],
)
def test_a_house_keeps_the_ending_with_which_it_owns_nothing(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pro-EU voters won.", ["EU"]),
        ("Ex-BBC staff sued.", ["BBC"]),
        ("The drill was led by non-NATO Ireland.", ["NATO", "Ireland"]),
    ],
)
def test_a_prefix_is_no_part_of_a_known_name(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A RUNAWAY goat ate the flags.", []),
        ("Racehorse Tidal Whisper was scratched.", []),
        ("Tom Harbottle won again.", ["Tom Harbottle"]),
        ("Nan-of-nine Maud Harbottle found it.", ["Maud Harbottle"]),
        ("The Ink Society won. Clerks cheered.", ["Ink Society"]),
    ],
)
def test_words_that_only_open_or_shout_are_no_names(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was beaten by the Kazakh Arman Omarov.", ["Kazakh", "Arman Omarov"]),
        ("He lost to the Social Democrat Greta von Ahlfeld.", ["Greta von Ahlfeld"]),
        ("She was born Maud Tennant in Leeds.", ["Maud Tennant", "Leeds"]),
        ("Dickon March, 81, objected.", ["Dickon March"]),
        ("Kojo Antwi of the New Dawn Party won.", ["Kojo Antwi", "New Dawn Party"]),
        ("Doris Day sang it. Ruth Banks wept.", ["Doris Day", "Ruth Banks"]),
        ("Ville Koskela led the team.", ["Ville Koskela"]),
        ("Rain fell in March.", []),
        ("Labour Day was wet.", []),
    ],
)
def test_full_names_are_persons_whatever_stands_in_or_before_them(read, text, words):
    found = read(text)

    assert [word for word in found.words if word in words] == words
    assert "person" in {found.kind(word) for word in words} or not words


def test_the_name_somebody_was_born_with_is_the_same_person(read):
    found = read("Dame Maud Tennant-Marsh died.", "She was born Maud Tennant in Leeds.")

    assert found.named("Maud Tennant") == found.named("Maud Tennant-Marsh")


@pytest.mark.parametrize("name", ["Ingrid Solheim AS", "Ruth Banks SE"])
def test_a_firm_named_like_somebody_is_a_firm(read, name):
    assert read(f"{name} will close its plant, the company said.").kind(name) == "organisation"
