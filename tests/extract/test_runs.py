"""Runs of capitalised words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.mentions.runs import find_runs


def runs(text):
    return [text[start:end] for start, end in find_runs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a pact with the Bank of Norland and others", ["Bank of Norland"]),
        (
            "Mr. von der Heide and d'Orsay met al-Tamimi",
            ["Mr. von der Heide and d'Orsay", "al-Tamimi"],
        ),
        ("von der Heide left", ["von der Heide"]),
        ("non-NATO states, pro-Russian ones", ["NATO", "Russian"]),
        ("the U.S.-Japan-South Korea talks", ["U.S.-Japan-South Korea"]),
        ("Norland's Ministry", ["Norland's Ministry"]),
        ("the States' role, Japan's part", ["States", "Japan"]),
        ("J. J. Rao Jr. and St. Alder", ["J. J. Rao Jr. and St. Alder"]),
        ("I said that I'm here", []),
        ("Rao, Paz (WADA) “Silver” end", ["Rao", "Paz", "WADA", "Silver"]),
    ],
)
def test_a_run_is_what_stands_together(text, found):
    assert runs(text) == found


@given(st.text(alphabet="aB ’'-.,ofthe“”é1", max_size=60))
def test_runs_are_inside_the_text_in_order_and_begin_and_end_with_a_word(text):
    spans = list(find_runs(text))

    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in spans)
