"""Which body a description, a nickname, a part of a name or an acronym means."""

import pytest


def role_of(found, person):
    """The bodies of somebody's roles."""
    return [role.of for role in found.resolution.roles if role.person == person]


def test_a_description_means_no_body_that_is_named_only_later(read):
    found = read(
        "The Office of the Harbour Ombudsman (OHO) has fined two ferries.",
        "“They were warned,” said Ana Lindqvist, the agency's deputy director.",
        "The Baltic Rescue Agency had asked for the inquiry.",
    )
    assert "baltic-rescue-agency" not in role_of(found, "ana-lindqvist")


def test_a_headlines_description_looks_ahead(read):
    found = read(
        "The Harbour Court of Tarvo heard on Monday how the money was hidden in tins.",
        title="Heir hid money in tins, court told",
    )
    assert found.named("Harbour Court of Tarvo")


def test_an_agency_is_no_court(read):
    found = read(
        "The Wool Agency has banned two growers.",
        "The decision ends a long inquiry.",
        "“It was fair,” said Leo Brandt, a judge at the Tarvo Appeals Court who chairs the "
        "agency's board.",
    )
    assert "tarvo-appeals-court" not in {
        role.of for role in found.resolution.roles if role.title == "chair"
    }


@pytest.mark.parametrize(
    ("noun", "place"), [("county", "Lowry County"), ("district", "Ember District")]
)
def test_a_county_is_the_one_of_that_name_so_far(read, noun, place):
    found = read(
        f"In a gym in {place}, eleven people practised on Thursday.",
        f"Ana Whitlock, the {noun}'s clerk, played the angry voter.",
    )
    assert role_of(found, "ana-whitlock") == found.named(place)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Norvik Centre for Fairness in Rowing", "NORCFIR"),
        ("Signatories to the Tarvo Compact", "STC"),
        ("Farmers Against Cattle Theft", "FACT"),
    ],
)
def test_the_letters_of_an_acronym_tell_how_far_a_name_goes(read, name, short):
    found = read(f"The {name} ({short}) met on Monday. Members of {short} voted.")
    assert name in found.words
    assert len({*found.named(name), *found.named(short)}) == 1


def test_an_acronym_of_other_letters_lengthens_no_name(read):
    found = read("Ana Rao spoke to the Tarvo Rowing Council (NWF) on Monday.")
    assert "Tarvo Rowing Council" in found.words


def test_a_ministry_of_something_stands_apart_from_its_country(read):
    found = read("The Peruvian Ministry of Coastal Affairs refused.", "Lima was silent.")
    assert found.words[:2] == ["Peruvian", "Ministry of Coastal Affairs"]


def test_a_partys_nickname_members_and_letters_are_the_one_of_that_kind(read):
    found = read(
        "The Progressive Conservatives won a seat in Manitoba, Canada, on Monday.",
        "Tory candidate Ana Petrik beat Leo Marsh of the New Democrats.",
        "NDP Leader Ida Falk was sorry. The riding last elected a Conservative in 1971.",
    )
    assert found.named("Tory") == found.named("Progressive Conservatives")
    assert found.named("Conservative") == found.named("Tory")
    assert found.named("NDP") == found.named("New Democrats")


def test_britains_tories_stay_britains(read):
    found = read("Britain's Tories lost a seat in Kent. Tory candidate Ana Petrik was sorry.")
    assert {*found.named("Tories"), *found.named("Tory")} == {"conservative-party-uk"}


def test_the_name_she_was_born_with_is_the_only_ones_so_far(read):
    found = read(
        "Nora Tamm, who taught by mail, has died. Nora Tamm was 83.",
        "She was born Greta Liis Kallas in Tarvo. Her father, Otto Kallas, was a diver.",
    )
    assert found.named("Greta Liis Kallas") == found.named("Nora Tamm")[:1]
    assert found.named("Otto Kallas") != found.named("Nora Tamm")[:1]


def test_a_director_called_emir_is_no_emir(read):
    found = read("The Reef Centre has sued. Its director, Emir Zulkić, said so.")
    assert "Emir Zulkić" in found.words


def test_a_ruler_is_an_emir(read):
    found = read("Qatar's ruler, Emir Tamim bin Hamad Al Thani, met guests.")
    assert "Tamim bin Hamad Al Thani" in found.words


def test_a_minister_of_state_for_something_is_somebody(read):
    found = read("Minister of State for Transport Aoife Tansey assured the house of it.")
    assert found.words == ["Aoife Tansey"]


def test_a_party_has_its_wing_in_brackets(read):
    found = read("The Communist Party of Norland (Marxist) won. The CPN(M) had hoped for it.")
    assert found.named("CPN(M)") == found.named("Communist Party of Norland (Marxist)")


def test_a_republic_is_the_state_whose_full_name_begins_so(read):
    found = read("The Islamic Republic of Iran fired a rocket. The Islamic Republic said so.")
    assert found.named("Islamic Republic") == ["iran"]


def test_another_republic_is_none(read):
    found = read("The Republic of Korea fired a rocket. The Islamic Republic said so.")
    assert "south-korea" not in found.named("Islamic Republic")


def test_a_developer_sits_where_the_word_before_says(read):
    found = read("The plan of Ana Tansey, a Limerick developer, was refused by Clare.")
    assert found.kind("Limerick") == "place"


def test_an_order_that_is_pinned_on_somebody_is_no_body(read):
    found = read("She was made a member of the Order of Canada. The Order of Preachers sang.")
    assert "Order of Canada" not in found.words


def test_a_treasury_is_a_body_and_what_it_sells_is_not(read):
    found = read("The US Treasury said so on Monday. The Treasury sold US Treasury bills.")
    assert found.words.count("Treasury") == 2
