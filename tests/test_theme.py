"""The theme's own rules: one place for colours and sizes, shallow selectors, escaped templates."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pelican
import pytest
from jinja2 import Environment, FileSystemLoader

from briefing.language import ENGLISH
from briefing.views import offer_words

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "theme" / "templates"
PARTIALS = ROOT / "plugins" / "briefing" / "templates"
CSS = ROOT / "theme" / "static" / "css"
PELICANS_OWN = Path(pelican.__file__).parent / "themes" / "simple" / "templates"

LAYERS = ("tokens", "base", "layout", "components", "print")
SHEETS = (*(f"{layer}.css" for layer in LAYERS), "search.css")
OURS = sorted([*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.xml")])
GROUNDS = ("ground", "panel", "since-ground", "marked")


def rules(sheet: str) -> str:
    """The sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (CSS / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)


def selectors(sheet: str) -> list[str]:
    """Every selector of a sheet; at-rules are left out."""
    heads = re.findall(r"([^{}@;]+)\{", re.sub(r"@[^{]+\{", "", rules(sheet)))
    return [one.strip() for head in heads for one in re.split(r",(?![^(]*\))", head)]


def declarations(sheet: str) -> list[str]:
    """Every ``property: value`` of a sheet."""
    return re.findall(r"[{;]\s*([a-z-]+\s*:[^;{}]+)(?=[;}])", rules(sheet))


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name."""
    text = rules("tokens.css")
    light, dark = text.split("prefers-color-scheme: dark")
    blocks = {"light": light, "dark": dark.partition("@media")[0]}
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[scheme]))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_the_layers_stand_in_their_order():
    first = rules("tokens.css").strip().partition("\n")[0]
    assert first == f"@layer {', '.join(LAYERS)};"


@pytest.mark.parametrize("sheet", SHEETS)
def test_each_sheet_fills_its_own_layer_alone(sheet):
    layer = "components" if sheet == "search.css" else sheet.removesuffix(".css")
    assert re.findall(r"@layer (\w+) \{", rules(sheet)) == [layer]


def test_all_sheets_together_have_at_most_800_lines():
    assert sum(len((CSS / sheet).read_text().splitlines()) for sheet in SHEETS) <= 800


@pytest.mark.parametrize("sheet", SHEETS[1:])
def test_colours_and_sizes_stand_in_the_tokens_alone(sheet):
    literal = re.compile(
        r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)\(|\b\d*\.?\d+(?:r?em|px|pt|mm|ch|d?v[wh]|m?s)\b"
    )
    assert [one for one in declarations(sheet) if literal.search(one)] == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_is_important(sheet):
    assert "!important" not in rules(sheet)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_selector_names_one_class_and_no_id(sheet):
    plain = [re.sub(r":is\((\.?)[^)]*\)", r"\1any", one) for one in selectors(sheet)]
    assert [one for one in plain if len(re.findall(r"\.[a-z]", one)) > 1 or "#" in one] == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_directions_are_those_of_the_script(sheet):
    physical = re.compile(
        r"^(?:margin|padding|border|inset)?-?(?:left|right|top|bottom)|^(?:width|height|float)"
    )
    assert [one for one in declarations(sheet) if physical.search(one)] == []


def test_every_token_that_is_used_is_set():
    text = "".join(rules(sheet) for sheet in SHEETS)
    assert set(re.findall(r"var\((--[a-z0-9-]+)", text)) <= set(
        re.findall(r"(--[a-z0-9-]+):", text)
    )


def test_every_token_that_is_set_is_used():
    text = "".join(rules(sheet) for sheet in SHEETS)
    assert set(re.findall(r"\s(--[a-z0-9-]+):", text)) <= set(
        re.findall(r"var\((--[a-z0-9-]+)", text)
    )


def test_every_class_that_is_styled_is_written_by_a_template_or_by_annotate():
    styled = {
        name
        for sheet in SHEETS
        for one in selectors(sheet)
        for name in re.findall(r"\.([a-z][\w-]*)", one)
    }
    pages = [*OURS, *PARTIALS.rglob("*.html"), *(ROOT / "plugins" / "briefing").rglob("*.py")]
    written = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert sorted(name for name in styled if stem(name) not in written) == []


def stem(name: str) -> str:
    """A class, or its part before what a template fills in: ``kind--{{ name.kind }}``."""
    head, mark, end = name.rpartition("--")
    kinds = {"person", "organisation", "place", "event", "organisations", "where", "when", "people"}
    return head + mark if end in kinds else name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_every_ground_that_it_stands_on(scheme):
    colours = tokens(scheme)
    pairs = [
        *product(("text", "link", "visited"), GROUNDS),
        *product(("muted", "accent"), ("ground", "panel")),
        ("since-text", "since-ground"),
    ]
    faint = [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5]
    assert faint == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edges_of_controls_can_be_seen(scheme):
    colours = tokens(scheme)
    assert contrast(colours["edge"], colours["ground"]) >= 3


@pytest.mark.parametrize("template", OURS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_opens_with_what_it_takes(template):
    assert template.read_text(encoding="utf-8").startswith("{# ")


@pytest.mark.parametrize("template", OURS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_leaves_escaping_to_the_machine(template):
    assert not re.search(r"\|\s*safe\b", template.read_text(encoding="utf-8"))


def test_what_pelican_rendered_passes_unescaped_in_one_place():
    loose = [path for path in OURS if "autoescape false" in path.read_text(encoding="utf-8")]
    assert loose == [TEMPLATES / "macros" / "site.html"]


@pytest.mark.parametrize("template", OURS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_has_no_inline_style_or_script(template):
    assert not re.search(
        r"<script(?! src=)|<style|\sstyle=|\son[a-z]{3,}=", template.read_text(encoding="utf-8")
    )


@pytest.mark.parametrize("template", OURS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_compiles(template):
    environment = Environment(loader=FileSystemLoader([TEMPLATES, PARTIALS]), autoescape=True)
    offer_words(environment, ENGLISH)
    environment.get_template(template.relative_to(TEMPLATES).as_posix())


def test_no_page_falls_back_to_pelicans_own_theme():
    expected = {path.name for path in PELICANS_OWN.glob("*.html")}
    assert expected <= {path.name for path in TEMPLATES.glob("*.html")}


@pytest.mark.parametrize("template", ["dossier", "entities", "sources", "404", "sitemap"])
def test_the_plugin_and_the_site_find_their_templates(template):
    assert list(TEMPLATES.glob(f"{template}.*"))
