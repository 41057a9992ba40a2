from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from making import ALMANAC, Draft, an_entity

from briefing.compose import profiles, summarise
from briefing.model import Fact, Happening, Record

LENA = an_entity("Lena Harrow")
OTTO = an_entity("Otto Pell")
ARVENIA = an_entity("Arvenia", "place")


def a_summary(slug="river-treaty", day=dt.date(2022, 6, 30), **more):
    fields = {
        "paragraphs": (
            "Envoys met. Lena Harrow spoke for Arvenia.",
            "“We have waited for this day,” Harrow said.",
        ),
        "title": "A treaty",
        "entities": (LENA, ARVENIA),
        "mentions": {
            "Lena Harrow": LENA.name,
            "Harrow said": LENA.name,
            "Arvenia": ARVENIA.name,
        },
        "quotes": [("“We have waited for this day,”", LENA.name, "direct")],
    }
    draft = Draft(slug=slug, date=day, **(fields | more))
    return summarise(draft.briefing(), category="World")


def by_id(summaries, records=None):
    return {one.entity.id: one for one in profiles(summaries, records or {})}


def test_what_two_briefings_name_gets_a_page_and_what_one_names_in_passing_none():
    found = by_id([a_summary("one"), a_summary("two"), passing()])
    assert sorted(found) == ["arvenia", "lena-harrow"]


def passing():
    return a_summary(
        "three",
        paragraphs=("Otto Pell came.",),
        entities=(OTTO,),
        mentions={"Otto Pell": OTTO.name},
        quotes=(),
    )


def test_what_a_briefing_is_about_gets_a_page():
    found = by_id([replace(passing(), lead=(OTTO.id,))])
    assert list(found) == ["otto-pell"]


@pytest.mark.parametrize(("layer", "ids"), [("dossier", ["otto-pell"]), ("pack", [])])
def test_what_an_editor_wrote_gets_a_page_and_what_a_pack_holds_none(layer, ids):
    fact = Fact(label="Born", value="1950", source=replace(ALMANAC, layer=layer))
    assert list(by_id([], {OTTO.id: Record(entity=OTTO, facts=(fact,))})) == ids


def test_what_an_editor_only_named_gets_a_page_where_a_briefing_names_it():
    edited = {OTTO.id, LENA.id}
    records = {LENA.id: Record(entity=LENA), OTTO.id: Record(entity=OTTO)}
    assert [one.entity.id for one in profiles([passing()], records, edited)] == ["otto-pell"]


def test_briefings_stand_newest_first_with_the_sentence_that_names_it():
    found = by_id([a_summary("old", dt.date(2020, 1, 1)), a_summary("new", dt.date(2021, 1, 1))])
    assert [(one.slug, one.anchor, one.words) for one in found["arvenia"].appearances] == [
        ("new", "s2", "Lena Harrow spoke for Arvenia."),
        ("old", "s2", "Lena Harrow spoke for Arvenia."),
    ]


def test_quotes_lead_to_their_sentence():
    found = by_id([a_summary("one"), a_summary("two")])
    where, saying = found["lena-harrow"].sayings[0]
    assert (where.slug, where.anchor, saying.words) == (
        "two",
        "s3",
        "We have waited for this day",
    )


def test_a_part_in_marks_is_quoted_with_its_sentence_once_a_briefing():
    told = "Lena Harrow spoke of “a long and cold winter” and “a short and wet one” in Arvenia."
    quotes = [
        (words, "Lena Harrow", "direct")
        for words in ("“a long and cold winter”", "“a short and wet one”")
    ]
    draft = {
        "paragraphs": (told,),
        "quotes": quotes,
        "mentions": {"Arvenia": ARVENIA.name, "Lena Harrow": LENA.name},
    }
    found = by_id([a_summary(slug, **draft) for slug in ("one", "two")])
    sayings = [one for _, one in found["lena-harrow"].sayings]
    assert [(one.words, one.kind) for one in sayings] == [(told, "indirect")] * 2


@pytest.mark.parametrize(
    ("told", "quote", "said"),
    [
        ("Harrow called the long war “a waste of men”.", "“a waste of men”", 1),
        ("Harrow called it “a waste of good men”.", "“a waste of good men”", 0),
        ("“She has left us all behind,” Harrow said.", "“She has left us all behind,”", 0),
    ],
)
def test_words_that_leave_open_whom_or_what_they_mean_are_not_quoted(told, quote, said):
    summaries = [
        a_summary(
            slug,
            paragraphs=("Lena Harrow came.", told),
            mentions={"Lena Harrow": LENA.name, "Harrow": LENA.name},
            quotes=[(quote, LENA.name, "direct")],
            pronouns={"it": ("it", "object")} if " it " in told else {},
            entities=(LENA,),
        )
        for slug in ("one", "two")
    ]
    assert len(by_id(summaries)["lena-harrow"].sayings) == 2 * said


def test_companions_come_with_a_count_and_a_sentence_that_names_both():
    found = by_id([a_summary("one"), a_summary("two")])
    (companion,) = found["arvenia"].companions
    assert (companion.entity.name, companion.briefings) == ("Lena Harrow", 2)
    assert companion.shown.words == "Lena Harrow spoke for Arvenia."
    assert companion.together


def test_a_person_is_filed_under_the_name_by_which_texts_go_on():
    summaries = [
        a_summary(
            one,
            entities=(LENA,),
            paragraphs=("Lena Harrow came. Harrow spoke.",),
            mentions={"Lena Harrow": LENA.name, "Harrow": LENA.name},
            quotes=(),
        )
        for one in ("one", "two")
    ]
    assert by_id(summaries)["lena-harrow"].filed == "Harrow, Lena Harrow"


def filed_by(*happenings, kind="event"):
    event = an_entity("Treaty of Solmar", kind)
    record = Record(entity=event, happenings=happenings)
    (found,) = profiles([], {event.id: record})
    return found.dated


def test_an_event_is_filed_by_the_first_that_is_known_of_it_in_the_editors_words():
    signed = Happening(date="2022-06-30", text="It was signed", source=ALMANAC)
    ended = Happening(date="2024", text="It ended", source=ALMANAC)
    listed = Happening(date="2022", text="Treaty", source=replace(ALMANAC, layer="pack"))
    first = Happening(date="2021-01", text="Talks", source=replace(ALMANAC, layer="pack"))
    assert filed_by(ended, listed, signed) == signed
    assert filed_by(ended, listed, signed, first) == first
    assert filed_by(signed, kind="place") is None


def test_an_event_of_which_no_date_is_known_is_filed_by_none():
    event = an_entity("Old War", "event")
    assert (
        profiles([], {event.id: Record(entity=event, summary="A war.", summary_source=ALMANAC)})[
            0
        ].dated
        is None
    )


def in_words(*paragraphs, **more):
    """The sentence that the dossier of Arvenia shows."""
    fields = {"entities": (LENA, ARVENIA), "mentions": {"Arvenia": ARVENIA.name}, "quotes": ()}
    summary = a_summary("one", paragraphs=paragraphs, lead=("Arvenia",), **(fields | more))
    return by_id([summary])["arvenia"].appearances[0].words


def test_a_sentence_that_stands_alone_is_shown_before_one_that_does_not():
    he = {"He": ("he", "subject")}
    assert (
        in_words("Envoys met. He went to Arvenia.", "All left Arvenia.", pronouns=he)
        == "All left Arvenia."
    )


def test_the_end_of_a_quotation_is_shown_only_where_nothing_else_is():
    rest = "Arvenia was asleep,” the envoy said."
    assert in_words(f"“We met. {rest}", "All left Arvenia.") == "All left Arvenia."
    assert in_words(rest) == rest


HE = {"He": ("he", "subject")}


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (("The envoy spoke. He went to Arvenia.",), "The envoy spoke. He went to Arvenia."),
        (("The envoy spoke.", "He went to Arvenia."), "He went to Arvenia."),
        (
            ("The envoy spoke. It rained. He went to Arvenia.",),
            "The envoy spoke. It rained. He went to Arvenia.",
        ),
        (("It rained. It rained. It rained. He went to Arvenia.",), "He went to Arvenia."),
        ((f"The envoy {'spoke and ' * 30}left. He went to Arvenia.",), "He went to Arvenia."),
    ],
)
def test_where_none_stands_alone_the_one_or_two_before_come_with_it(paragraphs, shown):
    assert in_words(*paragraphs, pronouns=HE) == shown


def test_a_briefing_that_alone_names_both_without_a_sentence_says_nothing_of_them():
    apart = ("Lena Harrow came.", "Arvenia won.")
    mentions = {"Lena Harrow": LENA.name, "Arvenia": ARVENIA.name}
    lead = ("Lena Harrow", "Arvenia")
    one, two = (
        a_summary(slug, paragraphs=apart, mentions=mentions, lead=lead, quotes=())
        for slug in ("one", "two")
    )
    assert by_id([one])["arvenia"].companions == ()
    (companion,) = by_id([one, two])["arvenia"].companions
    assert not companion.together


def test_companions_are_shown_by_a_sentence_that_stands_alone_if_an_older_briefing_has_one():
    old = a_summary("old", dt.date(2020, 1, 1))
    leaning = a_summary(
        "new",
        dt.date(2021, 1, 1),
        paragraphs=("Then Lena Harrow went to Arvenia.",),
        mentions={"Lena Harrow": LENA.name, "Arvenia": ARVENIA.name},
        quotes=(),
    )
    (companion,) = by_id([old, leaning])["arvenia"].companions
    assert companion.shown.slug == "old"
    (companion,) = by_id([leaning, replace(leaning, slug="newer")])["arvenia"].companions
    assert (companion.together, companion.shown.words) == (True, "")


def test_companions_are_shown_by_a_sentence_with_the_one_before_that_makes_it_whole():
    told = "The envoy spoke. Then Lena Harrow went to Arvenia."
    mentions = {"Lena Harrow": LENA.name, "Arvenia": ARVENIA.name}
    summaries = [
        a_summary(slug, paragraphs=(told,), mentions=mentions, quotes=()) for slug in ("one", "two")
    ]
    (companion,) = by_id(summaries)["arvenia"].companions
    assert companion.shown.words == told
