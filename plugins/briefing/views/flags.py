"""A country's flag in words: whose, of when, drawn and described by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .addresses import flag_url
from .dates import date_view
from .nouns import FlagView
from .wording import country_name

if TYPE_CHECKING:
    import datetime as dt

    from ..language import Language
    from ..model import Entity, Flag
    from .citing import Citations


def flag_view(
    flag: Flag,
    entity: Entity,
    citations: Citations,
    language: Language,
    *,
    day: dt.date | None = None,
) -> FlagView | None:
    """The flag, if its source says of when it is.

    day   of the page that says how things stood then; the picture needs no date of its own where
          it is known to have flown that day already, unless it is older than the page
    """
    drawn = flag.source.date
    if drawn is None:
        return None
    alt = language.gettext("Flag of %(country)s", country=country_name(entity.name, language))
    is_older = day is None or drawn < day.isoformat()
    described = [flag.described] if day and flag.described else []
    return FlagView(
        url=flag_url(entity.id),
        alt=alt,
        date=date_view(drawn, language) if is_older else None,
        sources=tuple(
            link for one in (flag.source, *described) for link in citations.cite_reference(one, alt)
        ),
        licence=flag.source.licence,
    )
