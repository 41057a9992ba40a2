"""The sources of one page, numbered as they are first cited, and gathered by who published them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..language import Language, msgid
from .addresses import outside_url, sentence_label
from .dates import date_view
from .nouns import ReferenceView, SourceLineView, SourceView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import Evidence, Reference


LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "MIT": "https://opensource.org/license/mit",
    "ODbL 1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
}


EDITORS = msgid("Editors of this site")
_DOSSIER = "Dossier of "  # how knowledge calls what an editor wrote
_WORK = re.compile(r"(.+?)(?:, | (?=\d{4}$))(.+)")  # and its part: "…, Korea, South", an edition


def reference_view(reference: Reference, number: int, language: Language) -> ReferenceView:
    """Show a reference as entry ``number`` of a list of sources."""
    title, publisher = _title(reference, language), _publisher(reference, language)
    date = date_view(reference.date, language) if reference.date else None
    return ReferenceView(
        number=number,
        id=f"source-{number}",
        title=title,
        publisher=None if _names(title, publisher) else publisher,
        date=None if date and title.endswith(f" {date.text}") else date,
        url=outside_url(reference.url),
        licence=reference.licence,
        licence_url=LICENCES.get(reference.licence or ""),
        layer=reference.layer,
    )


def _names(title: str, publisher: str) -> bool:
    """Whether a title begins with its publisher as a name does: "Natural Earth 5.1.1, …"."""
    rest = title.removeprefix(publisher)
    return rest != title and (not rest or re.match(r",| \d", rest) is not None)


def gathered(references: Iterable[ReferenceView]) -> tuple[SourceLineView, ...]:
    """A page's sources as lines, one a publisher, in order of their first numbers.

    A work is named once in its line: behind "The World Factbook, Japan" stands "Turkey".
    """
    lines: dict[str, list[ReferenceView]] = {}
    for one in references:
        lines.setdefault(one.publisher or one.id, []).append(one)
    return tuple(
        SourceLineView(publisher=works[0].publisher, works=tuple(_cut(works)))
        for works in lines.values()
    )


def _cut(works: Iterable[ReferenceView]) -> Iterator[ReferenceView]:
    said = ""
    for one in works:
        match = _WORK.fullmatch(one.title)
        yield replace(one, title=match[2]) if match and match[1] == said else one
        said = match[1] if match else ""


def _title(reference: Reference, language: Language) -> str:
    if reference.publisher != EDITORS or not reference.title.startswith(_DOSSIER):
        return reference.title
    name = reference.title.removeprefix(_DOSSIER)
    return language.gettext("Dossier of %(name)s", name=name)


def _publisher(reference: Reference, language: Language) -> str:
    is_ours = reference.publisher == EDITORS
    return language.gettext(EDITORS) if is_ours else reference.publisher


def source_label(reference: Reference, language: Language) -> str:
    """How a reference is called beside a fact: by its publisher, the Factbook by its title.

    The full line stands in the page's list of sources.
    """
    if "World Factbook" in reference.title:
        return "World Factbook"
    return _publisher(reference, language).removesuffix(" contributors")


class Citations:
    """Turns evidence into links, and keeps the list that they lead to.

    sentence_ids   of the page, by index of the sentence; empty on pages without an article
    Build a page's parts in the order in which they are read: that is how sources are numbered.
    """

    def __init__(self, sentence_ids: Sequence[str], language: Language) -> None:
        self._sentence_ids = sentence_ids
        self._language = language
        self._numbers: dict[tuple[str, str, str | None, str | None], int] = {}
        self._listed: list[ReferenceView] = []
        self._facts: Counter[int] = Counter()
        self._on_paper: int | None = None

    @property
    def listed(self) -> tuple[ReferenceView, ...]:
        """The references cited so far, in order of their numbers."""
        last = len(self._listed) if self._on_paper is None else self._on_paper
        return tuple(
            replace(one, facts=self._facts[one.number], is_aside=one.number > last)
            for one in self._listed
        )

    def turn_aside(self) -> None:
        """From here on parts are cited that paper leaves out: what only they cite, it does, too."""
        self._on_paper = len(self._listed)

    def cite(self, evidence: Iterable[Evidence], about: str) -> tuple[SourceView, ...]:
        """Link each piece of evidence once; ``about`` goes into the links' accessible names.

        Beside a sentence of the text, of sources that say the same together the first is enough.
        """
        pieces = tuple(evidence)
        is_told = any(one.reference is None for one in pieces)
        views = [view for one in pieces for view in self._one(one, about, is_told=is_told)]
        return tuple({view.url: view for view in views}.values())

    def cite_sentence(self, sentence: int, about: str) -> tuple[SourceView]:
        """Link a sentence of the page's own article, by its index."""
        sentence_id = self._sentence_ids[sentence]
        label = sentence_label(sentence_id, self._language)
        name = self._name(about, label)
        return (SourceView(label=label, url=f"#{sentence_id}", name=name),)

    def cite_reference(self, reference: Reference, about: str) -> tuple[SourceView, ...]:
        """Link a reference to its entry in the list, which it enters when first cited.

        One that names several sources together is a link to each of them.
        """
        return tuple(self._cite(one, about) for one in reference.parts or (reference,))

    def _cite(self, reference: Reference, about: str) -> SourceView:
        number = self._number(reference)
        self._facts[number] += 1
        label = source_label(reference, self._language)
        return SourceView(
            label=label,
            url=f"#source-{number}",
            name=self._name(about, label),
            number=number,
        )

    def _name(self, about: str, label: str) -> str:
        return self._language.gettext("Source for %(fact)s: %(source)s", fact=about, source=label)

    def _one(self, evidence: Evidence, about: str, *, is_told: bool) -> tuple[SourceView, ...]:
        reference = evidence.reference
        if reference is None:
            return self.cite_sentence(evidence.sentence or 0, about)
        first = next(iter(reference.parts), reference)
        return self.cite_reference(first if is_told else reference, about)

    def _number(self, reference: Reference) -> int:
        # the layer that held it is no difference to a reader
        key = (reference.title, reference.publisher, reference.date, reference.url)
        if key not in self._numbers:
            self._numbers[key] = len(self._listed) + 1
            self._listed.append(reference_view(reference, self._numbers[key], self._language))
        return self._numbers[key]
