"""Where reported clauses end: what behind a comma is still said, and what the reporter adds."""

import pytest
from hearing import heard, reported


@pytest.mark.parametrize(
    "clause",
    [
        "the kilns are cold, because they lack coal",
        "she had sold nine looms since Friday, most of them to one weaver",
        "the ferry had stopped twice in March, the month of the storms",
        "the case was before a court in Lund, where a judge had asked for maps",
        "many cooks sleep badly from the smoke, which is a danger of its own",
    ],
)
def test_what_says_why_how_many_when_or_where_in_the_tense_of_the_clause_belongs_to_it(clause):
    assert [told for told, _ in reported(f"Ana Rao, a potter, noted that {clause}.")] == [clause]


@pytest.mark.parametrize(
    ("clause", "added"),
    [
        ("said that the kiln would stay out of Lund", "which has been a town since 1350"),
        ("said that she had sent looms to Lund", "which chose to keep them"),
        ("said that she would read the plan", "which the others took for a yes"),
        ("says that the kiln works with Acme", "which is based in Lund"),
        ("said that the looms had been sold", "hours after the fair closed"),
    ],
)
def test_what_is_told_in_another_tense_or_of_a_firm_is_the_reporter_s(clause, added):
    told = reported(f"Ana Rao, a potter, {clause}, {added}.")

    assert [words for words, _ in told] == [clause.partition(" that ")[2]]


@pytest.mark.parametrize("added", ["as the toll rose to nine", "though nobody asked for it"])
def test_what_goes_on_meanwhile_behind_an_attribution_is_no_part_of_the_clause(added):
    (told,) = reported(f"The lamp was out, guards said, {added}.")

    assert told == ("The lamp was out", "guards")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "She said a bridge promised to the village in 2008 would be opened this autumn.",
            "a bridge promised to the village in 2008 would be opened this autumn",
        ),
        (
            (
                "The Lund Weather Service says the second storm, with winds of 130 kilometres an"
                " hour, is moving south."
            ),
            "the second storm, with winds of 130 kilometres an hour, is moving south",
        ),
    ],
)
def test_a_clause_is_whole_though_its_verb_was_lost(text, clause):
    assert [told for told, _ in reported(text)] == [clause]


def test_whoever_says_what_would_be_blames_somebody_too():
    text = "The chair said the pumps would run in May, and blamed “people who never held a hose.”"

    assert [told for told, _ in reported(text)] == ["the pumps would run in May"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            (
                'He told a crowd on the steps of the mill that his club would sell the hall "before'
                ' the fair is over".'
            ),
            '"before the fair is over"',
        ),
        (
            'Rao says he wants to know "who signed the paper that let it sail."',
            '"who signed the paper that let it sail."',
        ),
        (
            'Rao said the mill could not go on running a wheel from 1961 "on rates from 1991."',
            '"on rates from 1991."',
        ),
    ],
)
def test_a_few_words_in_marks_end_what_is_told(text, quote):
    assert [words for words, _ in heard(text)] == [quote]


def test_words_that_only_say_how_a_thing_is_known_are_nobody_s():
    assert heard("The mill is known “as the wheel of the north”.") == []
