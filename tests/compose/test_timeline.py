from __future__ import annotations

import datetime as dt

import pytest
from making import ALMANAC, DATE, Draft, a_portrait, an_entity

from briefing.compose.timeline import arrange, with_earlier
from briefing.model import Happening, Moment, Related, Tenure

LENA = an_entity("Lena Harrow")
ARVENIA = an_entity("Arvenia", "place")


def a_draft(**more):
    return Draft(
        paragraphs=("The quarrel began in 2017. A vote is due in August.",),
        dates={"2017": "2017", "August": "2022-08"},
        **more,
    )


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


@pytest.mark.parametrize(
    ("shared", "joins"),
    [(("a", "b", "c"), True), (("a", "b"), False), (("a", "d"), True), (("d",), False)],
)
def test_an_earlier_briefing_joins_that_shares_more_than_two_places(shared, joins):
    related = Related(slug="prelude", title="Prelude", date=dt.date(2022, 1, 1), shared=shared)
    sequel = Related(slug="sequel", title="Sequel", date=dt.date(2023, 1, 1), shared=shared)
    own = Moment(date="2022-06-30", text="Own", is_own=True)
    timeline = with_earlier(
        (), own, (related, sequel), date=dt.date(2022, 6, 30), places={"a", "b", "c"}
    )
    assert ("prelude" in {one.briefing for one in timeline}) is joins
    assert "sequel" not in {one.briefing for one in timeline}


def test_a_sentence_that_leans_on_another_tells_no_date():
    draft = Draft(
        paragraphs=("It had met there before, in 1997. Spain joined the alliance in 1982.",),
        dates={"1997": "1997", "1982": "1982"},
    )
    assert [one.date for one in draft.briefing().timeline if not one.is_own] == ["1982"]


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


def test_a_known_event_says_whose_it_is_where_its_words_do_not():
    pact = an_entity("River Pact", "event")
    signing = Happening(date="2021-03", text="All sides signed", source=ALMANAC)
    draft = Draft(
        paragraphs=("The River Pact holds.",),
        entities=(pact,),
        lead=["River Pact"],
        portraits=[a_portrait(pact, happenings=(signing,))],
    )
    assert draft.briefing().timeline[0].text == "River Pact: All sides signed"


def test_what_the_text_tells_of_a_day_is_not_told_again_from_knowledge():
    pact = an_entity("River Pact", "event")
    signing = Happening(date="2021-03-01", text="Arvenia signed the River Pact", source=ALMANAC)
    draft = Draft(
        paragraphs=("Arvenia had signed the River Pact on 1 March 2021.",),
        entities=(pact,),
        lead=["River Pact"],
        dates={"1 March 2021": "2021-03-01"},
        portraits=[a_portrait(pact, happenings=(signing,))],
    )
    assert [one.date for one in draft.briefing().timeline] == ["2021-03-01", "2022-06-30"]
