"""Key points: sentences that carry a long article, word for word, or none."""

from __future__ import annotations

import pytest
from making import Draft, an_entity

LENA = an_entity("Lena Harrow")
ARVENIA = an_entity("Arvenia", "place")
TALE = an_entity("Tale", "place")
FILLER = (
    "It was a long day, and nobody who had come to the river knew how it would end for them. " * 4
).strip()
GOOD = (
    "Arvenia signed the river treaty in the harbour of its oldest town.",
    "Lena Harrow told the council that bridges would be opened before winter.",
    "Arvenia has paid for eleven dams since the floods of the last decade.",
    "Lena Harrow refused to name the companies which are to build dams.",
)
GOOD_TOO = "Lena Harrow wrote that bridges and the treaty belong to whoever lives nearby."


def key_points(*sentences: str, lead=("Lena Harrow", "Arvenia"), **more):
    paragraphs = [part for each in sentences for part in (each, FILLER)]
    named = [one for one in (LENA, ARVENIA, TALE) if any(one.name in each for each in sentences)]
    draft = Draft(paragraphs=paragraphs, entities=named, lead=lead, title="River", **more)
    return [one.text for one in draft.briefing().key_points]


def test_a_long_article_has_its_sentences_in_text_order_word_for_word():
    assert key_points("A first line.", *GOOD) == list(GOOD)


def test_each_leads_to_its_sentence():
    draft = Draft(
        paragraphs=[part for each in ("A first line.", *GOOD) for part in (each, FILLER)],
        entities=(LENA, ARVENIA),
        lead=("Arvenia", "Lena Harrow"),
        title="River",
    ).briefing()
    for point in draft.key_points:
        [evidence] = point.evidence
        span = draft.extraction.sentences[evidence.sentence].span
        assert span.of(draft.document.text) == point.text


def test_a_short_article_has_none():
    draft = Draft(paragraphs=GOOD, entities=(LENA, ARVENIA), lead=("Arvenia", "Lena Harrow"))
    assert draft.briefing().key_points == ()


def test_fewer_than_three_are_none():
    assert key_points("A first line.", *GOOD[:2]) == []


@pytest.mark.parametrize(
    "leaning",
    [
        "She said in Arvenia that the whole treaty would be read out to the crowd.",
        "But Arvenia will not send anybody to the ceremony in the mountains of the north.",
        "In her speech Arvenia was named as the state that suffered most of all.",
        "Arvenia and Tale had quarrelled, and the two have now buried what divided them.",
        "However, Arvenia keeps the right to leave the treaty after seven full years.",
        "Another town of Arvenia has asked to be heard before the vote in spring.",
        "Arvenia sent a message to the delegates who had been waiting there for hours.",
        "We in Arvenia believe that rivers belong to those who live beside them today.",
        "Arvenia has it “in writing that the whole of the valley will be cleared by May.",
        "All of the towns that lie in the valley below the dams of Arvenia were warned.",
        "Arvenia signed.",
        "Arvenia has concluded it after seven years of talks with the towns of the valley.",
        "The Arvenia river will be opened to ships by next May, he told the delegates.",
        "Arvenia raised the price of water in the same hour as snow began to fall that night.",
    ],
)
def test_what_leans_on_other_sentences_is_none(leaning):
    assert key_points("A first line.", leaning, *GOOD) == list(GOOD)


def test_a_pronoun_may_stand_for_somebody_in_the_sentence_or_inside_a_quotation():
    own = "Lena Harrow said on Monday that she would not sign the paper in its present form."
    said = "Lena Harrow called the new bridge a beginning, and “we will open it in good time”."
    assert key_points("A first line.", own, said, *GOOD[:1]) == [own, said, GOOD[0]]


def test_what_names_nothing_that_leads_is_none():
    found = key_points("A first line.", "Tale has rebuilt the old mill below the market.", *GOOD)
    assert found == list(GOOD)


def test_a_paragraph_gives_one_and_none_says_the_same_again():
    twice = f"{GOOD[0]} Arvenia expects the first ships in April."
    again = "Arvenia signed the river treaty in the harbour of the town that is oldest."
    assert key_points("A first line.", twice, *GOOD[1:], again) == list(GOOD)


def test_what_the_standfirst_says_is_not_said_again():
    found = key_points("A first line.", *GOOD, standfirst=f"{GOOD[0][:-1]} today")
    assert found == list(GOOD[1:])


def test_what_tells_of_years_before_gives_way():
    old = "Arvenia built its last road along the river in the years to 1959."
    sentences = ("A first line on bridges, treaty, councils and dams.", *GOOD, old, GOOD_TOO)
    assert old in key_points(*sentences)
    assert key_points(*sentences, dates={"1959": "1959"}) == [*GOOD, GOOD_TOO]


def test_what_shares_the_words_of_the_headline_comes_before_what_is_beside_it():
    beside = "Arvenia has paid for nine schools and one theatre since last summer."
    points = key_points(
        "A first line on bridges, treaty, councils and dams.", *GOOD, beside, GOOD_TOO
    )
    assert GOOD_TOO in points
    assert beside not in points
