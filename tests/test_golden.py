"""The golden site: what a change does to pages shows in its diff. `make golden` rewrites it."""

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from looks import LOOKS, MOST, difference, is_known, take, taken_with
from looks import PAGES as PICTURED
from pictures import find_chromium, launch

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
PICTURES = GOLDEN / "pictures"
PAGES = (".html", ".json", ".xml", ".txt")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("golden")]


def build(output, **environment):
    command = [sys.executable, "-m", "briefing.cli", "build"]
    command += ["--settings", str(ROOT / "pelicanconf.py")]
    command += ["--content", str(GOLDEN / "content"), "--output", str(output)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "plugins", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(tmp_path_factory.mktemp("golden") / "site")


def tree(folder):
    """The pages of a site, by path; style sheets have tests of their own."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in PAGES and "theme" not in path.relative_to(folder).parts
    }


def rewrite(pages, folder):
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_the_site_is_the_golden_one(built, request):
    pages = tree(built)
    if request.config.getoption("--golden"):
        rewrite(pages, GOLDEN / "site")
    golden = tree(GOLDEN / "site")
    assert pages.keys() == golden.keys()
    changed = [name for name in pages if pages[name] != golden[name]]
    assert changed == [], "make golden rewrites it; read the diff"


def test_no_page_has_pythons_word_for_nothing(built):
    said = [
        name for name, text in tree(built).items() if re.search(r"\b(?:None|Undefined)\b", text)
    ]
    assert said == []


def test_another_locale_zone_and_hash_seed_give_the_same_bytes(built, tmp_path):
    other = build(
        tmp_path / "site",
        PYTHONHASHSEED="7",
        TZ="Pacific/Auckland",
        LC_ALL="C.UTF-8",
        LANG="C.UTF-8",
    )
    names = [path.relative_to(built) for path in built.rglob("*") if path.is_file()]
    assert names
    _, different, missing = filecmp.cmpfiles(built, other, names, shallow=False)
    assert (different, missing) == ([], [])


@pytest.fixture(scope="module")
def camera(request):
    """The browser, where pictures can be compared: else one line says why they aren't."""
    pytest.importorskip("PIL", reason="no Pillow here: no picture of a page is compared")
    if find_chromium() is None:
        pytest.skip("no Chromium on PATH: no picture of a page is compared")
    here = taken_with()
    if request.config.getoption("--golden"):
        shutil.rmtree(PICTURES, ignore_errors=True)
        PICTURES.mkdir()
        (PICTURES / "taken-with.json").write_text(json.dumps(here, indent=1) + "\n", "utf-8")
    if not is_known(PICTURES, here):
        pytest.skip("another browser or other fonts: no picture of a page is compared")
    with launch(find_chromium()) as browser:
        yield browser


@pytest.mark.parametrize(("kind", "look"), [*product(PICTURED, LOOKS)])
def test_a_page_looks_as_it_did(kind, look, built, camera, request):
    picture = take(camera, built / PICTURED[kind], look)
    golden = PICTURES / f"{kind}-{look}.png"
    if request.config.getoption("--golden"):
        golden.write_bytes(picture)
    now = built.parent / golden.name
    now.write_bytes(picture)
    assert difference(picture, golden.read_bytes()) <= MOST, f"it looks like {now}"
