from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import ALMANAC

from briefing.compose.wording import (
    closed,
    excerpt,
    has_lost_its_subject,
    is_half,
    is_sure,
    spoken,
    stands_alone,
    undated,
)
from briefing.model import Claim, EntityId, Quote, Span, Tenure

LONG = (
    "The envoys, who had travelled all night through the snow, met in the old customs house, "
    "which burned down in 1911 and was built again, before they signed the paper; "
    "none of them spoke to the press, and all left by the back door."
)


def the_span(text: str, words: str) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words))


def test_a_short_sentence_is_shown_whole():
    text = "They met\n in 1911."
    assert excerpt(text, Span(start=0, end=len(text)), the_span(text, "1911"), 80) == (
        "They met in 1911."
    )


def test_a_long_sentence_is_cut_where_clauses_end():
    shown = excerpt(LONG, Span(start=0, end=len(LONG)), the_span(LONG, "1911"), 120)
    assert shown == (
        "… met in the old customs house, which burned down in 1911 and was built again, "
        "before they signed the paper …"
    )


def test_a_date_that_opens_a_long_clause_is_not_all_that_is_shown():
    text = (
        "In May, the envoys of all the towns along the river were told that the old bridge is shut."
    )
    shown = excerpt(text, Span(start=0, end=len(text)), the_span(text, "In May"), 60)
    assert shown == "In May, the envoys of all the towns along the river …"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        (
            "They ended talks in 1911 with a promise to open a school of the river and its boats.",
            60,
            "They ended talks in 1911 with a promise to open a school …",
        ),
        (
            "They failed in 1911 to agree on a fund for a bridge, after Ostra, Tale and Moor left.",
            65,
            "They failed in 1911 to agree on a fund for a bridge …",
        ),
        (
            "The bridge is shared by both towns, with a market in May, boats, in 1911, in Moor.",
            60,
            "The bridge is shared by both towns, with a market in May, boats, in 1911, in Moor.",
        ),
        ("(b) a boat may sail to Tale in 1911;", 60, "a boat may sail to Tale in 1911"),
        ("Moor (b) sails to Tale in 1911;", 60, "Moor (b) sails to Tale in 1911;"),
    ],
)
def test_a_part_of_a_sentence_ends_where_it_says_something(text, limit, shown):
    span = Span(start=0, end=len(text))
    assert excerpt(text, span, the_span(text, "1911"), limit) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "In May the mayor said that it “had carried enough of all these carts and of us too”.",
            "In May the mayor said that it “had carried enough of all …”",
        ),
        (
            "In May the mayor of “the two towns”, as she said, shut it, and left us the old ferry.",
            "In May the mayor of “the two towns”, as she said, shut it …",
        ),
    ],
)
def test_what_is_cut_inside_marks_ends_in_one(text, shown):
    assert excerpt(text, Span(start=0, end=len(text)), the_span(text, "In May"), 62) == shown


def test_a_date_in_which_the_parser_ends_a_sentence_is_shown_as_far_as_that():
    text = f"{LONG} Back then, in the cold and rainy autumn of the year ’96"
    sentence = Span(start=len(LONG) + 1, end=text.index("96"))

    shown = excerpt(text, sentence, the_span(text, "’96"), 20)

    assert shown.endswith("’")


@given(st.text(min_size=1), st.data(), st.integers(20, 200))
def test_an_excerpt_keeps_the_words_in_focus(text, data, limit):
    start = data.draw(st.integers(0, len(text) - 1))
    focus = Span(start=start, end=data.draw(st.integers(start + 1, len(text))))
    shown = excerpt(text, Span(start=0, end=len(text)), focus, limit)
    kept = "".join(focus.of(text).split()).rstrip(",;:—–-")
    assert kept in "".join(shown.split())


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("“We will sign,”", "direct", "We will sign"),
        ("“Will we sign?”", "direct", "Will we sign?"),
        ("“The ‘old treaty’ is over.”", "direct", "The ‘old treaty’ is over."),
        ("“It makes an ‘old treaty,’”", "direct", "It makes an ‘old treaty’"),
        ("“powered by the river alone,”", "direct", "… powered by the river alone"),
        ("“It goes on in the next paragraph.", "direct", "It goes on in the next paragraph."),
        ("the treaty was signed,", "indirect", "the treaty was signed"),
    ],
)
def test_a_quotation_sheds_outer_marks_and_the_closing_comma(words, kind, shown):
    quote = Quote(span=Span(start=0, end=len(words)), sentence=0, kind=kind)
    assert spoken(words, quote, 240) == shown


def test_a_long_quotation_ends_with_a_sentence_and_an_ellipsis():
    words = "“The first sentence is of some length. The second one would be too long for a box.”"
    quote = Quote(span=Span(start=0, end=len(words)), sentence=0, kind="direct")
    assert spoken(words, quote, 50) == "The first sentence is of some length. …"


@pytest.mark.parametrize(
    ("title", "body", "acting", "words"),
    [
        ("President", "France", False, "President of France"),
        ("President", "United States", False, "President of the United States"),
        ("Prime Minister", "Netherlands", True, "acting Prime Minister of the Netherlands"),
        ("President", "Democratic Republic of the Congo", False,
         "President of the Democratic Republic of the Congo"),
        ("Secretary General", "NATO", False, "Secretary General of NATO"),
        ("President of the Swiss Confederation", "Switzerland", False,
         "President of the Swiss Confederation"),
        ("Minister of Foreign Affairs", "Tanzania", False,
         "Minister of Foreign Affairs of Tanzania"),
        ("Secretary of State", "United States", False, "Secretary of State of the United States"),
        ("Chairman of the Presidency", "Bosnia and Herzegovina", False,
         "Chairman of the Presidency of Bosnia and Herzegovina"),
        ("Speaker of the House of Representatives", "Somalia", True,
         "acting Speaker of the House of Representatives of Somalia"),
        ("Minister of Defence of Israel", "Israel", False, "Minister of Defence of Israel"),
        ("President of the European Council", "European Union", False,
         "President of the European Council"),
        ("Governor of the Bank of England", "United Kingdom", False,
         "Governor of the Bank of England"),
        ("Captain", None, False, "Captain"),
    ],
)  # fmt: skip
def test_an_office_names_its_body_as_prose_does(title, body, acting, words):
    tenure = Tenure(
        person="a", title=title, of="b", of_name=body, start="2020", acting=acting, source=ALMANAC
    )
    assert tenure.office == words


@pytest.mark.parametrize(
    ("text", "cue", "words", "is_whole"),
    [
        ("Lund said that the pier was late.", "said", "the pier was late", True),
        ("The pier, Lund said, was late.", "said", "was late", False),
        ("The pier was late, Lund said.", "said", "The pier was late", True),
        ("According to Lund, the pier was late.", "According to", "the pier was late", True),
    ],
)
def test_a_clause_that_lost_its_subject_does_not_stand_alone(text, cue, words, is_whole):
    quote = Quote(span=the_span(text, words), sentence=0, kind="indirect", cue=the_span(text, cue))
    assert stands_alone(text, quote) is is_whole


@pytest.mark.parametrize(
    ("reason", "sure"),
    [("named", True), ('"he" is who spoke last', True), ("its government", False)],
)
def test_a_speaker_who_is_only_the_likeliest_is_not_shown(reason, sure):
    quote = Quote(span=Span(start=0, end=4), sentence=0, kind="direct")
    assert is_sure(Claim(quote=quote, speaker=EntityId("lund"), reason=reason)) is sure


@pytest.mark.parametrize(
    ("words", "kind", "by_person", "is_lost"),
    [
        ("he assured them of it", "indirect", False, True),
        ("he would sign", "indirect", True, False),
        ("it would sign", "indirect", True, True),
        ("the United States will leave it", "indirect", True, True),
        ("the treaty is sound and both sides will keep to it", "indirect", True, False),
        ("it would sign", "indirect", False, False),
        ("“He is getting nothing”", "direct", True, True),
        ("“It seems that we sign”", "direct", True, False),
        ("“It has no roof”", "direct", True, True),
        ("“It has been a hard year for us”", "direct", True, False),
        ("“It is the only mill in the valley”", "direct", True, True),
        ("“It is the right thing to do”", "direct", True, False),
        ("most of the others were lost", "indirect", True, True),
    ],
)
def test_a_pronoun_whose_noun_stays_behind_says_nothing(words, kind, by_person, is_lost):
    quote = Quote(span=Span(start=0, end=len(words)), sentence=0, kind=kind)
    assert has_lost_its_subject(words, quote, by_person=by_person) == is_lost


def test_what_a_source_is_said_to_say_of_it_is_not_of_the_source():
    text = "According to the Weather Office, it will bring rain."
    cue, words = the_span(text, "According to"), the_span(text, "it will bring rain")
    quote = Quote(span=words, sentence=0, kind="indirect", cue=cue)
    assert has_lost_its_subject(text, quote, by_person=False)


@pytest.mark.parametrize(
    ("text", "words", "half"),
    [
        ("“If I may, Captain,” she said, “where is the boat?”", "“If I may, Captain,”", True),
        ("“If I may, Captain, no,” she said. “Where is it?”", "“If I may, Captain, no,”", False),
        ("“If the mill closes,” she said.", "“If the mill closes,”", True),
        ("“We sang, all of us,” she said, “and left.”", "“We sang, all of us,”", False),
    ],
)
def test_words_that_only_open_a_sentence_are_half_of_it(text, words, half):
    quote = Quote(span=the_span(text, words), sentence=0, kind="direct")
    assert is_half(text, quote) == half


def test_what_would_begin_with_which_is_shown_whole_where_it_is_not_too_long():
    text = (
        "The Harbour Office, a part of the Board of Trade, has leased the old pier to a shipyard, "
        "which lets the yard build ferries for the coast, the Office said in a note on Monday."
    )
    whole = Span(start=0, end=len(text))
    assert excerpt(text, whole, the_span(text, "Monday"), 100) == text
    assert excerpt(text, whole, the_span(text, "Monday"), 80).startswith("… ")


def test_a_quotation_that_is_cut_ends_with_a_word_that_says_something():
    text = "the pier is leased to a yard that builds ferries for the towns of the coast"
    quote = Quote(span=Span(start=0, end=len(text)), sentence=0, kind="indirect")
    assert spoken(text, quote, 62) == "the pier is leased to a yard that builds ferries …"


def test_an_item_of_a_list_is_shown_without_its_mark():
    text = "- fuel: a boat is due on Friday"
    assert excerpt(text, Span(start=0, end=len(text)), the_span(text, "Friday"), 80) == text[2:]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("May 2013: Talks began in Tale.", "Talks began in Tale."),
        ("May 2013: talks began in Tale.", "Talks began in Tale."),
        (
            "May 2013 saw the talks: they began in Tale.",
            "May 2013 saw the talks: they began in Tale.",
        ),
        ("Talks began in May 2013: in Tale.", "Talks began in May 2013: in Tale."),
    ],
)
def test_a_date_that_opens_a_line_of_a_list_is_not_told_twice(line, told):
    assert undated(line, "May 2013") == told


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("She said it “broke the old …", "She said it “broke the old …”"),
        ("She said it “broke” the old …", "She said it “broke” the old …"),
        ('It "broke the old …', 'It "broke the old …"'),
        ("The old …", "The old …"),
    ],
)
def test_words_cut_off_in_a_quotation_close_it(words, shown):
    assert closed(words) == shown
