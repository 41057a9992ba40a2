from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from making import Draft
from views_made import HOSTILE, full_briefing

from briefing.twin import as_json, schema

PUBLISHED = Path(__file__).parents[1] / "docs" / "twin.schema.json"


def test_the_published_schema_is_the_codes_own():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema()


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "briefing",
    [full_briefing(), full_briefing(HOSTILE.strip()), Draft().briefing()],
    ids=["full", "hostile", "empty"],
)
def test_a_twin_fits_the_schema(briefing):
    Draft202012Validator(schema()).validate(json.loads(as_json(briefing)))


def test_a_twin_has_what_measurements_read():
    twin = json.loads(as_json(full_briefing()))
    text = twin["text"]
    assert [text[one["start"] : one["end"]] for one in twin["mentions"]][:2] == [
        "Lena Harrow",
        "Arvenia",
    ]
    assert twin["entities"][0]["id"] == "lena-harrow"
    assert twin["entities"][0]["type"] == "person"
    assert [one["value"] for one in twin["dates"]] == ["2017", "2022-08"]
    assert twin["roles"][0] | {"sentence": 0} == {
        "person": "lena-harrow",
        "title": "prime minister",
        "of": "arvenia",
        "former": False,
        "sentence": 0,
    }
    assert [(one["speaker"], one["kind"]) for one in twin["quotes"]] == [("lena-harrow", "direct")]
    assert twin["lead"] == ["lena-harrow", "arvenia"]


def test_every_value_of_a_twin_says_who_says_so():
    twin = json.loads(as_json(full_briefing()))
    entries = [entry for row in twin["rows"] for entry in row["entries"]]
    entries += [
        entry for card in twin["cards"] for entry in (card["role"], card["summary"]) if entry
    ]
    proofs = [proof for entry in (*entries, *twin["since"]) for proof in entry["provenance"]]
    assert len(proofs) >= len(entries)
    for proof in proofs:
        held = twin["sentences"] if proof["source"] is None else twin["sources"]
        assert held[proof["sentence"] if proof["source"] is None else proof["source"]]


def test_the_same_briefing_gives_the_same_bytes():
    assert as_json(full_briefing()) == as_json(full_briefing())
