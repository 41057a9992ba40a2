"""The golden site: what a change does to pages shows in its diff. `make golden` rewrites it."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
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
