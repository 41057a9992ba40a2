"""What leads: each rule by two articles that differ in it alone."""

from operator import mul

import pytest

from briefing.resolve.salience import WEIGHTS, Standing, lead, salience


def weight(standing, kind="organisation"):
    return sum(map(mul, WEIGHTS.values(), standing.reasons(kind)))


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (Standing(places={"title"}, early=2), Standing(places={"title"}, early=1)),
        (Standing(places={"title"}, early=1), Standing(early=1)),
        (Standing(before=0), Standing(before=5)),
        (Standing(firm={"first"}), Standing()),
        (Standing(subject=2), Standing(subject=1)),
        (
            Standing(places={"first"}, early=1, is_adjective=False),
            Standing(places={"first"}, early=1, is_adjective=True),
        ),
    ],
)
def test_it_weighs_more_the_oftener_earlier_and_firmer_it_is_named(more, less):
    assert weight(more) > weight(less)


def test_a_place_in_the_second_paragraph_alone_weighs_less_than_a_body_there():
    standing = Standing(places={"second"})
    assert weight(standing, "place") < weight(standing)
    assert weight(Standing(places={"first", "second"}), "place") > weight(standing, "place")


def test_what_is_named_in_the_last_third_alone_is_background(read):
    found = read(
        "Lena Brook of the Norland Fisheries Council opened the new harbour on Monday.",
        "It cost less than the town had feared, and took a year longer than it had been told.",
        "Otto Kern built the old one. Otto Kern never saw it full, and Otto Kern never came back.",
        title="Harbour opens",
    )
    ids = (entity.id for entity in found.resolution.entities)
    shares = dict(zip(ids, found.resolution.salience, strict=True))
    assert shares["otto-kern"] < shares["norland-fisheries-council"]


def test_six_lead_at_most_and_one_at_least():
    assert lead({f"e{number}": 1.0 for number in range(8)}) == tuple(f"e{n}" for n in range(6))
    assert lead({"faint": -4.0, "fainter": -5.0}) == ("faint",)
    assert lead({}) == ()


def test_salience_is_a_share_of_the_likeliest_and_keeps_the_order():
    shares = salience({"first": 3.0, "second": 0.0, "third": -3.0})
    assert shares["first"] == 1.0
    assert 1 > shares["second"] > shares["third"] > 0


def test_the_first_of_a_kind_leads_before_others_of_it(read):
    found = read(
        "Lena Brook of the Norland Fisheries Council opened the new harbour on Monday.",
        "It cost less than the town had feared. Otto Kern, Ana Ruiz and Paul Weir were there.",
        title="Harbour opens",
    )
    assert found.resolution.lead[:2] == ("lena-brook", "norland-fisheries-council")
    assert not {"ana-ruiz", "paul-weir"} & set(found.resolution.lead)


def test_a_dateline_alone_makes_no_town_lead(read):
    found = read(
        "OSLO, June 30 - Lena Brook opened the new harbour of Bergen on Monday.",
        title="Harbour opens",
        dateline="OSLO, June 30",
    )
    assert "oslo" not in found.resolution.lead
    assert "lena-brook" in found.resolution.lead
