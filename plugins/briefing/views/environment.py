"""What every template can say beside its views: words of the interface, and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .dates import day_view, month_words

if TYPE_CHECKING:
    import datetime as dt

    from jinja2 import Environment

    from ..language import Language

_IN_ENGLISH = Markup(' lang="en"')


def offer_words(environment: Environment, language: Language) -> None:
    """Give an environment the language of the site, before a template of ours is loaded.

    _, gettext, ngettext, {% trans %}   the words, new style; blocks are trimmed
    plurals(one, many)                  words in all forms, for a script, by CLDR's names
    |day, |month                        "30 June 2022", "June 2022", of a date and time
    site_lang                           the code of the language
    in_english                          the attribute for an element that holds English, as texts
                                        and what is known do; nothing on an English site
    """
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension's
        language.words.gettext, language.words.ngettext, newstyle=True
    )

    def day(date: dt.datetime) -> str:
        return day_view(date.date(), language).text

    def month(date: dt.datetime) -> str:
        return month_words(date.date(), language)

    environment.filters.update(day=day, month=month)
    environment.globals.update(
        _=environment.globals["gettext"],  # the extension's looks that up at each of its calls
        site_lang=language.code,
        plurals=language.plurals,
        in_english="" if language.is_english else _IN_ENGLISH,
    )
