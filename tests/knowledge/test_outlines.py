from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from briefing.knowledge import KnowledgeBase
from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read
from briefing.model import EntityId, Layer


def rings_of(outline):
    return np.split(outline.points, outline.starts[1:])


def test_outlines_belong_to_countries_of_the_packs(knowledge):
    known = {line.split("\t")[0] for line in read(FOLDER / "outlines.tsv")[1]} - {""}
    assert len(known) > 230
    assert known <= knowledge.entities.keys()


def test_a_country_has_its_outline_in_degrees(knowledge):
    outline = knowledge.outlines.country(EntityId("austria"))
    lons, lats, _ = rings_of(outline)[0].T
    assert (min(lons), max(lons)) == pytest.approx((9.5, 17.1), abs=0.2)
    assert (min(lats), max(lats)) == pytest.approx((46.4, 49.0), abs=0.2)
    assert knowledge.outlines.country(EntityId("tuvalu")) is None


@pytest.mark.parametrize(
    ("country", "far"),
    [("united-states", -150), ("france", -53), ("spain", -16), ("portugal", -25)],
)
def test_the_main_part_of_a_country_is_what_a_map_of_it_shows(knowledge, country, far):
    outline = knowledge.outlines.country(EntityId(country))
    main = [lon for ring in rings_of(outline)[: outline.main] for lon, *_ in ring]
    rest = [lon for ring in rings_of(outline)[outline.main :] for lon, *_ in ring]
    assert min(main) > far > min(rest) - 5


def test_no_ring_runs_along_180_degrees(knowledge):
    """World-atlas has joined what was cut there: a border along it would be none."""
    for outline in knowledge.outlines.near((0, 0), 180, coarse=False):
        for ring in rings_of(outline):
            along = [
                abs(a[1] - b[1])
                for a, b in pairwise(ring)
                if abs(a[0]) > 179.99 and abs(b[0]) > 179.99
            ]
            assert sum(along) < 0.4


def test_only_outlines_within_reach_are_decoded(knowledge):
    near = {one.entity for one in knowledge.outlines.near((47.5, 14.5), 3, coarse=False)}
    assert {"austria", "slovenia", "hungary"} <= near
    assert not near & {"japan", "portugal", "united-states"}


def test_reach_is_measured_across_180_degrees(knowledge):
    near = {one.entity for one in knowledge.outlines.near((-17, -179.5), 3, coarse=False)}
    assert "fiji" in near


@pytest.mark.parametrize(
    ("known", "feature", "publisher"),
    [
        ("madrid", "spot", "Natural Earth"),
        ("honolulu", "spot", "GeoNames"),
        ("hawaii", "spot", "Natural Earth"),
        ("black-sea", "water", "Natural Earth"),
        ("crimea", "area", "Natural Earth"),
        ("japan", "country", "Central Intelligence Agency"),
    ],
)
def test_a_place_says_as_what_it_is_drawn_and_who_knows_where(knowledge, known, feature, publisher):
    record = knowledge.record(EntityId(known))
    assert record.feature == feature
    assert record.coordinates is not None
    assert record.coordinates_source.publisher == publisher


def test_who_is_no_place_has_no_whereabouts(knowledge):
    assert knowledge.record(EntityId("joe-biden")).feature is None


def test_a_place_that_an_editor_adds_lies_where_the_editor_says(tmp_path):
    layer: Layer = "dossier"
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "vela.yaml").write_text("type: place\nname: Vela\ncoordinates: [59.1, 10.2]\n")
    (folder / "sound.yaml").write_text("type: place\nname: Vela Sound\ncoordinates: [59.1, 10.2]\n")
    knowledge = KnowledgeBase.load(entities=folder, snapshot=None, root=tmp_path)
    vela = knowledge.record(EntityId("vela"))
    assert (vela.feature, vela.coordinates) == ("spot", (59.1, 10.2))
    assert vela.coordinates_source.publisher == "Editors of this site"
    assert vela.coordinates_source.layer == layer
    assert knowledge.record(EntityId("sound")).feature == "water"
