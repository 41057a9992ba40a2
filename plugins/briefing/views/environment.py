"""What every template can say beside its views: words of the interface, and days."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import pass_eval_context
from markupsafe import Markup

from .citing import gathered
from .dates import day_view, month_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from gettext import NullTranslations

    from jinja2 import Environment
    from jinja2.nodes import EvalContext

    from ..language import Language
    from .nouns import ReferenceView, SourceLineView

_IN_ENGLISH = Markup(' lang="en"')


def offer_words(environment: Environment, language: Language) -> None:
    """Give an environment the language of the site, before a template of ours is loaded.

    _, gettext, ngettext, {% trans %}   the words, new style; blocks are trimmed
    plurals(one, many)                  words in all forms, for a script, by CLDR's names
    |day, |month                        "30 June 2022", "June 2022", of a date and time
    |gathered                           a page's sources as SourceLineViews, one a publisher
    |address(SITEURL)                   an address from the site's root; "#…" stays on the page
    site_lang                           the code of the language
    in_english                          the attribute for an element that holds English, as texts
                                        and what is known do; nothing on an English site
    """
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension's
        language.words.gettext, language.words.ngettext, newstyle=True
    )
    environment.globals.update(_words(language.words))

    def day(date: dt.datetime) -> str:
        return day_view(date.date(), language).text

    def month(date: dt.datetime) -> str:
        return month_words(date.date(), language)

    def lines(sources: Iterable[ReferenceView]) -> tuple[SourceLineView, ...]:
        return gathered(sources)  # called from here, so that a theme's mistake is told as its own

    environment.filters.update(day=day, month=month, address=_address, gathered=lines)
    environment.globals.update(
        site_lang=language.code,
        plurals=language.plurals,
        in_english="" if language.is_english else _IN_ENGLISH,
    )


def _words(words: NullTranslations) -> dict[str, Callable[..., str]]:
    """The extension's functions without what it does at each of ten thousand calls.

    New style: a message may hold %(name)s, escaped where the template escapes.
    """

    @cache
    def plain(message: str, *, is_markup: bool) -> str:
        """A message without values, as most are: Markup takes long to fill in none."""
        found = words.gettext(message) % {}
        return Markup(found) if is_markup else found  # noqa: S704 -- ours

    @pass_eval_context
    def gettext(context: EvalContext, message: str, **values: object) -> str:
        if not values:
            return plain(message, is_markup=context.autoescape)
        found = words.gettext(message)
        return (Markup(found) if context.autoescape else found) % values  # noqa: S704 -- ours

    @pass_eval_context
    def ngettext(context: EvalContext, one: str, many: str, num: int, **values: object) -> str:
        found = words.ngettext(one, many, num)
        shown = {"num": num, **values}
        return (Markup(found) if context.autoescape else found) % shown  # noqa: S704 -- ours

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _address(url: str, root: str) -> str:
    return url if url.startswith("#") else f"{root}/{url}"
