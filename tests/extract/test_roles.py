import pytest
from hearing import a_reading, past_roles, roles_in, standings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.roles import find_roles


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        ("Peruvian prime minister Ana Rao left.", "Ana Rao", "prime minister", "Peruvian"),
        ("The U.S. secretary of state John Kerr left.", "John Kerr", "secretary of state", "U.S."),
        ("Then Sen. Ana Rao spoke.", "Ana Rao", "senator", None),
        ("Then Gen. Omar Said spoke.", "Omar Said", "general", None),
        ("Bank of Norland Governor Ana Rao spoke.", "Ana Rao", "governor", "Bank of Norland"),
        ("They met chief cabinet secretary Leo Paz.", "Leo Paz", "chief cabinet secretary", None),
        ("Aquafox CEO Mia Lund resigned.", "Mia Lund", "chief executive", "Aquafox"),
        ("They met the opposition leader Nino Sava.", "Nino Sava", "opposition leader", None),
        ("King Harald III abdicated.", "Harald III", "king", None),
        ("Then Lt. Gen. Omar Said spoke.", "Omar Said", "lieutenant general", None),
        (
            "Peruvian Infrastructure Minister Ana Rao left.",
            "Ana Rao",
            "infrastructure minister",
            "Peruvian",
        ),
        (
            "Homeland Security Secretary Ana Rao left.",
            "Ana Rao",
            "homeland security secretary",
            None,
        ),
        ("NATO Secretary-General Ana Rao left.", "Ana Rao", "secretary-general", "NATO"),
        ("Then Mayor Ana Rao of San Tadeo left.", "Ana Rao", "mayor", "San Tadeo"),
        ("They met the Labour leader Ana Rao.", "Ana Rao", "leader", "Labour"),
        ("Then Cllr Ana Rao spoke.", "Ana Rao", "councillor", None),
        ("Then Insp Ana Rao, of Lima Police, spoke.", "Ana Rao", "inspector", "Lima Police"),
        ("Peru: Prime Minister Ana Rao, since May", "Ana Rao", "prime minister", "Peru"),
        (
            "They met rural affairs spokeswoman Ana Rao.",
            "Ana Rao",
            "rural affairs spokeswoman",
            None,
        ),
        ("The oceanographer Ana Rao left.", "Ana Rao", "oceanographer", None),
        ("Race director Ana Rao spoke.", "Ana Rao", "race director", None),
        ("Police praised scaffolder Ana Rao.", "Ana Rao", "scaffolder", None),
        ("The chair, retired judge Ana Rao, spoke.", "Ana Rao", "chair", None),
        ("The convenor of the Mill Forum, Ana Rao, spoke.", "Ana Rao", "convenor", "Mill Forum"),
        ("Ana Rao became sarpanch of Tarvo in 2010.", "Ana Rao", "sarpanch", "Tarvo"),
    ],
)
def test_a_title_before_a_name_is_read_in_lower_case_without_its_body(text, person, title, body):
    assert (person, title, body) in roles_in(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ana Ruiz, the port's director, spoke.", ("Ana Ruiz", "director", "port")),
        (
            "Leo Paz, a research fellow at the Asan Institute, spoke.",
            ("Leo Paz", "research fellow", "Asan Institute"),
        ),
        (
            "Leo Paz, 57, head of transport for the province of Bolvano, spoke.",
            ("Leo Paz", "head of transport", "Bolvano"),
        ),
        (
            "Leo Paz, an engineer at Aquafox's test station, spoke.",
            ("Leo Paz", "engineer", "Aquafox"),
        ),
        ("Leo Paz, a carpenter in Kisumu, spoke.", ("Leo Paz", "carpenter", None)),
        ("Leo Paz (Green), chair of the panel, spoke.", ("Leo Paz", "chair", None)),
        (
            "Leo Paz, a lecturer in Spanish at Lima College, spoke.",
            ("Leo Paz", "lecturer", "Lima College"),
        ),
        (
            "Leo Paz, a captain in the Peruvian Navy, spoke.",
            ("Leo Paz", "captain", "Peruvian Navy"),
        ),
        ("Leo Paz, a beekeeper, spoke.", ("Leo Paz", "beekeeper", None)),
        (
            "Peru's environment minister, Leo Paz, spoke.",
            ("Leo Paz", "environment minister", "Peru"),
        ),
        ("The chief U.S. negotiator, Leo Paz, spoke.", ("Leo Paz", "chief negotiator", "U.S.")),
        ("His foreign minister, Leo Paz, spoke.", ("Leo Paz", "foreign minister", "His")),
        ("Rao's successor, Leo Paz, spoke.", ("Leo Paz", "successor", "Rao")),
        ("The ambassador of Peru, Leo Paz, spoke.", ("Leo Paz", "ambassador", None)),
        ("Leo Paz, the acting leader, spoke.", ("Leo Paz", "leader", None)),
        ("Leo Paz Sr., a carpenter of 61, rowed.", ("Leo Paz Sr.", "carpenter", None)),
        ("Leo Paz, the harbour master, spoke.", ("Leo Paz", "harbour master", None)),
        ("The coroner, Leo Paz, will rule in May.", ("Leo Paz", "coroner", None)),
        ("For 36 hours fire chief Leo Paz stood there.", ("Leo Paz", "fire chief", None)),
    ],
)
def test_an_apposition_says_what_somebody_is_and_of_what(text, role):
    assert roles_in(text) == [role]


def test_two_titles_of_one_apposition_are_two_roles():
    text = "Ana Marsh, president of the Royal Society and professor of law at Aldin College, left."

    found = roles_in(text)

    assert found == [
        ("Ana Marsh", "president", "Royal Society"),
        ("Ana Marsh", "professor of law", "Aldin College"),
    ]


def test_party_and_state_of_a_lawmaker_do_not_part_name_and_title():
    found = roles_in("Rep. Ana Rao, R-Ohio, chairman of the House Budget Committee, left.")

    assert ("Ana Rao", "chairman", "House Budget Committee") in found


def test_a_title_in_the_plural_is_everybodys():
    assert roles_in("Judges Ana Rao and Leo Paz dissented.") == [
        ("Ana Rao", "judge", None),
        ("Leo Paz", "judge", None),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ana Rao is a resident of Lima.", ("Ana Rao", "resident", "Lima")),
        (
            "Ana Rao, a judge until May, was elected president of the Olympic League.",
            ("Ana Rao", "president", "Olympic League"),
        ),
        ("She became mayor of Aldin.", ("She", "mayor", "Aldin")),
        ("Paula Moss founded Aquafox in 2012.", ("Paula Moss", "founder", "Aquafox")),
        ("Paula Moss, who chaired the drafting group, left.", ("Paula Moss", "chair", None)),
        ("Paula Moss is a former signaller from Leith.", ("Paula Moss", "signaller", None)),
        (
            "Paula Moss, a diplomat who is now a lobbyist with the Harbor Group, left.",
            ("Paula Moss", "lobbyist", "Harbor Group"),
        ),
    ],
)
def test_a_verb_may_say_what_somebody_is(text, role):
    assert role in roles_in(text)


def test_a_front_runner_is_no_runner():
    assert roles_in("The Labour front-runner Ana Rao spoke.") == []


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The former Peruvian president Ana Rao spoke.", True),
        ("The late president Ana Rao built it.", True),
        ("The then prime minister, Ana Rao, signed it.", True),
        ("Ana Rao, ex-chief of the army, signed it.", True),
        ("Ana Rao, president of Peru until 2013, signed it.", True),
        ("Ana Rao was governor of Aldin in the 1980s.", True),
        ("Rao's predecessor, Leo Paz, signed it.", True),
        ("Ana Rao, president of Peru, signed it.", False),
        ("Ana Rao was elected president of Peru.", False),
    ],
)
def test_words_tell_past_offices_from_present_ones(text, former):
    assert past_roles(text) == [former]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Peru's acting foreign minister Ana Rao spoke.", "acting"),
        ("Prime Minister-designate Ana Rao spoke.", "designate"),
        ("They met the president-elect, Ana Rao.", "designate"),
        ("Foreign Minister Ana Rao spoke.", None),
        ("Ana Rao has been its editor-in-chief for years.", None),
        ("Secretary-General Ana Rao spoke.", None),
    ],
)
def test_an_acting_or_designate_holder_is_told_apart(text, standing):
    assert standings(text) == [standing]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Paz, a father of three, spoke.",
        "His wife Mira and her brother, Ivo Paz, left.",
        "The veteran Leo Paz was tired.",
        "Leo Paz, a friend of the minister, was arrested.",
        "Leo Paz, the minister's cousin, was arrested.",
        "Leo Paz was not a member of anything.",
        "They met Dean Paz and Sultan Al Rao.",
    ],
)
def test_kin_friends_and_mere_adjectives_are_no_roles(text):
    assert roles_in(text) == []


_PIECES = st.sampled_from(
    [
        "Ana Rao",
        "the ",
        "minister",
        "'s ",
        ", ",
        " of ",
        "Peru",
        "ex-",
        "Gen. ",
        "-",
        "elect ",
        "His ",
        "and ",
        "was ",
        "founded ",
        "former ",
        "whose ",
        ". ",
        "one of ",
        "judges ",
        "é",
        "\u00a0",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES, min_size=1, max_size=14).map("".join))
def test_spans_of_roles_lie_in_the_block(text):
    reading = a_reading(text)

    block = reading.blocks[0].block.span
    for role in find_roles(reading):
        assert role.title
        assert block.covers(role.person)
        assert block.covers(role.title_span)
        assert role.of is None or block.covers(role.of)


@pytest.mark.parametrize(
    "text", ["’s President Ana Rao", "'s, the minister, Ana Rao", "’s ’s chief"]
)
def test_a_possessive_ending_of_nothing_is_nobodys(text):
    assert all(
        role.of is None or role.of.start < role.of.end for role in find_roles(a_reading(text))
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Leo Paz, who heads Peru's delegation, spoke.", ("Leo Paz", "head of delegation", "Peru")),
        ("Leo Paz, who heads the Peruvian team, spoke.", ("Leo Paz", "head of team", "Peruvian")),
        ("The inquiry, chaired by Dame Ana Rao, opened.", ("Ana Rao", "chair", None)),
        ("Aquafox was founded by Leo Paz in 1990.", ("Leo Paz", "founder", "Aquafox")),
        ("Leo Paz of Peru, another delegate, spoke.", ("Leo Paz", "delegate", "Peru")),
    ],
)
def test_who_founds_or_heads_a_body_or_comes_from_somewhere_has_a_role(text, role):
    assert role in roles_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leo Paz headed Rovers to victory.",
        "Leo Paz headed the ball over the bar.",
        "The star of the show is Lady Margit, a head of 1620 in walnut.",
    ],
)
def test_a_ball_is_headed_and_a_head_is_carved_without_a_role(text):
    assert roles_in(text) == []


def test_a_title_behind_and_belongs_to_the_name_behind_it():
    found = roles_in("Ana Rao, general secretary of Aquafox, and its president, Leo Paz, signed.")

    assert [(person, title) for person, title, _ in found] == [
        ("Ana Rao", "general secretary"),
        ("Leo Paz", "president"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It has money and an engineer, Leo Paz, who waits.", ("Leo Paz", "engineer", None)),
        ("An arbitrator, Lord Paz, hears both sides.", ("Paz", "arbitrator", None)),
        ("A lawyer to the traders, Mr. Leo Paz, vowed to sue.", ("Leo Paz", "lawyer", None)),
        ("A lorry driver from Peru, Leo Paz, felt a bump.", ("Leo Paz", "lorry driver", None)),
        ("Her first teacher there, Leo Paz, told her so.", ("Leo Paz", "first teacher", "Her")),
        ("“No,” said her last business partner, Ana Rao.", ("Ana Rao", "business partner", "her")),
        ("The chief of the Lima police, Ana Rao, spoke.", ("Ana Rao", "chief", "Lima")),
        (
            "Ana Rao, the Dutch president of the Sailing Union, left.",
            ("Ana Rao", "president", "Sailing Union"),
        ),
        (
            "Leo Paz, a former member of the European Parliament, left.",
            ("Leo Paz", "member", "European Parliament"),
        ),
        ("Labour MP Ana Rao spoke.", ("Ana Rao", "member of parliament", "Labour")),
        ("Leo Paz was Rao's predecessor.", ("Leo Paz", "predecessor", "Rao")),
        ("Ana Rao stepped down as chair of Aquafox.", ("Ana Rao", "chair", "Aquafox")),
        ("She joined the Navy as a cook.", ("She", "cook", "Navy")),
        ("Ana Rao founded the school six years ago.", ("Ana Rao", "founder", "school")),
        ("Ana Rao: architect who built schools", ("Ana Rao", "architect", None)),
        ("- **Ana Rao**, mayor of Lima", ("Ana Rao", "mayor", "Lima")),
    ],
)
def test_other_ways_to_say_what_somebody_is(text, role):
    assert role in roles_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leo Paz was named best actor.",
        "Ana Rao: minister will not resign",
        "Ana Rao is a member of the Lima Chess Club.",
        "They called Leo Paz, a welder in Lima, Peru, and waited.",
        "Ana Rao is a member of the family.",
    ],
)
def test_a_prize_a_membership_and_a_town_are_no_roles(text):
    found = {(person, title) for person, title, _ in roles_in(text)}

    assert found <= {("Leo Paz", "welder")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Fire Chief Ana Rao came.", ("Ana Rao", "fire chief", None)),
        ("Chief Nursing Officer Ana Rao left.", ("Ana Rao", "chief nursing officer", None)),
        ("Harbour master Leo Paz shut the port.", ("Leo Paz", "harbour master", None)),
        ("The Coast Guard spokesman Leo Paz spoke.", ("Leo Paz", "spokesman", "Coast Guard")),
        ("Meanwhile Mayor Ana Rao of Lima left.", ("Ana Rao", "mayor", "Lima")),
        ("Founder and chief executive Ana Rao left.", ("Ana Rao", "founder", None)),
        ("Executive Vice President and General Counsel Ana Rao is to leave.",
         ("Ana Rao", "executive vice president", None)),
        ("Leo Paz, who heads the insurer Halden Re, left.", ("Leo Paz", "head", "Halden Re")),
        ("Over the road, publican Leo Paz waved.", ("Leo Paz", "publican", None)),
        ("Ana Rao, an importer of tyres, waits.", ("Ana Rao", "importer of tyres", None)),
        ("Cr Ana Rao voted against it.", ("Ana Rao", "councillor", None)),
        ("Police arrested the mayor of Sul do Rio, Leo Paz, on Friday.",
         ("Leo Paz", "mayor", "Sul do Rio")),
    ],
)  # fmt: skip
def test_titles_of_several_words_and_several_titles(text, role):
    assert role in roles_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The freighter Leo Paz sailed.",
        "The tanker, Ana Rao, burned.",
        "The president and founder Ana Rao met.",
    ],
)
def test_a_ship_has_no_trade_and_two_people_have_a_title_each(text):
    assert {title for _, title, _ in roles_in(text)} <= {"founder"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Peru’s Energy Minister Prince Omar Rao spoke.", [("energy minister", "Peru")]),
        ("Fellow activist Ana Rao spoke.", [("activist", None)]),
        (
            "Peru’s children’s rights commissioner, Ana Rao, spoke.",
            [("children’s rights commissioner", "Peru")],
        ),
        ("Ana Rao KC, the court’s prosecutor, spoke.", [("prosecutor", "court")]),
        ("Crown Prince Omar Rao spoke.", [("crown prince", None)]),
        (
            "Sen. Ana Rao of New York, the party’s leader, spoke.",
            [("senator", "New York"), ("leader", "party")],
        ),
    ],
)
def test_rank_by_birth_and_letters_of_honour_are_no_part_of_an_office(text, roles):
    found = roles_in(text)
    assert [(title, of) for _, title, of in found] == roles
    assert len({person for person, _, _ in found}) == 1
