from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import BriefingError, ConfigError
from briefing.plugin.running import watched_log

pytestmark = pytest.mark.slow

PLUGINS = Path(__file__).parents[2] / "plugins"


def test_a_warning_of_pelicans_makes_the_build_fail(site):
    with (
        pytest.raises(BriefingError, match="the sea is rough"),
        watched_log(site.all_settings()),
    ):
        logging.getLogger("pelican").warning("the sea is rough")


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("gone.md", "Correct the path"),
        ("/briefings/fery.md?a&b#top", "Did you mean {filename}/briefings/ferry.md?"),
    ],
)
def test_a_link_to_nowhere_is_told_with_its_places(site, target, remedy):
    text = f"Title: Ferry\nDate: 2023-05-02\n\nA [link]({{filename}}{target}) to nowhere.\n"
    site.write("briefings/ferry.md", text)
    site.write("pages/about.md", text)

    with pytest.raises(BriefingError) as caught:
        site.build()

    message = str(caught.value)
    assert message.startswith("content/briefings/ferry.md:4: links to ")
    assert "\ncontent/pages/about.md:4: links to " in message
    assert remedy in message


def test_it_makes_the_second_build_fail_as_well(site):
    text = "Title: Ferry\nDate: 2023-05-02\n\nA [link]({filename}lost.md) to nowhere.\n"
    site.write("briefings/ferry.md", text)
    with pytest.raises(BriefingError):
        site.build()

    with pytest.raises(BriefingError, match=r"lost\.md"):
        site.build()


def test_a_plugin_that_fails_to_load_makes_the_build_fail(site, wire):
    site.settings["PLUGINS"] = ["no_such_plugin"]
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(BriefingError, match="no_such_plugin"):
        site.build()


def test_what_is_no_warning_is_no_matter(site):
    with watched_log(site.all_settings()):
        logging.getLogger("pelican").info("writing a page")


def test_a_fault_in_a_template_names_file_and_line(site, wire):
    (site.folder / "templates" / "article.html").write_text("<p>\n{% if %}</p>")
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(BriefingError, match=r"article\.html:2: "):
        site.build()


def test_a_template_that_is_missing_is_told(site, wire):
    site.write("briefings/ferry.txt", wire(template="fancy"))

    with pytest.raises(ConfigError, match="unable to load fancy"):
        site.build()


def test_two_pages_with_one_address_are_told(site, wire):
    site.write("briefings/ferry.txt", wire())
    site.write("pages/about.md", "Title: About\nSave_as: people/index.html\n\nText.")
    site.write("pages/us.md", "Title: Us\nSave_as: people/index.html\n\nText.")

    with pytest.raises(ConfigError, match="Two pages have one address"):
        site.build()


def pelican(site, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run plain ``pelican content`` as its users do."""
    lines = {
        "PLUGIN_PATHS": [str(PLUGINS)],
        "PLUGINS": ["briefing"],
        "ARTICLE_PATHS": ["briefings"],
        "THEME": "simple",
        "THEME_TEMPLATES_OVERRIDES": ["templates"],
        **dict.fromkeys(["FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM"]),
        **settings,
    }
    conf = site.folder / "pelicanconf.py"
    conf.write_text("".join(f"{name} = {value!r}\n" for name, value in lines.items()))
    return subprocess.run(
        [sys.executable, "-m", "pelican", "content"],
        cwd=site.folder,
        env={"COLUMNS": "300"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_plain_pelican_builds_briefings(site, wire):
    site.write("briefings/ferry.txt", wire(slug="ferry"))

    done = pelican(site)

    assert done.returncode == 0, done.stdout + done.stderr
    assert 'class="fact-box"' in site.page("ferry.html")
    assert {"ferry.json", "people/index.html"} <= site.pages()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"BRIEFING_LINKZ": "all"}, "Did you mean BRIEFING_LINKS?"),
        ({"BRIEFING_MODEL": "no_such_model"}, "no_such_model"),
        ({}, "has no date"),
    ],
)
def test_plain_pelican_stops_with_a_status_and_writes_nothing(site, wire, settings, words):
    site.write("briefings/ferry.txt", wire() if settings else "A title\n\nSome text to read.")

    done = pelican(site, **settings)

    assert done.returncode == 1
    assert words in done.stdout + done.stderr
    assert not [name for name in site.pages() if name.endswith(".html")]
