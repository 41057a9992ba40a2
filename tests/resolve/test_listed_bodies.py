"""Names of firms, platforms, papers, clubs and parties of the list: what a text makes of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.knowledge import KnowledgeBase
from briefing.resolve import Gazetteer

LISTED = frozenset({"lumovar", "pikkola", "tarvo echo", "vesterinos", "sunto bel"})


@pytest.fixture(scope="module")
def read(reader):
    """Resolve with the packs and some invented names on the list."""
    known = KnowledgeBase.load(entities=None, snapshot=None, root=Path())
    given = replace(known.given_names(), bodies=LISTED)
    return reader(Gazetteer(known.aliases(), known.entities, lambda: given))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She posted the picture on Lumovar.", "Lumovar"),
        ("The picture is on her Lumovar page.", "Lumovar"),
        ("A reader wrote of it in Lumovar last week.", "Lumovar"),
        ("Most of the power in Norland comes from Lumovar.", "Lumovar"),
        ("It rained. An organised Vesterinos held the ball.", "Vesterinos"),
        ("Others work for Pikkola.", "Pikkola"),
        ("He left the Pikkola members in peace.", "Pikkola"),
        ("Last year Sunto Bel came second.", "Sunto Bel"),
    ],
)
def test_a_listed_name_is_a_bodys_where_nothing_is_said_of_it(read, text, name):
    found = read(text)

    assert found.words.count(name) == 1
    assert found.kind(name) == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lumovar, a village near the lake, was flooded in the night.", "Lumovar", "place"),
        ("They live in the village of Lumovar.", "Lumovar", "place"),
        ("Mr Lumovar was born by the lake, and married there.", "Lumovar", "person"),
        ("Mrs Ana Lumovar bakes. On Monday Lumovar said that she was tired.", "Lumovar", "person"),
    ],
)
def test_what_the_text_says_of_a_listed_name_wins(read, text, name, kind):
    assert read(text).kind(name) == kind


def test_a_name_that_is_on_no_list_and_is_named_in_passing_stays_out(read):
    assert "Qvistano" not in read("She posted the picture on Qvistano.").words


@pytest.mark.parametrize("text", ["She drives a Lumovar 200.", "He won the Lumovar prize."])
def test_things_called_by_a_listed_name_are_none(read, text):
    assert read(text).words == []


def test_the_list_has_no_words_first_names_or_places():
    known = KnowledgeBase.load(entities=None, snapshot=None, root=Path()).given_names()

    assert {"weibo", "corinthians", "woolworths"} <= known.bodies
    assert known.bodies.isdisjoint(known.telling | known.perhaps)
    assert known.bodies.isdisjoint("target gap visa shell orange delta liverpool ford".split())
