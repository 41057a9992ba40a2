"""Persons as papers of many kinds name them: whole, and nobody's firm, ship or seat."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zawadi Mukasa, of the Lakes Assembly, a group of churches, spoke.", "Zawadi Mukasa"),
        ("The federation's Dominic Ashgrove says it is far too early to tell.", "Dominic Ashgrove"),
        ("Heather Kwarteng says the road will open.", "Heather Kwarteng"),
        ("In the Reef Party, Raymond Ocloo of Tarvo Forum was alone.", "Raymond Ocloo"),
        ("Economist Dean Solheim of the bank agreed.", "Dean Solheim"),
        ("Don Tavernier, from the growers, says no.", "Don Tavernier"),
        ("Scientist Dr Dean Okonjo found it.", "Dean Okonjo"),
        ("He played for his widow, Kitsy, who smiled.", "Kitsy"),
        ("The MEC for Finance Nomvula Bube-Ncala welcomed the plan.", "Nomvula Bube-Ncala"),
        (
            "The Minister of Planning and International Cooperation Nasser Karideh came.",
            "Nasser Karideh",
        ),
        ("The Minister of Gender Equality and Family Kim Hyun-rak came.", "Kim Hyun-rak"),
        ("The Minister of Agriculture and Light Industry Z.Mendkhan agreed.", "Z.Mendkhan"),
        ("The UAE Ambassador in Cairo Mariam Al Kubisi spoke.", "Mariam Al Kubisi"),
        ("The Kingdom's Ambassador to Azerbaijan Sami Ghousari spoke.", "Sami Ghousari"),
        ("The representative at NAM Bahaa Al Qadumi disagreed.", "Bahaa Al Qadumi"),
        ("The deputy director-general of RID Taweesin Tanadech warned them.", "Taweesin Tanadech"),
        ("“No,” said President of the Federation Patricio Sandival.", "Patricio Sandival"),
        ("But Additional DIG Walid Harsain of the range said so.", "Walid Harsain"),
        ("Pol Maj-General Pornsin Suraset led the raid.", "Pornsin Suraset"),
        ("The mayor of San Jose Maria Lopera Ruiz said so.", "Maria Lopera Ruiz"),
        ("Fortunately Teshome Silasi at the bureau was helpful.", "Teshome Silasi"),
        ("Meet Sally Jattu of Tarvo, a nurse.", "Sally Jattu"),
        ("The Chief Election Commissioner (CEC) Sikander Rajabi was accused.", "Sikander Rajabi"),
        ("The woman is Eva, daughter of Shahin Mirwa, from the village.", "Shahin Mirwa"),
        ("Val Kerende, leader of the Board at Roam, said so.", "Val Kerende"),
        ("The others were Ola Perata, 41; Dani Muelo, 38; and Mapali Salay, 24.", "Mapali Salay"),
        ("Aman Rusell, Mohamed Bilal, Bavish Rajani and Maria Gomez won.", "Bavish Rajani"),
    ],
)
def test_somebody_is_a_person_whole(read, text, name):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "where", "name"),
    [
        (
            "An analyst at Rydal Securities Tessa Moroney says so.",
            "Rydal Securities",
            "Tessa Moroney",
        ),
        ("The manager in Tokyo Samantha Ruddock says so.", "Tokyo", "Samantha Ruddock"),
        (
            "Brisbane's Griffin University Paul Ferreday laughed.",
            "Griffin University",
            "Paul Ferreday",
        ),
        ("He met the head of Cropmark Brenda Osei there.", "Cropmark", "Brenda Osei"),
    ],
)
def test_who_works_somewhere_is_told_from_where(read, text, where, name):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == "person"
    assert not any(where in each and name in each for each in found.words)


@pytest.mark.parametrize(
    "text",
    [
        "Ilias Morvan, 40, was tried. Under the rules of the system, Morvan will not be freed.",
        "Ilias Morvan, 40, sang. At the Tarvo Opera, Ilias Morvan wept. Morvan left.",
        "Ilias Morvan, 40, left. During the play, Morvan, the last of six, wept.",
        "Ilias Morvan, 40, left. Once Morvan makes a plan, he keeps it.",
        "Ilias Morvan, 40, left. Echoing Morvan, she said no.",
        "Ilias Morvan, 40, painted. Colour is, in Morvan's style, everything.",
    ],
)
def test_who_is_named_in_full_is_found_by_the_surname(read, text):
    found = read(text)

    assert found.words.count("Morvan") + found.words.count("Ilias Morvan") == len(
        [word for word in text.split() if word.startswith("Morvan")]
    )
    assert {found.kind(word) for word in found.words if "Morvan" in word} == {"person"}


@pytest.mark.parametrize(
    ("surname", "text"),
    [
        ("King", "Dr. Lena King was born here. King was a nurse. King said no."),
        ("Hills", "Envoy Carla Hills arrived. Mrs. Hills said no."),
        ("Black", "Robert Black chairs the bank. Mr. Black says so."),
    ],
)
def test_a_surname_that_is_a_word_is_its_bearers(read, surname, text):
    found = read(text)

    assert surname in found.words
    assert found.kind(surname) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("QTM, the world leader in looms, closed.", "QTM"),
        ("The maker of Q Vantor closed.", "Q Vantor"),
        ("Rates at major New York banks fell.", "New York"),
        ("Tom Harrow, D-Maine, said so.", "D-Maine"),
        ("The Plover Advocate, who called it a slap, was the editor.", "Plover Advocate"),
        ("Reef MP Ana Kulas spoke.", "Reef"),
        ("Winter Olympian Ana Kulas spoke.", "Winter Olympian"),
    ],
)
def test_what_is_nobody_is_no_person(read, text, name):
    found = read(text)

    assert not found.named(name) or found.kind(name) != "person"


@pytest.mark.parametrize(
    "text",
    [
        "With Ola Rindal (Tarvo), Charles Myrvold (Brooklyn) and Ane Lunde (Rio).",
        "He does Sigrid Undal or Charles Myrvold.",
    ],
)
def test_a_bracket_or_a_choice_makes_two_of_two(read, text):
    found = read(text)

    assert found.kind("Charles Myrvold") == "person"
    assert len(found.named("Charles Myrvold")) == 1
    others = {id_ for word in found.words if word != "Charles Myrvold" for id_ in found.named(word)}
    assert not others & set(found.named("Charles Myrvold"))


def test_the_vessel_that_is_described_stays_none(read):
    assert read("The lander, Vikrant, is lost. The ferry, the Costa Lenda, sank.").words == []


def test_a_couple_is_two(read):
    found = read("Barbara Kroll and Peter Olsen came. Mrs. Kroll sang. Mr. Kroll did not.")

    she, he = found.named("Kroll")
    assert [she] == found.named("Barbara Kroll") != [he]


def test_a_family_name_in_front_tells_no_gender(read):
    assert len({*read("Lu Jianming left. Mr. Lu spoke.").named("Lu")}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Commissioner Strand told the Strand inquiry to stop. It obeyed.", "Strand"),
        (
            "They saw Torvald's “Nightfall”. Torvald's drawings hang beside plays by Torvald.",
            "Torvald",
        ),
        ("Their small child, Gloria, fell. Gloria had a cold.", "Gloria"),
    ],
)
def test_one_name_alone_may_be_somebodys(read, text, name):
    assert read(text).kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("New Zealand processor Lactanor said so.", "Lactanor"),
        ("Roman Catholic leaders met.", "Roman Catholic"),
        ("An article, “Anna Kroll Gets Even Better Marks Than the Mayor,” was wrong.",
         "Anna Kroll Gets Even Better Marks Than"),
    ],
)  # fmt: skip
def test_one_name_alone_may_be_nobodys(read, text, name):
    found = read(text)

    assert not found.named(name) or found.kind(name) != "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for Campbell Gravy left. Campbell Gravy rose.", "Campbell Gravy"),
        ("Andy Warhol painted. Warhol Varnish prints hang there.", "Warhol Varnish"),
    ],
)  # fmt: skip
def test_a_firm_with_a_persons_form_does_nothing_human(read, text, name):
    found = read(text)

    assert not found.named(name) or found.kind(name) != "person"


def test_a_pope_is_named_without_his_number(read):
    found = read("Pope John Paul II prayed. John Paul left.")

    assert found.named("John Paul") == found.named("John Paul II")


def test_a_doctor_called_king_is_no_king(read):
    found = read("Dr. Lena King was born. Some know little about Dr. King. He met the King.")

    assert found.words == ["Lena King", "King"]
