"""Sites in a temporary folder, built by the real Pelican, its ``simple`` theme and our parts."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import read_settings

import briefing
from briefing.plugin import preflight, run

ARTICLE_TEMPLATE = """{% extends "!simple/article.html" %}
{% block content %}
{% if article.briefing %}
{% with briefing = article.briefing.view, sources = article.briefing.view.sources %}
<h1>{% autoescape true %}{{ briefing.title }}{% endautoescape %}</h1>
{% include "briefing/bottom_line.html" %}
{% include "briefing/meta.html" %}
{% include "briefing/image.html" %}
{% include "briefing/fact_box.html" %}
<div class="body">{{ article.briefing.body }}</div>
{% include "briefing/about.html" %}
{% include "briefing/cards.html" %}
{% include "briefing/names.html" %}
{% include "briefing/related.html" %}
{% include "briefing/timeline.html" %}
{% include "briefing/sources.html" %}
{% endwith %}
{% else %}
{{ super() }}
{% endif %}
{% endblock %}
"""


@dataclass
class Site:
    """A site to be built: ``folder`` has content/, templates/ and, after ``build``, output/."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file of the content folder."""
        path = self.folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def all_settings(self) -> dict[str, Any]:
        """Pelican's settings, as if read from a file in the folder."""
        own = {
            "PATH": str(self.folder / "content"),
            "OUTPUT_PATH": str(self.folder / "output"),
            "THEME": "simple",
            "THEME_TEMPLATES_OVERRIDES": [str(self.folder / "templates")],
            "PLUGINS": [briefing],
            "ARTICLE_PATHS": ["briefings"],
            "STATIC_PATHS": ["images"],
            "ARTICLE_URL": "briefings/{slug}/index.html",
            "ARTICLE_SAVE_AS": "briefings/{slug}/index.html",
            "RELATIVE_URLS": True,
            "LOCALE": ["C"],
            "TIMEZONE": "UTC",
            "BRIEFING_CACHE": str(self.folder / "cache"),
            **dict.fromkeys(
                ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")
            ),
            "TRANSLATION_FEED_ATOM": None,
        }
        return read_settings(override={**own, **self.settings})

    def build(self) -> str:
        """Build it, and give the line that says what it has."""
        return run(self.all_settings())

    def check(self) -> None:
        """Look at all files without building."""
        preflight(self.all_settings())

    def page(self, name: str) -> str:
        """A file of the output."""
        return (self.folder / "output" / name).read_text(encoding="utf-8")

    def twin(self, slug: str) -> dict[str, Any]:
        """The JSON twin of a briefing."""
        found: dict[str, Any] = json.loads(self.page(f"briefings/{slug}/index.json"))
        return found

    def pages(self) -> set[str]:
        """All files of the output."""
        output = self.folder / "output"
        return {str(path.relative_to(output)) for path in output.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "briefings").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "article.html").write_text(ARTICLE_TEMPLATE)
    return Site(tmp_path)


@pytest.fixture(scope="session")
def site_in() -> type[Site]:
    """Makes a site in a folder of the test's own, with what it wants set otherwise."""
    return Site


@pytest.fixture(scope="session")
def wire() -> Callable[..., str]:
    """Make a wire text; keyword arguments are lines of its header."""

    def make(title: str = "Ferry line to Bergen reopens", **header: str) -> str:
        lines = "".join(f"{key.capitalize()}: {value}\n" for key, value in header.items())
        return (
            f"Date: 2023-05-02\n{lines}\n"
            f"{title}\n\n"
            "Norway’s oldest ferry line carries passengers again after two years of repairs.\n\n"
            "BERGEN, May 2 — The first ship left the harbour of Bergen on Tuesday morning with "
            "more than three hundred passengers on board, the operator said. Norway had closed "
            "the line in 2021 because of damage to both piers.\n\n"
            "“We are glad that the ships are back,” said Ingrid Solberg, who leads the port "
            "authority. Solberg added that Norway and Denmark would share the cost, which had "
            "grown far beyond what either government expected.\n\n"
            "Denmark will open its own pier at Hirtshals in August, according to its transport "
            "ministry. Until then ships from Bergen end their journey in Kristiansand.\n"
        )

    return make
