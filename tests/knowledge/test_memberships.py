from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.knowledge import KnowledgeBase
from briefing.knowledge.memberships import Memberships
from briefing.knowledge.packs import Packs


@pytest.fixture(scope="module")
def memberships():
    return Memberships(Packs())


def test_a_body_lists_its_members_by_name(memberships):
    names = [one.country_name for one in memberships.of("nato") if one.is_listed]
    assert names == sorted(names)
    assert {"Finland", "Sweden", "Turkey"} <= set(names)
    assert len(names) == 32


def test_who_is_listed_no_more_says_until_when(memberships):
    (gone,) = [one for one in memberships.of("european-union") if not one.is_listed]
    assert (gone.country, gone.first, gone.last) == ("united-kingdom", 2000, 2020)
    assert gone.source.title == "The World Factbook 2020"


def test_a_new_member_is_one_and_an_applicant_is_none(memberships):
    first = {one.country: one.first for one in memberships.of("european-union")}
    assert first["poland"] == 2004
    assert "turkey" not in first


def test_what_one_edition_alone_says_is_left_out(memberships):
    assert "afghanistan" not in {one.country for one in memberships.of("nato")}


def test_a_country_lists_its_bodies_in_our_order(memberships):
    bodies = [one.body for one in memberships.of("japan")]
    assert bodies[0] == "united-nations"
    assert "nato" not in bodies


def test_who_is_neither_country_nor_body_has_none(memberships):
    assert memberships.of("joe-biden") == ()


@pytest.mark.parametrize(("country", "body"), [("niger", "african-union"), ("chile", "oecd")])
def test_who_is_suspended_or_left_out_by_a_slip_is_no_former_member(memberships, country, body):
    assert (body, False) not in {(one.body, one.is_listed) for one in memberships.of(country)}


def test_who_left_is_a_former_member(memberships):
    (gone,) = [one for one in memberships.of("georgia") if not one.is_listed]
    assert (gone.body, gone.last) == ("commonwealth-of-independent-states", 2009)


@pytest.mark.parametrize(
    ("country", "body"), [("vietnam", "world-trade-organization"), ("taiwan", "apec")]
)
def test_a_member_under_another_name_is_one(memberships, country, body):
    assert body in {one.body for one in memberships.of(country) if one.is_listed}


@pytest.fixture(scope="module")
def knowledge():
    return KnowledgeBase.load(entities=None, snapshot=None, root=Path())


def test_a_new_member_is_told_as_one(knowledge):
    [poland] = knowledge.know(["poland"], dt.date(2005, 6, 30)).portraits
    [bodies] = [one.value for one in poland.facts if one.label == "Member of"]
    assert "European Union" in bodies


@pytest.mark.parametrize("country", ["qatar", "ecuador"])
def test_who_left_is_no_member_though_the_factbook_goes_on_saying_it(knowledge, country):
    [portrait] = knowledge.know([country], dt.date(2022, 6, 30)).portraits
    assert "OPEC" not in ", ".join(one.value for one in portrait.facts)


def test_who_joined_is_no_observer(knowledge):
    facts = {one.label: one.value for one in knowledge.record("india").facts}
    assert "SCO" not in facts["Other ties"]
