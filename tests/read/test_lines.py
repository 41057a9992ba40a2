import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.lines import paragraphs_of

WRAPPED = """\
The pilots of the harbour, who number twenty, went out in the early
morning to meet the first ship. They took a kettle and a radio with
them.
Nobody had told the ship, which came from the south and had waited
for three weeks. It is a long-
term anchorage, sailors say, and a damp one in the spring, when the
wind blows.
"""


def texts(text):
    return [paragraph.text for paragraph in paragraphs_of(text.split("\n"))]


def test_lines_that_are_as_long_as_they_can_be_are_joined():
    found = texts(WRAPPED)

    assert found[0].endswith("They took a kettle and a radio with them.")
    assert found[1].startswith(
        "Nobody had told the ship, which came from the south and had waited for"
    )


def test_where_no_line_is_wrapped_each_is_a_paragraph():
    lines = [
        "The pilots went out.",
        "Nobody had told the ship, which came from the south.",
        "It waits.",
    ]

    assert texts("\n".join(lines)) == lines


def test_an_indent_opens_a_paragraph():
    text = (
        "   The pilots of the harbour, who number twenty, went out in early\n"
        "morning to meet the first of the ships, which had waited for weeks\n"
        "and had little water left, so that all were glad to see the others\n"
        "   Nobody had told the ship, which came from the south and has been\n"
        "at anchor since the strike began.\n"
    )

    assert [words[:7] for words in texts(text)] == ["The pil", "Nobody "]


@pytest.mark.parametrize(
    ("end", "start", "joint"),
    [
        ("a well-", "known ship", "a well-known ship"),
        ("the gov-", "ernment is here, a government", "the government is here, a government"),
        ("it was—", "so they say", "it was—so they say"),
        ("it was —", "so they say", "it was — so they say"),
        ("it was", "so they say", "it was so they say"),
    ],
)
def test_a_line_end_is_joined_as_its_last_character_asks(end, start, joint):
    first, second = f"{'x' * (60 - len(end))} {end}", f"{start} {'y' * (59 - len(start))}"
    text = f"{first}\n{second}\n{'z' * 60}\nw."

    assert joint in texts(text)[0]


def test_two_short_lines_above_a_text_of_long_ones_are_title_and_standfirst():
    head = "Fishing talks: what the north wants\nDelegates met for a second day on Tuesday"
    story = f"The talks began last year. {'They go on. ' * 10}"

    assert texts(f"{head}\n\n{story}\n\n{story}")[:2] == head.split("\n")


def test_each_paragraph_knows_its_first_line():
    found = paragraphs_of(["", "One.", "", "", "Two.", "Three."], first_line=11)

    assert [(paragraph.text, paragraph.line) for paragraph in found] == [
        ("One.", 12),
        ("Two.", 15),
        ("Three.", 16),
    ]


@given(st.lists(st.text(alphabet="ab. \t*", max_size=70), max_size=12))
def test_nothing_is_lost_but_white_space(lines):
    kept = "".join(paragraph.text for paragraph in paragraphs_of(lines))

    assert "".join(kept.split()) == "".join("".join(lines).split())
