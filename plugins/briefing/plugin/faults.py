"""What fails while pages are written, in words: which page, in which template, at which line."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError

from ..errors import BriefingError, ContentError, FaultError, Place, told_of, where
from .places import TEMPLATES, shown

if TYPE_CHECKING:
    from types import FrameType

_OURS = "This is a fault of ours: please report these lines. PYTHONDEVMODE=1 prints all of it."
_THEIRS = "Mend the template; if nothing is wrong with it, report these lines."


def fault_of(error: Exception) -> BriefingError:
    """Name the template and its line, where one was at work, else the line of our code."""
    if isinstance(error, TemplateSyntaxError):
        at = _place(error.filename or error.name or "a template", error.lineno)
        return ContentError(error.message or "no template", "Mend the template.", at)
    frames = [*walk_tb(error.__traceback__)]
    # Jinja puts a frame of its own making in the place of each template's compiled code.
    templates = [one for one in frames if "__jinja_exception__" in one[0].f_globals]
    page = next(filter(None, (_page_of(frame) for frame, _ in frames)), "a page")
    if not templates:
        return FaultError(f"the site can't be built: {told_of(error)} ({where(error)})", _OURS)
    frame, line = templates[-1]
    path = frame.f_code.co_filename
    at = _place(path, line)
    if isinstance(error, TemplateNotFound):
        remedy = "Add it, or correct the name."
        return ContentError(f'asks for "{error.name}", which isn\'t there', remedy, at)
    remedy = _OURS if Path(path).is_relative_to(TEMPLATES) else _THEIRS
    return ContentError(f"{page} can't be written: {told_of(error)}", remedy, at)


def _place(path: str, line: int) -> Place:
    return Place(path=shown(Path(path)), line=line)


def _page_of(frame: FrameType) -> str | None:
    """The page that a frame of Pelican's writer is about."""
    return frame.f_locals["name"] if frame.f_code.co_name == "_write_file" else None
