"""Maps drawn from the packs' own outlines."""

from __future__ import annotations

import re
from itertools import pairwise
from math import hypot, radians
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from views_made import HOSTILE, the_atlas

from briefing.knowledge.arcs import STEPS, WORTH
from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read
from briefing.model import EntityId, Locator, Picture, Pin
from briefing.packs.thinning import weighed
from briefing.picture import draw
from briefing.picture.frame import frame_of
from briefing.picture.labels import Area, Box, first_free
from briefing.picture.labels import beside as places_beside
from briefing.picture.owners import Owners
from briefing.picture.projection import Azimuthal, EqualEarth
from briefing.picture.shapes import Laid
from briefing.picture.sheet import Sheet

COUNTRIES = [line.split("\t") for line in read(FOLDER / "countries.tsv")[1]]
SIZE = {"wide": 13.0, "narrow": 18.5}


def spot(name: str, lat: float, lon: float, *, is_main: bool = False) -> Pin:
    known = EntityId(re.sub(r"\W+", "-", name.lower()))
    return Pin(entity=known, name=name, feature="spot", point=(lat, lon), is_main=is_main)


def country(known: str, point: tuple[float, float] | None = None) -> Pin:
    name = known.replace("-", " ").title()
    return Pin(entity=EntityId(known), name=name, feature="country", point=point)


def locator(*pins: Pin, is_full: bool = False) -> Locator:
    frame = tuple(one.entity for one in pins if one.feature == "country")
    return Locator(pins=pins, frame=frame, is_full=is_full)


def svg_of(picture: Picture, width: str) -> ET.Element:
    """The SVG that a page of one width shows; its parsing fails if it isn't well-formed."""
    shown = "".join(one.svg for one in picture.marks if one.width in {"any", width})
    text = f"<svg>{picture.ground}{shown}{picture.inset}</svg>"
    return ET.fromstring(text)  # noqa: S314 -- we drew it


def size_of(picture: Picture) -> int:
    return len(picture.ground) + len(picture.inset) + sum(len(one.svg) for one in picture.marks)


def names_on(picture: Picture, width: str) -> list[str]:
    return [" ".join(one.itertext()) for one in svg_of(picture, width).iter("text")]


MADRID = spot("Madrid", 40.4, -3.69, is_main=True)
HAWAII = spot("Hawaii", 21.49, -158.0)
SUVA = spot("Suva", -18.13, 178.44)


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row[0])
def test_every_country_of_the_packs_can_be_drawn_and_is_named(row):
    point = (float(row[8]), float(row[9])) if row[8] else None
    pin = Pin(entity=EntityId(row[0]), name=row[3], feature="country", point=point)
    if point is None and the_atlas().country(pin.entity) is None:
        pytest.skip("nobody says where it lies")
    picture = draw(locator(pin), the_atlas())
    assert len(names_on(picture, "wide")) == 1
    assert len(names_on(picture, "narrow")) == 1
    assert size_of(picture) < 20_000


points = st.tuples(st.floats(-85, 85), st.floats(-180, 180))
words = st.text(min_size=1, max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(words, points), min_size=1, max_size=5, unique_by=lambda one: one[0]))
def test_any_places_of_the_world_make_a_small_map_with_names_inside_and_apart(found):
    pins = [
        Pin(entity=EntityId(str(index)), name=name, feature="spot", point=point)
        for index, (name, point) in enumerate(found)
    ]
    picture = draw(locator(*pins), the_atlas())
    assert size_of(picture) < 20_000
    for width, size in SIZE.items():
        assert_names_are_inside_and_apart(picture, width, size)
        dots = [one for one in svg_of(picture, width).iter("circle") if one.get("r") == "4"]
        assert all(0 <= float(one.get("cx", "")) <= picture.width for one in dots)
        assert all(0 <= float(one.get("cy", "")) <= picture.height for one in dots)


def assert_names_are_inside_and_apart(picture: Picture, width: str, size: float) -> None:
    boxes = [measured(one, size) for one in svg_of(picture, width).iter("text")]
    assert all(one.left >= 0 and one.right <= picture.width for one in boxes)
    assert all(one.top >= 0 and one.bottom <= picture.height for one in boxes)
    pairs = [(a, b) for index, a in enumerate(boxes) for b in boxes[index + 1 :]]
    assert not any(a.overlaps(b) for a, b in pairs)


def measured(text: ET.Element, size: float) -> Box:
    """The room of a name in a narrow font: half its size a letter."""
    lines = list(text.itertext()) or [""]
    wide = max(map(len, lines)) * size * 0.5
    x, y = float(text.get("x", "")), float(text.get("y", ""))
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[text.get("text-anchor", "")]
    high = len(lines) * size
    return Box(left, y - high / 2, left + wide, y + high / 2)


def test_the_same_input_gives_the_same_bytes():
    asked = locator(MADRID, HAWAII, country("japan"), country("south-korea"))
    assert draw(asked, the_atlas()) == draw(asked, the_atlas())


def test_places_in_spain_korea_japan_and_hawaii_are_all_named():
    pins = (MADRID, HAWAII, *map(country, ("japan", "south-korea", "north-korea")))
    picture = draw(locator(*pins), the_atlas())
    assert sorted(names_on(picture, "wide")) == sorted(
        ["Madrid", "Hawaii", "JAPAN", "SOUTH KOREA", "NORTH KOREA"]
    )
    assert {"Madrid", "Hawaii"} <= set(names_on(picture, "narrow"))


def test_the_map_of_a_country_on_both_sides_of_180_degrees_is_near():
    frame = frame_of(locator(country("fiji")), the_atlas())
    assert isinstance(frame.projection, Azimuthal)
    assert frame.projection.lon == pytest.approx(178.5, abs=1.5)
    assert frame.shows(frame(177.4, -17.6))
    assert frame.shows(frame(-179.9, -16.7))


def test_russia_is_one_piece_on_the_page():
    asked = locator(country("russia"))
    frame = frame_of(asked, the_atlas())
    rings = Sheet.of(asked, frame, the_atlas()).countries[EntityId("russia")]
    assert max(one.box.width for one in rings) < 0.8 * 512
    assert all(0 < x < 512 and 0 < y < 320 for one in rings for x, y, _ in one.ring)


def test_no_line_runs_across_a_map_of_the_world():
    """A ring that steps over the edge of a map is cut there, and goes on at the other edge."""
    pins = [spot(f"P{lon}", 0, lon) for lon in range(-150, 180, 60)]
    frame = frame_of(locator(*pins), the_atlas())
    assert isinstance(frame.projection, EqualEarth)
    sheet = Sheet.of(locator(*pins), frame, the_atlas())
    pole = frame(0, -90)[1] - 1  # along which Antarctica is closed
    edges = [edge for one in sheet.ground.land for edge in pairwise(one.ring)]
    steps = [abs(b[0] - a[0]) for a, b in edges if min(a[1], b[1]) < pole]
    assert max(steps) < 40


@pytest.mark.parametrize(
    ("pins", "kind"),
    [
        ([country("austria")], Azimuthal),
        ([SUVA, spot("Honolulu", 21.3, -157.9)], Azimuthal),
        ([MADRID, HAWAII], EqualEarth),
    ],
)
def test_the_projection_suits_the_extent(pins, kind):
    frame = frame_of(locator(*pins), the_atlas())
    assert isinstance(frame.projection, kind)
    assert all(frame.shows(frame(one.point[1], one.point[0])) for one in pins if one.point)


def test_a_far_country_does_not_widen_the_map_of_places_in_one_region():
    near = locator(spot("Odesa", 46.5, 30.7), country("ukraine"))
    far = locator(spot("Odesa", 46.5, 30.7), country("ukraine"), country("united-states"))
    assert frame_of(near, the_atlas()).scale == pytest.approx(frame_of(far, the_atlas()).scale)


def test_a_place_in_passing_is_shown_only_where_the_map_reaches_it():
    minor = Pin(entity=EntityId("tokyo"), name="Tokyo", feature="spot", point=(35.7, 139.7),
                is_minor=True)  # fmt: skip
    regional = draw(locator(country("austria"), minor), the_atlas())
    worldwide = draw(locator(MADRID, spot("Brasília", -15.8, -47.9), minor), the_atlas())
    assert "Tokyo" not in names_on(regional, "wide")
    assert "Tokyo" in names_on(worldwide, "wide")


def test_waters_are_in_italics_the_main_point_bold_and_countries_in_capitals():
    sea = Pin(entity=EntityId("black-sea"), name="Black Sea", feature="water", point=(43.3, 34.2))
    town = spot("Odesa", 46.5, 30.7, is_main=True)
    svg = svg_of(draw(locator(town, sea, country("ukraine")), the_atlas()), "wide")
    style = {" ".join(one.itertext()): one.attrib for one in svg.iter("text")}
    assert style["Black Sea"]["font-style"] == "italic"
    assert style["Odesa"]["font-weight"] == "700"
    assert style["UKRAINE"]["letter-spacing"] == ".1em"


def test_a_region_has_a_ring_at_its_middle():
    region = Pin(entity=EntityId("tuscany"), name="Tuscany", feature="area", point=(43.4, 11.0))
    picture = draw(locator(country("italy"), spot("Rome", 41.9, 12.5), region), the_atlas())
    rings = [one for one in picture.marks if "map__region" in one.svg and one.width == "wide"]
    assert [one.entity for one in rings] == ["tuscany"]


def test_a_region_has_no_ring_on_a_dot():
    region = Pin(entity=EntityId("lazio"), name="Lazio", feature="area", point=(42.0, 12.6))
    picture = draw(locator(country("italy"), spot("Rome", 41.9, 12.5), region), the_atlas())
    assert not any("map__region" in one.svg for one in picture.marks)
    assert "Rome" in names_on(picture, "wide")


def test_a_region_alone_is_seen_from_farther_than_a_town():
    region = Pin(entity=EntityId("tuscany"), name="Tuscany", feature="area", point=(43.4, 11.0))
    assert (
        draw(locator(region), the_atlas()).ground
        != draw(locator(spot("Siena", 43.4, 11.0)), the_atlas()).ground
    )


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_on_other_land_a_name_is_led_to_by_a_line(width):
    named = ("japan", "south-korea", "north-korea", "sweden", "australia")
    picture = draw(locator(MADRID, HAWAII, *map(country, named)), the_atlas())
    led = {one.entity for one in picture.marks if "map__leader" in one.svg and one.width == width}
    assert "south-korea" in led


def test_hostile_names_stay_text():
    picture = draw(locator(spot(HOSTILE, 48.2, 16.4)), the_atlas())
    tags = {one.tag for one in svg_of(picture, "wide").iter()}
    assert tags <= {"svg", "path", "circle", "text", "tspan", "title"}
    assert "\u202e" not in "".join(one.svg for one in picture.marks)


def test_a_state_without_an_outline_is_a_circle_with_its_name():
    picture = draw(locator(country("tuvalu", (-8.0, 178.0))), the_atlas())
    assert names_on(picture, "wide") == ["TUVALU"]
    circles = [one for one in svg_of(picture, "wide").iter("circle") if one.get("r") == "5.5"]
    assert len(circles) == 1


def test_a_full_map_keeps_dots_without_room_for_names_and_tells_them():
    pins = [spot(f"Settlement {n}", 48 + n / 100, 16) for n in range(12)]
    full = draw(locator(*pins, country("austria"), is_full=True), the_atlas())
    svg = svg_of(full, "wide")
    told = {one.text for one in svg.iter("title")}
    assert told
    assert told | set(names_on(full, "wide")) >= {one.name for one in pins}


def test_a_full_map_of_many_places_is_small_and_names_countries_first():
    first = list(map(country, ("united-states", "france", "south-korea", "egypt", "brazil")))
    rows = [row for row in COUNTRIES if row[8] and EntityId(row[0]) not in {"france", "egypt"}]
    spots = [spot(f"{row[3]} Town", float(row[8]), float(row[9])) for row in rows[:80]]
    rest = [country(row[0]) for row in rows[80:145]]
    picture = draw(locator(*first, *spots, *rest, is_full=True), the_atlas())
    linked = [one for one in picture.marks if one.entity and one.width == "any"]
    assert size_of(picture) + 110 * len(linked) < 19_500  # what the page needs for a link
    told = names_on(picture, "wide")
    assert {"UNITED STATES", "FRANCE", "SOUTH KOREA", "EGYPT", "BRAZIL"} <= set(told)
    for width, size in zip(("wide", "narrow"), picture.letters, strict=True):
        assert_names_are_inside_and_apart(picture, width, size)


def test_a_map_with_nothing_to_show_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="without a point or country"):
        draw(Locator(pins=()), the_atlas())


def test_the_globe_stands_where_nothing_else_does():
    svg = svg_of(draw(locator(spot("Vienna", 48.2, 16.4)), the_atlas()), "wide")
    (dot,) = [one for one in svg.iter("circle") if one.get("r") == "4"]
    globe = next(one for one in svg.iter("circle") if one.get("class") == "map__globe")
    gap = abs(float(dot.get("cx", "")) - float(globe.get("cx", "")))
    assert gap > float(globe.get("r", ""))


def test_a_name_that_finds_no_room_is_left_out():
    everywhere = [Box(0, 0, 512, 320)]
    assert first_free(places_beside("Vela", (200, 100), size=13), everywhere, [], 320) is None


rings = st.lists(
    st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=3, max_size=40, unique=True
)


@given(rings, st.sampled_from([1e-4, 1e-3, 1e-2]))
def test_thinned_rings_are_no_farther_off_than_asked(ring, flat):
    """On a small part of the globe, which is flat enough to be measured on a plane."""
    worth = [WORTH[letter] for letter in weighed(ring)]
    kept = [at for at, one in enumerate(worth) if one > flat] or [0]
    assert kept[0] == 0
    for start, end in pairwise([*kept, len(ring)]):
        for point in ring[start + 1 : end]:
            away = off(ring[start], ring[end % len(ring)], point)
            assert radians(away / STEPS) <= flat + 1e-6


@given(rings, st.floats(0, 1))
def test_a_ring_keeps_at_least_a_triangle(ring, flat):
    line = np.array([(x, y, WORTH[one]) for (x, y), one in zip(ring, weighed(ring), strict=True)])
    thin = Laid.of([line, line]).coarser(flat)
    assert thin.sizes().tolist() == [max(3, int((line[:, 2] > flat).sum()))] * 2
    assert set(map(tuple, thin.line.tolist())) <= set(map(tuple, line.tolist()))


def off(a: tuple[int, int], b: tuple[int, int], point: tuple[int, int]) -> float:
    """How far a point lies off the line from a to b."""
    away = (point[0] - a[0], point[1] - a[1])
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    return abs(dx * away[1] - dy * away[0]) / length if length else hypot(*away)


def test_points_are_owned_by_the_land_that_holds_them_and_by_none_in_its_hole():
    def square(start: float, end: float) -> Area:
        line = [(start, start, 1.0), (end, start, 1.0), (end, end, 1.0), (start, end, 1.0)]
        return Area.of(np.array(line))

    owners = Owners.of([(square(-50, 200), square(100, 150)), (square(120, 130),), ()], 320)
    found = owners.at([[(50, 50), (250, 50)], [(110, 110), (125, 125)]])
    assert found.tolist() == [[1, 0], [0, 2]]
    assert owners.at([(-9, 20), (900, 900)]).tolist() == [1, 0]
