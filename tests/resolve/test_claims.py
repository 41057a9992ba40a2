import pytest
from hearing import a_scene

from briefing.resolve.attribute.claims import find_claims

RAO = {"Ana Rao": ("ana-rao", "person"), "Rao": ("ana-rao", "person")}
PAZ = {"Leo Paz": ("leo-paz", "person"), "Paz": ("leo-paz", "person")}
PRESS = {"Norland Press Agency": ("npa", "organisation"), "NPA": ("npa", "organisation")}
PERU = {"Peru": ("peru", "place"), "Peruvian": ("peru", "place")}


def speakers(*paragraphs, names, kinds=()):
    claims = find_claims(a_scene(*paragraphs, names=names, kinds=kinds))
    return [claim.speaker for claim in claims]


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


def test_a_pronoun_is_not_who_spoke_in_a_relative_clause():
    text = "Ana Rao studied under Leo Paz, who called her “stubborn.” “I ran anyway,” she said."

    assert speakers(text, names=RAO | PAZ) == ["leo-paz", "ana-rao"]


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


@pytest.mark.parametrize(
    ("paragraphs", "who"),
    [
        (("A baker was fined on Monday. Ana Rao had rung a bell.", "“It is late,” the baker said."),
         "ana-rao"),
        (("Ana Rao, 58, rang a bell. Leo Paz, 31, slept.", "“It is late,” the 58-year-old said."),
         "ana-rao"),
        (("Ana Rao keeps goats near Lima. “They are late,” the Peruvian said.",), "ana-rao"),
        (("Ana Rao, a former mayor, met the mayor, Leo Paz.", "“It rains,” the former mayor said."),
         "ana-rao"),
    ],
)  # fmt: skip
def test_a_description_is_the_only_one_whom_it_may_mean(paragraphs, who):
    assert speakers(*paragraphs, names=RAO | PAZ | PERU)[-1:] == [who]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("A baker was fined on Monday. Ana Rao and Leo Paz came.", "“It is late,” the baker said."),
        ("Finance minister Ana Rao met firemen.", "“It is hot,” the firefighter said."),
        ("Ana Rao rang a bell. It woke the town.", "“It is late,” the baker said."),
        ("Ana Rao left a letter.", "“It is late,” the letter said."),
    ],
)
def test_a_description_that_fits_several_or_nobody_for_sure_means_nobody(paragraphs):
    assert speakers(*paragraphs, names=RAO | PAZ)[-1:] == [None]


@pytest.mark.parametrize("who", ["an agency spokeswoman", "a spokesman for the agency"])
def test_who_speaks_for_a_body_by_its_noun_is_the_body(who):
    text = f"Norland Press Agency was founded by Paz. “The road is closed,” {who} said."

    assert speakers(text, names=PRESS | PAZ) == ["npa"]


def test_answers_in_an_interview_are_by_the_one_whom_it_is_about():
    found = speakers(
        "Ana Rao sells fish.",
        "Why fish?",
        "“They were there when I came.”",
        "And Peru?",
        "“It is far from here by boat.”",
        names=RAO | PERU,
    )

    assert found == ["ana-rao", "ana-rao"]


def test_one_question_makes_no_interview():
    found = speakers("Ana Rao sells fish.", "Why?", "“They were there when I came.”", names=RAO)

    assert found == [None]


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


@pytest.mark.parametrize(
    "text",
    [
        "Ana Rao left. A nurse said that it rained. “It pours,” she added.",
        "Ana Rao left. Mo Dunn, 81, said that it rained. “It pours,” she added.",
    ],
)
def test_a_pronoun_behind_somebody_who_is_not_known_means_nobody(text):
    assert speakers(text, names=RAO) == [None, None]


def test_her_husband_is_not_she():
    text = "Ana Rao left. Her husband said that it rained. “It pours,” she said."

    assert speakers(text, names=RAO) == [None, "ana-rao"]


def test_officials_leave_a_pronoun_to_whom_it_meant():
    text = "Ana Rao left. Officials said that it rained. “It pours,” she said."

    assert speakers(text, names=RAO) == [None, "ana-rao"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We stay,” said Bank of Peru Deputy Governor Ana Rao.", "ana-rao"),
        ("“We stay,” said a Bank of Peru official.", None),
        ("“We stay,” said a spokesman for the Bank of Peru.", "bank"),
        ("“We stay,” said the Bank of Peru.", "bank"),
    ],
)
def test_a_body_with_a_preposition_in_its_name_is_no_speaker_before_a_title(text, speaker):
    bank = {"Bank of Peru": ("bank", "organisation")}

    assert speakers(text, names=RAO | bank) == [speaker]


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("“It rained,” said Deputy Gov. Ana Rao.", "ana-rao"),
        ("“It rained,” said Ana Rao, the bank's deputy governor.", "ana-rao"),
        ("“It rained,” said Ana Rao, deputy governor of a museum.", None),
        ("“It rained,” said Ana Rao, deputy governor of the province of Peru.", None),
        ("“It rained,” said Ana Rao, a former deputy governor.", None),
        ("It rained. It was late. “Yes,” said Ana Rao, a deputy governor.", None),
    ],
)
def test_whom_its_officer_means_may_be_named_in_the_sentence_behind(named, speaker):
    opening = "The bank cut its rate, and its deputy governor told us that Asia would wait."

    assert speakers(opening, named, names=RAO | PERU)[0] == speaker
