"""Persons as papers of Asia, Africa, Latin America and the Gulf name them, and what is nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
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
def test_somebody_of_any_country_is_a_person_whole(read, text, name):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The president of Bangladesh Mahila Parishad came.", "Mahila Parishad", "person"),
        (
            "The building of the Manuel José Arvel international bridge began.",
            "José Arvel",
            "person",
        ),
        ("In its KU Laarven, people study the law.", "KU Laarven", "person"),
        ("He violated the Executive Ethics Code on Monday.", "Ethics Code", "person"),
        ("The General Presidency for the mosque said so.", "Presidency", "person"),
        ("Deputy Youth and Sports Minister Ti Lian Ker spoke.", "Youth", "person"),
        ("The 2022 Miss Tourism Norland is on a theme of peace.", "Tourism Norland", "person"),
        ("The Minister of Climate Change was asked.", "Change", "person"),
        ("They left through Prince Muhammad bin Karim International Airport.", "Karim", "person"),
        ("He held the title of Jhujar Khan until he died.", "Jhujar Khan", "person"),
        ("The third season of Jhalak Dikha Jaa begins.", "Jhalak Dikha Jaa", "person"),
        ("The founders of Tarvo Precision, who live abroad, sold it.", "Tarvo Precision", "person"),
        ("Ana Rao told him that the Wagga Wagga is closed.", "Wagga Wagga", "person"),
        ("Ana Rao came. His Highness the Amir spoke.", "Amir", "organisation"),
    ],
)
def test_a_post_a_work_a_firm_is_nobody(read, text, name, kind):
    found = read(text)

    assert all(name not in each or found.kind(each) != kind for each in found.words)


def test_a_line_and_a_list_tell_of_towns(read):
    story = read(
        "The train links towns from Al Sira to Fujairah, among them Al Mirva, Dubai, Sharjah."
    )

    assert {story.kind(name) for name in ("Al Sira", "Al Mirva")} == {"place"}


def test_who_gives_a_first_name_alone_is_no_body(read):
    story = read("A student, who gave her name as Amanda, was there. “It is fine,” Amanda said.")

    assert story.kind("Amanda") == "person"


def test_both_family_names_are_the_person(read):
    story = read(
        "Vice President Salvador Valdés Mesa spoke in Havana. Valdés Mesa said that it is hard."
    )

    assert len(set(story.named("Salvador Valdés Mesa") + story.named("Valdés Mesa"))) == 1


def test_a_name_with_and_without_its_ending_is_no_house(read):
    story = read("Ola Kublin sent a fleet. It was Kublin's second. Kublin's lost ships were found.")

    assert "Kublin's" not in story.words
