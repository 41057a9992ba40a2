import pytest
from hearing import a_reading, heard, reported

from briefing.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Rao is silent. A spokesman for Aldin Rail was blunter. “It sank,” he said.",
            "A spokesman for Aldin Rail",
        ),
        ("Rao left. On Friday a guard at the mill was less shy. “It sank,” she said.", "a guard"),
        ("Rao left. Ana Holm's brother was less shy. “It sank,” he said.", "brother"),
        ("Rao left. The mayor, Ana Holm, was less shy. “It sank,” she said.", "she"),
        ("With Rao, a guard was less shy. “It sank,” she said.", "she"),
    ],
)
def test_a_pronoun_is_whom_the_sentence_before_tells_of_without_a_name(text, speaker):
    (found,) = [by for _, by in heard(text)]

    assert speaker in found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rao said that it rains. “It never ends,” one of her aides confided.", "one of her aides"),
        ("“We have a rulebook,” its vice-chairman, Peter Holm, told Danish radio.", "Peter Holm"),
        ("“They carry lanterns,” the mayor of Lund, Sven Berg, assured.", "Sven Berg"),
        ("“We saw it,” its vice-president, Ana McHale-Rao, told a crowd.", "Ana McHale-Rao"),
        ("“Is it over?” Holm asked. He nodded.", "Holm"),
    ],
)
def test_whoever_stands_behind_the_mark_speaks(text, speaker):
    assert [by for quote, by in heard(text) if "“" in quote] == [speaker]


def test_words_before_a_comma_are_not_those_of_the_sentence_before():
    text = "Rao warned that it would rain. “It never ends,” came from the back of the room."

    assert [by for quote, by in heard(text) if "“" in quote] == []


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ("So Ana Rao, a geologist in Lima, who in 2020 drew the map.", "Ana Rao"),
        ("Thus Ana Rao, of the survey, on Monday.", "Ana Rao"),
        ("So the party lost, and with it the town.", "Leo Paz"),
        ("It rained all night.", "Leo Paz"),
    ],
)
def test_a_block_quote_behind_a_quote_is_of_whom_the_next_words_name(after, speaker):
    kinds = ("paragraph", "quotation", "paragraph")
    found = heard("“We saw it,” said Leo Paz.", "Nobody saw it.", after, kinds=kinds)

    assert [by for _, by in found][-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Her telephone told her how the Danes had voted.",
        "The minister explained why the bridge was closed.",
        "Rao announced where the fair would be held.",
    ],
)
def test_a_question_that_is_named_tells_nothing(text):
    assert reported(text) == []


def test_a_clause_that_opens_with_a_question_is_a_report():
    assert [clause for clause, _ in reported("Rao said what mattered was the bridge.")] == [
        "what mattered was the bridge"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rao never said “the bridge is safe and will be”.",
        "Rao did not call the plan “a knife in the back”.",
    ],
)
def test_what_was_not_said_is_no_quote(text):
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        (
            "Acme will own half of it, Sutrisno, the miner's chief executive, told reporters.",
            "Acme will own half of it",
            "Sutrisno",
        ),
        (
            "Ana Holm was offered a medal and said she already had one.",
            "she already had one",
            "Ana Holm",
        ),
        (
            (
                "Whales sing longer, according to a study by the Reef Institute that appeared"
                " on Monday in the journal Marine Letters."
            ),
            "Whales sing longer",
            "a study by the Reef Institute",
        ),
        (
            "Holm warned me that tracks cut with a plough in 1989 could still be seen.",
            "tracks cut with a plough in 1989 could still be seen",
            "Holm",
        ),
    ],
)
def test_a_report_whose_parse_goes_astray_is_found_by_the_order_of_words(text, clause, speaker):
    assert reported(text) == [(clause, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rao recalled a note that Ana Holm had left on the door: “Gone to Paris.”", "Ana Holm"),
        ("Rao read from the log of Leo Paz: “Vessel dark. Crew singing.”", "Leo Paz"),
        ("Rao quoted Leo Paz's diary: “It rained and nobody came.”", "Leo Paz"),
        ("Rao received a letter: “I will not come home this year.”", None),
        ("Rao wrote a letter to Leo Paz: “You will come home this year.”", "Rao"),
    ],
)
def test_what_is_read_out_was_said_by_its_author(text, speaker):
    assert [by for _, by in heard(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Rao met him on the quay with the words “You owe me lunch.” They left.", "Ana Rao"),
        ("The judge closed the hearing with the words “Go home and be kind.”", "The judge"),
        ("She left the room with the words, “I have seen enough.”", "She"),
        ("A plaque with the words “Never give up” hangs there.", None),
        ("The letter ends with the words “We are closed.”", None),
        ("Rao painted a wall with the words “We are closed.”", None),
    ],
)
def test_with_what_words_somebody_does_a_thing(text, speaker):
    assert [by for _, by in heard(text)] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("known as “Kit” to her friends.", ["Ana Rao", "Ana Rao"]),
        ("author of “The Wet Year”.", ["Ana Rao", "Ana Rao"]),
        ("whom Leo Paz called “a fool”.", ["Ana Rao", "Leo Paz", "Ana Rao"]),
        ("who left. Leo Paz, called “Kit”, stayed.", ["Ana Rao"]),
    ],
)
def test_words_go_on_behind_a_term_in_the_words_that_tell_who_speaks(behind, expected):
    found = heard(f"“It rained,” said Ana Rao, {behind} “We stayed.”")

    assert [by for _, by in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rao announced last Friday that the mill would close.",
        "Rao said late this week that the mill would close.",
        "Rao said that the mill would close.",
    ],
)
def test_a_report_begins_behind_when_it_was_said(text):
    assert reported(text) == [("the mill would close", "Rao")]


@pytest.mark.parametrize(
    ("told", "report"),
    [
        (
            "she would leave the keys, as the law asked, and the map.",
            "she would leave the keys, as the law asked, and the map",
        ),
        ("the dam would open in May, as Leo Paz had feared.", "the dam would open in May"),
        ("it sank twice, both times in May.", "it sank twice, both times in May"),
        ("it had sunk, the third time in a year.", "it had sunk"),
        (
            "the board would vote next Tuesday, when the bill is read again.",
            "the board would vote next Tuesday, when the bill is read again",
        ),
    ],
)  # fmt: skip
def test_a_report_ends_where_the_reporter_adds_something(told, report):
    assert reported(f"Ana Rao said that {told}") == [(report, "Ana Rao")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The mill must open” in Lima, says Marco Bini, a clerk.", "Marco Bini"),
        (
            "“You will see a rise of $5” each for the mill and the dock, Senator Ana Holm said.",
            "Senator Ana Holm",
        ),
        ("“Such work may end it” or slow it, according to the Harbour Board.", "the Harbour Board"),
        ("Marco Bini was quoted as saying that “a short letter” would do.", "Marco Bini"),
        ("“Nobody looked up,” he was quoted as saying by the weekly.", "he"),
        ("The mayor, Ana Holm, reacted by saying, “the mill has strong walls.”", "Ana Holm"),
        ("The tobacco firms, Marco Bini said, needed to “reverse the past.”", "Marco Bini"),
        ("“I think this paper is rubbish,” fumes a spokesman for Acme.", "a spokesman for Acme"),
        ("Or, as Ana Holm, a baker, puts it: “All things scare the bakers.”", "Ana Holm"),
        ("Ana Holm would like it to end because “I see no use in it.” She waits.", "Ana Holm"),
        ("Marco Bini believes that “the trade makes wild swings.”", "Marco Bini"),
        ("Senator Marco Bini issued a statement. “Like many, I am sad.”", "Senator Marco Bini"),
        ("It was what the union termed a “friendly parting.”", "the union"),
        ("One witness was Marco Bini, later the mayor. “There were ropes,” he said.", "he"),
        ("She recalled receiving advice from Ana Holm: “Don’t worry.”", "Ana Holm"),
        ("Marco Bini wrote an editorial calling it “thought and history.”", "Marco Bini"),
        ("Anna Weiss recalls that in talks that she held, “I had ten of them.”", "Anna Weiss"),
        ("Marco Bini, warned that the lake might attack it “with its old rage.”", "Marco Bini"),
        ("Bini, an old friend said, “is very calm, very calm” about it.", "an old friend"),
        ("Ana Holm said that Bini is late and accused him of “a cold heart.”", "Ana Holm"),
        ("Marco Bini, who has called the plan “an old trick,” presented it so.", "Marco Bini"),
        ("Marco Bini shared it at once, writing “Glad to be of help.”", "Marco Bini"),
        ("Of Bini, Holm, who has lent him boats, said, “He is flat-out scary.”", "Holm"),
        ("Marco Bini said before adding: “It may rain again in the hills.”", "Marco Bini"),
    ],
)  # fmt: skip
def test_a_quote_is_given_to_whoever_speaks_by_way_of_other_words(text, speaker):
    assert [by for quote, by in heard(text) if "“" in quote] == [speaker]


def test_but_alone_goes_on():
    text = "“It is late,” Ana Holm said. But “since it is all we have, I vote for it.”"

    assert [by for _, by in heard(text)] == ["Ana Holm", "Ana Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "The light changed according to mood and, in her style, bars of light stood for trees.",
        "When Ana Holm sang in 1988, she was simply claiming her Irish heritage.",
        "In March, for the first time in two years, the mill added no new jobs.",
    ],
)
def test_whoever_does_a_thing_by_a_verb_of_speech_reports_nothing(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Ana Holm said that, as it rained, nobody left.", "as it rained, nobody left"),
        ("That process of sorting is slow, Ana Holm said.", "That process of sorting is slow"),
        ("Ana Holm said sales fell by 7.3%.", "sales fell by 7.3%"),
        ("Lamp was red, Ana Holm says, as toll in crash at Ilmen rises to 9", "Lamp was red"),
    ],
)
def test_a_report_has_its_first_and_last_word(text, report):
    assert reported(text) == [(report, "Ana Holm")]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ana Holm from the institute says she is not sure.", "Ana Holm"),
        ("Officials say they are not sure.", None),
        ("Did Ana Holm say she is not sure?", None),
    ],
)
def test_a_bare_paragraph_is_of_whoever_spoke_at_the_end_of_the_one_before(before, speaker):
    found = heard(before, "“I know a few boats that have stopped going out.”")

    assert found[-1][1] == speaker


@pytest.mark.parametrize(
    ("verb", "denied"), [("denied", True), ("denies", True), ("said", False), ("warned", False)]
)
def test_a_clause_under_a_denial_is_denied(verb, denied):
    reading = a_reading(text := f"Ana Holm {verb} that the mill was old.")

    assert [quote.is_denied(text) for quote in find_quotes(reading)] == [denied]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The younger bakers, also called “night owls”, bake the rolls.", []),
        ("Holm praised the council’s plan for a lower youth “starter” fare.", []),
        ("They laid a stone of granite inscribed: “Hal Brody. Drowned in 1911.”", []),
        ("It is set in what is politely called “a sailor’s club,” at the port.", []),
        ("Marco Bini, who came late, called it “a farce.”", ["Marco Bini"]),
        ("Marco Bini, later called “a fool” by Ana Holm, left.", ["Ana Holm"]),
        ("Ana Holm, host of Lake FM's “Early Tide,” suggested that it rains.", []),
        ("It closes what some call the “harbour gap,” which lets ships in.", []),
        ("Anna Weiss is loved not for songs (think Ana Holm) but for “a warm hand.”", []),
        ("Ana Holm fears the mill is lost. “Keep It Turning” moved her to tears.", []),
        ("The mill was called “a wreck” by Ana Holm.", ["Ana Holm"]),
        ("“You saw your friends” and “people known in town,” Bini said.", ["Bini", "Bini"]),
    ],
)
def test_a_name_for_a_thing_is_a_quote_only_of_who_gives_it(text, speakers):
    assert [by for quote, by in heard(text) if "“" in quote] == speakers


@pytest.mark.parametrize(
    ("text", "report"),
    [
        (
            "A tenth is sold, according to Ana Holm, but the other tons are still a good target.",
            ("A tenth is sold", "Ana Holm"),
        ),
        (
            "The garden sold 900 roses in May, according to gardener Ines Quill.",
            ("The garden sold 900 roses in May", "gardener Ines Quill"),
        ),
    ],
)
def test_according_to_somebody_goes_with_the_clause_before_it(text, report):
    assert reported(text) == [report]


def test_a_paper_quotes_somebody_as_saying():
    text = "“It creaks,” the paper quoted Anna Weiss as saying."

    assert [by for _, by in heard(text)] == ["Anna Weiss"]


def test_what_somebody_said_according_to_a_paper_is_theirs():
    text = (
        "According to the Oslo Herald, Emeritus Professor Mark Quill, the chairman of the panel of"
        " twelve, said Norway's anthem was sung by nobody under forty."
    )

    assert reported(text) == [
        (
            "Norway's anthem was sung by nobody under forty",
            "Emeritus Professor Mark Quill",
        )
    ]


def test_half_a_clause_is_nobodys_report():
    assert (
        reported("They turn away boats which, according to Anna Weiss, has put lives at risk.")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed in May, just as Ana Holm said it would.",
        "According to Ana Holm, one sign read, “Stay out of the old mill.”",
        "“It just went,” Marco Bini said, as two boats came in, while gulls rose from the quay.",
        "“It just went,” Ana Holm said Monday in Lima, according to a tape of the talk.",
        "Ana Holm told guests on her boat, referring to old ropes that Marco Bini showed to them.",
    ],
)
def test_what_goes_with_words_in_marks_or_says_nothing_is_no_report(text):
    assert reported(text) == []


def test_whoever_was_told_something_says_nothing():
    assert reported("Rao was taken aside and told that he must go.") == []
