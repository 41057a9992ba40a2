from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest

from briefing.compose import relate
from briefing.model import Entity, Summary


def a_summary(slug, *entities, day=1):
    return Summary(
        slug=slug,
        title=slug.title(),
        standfirst=None,
        date=dt.date(2022, 1, 1) + dt.timedelta(days=day),
        category="World",
        entities=tuple((one, 1 - number / 10) for number, one in enumerate(entities)),
        lead=entities[:6],
    )


def test_what_few_share_weighs_more_than_what_all_share():
    related = relate(
        [
            a_summary("one", "everywhere", "treaty"),
            a_summary("two", "everywhere", "dam"),
            a_summary("three", "everywhere", "election"),
            a_summary("four", "everywhere", "treaty"),
        ]
    )
    best = related["one"][0]
    assert best.slug == "four"
    assert best.shared == ("treaty", "everywhere")


def test_what_shares_nothing_is_not_related():
    related = relate([a_summary("one", "treaty"), a_summary("two", "dam")])
    assert related == {"one": (), "two": ()}


def test_at_most_five_and_of_equals_the_nearest_in_time():
    related = relate([a_summary(f"s{day}", "treaty", "dam", day=day) for day in range(10)])
    assert [one.slug for one in related["s0"]] == ["s1", "s2", "s3", "s4", "s5"]


def test_the_order_of_the_summaries_makes_no_difference():
    some = [a_summary(f"s{day}", "treaty", f"e{day % 3}", day=day) for day in range(12)]
    assert relate(some) == relate(some[::-1])


def test_ten_thousand_briefings_take_no_square_of_time():
    def seconds(many):
        some = [a_summary(f"s{day}", "all", f"e{day % 50}", day=day) for day in range(many)]
        start = time.process_time()
        relate(some)
        return time.process_time() - start

    assert seconds(4000) < 10 * max(seconds(1000), 0.01)


def test_one_country_that_many_name_is_no_reason():
    some = [a_summary(f"s{day}", "everywhere", day=day) for day in range(12)]
    assert set(relate(some).values()) == {()}


@pytest.mark.parametrize(
    ("shared", "is_one_story"),
    [
        (("Ada:person:Arvenia", "Arvenia:place"), False),  # whatever its president does
        (("Ada:person:Arvenia", "Bo:person:Tale", "Arvenia:place"), True),
        (("Arvenia:place", "Tale:place"), False),
        (("Arvenia:place", "Tale:place", "Orsk:place"), True),
        (("Arvenia:place", "League:organisation"), False),
        (("Arvenia:place", "Treaty:event"), True),
    ],
)
def test_one_story_is_told_of_by_briefings_that_share_several_sides(shared, is_one_story):
    entities = [
        Entity(id=name, type=kind, name=name, within=within[0] if within else None)
        for name, kind, *within in (one.split(":") for one in shared)
    ]
    ids = [one.id for one in entities]
    parts = [
        replace(a_summary(slug, *ids, day=day), named=tuple(entities))
        for day, slug in enumerate(("one", "two"))
    ]
    assert relate(parts)["two"][0].is_one_story is is_one_story


def briefings_that_share(*shared, lead=(), others=()):
    """Two briefings that share entities, each "name:type[:country]", and more that share others."""
    entities = tuple(
        Entity(id=name, type=kind, name=name, within=within[0] if within else None)
        for name, kind, *within in (one.split(":") for one in (*shared, *others))
    )

    def one(slug, day, some):
        made = a_summary(slug, *(entity.id for entity in some), day=day)
        return replace(made, named=some, lead=lead)

    first = one("one", 1, entities)
    second = one("two", 2, entities[: len(shared)])
    third = one("three", 3, entities[len(shared) :])
    return relate([first, second, *([third] if others else [])])["one"]


def test_a_country_that_both_only_name_is_no_reason():
    assert briefings_that_share("Arvenia:place", "Tale:place", lead=()) == ()


def test_a_country_that_both_are_about_is_one_where_nothing_better_is_related():
    (only,) = briefings_that_share("Arvenia:place", lead=("Arvenia",))
    assert (only.shared, only.is_about) == (("Arvenia",), True)
    (better,) = briefings_that_share(
        "Arvenia:place", lead=("Arvenia", "League"), others=("League:organisation",)
    )
    assert better.shared == ("League",)


def test_whom_both_are_about_says_more_than_their_country():
    (only,) = briefings_that_share("Arvenia:place", "Ada:person:Arvenia", lead=("Arvenia", "Ada"))
    assert only.shared == ("Ada",)


def test_an_event_is_a_reason_if_both_only_name_it():
    (only,) = briefings_that_share("Treaty:event", "Arvenia:place", lead=())
    assert not only.is_about
    assert only.shared == ("Treaty", "Arvenia")


def test_a_body_that_one_of_them_only_names_is_no_reason_alone():
    assert briefings_that_share("League:organisation", lead=()) == ()
    (only,) = briefings_that_share("League:organisation", lead=("League",))
    assert only.is_about
