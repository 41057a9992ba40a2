"""Who speaks in short texts of many kinds, by the whole way from the words to the entity."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Marta Lindqvist chairs the port of Aldmouth. Her deputy, Graham Tull, disagrees."
                " “We cannot wait another year,” she said."
            ),
            ["Marta Lindqvist"],
        ),
        (
            (
                "The sale was agreed by Robert Denby and his sister, Susan Denby, who owns"
                " the ground. “I did not want to sell,” he said. “I had to,” Susan Denby"
                " replied."
            ),
            ["Robert Denby", "Susan Denby"],
        ),
        (
            (
                "Mrs Odile Marchand met the mine's owner, Mr Paul Rivet, on Friday. He said the pit"
                " would open in May. She said that the village had its doubts."
            ),
            ["Paul Rivet", "Odile Marchand"],
        ),
        (
            (
                "Elena Russo and Marco Bini run the kitchen. “We argue about salt,” she said."
                " “We argue about everything,” he said."
            ),
            ["Elena Russo", "Marco Bini"],
        ),
        (
            (
                "The prize went to Anna Weiss. The chairman of the jury, Thomas Krull,"
                " praised her ear. “I owe it to my grandmother,” she said at the dinner."
            ),
            ["Anna Weiss"],
        ),
        (
            (
                "Maria Costa lost her bakery in the flood. The mayor, Jorge Pinto, has visited her"
                " twice. “He brought flowers,” she said."
            ),
            ["Maria Costa"],
        ),
        (
            (
                "The bank named Ingrid Solberg as chief executive. She replaces Hans Nyberg,"
                " who leaves in June. “It is a large desk,” he said."
            ),
            ["Hans Nyberg"],
        ),
        (
            (
                "The bank named Ingrid Solberg as chief executive. She replaces Hans Nyberg,"
                " who leaves in June. “It is a small bank,” she said."
            ),
            ["Ingrid Solberg"],
        ),
        (
            (
                "The outgoing mayor, Victor Blom, who is her uncle, gave way to Zadie Oxenholme."
                " “The people have spoken,” he said."
            ),
            ["Victor Blom"],
        ),
        (
            "Petra Novak thanked Leo Brandt for the soup. Novak had been ill, she said.",
            ["Petra Novak"],
        ),
    ],
)
def test_he_and_she_are_nobody_of_the_other_gender(speakers, text, expected):
    assert speakers(text) == expected


def test_a_pronoun_means_nobody_whom_its_own_quote_names(speakers):
    text = (
        "Her lawyer, Alan Foster, asked for mercy. Susan Denby had been a clerk for ten years, he"
        " told the court. “Susan Denby has paid it back,” he added."
    )

    assert speakers(text) == ["Alan Foster", "Alan Foster"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Closing the session, the Council's Chairman, Ole Lind, said it was “thin but whole”.",
            "Ole Lind",
        ),
        (
            (
                "The army's deputy spokeswoman, Berit Lund, opened the briefing. A reporter"
                " asked about the tanks. “Next question,” the spokeswoman said."
            ),
            "Berit Lund",
        ),
        (
            "Tom Hale, the substitute, scored late. “I closed my eyes,” said the substitute.",
            "Tom Hale",
        ),
        ("Tom Hale, 19, scored late. “I closed my eyes,” the 19-year-old said.", "Tom Hale"),
        (
            (
                "Deputy minister Julie Roche met farmers in Lyon. “I heard you,” the deputy"
                " minister said."
            ),
            "Julie Roche",
        ),
        (
            (
                "The museum's director, Clive Ward, found it empty. “I sat down,” the"
                " director recalled."
            ),
            "Clive Ward",
        ),
        ("The secretary of the club, Nora Kemp, told members the roof was safe.", "Nora Kemp"),
        ("Our guide, Nora Kemp, said the path was closed.", "Nora Kemp"),
        ("Nordhaven Bank shut. “It is the cables,” said its spokesman, Otto Brand.", "Otto Brand"),
        ("A neighbour, Otto Brand, said the house had been empty for years.", "Otto Brand"),
    ],
)
def test_a_description_means_the_person_who_bears_it(speakers, text, expected):
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Brightwell Foods cut its forecast on Tuesday. Profit fell to £12m, and"
                " Nordhaven Bank sold its stake. The company said sales of bread had been"
                " poor."
            ),
            ["Brightwell Foods"],
        ),
        (
            "Brightwell Foods cut its forecast. It denied that jobs would go.",
            ["Brightwell Foods"],
        ),
        (
            "Nordhaven Bank shut its branches. A spokeswoman said the cards would work by noon.",
            ["Nordhaven Bank"],
        ),
        (
            (
                "Nordhaven Bank shut its branches. A spokesman for the Leeds-based lender said the"
                " cards would work by noon."
            ),
            ["Nordhaven Bank"],
        ),
        (
            "The largest buyer is Ostrava Freight; the Czech firm called it “a marvel”.",
            ["Ostrava Freight"],
        ),
        (
            "According to Nordhaven Bank, fares will rise. The regulator said it was early.",
            ["Nordhaven Bank", None],
        ),
        ("Officials close to the talks said that a deal was near.", [None]),
        ("“It was dull,” said one Democrat in the room.", [None]),
        (
            "The Harbour Union met Brightwell Foods. The company said talks had been useful.",
            ["Brightwell Foods"],
        ),
        (
            "Nurses marched in Leeds. “They have been patient,” a spokesman for the ministry said.",
            [None],
        ),
        (
            "Two boats will sail to Accra, the World Health Organization (WHO) said on Tuesday.",
            ["World Health Organization"],
        ),
    ],
)
def test_a_company_speaks_by_its_kind_and_by_whoever_speaks_for_it(speakers, text, expected):
    assert speakers(text) == expected


def test_a_headline_is_said_by_whoever_says_the_same_below(speakers):
    title = "‘We were left alone’: islanders on the storm"
    text = "The lights went out. “We were left alone,” said Jessie Muir, a nurse."

    assert speakers(text, title=title) == ["Jessie Muir", "Jessie Muir"]


def test_bold_lines_of_an_interview_ask_and_its_title_answers(speakers):
    answers = speakers(
        "Zsófia Hajdu, 39, leads the choir of Szeged.",
        "**Why did you come?**",
        "“Nobody else would take the job.”",
        "**And will you stay?**",
        "“Until they find the key.”",
        "**Some singers say you are strict.**",
        "“They should hear me at home.”",
        title="‘I never wanted to conduct’",
    )

    assert [each for each in answers if each] == ["Zsófia Hajdu"] * 4


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Dr Ivor Penhale of the Seal Trust warned that pups were late this year.",
                "“The sea is warm and they are no fools,” the biologist added.",
            ),
            "Ivor Penhale",
        ),
        (("Anna Weiss opened the rink. “It is colder at home,” the Austrian said.",), "Anna Weiss"),
        (("Tom Hale, 19, scored late. “I closed my eyes,” the striker said.",), "Tom Hale"),
        (
            (
                "Owner Nora Kemp shut the shop on Monday.",
                "“He took my till,” the fuming mum-of-two said.",
            ),
            "Nora Kemp",
        ),
        (
            ("The deputy tea minister, Ivor Lenz, came. The deputy minister said tea was dear.",),
            "Ivor Lenz",
        ),
        (("Nora Kemp paid the fine. “A goat is not a cat,” the judge said.",), None),
        (("Nora Kemp took a bus. “It was full,” the driver said.",), None),
        (("Nora Kemp met Otto Brand. “It rains,” the geologist said.",), None),
        (("A geologist dug. Nora Kemp and Otto Brand saw it. “Ash,” the geologist said.",), None),
        (("Mayor Nora Kemp met firemen. “It is hot,” the botanist said.",), None),
    ],
)
def test_an_epithet_is_the_one_told_of_and_a_judge_is_not(speakers, paragraphs, expected):
    assert speakers(*paragraphs)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Otto Brand sold his boat. One old sailor was reminded of 1953. “We swam,” he said.",
            None,
        ),
        ("Otto Brand sold his boat. A fisherman laughed. “He will be back,” he said.", None),
        ("Mayor Otto Brand came. His wife stood by him. “We want the cat,” she said.", None),
        ("Otto Brand keeps bees. His wife died in 2009. “I talk to them,” he said.", "Otto Brand"),
        ("The baker, Otto Brand, laughed. “We rise early,” he said.", "Otto Brand"),
        ("Otto Brand sells tea. The ferry was late. “It often is,” he said.", "Otto Brand"),
        ("Fisherman Otto Brand waved. The fisherman laughed. “Cod,” he said.", "Otto Brand"),
    ],
)
def test_a_pronoun_means_whom_the_sentence_before_describes(speakers, text, expected):
    assert speakers(text)[-1] == expected


def test_who_is_told_something_may_ask_back(speakers):
    assert speakers("“It is nearer nine,” Otto Brand told him.", "“Per week?” he asked.") == [
        "Otto Brand",
        None,
    ]


def test_a_standfirst_speaks_of_who_holds_the_office_below(speakers):
    found = speakers(
        "Warrabool's general manager, Priya Nand, said that it would rain.",
        title="The general manager says it will be steep",
    )

    assert found[0] == "Priya Nand"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report blames Iran. It calls the raid “a grave breach of the law”.", [None]),
        ("The court fined Google. It said that the firm had broken the law.", [None]),
        ("A spokesman for Airbus declined. It said that the plan was ready.", ["Airbus"]),
        ("China protested. It said that the plan was reckless.", ["China"]),
    ],
)
def test_it_is_not_whom_the_sentence_before_only_tells_about(speakers, text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Paul Rivet likes the stock. A Meridian Bank spokeswoman said the firm was calm."
                " “We have money,” she said. “We lend it,” she added."
            ),
            ["Meridian Bank", "Meridian Bank", "Meridian Bank"],
        ),
        (
            (
                "President Tomas Vrana of Ruritania was calm. “It is bad,” Paul Rivet said."
                " Turning to another matter, the president called on mills to close. “I want them"
                " shut,” he said."
            ),
            ["Paul Rivet", "Tomas Vrana"],
        ),
        (
            (
                "Mark Denby painted. For Tom Allen, a teacher, Denby was a legend."
                " He said, “Denby was the centre of it.”"
            ),
            ["Tom Allen"],
        ),
        (
            (
                "President Tomas Vrana of Ruritania was calm. The president met the new prime"
                " minister, Paul Rivet, and he said the pit would open."
            ),
            ["Tomas Vrana"],
        ),
        (
            "Vice President Ana Rao smiled. The president said it rained.",
            [None],
        ),
        (
            "Deputy Prime Minister Ana Rao spoke. The minister said it rained.",
            ["Ana Rao"],
        ),
    ],
)
def test_who_is_told_of_goes_before_who_is_named_farther_up(speakers, text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General manager of Stowell Gold Mines Mark Denby says the mine is dry.", "Mark Denby"),
        ("In a statement, Governor of Texas Anna Weiss said it was sad.", "Anna Weiss"),
        (
            "Wool and Livestock Ruritania's manager in Peru Paul Rivet says it is late.",
            "Paul Rivet",
        ),
        (
            "Vice-president of the National Farmers Federation (NFF) Paul Rivet says it is late.",
            "Paul Rivet",
        ),
        ("A friend of Mark Denby said the mine was dry.", None),
        ("Aunt of Prime Minister Mark Denby said the mine was dry.", None),
        ("A lawyer for Rep. Mark Denby said the mine was dry.", None),
    ],
)
def test_a_name_behind_a_title_without_comma_speaks(speakers, text, expected):
    assert speakers(text) == [expected]


def test_the_spokesman_is_the_one_who_spoke_last(speakers):
    text = (
        "A Vale Corp. spokesman said it was late. “We know,” the spokesman said. Meridian Bank said"
        " it was calm. “We care,” the spokesman said."
    )

    assert speakers(text) == ["Vale Corp.", "Vale Corp.", "Meridian Bank", None]


def test_its_spokesman_speaks_for_the_body_of_which_the_clause_tells(speakers):
    text = "Meridian Bank does not have any plans to leave, according to its spokesman."

    assert speakers(text) == ["Meridian Bank"]


def test_neither_a_child_called_by_her_given_name_nor_the_last_subject_is_who_was_told(read):
    found = read(
        "Tom Quill and his daughter Gloria came. The prosecutor, Mark Rao, spoke to the court."
        " Quill's sister told him to send Gloria to a doctor, but he replied, “I will not do it.”"
    )

    assert [claim.speaker for claim in found.resolution.claims] == ["tom-quill"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (  # whoever "he" is who dismisses talk of Bini, he isn't Bini
            [
                (
                    "Graham Tull runs the mill on a promise. He dismisses talk that Marco Bini has"
                    " run it down. He tells people to read Marco Bini's books. He believes, he"
                    " said, that “the wheel is in good hands.”"
                )
            ],
            ["Graham Tull"],
        ),
        (  # nobody knows Quorrel
            [
                "Graham Tull went with the odds and chose the lake.",
                "Quorrel admitted that his pick was one of the heart. “The river,” he said.",
            ],
            [None],
        ),
        (
            [
                "Marco Bini praised the plan of the council. The plan has friends.",
                "Then there’s Graham Tull.",
                "“I don’t see why they want it so soon,” he wrote in October.",
            ],
            ["Graham Tull"],
        ),
        (
            [
                "Marco Bini has left the board.",
                (
                    "And Bini campaign Chairman Graham Tull — Marco Bini’s former mill chief of"
                    " staff — had an old mill song ready when I asked him."
                ),
                "“It will turn for the town,” he said.",
            ],
            ["Graham Tull"],
        ),
        (  # the text calls nobody of the last sentences "she"
            [
                "Djomar Kovac walked along the quay for an hour.",
                "Mayor John Bini recalled it as fun. He was there in May, and in June.",
                "“It always went so,” she said.",
            ],
            [None],
        ),
        (  # the description is of nobody whom the text names
            [
                "“We will see,” Graham Tull said.",
                "But the former mayor showed restraint on Monday and spoke of a hard week.",
                "“The hotter it gets, the less I say,” he said.",
            ],
            ["Graham Tull", None],
        ),
        (  # a reporter's paper is nobody of whom it tells
            [
                (
                    "Ana Holm spoke to Aldmouth Herald reporter Marco Bini. “It leaked,” Ana Holm"
                    " wrote in the paper. It continued: “The wall was wet.”"
                )
            ],
            ["Ana Holm", None],
        ),
        (
            [
                "“It pours,” said Lin Weiss. “It always does.”",
                "The boy's coach is Ana Holm, 51, who won the cup in 1994. “He is late,” she said.",
            ],
            ["Lin Weiss", "Lin Weiss", "Ana Holm"],
        ),
        (
            ["She sings. She is Ana Holm, the clerk of the Mill Union. “We are forty,” she said."],
            ["Ana Holm"],
        ),
    ],
)
def test_he_is_whom_the_sentences_before_tell_of_or_nobody(speakers, paragraphs, expected):
    assert speakers(*paragraphs) == expected


def test_who_is_from_a_body_speaks_and_not_the_body(speakers):
    text = "John Quill from grower group Verdaleaf says the survey rests on old figures."

    assert speakers("Verdaleaf Co. said it had no such plan.", text) == [
        "Verdaleaf Co.",
        "John Quill",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "According to Marta Denby, the rules are old. The coach is Susan Tull, who won"
                " in 1994. “He is careless,” she said."
            ),
            ["Marta Denby", "Susan Tull"],
        ),
        (
            "Marta Denby said it was late. Her rival was in Rome. “It is fast,” she said.",
            ["Marta Denby", "Marta Denby"],
        ),
        (
            (
                "Mark Denby said it was late. An engineer there, Susan Tull, is to take it apart."
                " “And yes, I skate,” she told reporters."
            ),
            ["Mark Denby", "Susan Tull"],
        ),
    ],
)
def test_who_is_presented_speaks_next(speakers, text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The head of the Oxley Trust, Dame Susan Tull, accused it of “sinister aims”.",
            "Susan Tull",
        ),
        ("Delegates from the Oxley Trust accused it of “sinister aims”.", None),
    ],
)
def test_behind_a_dateline_the_head_of_a_body_speaks_and_its_delegates_are_nobody(
    speakers, text, expected
):
    place = "PORT REGENT, Wednesday"
    assert speakers(f"{place} - {text}", dateline=place) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Holm's statement added that it rained. “It pours,” she wrote.",
            ["Ana Holm", "Ana Holm"],
        ),
        ("The mill will close in May, according to a post from Ana Holm.", ["Ana Holm"]),
        ("The mill will close in May, according to a letter to Ana Holm.", [None]),
        ("Ana Holm's lawyer said that the mill will close in May.", [None]),
    ],
)
def test_a_statement_or_a_letter_says_what_its_author_says(speakers, text, expected):
    assert speakers(text) == expected
