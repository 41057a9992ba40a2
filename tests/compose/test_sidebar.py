from __future__ import annotations

from making import ALMANAC, Draft, a_portrait, an_entity

from briefing.model import Fact

LENA = an_entity("Lena Harrow")
ARVENIA = an_entity("Arvenia", "place")
COUNCIL = an_entity("River Basin Council", "organisation")


def a_fact(label, value="x", **more):
    return Fact(label=label, value=value, source=ALMANAC, **more)


def test_cards_stand_in_order_of_first_mention_and_only_with_something_to_say():
    draft = Draft(
        title="A treaty",
        paragraphs=("Arvenia and the River Basin Council agreed. Lena Harrow watched.",),
        entities=(ARVENIA, COUNCIL, LENA),
        lead=["Lena Harrow", "Arvenia"],
        portraits=[
            a_portrait(LENA, summary="A diplomat.", summary_source=ALMANAC),
            a_portrait(ARVENIA, facts=(a_fact("Capital", "Tale"),)),
        ],
    )
    assert [card.entity.name for card in draft.briefing().cards] == ["Arvenia", "Lena Harrow"]


def test_at_most_six_cards_and_what_the_article_is_about_comes_first():
    bodies = tuple(an_entity(f"Body {letter}", "organisation") for letter in "ABCDEFGH")
    draft = Draft(
        paragraphs=("; ".join(one.name for one in bodies) + ".",) * 2,
        entities=bodies,
        lead=["Body H"],
        portraits=[a_portrait(one, summary="A body.", summary_source=ALMANAC) for one in bodies],
    )
    assert [one.entity.name[-1] for one in draft.briefing().cards] == ["A", "B", "C", "D", "E", "H"]


def test_a_card_shows_the_four_most_useful_facts_with_their_year():
    labels = ["Anthem", "Area", "Population", "Motto", "Capital", "Government"]
    facts = tuple(a_fact(one, as_of="2021" if one == "Population" else None) for one in labels)
    draft = Draft(
        paragraphs=("Arvenia agreed.",),
        entities=(ARVENIA,),
        lead=["Arvenia"],
        portraits=[a_portrait(ARVENIA, facts=facts)],
    )
    (card,) = draft.briefing().cards
    assert [label for label, _ in card.facts] == ["Capital", "Population", "Government", "Area"]
    assert card.facts[1][1].as_of == "2021"


def test_a_summary_that_tells_of_later_years_is_not_shown_as_of_the_date():
    draft = Draft(
        paragraphs=("Lena Harrow watched.",),
        entities=(LENA,),
        lead=["Lena Harrow"],
        portraits=[a_portrait(LENA, summary="President until 2024.", summary_source=ALMANAC)],
    )
    assert draft.briefing().cards == ()


def test_a_place_that_the_article_is_not_about_gets_no_card():
    draft = Draft(
        paragraphs=("Arvenia agreed. Arvenia signed.",),
        entities=(ARVENIA,),
        portraits=[a_portrait(ARVENIA, facts=(a_fact("Capital", "Tale"),))],
    )
    assert draft.briefing().cards == ()


def test_who_heads_a_place_comes_first_on_its_card():
    head = a_fact("President", "Otto Pell", entity="otto-pell")
    draft = Draft(
        paragraphs=("Arvenia agreed.",),
        entities=(ARVENIA,),
        lead=["Arvenia"],
        portraits=[a_portrait(ARVENIA, facts=(a_fact("Capital", "Tale"), head))],
    )
    (card,) = draft.briefing().cards
    assert [label for label, _ in card.facts] == ["President", "Capital"]


def test_an_agency_gets_a_card_although_it_is_only_a_source():
    agency = an_entity("Tale Press", "organisation")
    facts = (a_fact("Founded", "1946"), a_fact("Kind", "News agency"), a_fact("Country", "Arvenia"))
    draft = Draft(
        paragraphs=("It rained, Tale Press said.",),
        entities=(agency,),
        portraits=[a_portrait(agency, facts=facts)],
    )
    (card,) = draft.briefing().cards
    assert [label for label, _ in card.facts] == ["Kind", "Country", "Founded"]


def test_an_events_day_under_two_labels_stands_once_under_the_editors():
    treaty = an_entity("River Treaty", "event")
    facts = (a_fact("Concluded", "14 July 2015"), a_fact("Date", "14 July 2015"))
    draft = Draft(
        paragraphs=("River Treaty holds. River Treaty stays.",),
        entities=(treaty,),
        lead=["River Treaty"],
        portraits=[a_portrait(treaty, facts=facts)],
    )
    (card,) = draft.briefing().cards
    assert [label for label, _ in card.facts] == ["Concluded"]
