from __future__ import annotations

import os

import pytest

from briefing.errors import ConfigError, Problems
from briefing.language import ENGLISH, load_language

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n\n'
TWO_WRONG = (
    'msgid "By %(name)s"\nmsgstr "Von %(nmae)s"\n\nmsgid "After %(date)s"\nmsgstr "Nach %(day)s"\n'
)


def said(message, text):
    return f'msgid "{message}"\nmsgstr "{text}"\n\n'


@pytest.fixture
def own(tmp_path):
    """The site's folder of catalogues, and a way to write one."""

    def write(name, *entries):
        (tmp_path / name).write_text(HEAD + "".join(entries), encoding="utf-8")
        return tmp_path

    return write


def test_english_stands_in_the_sources():
    assert ENGLISH.gettext("By %(name)s", name="Ida") == "By Ida"
    assert ENGLISH.ngettext("%(num)s fact", "%(num)s facts", 1) == "1 fact"
    assert ENGLISH.ngettext("%(num)s fact", "%(num)s facts", 0) == "0 facts"


def test_a_script_gets_each_form_that_a_language_has(own):
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    forms = 'msgid "{count} fact"\nmsgid_plural "{count} facts"\n' + "".join(
        f'msgstr[{form}] "{{count}} {word}"\n'
        for form, word in enumerate(("fakt", "fakty", "faktów"))
    )
    folder = own("pl.po")
    (folder / "pl.po").write_text(head + forms, encoding="utf-8")
    polish = load_language("pl", folder)
    assert polish.plurals("{count} fact", "{count} facts") == {
        "one": "{count} fakt",
        "few": "{count} fakty",
        "many": "{count} faktów",
    }
    assert ENGLISH.plurals("a fact", "facts") == {"one": "a fact", "other": "facts"}


def test_a_word_of_the_site_wins_and_all_others_stay(own):
    german = load_language("de", own("de.po", said("Key points", "Kurz gesagt")))
    assert german.gettext("Key points") == "Kurz gesagt"
    assert german.gettext("Timeline") == "Zeitleiste"
    assert german.gettext("a word of the theme") == "a word of the theme"


def test_a_site_in_english_replaces_words_too(own):
    english = load_language("en", own("en.po", said("Key points", "In short")))
    assert english.gettext("Key points") == "In short"
    assert english.is_english


@pytest.mark.parametrize("code", ["de-AT", "de_AT"])
def test_a_regions_words_come_before_those_of_its_language(own, code):
    own("de.po", said("Key points", "Kurz"), said("Facts", "Tatsachen"))
    austrian = load_language(code, own("de_AT.po", said("Key points", "Im Überblick")))
    words = [austrian.gettext(one) for one in ("Key points", "Facts", "Timeline")]
    assert words == ["Im Überblick", "Tatsachen", "Zeitleiste"]
    assert (austrian.code, austrian.locale) == ("de-AT", "de_AT")


def test_a_language_without_a_catalogue_is_english_in_its_words():
    assert load_language("fr").gettext("Key points") == "Key points"


def test_a_translation_that_somebody_marked_as_fuzzy_is_not_used(own):
    folder = own("de.po", "#, fuzzy\n" + said("Key points", "vielleicht"))
    assert load_language("de", folder).gettext("Key points") == "Das Wichtigste"


def test_a_catalogue_that_changes_is_read_again(own):
    folder = own("de.po", said("Key points", "eins"))
    load_language("de", folder)
    own("de.po", said("Key points", "zwei"))
    os.utime(folder / "de.po", ns=(1, 1))
    assert load_language("de", folder).gettext("Key points") == "zwei"


@pytest.mark.parametrize("code", ["xx", "english", "", "d e", "de-XX-YY-ZZ"])
def test_a_language_that_nobody_knows_is_told_with_the_settings_file(code):
    with pytest.raises(ConfigError, match=r"mysite\.py: DEFAULT_LANG is"):
        load_language(code, settings="mysite.py")


def test_words_that_could_not_be_filled_in_are_told_with_their_lines(own):
    with pytest.raises(Problems) as caught:
        load_language("de", own("de.po", TWO_WRONG))
    first, second = map(str, caught.value.errors)
    assert 'de.po:4: the words for "By %(name)s" can\'t be filled in' in first
    assert "de.po:7: " in second


@pytest.mark.parametrize("text", ["zu 100 %", "%(date", "%d Uhr"])
def test_a_percent_sign_alone_is_told(own, text):
    with pytest.raises(ConfigError, match="can't be filled in"):
        load_language("de", own("de.po", said("Key points", text)))


@pytest.mark.parametrize("text", [b"msgid x", b"\xff\xfe"])
def test_a_file_that_is_no_catalogue_is_told(tmp_path, text):
    (tmp_path / "de.po").write_bytes(text)
    with pytest.raises(ConfigError, match="can't be read"):
        load_language("de", tmp_path)
