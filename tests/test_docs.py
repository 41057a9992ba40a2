"""The documentation names every setting, and says nothing that doesn't parse."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

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
