from __future__ import annotations

from pathlib import Path

import pytest

from briefing.knowledge import KnowledgeBase
from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read
from briefing.packs.flags import shapes_alone

DRAWINGS = dict(line.split("\t") for line in read(FOLDER / "flags.tsv")[1])
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{}</svg>'


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return KnowledgeBase.load(entities=None, snapshot=None, root=Path())


def test_a_country_has_a_flag_that_says_of_when_it_is(knowledge):
    flag = knowledge.flag("japan")
    assert flag.svg == DRAWINGS["japan"]
    assert (flag.source.date, flag.source.licence) == ("2025-05-29", "MIT")


@pytest.mark.parametrize("known", ["afghanistan", "syria", "western-sahara", "svalbard", "nato"])
def test_no_flag_is_shown_where_none_can_be_told(known, knowledge):
    assert knowledge.flag(known) is None


def test_flags_belong_to_countries_of_the_packs(knowledge):
    assert len(DRAWINGS) > 180
    assert knowledge.entities.keys() >= DRAWINGS.keys()


def test_flags_are_small_and_hold_shapes_alone():
    assert {known for known, svg in DRAWINGS.items() if shapes_alone(svg) != svg} == set()
    assert max(len(svg) for svg in DRAWINGS.values()) <= 10_000


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<text>Flag</text>",
        "<foreignObject/>",
        "<style>path{}</style>",
        "<!-- a comment, dropped -->x",
        '<image href="data:image/png;base64,AA"/>',
        '<use href="https://flags.example/x.svg#a"/>',
        '<path onload="alert(1)"/>',
        '<path style="fill:red"/>',
        '<path fill="url(https://flags.example/x)"/>',
        "<path fill=\"url('https://flags.example/x')\"/>",
        '<path d="M0 0" fill="&quot;red"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        "<path>",
    ],
)
def test_a_flag_with_anything_but_shapes_is_none(part):
    assert shapes_alone(SVG.format(part)) == ""


def test_what_draws_nothing_is_left_out_and_shapes_stay():
    drawn = shapes_alone(SVG.format('\n<path class="a" d="M0 0h4"/> <use href="#b" x="1"/>'))
    assert drawn == SVG.format('<path d="M0 0h4"/><use href="#b" x="1"/>')
