"""What a snapshot holds after faults, breaks and second runs."""

from __future__ import annotations

import pytest
import yaml
from asking import IN_ARVENIA, wanted
from wikimedia import (
    BROKEN,
    BUSY,
    CUT,
    GARBAGE,
    LAGGED,
    Fault,
    a_person,
)

from briefing.errors import FetchError
from briefing.fetch.files import QUESTIONS

AWAY = Fault(status=302, headers=(("Location", "SELFmoved=1"),))


@pytest.mark.parametrize("fault", [BUSY, LAGGED, BROKEN, CUT, GARBAGE, AWAY])
def test_whatever_fails_at_every_question_the_files_are_the_same(fault, arvenia, run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    expected = file.read_bytes()
    file.unlink()
    arvenia.answered.clear()

    arvenia.failing = fault  # before each answer
    run(wanted(beside=IN_ARVENIA), cache=tmp_path / "other")

    assert file.read_bytes() == expected
    assert arvenia.most_at_once == 1


def test_each_thing_is_asked_once(arvenia, run):
    run(wanted(beside=IN_ARVENIA))

    assert len(set(arvenia.answered)) == len(arvenia.answered)
    assert len(set(arvenia.ids())) == len(arvenia.ids())


@pytest.mark.parametrize("answers", range(1, 6))
def test_a_run_that_broke_off_goes_on_where_it_stopped(answers, arvenia, run, read, tmp_path):
    arvenia.dies_after = answers

    with pytest.raises(FetchError, match="can't be asked"):
        run(wanted(beside=IN_ARVENIA))
    assert not (tmp_path / "snapshot").exists()
    arvenia.dies_after = None
    run(wanted(beside=IN_ARVENIA))

    assert read("lia-moreno")["wikidata"] == "Q1"
    assert len(set(arvenia.answered)) == len(arvenia.answered)


@pytest.mark.usefixtures("arvenia")
def test_a_second_run_writes_the_same_bytes(run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    before, when = file.read_bytes(), file.stat().st_mtime_ns

    fetched = run(wanted(beside=IN_ARVENIA), cache=tmp_path / "other")

    assert fetched.written.same == ["lia-moreno.yaml"]
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (before, when)


def test_an_unchanged_revision_is_not_fetched_again(arvenia, run):
    run(wanted(wikidata="Q1", revision=1))

    assert arvenia.ids() == ["Q1"]
    assert arvenia.ids("info") == ["Q1"]


def test_a_newer_revision_is(arvenia, run, read, tmp_path):
    run(wanted(wikidata="Q1"))
    arvenia.items["Q1"] = {**arvenia.items["Q1"], "lastrevid": 2, "descriptions": {}}

    fetched = run(wanted(wikidata="Q1", revision=1), cache=tmp_path / "a day later")

    assert fetched.written.changed == ["lia-moreno.yaml"]
    assert "description" not in read("lia-moreno")


@pytest.mark.usefixtures("arvenia")
def test_what_an_editor_changed_is_left(run, tmp_path):
    run(wanted(beside=IN_ARVENIA))
    file = tmp_path / "snapshot" / "lia-moreno.yaml"
    mended = file.read_text("utf-8").replace("1961-02-03", "1961-03-02")
    file.write_text(mended, "utf-8")

    fetched = run(wanted(beside=IN_ARVENIA))

    assert fetched.written.edited == ["lia-moreno.yaml"]
    assert file.read_text("utf-8") == mended


@pytest.mark.usefixtures("arvenia")
def test_a_question_that_is_settled_goes(run, tmp_path):
    run(wanted())
    assert (tmp_path / "snapshot" / QUESTIONS).exists()

    run(wanted(wikidata="Q1"))

    assert not (tmp_path / "snapshot" / QUESTIONS).exists()


def test_asking_for_one_leaves_the_questions_on_others(arvenia, run, tmp_path):
    arvenia.add(a_person("Q5000", "Ada Brook"))
    run(wanted(), wanted("ada-brook", name="Ada Brook"))

    run(wanted(wikidata="Q1"), is_whole=False)

    (left,) = yaml.safe_load((tmp_path / "snapshot" / QUESTIONS).read_text("utf-8"))
    assert left["id"] == "ada-brook"
