from __future__ import annotations

import datetime as dt

import pytest
from making import ALMANAC, Draft, a_portrait, an_entity

from briefing.model import Happening, Tenure

LENA = an_entity("Lena Harrow")
ARVENIA = an_entity("Arvenia", "place")
COUNCIL = an_entity("River Basin Council", "organisation")


def test_what_changed_since_stands_once_oldest_first():
    text = "Arvenia left the treaty of Lena Harrow"
    treaty_ends = Happening(date="2024-05-01", text=text, source=ALMANAC)
    harrow_resigns = Happening(date="2023", text="Lena Harrow resigned", source=ALMANAC)
    draft = Draft(
        paragraphs=("Lena Harrow signed for Arvenia.",),
        entities=(LENA, ARVENIA),
        portraits=[
            a_portrait(ARVENIA, happenings=(treaty_ends,), since=(treaty_ends,)),
            a_portrait(LENA, since=(harrow_resigns,), confirmed=dt.date(2025, 1, 1)),
        ],
    )
    since = draft.briefing().since
    assert [(one.value, one.text) for one in since] == [
        ("2023", "Lena Harrow resigned"),
        ("2024-05-01", text),
    ]
    assert all(one.evidence[0].reference == ALMANAC for one in since)


def test_who_came_and_went_in_offices_of_nobody_named_is_no_part_of_the_story():
    changes = tuple(
        Happening(date="2024", text=text, source=ALMANAC)
        for text in (
            "Otto Pell followed Ada Moor as King of Arvenia",
            "Ida Roth became Prime Minister of Arvenia",
        )
    )
    tenure = Tenure(
        person=LENA.id,
        title="Prime Minister",
        of=ARVENIA.id,
        of_name="Arvenia",
        start="2020",
        source=ALMANAC,
    )
    draft = Draft(
        paragraphs=("Lena Harrow signed for Arvenia.",),
        entities=(LENA, ARVENIA),
        portraits=[a_portrait(ARVENIA, since=changes), a_portrait(LENA, tenures=(tenure,))],
    )
    assert [one.text for one in draft.briefing().since] == [
        "Ida Roth became Prime Minister of Arvenia"
    ]


def test_of_offices_that_changed_hands_often_the_newest_holder_stands():
    changes = tuple(
        Happening(date=date, text=text, source=ALMANAC)
        for date, text in (
            ("2023-01-01", "Ida Roth followed Lena Harrow as Mayor of Tale"),
            ("2024-01-01", "Ada Moor followed Ida Roth as Mayor of Tale"),
            ("2025-01-01", "Otto Pell followed Ada Moor as Mayor of Tale"),
        )
    )
    tenure = Tenure(
        person=LENA.id, title="Mayor", of="tale", of_name="Tale", start="2020", source=ALMANAC
    )
    draft = Draft(
        paragraphs=("Lena Harrow signed for Arvenia.",),
        entities=(LENA, ARVENIA),
        portraits=[a_portrait(LENA, tenures=(tenure,), since=changes)],
    )
    assert [one.value for one in draft.briefing().since] == ["2023-01-01", "2025-01-01"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (
            ["2023-01-01 Ida Roth followed Lena Harrow as Mayor of Tale",  # says also both others
             "2023-01-01 Lena Harrow left office as Mayor of Tale",
             "2023-01-01 Ida Roth became Mayor of Tale"],
            [0],
        ),
        (
            ["2023-01-01 Lena Harrow became Prime Minister of Arvenia",  # she rose
             "2023-01-01 Lena Harrow left office as Mayor of Tale"],
            [0],
        ),
        (
            ["2023-01-01 The court removed Lena Harrow from office",  # says also who left
             "2023-01-01 Lena Harrow left office as Mayor of Tale",
             "2024-01-01 Lena Harrow left office as Governor of Arvenia"],
            [0, 2],
        ),
        (
            ["2023-01-01 Ida Roth left office as acting Governor of Tale",
             "2023-01-01 Ida Roth left office as acting Mayor of Tale",  # who looked after it
             "2023-01-01 Lena Harrow became Mayor of Tale"],
            [0, 2],
        ),
    ],
)  # fmt: skip
def test_of_what_is_told_of_one_day_what_says_the_others_too_stands(told, kept):
    changes = tuple(
        Happening(date=date, text=text, source=ALMANAC)
        for date, _, text in (one.partition(" ") for one in told)
    )
    draft = Draft(
        paragraphs=("Lena Harrow signed. Ida Roth left.",),
        entities=(LENA, an_entity("Ida Roth")),
        portraits=[a_portrait(LENA, since=changes)],
    )
    assert [one.text for one in draft.briefing().since] == [changes[at].text for at in kept]


def test_a_countrys_other_stories_are_none_of_the_articles():
    council_opens = "Arvenia joined the River Basin Council"
    lake_dries = "Arvenia closed its harbour on Lake Moor"
    draft = Draft(
        paragraphs=("Arvenia paid the River Basin Council. Arvenia is dry.",),
        entities=(ARVENIA, COUNCIL),
        lead=["Arvenia"],
        portraits=[
            a_portrait(
                ARVENIA,
                **dict.fromkeys(
                    ("happenings", "since"),
                    tuple(
                        Happening(date=date, text=text, source=ALMANAC)
                        for date, text in (("2024", council_opens), ("2025", lake_dries))
                    ),
                ),
            )
        ],
    )
    assert [one.text for one in draft.briefing().since] == [council_opens]


@pytest.mark.parametrize(
    ("kind", "lead", "text", "is_told"),
    [
        ("organisation", ["Tide Games"], "Tide Games moved to Ostra", True),
        ("organisation", [], "Tide Games moved to Ostra", False),
        ("organisation", [], "Tide Games became a club", False),
        ("event", [], "Tide Games moved to Ostra", True),
        ("person", [], "Tide Games moved to Ostra", False),
        ("person", [], "A court removed Tide Games from office", True),
        ("person", [], "The islands elected Tide Games for a second time", True),
    ],
)
def test_of_who_is_named_in_passing_only_the_career_is_told(kind, lead, text, is_told):
    games = an_entity("Tide Games", kind)
    later = (Happening(date="2024", text=text, source=ALMANAC),)
    draft = Draft(
        paragraphs=("Lena Harrow signed. Tide Games watched.",),
        entities=(LENA, games),
        lead=lead,
        portraits=[a_portrait(games, happenings=later, since=later)],
    )
    assert bool(draft.briefing().since) == is_told


def test_a_death_stays_where_more_has_changed_than_fits():
    changes = tuple(
        Happening(date=f"202{year}-01-01", text=f"Lena Harrow met Arvenia {year}", source=ALMANAC)
        for year in range(10)
    )
    death = Happening(date="2023-05-01", text="Otto Pell died", source=ALMANAC)
    otto = an_entity("Otto Pell")
    draft = Draft(
        paragraphs=("Lena Harrow signed for Arvenia. Otto Pell watched.",),
        entities=(LENA, ARVENIA, otto),
        lead=["Lena Harrow"],
        portraits=[
            a_portrait(LENA, happenings=changes, since=changes),
            a_portrait(otto, happenings=(death,), since=(death,)),
        ],
    )
    assert "Otto Pell died" in [one.text for one in draft.briefing().since]


def test_a_handover_at_the_head_of_a_country_comes_before_a_death_in_passing():
    mourned = [an_entity(f"Ada Moor{letter}") for letter in "bcdefghi"]
    deaths = [
        Happening(date="2023-05-01", text=f"{one.name} died", source=ALMANAC) for one in mourned
    ]
    handover = Happening(
        date="2024-01-01", text="Otto Pell followed Lena Harrow as Mayor of Arvenia", source=ALMANAC
    )
    mayor = Tenure(
        person=LENA.id, title="Mayor", of=ARVENIA.id, of_name="Arvenia", start="2020",
        source=ALMANAC,
    )  # fmt: skip
    listed = ", ".join(one.name for one in mourned)
    draft = Draft(
        paragraphs=(f"{listed} watched. Lena Harrow signed for Arvenia.",),
        entities=(*mourned, LENA, ARVENIA),
        portraits=[
            *(
                a_portrait(one, happenings=(death,), since=(death,))
                for one, death in zip(mourned, deaths, strict=True)
            ),
            a_portrait(LENA, tenures=(mayor,), since=(handover,)),
            a_portrait(ARVENIA, tenures=(mayor,), since=(handover,)),
        ],
    )
    assert handover.text in [one.text for one in draft.briefing().since]


def test_where_nobody_is_known_to_have_followed_the_newest_holder_comes_first():
    met = tuple(
        Happening(date=f"202{year}-01-01", text=f"Lena Harrow met Arvenia {year}", source=ALMANAC)
        for year in range(10)
    )
    taken = Happening(date="2024-06-01", text="Otto Pell became Mayor of Arvenia", source=ALMANAC)
    mayor = Tenure(
        person=LENA.id, title="Mayor", of=ARVENIA.id, of_name="Arvenia", start="2020",
        source=ALMANAC,
    )  # fmt: skip
    draft = Draft(
        paragraphs=("Lena Harrow signed for Arvenia.",),
        entities=(LENA, ARVENIA),
        lead=["Lena Harrow"],
        portraits=[
            a_portrait(LENA, tenures=(mayor,), happenings=met, since=met),
            a_portrait(ARVENIA, tenures=(mayor,), since=(taken,)),
        ],
    )
    assert taken.text in [one.text for one in draft.briefing().since]
