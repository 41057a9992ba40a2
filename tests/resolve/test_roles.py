import pytest
from hearing import a_scene

from briefing.resolve.attribute.roles import find_roles

RAO = {"Ana Rao": ("ana-rao", "person"), "Rao": ("ana-rao", "person")}
PAZ = {"Leo Paz": ("leo-paz", "person"), "Paz": ("leo-paz", "person")}
PRESS = {"Norland Press Agency": ("npa", "organisation"), "NPA": ("npa", "organisation")}
PERU = {"Peru": ("peru", "place"), "Peruvian": ("peru", "place")}


def roles(*paragraphs, names):
    found = find_roles(a_scene(*paragraphs, names=names))
    return [(role.person, role.title, role.of, role.former) for role in found]


def test_a_role_joins_person_and_body():
    found = roles(
        "Peruvian foreign minister Ana Rao met Leo Paz, NPA's director.",
        names=RAO | PAZ | PRESS | PERU,
    )

    assert found == [
        ("ana-rao", "foreign minister", "peru", False),
        ("leo-paz", "director", "npa", False),
    ]


def test_his_and_its_are_looked_up():
    text = "Leo Paz leads NPA. Its chairman, Ana Rao, left."

    assert ("ana-rao", "chairman", "npa", False) in roles(text, names=RAO | PAZ | PRESS)


def test_his_is_whose_name_stands_right_before_it():
    text = "Leo Paz met Sam Dunne and his adviser, Ana Rao."
    dunne = {"Sam Dunne": ("sam-dunne", "person")}

    assert ("ana-rao", "adviser", "sam-dunne", False) in roles(text, names=RAO | PAZ | dunne)


def test_the_holder_in_a_run_of_body_and_name_is_the_person_behind_the_body():
    text = "Chair of the Norland Press Agency Ana Rao says so. A fan of Sam Dunne Leo Paz left."
    dunne = {"Sam Dunne": ("sam-dunne", "person")}

    assert roles(text, names=RAO | PRESS | PAZ | dunne) == [("ana-rao", "chair", "npa", False)]


def test_what_somebody_says_of_a_he_is_no_role():
    text = "Leo Paz wrote about King David. “He was a shepherd first,” Ana Rao said."

    assert roles(text, names=RAO | PAZ) == []


def test_its_is_no_body_of_before_where_an_unknown_one_stands_nearer():
    text = "NPA met. Marlow Soups dropped its chairman, Ana Rao."

    assert ("ana-rao", "chairman", None, False) in roles(text, names=RAO | PRESS)
    text = "Leo Paz bowed. In the end, Marlow brought his designer, Ana Rao."
    assert ("ana-rao", "designer", None, False) in roles(text, names=RAO | PAZ)


def test_a_body_that_begins_a_title_is_whose_it_is():
    text = "The Norland Wool Council met. Council president Ana Rao left."
    council = {"Norland Wool Council": ("norland-wool-council", "organisation")}

    assert roles(text, names=RAO | council) == [
        ("ana-rao", "president", "norland-wool-council", False)
    ]
    assert roles("Council president Ana Rao left.", names=RAO | council) == [
        ("ana-rao", "council president", None, False)
    ]


def test_its_is_the_only_body_of_its_sentence():
    text = "Peru gave a prize. Ana Rao is a founder of NPA and has been its director since 2012."

    assert ("ana-rao", "director", "npa", False) in roles(text, names=RAO | PRESS | PERU)


def test_its_is_not_the_place_in_which_something_happens():
    text = "NPA meets in Peru in May. “It is late,” said Ana Rao, its director."

    assert ("ana-rao", "director", "npa", False) in roles(text, names=RAO | PRESS | PERU)


def test_a_role_is_given_once_and_with_its_body_if_the_text_ever_tells_it():
    text = "President Ana Rao left. Rao, president of Peru, came back. President Rao slept."

    assert roles(text, names=RAO | PERU) == [("ana-rao", "president", "peru", False)]


def test_the_dead_hold_no_office():
    text = "Leo Paz, NPA's technology manager, was found murdered in July."

    assert roles(text, names=PAZ | PRESS) == [("leo-paz", "technology manager", "npa", True)]


def test_who_died_holds_none_of_the_offices_that_the_text_gives():
    text = "Ana Rao, a baker, who died in May, liked ships. She became director of NPA in 1962."

    assert {role[1:] for role in roles(text, names=RAO | PRESS)} == {
        ("baker", None, True),
        ("director", "npa", True),
    }


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Since the singer Ana Rao's death in May, the hall is shut.", True),
        ("The singer Ana Rao spoke of Paz at Ana Rao's funeral home.", False),
        ("The singer Ana Rao got a letter after Rao's death threats.", False),
    ],
)
def test_whose_death_is_told_holds_no_office(text, former):
    assert [role[3] for role in roles(text, names=RAO)] == [former]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Rao said her father died in May.",
        "Minister Ana Rao, a writer whose husband was killed in May, spoke.",
    ],
)
def test_whose_kin_died_lives(text):
    assert {role[3] for role in roles(text, names=RAO)} == {False}


def test_a_title_of_what_is_no_person_is_no_role():
    assert roles("The broadcaster NPA closed.", names=PRESS) == []


def test_a_goat_has_an_owner_and_is_no_body_near_by():
    text = "NPA reported from Lima. The goat's owner, Ana Rao, came."

    assert roles(text, names=PRESS | RAO | PERU) == [("ana-rao", "owner", None, False)]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("They fell out over the sacking of treasurer Ana Rao.", True),
        ("The club parted with its treasurer Ana Rao.", True),
        ("The log was kept by the captain of the day, Ana Rao.", True),
        ("Justice Ana Rao (retd.) was calm.", True),
        ("They dismissed Mayor Ana Rao's claim.", False),
        ("They spoke of the sacking of Mayor Ana Rao's aide.", False),
    ],
)
def test_who_was_sacked_or_was_it_on_the_day_holds_it_no_more(text, former):
    assert {role[3] for role in roles(text, names=RAO)} == {former}


def test_a_retired_judge_may_chair_something_now():
    text = "Justice Ana Rao (retd.), the chair of the panel, was calm."

    assert {role[1]: role[3] for role in roles(text, names=RAO)} == {
        "justice": True,
        "chair": False,
    }


def test_a_line_of_a_list_says_of_what_country():
    text = "1. Peru: President Ana Rao, since May."

    assert roles(text, names=RAO | PERU) == [("ana-rao", "president", "peru", False)]


@pytest.mark.parametrize(
    ("before", "of"),
    [
        ("NPA lost money in May.", "npa"),
        ("A storm closed the office of NPA.", None),
    ],
)
def test_an_officer_is_of_the_firm_that_the_sentence_before_tells_of(before, of):
    text = f"{before} Chief executive Ana Rao said it would reopen."

    assert roles(text, names=RAO | PRESS) == [("ana-rao", "chief executive", of, False)]


def test_a_captain_is_of_no_coach():
    text = "Leo Paz sat down. His captain, Ana Rao, stood."

    assert roles(text, names=RAO | PAZ) == [("ana-rao", "captain", None, False)]


def test_its_is_the_body_of_which_the_sentence_before_tells():
    text = "NPA reported from Lima. The ministry was cautious. Its spokeswoman, Ana Rao, left."

    assert ("ana-rao", "spokeswoman", "npa", False) not in roles(text, names=RAO | PRESS | PERU)


@pytest.mark.parametrize("whose", ["the Peruvian firm's", "the Peru company's"])
def test_an_office_in_a_company_is_not_of_the_place_where_that_is(whose):
    text = f"Ana Rao, {whose} director, left."

    assert roles(text, names=RAO | PERU) == [("ana-rao", "director", None, False)]


def test_of_a_body_and_its_country_an_office_is_the_bodys():
    names = RAO | {"U.S.": ("usa", "place"), "Aquafox Survey": ("survey", "organisation")}
    text = "Ana Rao, director of the U.S. Aquafox Survey, left."

    assert roles(text, names=names) == [("ana-rao", "director", "survey", False)]


def test_a_club_is_no_company_of_its_sentence(read):
    told = read(
        "The money came from Tarvo Tea Packers. Its managing director, Grace Tolley, said the "
        "company had paid the players because it no longer trusted the club’s treasurer, "
        "Joan Marsh."
    )
    lost = read("Tarvo Rovers lost again. The club’s treasurer, Joan Marsh, left on Monday.")
    of = [
        {role.person: role.of for role in one.resolution.roles}["joan-marsh"]
        for one in (told, lost)
    ]
    assert of == [None, "tarvo-rovers"]
