"""Articles of our own words, read by the real model and resolved against the shipped packs."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hearing import MODEL, a_document

from briefing.extract import extract
from briefing.knowledge import KnowledgeBase
from briefing.model import Resolution
from briefing.resolve import Gazetteer, resolve


@dataclass(frozen=True)
class Resolved:
    """A resolution with the text that it is of."""

    text: str
    resolution: Resolution

    def named(self, words):
        """The ids that these words are linked to, in text order."""
        return [m.entity for m in self.resolution.mentions if m.span.of(self.text) == words]

    @property
    def words(self):
        """The words of all mentions, in text order."""
        return [mention.span.of(self.text) for mention in self.resolution.mentions]

    def kind(self, words):
        """The type of what these words first name."""
        kinds = {entity.id: entity.type for entity in self.resolution.entities}
        return kinds[self.named(words)[0]]


@pytest.fixture(scope="session")
def gazetteer():
    known = KnowledgeBase.load(entities=None, snapshot=None, root=Path())
    return Gazetteer(known.aliases(), known.entities, known.given_names)


@pytest.fixture(scope="session")
def reader():
    """Make a ``read`` with a gazetteer."""

    def reader(gazetteer):
        """Resolve paragraphs: ``title``, ``date``, ``hints``, ``muted`` as in a Document.

        ``kinds`` are those of the first paragraphs.
        """

        def read(*paragraphs, title=None, date=dt.date(2022, 6, 30), dateline="", kinds=(), **more):
            texts = (title, *paragraphs) if title else paragraphs
            of = ("title", *kinds) if title else kinds
            document = a_document(*texts, kinds=of, dateline=dateline)
            document = replace(document, date=date, **more)
            (extraction,) = extract([document], model=MODEL)
            return Resolved(document.text, resolve(document, extraction, gazetteer))

        return read

    return reader


@pytest.fixture(scope="session")
def read(reader, gazetteer):
    return reader(gazetteer)


@pytest.fixture
def speakers(read):
    """The speakers' names of all quotes of some paragraphs, in order; None for nobody."""

    def speakers(*paragraphs, **more):
        read_ = read(*paragraphs, **more)
        names = {entity.id: entity.name for entity in read_.resolution.entities}
        return [names.get(claim.speaker) for claim in read_.resolution.claims]

    return speakers
