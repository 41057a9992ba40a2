from __future__ import annotations

import datetime as dt

import pytest

from briefing.knowledge import KnowledgeBase
from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read
from briefing.packs.flags import shapes_alone

DRAWINGS = dict(line.split("\t") for line in read(FOLDER / "flags.tsv")[1])
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{}</svg>'


def test_a_country_has_a_flag_that_says_of_when_it_is(knowledge):
    flag = knowledge.flag("japan")
    assert flag.svg == DRAWINGS["japan"]
    assert (flag.source.date, flag.source.licence) == ("2025-05-29", "MIT")


@pytest.mark.parametrize("known", ["afghanistan", "syria", "western-sahara", "svalbard", "nato"])
def test_no_flag_is_shown_where_none_can_be_told(known, knowledge):
    assert knowledge.flag(known) is None


def test_flags_belong_to_countries_of_the_packs(knowledge):
    assert len(DRAWINGS) > 220
    assert knowledge.entities.keys() >= DRAWINGS.keys()


def test_every_state_has_a_flag_but_two_whose_flags_sources_differ_on():
    head, lines = read(FOLDER / "countries.tsv")
    rows = [dict(zip(head, line.split("\t"), strict=True)) for line in lines]
    states = {row["id"] for row in rows if row["kind"] == "sovereign"}
    assert states - DRAWINGS.keys() == {"afghanistan", "syria"}


@pytest.mark.parametrize(
    ("country", "day", "is_shown"),
    [
        ("japan", dt.date(2005, 6, 30), True),
        ("georgia", dt.date(2003, 6, 30), False),  # the five crosses came in 2004
        ("georgia", dt.date(2005, 6, 30), True),
        ("libya", dt.date(2010, 6, 30), False),
        ("malawi", dt.date(2011, 6, 30), False),  # another for two years
        ("malawi", dt.date(2014, 6, 30), True),
        ("serbia", dt.date(2014, 6, 30), False),  # the arms were redrawn, and no page says when
        ("guam", dt.date(2014, 6, 30), False),
    ],
)
def test_a_flag_is_known_of_a_day_if_it_has_flown_unchanged_since(
    country, day, is_shown, knowledge
):
    [portrait] = knowledge.know([country], day).portraits
    assert (portrait.flag is not None) is is_shown


def test_since_when_a_flag_flies_is_told_by_the_edition_that_first_describes_it(knowledge):
    assert knowledge.flag("iraq").described.title == "The World Factbook 2008"
    assert knowledge.flag("japan").described.title == "The World Factbook 2000"
    assert {line.split("\t")[0] for line in read(FOLDER / "flag_since.tsv")[1]} <= DRAWINGS.keys()


def test_an_editor_can_hide_a_flag(tmp_path):
    (tmp_path / "japan.yaml").write_text("flag: false\n", encoding="utf-8")
    knowledge = KnowledgeBase.load(entities=tmp_path, snapshot=None, root=tmp_path)
    [portrait] = knowledge.know(["japan"], dt.date(2022, 6, 30)).portraits
    assert portrait.flag is None
    assert knowledge.flag("japan") is None


def test_flags_are_small_and_hold_shapes_alone():
    assert {known for known, svg in DRAWINGS.items() if shapes_alone(svg) != svg} == set()
    assert max(len(svg) for svg in DRAWINGS.values()) <= 200_000


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
        '<path style="marker:none;fill:red"/>',
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
