import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.quotes.marks import find_marked


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("He said “no” and “maybe.”", ["“no”", "“maybe.”"]),
        ('He said "no" and "maybe."', ['"no"', '"maybe."']),
        ("«Non», dit-il.", ["«Non»"]),
        (
            "“They call it ‘the hole,’ you know,” she said.",
            ["“They call it ‘the hole,’ you know,”"],
        ),
        ("‘It was the miners’ strike,’ he said.", ["‘It was the miners’ strike,’"]),
        ("Port Vows 'Longest Queue' Will End", ["'Longest Queue'"]),
        ("The miners' strike of '84 wasn't theirs.", []),
        ("The ’90s weren’t kind to the miners’ wives.", []),
        ('It is 5" wide.', []),
        ('She said, "It rains.“ He left.', ['"It rains.“']),
        ("She said, “ … it rains.”", ["“ … it rains.”"]),
        ('“It rains," he said. "It pours.”', ['“It rains,"', '"It pours.”']),
        ('“I saw "Gulls" twice,” he said.', ['“I saw "Gulls" twice,”']),
        ('"I saw “Gulls” twice," he said.', ['"I saw “Gulls” twice,"']),
        ('“It is 5" wide,” he said.', ['“It is 5" wide,”']),
    ],
)
def test_marks_open_and_close_passages_and_apostrophes_do_not(text, passages):
    found = [text[each.start : each.end] for each in find_marked(text)]

    assert found == passages


def test_a_passage_without_closing_mark_runs_on_only_if_the_next_paragraph_opens_with_one():
    text = "He stopped. “We ran. We hid."

    assert [m.closed for m in find_marked(text, goes_on=True)] == [False]
    assert find_marked(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We just need a gate. We need it now.", 1),
        ("Ana Holm, the mayor, said: “We need a gate. We need it now.", 1),
        ("Ana Holm said the gate “is old. She left.", 0),
        ("She said: “It is old. She called it “a wreck”.", 1),
    ],
)
def test_a_mark_whose_fellow_was_forgotten_runs_to_the_end_where_it_leads(text, found):
    assert len(find_marked(text)) == found


@given(st.text(alphabet="ab s.,“”‘’\"'«»„ \n", max_size=60), st.booleans())
def test_passages_lie_inside_the_text_in_order_and_never_overlap(text, goes_on):
    found = find_marked(text, goes_on=goes_on)

    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(text)]
    assert edges == sorted(edges)
    assert all(each.start < each.end for each in found)
