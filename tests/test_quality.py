"""The measuring tools: what they read, write and print."""

import json
import os
import subprocess
import sys
from pathlib import Path

import bench_extract
import pytest
import quality

ROOT = Path(__file__).parents[1]
BRIDGE = (
    "Denmark Plans a Bridge\nDenmark wants to build a bridge to Sweden by 2030, Mette Holm said.\n"
)
EXPECTED = {
    "format": "txt",
    "title": "Denmark Plans a Bridge",
    **dict.fromkeys(["standfirst", "byline", "credit"]),
    "entities": [
        {"id": "denmark", "type": "place", "name": "Denmark", "aliases": [], "lead": True},
        {"id": "sweden", "type": "place", "name": "Sweden", "aliases": [], "lead": False},
        {"id": "mette-holm", "type": "person", "name": "Mette Holm", "aliases": [], "lead": False},
    ],
    "mentions": [
        {"start": 0, "end": 7, "entity": "denmark", "alternatives": []},
        {"start": 23, "end": 30, "entity": "denmark", "alternatives": []},
        {"start": 58, "end": 64, "entity": "sweden", "alternatives": []},
        {"start": 74, "end": 84, "entity": "mette-holm", "alternatives": []},
    ],
    "dates": [{"start": 68, "end": 72, "value": "2030"}],
    "quotes": [],
    "roles": [],
    "traps": [],
}


STAGES = ("resolve", "knowledge", "compose")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "2023-05-02-bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return tmp_path


def measured(*arguments):
    return subprocess.run(
        [sys.executable, ROOT / "tools" / "quality.py", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_predictions_are_written_even_where_nothing_is_expected(folder, tmp_path):
    done = measured("--data", folder, "--out", tmp_path / "out")

    assert (done.returncode, done.stderr) == (0, "")
    assert "1 article read, 0 with expectations" in done.stdout
    said = json.loads((tmp_path / "out" / "2023-05-02-bridge.json").read_text("utf-8"))
    assert {"denmark", "sweden"} <= {entity["id"] for entity in said["entities"]}
    assert {"text", "mentions", "dates", "quotes", "roles", "lead", "title"} <= said.keys()


def test_the_table_sets_the_pipeline_beside_the_model_alone(folder):
    (folder / "2023-05-02-bridge.json").write_text(json.dumps(EXPECTED), encoding="utf-8")
    articles = quality.Articles.of(folder)
    twins = quality.predict(articles, model=quality.MODEL, cache_folder=folder / "cache")

    alone, ours = quality.measure(articles, twins, model=quality.MODEL)
    lines = {line[:28].strip(): line[28:] for line in quality.table(alone, ours)}

    assert lines["mentions"].split()[3:] == ["1.000"] * 3
    assert lines["dates"].split() == ["0.000"] * 3 + ["1.000"] * 3
    assert lines["direct quotes"].split()[0] == "–"
    assert {"entities", "linking", "roles", "lead", "names", "traps sprung"} <= lines.keys()


def test_kinds_of_error_are_counted_the_most_frequent_first(folder):
    (folder / "2023-05-02-bridge.json").write_text(json.dumps(EXPECTED), encoding="utf-8")
    articles = quality.Articles.of(folder)

    _, nothing = quality.measure(articles, {}, model=quality.MODEL)
    _, *lines = quality.kinds_of_error(nothing)

    assert lines[0].split() == "3 mentions: missing place Denmark · Sweden".split()


def test_an_article_that_cannot_be_read_is_named_and_counts_as_missed(folder):
    (folder / "undated.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "undated.json").write_text(json.dumps(EXPECTED), encoding="utf-8")

    done = measured("--data", folder)

    assert done.returncode == 0
    assert "left out: undated.txt" in done.stderr
    assert "1 article read, 1 with expectations" in done.stdout
    (recall,) = {line.split()[5] for line in done.stdout.splitlines() if "mentions" in line[:28]}
    assert recall == "0.000"


def test_a_folder_with_briefings_inside_is_read_as_a_content_folder(folder):
    (folder / "briefings").mkdir()
    (folder / "2023-05-02-bridge.txt").rename(folder / "briefings" / "2023-05-02-bridge.txt")

    (path,) = quality.Articles.of(folder).documents

    assert path.parent.name == "briefings"


@pytest.mark.parametrize(("option", "told"), [("--data", "nowhere"), ("--model", "no_such_model")])
def test_what_is_not_there_is_told_in_words(folder, option, told):
    done = measured("--data", folder, option, told)

    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_each_stage_has_its_time_and_the_ratio_says_whether_it_is_met(folder):
    documents = [*quality.Articles.of(folder).documents.values()]
    seconds = bench_extract.run(folder, documents)

    *_, ratio, model, _, _ = bench_extract.report(
        [{**seconds, "model": 1.0, **dict.fromkeys(STAGES, 0.03), "load the model": 1.0}]
    )

    assert {"rest of extract", "resolve", "knowledge", "compose"} <= seconds.keys()
    assert ratio.endswith("met)")
    assert model.startswith("load the model")
