from __future__ import annotations

import pytest
from making import ALMANAC, Draft, a_portrait, an_entity, rows

from briefing.model import Fact

NAMES = ("Lena Harrow", "Otto Pell", "Ida Marsh", "Jon Field", "Eva Moor")
PEOPLE = tuple(an_entity(name) for name in NAMES)
ARVENIA = an_entity("Arvenia", "place")
BELMARK = an_entity("Belmark", "place")
COURT = an_entity("Supreme Court", "organisation")
TEXT = (
    "Lena Harrow and Otto Pell of Arvenia met Ida Marsh and Jon Field of Belmark.",
    "Eva Moor of the Supreme Court watched.",
)
ROLES = [
    ("Lena Harrow", "Arvenia", False),
    ("Ida Marsh", "Belmark", False),
    ("Otto Pell", "Arvenia", False),
    ("Jon Field", "Belmark", False),
]
JUDGE = ("Eva Moor", "Supreme Court", False)


def people(roles, portraits=()):
    draft = Draft(
        paragraphs=TEXT,
        entities=(*PEOPLE, ARVENIA, BELMARK, COURT),
        roles=[(person, person, of, former) for person, of, former in roles],
        portraits=portraits,
    )
    return [(one.text, one.side) for one in rows(draft)["people"]]


def test_persons_of_one_side_stand_together():
    assert people([*ROLES, JUDGE]) == [
        ("Lena Harrow", "arvenia"),
        ("Otto Pell", "arvenia"),
        ("Ida Marsh", "belmark"),
        ("Jon Field", "belmark"),
        ("Eva Moor", "supreme-court"),
    ]


def test_a_national_body_counts_for_its_country_where_a_source_says_so():
    fact = Fact(label="Country", value="Belmark", entity=BELMARK.id, source=ALMANAC)
    assert people([*ROLES, JUDGE], [a_portrait(COURT, facts=(fact,))])[-1] == (
        "Eva Moor", "belmark",
    )  # fmt: skip


@pytest.mark.parametrize(
    "roles",
    [
        pytest.param(ROLES, id="one whose side nobody tells"),
        pytest.param([*ROLES, ("Eva Moor", "Arvenia", True)], id="one who was of it once"),
        pytest.param([*ROLES[:3], ("Jon Field", "Supreme Court", False), JUDGE][1:], id="few"),
    ],
)
def test_a_doubt_leaves_the_list_as_it_was(roles):
    assert {side for _, side in people(roles)} == {None}
