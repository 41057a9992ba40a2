"""The documentation does what it says: its commands run, its files build, its words match the code.

A comment above a fenced block, which readers don't see, says what is done with it here:

    file: PATH        it is written there, in a copy of the checkout
    run: PATH: words  it is run there, and gives that file with those words in it
    not run: why      it isn't
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

import environment
import pytest
import yaml
from jinja2 import Environment

import briefing
from briefing.config import PREFIX, Config
from briefing.knowledge import KnowledgeBase
from briefing.read import header
from briefing.views import nouns

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
MANUAL = [page for page in PAGES if page.parent != DOCS / "decisions"]
KEPT = ("2022-06-30-madrid-summit.txt", "2022-07-24-black-sea-grain.md", "2023-04-05-finland")

_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*) -->\n)?^```(?P<kind>\w*)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A fenced block of a page; ``verb`` and ``rest`` are the two halves of its comment."""

    kind: str
    body: str
    verb: str = ""
    rest: str = ""

    @property
    def promises(self) -> list[tuple[str, list[str]]]:
        """The files that it gives, each with the words in it."""
        each = (one.partition(": ") for one in self.rest.split("; ") if one)
        return [(path, words.split(", ") if words else []) for path, _, words in each]


def blocks(page: Path, kind: str | None = None) -> list[Block]:
    found = []
    for match in _BLOCK.finditer(page.read_text("utf-8")):
        verb, _, rest = (match["note"] or "").partition(":")
        found.append(Block(kind=match["kind"], body=match["body"], verb=verb, rest=rest.strip()))
    return [block for block in found if kind in {None, block.kind}]


def name_of(value: object) -> str | None:
    return value.relative_to(ROOT).as_posix() if isinstance(value, Path) else None


each_page = pytest.mark.parametrize("page", PAGES, ids=name_of)
each_that_runs = pytest.mark.parametrize(
    "page", [page for page in MANUAL if any(b.verb == "run" for b in blocks(page))], ids=name_of
)


# --- Commands ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    """What extraction of the sample content cost, if a build has paid for it already."""
    folder = tmp_path_factory.mktemp("cache") / "briefing"
    kept = ROOT / ".cache" / "briefing"
    if kept.is_dir():
        shutil.copytree(kept, folder)
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def checkout(tmp_path, cache) -> Path:
    """A clone, in a path with a space: a few of the briefings, and this environment for its own."""
    folder = tmp_path / "a clone"
    for name in ("content", "docs", "requirements", "theme", "tools"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("Makefile", "pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    for path in (folder / "content" / "briefings").iterdir():
        if not path.name.startswith(KEPT):
            path.unlink()
    (folder / "plugins").symlink_to(ROOT / "plugins")  # compiled once
    (folder / ".cache").mkdir()
    (folder / ".cache" / "briefing").symlink_to(cache)
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    made_from = {"python": list(sys.version_info[:3]), **environment.locks("check")}
    (folder / ".venv" / "briefing.json").write_text(json.dumps(made_from))
    return folder


def run(commands: str, folder: Path) -> subprocess.CompletedProcess[str]:
    ours = {"PYTHONDONTWRITEBYTECODE", "PYTHON"} | {key for key in os.environ if "MAKE" in key}
    clean = {key: value for key, value in os.environ.items() if key not in ours}
    return subprocess.run(
        ["sh", "-e", "-c", commands],  # noqa: S607 -- whichever shell the reader has
        cwd=folder,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def follow(page: Path, folder: Path) -> None:
    """Do what a page says, from its top to its end, and look whether its promises are kept."""
    for block in blocks(page):
        if block.verb == "file":
            path = folder / block.rest
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")
        elif block.verb == "run":
            done = run(block.body, folder)
            assert done.returncode == 0, done.stdout + done.stderr
            keep(block, folder)


def keep(block: Block, folder: Path) -> None:
    for name, words in block.promises:
        text = (folder / name).read_text("utf-8")
        assert [word for word in words if word not in text] == [], name


@pytest.mark.slow
@pytest.mark.xdist_group("docs")
@each_that_runs
def test_a_page_that_is_followed_keeps_its_promises(page, checkout):
    follow(page, checkout)


@each_page
def test_every_command_is_run_here_or_says_why_not(page):
    silent = [
        block.body
        for block in blocks(page, "sh")
        if block.verb not in {"run", "not run"} or (block.verb == "not run" and not block.rest)
    ]

    assert silent == []


@each_page
def test_a_file_to_write_is_named_for_the_reader_too(page):
    told = re.sub("<!--.*?-->", "", page.read_text("utf-8"))

    assert [b.rest for b in blocks(page) if b.verb == "file" and f"`{b.rest}`" not in told] == []


@each_page
def test_no_command_hides_in_a_block_that_says_nothing_of_its_kind(page):
    silent = [block.body for block in blocks(page) if not block.kind]

    assert [one for one in silent if re.match(r"(?:make|git|rsync|pip|python|\.venv)\b", one)] == []


# --- Settings, templates, files ----------------------------------------------------------------


SETTINGS = DOCS / "settings.md"


@pytest.mark.parametrize("field", fields(Config), ids=lambda field: field.name)
def test_every_setting_has_its_heading_and_its_default(field):
    page = SETTINGS.read_text("utf-8")
    part = page.partition(f"## {PREFIX}{field.name.upper()}\n")[2].partition("\n## ")[0]

    default = list(field.default) if isinstance(field.default, tuple) else field.default
    shown = str(default) if isinstance(default, bool) else json.dumps(default)
    assert f"`{shown}`" in part


@pytest.mark.parametrize("file", ["pelicanconf.py", "publishconf.py"])
def test_every_setting_of_the_site_is_named(file):
    page = SETTINGS.read_text("utf-8")
    names = {
        name.id
        for name in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
    }

    assert names
    assert [name for name in names if f"`{name}`" not in page and f"## {name}\n" not in page] == []


@pytest.mark.parametrize("block", blocks(SETTINGS, "python"), ids=lambda block: block.body[:20])
def test_every_block_of_settings_is_one_that_config_takes(block):
    assigned = {
        node.targets[0].id: ast.literal_eval(node.value) for node in ast.parse(block.body).body
    }

    assert Config.from_settings(assigned) is not None


def test_the_dossiers_shown_load_together(tmp_path):
    shown = blocks(DOCS / "correct.md", "yaml")
    for block in shown:
        (tmp_path / Path(block.rest).name).write_text(block.body, "utf-8")

    known = KnowledgeBase.load(entities=tmp_path, snapshot=None, root=tmp_path)

    assert len(shown) > 1
    assert all(known.record(Path(block.rest).stem) for block in shown)


def test_a_host_s_file_calls_targets_that_are_there():
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    page = DOCS / "publish.md"
    (workflow,) = (yaml.safe_load(block.body) for block in blocks(page, "yaml"))
    (netlify,) = (tomllib.loads(block.body) for block in blocks(page, "toml"))

    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    calls = [step["run"] for step in steps if "run" in step] + [netlify["build"]["command"]]
    assert len(calls) > 1
    assert [call for call in calls if call.split()[1] not in targets] == []


def test_the_policy_header_is_the_same_wherever_it_stands():
    page = DOCS / "publish.md"
    (netlify,) = (tomllib.loads(block.body) for block in blocks(page, "toml"))
    (header,) = (block.body for block in blocks(page, "text"))

    policy = netlify["headers"][0]["values"]["Content-Security-Policy"]
    assert header == f"Content-Security-Policy: {policy}\n"


def prose(page: Path) -> str:
    """A page without its blocks and what stands as code in its lines."""
    return re.sub(r"`[^`\n]*`", "", _BLOCK.sub("", page.read_text("utf-8")))


@each_page
def test_every_link_within_the_project_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", prose(page))

    assert [link for link in links if not (page.parent / link).exists()] == []


@each_page
def test_every_link_to_a_part_of_a_page_leads_to_its_heading(page):
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", prose(page))

    assert [(to, part) for to, part in links if part not in anchors(page.parent / to, page)] == []


def anchors(target: Path, page: Path) -> set[str]:
    """The ids that GitHub gives to the headings of a page."""
    text = (page if target.is_dir() else target).read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def test_the_newest_version_of_the_changes_is_the_package_s():
    found = re.search(
        r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )

    assert found
    assert found[1] == briefing.__version__


def test_every_make_target_with_a_help_text_is_named_in_the_documentation():
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    told = "".join(page.read_text("utf-8") for page in PAGES)

    assert targets
    assert [name for name in targets if f"make {name}" not in told] == []


def test_every_header_line_that_is_read_is_named():
    told = (DOCS / "write.md").read_text("utf-8")

    assert [key for key in header.KNOWN if f"`{key.capitalize()}:" not in told] == []


def test_every_template_shown_is_one_that_parses():
    shown = blocks(DOCS / "theme.md", "jinja")

    assert shown
    for block in shown:
        Environment(autoescape=True).parse(block.body)


def test_every_field_of_every_view_is_named():
    page = (DOCS / "theme.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (\w+View) \| (.*) \|$", page, re.MULTILINE))
    views = {name: view for name, view in vars(nouns).items() if name.endswith("View")}

    shown = {name: set(re.findall(r"`(\w+)`", row)) for name, row in rows.items()}
    assert shown == {name: set(one.__struct_fields__) for name, one in views.items()}


def test_every_partial_is_named_in_the_documentation():
    page = (DOCS / "theme.md").read_text("utf-8")
    folder = ROOT / "plugins" / "briefing" / "templates"
    parts = [part.relative_to(folder).as_posix() for part in folder.rglob("*.html")]

    assert [part for part in parts if f"`{part}`" not in page] == []
