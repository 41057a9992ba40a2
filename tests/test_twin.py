import json
from pathlib import Path

import jsonschema
import pytest
from making import Draft, an_entity

from briefing import twin

SCHEMA = Path(__file__).parent.parent / "docs" / "twin.schema.json"


@pytest.fixture
def drafted():
    return Draft(
        title="Arvenia signs the river treaty",
        standfirst="The treaty ends a quarrel & a <b>blockade</b>.",
        paragraphs=(
            "Prime minister Ana Rao of Arvenia signed the treaty in June.",
            "“The river is ours to share,” Rao said.",
        ),
        entities=(an_entity("Ana Rao"), an_entity("Arvenia", "place")),
        mentions={"Ana Rao": "Ana Rao", "Arvenia": "Arvenia"},
        dates={"June": "2022-06"},
        quotes=(("“The river is ours to share,”", "Ana Rao", "direct"),),
    ).briefing()


def test_the_published_schema_is_current():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == twin.schema()


def test_a_twin_is_valid_by_its_schema(drafted):
    jsonschema.validate(
        json.loads(twin.as_json(drafted)),
        twin.schema(),
        cls=jsonschema.Draft202012Validator,
    )


def test_spans_of_a_twin_cover_the_words_that_they_stand_for(drafted):
    found = json.loads(twin.as_json(drafted))
    words = {found["text"][one["start"] : one["end"]] for one in found["mentions"]}
    assert {"Ana Rao", "Arvenia"} <= words
    (date,) = found["dates"]
    assert (found["text"][date["start"] : date["end"]], date["value"]) == ("June", "2022-06")
    (quote,) = found["quotes"]
    assert (quote["speaker"], quote["kind"]) == ("ana-rao", "direct")


def test_a_twin_is_the_same_bytes_twice(drafted):
    assert twin.as_json(drafted) == twin.as_json(drafted)
