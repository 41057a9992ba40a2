"""Templates kept compiled: never another way than the site's options ask, never an error."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from briefing.plugin.compiled import keep_compiled

HOSTILE = "<b>wire</b>"


def rendered(cache, **options):
    env = Environment(loader=DictLoader({"page.html": "{{ title }}"}), **options)  # noqa: S701 -- the test's point
    keep_compiled(env, {"JINJA_ENVIRONMENT": options, "BRIEFING_CACHE": str(cache)})
    return env.get_template("page.html").render(title=HOSTILE)


def test_a_template_is_kept_and_found_again(tmp_path):
    first = rendered(tmp_path, autoescape=True)
    [kept] = (tmp_path / "templates").rglob("*.cache")
    written = kept.stat().st_mtime_ns
    assert rendered(tmp_path, autoescape=True) == first
    assert kept.stat().st_mtime_ns == written


def test_what_was_compiled_without_escaping_is_not_used_with_it(tmp_path):
    assert rendered(tmp_path, autoescape=False) == HOSTILE
    assert rendered(tmp_path, autoescape=True) == "&lt;b&gt;wire&lt;/b&gt;"
    assert rendered(tmp_path, autoescape=False) == HOSTILE


@pytest.mark.parametrize("damage", [b"", b"no template", b"j2\x05\x00" + b"\xff" * 40])
def test_a_damaged_file_is_compiled_anew(tmp_path, damage):
    first = rendered(tmp_path, autoescape=True)
    for kept in (tmp_path / "templates").rglob("*.cache"):
        kept.write_bytes(damage)
    assert rendered(tmp_path, autoescape=True) == first


def test_a_folder_that_cannot_be_made_costs_time_alone(tmp_path):
    (tmp_path / "templates").write_text("a file stands here")
    assert rendered(tmp_path, autoescape=True) == "&lt;b&gt;wire&lt;/b&gt;"


def test_a_folder_that_goes_away_costs_time_alone(tmp_path):
    env = Environment(loader=DictLoader({"page.html": "{{ title }}"}), autoescape=True)
    keep_compiled(env, {"JINJA_ENVIRONMENT": {}, "BRIEFING_CACHE": str(tmp_path)})
    for folder in (tmp_path / "templates").iterdir():
        folder.rmdir()
    assert env.get_template("page.html").render(title="wire") == "wire"
