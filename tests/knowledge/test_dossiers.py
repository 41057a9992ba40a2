import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, Problems
from briefing.knowledge import KnowledgeBase, dossier_schema

ROOT = Path(__file__).parents[2]
MAYOR = """\
type: person
name: Ada Example
aliases: [Example Ada]
roles:
  - title: Mayor
    of: exampletown
    from: 2021-10-04
    until: 2024
    source: {title: Gazette, publisher: A Press, date: 2021-10}
facts:
  - label: Party
    value: "12"
    source: {title: Gazette}
"""
TOWN = "type: place\nname: Exampletown\ncoordinates: [1.5, -2]\nwithin: japan\n"


def load(tmp_path, **dossiers):
    folder = tmp_path / "content" / "entities"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in dossiers.items():
        path = folder / (
            name.replace("__", ".").replace("_", "-") + ("" if "__" in name else ".yaml")
        )
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return KnowledgeBase.load(entities=folder, snapshot=None, root=tmp_path)


def problem(tmp_path, **dossiers):
    with pytest.raises(Problems) as found:
        load(tmp_path, **dossiers)
    return str(found.value)


def test_a_dossier_gives_an_entity_with_roles_and_facts(tmp_path):
    knowledge = load(tmp_path, ada_example=MAYOR, exampletown=TOWN)
    [ada, town] = knowledge.know(["ada-example", "exampletown"], dt.date(2022, 6, 30)).portraits
    assert [(t.title, t.of_name, t.source.layer) for t in ada.tenures] == [
        ("Mayor", "Exampletown", "dossier")
    ]
    assert [(f.label, f.value, f.source.title) for f in ada.facts] == [("Party", "12", "Gazette")]
    assert town.record.coordinates == (1.5, -2.0)
    assert [(f.label, f.value) for f in town.facts] == [("Mayor", "Ada Example")]


def test_a_missing_folder_is_no_problem(tmp_path):
    knowledge = KnowledgeBase.load(entities=tmp_path / "none", snapshot=None, root=tmp_path)
    assert "japan" in knowledge.entities


def test_a_dossier_for_a_packs_entity_needs_only_what_differs(tmp_path):
    text = (
        "summary: An island state.\nfacts:\n- {label: Capital, value: Kyoto, source: {title: T}}\n"
    )
    knowledge = load(tmp_path, japan=text)
    record = knowledge.record("japan")
    capitals = [(f.value, f.source.layer) for f in record.facts if f.label == "Capital"]
    assert (record.entity.name, record.summary) == ("Japan", "An island state.")
    assert capitals == [("Kyoto", "dossier")]
    assert "Area" in {f.label for f in record.facts}


def test_an_event_is_told_once_where_an_editor_tells_of_its_day(tmp_path):
    known = "joint-comprehensive-plan-of-action"
    packed = load(tmp_path / "packs").record(known).happenings
    text = "events:\n- {date: 2015-07-14, text: Signed, source: {title: T}}\n"
    told = load(tmp_path, **{known.replace("-", "_"): text}).record(known).happenings
    assert [one.date for one in packed] == ["2015-07-14"]
    assert [(one.date, one.text) for one in told] == [("2015-07-14", "Signed")]


MADRID = """\
type: event
name: NATO’s summit of 2022
aliases: [Madrid summit]
events:
- {date: 2022-06-29, text: Two states were invited, source: {title: T}}
"""
SERIES = """\
type: event
name: Pacific Dragon
events:
- {date: 2022-08-05, text: It began, source: {title: T}}
- {date: 2024-07-29, text: It began again, source: {title: T}}
"""


def test_an_editors_dossier_of_an_event_stands_for_the_packs_of_that_name_and_day(tmp_path):
    knowledge = load(tmp_path, summit=MADRID)
    assert "2022-nato-summit-madrid" not in knowledge.entities
    meant = {one.entity for one in knowledge.aliases() if one.text == "NATO summit in Madrid"}
    assert meant == {"summit"}
    record = knowledge.record("summit")
    assert record.entity.name == "NATO’s summit of 2022"
    assert [one.text for one in record.happenings] == ["Two states were invited"]
    assert "Place" in {fact.label for fact in record.facts}


@pytest.mark.parametrize(
    "text",
    [
        MADRID.replace("2022-06-29", "2023-07-11"),  # another day
        MADRID.replace("Madrid summit", "Lakeside talks"),  # no name in common
        MADRID.partition("events:")[0],  # no day
    ],
)
def test_an_event_of_another_name_or_day_is_another(tmp_path, text):
    knowledge = load(tmp_path, summit=text)
    assert {"summit", "2022-nato-summit-madrid"} <= set(knowledge.entities)


def test_a_series_is_no_single_event_but_has_its_name_alone(tmp_path):
    knowledge = load(tmp_path, pacific_dragon=SERIES)
    assert {"pacific-dragon", "pacific-dragon-2022"} <= set(knowledge.entities)
    meant = {one.entity for one in knowledge.aliases() if one.text == "Pacific Dragon"}
    assert meant == {"pacific-dragon"}
    assert [one.date for one in knowledge.record("pacific-dragon").happenings] == [
        "2022-08-05",
        "2024-07-29",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "type: person\nname: F. Kishida\nwikidata: Q359480\n",
        "type: person\nname: Fumio Kishida\n",
    ],
)
def test_a_dossier_under_another_id_joins_by_wikidata_or_full_name(tmp_path, text):
    knowledge = load(tmp_path, kishida=text)
    assert "fumio-kishida" not in knowledge.entities
    [japan] = knowledge.know(["japan"], dt.date(2022, 6, 30)).portraits
    assert "kishida" in {fact.entity for fact in japan.facts}
    assert knowledge.record("kishida").tenures


def test_an_office_of_the_packs_is_told_by_the_name_that_a_dossier_gives_its_body(tmp_path):
    known = load(tmp_path, nato="name: NATO\n")
    [head] = known.know(["mark-rutte"], dt.date(2025, 1, 1)).portraits
    assert [held.office for held in head.tenures] == ["Secretary General of NATO"]
    [body] = known.know(["nato"], dt.date(2022, 6, 30)).portraits
    told = "Mark Rutte followed Jens Stoltenberg as Secretary General of NATO"
    assert told in {one.text for one in body.since}


def test_an_editors_role_stands_for_the_packs(tmp_path):
    role = "roles:\n- {title: Prime Minister, of: japan, from: 2021-10-05, source: {title: T}}\n"
    knowledge = load(tmp_path, fumio_kishida=role)
    found = [t for t in knowledge.record("fumio-kishida").tenures if t.title == "Prime Minister"]
    assert [(t.start, t.source.layer) for t in found] == [("2021-10-05", "dossier")]


@pytest.mark.parametrize(
    ("change", "line", "what", "remedy"),
    [
        (("aliases:", "aliasses:"), 3, 'unknown key "aliasses"', "Did you mean `aliases`?"),
        (("type: person", "type: persn"), 1, 'type is "persn"', "Did you mean person?"),
        (("from: 2021-10-04", "from: 2021-02-30"), 7, 'from is "2021-02-30"', "YYYY-MM-DD"),
        (("from: 2021-10-04", "from: 2021/10/4"), 7, '"2021/10/4"', "for example 2021-10-04"),
        (("    from: 2021-10-04\n", ""), 5, '"Mayor" has no `from`', "Add `from: YYYY-MM-DD`"),
        (("until: 2024", "until: 2020"), 5, "ends on 2020, before it begins", "after `from`"),
        (("    source: {title: Gazette}\n", ""), 11, '"Party" has no `source`', "Add `source:"),
        (
            ("of: exampletown", "of: exampletwon"),
            6,
            'the id "exampletwon"',
            "Did you mean exampletown?",
        ),
        (("name: Ada Example", "name:"), 1, "has no `name`", "Add `name: …`"),
        (("aliases: [Example Ada]", "aliases: Ada"), 3, "aliases must be a list", "`- …`"),
        (("name: Ada Example", "name: [Ada]"), 2, "name must be one value", "`name: …`"),
        (("aliases: [", "wikidata: 12\naliases: ["), 3, 'wikidata is "12"', "Q and a number"),
        (("name: Ada Example", "name: Ada\nname: Bo"), 3, '"name" stands twice', "Keep one."),
        (("source: {title: Gazette}", "source: Gazette"), 13, "keys and values", "title: …"),
        (
            ("type: person", "type: person\ncoordinates: [400, 900]"),
            2,
            'coordinates.0 is "400"',
            "between -90 and 90",
        ),
        (
            ("type: person", "type: person\ncoordinates:\n- 40\n- .nan"),
            4,
            'coordinates.1 is ".nan"',
            "between -180 and 180",
        ),
        (("name: Ada Example", "name: Ada: Example"), 2, "not valid YAML", "quotation marks"),
    ],
)
def test_an_error_names_line_fault_and_remedy(tmp_path, change, line, what, remedy):
    message = problem(tmp_path, ada_example=MAYOR.replace(*change), exampletown=TOWN)
    assert f"content/entities/ada-example.yaml:{line}: " in message
    assert what in message
    assert remedy in message


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b"- a\n- b\n", "not a list of keys"),
        (b"type: person\nname: \xff\n", "not valid UTF-8"),
        (b"type: person\nname: \x07\n", "not valid YAML"),
        (b"a: 1\n---\nb: 2\n", "not valid YAML"),
        (b"[" * 5000, "is empty"),
        (b"&a {name: *a}", "must be one value"),
        (b"summary: Nobody knows me.\n", "has no `type`"),
    ],
)
def test_what_is_no_dossier_is_told_and_never_crashes(tmp_path, raw, what):
    assert what in problem(tmp_path, some_one=raw)


def test_all_problems_of_all_files_come_in_one_list(tmp_path):
    with pytest.raises(Problems) as found:
        load(tmp_path, one="type: x\nname: A\nfoo: 1\n", two="type: person\nname: B\nbar: 1\n")
    assert len(found.value.errors) == 3


@pytest.mark.parametrize("second", ["ada-example__yml", "Ada-Example__yaml"])
def test_two_dossiers_with_one_id_are_refused(tmp_path, second):
    message = problem(tmp_path, exampletown=TOWN, ada_example=MAYOR, **{second: MAYOR})
    assert "second dossier with the id" in message or "is no id" in message


def test_a_file_name_that_is_no_id_gets_one_proposed(tmp_path):
    assert "Rename it to ada-b-example.yaml" in problem(tmp_path, **{"Ada B. Example__yaml": TOWN})


KEYS = ["type", "name", "aliases", "roles", "facts", "source", "title", "of", "from", "until", "x"]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=20,
)


@example(text="type: '\n\n  '\n")
@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), json_values).map(yaml.safe_dump) | st.text())
def test_hostile_yaml_ends_in_our_errors_alone(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("hostile")
    try:
        load(folder, some_one=text.encode("utf-8", "surrogatepass"))
        messages = []
    except BriefingError as error:
        messages = str(error).splitlines()
    places = [line for line in messages if not line.startswith("  ")]
    assert all(line.startswith("content/entities/some-one.yaml") for line in places)


def test_the_published_schema_is_current():
    committed = json.loads((ROOT / "docs" / "dossier.schema.json").read_text(encoding="utf-8"))
    assert committed == dossier_schema()


class Editor(yaml.SafeLoader):
    """Values as an editor's YAML 1.2 sees them: numbers and booleans are such, days are texts."""

    yaml_implicit_resolvers = {  # noqa: RUF012 -- PyYAML's own
        first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_an_editor(text):
    return yaml.load(text, Loader=Editor)  # noqa: S506 -- a SafeLoader


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "entities").glob("*.yaml")), ids=str)
def test_the_schema_accepts_our_own_dossiers(path):
    jsonschema.validate(as_an_editor(path.read_text(encoding="utf-8")), dossier_schema())


@pytest.mark.parametrize(
    "text", ["coordinates: [91, 0]", "coordinates: [1]", "events: [{date: 9}]"]
)
def test_the_schema_refuses_what_the_build_refuses(tmp_path, text):
    assert problem(tmp_path, japan=text)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_an_editor(text), dossier_schema())
