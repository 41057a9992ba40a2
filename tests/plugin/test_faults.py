from __future__ import annotations

import re

import pytest

from briefing.errors import BriefingError, ContentError, FaultError
from briefing.plugin import page

pytestmark = pytest.mark.slow

PAGE = "briefings/ferry-line-to-bergen-reopens/index.html can't be written: "


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("<p>\n{% if %}</p>", "templates/article.html:2: Expected an expression"),
        ("<p>\n{{ nobody.name }}</p>", f"article.html:2: {PAGE}UndefinedError: 'nobody' is"),
        ("<p>\n{{ article.nothing.name }}", f"article.html:2: {PAGE}UndefinedError: "),
        (
            "{% macro half(n) %}\n{{ 1 // n }}{% endmacro %}\n\n{{ half(0) }}",
            f"article.html:2: {PAGE}ZeroDivisionError: ",
        ),
        ('\n\n{% include "lost.html" %}', 'article.html:3: asks for "lost.html", which isn\'t'),
        ('{% extends "lost.html" %}', 'article.html:1: asks for "lost.html", which isn\'t'),
        ('\n{% include "article.html" %}', f"article.html:2: {PAGE}RecursionError: "),
        ('\n{{ "no day"|day }}', f"article.html:2: {PAGE}"),
    ],
)
def test_what_fails_in_a_template_names_it_its_line_and_the_page(site, wire, template, message):
    (site.folder / "templates" / "article.html").write_text(template)
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(BriefingError) as caught:
        site.build()

    assert message in str(caught.value)
    assert "\n  Mend the template" in str(caught.value) or "\n  Add it," in str(caught.value)


@pytest.mark.parametrize("error", [KeyError("lost"), AttributeError("lost")])
def test_a_fault_of_ours_on_a_page_names_the_page_and_the_line_of_our_code(
    site, wire, monkeypatch, error
):
    def fail(*_args: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr(page, "briefing_view", fail)
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(FaultError) as caught:
        site.build()

    told = rf"{PAGE}{type(error).__name__}: '?lost'? \(plugin/page\.py:\d+\)\n  This is a fault"
    assert re.match(told, str(caught.value))


def test_what_a_dossier_lacks_is_a_fault_of_ours(site, wire, monkeypatch):
    def fail(*_args: object, **_more: object) -> None:
        raise AttributeError("lost")

    monkeypatch.setattr("briefing.plugin.dossiers.dossier_data", fail)
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(FaultError, match=r"^dossiers/\S+ can't be written: AttributeError: lost"):
        site.build()


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ('{% include "briefing/fact_box.html" %}', "Give it what its first lines say"),
        ("{{ 3|gathered }}", "templates/article.html:1: "),
    ],
)
def test_what_a_theme_gives_to_our_parts_is_its_own_affair(site, wire, template, message):
    (site.folder / "templates" / "article.html").write_text(template)
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(ContentError, match=re.escape(message)):
        site.build()


def test_a_fault_of_ours_without_a_template_names_the_line_of_our_code(site, wire, monkeypatch):
    def fail(*_args: object, **_more: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("briefing.plugin.generator.index_view", fail)
    site.write("briefings/ferry.txt", wire())

    with pytest.raises(FaultError, match=r"the site can't be built: KeyError: 'lost' \(plugin/"):
        site.build()
