"""The sources of the whole site: whom the embedded data and every page stand on."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import groupby, islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..language import ENGLISH, Language, msgid
from .citing import EDITORS, reference_view
from .nouns import CitedView, PublisherView, ReferenceView, SourceGroupView, SourcesView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import Attribution

_MOST_PAGES = 50  # of a thousand more nobody reads the titles
_NOTICE = msgid(
    "Contains information from %(title)s, which is made available here under the Open Database"
    " License (ODbL)."
)
_GROUPS = (
    (
        "data",
        msgid("Embedded data"),
        msgid(
            "Data files that come with the site’s software, cut, joined and put into our own"
            " tables."
        ),
    ),
    (
        "read",
        msgid("Pages read for the embedded data"),
        msgid("Each line of it names the page it is from."),
    ),
    (
        "fetched",
        msgid("Fetched and reviewed"),
        msgid("From Wikidata and Wikipedia, as an editor approved it."),
    ),
    (
        "editors",
        msgid("References of the editors"),
        msgid("What the dossiers of this site stand on."),
    ),
    ("own", msgid("Our own words"), msgid("Summaries that the editors of this site wrote.")),
)
_GROUP_OF_LAYER = {"pack": "read", "snapshot": "fetched", "dossier": "editors"}


@dataclass(slots=True)
class _Uses:
    """Where a source is cited: titles by address, and how many facts rest on it."""

    pages: dict[str, str] = field(default_factory=dict)
    facts: int = 0

    def add(self, title: str, url: str, facts: int) -> None:
        self.pages[url] = title
        self.facts += facts


def sources_view(
    pages: Iterable[tuple[str, str, Sequence[ReferenceView]]],
    attributions: Sequence[Attribution] = (),
    *,
    language: Language = ENGLISH,
) -> SourcesView:
    """Gather the sources of a site by kind, each once, numbered anew.

    pages          of each its title, its address from the site's root, and its own list of sources
    attributions   of the embedded data: listed whether a page cites them or not
    """
    uses: dict[ReferenceView, _Uses] = defaultdict(_Uses)
    of_data: dict[int, _Uses] = defaultdict(_Uses)
    credited = cache(partial(_credited, attributions))  # most pages cite the same
    for title, url, references in pages:
        for one in references:
            number = credited(one.title)
            same = replace(one, number=0, id="", facts=0, is_aside=False)
            found = uses[same] if number is None else of_data[number]
            found.add(title, url, one.facts)
    data = [_credit(one, of_data[number], language) for number, one in enumerate(attributions)]
    cited = [_cited(one, uses[one]) for one in sorted(uses, key=_filed_under)]
    kinds = _by_kind(cited, language.gettext(EDITORS))
    return SourcesView(groups=_numbered({"data": data, **kinds}, language))


def _credited(attributions: Sequence[Attribution], title: str) -> int | None:
    """The source of the embedded data, by index, that a page cites under this title."""
    matches = (n for n, one in enumerate(attributions) if re.fullmatch(one.titles, title))
    return next(matches, None)


def _credit(attribution: Attribution, uses: _Uses, language: Language) -> CitedView:
    reference = reference_view(attribution.reference, 0, language)
    is_odbl = (reference.licence or "").startswith("ODbL")
    notice = language.gettext(_NOTICE, title=reference.title) if is_odbl else None
    return replace(_cited(reference, uses), files=attribution.files, notice=notice)


def _cited(reference: ReferenceView, uses: _Uses) -> CitedView:
    count = len(uses.pages)
    return CitedView(
        reference=reference,
        pages=tuple((title, url) for url, title in islice(uses.pages.items(), _MOST_PAGES)),
        others=max(0, count - _MOST_PAGES),
        count=count,
        facts=uses.facts,
    )


def _by_kind(cited: Iterable[CitedView], editors: str) -> dict[str, list[CitedView]]:
    kinds: dict[str, list[CitedView]] = defaultdict(list)
    for one in cited:
        is_own = one.reference.publisher == editors
        kinds["own" if is_own else _GROUP_OF_LAYER[one.reference.layer]].append(one)
    return kinds


def _numbered(kinds: dict[str, list[CitedView]], language: Language) -> tuple[SourceGroupView, ...]:
    groups: list[SourceGroupView] = []
    number = 0
    for key, title, note in _GROUPS:
        entries: list[CitedView] = []
        for one in kinds.get(key, ()):
            number += 1
            shown = replace(one.reference, number=number, id=f"source-{number}")
            entries.append(replace(one, reference=shown))
        if entries:
            groups.append(
                SourceGroupView(
                    id=f"sources-{key}",
                    title=language.gettext(title),
                    note=language.gettext(note),
                    publishers=tuple(_by_publisher(entries)),
                )
            )
    return tuple(groups)


def _by_publisher(entries: Iterable[CitedView]) -> Iterator[PublisherView]:
    """Works that stand in a row and are of one publisher under its name, once."""
    for name, some in groupby(entries, key=lambda one: one.reference.publisher):
        works = tuple(some)
        if name is None or len(works) == 1:
            yield from (PublisherView(name=None, works=(one,)) for one in works)
            continue
        bare = (replace(one, reference=replace(one.reference, publisher=None)) for one in works)
        yield PublisherView(name=name, works=tuple(bare))


def _filed_under(reference: ReferenceView) -> tuple[str, str, str, str]:
    day = reference.date.text if reference.date else ""
    publisher = (reference.publisher or reference.title).casefold()
    return (publisher, reference.title, day, reference.url or "")
