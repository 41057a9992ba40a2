"""Every word of the interface is in the catalogue; none stands bare in a template."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes
from jinja2.ext import GETTEXT_FUNCTIONS, InternationalizationExtension
from words import LOCALE, gathered, updated, written

from briefing.knowledge import KnowledgeBase
from briefing.language import CATALOGUES

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted(
    path
    for room in ("theme/templates", "plugins/briefing/templates")
    for path in (ROOT / room).rglob("*.html")
)
SHOWN = ("aria-label", "alt", "title", "placeholder")  # attributes that are read
FILLED = "\ufffc"  # where an expression stands
LANGUAGES = sorted(CATALOGUES.glob("*.po"))


class Bare(HTMLParser):
    """Collects the words of text and of attributes that somebody reads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, _, attrs):
        is_sentence = dict(attrs).get("name") == "description"
        for name, value in attrs:
            is_read = name in SHOWN or (name.startswith("data-") and " " in (value or ""))
            is_read = is_read or (name == "content" and is_sentence)
            if is_read and re.search(r"[^\W\d_]{2}", value or ""):
                self.words.append(value)

    def handle_data(self, data):
        if re.search(r"[^\W\d_]{2}", data):
            self.words.append(data.strip())


def parsed(source: str) -> nodes.Template:
    environment = Environment(extensions=[InternationalizationExtension], autoescape=True)
    environment.policies["ext.i18n.trimmed"] = True
    return environment.parse(source)


def markup(template: nodes.Template) -> str:
    """What a template writes itself, in order, each expression one sign."""
    html = "".join(
        one.data if isinstance(one, nodes.TemplateData) else FILLED
        for output in template.find_all(nodes.Output)
        for one in output.nodes
    )
    return re.sub(rf' (lang|data-{FILLED})="{FILLED}"', "", html)  # macros for an attribute alone


def shown_constants(template: nodes.Template) -> list[str]:
    """Texts with a space or a capital inside expressions, but for those that are looked up."""
    looked_up = {
        id(constant)
        for call in template.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name)
        and call.node.name in {*GETTEXT_FUNCTIONS, "_", "plurals"}
        for constant in call.find_all(nodes.Const)
    }
    return [
        one.value
        for output in template.find_all((nodes.Output, nodes.Assign, nodes.For))
        for one in output.find_all(nodes.Const)
        if id(one) not in looked_up
        and isinstance(one.value, str)
        and re.search(r"[^\W\d_] [^\W\d_]|^[A-Z][a-z]", one.value)
    ]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_stands_bare_in_a_template(path):
    template = parsed(path.read_text(encoding="utf-8"))
    assert Bare(markup(template)).words == []
    assert shown_constants(template) == []


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ('<p aria-label="More">{{ x }}</p>', ["More"]),
        ("<h2>Key {{ points }}</h2>", [f"Key {FILLED}"]),
        ("{% if x %}{{ y }} later{% endif %}", [f"{FILLED} later"]),
        ("<h2>{{ _('Key points') }}</h2>{% trans %}More{% endtrans %}", []),
    ],
)
def test_a_bare_word_is_found(source, bare):
    assert Bare(markup(parsed(source))).words == bare


def test_a_word_inside_an_expression_is_found():
    assert shown_constants(parsed("{{ 'Key points' if x else _('More') }}")) == ["Key points"]


def test_the_template_of_catalogues_is_up_to_date():
    held = (LOCALE / "briefing.pot").read_text(encoding="utf-8")
    assert held == written(gathered()), "make words"


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.name)
def test_a_catalogue_is_up_to_date_whole_and_fills_the_same_values(file):
    assert file.read_text(encoding="utf-8") == updated(file, gathered()), "make words"
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale=file.stem)
    for message in catalogue:
        forms = [message.string] if isinstance(message.string, str) else message.string
        assert all(forms), f"{message.id} is not translated"
        assert not message.fuzzy, message.id
    assert list(catalogue.check()) == []


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.name)
def test_a_translation_has_the_marks_and_the_places_of_the_english(file):
    with file.open("rb") as opened:
        catalogue = read_po(opened, locale=file.stem)
    for message in (one for one in catalogue if one.id):
        ids = [message.id] if isinstance(message.id, str) else message.id
        texts = [message.string] if isinstance(message.string, str) else message.string
        for text in texts:
            # it stands in attributes, too, and isn't escaped there
            assert '"' not in text, text
            assert re.findall(r"</?\w+>", text) == re.findall(r"</?\w+>", ids[-1]), text
            assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", ids[-1]))


def test_what_the_embedded_data_calls_its_facts_is_in_the_catalogue():
    base = KnowledgeBase.load(entities=None, snapshot=None, root=ROOT)
    records = [record for one in base.entities if (record := base.record(one))]
    offices = {tenure.title.casefold() for record in records for tenure in record.tenures}
    labels = {fact.label for record in records for fact in record.facts}
    others = {one for one in labels if one.casefold().removeprefix("acting ") not in offices}
    catalogue = gathered()
    assert sorted(one for one in others if one not in catalogue) == []
