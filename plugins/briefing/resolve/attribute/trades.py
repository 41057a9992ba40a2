"""Whom a wider word than the title means: "the lawmaker" of a senator, "the officer" of a sergeant.

Only where one person alone holds a title of that kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..vocabulary import ends_of
from .titled import titles_before

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from ...model import EntityId, Span
    from .scene import Scene

_POLICE = "constable detective inspector patrolman sergeant sheriff superintendent trooper"
_ARMY = "brigadier captain colonel commander commodore corporal lieutenant major"
_HOUSE = (
    "assemblyman assemblywoman congressman congresswoman councillor councilman councilwoman "
    "deputy member mep mla mp representative senator"
)
_CLERGY = "archbishop bishop canon cardinal imam minister pastor priest rabbi rector vicar"
_SCIENCE = (
    "archaeologist astronomer astrophysicist biochemist biologist botanist chemist climatologist "
    "ecologist entomologist epidemiologist geneticist geologist geophysicist glaciologist "
    "hydrologist limnologist mathematician meteorologist microbiologist neuroscientist "
    "oceanographer ornithologist palaeontologist paleontologist pharmacologist physicist "
    "seismologist statistician toxicologist virologist volcanologist zoologist"
)
_MEDICINE = (
    "anaesthetist cardiologist dermatologist gynaecologist neurologist obstetrician oncologist "
    "paediatrician pathologist pediatrician physician practitioner psychiatrist radiologist surgeon"
)
_LAW = "advocate attorney barrister counsel lawyer solicitor"
_FIELD = (
    "batsman batter bowler defender fielder forward goalkeeper halfback midfielder pitcher "
    "quarterback striker winger"
)
_KINDS: Mapping[str, AbstractSet[str]] = {
    word: frozenset(titles.split())
    for words, titles in (
        ("officer policeman policewoman", f"{_POLICE} {_ARMY}"),
        ("judge", "justice magistrate recorder"),
        ("lawmaker legislator parliamentarian politician", _HOUSE),
        ("cleric clergyman churchman", _CLERGY),
        ("scientist researcher", f"{_SCIENCE} professor"),
        ("academic", f"{_SCIENCE} historian lecturer professor"),
        ("don", f"{_SCIENCE} economist historian lecturer professor sociologist"),
        ("doctor medic", _MEDICINE),
        ("lawyer attorney", _LAW),
        ("player footballer", _FIELD),
        ("author writer", "biographer columnist essayist novelist playwright poet"),
        ("artist", "painter printmaker sculptor"),
        ("musician", "cellist drummer guitarist pianist saxophonist trumpeter violinist"),
        ("diplomat", "ambassador attaché consul envoy"),
    )
    for word in words.split()
}
_OF_HOUSE = re.compile(
    r"member of (?:the )?(?:\w+ )?(?:parliament|assembly|congress|house)", re.IGNORECASE
)


def of_trade(scene: Scene, span: Span, kind: str) -> EntityId | None:
    """The only one so far with a title of this kind, or the only one in this paragraph.

    Where the word itself was said before, it may mean somebody whom the text left unnamed then.
    """
    article, *nouns = kind.split()
    if article != "the" or len(nouns) != 1 or nouns[0] not in _KINDS:
        return None
    titled = [
        (person, scene.block_at(phrase.person.start))
        for person, phrase in titles_before(scene, span.start)
        if _noun(phrase.title) in _KINDS[nouns[0]]
    ]
    here = {person for person, block in titled if block == scene.block_at(span.start)}
    told = any(ends_of(nouns[0], scene.document.text[: span.start].lower()))
    found = here if here or told else {person for person, _ in titled}
    return found.pop() if len(found) == 1 else None


def _noun(title: str) -> str:
    """What somebody with a title is: "senator" of "state senator"; nothing of other members."""
    noun = title.partition(" of ")[0].rsplit(maxsplit=1)[-1]
    return "" if noun == "member" and not _OF_HOUSE.match(title) else noun
