"""A map as its page shows it: in words as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..language import ENGLISH, Language, msgid
from .nouns import CreditView, MapView, MarkView
from .wording import country_name, join_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model import EntityId, LocatorMap, Pin
    from .citing import Citations

_BORDERS = msgid("Borders as held on the ground")
_HALO, _HALO_SHARE = 3.0, 0.24
_PLACES = msgid("Places")


def map_view(
    drawn: LocatorMap,
    *,
    caption: str,
    citations: Citations,
    links: Mapping[EntityId, str] | None = None,
    language: Language = ENGLISH,
) -> MapView:
    """Word a map for its page.

    caption   what it is, to which what is shaded is added
    links     addresses of dossiers, on a map that leads there from shapes and dots, and stands
              beside a list of them all
    """
    picture, links = drawn.picture, links or {}
    names = {pin.entity: pin.name for pin in drawn.locator.pins}
    marks: dict[str, list[MarkView]] = {"any": [], "wide": [], "narrow": []}
    for mark in picture.marks:
        view = MarkView(
            svg=Markup(mark.svg),  # noqa: S704 -- our own drawing, which escapes every name
            name=names[mark.entity] if mark.entity else "",
            url=links.get(mark.entity) if mark.entity and mark.width == "any" else None,
        )
        marks[mark.width].append(view)
    marked, named, shaded = _words(drawn.shown, language)
    return MapView(
        width=picture.width,
        height=picture.height,
        name=caption
        if links
        else language.gettext("Map: %(names)s", names=marked or named or shaded),
        text="" if links else _told(marked, named, shaded, language),
        ground=Markup(picture.ground),  # noqa: S704 -- numbers only
        shapes=tuple(marks["any"]),
        names=tuple(marks["wide"]),
        names_narrow=tuple(marks["narrow"]),
        inset=Markup(picture.inset),  # noqa: S704 -- numbers only
        caption=f"{caption}."
        if links or not shaded or shaded in caption
        else language.gettext("%(caption)s; shaded: %(names)s.", caption=caption, names=shaded),
        credits=tuple(_credits(drawn, citations, language)),
        has_links=bool(links),
        letters=(_letters(picture.letters[0]), _letters(picture.letters[1])),
    )


def _letters(size: float) -> tuple[str, str]:
    """The size of letters, and how wide the halo round them is."""
    return f"{size:g}", f"{min(_HALO, size * _HALO_SHARE):.2g}"


def _told(marked: str, named: str, shaded: str, language: Language) -> str:
    # "Washington, D.C." has the stop already
    parts = (
        marked and language.gettext("Marked: %(names)s.", names=marked.removesuffix(".")),
        named and language.gettext("Named: %(names)s.", names=named.removesuffix(".")),
        shaded and language.gettext("Shaded: %(names)s.", names=shaded.removesuffix(".")),
    )
    return " ".join(part for part in parts if part)


def _words(pins: Iterable[Pin], language: Language) -> tuple[str, str, str]:
    """What has a dot or ring, which waters are only named, and which countries are shaded."""
    shown = tuple(pins)
    countries = [country_name(one.name, language) for one in shown if one.feature == "country"]
    waters = [one.name for one in shown if one.feature == "water"]
    others = [one.name for one in shown if one.feature in {"spot", "area"}]
    return (
        join_names(others, language),
        join_names(waters, language),
        join_names(countries, language),
    )


def _credits(drawn: LocatorMap, citations: Citations, language: Language) -> Iterable[CreditView]:
    for index, source in enumerate(drawn.sources):
        what = language.gettext(_PLACES if index else _BORDERS)
        for link in citations.cite_reference(source, what):
            yield CreditView(what=what, source=link, licence=source.licence)
