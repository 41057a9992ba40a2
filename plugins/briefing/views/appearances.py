"""The briefings that name an entity, as its dossier and the pages of its years show them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from .addresses import briefing_url, dossier_url, sentence_label
from .dates import day_view, gap_back_words
from .nouns import AppearancesView, AppearanceView, DossierYearView, NameView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..language import Language
    from ..model import Appearance, EntityId
    from .nouns import DossierView

_OPEN = 7
_MOST_ON_PAGE = 100  # about 60 kB; beyond them each year has a page of its own


def appearance_views(
    appearances: Iterable[Appearance], pages: Mapping[str, str], language: Language
) -> tuple[AppearanceView, ...]:
    """Word them, the newest first; ``pages`` are the addresses of briefings by slug."""
    views = [appearance_view(one, pages, language) for one in appearances]
    newer = (None, *views)
    return tuple(
        replace(one, gap=_gap(one, above, language))
        for one, above in zip(views, newer, strict=False)
    )


def _gap(view: AppearanceView, above: AppearanceView | None, language: Language) -> str | None:
    if above is None or view.date.iso is None or above.date.iso is None:
        return None
    return gap_back_words(above.date.iso, view.date.iso, language)


def appearance_view(
    appearance: Appearance, pages: Mapping[str, str], language: Language
) -> AppearanceView:
    """Word one, without what lies before it."""
    return AppearanceView(
        title=appearance.title,
        url=briefing_url(appearance.slug, pages),
        date=day_view(appearance.date, language),
        words=appearance.words,
        sentence_url=sentence_url(appearance, pages),
        sentence=sentence_label(appearance.anchor, language),
        role=appearance.role,
    )


def sentence_url(appearance: Appearance, pages: Mapping[str, str]) -> str:
    """Where the sentence stands that names the entity."""
    return f"{briefing_url(appearance.slug, pages)}#{appearance.anchor}"


def folded(
    views: Sequence[AppearanceView], entity: EntityId
) -> tuple[tuple[AppearanceView, ...], tuple[AppearancesView, ...]]:
    """The newest, and the rest by year: folded, or where there are very many, on other pages.

    To fold a single one away would save nothing.
    """
    if len(views) <= _OPEN + 1:
        return tuple(views), ()
    if len(views) <= _MOST_ON_PAGE:
        return tuple(views[:_OPEN]), tuple(
            AppearancesView(year=year, count=len(some), entries=some)
            for year, some in _by_year(views[_OPEN:])
        )
    return tuple(views[:_OPEN]), tuple(
        AppearancesView(year=year, count=len(some), url=_year_url(entity, year))
        for year, some in _by_year(views)
    )


def dossier_years(dossier: DossierView) -> tuple[DossierYearView, ...]:
    """The pages of the years of a dossier, newest first; none where its own page holds all."""
    if not any(one.url for one in dossier.earlier):
        return ()
    name = NameView(
        id=dossier.id,
        name=dossier.name,
        kind=dossier.kind,
        url=dossier.url,
        count=len(dossier.briefings),
    )
    return tuple(
        DossierYearView(
            name=name,
            year=year,
            url=_year_url(dossier.id, year),
            entries=some,
            years=dossier.earlier,
        )
        for year, some in _by_year(dossier.briefings)
    )


def _by_year(
    views: Iterable[AppearanceView],
) -> Iterable[tuple[str, tuple[AppearanceView, ...]]]:
    for year, some in groupby(views, key=lambda one: (one.date.iso or "")[:4]):
        yield year, tuple(some)


def _year_url(entity: EntityId, year: str) -> str:
    return dossier_url(entity).replace("index.html", f"{year}/index.html")
