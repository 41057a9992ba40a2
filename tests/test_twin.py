from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from atom import entries_of, faults_of
from jsonschema import Draft202012Validator
from making import ALMANAC, Draft, an_entity
from msgspec import structs
from views_made import HOSTILE, empty_view, full_briefing, full_view

from briefing.compose import profiles, summarise
from briefing.model import Happening, Profile
from briefing.twin import (
    Feed,
    FeedEntry,
    as_atom,
    as_json,
    as_text,
    dossier_as_json,
    dossier_schema,
    schema,
)

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


def profile(name: str = "Lena Harrow") -> Profile:
    """The profile of a person whom two briefings name."""
    briefings = [full_briefing(name, slug) for slug in ("one", "two")]
    portrait = briefings[0].knowledge.portraits[0]
    record = structs.replace(
        portrait.record,
        tenures=portrait.tenures,
        happenings=(Happening(date="2019", text=f"{name} came", source=ALMANAC),),
        coordinates=(1.5, 2.5),
        coordinates_source=ALMANAC,
    )
    summaries = [summarise(one, category="World") for one in briefings]
    found = profiles(summaries, {record.entity.id: record})
    return next(one for one in found if one.entity.id == record.entity.id)


def test_the_published_schema_of_dossiers_is_the_codes_own():
    published = PUBLISHED.with_name("dossier-twin.schema.json")
    assert json.loads(published.read_text(encoding="utf-8")) == dossier_schema()


@pytest.mark.parametrize("name", ["Lena Harrow", HOSTILE.strip()], ids=["full", "hostile"])
def test_a_dossier_s_twin_fits_its_schema(name):
    Draft202012Validator(dossier_schema()).validate(json.loads(dossier_as_json(profile(name))))


def test_a_dossier_of_which_only_the_name_is_known_has_a_twin():
    twin = json.loads(dossier_as_json(Profile(entity=an_entity("Lena Harrow"))))
    Draft202012Validator(dossier_schema()).validate(twin)
    assert twin["name"] == "Lena Harrow"
    assert twin["sources"] == twin["briefings"] == []


def test_a_dossier_s_twin_says_who_says_so():
    twin = json.loads(dossier_as_json(profile()))
    stated = [*twin["offices"], *twin["events"], twin["summary"], twin["position"]]
    assert twin["offices"][0]["title"] == "Prime Minister"
    assert {twin["sources"][one["source"]]["title"] for one in stated} == {ALMANAC.title}
    assert [one["slug"] for one in twin["briefings"]] == ["two", "one"]


# --- Plain text --------------------------------------------------------------------------------


def test_a_briefing_as_text_says_what_the_page_says():
    text = as_text(full_view(), full_briefing().document)
    told = [
        "A treaty for the river\n======================",
        "At a glance\n-----------",
        "Lena Harrow (Prime minister, Arvenia)",
        "Since then\n----------",
        "“We have waited for this day,” Lena Harrow said.",
        "Timeline\n--------",
        f"{ALMANAC.publisher}: {ALMANAC.title}",
    ]
    places = [text.casefold().find(one.casefold()) for one in told]
    assert -1 not in places
    assert places == sorted(places)


def test_a_number_in_the_text_leads_to_a_source_at_its_end():
    text = as_text(full_view(), full_briefing().document)
    body, _, sources = text.partition("Sources of this page\n")
    cited = set(re.findall(r"\[(\d+)\]", body))
    assert cited
    assert cited <= set(re.findall(r"^\[(\d+)\]", sources, re.MULTILINE))


def test_lines_break_at_spaces_and_no_address_is_broken():
    address = "https://wire.example/" + "a-very-long-path/" * 8
    view = structs.replace(full_view(), link=address, standfirst="word " * 60)
    lines = as_text(view, full_briefing().document).splitlines()
    assert address in " ".join(lines)
    assert [one for one in lines if len(one) > 72 and " " in one.strip()] == []


def test_an_article_about_which_nothing_was_found_is_head_and_text():
    text = as_text(empty_view(), Draft(paragraphs=("So.",)).briefing().document)
    assert text.endswith("The text\n--------\n\nSo.\n")
    assert "At a glance" not in text


# --- Feeds -------------------------------------------------------------------------------------


def feed(words: str = "Rain") -> Feed:
    return Feed(
        title=words,
        url="https://desk.example/x/index.atom.xml",
        page="https://desk.example/x/index.html",
        author=words,
        entries=tuple(
            FeedEntry(
                title=words,
                url=f"https://desk.example/{day}/",
                id=f"tag:desk.example,2022-06-{day}:/",
                published=f"2022-06-{day}T00:00:00+00:00",
                updated=f"2022-06-{day}T00:00:00+00:00",
                summary=words,
            )
            for day in (30, 29)
        ),
    )


@pytest.mark.parametrize("words", ["Rain", HOSTILE.strip(), "]]> </feed> &amp;"])
def test_a_dossier_s_feed_is_valid_and_keeps_its_words(words):
    atom = as_atom(feed(words))
    assert faults_of(atom) == []
    assert [entry["summary"] for entry in entries_of(atom)] == [words, words]


def test_a_feed_changed_when_its_newest_entry_did():
    assert "<updated>2022-06-30T00:00:00+00:00</updated>" in as_atom(feed()).partition("<entry")[0]


def test_a_feed_of_nothing_is_a_bug():
    with pytest.raises(ValueError, match="needs an entry"):
        as_atom(structs.replace(feed(), entries=()))
