"""What templates see: plain frozen data, worded and dated for the eye.

Every ``url`` is one of three: "#…" on the same page, a path from the site's root
("dossiers/japan/index.html", which templates put behind SITEURL), or, in ``ReferenceView.url``
and ``BriefingView.link`` alone, an outside http address. All strings are bare text: escaping is
the template's work. A part that has nothing to say is None or an empty tuple.
"""

from __future__ import annotations

from .briefing import BriefingView, CardView, RelatedView, RowView, SinceView
from .dossier import (
    AppearancesView,
    CompanionView,
    DossierView,
    DossierYearView,
    RelationView,
    SayingView,
    TenureView,
)
from .lists import (
    ArchiveView,
    CitedView,
    IndexEntryView,
    IndexView,
    LetterView,
    NewsGroupView,
    NewsView,
    PeriodView,
    PublisherView,
    SourceGroupView,
    SourcesView,
    YearView,
)
from .maps import CreditView, MapView, MarkView
from .parts import (
    AppearanceView,
    CopyView,
    DateView,
    EntryView,
    FactView,
    FlagView,
    ImageView,
    IntroductionView,
    LinkView,
    MomentView,
    NameView,
    ReferenceView,
    ShareCardView,
    SourceLineView,
    SourceView,
)

__all__ = [
    "AppearanceView",
    "AppearancesView",
    "ArchiveView",
    "BriefingView",
    "CardView",
    "CitedView",
    "CompanionView",
    "CopyView",
    "CreditView",
    "DateView",
    "DossierView",
    "DossierYearView",
    "EntryView",
    "FactView",
    "FlagView",
    "ImageView",
    "IndexEntryView",
    "IndexView",
    "IntroductionView",
    "LetterView",
    "LinkView",
    "MapView",
    "MarkView",
    "MomentView",
    "NameView",
    "NewsGroupView",
    "NewsView",
    "PeriodView",
    "PublisherView",
    "ReferenceView",
    "RelatedView",
    "RelationView",
    "RowView",
    "SayingView",
    "ShareCardView",
    "SinceView",
    "SourceGroupView",
    "SourceLineView",
    "SourceView",
    "SourcesView",
    "TenureView",
    "YearView",
]
