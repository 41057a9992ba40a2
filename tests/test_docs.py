"""The documentation names every setting, and says nothing that doesn't parse."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.config import PREFIX, Config

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
