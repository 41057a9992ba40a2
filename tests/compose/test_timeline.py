from __future__ import annotations

import datetime as dt

import pytest
from making import ALMANAC, DATE, Draft, a_portrait, an_entity

from briefing.compose.timeline import arrange, with_earlier
from briefing.model import Happening, Moment, Related, Tenure

LENA = an_entity("Lena Harrow")
ARVENIA = an_entity("Arvenia", "place")
PACT = an_entity("River Pact", "event")


def a_draft(**more):
    return Draft(
        paragraphs=("Arvenia left the pact in 2017. Arvenia is to vote in August.",),
        entities=(ARVENIA,),
        dates={"2017": "2017", "August": "2022-08"},
        **more,
    )


def timeline_of(entity, *happenings):
    """The timeline of an article about an event alone, of which knowledge tells what happened."""
    draft = Draft(
        paragraphs=(f"The {entity.name} holds.",),
        entities=(entity,),
        lead=[entity.name],
        portraits=[a_portrait(entity, happenings=happenings)],
    )
    return draft.briefing().timeline


def test_the_articles_own_date_stands_among_those_of_its_text():
    timeline = a_draft().briefing().timeline
    assert [one.date for one in timeline] == ["2017", "2022-06-30", "2022-08"]
    assert [one.is_own for one in timeline] == [False, True, False]
    assert [one.is_planned for one in timeline] == [False, False, True]


def test_an_own_date_alone_is_no_timeline():
    assert Draft().briefing().timeline == ()


def test_knowledge_of_the_main_entities_joins_up_to_the_articles_day():
    draft = Draft(
        paragraphs=("Lena Harrow signed in Tale.",),
        entities=(LENA, an_entity("Tale", "place")),
        lead=["Lena Harrow"],
        portraits=[
            a_portrait(
                LENA,
                happenings=(
                    Happening(
                        date="2021-03", text="Lena Harrow opened talks in Tale", source=ALMANAC
                    ),
                    Happening(date="2021-05", text="Lena Harrow built a dam", source=ALMANAC),
                    Happening(date="2023", text="The talks in Tale failed", source=ALMANAC),
                ),
                tenures=(
                    Tenure(
                        person=LENA.id,
                        title="Prime Minister",
                        of=ARVENIA.id,
                        of_name="Arvenia",
                        start="2021-01-15",
                        source=ALMANAC,
                    ),
                ),
            )
        ],
    )
    texts = [one.text for one in draft.briefing().timeline]
    assert texts == [
        "Lena Harrow took office as Prime Minister of Arvenia",
        "Lena Harrow opened talks in Tale",
        "Arvenia signs the river treaty",
    ]


def an_earlier(title="Prelude", date=dt.date(2022, 1, 1), **more):
    return Related(
        slug="prelude", title=title, date=date, shared=(LENA.id,), is_one_story=True, **more
    )


def with_related(timeline, *related):
    own = Moment(date="2022-06-30", text="Own", is_own=True)
    return with_earlier(timeline, own, related, date=dt.date(2022, 6, 30), places={ARVENIA.id})


def test_an_earlier_briefing_joins_that_is_part_of_the_story():
    sequel = Related(
        slug="sequel", title="Sequel", date=dt.date(2023, 1, 1), shared=(), is_one_story=True
    )
    other = Related(slug="other", title="Other", date=dt.date(2022, 1, 1), shared=())
    timeline = with_related((), an_earlier(), sequel, other)
    assert [one.briefing for one in timeline] == ["prelude", None]


def test_an_entry_leads_to_the_briefing_that_tells_of_it_instead_of_standing_twice():
    met = Moment(date="2021-12-30", text="Lena Harrow met all sides", named=frozenset({LENA.id}))
    timeline = with_related((met,), an_earlier())
    assert [(one.text, one.briefing) for one in timeline] == [
        ("Lena Harrow met all sides", "prelude")
    ]


def test_an_entry_of_another_time_stands_beside_an_earlier_briefing():
    met = Moment(date="2021-11-30", text="Lena Harrow met all sides", named=frozenset({LENA.id}))
    timeline = with_related((met,), an_earlier())
    assert [one.briefing for one in timeline] == [None, "prelude"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It had met there before, in 1997.",
        "In 1997 Arvenia did.",
        "Then in 1997 Arvenia left.",
        "Arvenia agreed on this in 1997.",
        "Arvenia invited both at a meeting in 1997.",
        "Arvenia’s followed in 1997.",
        "The second, of 1997, was built by Arvenia.",
        "The last two followed in 1997 from Arvenia.",
        "“Arvenia built no ship in 1997.”",
        "the vote of Arvenia was held in 1997;",
    ],
)
def test_a_sentence_that_does_not_stand_alone_tells_no_date(sentence):
    draft = Draft(
        paragraphs=(sentence, "Arvenia joined the alliance in 1982."),
        entities=(ARVENIA,),
        dates={"1997": "1997", "1982": "1982"},
        quotes=[(sentence, None, "direct")] if sentence.startswith("“") else (),
        subjects=["Arvenia"],
    )
    assert [one.date for one in draft.briefing().timeline if not one.is_own] == ["1982"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The second bridge of Arvenia was opened in 1997.",
        "The first of the bridges of Arvenia was opened in 1997.",
        "The last ferry to Arvenia left in 1997.",
    ],
)
def test_a_sentence_that_says_the_how_manieth_of_what_stands_alone(sentence):
    draft = Draft(paragraphs=(sentence,), entities=(ARVENIA,), dates={"1997": "1997"})
    assert [one.date for one in draft.briefing().timeline if not one.is_own] == ["1997"]


@pytest.mark.parametrize(
    ("pronoun", "position", "is_told"),
    [
        ("his", "possessive", False),
        ("her", "possessive", False),
        ("its", "possessive", True),
        ("it", "object", False),
        ("their", "possessive", True),
    ],
)
def test_a_pronoun_must_stand_for_somebody_whom_the_sentence_names(pronoun, position, is_told):
    draft = Draft(
        paragraphs=(f"Arvenia ended {pronoun} office on 3 March 2021.",),
        entities=(ARVENIA,),
        dates={"3 March 2021": "2021-03-03"},
        pronouns={
            pronoun: ({"his": "he", "her": "she", "their": "they"}.get(pronoun, "it"), position)
        },
    )
    assert bool(draft.briefing().timeline) is is_told


def test_a_date_told_in_passing_is_no_entry():
    draft = Draft(
        paragraphs=("Arvenia, which left the pact in 1997, is back.",),
        entities=(ARVENIA,),
        dates={"1997": "1997"},
        passing=["1997"],
    )
    assert draft.briefing().timeline == ()


def test_what_was_said_of_a_day_would_seem_to_be_said_on_it():
    sentence = "Lena Harrow said that Arvenia left the pact in 1997."
    draft = Draft(
        paragraphs=(sentence,),
        entities=(ARVENIA,),
        dates={"1997": "1997"},
        quotes=[("Arvenia left the pact in 1997", None, "indirect")],
    )
    assert draft.briefing().timeline == ()


def test_a_season_and_a_month_of_it_may_tell_of_one_event():
    draft = Draft(
        paragraphs=(
            "Work on the harbour line of Arvenia begins in spring 2023.",
            "Work on Arvenia’s harbour line begins in April 2023.",
        ),
        entities=(ARVENIA,),
        dates={"spring 2023": "2023-SP", "April 2023": "2023-04"},
    )
    assert sum(not one.is_own for one in draft.briefing().timeline) == 1


def test_what_is_to_come_in_the_articles_own_year_stands_on_neither_side_of_its_day():
    draft = Draft(
        paragraphs=("Arvenia will vote in 2022.", "Arvenia left the pact in 2022."),
        entities=(ARVENIA,),
        dates={"2022": "2022"},
    )
    assert [one.text for one in draft.briefing().timeline if not one.is_own] == [
        "Arvenia left the pact in 2022."
    ]


def test_what_somebody_had_wanted_for_a_day_ahead_is_no_plan():
    draft = Draft(
        paragraphs=("Arvenia had wanted to leave the pact by 2030.",),
        entities=(ARVENIA,),
        dates={"2030": "2030"},
    )
    assert draft.briefing().timeline == ()


def test_how_an_event_began_comes_before_what_became_of_it():
    fell = [
        Happening(date=f"20{year}-03-01", text=f"Clause {year} of it fell", source=ALMANAC)
        for year in range(10, 19)
    ]
    shown = [one.date[:4] for one in timeline_of(PACT, *fell) if not one.is_minor]
    assert shown == ["2010", "2014", "2015", "2016", "2017", "2018", "2022"]


def test_a_long_sentence_ends_where_a_clause_does_and_keeps_its_date():
    draft = Draft(
        paragraphs=(
            "Arvenia signed the treaty on 3 March 2021, after " + "long " * 40 + "talks.",
            "After " + "long " * 40 + "talks, Arvenia signed on 4 March 2021.",
        ),
        entities=(ARVENIA,),
        dates={"3 March 2021": "2021-03-03", "4 March 2021": "2021-03-04"},
    )
    assert [one.text for one in draft.briefing().timeline if not one.is_own] == [
        "Arvenia signed the treaty on 3 March 2021 …"
    ]


def test_who_came_into_office_matters_if_he_leads_the_article_or_heads_what_does():
    def a_tenure(title):
        return Tenure(
            person=LENA.id, title=title, of=ARVENIA.id, of_name="Arvenia", start="2021-12-15",
            source=ALMANAC,
        )  # fmt: skip

    def told(title, *lead):
        draft = Draft(
            paragraphs=("Lena Harrow spoke in Arvenia.",),
            entities=(LENA, ARVENIA),
            lead=lead,
            portraits=[a_portrait(LENA, tenures=(a_tenure(title),))],
        )
        return [one.text for one in draft.briefing().timeline if not one.is_own]

    assert told("President") == []
    assert told("President", "Arvenia") == ["Lena Harrow took office as President of Arvenia"]
    assert told("Secretary of State", "Arvenia") == []
    assert told("Secretary of State", "Lena Harrow") == [
        "Lena Harrow took office as Secretary of State of Arvenia"
    ]


@pytest.mark.parametrize(("date", "is_told"), [("2021", True), ("2022-05", True), ("2022", False)])
def test_what_may_have_happened_after_the_article_is_not_told(date, is_told):
    ended = Happening(date=date, text="The River Pact ended", source=ALMANAC)
    assert bool(timeline_of(PACT, ended)) is is_told


def test_one_day_of_one_event_is_told_once():
    draft = Draft(
        paragraphs=("Arvenia and all the others opened the River Pact on 1 March 2021.",),
        entities=(PACT, ARVENIA),
        lead=["River Pact"],
        dates={"1 March 2021": "2021-03-01"},
        portraits=[
            a_portrait(
                PACT,
                happenings=(
                    Happening(
                        date="2021-03-01", until="2021-03-04", text="Sides met", source=ALMANAC
                    ),
                ),
            )
        ],
    )
    assert len(draft.briefing().timeline) == len(("the pact", "the article's own day"))


@pytest.mark.parametrize(
    ("dates", "ordered"),
    [
        (["2022-06-03", "2022-06", "2022"], ["2022", "2022-06", "2022-06-03"]),
        (["2022-07-01", "2022-06-28/2022-06-30"], ["2022-06-28/2022-06-30", "2022-07-01"]),
        (["1998", "199X"], ["199X", "1998"]),
    ],
)
def test_a_month_sorts_before_its_days(dates, ordered):
    moments = [Moment(date=one, text=one) for one in dates]
    assert [one.date for one in arrange(moments, DATE)] == ordered


def test_all_but_seven_are_minor_and_the_own_day_never_is():
    moments = [Moment(date=str(year), text=str(year)) for year in range(2000, 2020)]
    own = Moment(date=DATE.isoformat(), text="own", is_own=True)
    shown = [one for one in arrange([*moments, own], DATE) if not one.is_minor]
    assert [one.text for one in shown] == ["2014", "2015", "2016", "2017", "2018", "2019", "own"]


def test_an_event_named_in_passing_is_told_if_others_of_the_article_had_a_part_in_it():
    def told(text):
        draft = Draft(
            paragraphs=("Lena Harrow resigned. She had been at the River Pact in Ostra.",),
            entities=(LENA, PACT),
            lead=["Lena Harrow"],
            portraits=[
                a_portrait(PACT, happenings=(Happening(date="2021-03", text=text, source=ALMANAC),))
            ],
        )
        return [one.text for one in draft.briefing().timeline if not one.is_own]

    assert told("The River Pact was opened to Ostra and Tale") == []
    opened = "Lena Harrow opened the River Pact"
    assert told(opened) == [opened]


def test_a_known_event_says_whose_it_is_where_its_words_do_not():
    signing = Happening(date="2021-03", text="All sides signed", source=ALMANAC)
    assert timeline_of(PACT, signing)[0].text == "River Pact: All sides signed"


def test_what_the_text_tells_of_a_day_is_not_told_again_from_knowledge():
    signing = Happening(date="2021-03-01", text="Arvenia signed the River Pact", source=ALMANAC)
    draft = Draft(
        paragraphs=("Arvenia had signed the River Pact on 1 March 2021.",),
        entities=(PACT,),
        lead=["River Pact"],
        dates={"1 March 2021": "2021-03-01"},
        portraits=[a_portrait(PACT, happenings=(signing,))],
    )
    assert [one.date for one in draft.briefing().timeline] == ["2021-03-01", "2022-06-30"]
