from itertools import pairwise

import pytest
from hearing import a_reading, heard, reported
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.quotes import find_quotes

# --- who says it ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild the bridge,” said Petra Holm, the mayor.", "Petra Holm"),
        (
            "“We will rebuild the bridge,” Petra Holm, the mayor of Aldin, told reporters.",
            "Petra Holm",
        ),
        ("“We will rebuild the bridge,” the mayor of Aldin, Petra Holm, said.", "Petra Holm"),
        ("“Will you rebuild the bridge?” begged one old fisherman.", "one old fisherman"),
        ("Holm told reporters: “We will rebuild the bridge.”", "Holm"),
        ("Holm said, “We will rebuild the bridge.”", "Holm"),
        ("According to Holm, “the bridge was a wreck.”", "Holm"),
        ("As Holm put it, “the bridge was a wreck.”", "Holm"),
        ("“We are done,” according to Holm.", "Holm"),
        ("“A wreck with lamps on it” was how one engineer described the bridge.", "one engineer"),
        (
            "Asked about the bridge, a spokesman for Aldin Rail said: “No.”",
            "a spokesman for Aldin Rail",
        ),
        ("“We will rebuild it,” the agency’s report read, naming no date.", "the agency’s report"),
        ("“We're done,” she said.", "she"),
        ("Holm: ‘We will rebuild the bridge’", "Holm"),
    ],
)
def test_a_quote_is_given_to_whoever_the_sentence_says_spoke(text, speaker):
    kinds = ("title",) if text.startswith("Holm: ") else ()

    assert [by for _, by in heard(text, kinds=kinds)] == [speaker]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("Holm accused the railway of “sheer neglect” and left.", "“sheer neglect”", "Holm"),
        (
            "Holm has called the court “a club of old men,” and was fined.",
            "“a club of old men,”",
            "Holm",
        ),
        (
            "The plan was described by the minister as “a leap of faith.”",
            "“a leap of faith.”",
            "the minister",
        ),
        (
            "Holm told them that they would feel “the coldest winter” of their lives.",
            "“the coldest winter”",
            "Holm",
        ),
        ("The plan, which Holm hailed as “historic,” was signed.", "“historic,”", "Holm"),
        (
            "The company apologised for “any inconvenience caused.”",
            "“any inconvenience caused.”",
            "The company",
        ),
        ("The envoys were accused of “hiding behind the map.”", "“hiding behind the map.”", None),
    ],
)
def test_a_fragment_under_a_verb_of_speech_is_a_quote(text, quote, speaker):
    assert heard(text) == [(quote, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "He is known as “the Butcher of Aldin.”",
        "The film, “The Long River,” opens on Friday.",
        "In his memoir, “A Cold Spring,” the general praised no one.",
        "The so-called “shadow fleet” carries oil past the sanctions.",
        "Local papers are already calling it the “Reed Revolution.”",
        "It is what diplomats call “constructive ambiguity.”",
        "“Don’t panic,” reads a sign at the entrance.",
        "A leaflet titled “Bread first” was handed out.",
        "The word “reform” appears forty times in the speech.",
        "“Silver Heron,” as the minister was known, came home in May.",
        "Holm announced a “stop and think” workshop.",
        "The navies meet in the “Northern Shield” exercise.",
    ],
)
def test_terms_titles_nicknames_and_signs_are_nobodys_statement(text):
    assert heard(text) == []


# --- over sentences and paragraphs ---------------------------------------------------------------


def test_a_quote_interrupted_by_its_speaker_is_two():
    text = "“I don’t know,” Holm said, “and I don’t want to know.”"

    assert heard(text) == [("“I don’t know,”", "Holm"), ("“and I don’t want to know.”", "Holm")]


def test_what_follows_an_attribution_goes_on_with_its_speaker():
    text = "“We counted by candle,” said Ana Rao, a teacher. “Nobody wrote back.”"

    assert heard(text) == [
        ("“We counted by candle,”", "Ana Rao"),
        ("“Nobody wrote back.”", "Ana Rao"),
    ]


def test_a_quote_goes_on_over_paragraphs_one_a_paragraph():
    found = heard("“We ran,” said Ana Rao. “The river came.", "“My brother stayed,” she went on.")

    assert found == [
        ("“We ran,”", "Ana Rao"),
        ("“The river came.", "Ana Rao"),
        ("“My brother stayed,”", "she"),
    ]


def test_a_paragraph_that_is_all_quote_takes_the_speaker_of_the_one_before():
    found = heard("“We ran,” said Ana Rao.", "“My brother stayed behind with the goats.”")

    assert found[1] == ("“My brother stayed behind with the goats.”", "Ana Rao")


def test_the_sentence_before_names_the_speaker():
    text = "Holm warned that the ice was thin. “They have no idea what it carries.”"

    assert heard(text) == [("“They have no idea what it carries.”", "Holm")]


@pytest.mark.parametrize(
    "after", ["So wrote Ana Rao, a biologist, in a letter.", "That is how Ana Rao remembers it."]
)
def test_a_block_quote_is_spoken_by_whoever_the_next_paragraph_names(after):
    found = heard("You cannot eat a map, they told me.", after, kinds=("quotation",))

    assert found == [("You cannot eat a map, they told me.", "Ana Rao")]


def test_inner_marks_belong_to_the_outer_quote():
    text = "“The ‘quiet hour’ lasted … a [full] day,” Holm said."

    assert [quote for quote, _ in heard(text)] == ["“The ‘quiet hour’ lasted … a [full] day,”"]


# --- indirect ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Holm said on Friday that the bridge was safe.", "the bridge was safe", "Holm"),
        (
            "Holm said the bridge was safe, but not for long.",
            "the bridge was safe, but not for long",
            "Holm",
        ),
        ("Holm told the council it would be closed.", "it would be closed", "Holm"),
        ("Holm said Monday’s flood was the worst.", "Monday’s flood was the worst", "Holm"),
        (
            "Holm replied in a letter that the bridge had cost too much.",
            "the bridge had cost too much",
            "Holm",
        ),
        (
            "According to the World Bank, the economy shrank.",
            "the economy shrank",
            "the World Bank",
        ),
        (
            "Prices will rise until the harvest, the central bank warned.",
            "Prices will rise until the harvest",
            "the central bank",
        ),
        (
            "Since May, the court said on Monday, nobody had been let in without a pass.",
            "nobody had been let in without a pass",
            "the court",
        ),
        (
            "Observers of the League said that the vote had been fair.",
            "the vote had been fair",
            "Observers of the League",
        ),
        (
            "Holm added that no date was set, that talks went on and that prices held.",
            "no date was set, that talks went on and that prices held",
            "Holm",
        ),
        ("Rao, who said she had been threatened, left.", "she had been threatened", "Rao"),
        ("Holm said on Friday it would be closed.", "it would be closed", "Holm"),
        (
            "According to Rao, a clerk at the Institute for Rivers, it lost half of its water.",
            "it lost half of its water",
            "Rao",
        ),
        (
            "According to Rao, who holds nine seats, works will start in June.",
            "works will start in June",
            "Rao",
        ),
        (
            "According to Rao, herself a former driver, works will start in June.",
            "works will start in June",
            "Rao",
        ),
    ],
)
def test_a_reported_clause_comes_without_its_attribution(text, clause, speaker):
    assert reported(text) == [(clause, speaker)]


def test_what_the_reporter_adds_behind_a_comma_is_left_out():
    text = "Holm said that the boats were refused, hours after the council had met."

    assert reported(text)[0][0] == "the boats were refused"


@pytest.mark.parametrize(
    "text",
    [
        "Holm refused to say whether he would stand.",
        "Nobody could say what came next.",
        "She told him to leave and warned him not to speak.",
        "He expects that it will rain.",
        "Holm promised that it would end.",
        "Everything went according to plan.",
    ],
)
def test_orders_belief_and_what_was_not_said_are_no_reports(text):
    assert reported(text) == []


def test_of_a_report_with_a_fragment_in_marks_only_the_fragment_is_a_quote():
    text = "Holm said the workers had been “treated like dirt” for years."

    assert heard(text) == [("“treated like dirt”", "Holm")]
    assert reported(text) == []


def test_a_dateline_is_no_part_of_a_report():
    text = "ALDIN, June 30 — Holm said that it was over."

    assert reported(text, dateline="ALDIN, June 30 —") == [("it was over", "Holm")]


# --- always -------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [
        "“We stay,”",
        " said Holm.",
        "Rao said ",
        "that it rained",
        "“",
        "”",
        '"',
        "'",
        " ",
        ". ",
        ", ",
        "according to ",
        "Rao",
        "…",
        "[it]",
        "\u00a0",
        "é",
        "‘no’",
        "told them: ",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_PIECES, min_size=1, max_size=12).map("".join), min_size=1, max_size=3))
def test_quotes_lie_in_their_block_and_direct_ones_never_overlap(paragraphs):
    reading = a_reading(*paragraphs)

    quotes = find_quotes(reading)

    blocks = [block.block.span for block in reading.blocks]
    assert all(any(block.covers(quote.span) for block in blocks) for quote in quotes)
    assert list(quotes) == sorted(quotes, key=lambda quote: quote.span)
    assert all(one.span.end <= two.span.start for one, two in pairwise(quotes))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rao argued that the duty was legal and promised a reply “in good time”.", "Rao"),
        ("Rao compared the talks to “a kettle without a lid”.", "Rao"),
        ("The Post called the signs “an insult to lamps,” and Ana Paz wept.", "The Post"),
        ("Rao, known as “The Heron”, told Radio Nord: “I like water.”", "Rao"),
    ],
)
def test_the_reporters_verb_gives_a_fragment_its_speaker(text, speaker):
    assert [who for _, who in heard(text)] == [speaker]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("I sold my brushes. He uses them.\n— Ana Rao, painter",),
        ("I sold my brushes. He uses them.", "So Mrs Ana Rao, in her garden."),
        ("I sold my brushes. He uses them.", "– Ana Rao, painter"),
    ],
)
def test_a_block_quote_may_be_signed(paragraphs):
    ((words, speaker),) = heard(*paragraphs, kinds=("quotation",))

    assert words == "I sold my brushes. He uses them."
    assert speaker is not None
    assert speaker.endswith("Ana Rao")


def test_what_stands_between_commas_keeps_the_speaker_of_a_report():
    text = "Minister Ana Rao, once married to the mayor, wrote in May that bread was cheap."

    assert [words for words, _ in reported(text)] == ["bread was cheap"]


def test_a_few_words_behind_she_said_are_the_rest_of_what_she_said():
    assert heard("“On Monday,” Ana Rao said. “Or Tuesday.”") == [
        ("“On Monday,”", "Ana Rao"),
        ("“Or Tuesday.”", "Ana Rao"),
    ]


def test_a_nickname_in_marks_inside_a_name_is_no_quote():
    reading = a_reading('Mayor Petru "Lupu" Danciu said the bridge had been closed.')

    assert [quote.kind for quote in find_quotes(reading)] == ["indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The engineer, Karl Voss, was blunt: “It will leak.”", "Karl Voss"),
        ("Karl Voss has a simple answer: “Higher.”", "Karl Voss"),
        ("His answer was short: “Never.”", "His"),
        ("Nora Kemp laughed. “My ewes deserve it.”", "Nora Kemp"),
        ("“I thought it was thunder.” So says Peter Lang, who was asleep.", "Peter Lang"),
        ("“We sell at a loss.” Those were the words of Emma Stone, a farmer.", "Emma Stone"),
        ("“The roof just went.” Paul Green had farmed there for years.", "Paul Green"),
        ("“I closed my eyes,” the 19-year-old said.", "19-year-old"),
        ("The court ruled that the levy was “manifestly unfair” to tenants.", "The court"),
        ("The jury held that the wall was “a fact, not an opinion.”", "The jury"),
        ("Critics called the budget “a raffle in which every ticket loses”.", "Critics"),
        ("Leo Paz says he has been at sea “longer than at home”.", "Leo Paz"),
    ],
)
def test_speech_has_other_signs_than_a_verb_of_speech(text, speaker):
    assert [by for _, by in heard(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "At the school nobody is allowed to say “thank you” in English.",
        "Critics call the tower “the needle”.",
        "They found the “miracle” herb in a garden.",
        "It just went. “The Bishop” is a rock that everybody knows.",
    ],
)
def test_words_that_nobody_said_are_no_quotes(text):
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Snow would fall by night, said Erik Dahl, a forecaster at the Weather Office.",
            "Snow would fall by night",
        ),
        (
            "Erik Dahl said Aquafox would buy half of Rengo, a maker of pumps, for $2 million.",
            "Aquafox would buy half of Rengo, a maker of pumps, for $2 million",
        ),
        (
            "Erik Dahl warned that prices could hurt margins, particularly if demand recovers.",
            "prices could hurt margins, particularly if demand recovers",
        ),
        (
            "Erik Dahl said its members had won raises of 5 percent, the most since 1991.",
            "its members had won raises of 5 percent",
        ),
        ("**18.05** The bridge will stay shut, Erik Dahl says.", "The bridge will stay shut"),
    ],
)
def test_a_reported_clause_is_whole_and_holds_nothing_of_the_reporter(text, clause):
    assert [said for said, _ in reported(text)] == [clause]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We never closed, really,” she laughed.", "she"),
        ("“I sleep when the wind does,” Brand grinned. It was noon.", "Brand"),
        ("“Who told you that?” the ferryman snapped.", "the ferryman"),
        ("“Leave it to the crew,” Captain Ana Rao shrugged.", "Captain Ana Rao"),
        ("“Is it deep?” the boy wondered.", "the boy"),
        ("“They are all mad,” her sister Vera Kemp fumed.", "her sister Vera Kemp"),
    ],
)
def test_any_verb_behind_its_subject_speaks_where_nothing_else_can_stand(text, speaker):
    assert heard(text)[0][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Kemp hung up a card, “Fresh today,” the shop filled.",
        "“The Old Weir,” the print cost a pound.",
    ],
)
def test_a_thing_behind_the_mark_speaks_to_nobody(text):
    assert all(speaker is None for _, speaker in heard(text))


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("For Leo Paz, of the guild, the answer is simple: “Pay them.”", "“Pay them.”", "Leo Paz"),
        ("Ana Rao needed fewer words: “Half by noon.”", "“Half by noon.”", "Ana Rao"),
        ("Ana Rao wished them “fair winds” in a letter.", "“fair winds”", "Ana Rao"),
    ],
)
def test_other_ways_into_a_quote(text, quote, speaker):
    assert heard(text) == [(quote, speaker)]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        (
            "Speaking in Lima, the envoy for the lakes, Leo Paz, said that the border was open.",
            "the border was open",
            "Leo Paz",
        ),
        (
            "Every loom in the valley, Rao adds, should be kept in one house.",
            "should be kept in one house",
            "Rao",
        ),
        (
            "She built the looms from bicycle parts; each, Rao explains, costs less than a chair.",
            "costs less than a chair",
            "Rao",
        ),
        (
            "She estimates that both mills borrowed at under two percent.",
            "both mills borrowed at under two percent",
            "She",
        ),
        (
            "Ana Rao, a teacher at Lima College, told a meeting that children swallow apples.",
            "children swallow apples",
            "Ana Rao",
        ),
    ],
)
def test_clauses_that_the_parser_cuts_or_loses(text, clause, speaker):
    assert reported(text) == [(clause, speaker)]


def test_a_crowd_that_came_is_told_nothing():
    assert reported("She told the crowd that came early about the flood.") == []


def test_no_reported_clause_begins_behind_a_term_in_marks():
    text = "Ana Rao spoke. “The age of steam” in the valley was over, she said at the mill."

    assert heard(text) == [("“The age of steam”", "she")]
    assert reported(text) == []


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("Ana Rao had come by bus.", "My mother waited for years.", "Ana Rao"),
        ("Ana Rao had come by bus.", "The mayor has sold the houses twice.", None),
        ("The windows had come by bus.", "My mother waited for years.", None),
    ],
)
def test_whoever_tells_of_oneself_in_a_block_quote_was_met_in_the_sentence_before(
    before, words, speaker
):
    assert heard(before, words, kinds=("paragraph", "quotation")) == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It had sunk,” a spokesman for the Lima Harbour Union (LHU) said.",
            "a spokesman for the Lima Harbour Union",
        ),
        (
            "“It had sunk,” a judge of the Court of Appeal (CoA) told reporters.",
            "a judge of the Court of Appeal",
        ),
        ("“It had sunk,” the head of the World Tree Fund (WTF), Ana Rao, said.", "Ana Rao"),
        ("“It had sunk,” said the mayor (Ana Rao).", "Ana Rao"),
    ],
)
def test_the_acronym_of_a_body_is_nobody_who_speaks_of_it(text, speaker):
    assert [who for _, who in heard(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor accused of ‘closing the coast by night’", None),
        ("Mayor hailed as ‘the saviour of the coast’", None),
        ("Mayor urged to ‘stop closing the coast’", None),
        ("Holm, described as “a danger to the coast”, left.", None),
        ("Holm, described by her aide as “a danger to the coast”, left.", "her aide"),
        ("Holm was accused of “theft by night” by the mayor.", "the mayor"),
        ("Holm dismissed as “nonsense and lies” the claims of the party.", "Holm"),
        ("The plan, which Holm described as “a danger to the coast”, was dropped.", "Holm"),
        ("What Holm described as “a danger to the coast” was dropped.", "Holm"),
        ("Holm praised the mayor for “the courage to stay at home”.", "Holm"),
        ("Holm told of “hunger at night”.", "Holm"),
    ],
)
def test_words_said_of_somebody_are_not_that_ones(text, speaker):
    kinds = ("title",) if text.startswith("Mayor") else ()

    assert [by for _, by in heard(text, kinds=kinds)] == [speaker]
