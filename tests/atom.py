"""What RFC 4287 minds in a feed; the parts of it that ours could break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def faults_of(feed: str) -> list[str]:
    """Every fault of a feed, in words; none if it is valid."""
    root = ET.fromstring(feed)  # noqa: S314 -- we wrote it
    return [f"not a feed: {root.tag}"] if root.tag != f"{ATOM}feed" else list(_faults(root))


def entries_of(feed: str) -> list[dict[str, str]]:
    """The entries, each as its elements' texts by name."""
    root = ET.fromstring(feed)  # noqa: S314 -- we wrote it
    return [
        {part.tag.removeprefix(ATOM): part.text or "" for part in entry}
        for entry in root.iter(f"{ATOM}entry")
    ]


def _faults(root: ET.Element) -> Iterator[str]:
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        yield from _common(element)
    if root.find(f"{ATOM}author") is None:
        yield from ("an entry of nobody's" for one in entries if one.find(f"{ATOM}author") is None)
    if "self" not in {link.get("rel") for link in root.findall(f"{ATOM}link")}:
        yield "no link to itself"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) < len(ids):
        yield f"one id for two entries: {ids}"


def _common(element: ET.Element) -> Iterator[str]:
    for name in ("id", "title", "updated"):
        if len(element.findall(f"{ATOM}{name}")) != 1:
            yield f"not one {name} in {element.tag}"
    if not re.match(r"[a-z]+:\S+$", element.findtext(f"{ATOM}id", "")):
        yield f"no absolute id: {element.findtext(f'{ATOM}id')}"
    moments = [*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")]
    yield from (
        f"no moment: {one.text}" for one in moments if not _MOMENT.fullmatch(one.text or "")
    )
    yield from _links(element)
    yield from _texts(element)


def _links(element: ET.Element) -> Iterator[str]:
    links = element.findall(f"{ATOM}link")
    yield from (f"no address: {one.attrib}" for one in links if "://" not in one.get("href", ""))
    if "alternate" not in {link.get("rel", "alternate") for link in links}:
        yield "no link to the page"


def _texts(element: ET.Element) -> Iterator[str]:
    for person in element.findall(f"{ATOM}author"):
        if not person.findtext(f"{ATOM}name"):
            yield "an author without a name"
    for name in ("content", "summary", "title"):
        for text in element.findall(f"{ATOM}{name}"):
            if text.get("type", "text") not in {"text", "html"} or len(text):
                yield f"{name} is neither text nor escaped HTML"
