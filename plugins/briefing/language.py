"""The words of the interface in the site's language: gettext, from catalogues read as they are.

English stands in the sources. ``locale/de.po`` beside this file is German; a site's own folder may
hold a catalogue of the same name, whose words win. What none of them has stays English.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from .errors import BriefingError, ConfigError, Place, Problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

CATALOGUES = Path(__file__).parent / "locale"
"""The folder of our own: ``briefing.pot`` with all words, and a LANGUAGE.po for each language."""

_TELLING = 200  # numbers up to here have every form that any language has for whole ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language for pages.

    code    as HTML and Open Graph want it: "de", "pt-BR"
    locale  as Babel wants it: "pt_BR"
    words   what its catalogues say
    """

    code: str
    locale: str
    words: NullTranslations

    @property
    def is_english(self) -> bool:
        """Whether it is one of the Englishes, which have one form of dates and lists here."""
        return self.locale.partition("_")[0] == "en"

    def gettext(self, message: str, **values: object) -> str:
        """The words for an English message; ``values`` fill its %(name)s."""
        return self.words.gettext(message) % values

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """The words in the form that a number asks for; %(num)s is the number."""
        return self.words.ngettext(one, many, number) % {"num": number, **values}

    def plurals(self, one: str, many: str) -> dict[str, str]:
        """All forms of words by their names in CLDR, for a script: {"one": …, "other": …}."""
        name_of = Locale.parse(self.locale).plural_form
        names = {name_of(number): number for number in reversed(range(_TELLING))}
        return {name: self.words.ngettext(one, many, names[name]) for name in sorted(names)}


ENGLISH = Language(code="en", locale="en", words=NullTranslations())
"""As the sources have it, without any catalogue."""


def msgid(message: str) -> str:
    """Mark a message for the catalogues that is looked up elsewhere; gives it back."""
    return message


def load_language(
    code: str, own: Path | None = None, *, settings: str = "pelicanconf.py"
) -> Language:
    """A language by its code, "de", "pt-BR" or "pt_BR".

    own       the site's folder of catalogues; need not be there
    settings  the file that says the code, for messages
    "de-AT" looks into ``de_AT.po``, then ``de.po``; of one name the site's comes first.
    Raises ConfigError if Babel doesn't know the language or a catalogue can't be used, Problems if
    several of its words can't.
    """
    try:
        locale = Locale.parse(code.replace("-", "_"))
    except (ValueError, UnknownLocaleError) as error:
        raise ConfigError(
            f"DEFAULT_LANG is {code!r}, for which no dates are known",
            'Set the code of a language: "en", "de", "pt-BR".',
            Place(path=settings),
        ) from error
    names = dict.fromkeys(f"{one}.po" for one in (str(locale), locale.language))
    files = [folder / name for name in names for folder in (own, CATALOGUES) if folder]
    words = NullTranslations()
    for file in reversed([one for one in files if one.is_file()]):
        words = _with_fallback(_read(file, file.stat().st_mtime_ns, str(locale)), words)
    return Language(code=str(locale).replace("_", "-"), locale=str(locale), words=words)


def _with_fallback(compiled: bytes, fallback: NullTranslations) -> NullTranslations:
    words = GNUTranslations(BytesIO(compiled))
    words.add_fallback(fallback)
    return words


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int, locale: str) -> bytes:
    """A catalogue compiled, as ``msgfmt`` does; what is marked as fuzzy is left out."""
    try:
        with file.open("rb") as opened:
            catalogue = read_po(opened, locale=locale, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"the catalogue can't be read: {error}",
            "Mend it with an editor for gettext's catalogues, or take it away.",
            Place(path=str(file)),
        ) from error
    if problems := list(_problems(catalogue, file)):
        raise Problems.of(problems) if len(problems) > 1 else problems[0]
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _problems(catalogue: Catalog, file: Path) -> Iterator[BriefingError]:
    """Words that would end the build when they are used: their %(name)s isn't the message's."""
    unknown = {message.id: str(errors[0]) for message, errors in catalogue.check()}
    for message in catalogue:
        reason = unknown.get(message.id) or _unfit(message)
        if not message.id or not reason:
            continue
        yield ConfigError(
            f'the words for "{_first(message)}" can\'t be filled in: {reason}',
            "Keep each %(name)s as the English has it; a percent sign alone is %%.",
            Place(path=str(file), line=message.lineno),
        )


class _Any(dict[str, str]):
    """A value for every name."""

    def __missing__(self, name: str) -> str:
        return ""


def _unfit(message: Message) -> str | None:
    """Why it can't be filled in with any values, as a percent sign alone."""
    texts = (message.string,) if isinstance(message.string, str) else message.string or ()
    try:
        for text in texts:
            _ = text % _Any()
    except (TypeError, ValueError) as error:
        return str(error)
    return None


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
