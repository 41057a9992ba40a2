"""Builds the wheel, installs it into an empty environment, and builds a site there.

The site is Pelican's own ``simple`` theme with our partials and one article whose text is hostile:
the fact box must be on its page, in the German catalogue's words, and the hostile text must have
stayed text.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SETTINGS = """
SITENAME = "Smoke"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
THEME_TEMPLATES_OVERRIDES = ["templates"]
TIMEZONE = "UTC"
DEFAULT_LANG = "de"
BRIEFING_ARTICLE_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
"""

TEMPLATE = """
{% extends "!simple/article.html" %}
{% block content %}
{{ super() }}
{% if article.briefing %}
{% with briefing = article.briefing.view %}
{% include "briefing/fact_box.html" %}
{% include "briefing/sources.html" %}
{% endwith %}
{% endif %}
{% endblock %}
"""

ARTICLE = """Ministers Meet in Oslo Over Fishing Rights
Date: 2022-06-30

OSLO, June 30 — Prime Minister Anna <script>alert(1)</script> Holm of Norway met the French \
president, Emmanuel Macron, in Oslo on Wednesday to discuss fishing rights in the North Sea.

“We have {{ 7 * 7 }} reasons to agree & none to <b>quarrel</b>,” Holm said after the talks.

The two will meet again in Paris in August.
"""


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command; its output, or an exit that shows it."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **(env or {})},
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def environment(where: Path) -> Path:
    """An empty environment with our wheel and the locked packages; gives its Python."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", where / "dist", cwd=ROOT)
    venv.create(where / "venv", with_pip=True)
    python = where / "venv" / "bin" / "python"
    pip = (python, "-m", "pip", "--disable-pip-version-check", "-q", "install")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "site.txt", cwd=where)
    run(*pip, "--no-deps", *(where / "dist").glob("*.whl"), cwd=where)
    run(python, "-m", "pip", "--disable-pip-version-check", "check", cwd=where)
    return python


def site(where: Path) -> None:
    """A site of one article, with the ``simple`` theme and our partials."""
    for name, text in (
        ("pelicanconf.py", SETTINGS),
        ("templates/article.html", TEMPLATE),
        ("content/2022-06-30-oslo.txt", ARTICLE),
    ):
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def check(page: str) -> None:
    """The fact box is there, in German, and hostile text is text."""
    wanted = ("Auf einen Blick", "Emmanuel Macron", "&lt;script&gt;alert(1)&lt;/script&gt;")
    missing = [words for words in wanted if words not in page]
    bad = [words for words in ("<script>alert", "<b>quarrel", "49 reasons") if words in page]
    if missing or bad:
        sys.exit(f"missing: {missing}; must not be there: {bad}\n{page}")


def main() -> None:
    """Build, install, build a site, look at its page."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        python = environment(where)
        site(where)
        clean = {"PYTHONPATH": "", "PYTHONSAFEPATH": "1"}
        run(python, "-m", "pelican", "--fatal", "warnings", cwd=where, env=clean)
        (page,) = (where / "output").glob("ministers-meet*.html")
        check(page.read_text(encoding="utf-8"))
    print("the wheel builds a site with Pelican's own theme")


if __name__ == "__main__":
    main()
