"""Outlines of countries: Natural Earth 1:50m and 1:110m (public domain) by way of world-atlas.

TopoJSON keeps each border once, as an arc that both countries name; so do the packs. World-atlas
has joined what lies on both sides of 180°, so a ring may step over it.
"""

# ruff: noqa: INP001 -- a folder of scripts
from __future__ import annotations

import json
from itertools import accumulate, pairwise
from math import degrees, radians, sin
from typing import TYPE_CHECKING, Any

from briefing.knowledge.arcs import STEPS, WORTH
from briefing.packs.tables import read_csv
from briefing.packs.thinning import weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Row = dict[str, str]
Point = tuple[int, int]
Box = tuple[float, float, float, float]

UNNUMBERED = {"Kosovo": "XK"}  # Natural Earth's names of what has no ISO number
NAMED = {"Somaliland": "somaliland", "N. Cyprus": "northern-cyprus"}
GLOBE = 0.021  # radians, 130 km: less than the globe beside a map can show
NEAR = 0.05  # of its size, what may lie between the main part of a country and an island of it
LARGE = 0.25  # of the largest part: what belongs to the main part wherever it lies
TINY = 0.5  # square degrees: a state of small islands is shown whole


def outlines(data: Path, ids: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """The rows of outlines, each with the numbers of its arcs, and those of the arcs."""
    numbers = {
        row["numeric"]: ids[row["iso2"]]
        for row in read_csv(data / "countries/countries_mledoze.csv")
        if row["iso2"] in ids and row["numeric"]
    }
    shapes: list[Row] = []
    arcs: list[Row] = []
    for scale in ("50m", "110m"):
        atlas = json.loads((data / f"geometry/countries-{scale}.json").read_text("utf-8"))
        drawn = [_arc(arc, atlas["transform"]) for arc in atlas["arcs"]]
        for geometry in atlas["objects"]["countries"]["geometries"]:
            name = geometry["properties"]["name"]
            known = numbers.get(geometry.get("id", "")) or NAMED.get(name, "")
            known = known or ids.get(UNNUMBERED.get(name, ""), "")
            shapes.append(
                {"id": known, "scale": scale} | _shape(_rings(geometry), drawn, len(arcs))
            )
        arcs += [{"steps": _written(arc)} for arc in drawn]
    (land,) = atlas["objects"]["land"]["geometries"]
    coasts = [one for ring in _rings(land) if (one := _coast(_points(ring, drawn)))]
    alone = [[n] for n in range(len(coasts))]
    shapes.append({"scale": "land"} | _shape(alone, coasts, len(arcs)))
    arcs += [{"steps": _written(coast)} for coast in coasts]
    return sorted(shapes, key=lambda one: (one.get("id", ""), one["scale"], one["rings"])), arcs


def _arc(deltas: Iterable[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """An arc as points in our steps; those that fall on the one before are left out."""
    xs, ys = (accumulate(one) for one in zip(*deltas, strict=True))
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    points = [
        (round((x * scale_x + left) * STEPS), round((y * scale_y + low) * STEPS))
        for x, y in zip(xs, ys, strict=True)
    ]
    kept = [points[0], *(b for a, b in pairwise(points) if a != b)]
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _written(arc: list[Point]) -> str:
    """The first point, then the way from each to the next: "x y dx dy …"."""
    ways = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(arc)]
    return " ".join(f"{x} {y}" for x, y in [arc[0], *ways])


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    """The numbers of the arcs of each of its rings."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring for part in parts for ring in part]


def _coast(ring: list[Point]) -> list[Point]:
    """As much of it as the globe beside a map can show, as one arc; nothing of a small island."""
    worth = map(WORTH.__getitem__, weighed(ring))
    kept = [point for point, one in zip(ring, worth, strict=True) if one > GLOBE]
    return [*kept, kept[0]] if len(kept) >= len("abc") else []


def _shape(rings: list[list[int]], drawn: list[list[Point]], first: int) -> Row:
    """Its rings, those of the main part first, as numbers of arcs; ``~n`` is arc n backwards."""
    points = [_points(ring, drawn) for ring in rings]
    boxes = list(map(_box, points))
    main = _main_part(boxes, list(map(_area, points)))
    order = [*main, *(i for i in range(len(rings)) if i not in main)]
    west, south, east, north = _around([boxes[i] for i in order])
    return {
        "main": str(len(main)),
        "box": f"{west:.1f} {south:.1f} {east:.1f} {north:.1f}",
        "rings": "|".join(
            " ".join(str(n + first) if n >= 0 else f"~{~n + first}" for n in rings[i])
            for i in order
        ),
        "worth": " ".join(weighed(points[i]) for i in order),
    }


def _points(ring: Iterable[int], drawn: list[list[Point]]) -> list[Point]:
    """The points of arcs laid end to end, the last not the first again."""
    return [p for n in ring for p in (drawn[n] if n >= 0 else drawn[~n][::-1])[:-1]]


def _box(points: list[Point]) -> Box:
    """West, south, east and north in degrees; of a ring over 180° ``east`` is more than 180."""
    turn = 360 * STEPS
    xs = [points[0][0]]
    for before, after in pairwise(point[0] for point in points):
        xs.append(xs[-1] + (after - before + turn // 2) % turn - turn // 2)
    ys = [point[1] for point in points]
    if abs(xs[-1] - xs[0]) >= turn - STEPS:  # round the pole
        return -180, -90, 180, max(ys) / STEPS
    shift = 0 if min(xs) >= -180 * STEPS else turn
    return (min(xs) + shift) / STEPS, min(ys) / STEPS, (max(xs) + shift) / STEPS, max(ys) / STEPS


def _area(points: list[Point]) -> float:
    """What a ring encloses, in square degrees at the equator (shoelace on a cylinder)."""
    turn, half = 360 * STEPS, 180 * STEPS
    doubled = 0.0
    for (x, y), (next_x, next_y) in pairwise([*points, points[0]]):
        way = (next_x - x + half) % turn - half
        doubled += way * (sin(radians(y / STEPS)) + sin(radians(next_y / STEPS)))
    return abs(degrees(doubled / 2 / STEPS))


def _main_part(boxes: list[Box], areas: list[float]) -> list[int]:
    """What a map of the country shows: its largest part, what is as good as, and what lies near.

    The United States without Alaska and Hawaii, France without Guiana, Japan without Okinawa.
    """
    by_size = sorted(range(len(boxes)), key=lambda i: (-areas[i], i))
    largest = areas[by_size[0]]
    if largest < TINY:
        return by_size
    main = [i for i in by_size if areas[i] >= LARGE * largest]
    while True:
        whole = _around([boxes[i] for i in main])
        reach = NEAR * max(whole[2] - whole[0], whole[3] - whole[1])
        near = [i for i in by_size if i not in main and _gap(whole, boxes[i]) <= reach]
        if not near:
            return main
        main += near


def _gap(one: Box, other: Box) -> float:
    """Degrees between two boxes, 0 where they meet."""
    shifts = (-360, 0, 360)
    wide = min(max(other[0] + s - one[2], one[0] - other[2] - s, 0) for s in shifts)
    return max(wide, other[1] - one[3], one[1] - other[3], 0)


def _around(boxes: list[Box]) -> Box:
    """The box of boxes, each moved by whole turns to where it is nearest to the first."""
    first = boxes[0]
    middle = (first[0] + first[2]) / 2
    moved = []
    for west, south, east, north in boxes:
        shift = 360 * round((middle - (west + east) / 2) / 360)
        moved.append((west + shift, south, east + shift, north))
    wests, souths, easts, norths = zip(*moved, strict=True)
    return min(wests), min(souths), max(easts), max(norths)
