"""Where the packs say that a place lies, and as what a map shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from ..model import Feature, Reference
    from .packs import Packs

_FEATURES: dict[str, Feature] = {
    "sovereign": "country", "disputed": "country", "territory": "country",
    "freely_associated": "country", "special_admin": "country", "crown_dependency": "country",
    "antarctic": "country",
    "capital": "spot", "city": "spot", "island": "spot", "island group": "spot",
    "ocean": "water", "sea": "water", "gulf": "water", "bay": "water", "strait": "water",
    "channel": "water",
    "desert": "area", "range": "area", "peninsula": "area", "pen": "area", "isthmus": "area",
    "region": "area",
}  # fmt: skip
_SOURCES = {"country": "fb", "city": "geonames"}  # all else is Natural Earth's
_WATER = re.compile(
    r"\b(sea|ocean|gulf|bay|strait|straits|channel|sound|lake|canal|river)\b", re.IGNORECASE
)


class Whereabouts(Struct, frozen=True, kw_only=True, gc=False):
    """Latitude and longitude, if known; a country has an outline besides."""

    point: tuple[float, float] | None
    feature: Feature
    source: Reference | None


def whereabouts(packs: Packs, row: dict[str, str]) -> Whereabouts | None:
    """Where a place of the packs lies; None if they don't say, or it is no place."""
    if row.get("type") != "place":
        return None
    kind, lat, lon = row["kind"], row["lat"], row["lon"]
    source = _SOURCES.get(_FEATURES.get(kind, ""), _SOURCES.get(kind, "naturalearth"))
    if not kind and (points := packs.sheet("points.tsv", row["id"])):
        kind, lat, lon, source = points[0]
    feature = _FEATURES.get(kind)
    if feature is None:
        return None
    return Whereabouts(
        point=(float(lat), float(lon)) if lat else None,
        feature=feature,
        source=packs.references.of(source) if lat else None,
    )


def feature_of(name: str) -> Feature:
    """As what a map shows a place of which an editor says where it lies."""
    return "water" if _WATER.search(name) else "spot"
