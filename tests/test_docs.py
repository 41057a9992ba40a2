"""The documentation names every setting, and says nothing that doesn't parse."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import Environment

from briefing.config import PREFIX, Config
from briefing.knowledge import KnowledgeBase

ROOT = Path(__file__).parents[1]
SETTINGS = ROOT / "docs" / "settings.md"


@pytest.mark.parametrize("name", [field.name for field in fields(Config)])
def test_every_setting_has_its_heading(name):
    headings = re.findall(r"^## (\S+)$", SETTINGS.read_text("utf-8"), re.MULTILINE)

    assert f"{PREFIX}{name.upper()}" in headings


@pytest.mark.parametrize(
    "block",
    re.findall(r"^```python\n(.*?)^```", SETTINGS.read_text("utf-8"), re.DOTALL | re.MULTILINE),
)
def test_every_block_of_settings_is_one_that_config_takes(block):
    assigned = {node.targets[0].id: ast.literal_eval(node.value) for node in ast.parse(block).body}

    assert Config.from_settings(assigned) is not None


@pytest.mark.parametrize(
    "block",
    re.findall(
        r"^```yaml\n(.*?)^```",
        (ROOT / "docs" / "correct.md").read_text("utf-8"),
        re.DOTALL | re.MULTILINE,
    ),
)
def test_every_dossier_shown_is_one_that_loads(block, tmp_path):
    (tmp_path / "ada-example.yaml").write_text(block, "utf-8")

    known = KnowledgeBase.load(entities=tmp_path, snapshot=None, root=tmp_path)

    assert known.record("ada-example") is not None


PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_within_the_project_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_make_target_with_a_help_text_is_named_in_the_documentation():
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    told = "".join(page.read_text("utf-8") for page in PAGES)

    assert targets
    assert [name for name in targets if f"make {name}" not in told] == []


def test_every_template_shown_is_one_that_parses():
    page = (ROOT / "docs" / "theme.md").read_text("utf-8")
    blocks = re.findall(r"^```jinja\n(.*?)^```", page, re.DOTALL | re.MULTILINE)

    assert blocks
    for block in blocks:
        Environment(autoescape=True).parse(block)


def test_every_partial_is_named_in_the_documentation():
    page = (ROOT / "docs" / "theme.md").read_text("utf-8")
    parts = (ROOT / "plugins" / "briefing" / "templates" / "briefing").glob("*.html")

    missing = {part.name for part in parts if f"briefing/{part.name}" not in page}
    assert missing <= {"macros.html", "index.html"}
