"""Roles by more of the forms in which news gives them; each with what must stay as it is."""

import pytest
from hearing import past_roles, roles_in


@pytest.mark.parametrize(
    "text",
    [
        "On her official Omarlink account it rained.",
        "The official Omarlink Sale Platform opened.",
        "According to the newspaper, Omar Haddad was candid.",
        "Leo Paz spoke for the head of drone firm Omarlink, who was calm.",
        "Asked what there was in the model, Omar Haddad, who was calm, left.",
        "In an interview with Omar Haddad, the president said that it rained.",
        "Envoy of the Secretary-General of the United Nations, Omar Haddad, left.",
        "Leo Paz is a resident of remote Omartown in Peru.",
    ],
)
def test_what_only_stands_beside_a_name_is_no_title_of_it(text):
    assert not any("Omar" in person for person, *_ in roles_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Omar Haddad, who headed the Tunisian navy until 2009.",
            ("head of navy", "Tunisian", True),
        ),
        (
            "Omar Haddad heads the desk of the Bank of Peru.",
            ("head of desk", "Bank of Peru", False),
        ),
        (
            "The Survey, whose tracking desk is headed by Omar Haddad, left.",
            ("head of tracking desk", "Survey", False),
        ),
        (
            "Omar Haddad, until last month the museum's director, left.",
            ("director", "museum", True),
        ),
        (
            "Omar Haddad, for years the treasurer of Oxfam, left.",
            ("treasurer", "Oxfam", False),
        ),
        (
            "Omar Haddad, no relation and a former commissioner of Cusco, left.",
            ("commissioner", "Cusco", True),
        ),
        ("Oxfam hired Omar Haddad as its treasurer.", ("treasurer", "its", False)),
        (
            "Omar Haddad, the Brazilian who is the bank's head of research, left.",
            ("head of research", "bank", False),
        ),
        (
            "Omar Haddad, the Paris lawyer, left.",
            ("lawyer", "Paris", False),
        ),
        (
            "Omar Haddad, head of the Sahel program at the Konrad Adenauer Foundation, left.",
            ("head of Sahel program", "Konrad Adenauer Foundation", False),
        ),
        (
            "It will stay, Minister of State for Transport Omar Haddad told the house.",
            ("minister of state for transport", None, False),
        ),
        (
            "Omar Haddad, who chairs the Survey's library committee, left.",
            ("chair of library committee", "Survey", False),
        ),
        ("Labour TD Omar Haddad left.", ("member of the Dáil", "Labour", False)),
        ("Omar Haddad, harbourmaster at Lima, left.", ("harbourmaster", "Lima", False)),
        ("Omar Haddad is one of the founders of Oxfam.", ("founder", "Oxfam", False)),
        ("Omar Haddad, now Treasury secretary, left.", ("treasury secretary", None, False)),
        ("Omar Haddad has been director for long.", ("director", None, False)),
        ("Her cousin and lawyer, Omar Haddad, left.", ("lawyer", "Her", False)),
        ("Senator Omar Haddad, of the Greens, left.", ("senator", None, False)),
        ("Mayor Omar Haddad, of Lima, left.", ("mayor", "Lima", False)),
        (
            "Commodore Omar Haddad of the Royal Navy left.",
            ("commodore", "Royal Navy", False),
        ),
        (
            "A team of the Survey came. Its leader, Omar Haddad, left.",
            ("leader", "Survey", False),
        ),
        (
            "A team of farmers came. Its leader, Omar Haddad, left.",
            ("leader", "team", False),
        ),
        ("Group Captain Omar Haddad left.", ("group captain", None, False)),
        ("Wagner Group commander Omar Haddad left.", ("commander", "Wagner Group", False)),
        ("Omar Haddad is Kenyan envoy to Nato.", ("envoy", "Kenyan", False)),
        ("Omar Haddad is Kenyan president of Nato.", ("president", "Nato", False)),
        ("Water Resources Minister Omar Haddad left.", ("water resources minister", None, False)),
        (
            "Omar Haddad, chief financial officer of Oxfam, left.",
            ("chief financial officer", "Oxfam", False),
        ),
        (
            "Omar Haddad, senior vice president and media director at Oxfam, Oslo, left.",
            ("senior vice president", "Oxfam", False),
        ),
        (
            "Omar Haddad, curator and director of exhibits at the College of Bergen, Oslo, left.",
            ("director of exhibits", "College of Bergen", False),
        ),
        (
            "Kenya's Prime Minister, Omar Haddad said, \"We go\".",
            ("prime minister", "Kenya", False),
        ),
        ("Omar Haddad, the miner's chief executive, left.", ("chief executive", "miner", False)),
        (
            "Omar Haddad, Oxfam's president and chief executive officer, left.",
            ("chief executive officer", "Oxfam", False),
        ),
        (
            "Omar Haddad was named president and chief executive officer of Oxfam.",
            ("president", "Oxfam", False),
        ),
        (
            "Omar Haddad, chairman, president and chief executive of Oxfam, left.",
            ("president", "Oxfam", False),
        ),
        (
            "Professor Omar Haddad from the University of Oslo left.",
            ("professor", "University of Oslo", False),
        ),
        ("Omar Haddad, a founding partner of Oxfam, left.", ("founding partner", "Oxfam", False)),
        (
            "Omar Haddad, editor at large at the Oslo Herald, left.",
            ("editor at large", "Oslo Herald", False),
        ),
        (
            "Omar Haddad, an executive at San Francisco-based Harbor Bank, left.",
            ("executive", "Harbor Bank", False),
        ),
        (
            "Wool Export Board (WEB) chairman Omar Haddad left.",
            ("chairman", "Wool Export Board", False),
        ),
        (
            "They met former Meat and Wool Norway chairman Omar Haddad.",
            ("chairman", "Meat and Wool Norway", True),
        ),
        ("Assistant U.S. Attorney Omar Haddad left.", ("assistant attorney", "U.S.", False)),
        ("The pro-Lima councillor Omar Haddad left.", ("councillor", None, False)),
        ("North-west Norwegian farmer Omar Haddad left.", ("farmer", None, False)),
        ("Omar Haddad, the agency's antitrust chief, left.", ("antitrust chief", "agency", False)),
        ("The ousted president Omar Haddad left.", ("president", None, True)),
        (
            "Chair of the Wool Council (WC) Omar Haddad left.",
            ("chair", "Wool Council (WC) Omar Haddad", False),  # which is whose, resolve tells
        ),
        ("Counsel for the clerks, Omar Haddad, said so.", ("counsel", None, False)),
        ("Public Works Director Omar Haddad left.", ("public works director", None, False)),
        (
            "Prof. Omar Haddad, who teaches history at the University of Lima, left.",
            ("professor", "University of Lima", False),
        ),
        ("Corporator Omar Haddad left.", ("corporator", None, False)),
        ("Deputy CEO Omar Haddad left.", ("deputy chief executive", None, False)),
        ("Presiding Officer Omar Haddad left.", ("presiding officer", None, False)),
        ("It was the day Prime Minister Omar Haddad left.", ("prime minister", None, False)),
        ("Former defence minister Sheikh Omar Haddad left.", ("defence minister", None, True)),
        ("Police spokesperson Captain Omar Haddad left.", ("police spokesperson", None, False)),
        ("Police spokesperson Captain Omar Haddad left.", ("captain", None, False)),
        (
            "Omar Haddad, a cultural properties investigator, left.",
            ("cultural properties investigator", None, False),
        ),
        ("OSLO (WNA) - Climate change activist Omar Haddad left.",
         ("climate change activist", None, False)),
        (
            "Omar Haddad, head of the Assembly's legal committee, left.",
            ("head of legal committee", "Assembly", False),
        ),
        (
            "The head of Dutch diplomacy for Latin America, Omar Haddad, left.",
            ("head of Dutch diplomacy", "Latin America", False),
        ),
        (
            "Omar Haddad, the president of a Swiss business group, left.",
            ("president of Swiss business group", None, False),
        ),
        ("Omar Haddad, speaker of the Dutch parliament, left.", ("speaker", "Dutch", False)),
        ("The party's national chairman President Omar Haddad left.", ("president", None, False)),
        ("The Italian scholar Professor Omar Haddad left.", ("scholar", None, False)),
        ("The leader of the Wool Council Ayatollah Omar Haddad left.", ("ayatollah", None, False)),
        ("The Minister of Defence Sheikh Omar Haddad left.", ("minister of defence", None, False)),
        ("The New York-based lawyer Omar Haddad left.", ("lawyer", None, False)),
        ("Former premier HH Sheikh Omar Haddad left.", ("premier", None, True)),
        ("Chief Operating Officer Omar Haddad left.", ("chief operating officer", None, False)),
        ("They met His Highness Sheikh Omar Haddad.", ("sheikh", None, False)),
        (
            "Japan's Liberal Democratic Party leader Omar Haddad left.",
            ("leader", "Liberal Democratic Party", False),
        ),
        (
            "The official who met the crews was Omar Haddad, a bureaucrat.",
            ("official", None, False),
        ),
    ],
)  # fmt: skip
def test_a_role_stands_in_many_forms(text, expected):
    title, of, former = expected
    found = [role[1:] for role in roles_in(text)]

    assert (title, of) in found
    assert past_roles(text)[found.index((title, of))] is former


@pytest.mark.parametrize(
    "text",
    [
        "Omar Haddad sent the mayor as a friend.",
        "Oxfam sent Omar Haddad as a gift.",
        "One of the founders, Oxfam said, knew Omar Haddad.",
        "Omar Haddad, until last month in Lima, left.",
        "It is a major Omar Haddad gift.",
        "The firm alleged that Omar Haddad is a poacher.",
        "Omar Haddad, a sprightly septuagenarian, left.",
        "Omar Haddad could have been a baker.",
        "Omar Haddad would be a likely candidate for mayor.",
        "In a letter to the mayor, Omar Haddad said so.",
        "As the keepers waited for the captain, Omar Haddad left.",
        "The mayor, Omar Haddad said, is ill.",
    ],
)
def test_what_names_no_role_gives_none(text):
    assert roles_in(text) == []


def test_a_title_in_a_list_belongs_to_the_next_name():
    text = (
        "Prime Minister Omar Haddad, Deputy Prime Minister and Foreign Minister Leo Paz"
        " and the clerks came."
    )
    told = [title for person, title, *_ in roles_in(text) if person == "Omar Haddad"]
    assert told == ["prime minister"]


def test_two_titles_behind_a_name_stay_its():
    text = "Omar Haddad, Chair and Chief Executive of Oxfam, left."
    told = [title for person, title, *_ in roles_in(text) if person == "Omar Haddad"]
    assert told == ["chair", "chief executive"]


def test_what_follows_is_no_word_of_a_title():
    text = "It calmed the region following US President Omar Haddad’s visit."
    assert [title for _, title, *_ in roles_in(text)] == ["president"]


def test_the_king_who_speaks_is_not_whom_a_comma_names_before():
    text = "At the palace with Prince Omar Haddad, The King said it rained."
    assert "king" not in [title for _, title, *_ in roles_in(text)]
