"""What fails while pages are written, in words: which page, in which template, at which line."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from ..errors import BriefingError, ContentError, FaultError, Place, told_of, where
from ..views import environment
from .places import TEMPLATES, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

Given = TypeVar("Given")

_OURS = "This is a fault of ours: please report these lines. PYTHONDEVMODE=1 prints all of it."
_THEIRS = "Mend the template; if nothing is wrong with it, report these lines."
_TAKES = "Give it what its first lines say that it takes; if it has that, report these lines."


class _OwnError(Exception):
    """An AttributeError of ours, its cause, on its way past Jinja."""


def own_fault(compute: Callable[[Any], Given]) -> Callable[[Any], Given]:
    """What a template asks of us as an attribute: whatever fails in it is a fault of ours.

    Jinja takes every AttributeError for an attribute that isn't there, and goes on without it.
    """

    @wraps(compute)
    def computed(asked: Any) -> Given:  # noqa: ANN401 -- whatever has the attribute
        try:
            return compute(asked)
        except AttributeError as error:
            raise _OwnError from error

    return computed


def fault_of(error: Exception) -> BriefingError:
    """Name the page, and the template and line that are wrong, or the line of our code."""
    if isinstance(error, TemplateSyntaxError):
        at = _place(error.filename or error.name or "a template", error.lineno)
        return ContentError(error.message or "no template", "Mend the template.", at)
    frames = [*walk_tb(error.__traceback__)]
    cause = error.__cause__ if isinstance(error, _OwnError) else None
    told, page = _told(cause if isinstance(cause, Exception) else error), _page(frames)
    # Jinja puts a frame of its own making in the place of each template's compiled code.
    templates = [n for n, (one, _) in enumerate(frames) if "__jinja_exception__" in one.f_globals]
    if not templates:
        return FaultError(f"the site can't be built: {told}", _OURS)
    if _is_ours([one for one, _ in frames[templates[-1] :]]):
        return FaultError(f"{page} can't be written: {told}", _OURS)
    frame, line = frames[templates[-1]]
    at = _place(frame.f_code.co_filename, line)
    if isinstance(error, TemplateNotFound):
        remedy = "Add it, or correct the name."
        return ContentError(f'asks for "{error.name}", which isn\'t there', remedy, at)
    remedy = _remedy(error, frame.f_code.co_filename)
    return ContentError(f"{page} can't be written: {told_of(error)}", remedy, at)


def _told(error: Exception) -> str:
    return f"{told_of(error)} ({where(error)})"


def _is_ours(frames: Sequence[FrameType]) -> bool:
    """Whether a template asked for something of ours, and that failed.

    What a filter is given is the template's affair: "{{ 'no day'|day }}".
    """
    files = (Path(one.f_code.co_filename) for one in frames[1:])
    ours = next((one for one in files if one.is_relative_to(TEMPLATES.parent)), None)
    return ours is not None and ours != Path(environment.__file__)


def _remedy(error: Exception, path: str) -> str:
    if not Path(path).is_relative_to(TEMPLATES):
        return _THEIRS
    return _TAKES if isinstance(error, UndefinedError) else _OURS


def _place(path: str, line: int) -> Place:
    return Place(path=shown(Path(path)), line=line)


def _page(frames: Sequence[tuple[FrameType, int]]) -> str:
    """The page that a frame of Pelican's writer is about."""
    names = (one.f_locals["name"] for one, _ in frames if one.f_code.co_name == "_write_file")
    return next(names, "a page")
