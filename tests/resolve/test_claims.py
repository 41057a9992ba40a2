import pytest
from hearing import Scene

from briefing.resolve.claims import find_claims, find_document_roles

RAO = {"Ana Rao": ("ana-rao", "person"), "Rao": ("ana-rao", "person")}
PAZ = {"Leo Paz": ("leo-paz", "person"), "Paz": ("leo-paz", "person")}
PRESS = {"Norland Press Agency": ("npa", "organisation"), "NPA": ("npa", "organisation")}
PERU = {"Peru": ("peru", "place"), "Peruvian": ("peru", "place")}


def speakers(*paragraphs, names, kinds=()):
    scene = Scene(*paragraphs, names=names, kinds=kinds)
    claims = find_claims(scene.document, scene.extraction, scene.mentions, scene.entities)
    return [claim.speaker for claim in claims]


def roles(*paragraphs, names):
    scene = Scene(*paragraphs, names=names)
    found = find_document_roles(scene.document, scene.extraction, scene.mentions, scene.entities)
    return [(role.person, role.title, role.of, role.former) for role in found]


def test_a_name_in_the_speakers_words_speaks():
    assert speakers("“We stay,” said Foreign Minister Ana Rao.", names=RAO) == ["ana-rao"]


@pytest.mark.parametrize(
    "text",
    [
        "The chair of the forum, Ana Rao, told us that lorries passed her gate.",
        "Ana Rao QC, defending, said that lorries passed her gate.",
    ],
)
def test_a_person_speaks_behind_a_description_and_before_an_honour(text):
    assert speakers(text, names=RAO) == ["ana-rao"]


def test_a_nationality_leaves_a_description_what_it_is():
    text = "Ana Rao, the chief negotiator, came. “We stay,” the Peruvian negotiator said."

    assert speakers(text, names=RAO | PERU) == ["ana-rao"]


def test_a_pronoun_is_who_spoke_last():
    text = "“We stay,” said Ana Rao. “We wait.” She added that Peru had agreed."

    assert speakers(text, names=RAO | PERU) == ["ana-rao"] * 3


def test_a_pronoun_without_a_speaker_before_it_is_the_last_subject():
    text = "Leo Paz met Ana Rao on Monday. He said that the talks had gone well."

    assert speakers(text, names=RAO | PAZ) == ["leo-paz"]


def test_it_is_an_organisation_and_never_a_person():
    text = "NPA reported from the border with Ana Rao. “The road is closed,” it wrote."

    assert speakers(text, names=RAO | PRESS) == ["npa"]


def test_a_title_alone_means_the_one_who_bears_it():
    text = "The finance minister, Ana Rao, met Leo Paz. “There is no money,” the minister said."

    assert speakers(text, names=RAO | PAZ) == ["ana-rao"]


def test_a_title_that_two_bear_means_nobody():
    text = "Finance minister Ana Rao met defence minister Leo Paz. “No money,” the minister said."

    assert speakers(text, names=RAO | PAZ) == [None]


def test_the_agency_is_the_one_of_that_name():
    text = "Norland Press Agency was founded by Paz. “The road is closed,” the agency said."

    assert speakers(text, names=PRESS | PAZ) == ["npa"]


@pytest.mark.parametrize(
    "who", ["a spokesman for NPA", "an NPA spokeswoman", "NPA’s lawyers", "a report by NPA"]
)
def test_who_speaks_for_an_organisation_unnamed_is_the_organisation(who):
    assert speakers(f"“The road is closed,” {who} said.", names=PRESS) == ["npa"]


@pytest.mark.parametrize(
    "who", ["officials", "Peruvian officials", "a diplomat", "one analyst at NPA", "a man in Peru"]
)
def test_officials_analysts_and_passers_by_are_nobody(who):
    assert speakers(f"“The road is closed,” {who} said.", names=PRESS | PERU) == [None]


def test_the_next_paragraph_goes_on_with_the_speaker():
    found = speakers("“We ran,” said Ana Rao. “We hid.", "“It rained,” she said.", names=RAO)

    assert found == ["ana-rao"] * 3


def test_a_block_quote_without_attribution_is_by_the_pronoun_behind_it():
    found = speakers(
        "Leo Paz disagrees. Ana Rao sells fish.",
        "I paid nothing for the shop and I never will.",
        "She added that it rained.",
        names=RAO | PAZ,
        kinds=("paragraph", "quotation"),
    )

    assert found == ["ana-rao", "ana-rao"]


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
