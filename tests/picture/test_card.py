from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.picture import CARD_SIZE, can_paint, card, paint
from briefing.picture.lettering import FONTS, can_write, clean, fit, wrap

LONG = "A headline that goes on and on because nobody could decide what to leave out of it, " * 5
painted = pytest.mark.skipif(
    not can_paint(), reason="no resvg_py: cards are drawn and not painted (requirements/site.in)"
)


def lines(svg: str) -> list[str]:
    """The lines of type on a card, from above."""
    return [one.text for one in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314 -- ours


def test_a_card_says_whose_page_it_is_what_on_and_of_when():
    svg = card(title="Rain", site="The Desk", note="30 June 2022", standfirst="It rained.")
    assert lines(svg) == ["The Desk", "Rain", "It rained.", "30 June 2022"]


def test_a_long_headline_is_cut_at_a_word_and_says_so():
    title = lines(card(title=LONG))
    assert len(title) == 5
    assert title[-1].endswith("…")
    assert LONG.startswith(" ".join(title).removesuffix("…"))
    assert LONG[len(" ".join(title)) - 1] in " ,"


def test_a_standfirst_stands_there_whole_or_not_at_all():
    whole = card(title="Rain", standfirst="It rained all day.")
    assert "It rained all day." in lines(whole)
    assert lines(card(title="Rain", standfirst=LONG * 2)) == ["Rain"]


def test_a_headline_is_set_smaller_if_its_standfirst_then_fits():
    title = "South Korea’s highest court removes the president from office"
    alone, both = (card(title=title, standfirst=more) for more in ("", "All eight agree. " * 8))
    sizes = [
        int(re.findall(r'font-size="(\d+)" font-weight="600"', svg)[0]) for svg in (alone, both)
    ]
    assert sizes[0] > sizes[1]


@pytest.mark.parametrize(
    "title", ["Erdoğan, Łukasz, Nguyễn", "Зеленський у Києві", "Η Ελλάδα", "“No”"]
)
def test_diacritics_cyrillic_greek_and_quotation_marks_can_be_written(title):
    assert title in lines(card(title=title))


@pytest.mark.parametrize(
    "title", ["日本の首相", "رئيس", "Rain \u202e niar", "Smile 😀", "", " \u200b"]
)
def test_there_is_no_card_rather_than_one_with_boxes(title):
    assert card(title=title, site="The Desk") is None


def test_what_else_cannot_be_written_is_left_out_alone():
    svg = card(title="Rain", site="新聞", note="30 June 2022", standfirst="雨")
    assert lines(svg) == ["Rain", "30 June 2022"]


def test_hostile_text_stays_text():
    said = "</text><script>alert('&amp;')</script>"
    assert "".join(lines(card(title=said))).replace("\n", "") == said


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_every_card_is_xml_with_all_its_words(title):
    svg = card(title=title)
    if svg is not None:
        assert "".join(" ".join(lines(svg)).split()) == "".join(clean(title).split())


@given(st.text("WMil, -é", max_size=300), st.integers(200, 1000))
def test_no_line_is_longer_than_the_measure_and_no_letter_is_lost(text, measure):
    found = wrap(clean(text), measure, size=60, font="semibold")
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    one_line = (
        len(wrap(line.replace(" ", "i"), measure * 1.2, size=60, font="semibold")) for line in found
    )
    assert all(count == 1 for count in one_line)


def test_a_text_that_fits_is_not_cut():
    assert fit("Rain in Vela", 500, size=32, font="regular", lines=1) == ["Rain in Vela"]


def test_both_fonts_write_the_same_letters_and_their_licence_lies_beside_them():
    letters = [chr(code) for code in range(0x20, 0x2FFF)]
    assert [c for c in letters if can_write(c, "regular") != can_write(c, "semibold")] == []
    licence = (FONTS["regular"].parent / "OFL.txt").read_text("utf-8")
    assert "Reserved Font Name" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    name = "Briefing Card Serif".encode("utf-16-be")  # "Source" is reserved for the original
    assert all(name in font.read_bytes() for font in FONTS.values())


def test_all_that_cards_need_is_small():
    folder = FONTS["regular"].parent
    assert sum(file.stat().st_size for file in Path(folder).iterdir()) < 300_000


@painted
def test_a_painted_card_is_a_png_of_its_size_and_the_same_twice():
    svg = card(title="Rain", site="The Desk", note="30 June 2022")
    picture = paint(svg)
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == CARD_SIZE
    assert paint(svg) == picture


@painted
def test_the_words_are_painted_too():
    def weight(title: str) -> int:
        return len(paint(card(title=title)))

    assert weight("Rain falls on all of Arvenia") > weight("Rain") > 5_000


@painted
@pytest.mark.parametrize(("font", "weight"), [("regular", 400), ("semibold", 600)])
def test_letters_are_painted_as_wide_as_the_table_says(font, weight):
    line = wrap("m i w " * 60, 1040, size=32, font=font)[0]

    def covered(words: str, width: int) -> bytes:
        """A picture of what sticks out to the right of ``width``."""
        return paint(
            '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="60" font-size="32"'
            f""" font-family="'Briefing Card Serif'" font-weight="{weight}">"""
            f'<text y="40">{words}</text><rect width="{width}" height="60" fill="#000"/></svg>'
        )

    assert covered(line, 1042) == covered("", 1042)
    assert covered(line, 960) != covered("", 960)
