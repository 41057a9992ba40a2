"""Dossiers as Pelican's contents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape
from pelican.contents import Content

from ..language import ENGLISH, Language
from ..views import dossier_data, dossier_years
from .faults import own_fault
from .places import Settings
from .sharing import feed_copy, feed_url, json_copy, publication

if TYPE_CHECKING:
    from ..views import CopyView, DossierView, DossierYearView


class Dossier(Content):
    """The page of an entity. ``view`` is what its template, ``dossier.html``, shows."""

    mandatory_properties = ("title",)
    default_status = "published"
    default_template = "dossier"

    def __init__(
        self,
        view: DossierView,
        *,
        source: Path | None,
        settings: Settings,
        context: dict[str, Any],
        language: Language = ENGLISH,
    ) -> None:
        """Make the page of ``view``; ``source`` is the editor's file, if there is one."""
        self.view, self._language = view, language
        super().__init__(
            "",
            metadata={"title": escape(view.name), "slug": view.id},
            settings=settings,
            source_path=str(source) if source else None,
            context=context,
        )

    @property
    @own_fault
    def url(self) -> str:
        """The address from the site's root."""
        return self.view.url

    @property
    @own_fault
    def save_as(self) -> str:
        """The file in the output folder."""
        return self.view.url

    @property
    @own_fault
    def years(self) -> tuple[DossierYearView, ...]:
        """The pages of its years, where its own can't hold all briefings."""
        return dossier_years(self.view)

    @property
    @own_fault
    def copies(self) -> tuple[CopyView, ...]:
        """The same page in other forms."""
        feed = (feed_copy(self.feed, self._language),) if self.feed else ()
        return (json_copy(self.save_as), *feed)

    @property
    @own_fault
    def feed(self) -> str | None:
        """The address of its feed from the site's root, if it has one."""
        return feed_url(self.view, self.settings)

    @property
    @own_fault
    def structured(self) -> dict[str, Any]:
        """What search engines read of the page."""
        return dossier_data(self.view, publication(self.settings), language=self._language)


def dossier_file(folder: Path, entity: str) -> Path | None:
    """The editor's file on an entity, if there is one."""
    files = (folder / f"{entity}{suffix}" for suffix in (".yaml", ".yml"))
    return next((file for file in files if file.is_file()), None)
