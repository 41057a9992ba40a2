"""Parts that several kinds of pages share."""

from __future__ import annotations

from msgspec import Struct

from ...model import EntityId, EntityType, Layer


class DateView(Struct, frozen=True, kw_only=True, gc=False):
    """A date as precise as known: ``text`` "June 2022", ``iso`` "2022-06" for ``time[datetime]``.

    iso   None where HTML has no such value (a range, a decade): then print ``text`` alone
    """

    text: str
    iso: str | None


class SourceView(Struct, frozen=True, kw_only=True, gc=False):
    """Who says so, one click away.

    label   short, in words: "sentence 4", "World Factbook"
    url     the sentence's anchor or the entry in this page's list of sources; never empty
    name    accessible name, which says of what: "Source for Fumio Kishida: sentence 4"
    number  of the entry in the list of sources, for paper; None for a sentence
    """

    label: str
    url: str
    name: str
    number: int | None = None


class NameView(Struct, frozen=True, kw_only=True, gc=False):
    """An entity by name; ``url`` of its dossier, or None if it has no page.

    kind    a word: "person", "organisation", "place", "event"
    count   mentions in this article, or briefings that name it: says the part that shows it
    anchor  where this page first names it ("#s3"), if it does
    wikidata   its item there ("Q22686"), where that is known
    """

    id: EntityId
    name: str
    kind: EntityType
    url: str | None = None
    count: int = 0
    anchor: str | None = None
    wikidata: str | None = None


class LinkView(Struct, frozen=True, kw_only=True, gc=False):
    """The way to another page."""

    text: str
    url: str


def runs_on(cue: str | None, text: str, *, is_direct: bool) -> bool:
    """Whether words that were said continue those that report them: "called it “a start”"."""
    goes_on = is_direct and text[:1].islower()
    return cue is not None and (goes_on or " " in cue)


class EntryView(Struct, frozen=True, kw_only=True, gc=False):
    """One value with what backs it; ``sources`` holds at least one, unless ``members`` do.

    text     the words to show; of a quotation what was said, without marks
    name     the entity to link: its name is ``text``, or, of a quotation, who speaks
    note     quieter, in brackets behind ``text``: "Prime Minister of Japan", "KCNA"
    time     there, too, in the site's language: "since 2017", "2019 to 2021"
    figure   of a number: "300,000 soldiers"; ``text`` is then the words around it
    cue      of a quotation, the reporting words: "told"; is_direct: put marks around ``text``
    date     of a dated value: print it as ``time``
    members  of a side, who ``name`` is: the persons who stand under it
    is_english   not where ``text`` is a date in the site's language
    """

    text: str
    sources: tuple[SourceView, ...]
    name: NameView | None = None
    note: str | None = None
    time: str | None = None
    cue: str | None = None
    is_quote: bool = False
    is_direct: bool = False
    date: DateView | None = None
    figure: str | None = None
    is_english: bool = True
    members: tuple[EntryView, ...] = ()

    @property
    def runs_on(self) -> bool:
        """Whether a quotation continues its reporting words, so that no colon parts them."""
        return runs_on(self.cue, self.text, is_direct=self.is_direct)


class FactView(Struct, frozen=True, kw_only=True, gc=False):
    """A label and a value, whose ``time`` says for which: "2019 to 2021".

    further   more values of the label, for other times
    """

    label: str
    value: EntryView
    further: tuple[EntryView, ...] = ()


class MomentView(Struct, frozen=True, kw_only=True, gc=False):
    """An entry of a timeline.

    gap   what lies between the entry before and this one if more than a year: "3 years"
    url   of the earlier briefing that this entry stands for, with ``text`` its title
    """

    date: DateView
    text: str
    sources: tuple[SourceView, ...] = ()
    url: str | None = None
    is_own: bool = False
    is_planned: bool = False
    gap: str | None = None


class ReferenceView(Struct, frozen=True, kw_only=True, gc=False):
    """A work in a page's list of sources; ``id`` is its anchor without "#": "source-1".

    publisher     None where the title begins with it: "Natural Earth 5.1.1"
    licence_url   where the licence can be read, if we know it
    layer         "dossier", "snapshot" or "pack": who brought it in
    facts         how many entries of the page rest on it
    is_aside      only what paper leaves out rests on it: cards and the list of names
    """

    number: int
    id: str
    title: str
    publisher: str | None
    date: DateView | None
    url: str | None
    licence: str | None
    licence_url: str | None = None
    layer: Layer = "dossier"
    facts: int = 0
    is_aside: bool = False


class SourceLineView(Struct, frozen=True, kw_only=True, gc=False):
    """A line of a page's list of sources: what one publisher published, each work with its anchor.

    publisher   None where the title of the only work begins with it
    """

    publisher: str | None
    works: tuple[ReferenceView, ...]


class ImageView(Struct, frozen=True, kw_only=True, gc=False):
    """The picture at the head of a briefing; ``url`` from the site's root."""

    url: str
    alt: str
    credit: str | None = None


class AppearanceView(Struct, frozen=True, kw_only=True, gc=False):
    """A briefing that names the entity; ``words`` is the sentence, ``sentence_url`` leads to it.

    sentence   how it is cited: "sentence 4"
    gap   what lies between it and the newer one above if more than a year: "3 years earlier"
    """

    title: str
    url: str
    date: DateView
    words: str
    sentence_url: str
    sentence: str
    role: str | None = None
    gap: str | None = None


class IntroductionView(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what a name of the page is, in a line: an entry of "All names", and a preview.

    name       of a briefing its ``count`` is of mentions in the text
    role       as of the article's date
    called     on a dossier, the newest briefing whose text gives that person a ``role``
    note       its summary in bare words, on a page without a list of sources
    briefings  how many name it; 0 if it has no page of its own
    """

    name: NameView
    role: EntryView | None = None
    called: AppearanceView | None = None
    summary: EntryView | None = None
    note: str | None = None
    briefings: int = 0


class FlagView(Struct, frozen=True, kw_only=True, gc=False):
    """A country's flag as of ``date``, a picture 4 wide and 3 high at ``url``.

    alt      "Flag of Japan"
    date     None on a page of an earlier day, from which on it has flown unchanged
    sources  who drew it, and who describes it the same for that day
    licence  of the drawing
    """

    url: str
    alt: str
    date: DateView | None
    sources: tuple[SourceView, ...]
    licence: str | None = None


class CopyView(Struct, frozen=True, kw_only=True, gc=False):
    """The same page in another form: ``label`` "plain text", ``kind`` its media type."""

    label: str
    kind: str
    url: str


class ShareCardView(Struct, frozen=True, kw_only=True, gc=False):
    """The picture that networks show beside a link to a page; ``alt`` says what stands on it."""

    url: str
    width: int
    height: int
    alt: str
