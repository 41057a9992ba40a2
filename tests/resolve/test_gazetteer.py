"""The table of names: what matches, where, and when."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Alias, Entity, Span
from briefing.resolve import Gazetteer

DAY = dt.date(2022, 6, 30)
ROWS = [
    ("Norland", "norland", "place", {}),
    ("Norlandic", "norland", "place", {"demonym": True}),
    ("Port Alder", "port-alder", "place", {}),
    ("Port", "port", "place", {"weight": 0.2}),
    ("N.B.", "norland-bank", "organisation", {}),
    ("Bank of Norland", "norland-bank", "organisation", {}),
    ("Alder, D.C.", "alder-dc", "place", {}),
    ("Rao", "ana-rao", "person", {"weight": 0.5, "start": dt.date(2020, 1, 1), "until": DAY}),
    ("Moon So-ri", "moon-so-ri", "person", {}),
    ("Jean-Luc Alder", "jean-luc-alder", "person", {}),
    ("NBA Port", "nba-port", "organisation", {}),
    ("Orbán", "orban", "person", {}),
    ("Ward B", "ward-b", "place", {}),
    ("Mary O'Hara", "mary-ohara", "person", {}),
    ("Rao & Sons", "rao-sons", "organisation", {}),
    ("Alder", "alder", "place", {"weight": 0.4}),
    ("Alder", "alder-lake", "place", {"weight": 0.6}),
]


@pytest.fixture
def table():
    entities = {id_: Entity(id=id_, type=kind, name=text) for text, id_, kind, _ in ROWS}
    return Gazetteer([Alias(text=t, entity=i, type=k, **more) for t, i, k, more in ROWS], entities)


def on(table, date):
    return lambda name: table.lookup(name, date)


def matches(table, text, date=DAY):
    span = Span(start=0, end=len(text))
    return [each.span.of(text) for each in table.matches(text, span, on(table, date))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Port Alder, Norland's port", ["Port Alder", "Norland"]),
        ("“Norland” and (Norlandic) things", ["Norland", "Norlandic"]),
        ("the N.B. and N.B.", ["N.B.", "N.B."]),
        ("at Alder, D.C., today", ["Alder, D.C."]),
        ("Norlander norland portals", []),
        ("PORT ALDER and NORLAND", ["PORT ALDER", "NORLAND"]),
        (
            "Moon So Ri, Moon So-ri, Jean Luc Alder's",
            ["Moon So Ri", "Moon So-ri", "Jean Luc Alder"],
        ),
        ("MOON SO-RI in an N.B.A. Port", ["MOON SO-RI", "N.B.A. Port"]),
        ("Port ‘Alder’, Port (Alder)", ["Port", "Alder", "Port", "Alder"]),
        ("Orban’s Bank of Norland", ["Orban", "Bank of Norland"]),
        ("Ward B's, Ward B) and Ward Baker", ["Ward B", "Ward B"]),
        ("Mary O’Hara’s, MARY O'HARA, Mary OHara", ["Mary O’Hara", "MARY O'HARA", "Mary OHara"]),
        ("Rao & Sons's Rao – Sons", ["Rao & Sons"]),
    ],
)
def test_the_longest_names_match_on_word_boundaries(table, text, found):
    assert matches(table, text) == found


def test_a_name_matches_only_in_its_time(table):
    assert table.lookup("Rao", dt.date(2022, 6, 29))
    assert not table.lookup("Rao", DAY)
    assert not table.lookup("Rao", dt.date(2019, 12, 31))


def test_the_likeliest_meaning_comes_first(table):
    assert [alias.entity for alias in table.lookup("Alder", DAY)] == ["alder-lake", "alder"]


def test_persons_are_found_whatever_their_hyphens(table):
    assert [alias.entity for alias in table.lookup("Moon So Ri", DAY)] == ["moon-so-ri"]


@given(st.text(alphabet="PortAlder N.B’'s,“”-é", max_size=50))
def test_matches_lie_inside_the_text_and_never_overlap(text):
    entities = {id_: Entity(id=id_, type=kind, name=t) for t, id_, kind, _ in ROWS}
    table = Gazetteer([Alias(text=t, entity=i, type=k, **m) for t, i, k, m in ROWS], entities)
    spans = [
        m.span for m in table.matches(text, Span(start=0, end=max(1, len(text))), on(table, DAY))
    ]

    assert all(span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
