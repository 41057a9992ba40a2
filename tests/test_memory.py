from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from briefing import knowledge as room
from briefing.config import Config
from briefing.knowledge import KnowledgeBase, layers, packs
from briefing.memory import remembering
from briefing.model import EntityId

DENMARK, BODY = EntityId("denmark"), EntityId("nato")
DAY = dt.date(2022, 6, 30)
MOTTO = "facts: [{{label: Motto, value: {}, source: {{title: A page}}}}]\n"


def taught(folder: Path, **dossiers: str) -> KnowledgeBase:
    shutil.rmtree(folder / "entities", ignore_errors=True)
    (folder / "entities").mkdir()
    for known, text in dossiers.items():
        (folder / "entities" / f"{known}.yaml").write_text(text, "utf-8")
    return KnowledgeBase.load(entities=folder / "entities", snapshot=None, root=folder)


def asked(folder: Path, knowledge: KnowledgeBase, *days: dt.date) -> list[object]:
    """What a build asks, as a build asks it."""
    with remembering(knowledge, Config(cache=str(folder))):
        found: list[object] = [knowledge.know([DENMARK, BODY], day) for day in days or [DAY]]
        found += [knowledge.record(one) for one in (DENMARK, BODY)]
        found += [knowledge.memberships(DENMARK), knowledge.flag(DENMARK)]
    return found


@pytest.fixture
def idle(monkeypatch):
    """Let nobody work out what is known."""

    def stop(*_):
        pytest.fail("worked out anew")

    def begin():
        monkeypatch.setattr(room, "portrait", stop)
        monkeypatch.setattr(layers, "record_of", stop)
        monkeypatch.setattr(packs.Packs, "flag", stop)

    return begin


def test_what_the_last_build_asked_is_the_same_and_not_worked_out_again(tmp_path, idle):
    first = asked(tmp_path, taught(tmp_path))
    idle()

    assert asked(tmp_path, taught(tmp_path)) == first


def test_what_it_did_not_ask_is_worked_out(tmp_path):
    asked(tmp_path, taught(tmp_path))

    later = dt.date(2024, 1, 1)

    found = asked(tmp_path, taught(tmp_path), later)

    assert found == asked(tmp_path / "none", taught(tmp_path), later)


@pytest.mark.parametrize(
    "changed",
    [
        {"denmark": MOTTO.format("Another")},
        {"denmark": MOTTO.format("One") + "summary: A kingdom.\n"},
        {},
    ],
)
def test_a_dossier_that_was_changed_or_removed_shows_at_once(tmp_path, changed):
    asked(tmp_path, taught(tmp_path, denmark=MOTTO.format("One")))

    found = asked(tmp_path, taught(tmp_path, **changed))

    assert found == asked(tmp_path / "none", taught(tmp_path, **changed))
    assert ("One" in str(found)) == ("summary" in str(changed))


def test_nothing_is_packed_again_that_is_not_asked_any_more(tmp_path):
    asked(tmp_path, taught(tmp_path), DAY, dt.date(2020, 1, 1))
    knowledge = taught(tmp_path)

    asked(tmp_path, knowledge)
    with remembering(knowledge, Config(cache=str(tmp_path))):
        pass

    assert b"2020" not in (knowledge.answers() or b"")


def moved(folder: Path, monkeypatch) -> Path:
    """A copy of the packs, which is read instead of them."""
    copy = folder / "packs"
    shutil.copytree(packs.FOLDER, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setattr(packs.Packs.__init__, "__defaults__", (copy, None))
    return copy


@pytest.mark.parametrize(
    "name",
    (
        "countries.tsv tenures.tsv tenures_ccby.tsv population.tsv flags.tsv memberships.tsv "
        "official_names.tsv sources.tsv flag_since.tsv curated/heads.tsv curated/sources.tsv"
    ).split(),
)
def test_any_table_of_what_is_known_makes_all_answers_new(tmp_path, monkeypatch, name):
    copy = moved(tmp_path, monkeypatch)
    before = taught(tmp_path).digest()
    table = copy / name
    lines = table.read_bytes().splitlines(keepends=True)
    table.write_bytes(b"".join([*lines, lines[-1]]))

    assert taught(tmp_path).digest() != before


def test_our_code_makes_all_answers_new(tmp_path, monkeypatch):
    before = taught(tmp_path).digest()
    real = layers.code_in
    for room_name in ("knowledge", "model"):
        other = tmp_path / f"{room_name}.py"
        other.write_text("changed = True\n", "utf-8")

        def code_in(folder, room_name=room_name, other=other):
            return [*real(folder), *([other] if folder.name == room_name else [])]

        monkeypatch.setattr(layers, "code_in", code_in)
        assert taught(tmp_path).digest() != before


def test_answers_that_were_damaged_are_worked_out(tmp_path):
    first = asked(tmp_path, taught(tmp_path))
    file = tmp_path / "answers.sqlite3"
    file.write_bytes(file.read_bytes()[:-2000] + bytes(2000))

    assert asked(tmp_path, taught(tmp_path)) == first
