"""Who speaks in a block quote, as somebody's man, or behind a clause with "who"."""

import pytest


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Ana Rao, who grew up in Lima, put it another way:", "Ana Rao"),
        ("The walls of the hall said more:", None),
        ("There stood Ana Rao and Leo Paz:", None),
        ("Ana Rao grew up in Lima.", None),
    ],
)
def test_a_block_quote_is_of_the_only_person_before_its_colon(speakers, before, expected):
    kinds = ("paragraph", "quotation", "paragraph")

    assert speakers(before, "We curse the wind.", "It rained.", kinds=kinds) == [expected]


def test_a_block_quote_is_of_whom_the_paragraphs_on_both_sides_tell(speakers):
    kinds = ("paragraph", "quotation", "paragraph")
    behind = "Rao said that no shop would close."

    assert set(speakers("Ana Rao owns it.", "I bought a suit.", behind, kinds=kinds)) == {"Ana Rao"}


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        ("Ana Rao doubts it. Much of the loss, she writes, will come at once.", "Ana Rao"),
        ("Ana Rao doubts it. Much of the loss, she writes, will come. It is a bad time.", None),
    ],
)
def test_a_block_quote_is_of_whoever_writes_right_before_it(speakers, above, speaker):
    kinds = ("paragraph", "quotation", "paragraph")
    *_, quoted, _ = speakers(
        above, "Nobody can plan for it.", "“I can,” said Leo Paz.", kinds=kinds
    )

    assert quoted == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Leo Paz denied that the road had moved.",
                "“My farm is old,” the Labour Party man said.",
            ),
            ["Leo Paz", "Leo Paz"],
        ),
        (
            ("The chief of Asuboni, Barima Yaw Sarpong, sounded weary.", "“It is dust,” he said."),
            ["Yaw Sarpong"],
        ),
        (("Leo Paz shut the shop.", "“It is time,” Paz senior said."), ["Leo Paz"]),
        (
            (
                "Brandt Foods, the miller, cut its outlook.",
                "Brandt said that profit would fall by a fifth.",
                "“The spring will be worse,” the chief executive, Leo Brandt, said.",
            ),
            ["Brandt Foods", "Leo Brandt"],
        ),
        (
            (
                "Leo Lau Wing-kin paid in cake tins, the court heard of Leo Lau Wing-kin.",
                "Ana Lau Mei-yee told them that trade was slow.",
                "“It will take years,” Lau said.",
            ),
            ["Ana Lau Mei-yee", "Ana Lau Mei-yee"],
        ),
        (
            (
                "Ana Rao, the mayor, says the warning was late. “A roof is large,” Rao says.",
                "Eva Brandt's reply is short. “Not under a lake,” she says.",
            ),
            ["Ana Rao", "Ana Rao", "Eva Brandt"],
        ),
        (
            (
                "The 19-year-old bowler Leo Paz took five. His brother Ben Paz ran out another.",
                "“I just wanted to hit it,” said the 19-year-old.",
            ),
            ["Leo Paz"],
        ),
        (
            (
                "Eva Rao died in 1963. Her nephew, Leo Paz, said that the family would wait.",
                "“My aunt owed the tailor,” the 81-year-old lawyer said.",
            ),
            ["Leo Paz", "Leo Paz"],
        ),
        (
            (
                "Eva Rao died in 1963. Her nephew, Leo Paz, 40, said that the family would wait.",
                "“My aunt owed the tailor,” the 81-year-old lawyer said.",
            ),
            ["Leo Paz", None],
        ),
        (
            (
                "Calder & Price, a research firm, wrote in a note that the Lima Bank would follow.",
                "“The north has its own weather,” the note said.",
            ),
            ["Calder & Price", "Calder & Price"],
        ),
        (
            (
                "Leo Paz, 63, stood in court. His wife, Ana, 58, was cleared.",
                "Mrs Paz said she would go home.",
            ),
            ["Ana Paz"],
        ),
        (
            ('The leader, Leo Paz, called the vote "a coup", which declares Peru neutral.',),
            ["Leo Paz"],
        ),
        (
            ("Leo Brandt of Utrecht University, who is no kin of the author, called it “half.”",),
            ["Leo Brandt"],
        ),
    ],
)
def test_somebody_told_of_speaks(speakers, text, expected):
    assert speakers(*text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Emma Brandt, a German baker, left. Mirko Fekete, a former pilot, opens a shop on"
                " Friday. “It isn't flying,” the Hungarian says."
            ),
            None,
        ),
        (
            (
                "Dr Tunde Adewale, an economist at the University of Ibadan, was blunt. According"
                " to the don, the bill would have helped."
            ),
            "Tunde Adewale",
        ),
        (
            (
                "Their agent, Tunde Adewale, told reporters that the court was wrong. “It has not"
                " failed,” said the former attorney general."
            ),
            "Tunde Adewale",
        ),
        (
            (
                "The gate is that of Daniel Holm, a dealer in Lund, who denied that the road had"
                " been moved for him."
            ),
            "Daniel Holm",
        ),
        (
            (
                "Emma Brandt keeps a spring. In May she noticed that the spring was a degree too"
                " warm, and told her superiors that the slope was moving."
            ),
            "Emma Brandt",
        ),
        (
            (
                "Emma Brandt has kept a diary since 1979; a publisher wants it. “He may have it,”"
                " she said."
            ),
            "Emma Brandt",
        ),
    ],
)
def test_who_is_meant_by_a_people_a_trade_or_a_former_office_alone(speakers, text, speaker):
    assert speakers(text)[-1] == speaker


def test_a_people_s_name_is_the_only_one_of_its_paragraph(speakers):
    text = (
        "Emma Brandt, a German baker, was calm. “Bread,” she said.",
        (
            "Mirko Fekete, a former pilot, opens a shop on Friday. “It isn't flying,” the Hungarian"
            " says."
        ),
    )

    assert speakers(*text) == ["Emma Brandt", "Mirko Fekete"]


def test_a_trade_is_that_of_the_only_one_of_its_paragraph_who_has_one_such(speakers):
    text = (
        "Ana Brandt is a biologist in Lund. “I like fish,” she said.",
        (
            "Wim Okada, a statistician in Osaka, threw out a third of them. The Japanese researcher"
            " warns that nine fish are few."
        ),
    )

    assert speakers(*text) == ["Ana Brandt", "Wim Okada"]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            (
                "Harbour Ferries cut two lines on Friday.",
                (
                    "The town has other worries. It has no water. A mill was to be named after"
                    " Corvin Looms Ltd. The company denied that it had asked for it."
                ),
            ),
            "Corvin Looms Ltd",
        ),
        (
            (
                "Harbour Ferries cut two lines on Friday.",
                "Corvin Energia fell by 3 percent after the utility said its profit had halved.",
            ),
            "Corvin Energia",
        ),
        (
            (
                "Harbour Ferries cut two lines on Friday.",
                "It sold a boat to Corvin Looms Ltd. The company said it was old.",
            ),
            None,
        ),
        (("Workers at Corvin Looms Ltd will walk out, their union said on Friday.",), None),
    ],
)
def test_a_company_is_the_last_one_once_the_first_is_far(speakers, paragraphs, speaker):
    assert speakers(*paragraphs)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "In the village of Lower Tarn, baker Robert Brandt, 52, lost his oven. His cousin,"
                " Peter Brandt, is among the missing. “They told us to stay,” he said."
            ),
            "Robert Brandt",
        ),
        (
            (
                "“The road begins nowhere,” Robert Holm told the press. The gate is that of Daniel"
                " Brandt, who was calm. “My father planted that farm,” the Labour man said."
            ),
            "Daniel Brandt",
        ),
        (
            (
                "Emma de Vos, the first author, was calm. Daniel Brandt of Lund University, who"
                " took no part and is not related to the first author, called the study “the"
                " missing half of a sentence.”"
            ),
            "Daniel Brandt",
        ),
        (
            (
                "One side was led by Vice Minister Emma Holm, the other by Vice Minister Daniel"
                " Brandt. “You can't open a door here,” Holm said. The vice minister added that"
                " her side would wait."
            ),
            "Emma Holm",
        ),
        (
            (
                "One side was led by Vice Minister Emma Holm, the other by Vice Minister Daniel"
                " Brandt. It rained all day. The vice minister said that the talks would go on."
            ),
            None,
        ),
    ],
)
def test_who_is_missing_or_one_of_two_is_not_taken_for_who_speaks(speakers, text, speaker):
    assert speakers(text)[-1] == speaker
