"""What a person can mend, and how to say it.

Our exception hierarchy:

BriefingError            stops the build, exit status 1
├── ConfigError          a setting in pelicanconf.py
├── ContentError         an article, a dossier, a page
├── ModelError           the spaCy model is missing, lacks a component or can't work
├── OutputError          the folder to write to isn't ours, or is full
├── FetchError           Wikidata or Wikipedia can't be asked
├── PdfError             PDFs are wanted and can't be written here
├── FaultError           our own code failed, at an article or at a page
└── Problems             several of them at once, reported together
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb, format_exception
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Made = TypeVar("Made")

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is wrong: a file relative to the site and, where known, a line from 1."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


class BriefingError(Exception):
    """What is wrong, what to do, and where; ``str(error)`` is the whole message."""

    exitcode = 1  # Pelican's main() exits with it

    def __init__(self, what: str, remedy: str, at: Place | None = None) -> None:
        super().__init__(what, remedy, at)  # all of them, or it can't cross a process

    def __str__(self) -> str:
        what, remedy, at = self.args
        what, remedy = map(_printable, (what, remedy))
        return f"{at}: {what}\n  {remedy}" if at else f"{what}\n  {remedy}"


def _printable(text: str) -> str:
    """What a message quotes may be hostile: a control character of it breaks lines or terminals."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)


class ConfigError(BriefingError):
    """A setting that is unknown, of the wrong kind, or out of range."""


class ContentError(BriefingError):
    """An article, dossier or page that can't be read as it is."""


class ModelError(BriefingError):
    """The spaCy pipeline isn't there, or can't do what is asked of it."""


class OutputError(BriefingError):
    """The folder to write to isn't one of ours, or can't be written."""


class FetchError(BriefingError):
    """A host doesn't answer as it should, even when asked again."""


class PdfError(BriefingError):
    """What writes PDFs is missing on this machine."""


class FaultError(BriefingError):
    """A fault of ours; if an article brought it to light, its traceback is a note of the error."""

    @classmethod
    def of(cls, error: Exception, path: str) -> Self:
        """Name the article, and what failed where in our code."""
        fault = cls(
            f"can't be made into a briefing: {told_of(error)} ({where(error)})",
            "This is a fault of ours: please report these lines, with the paragraph that brings it "
            "about.\n  With `Briefing: off` in its header the article is published without one.",
            Place(path=path),
        )
        fault.add_note("".join(format_exception(error)))  # a cause doesn't cross a process
        return fault


def tried(make: Callable[[], Made], path: str) -> Made | FaultError:
    """What is made of an article, or what failed: one article ends no work on the others."""
    try:
        return make()
    except BriefingError:
        raise
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is told with the article's name
        return FaultError.of(error, path)


def told_of(error: Exception) -> str:
    """An error of any kind in one line: "KeyError: 'x'"."""
    return f"{type(error).__name__}: {error}".partition("\n")[0]


def where(error: Exception) -> str:
    """The line of ours in which an error came up: "extract/roles/titles.py:120"."""
    frames = reversed(extract_tb(error.__traceback__))
    ours = (one for one in frames if Path(one.filename).is_relative_to(_PACKAGE))
    last = next(ours)  # there is at least the one that caught it
    return f"{Path(last.filename).relative_to(_PACKAGE).as_posix()}:{last.lineno}"


class Problems(BriefingError):  # noqa: N818 -- a list of errors, not one
    """Several errors, found in one run and reported as one list, in the order given."""

    def __init__(self, errors: tuple[BriefingError, ...]) -> None:
        Exception.__init__(self, errors)

    @classmethod
    def of(cls, errors: Iterable[BriefingError]) -> Self:
        """Gather errors, those inside other ``Problems`` one by one, each once, in order."""
        flat = (
            one
            for error in errors
            for one in (error.errors if isinstance(error, Problems) else (error,))
        )
        return cls(tuple({str(error): error for error in flat}.values()))

    @property
    def errors(self) -> tuple[BriefingError, ...]:
        """The errors themselves."""
        errors: tuple[BriefingError, ...] = self.args[0]
        return errors

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))
