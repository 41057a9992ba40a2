from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.cache import KEPT_BUILDS, CardCache, ExtractionCache, ResolutionCache
from briefing.model import (
    Block,
    Candidate,
    Document,
    Entity,
    EntityId,
    Equation,
    Extraction,
    Pronoun,
    Quantity,
    Quote,
    Resolution,
    RolePhrase,
    Sentence,
    Span,
    Timex,
)

TEXT = "Harbour reopens\n\nThe harbour of Vela reopened on Monday."
DOCUMENT = Document(
    slug="harbour",
    path="content/briefings/harbour.txt",
    date=dt.date(2023, 5, 2),
    title="Harbour reopens",
    html="<p>The harbour of Vela reopened on Monday.</p>",
    text=TEXT,
    body_start=17,
    blocks=(
        Block(kind="title", span=Span(start=0, end=15)),
        Block(kind="paragraph", span=Span(start=17, end=len(TEXT))),
    ),
)
EXTRACTION = Extraction(
    sentences=(Sentence(span=Span(start=0, end=15), block=0),),
    timexes=(Timex(span=Span(start=50, end=56), sentence=0, value="2023-05-01"),),
)


def keep(folder: Path, *documents: Document, fingerprint: str = "one") -> None:
    with ExtractionCache(folder, fingerprint=fingerprint) as cache:
        for document in documents:
            cache.put(document, EXTRACTION)


def found(folder: Path, document: Document = DOCUMENT, fingerprint: str = "one") -> bool:
    with ExtractionCache(folder, fingerprint=fingerprint) as cache:
        return cache.get(document) is not None


spans = st.builds(
    lambda start, length: Span(start=start, end=start + length),
    st.integers(0, 10**6),
    st.integers(1, 500),
)
extractions = st.builds(
    Extraction,
    **{
        name: st.lists(
            st.from_type(noun) if noun is Span else st.builds(noun, **fields), max_size=3
        ).map(tuple)
        for name, noun, fields in [
            ("sentences", Sentence, {"span": spans}),
            ("candidates", Candidate, {"span": spans}),
            ("pronouns", Pronoun, {"span": spans}),
            ("equations", Equation, {"left": spans, "right": spans}),
            ("timexes", Timex, {"span": spans}),
            ("quotes", Quote, {"span": spans, "cue": spans, "speaker": st.none() | spans}),
            ("roles", RolePhrase, {"person": spans, "title_span": spans, "of": st.none() | spans}),
            ("quantities", Quantity, {"span": spans}),
        ]
    },
)


@given(extraction=extractions)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_kept_comes_back_equal(tmp_path, extraction):
    with ExtractionCache(tmp_path, fingerprint="one") as cache:
        cache.put(DOCUMENT, extraction)
    with ExtractionCache(tmp_path, fingerprint="one") as cache:
        assert cache.get(DOCUMENT) == extraction


def test_an_article_that_was_never_seen_is_not_found(tmp_path):
    assert not found(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"text": TEXT.replace("Vela", "Zela")},
        {"date": dt.date(2023, 5, 3)},
        {"muted": (Span(start=32, end=36),)},
        {"blocks": DOCUMENT.blocks[:1]},
        {"dateline": Span(start=17, end=20)},
        {"byline": "Ada Moor"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_extraction_may_see_is_part_of_the_key(tmp_path, change):
    keep(tmp_path, DOCUMENT)

    assert not found(tmp_path, replace(DOCUMENT, **change))


@pytest.mark.parametrize(
    "change",
    [
        {"slug": "port", "path": "content/briefings/port.md"},
        {"html": "<p>The harbour of <em>Vela</em> reopened on Monday.</p>"},
        {"hints": ("-vela",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_extraction_never_sees_is_not(tmp_path, change):
    keep(tmp_path, DOCUMENT)

    assert found(tmp_path, replace(DOCUMENT, **change))


def test_hints_and_path_are_part_of_the_key_of_a_resolution(tmp_path):
    entity = Entity(id=EntityId("vela"), type="place", name="Vela")
    resolution = Resolution(entities=(entity,), lead=(entity.id,), salience=(1.0,))
    with ResolutionCache(tmp_path, fingerprint="one") as cache:
        cache.put(DOCUMENT, resolution)
    with ResolutionCache(tmp_path, fingerprint="one") as cache:
        assert cache.get(replace(DOCUMENT, slug="port", html="")) == resolution
        assert cache.get(replace(DOCUMENT, hints=("-vela",))) is None
        assert cache.get(replace(DOCUMENT, path="content/briefings/port.md")) is None


def test_other_code_or_models_find_nothing_of_the_old(tmp_path):
    keep(tmp_path, DOCUMENT)

    assert not found(tmp_path, fingerprint="two")


def test_an_entry_goes_when_many_builds_had_no_use_for_it(tmp_path):
    other = replace(DOCUMENT, text=TEXT + " Ships wait.")
    keep(tmp_path, DOCUMENT, other)
    for _ in range(KEPT_BUILDS):
        found(tmp_path, DOCUMENT)

    assert found(tmp_path, DOCUMENT)
    assert not found(tmp_path, other)


def test_a_build_of_other_content_in_between_leaves_entries_alone(tmp_path):
    keep(tmp_path, DOCUMENT)
    keep(tmp_path, replace(DOCUMENT, text=TEXT + " Ships wait."))

    assert found(tmp_path, DOCUMENT)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:3000])


def overwrite(file: Path) -> None:
    file.write_bytes(b"\x80\x04 no database, but long enough to look like one" * 500)


def spoil_pages(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:2048] + b"\xff" * (len(content) - 2048))


def empty(file: Path) -> None:
    file.write_bytes(b"")


def drop_table(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("DROP TABLE result")
    database.close()


@pytest.mark.parametrize("damage", [cut, overwrite, spoil_pages, empty, drop_table])
def test_a_damaged_file_is_begun_anew(tmp_path, damage):
    keep(tmp_path, DOCUMENT)
    damage(tmp_path / ExtractionCache.file_name)

    assert not found(tmp_path)
    keep(tmp_path, DOCUMENT)
    assert found(tmp_path)


def test_damage_is_told_in_one_line_and_is_no_warning(tmp_path, caplog):
    keep(tmp_path, DOCUMENT)
    overwrite(tmp_path / ExtractionCache.file_name)

    with caplog.at_level("INFO"):
        found(tmp_path)

    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert "is damaged" in caplog.text
    assert (tmp_path / ExtractionCache.file_name).with_suffix(".damaged").exists()


def test_a_single_changed_byte_in_an_entry_is_noticed(tmp_path):
    keep(tmp_path, DOCUMENT)
    database = sqlite3.connect(tmp_path / ExtractionCache.file_name)
    with database:
        ((value,),) = database.execute("SELECT value FROM result").fetchall()
        spoilt = value[:-1] + bytes([value[-1] ^ 1])
        database.execute("UPDATE result SET value = ?", (spoilt,))
    database.close()

    assert not found(tmp_path)


def test_a_folder_that_is_a_file_costs_the_cache_and_no_more(tmp_path):
    (tmp_path / "cache").write_text("in the way")

    keep(tmp_path / "cache", DOCUMENT)

    assert not found(tmp_path / "cache")


def test_a_killed_build_keeps_most_of_what_it_extracted(tmp_path):
    cache = ExtractionCache(tmp_path, fingerprint="one").__enter__()
    for number in range(20):
        cache.put(replace(DOCUMENT, text=f"{TEXT} {number}"), EXTRACTION)
    cache._close()  # noqa: SLF001 -- what the end of a process does

    assert found(tmp_path, replace(DOCUMENT, text=f"{TEXT} 0"))


WRITER = """
import datetime as dt, sys
from dataclasses import replace
from pathlib import Path
from briefing.cache import ExtractionCache
from test_cache import DOCUMENT, EXTRACTION, TEXT
with ExtractionCache(Path(sys.argv[1]), fingerprint="one") as cache:
    for number in range(200):
        cache.put(replace(DOCUMENT, text=f"{TEXT} {sys.argv[2]} {number}"), EXTRACTION)
        cache.get(replace(DOCUMENT, text=f"{TEXT} a {number}"))
"""


def test_two_builds_at_a_time_keep_what_both_found(tmp_path):
    here = Path(__file__).parent
    path = {"PYTHONPATH": f"{here.parent / 'plugins'}:{here}"}
    builds = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], env=path)
        for name in ("a", "b")
    ]

    assert [build.wait() for build in builds] == [0, 0]
    assert found(tmp_path, replace(DOCUMENT, text=f"{TEXT} a 199"))
    assert found(tmp_path, replace(DOCUMENT, text=f"{TEXT} b 0"))


def test_a_card_is_found_by_its_drawing_and_what_paints_it(tmp_path):
    with CardCache(tmp_path, fingerprint="one") as pictures:
        pictures.put("<svg/>", b"\x89PNG")

    with CardCache(tmp_path, fingerprint="one") as pictures:
        assert pictures.get("<svg/>") == b"\x89PNG"
        assert pictures.get("<svg><g/></svg>") is None
    with CardCache(tmp_path, fingerprint="two") as pictures:
        assert pictures.get("<svg/>") is None
