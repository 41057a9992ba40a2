import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.header import read_header, read_hints

KEYS = st.sampled_from(["Date", "Title", "Category", "Tags", "Standfirst", "Slug"])
VALUES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


def read(text, *, strict=True):
    return read_header(text.split("\n"), path="a.txt", strict=strict)


def problems(text, **options):
    return [str(problem).split("\n")[0] for problem in read(text, **options).problems]


@given(st.dictionaries(KEYS, VALUES), st.booleans())
def test_what_is_written_is_read_again(values, strict):
    text = "".join(f"{key}: {value}\n" for key, value in values.items()) + "\nText"

    assert read(text, strict=strict).values == {key.lower(): value for key, value in values.items()}


@pytest.mark.parametrize(
    ("text", "keys", "length"),
    [
        ("Date: 2022-06-30\n\nTitle", ["date"], 2),
        ("Date: 2022-06-30\nTitle of it\n", ["date"], 1),
        ("---\nDate: 2022-06-30\n---\nTitle", ["date"], 3),
        ("Date: 2022-06-30\nSummary: One\n    and two.\n\nText", ["date", "summary"], 4),
        ("Ukraine: what we know\n\nText", [], 0),
        ("Date: 2022-06-30\nUkraine: what we know\nText", ["date"], 1),
        ("Title: T\nPriority: 4\n\nText", ["title", "priority"], 3),
        ("WARSAW: the mayor", [], 0),
        ("A title\nDate: 2022-06-30", [], 0),
        ("Title:no space\n", [], 0),
        ("", [], 0),
    ],
)
def test_a_header_ends_where_the_story_begins(text, keys, length):
    header = read(text)

    assert (list(header.values), header.length) == (keys, length)


def test_in_markdown_any_key_opens_a_header():
    assert list(read("Ukraine: what we know\n\nText", strict=False).values) == ["ukraine"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Date: 2022-02-30", '`Date:` is "2022-02-30": no such date'),
        ("Date: 01/02/2022", "it can be read in two ways"),
        ("Date: June 2022", "it lacks a year, a month or a day"),
        ("Date: tomorrow", "no such date"),
        ("Date: 2022-06-30 10:00 +99:00", "no such date"),
        ("Date: 2022-06-30 10:00 CEST", "the time zone CEST isn't known"),
        ("Modified: 2022-13-01", "`Modified:` is"),
        ("Date:", "`Date:` has no value"),
        ("Title:", "`Title:` has no value"),
        ("Briefing: maybe", '`Briefing:` is "maybe"'),
        ("Link: javascript:alert(1)", '`Link:` is "javascript:alert(1)", which is no web address'),
        ("Entities: pacific dragon", '`Entities:` has "pacific dragon"'),
        ("Entities: +Pacific", '`Entities:` has "+Pacific"'),
    ],
)
def test_a_value_that_cannot_be_right_is_named_with_its_line(line, message):
    (found,) = problems(f"Category: World\n{line}\n\nText")

    assert found.startswith("a.txt:2: ")
    assert message in found


def test_a_key_that_stands_twice_is_a_problem():
    assert problems("Date: 2022-06-30\nTags: a\nDate: 2022-06-30\n") == [
        "a.txt:3: `Date:` stands twice, first in line 1"
    ]


def test_a_mistyped_key_is_named_with_the_right_one():
    (problem,) = read("Date: 2022-06-30\nStandfrist: x\n").problems

    assert str(problem).endswith("Did you mean `Standfirst:`?")


def test_in_markdown_keys_of_other_plugins_are_left_alone():
    assert problems("Title: x\nDates: 1\nDates: 2\n", strict=False) == []


def test_hints_are_read_one_by_one():
    assert read_hints("+ pacific-dragon,-reuters, North Korea = north-korea ,") == (
        "+pacific-dragon",
        "-reuters",
        "North Korea=north-korea",
    )
