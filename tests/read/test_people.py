from __future__ import annotations

import pytest

from briefing.read import kind_of_author
from briefing.read.people import read_author_line, read_byline, read_lone_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ana Ruiz", "person"),
        ("Ludwig van der Velde", "person"),
        ("The Editors", "organisation"),
        ("The Associated Press", "organisation"),
        ("Reuters", "organisation"),
        ("Yonhap News", None),
        ("Emily Post", None),
        ("Lux", None),
        ("Foreign Desk", None),
        ("", None),
    ],
)
def test_a_signature_is_a_person_s_or_a_body_s_where_its_form_says_so(name, kind):
    assert kind_of_author(name) == kind


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Ruiz, Quito",
        "By Ana Ruiz, New Delhi",
        "By Ana Ruiz, Parliament House",
        "By Ana Ruiz/Kyodo",
        "By our Political Editor Ana Ruiz",
        "By our correspondent Ana Ruiz in Quito",
        "From Ana Ruiz, Quito",
        "From Ana Ruiz in Quito",
        "Posted by Ana Ruiz",
        "Author: Ana Ruiz",
        "Words: Ana Ruiz",
    ],
)
def test_a_byline_gives_the_name_without_place_post_and_house(line):
    assert read_byline(line).names == ("Ana Ruiz",)


@pytest.mark.parametrize(
    "line", ["Special Correspondent", "STAFF REPORTS", "Our Legal Correspondent", "News Desk"]
)
def test_a_post_alone_signs_for_a_desk(line):
    assert read_lone_name(line, stories=()).names == (line,)


@pytest.mark.parametrize(
    "line", ["Special measures", "Staff reports of theft", "The correspondent left."]
)
def test_other_lines_sign_for_no_desk(line):
    assert read_lone_name(line, stories=()) is None


@pytest.mark.parametrize(
    "line", ["From Our Correspondent", "From Quito, Ecuador", "From bad in Quito"]
)
def test_a_line_that_names_nobody_is_no_byline(line):
    assert read_byline(line) is None
    assert read_lone_name(line, stories=()) is None


@pytest.mark.parametrize("line", ["Staff Reporter", "Our Special Correspondent", "NEWS BUREAU"])
def test_a_desk_alone_may_sign(line):
    assert read_lone_name(line, stories=["The port is full."]).text == line


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz | Political editor",
        "Ana Ruiz for the Harbour Post",
        "Ana Ruiz (Kyodo)",
        "Ana Ruiz/The Post",
        "Ana Ruiz reports from Quito",
    ],
)
def test_a_name_alone_may_have_its_house_beside_it(line):
    assert read_lone_name(line, stories=["The port is full."]).names == ("Ana Ruiz",)
    assert read_lone_name(line, stories=["Ruiz left the port."]) is None


def test_two_names_are_no_name_and_place():
    assert read_byline("By Ana Ruiz, Leo Paz").names == ("Ana Ruiz", "Leo Paz")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Ruiz lives in Cape Town, South Africa.", ("Ana Ruiz",)),
        ("*Ana Ruiz writes Harbour Lights every Friday.*", ("Ana Ruiz",)),
        ("Write to Ana Ruiz at ana.ruiz@news.example", ()),
    ],
)
def test_a_line_that_tells_where_to_find_the_author_is_no_part_of_the_story(line, names):
    assert read_author_line(line, before=("A story of ships.",)).names == names


@pytest.mark.parametrize(
    "line", ["The mayor lives in Quito.", "Write to the mayor at the town hall."]
)
def test_a_line_that_tells_of_others_is(line):
    assert read_author_line(line, before=("A story of ships.",)) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Ruiz at Moor Lane", ("Ana Ruiz",)),
        ("Ana Ruiz at the ground", None),
        ("By Ana Ruiz, Rebecca Hall", ("Ana Ruiz", "Rebecca Hall")),
    ],
)
def test_a_match_report_is_signed_with_its_ground(line, names):
    found = read_byline(line) or read_lone_name(line, stories=())

    assert (found and found.names) == names
