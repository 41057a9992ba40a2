"""Looks at all files before Pelican does: Pelican leaves out what it can't read, and goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING, Any, Self, get_args
from urllib.parse import unquote

from pelican.contents import Article
from pelican.readers import parse_path_metadata
from pelican.utils import slugify

from ..config import Config
from ..errors import BriefingError, ContentError, Place, Problems
from ..knowledge import KnowledgeBase
from ..model import EntityType
from ..read import check, load, read_hints, read_wire
from ..read.header import Header, read_header
from ..views import index_url
from .pictures import picture_source
from .places import SEARCH_URL, SOURCES_URL, content_files, content_folder, entities_folder, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TAXONOMIES = ("category", "tags", "keywords", "author", "authors")
_ADDED = re.compile(r"\+[a-z0-9-]+")  # what has another form is told as such
# In a link's brackets, an attribute's quotes, or alone behind "[id]: ".
_INTRASITE = re.compile(r"""[("'<\s][{|](?:static|attach|filename)[|}](?P<path>[^\s"'<>)]+)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """An article or page with its header; ``is_whole`` unless the article can't be read as one."""

    path: Path
    at: str
    text: str
    header: Header
    is_whole: bool

    @classmethod
    def of(cls, path: Path, text: str, *, is_whole: bool) -> Self:
        at = shown(path)
        header = read_header(text.splitlines(), path=at, strict=path.suffix == ".txt")
        return cls(path=path, at=at, text=text, header=header, is_whole=is_whole)

    def error(self, key: str, what: str, remedy: str) -> ContentError:
        """An error at the header line of ``key``."""
        return ContentError(what, remedy, Place(path=self.at, line=self.header.lines.get(key)))


def preflight(settings: Mapping[str, Any]) -> KnowledgeBase:
    """Check settings, articles, pages and dossiers; give what the dossiers and packs know.

    settings   Pelican's
    Writes nothing. Raises Problems with all that is wrong, settings first, then articles and
    pages by path, then dossiers.
    """
    config = Config.from_settings(settings)
    problems: list[BriefingError] = []
    articles, pages = (list(_readable(kind, settings, problems)) for kind in ("ARTICLE", "PAGE"))
    for file in (*articles, *pages):
        problems += _header_problems(file, settings)
        problems += _links_out(file, settings)
    problems += _places_taken(articles, settings)
    problems += _one_slug_twice(articles, settings)
    knowledge = _knowledge(settings, config, problems)
    if knowledge is not None:
        problems += _unknown_hints(articles, knowledge)
    if problems or knowledge is None:
        raise Problems.of(sorted(problems, key=_position))
    return knowledge


def _readable(
    kind: str, settings: Mapping[str, Any], problems: list[BriefingError]
) -> Iterator[_File]:
    """The files of a kind that have a text, whatever else is wrong with them."""
    root = Path.cwd()
    for path in content_files(kind, settings):
        try:
            text = load(path, root=root)
        except ContentError as error:
            problems.append(error)
            continue
        found = check(path, root=root) if kind == "ARTICLE" else ()
        problems += found
        yield _File.of(path, text, is_whole=not found)


def _position(error: BriefingError) -> tuple[str, int]:
    at: Place | None = error.args[2] if len(error.args) > 2 else None  # noqa: PLR2004 -- at
    return ("", 0) if at is None else (at.path, at.line or 0)


def _knowledge(
    settings: Mapping[str, Any], config: Config, problems: list[BriefingError]
) -> KnowledgeBase | None:
    try:
        return KnowledgeBase.load(
            entities=entities_folder(settings, config),
            snapshot=content_folder(settings) / config.snapshot,
            root=Path.cwd(),
        )
    except BriefingError as error:
        problems += Problems.of([error]).errors
        return None


def _header_problems(file: _File, settings: Mapping[str, Any]) -> Iterator[ContentError]:
    values = file.header.values
    status = values.get("status", "").strip().lower()
    if status and status not in Article.allowed_statuses:
        allowed = ", ".join(Article.allowed_statuses)
        yield file.error("status", f'`Status:` is "{status}"', f"Write one of: {allowed}.")
    output = Path(settings["OUTPUT_PATH"]).absolute()
    target = values.get("save_as", "")
    if not _is_inside(output / target, output):
        remedy = "Name a file inside the output folder."
        yield file.error("save_as", f'`Save_as:` is "{target}", outside the site', remedy)
    for key in _TAXONOMIES:
        for name in filter(None, map(str.strip, re.split("[;,]", values.get(key, "")))):
            yield from _name_problems(file, key, name, settings)
    yield from _picture_problems(file, settings)


def _name_problems(
    file: _File, key: str, name: str, settings: Mapping[str, Any]
) -> Iterator[ContentError]:
    label = f"`{key.capitalize()}:`"
    if re.search("[<>]", name):
        yield file.error(key, f'{label} has "{name}"', "Write the name without < and >.")
    elif not slugify(name, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"]):
        # Pelican would write all such pages into one file, and stop at the second.
        remedy = "Write a name with letters or digits: they make its page's address."
        yield file.error(key, f'{label} has "{name}", which gives no address', remedy)


def _picture_problems(file: _File, settings: Mapping[str, Any]) -> Iterator[ContentError]:
    value = file.header.values.get("image")
    if not value:
        return
    if "://" in value:
        remedy = "Put the picture into content/images/ and write `Image: images/NAME`."
        yield file.error("image", f'`Image:` is on another host, "{value}"', remedy)
        return
    content = content_folder(settings)
    source = picture_source(value, article=file.path, content=content)
    if not _is_inside(source, content):
        remedy = "Put the picture into the content folder."
        yield file.error("image", f'`Image:` is "{value}", outside the content folder', remedy)
    elif not source.is_file():
        remedy = "Put it there, or correct the path; it counts from the content folder."
        yield file.error("image", f'`Image:` is "{value}", which isn\'t there', remedy)
    if not file.header.values.get("alt"):
        remedy = "Add a line `Alt: …` for those who can't see it."
        yield file.error("image", "`Image:` has no words that say what it shows", remedy)


def _links_out(file: _File, settings: Mapping[str, Any]) -> Iterator[ContentError]:
    """Links by which Pelican would copy files from outside the content folder into the site."""
    if file.path.suffix == ".txt":
        return  # holds no links
    content = content_folder(settings)
    for link in _INTRASITE.finditer(file.text):
        path = unquote(link["path"])
        target = content / path.lstrip("/") if path.startswith("/") else file.path.parent / path
        if not _is_inside(target, content):
            line = file.text.count("\n", 0, link.start("path")) + 1
            yield ContentError(
                f'links to "{path}", outside the content folder',
                "Put the file into the content folder.",
                Place(path=file.at, line=line),
            )


def _is_inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _one_slug_twice(files: Iterable[_File], settings: Mapping[str, Any]) -> Iterator[ContentError]:
    first: dict[tuple[str, str], _File] = {}
    for file in files:
        slug = _slug(file, settings)
        language = file.header.values.get("lang", settings["DEFAULT_LANG"]).lower()
        other = first.setdefault((slug, language), file)
        if slug and other is not file:
            yield file.error(
                "slug",
                f'has the slug "{slug}", as {other.at} has',
                "Rename one of the files, or set `Slug:` in its header.",
            )


def _places_taken(files: Iterable[_File], settings: Mapping[str, Any]) -> Iterator[ContentError]:
    """Articles that would stand in the place of the front page, of an index, or of the sources.

    Pelican lets a header win without a word. A page may: that is its way to another front page.
    """
    lists = (
        settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")
        for name in settings["DIRECT_TEMPLATES"]
    )
    taken = {*lists, *map(index_url, get_args(EntityType)), SOURCES_URL, SEARCH_URL}
    for file in files:
        target = normpath(file.header.values.get("save_as", ""))
        if target in taken:
            yield file.error(
                "save_as",
                f'`Save_as:` is "{target}", where the site has a page of its own',
                "Two pages have one address: change `Save_as:`.",
            )


def _slug(file: _File, settings: Mapping[str, Any]) -> str:
    """The slug that Pelican will give an article; "" if only its reader can tell."""
    values = file.header.values
    if values.get("slug"):
        return values["slug"]
    relative = file.path.relative_to(content_folder(settings)).as_posix()
    named = parse_path_metadata(source_path=relative, settings=settings).get("slug")
    if named:
        return str(named)
    made: str = slugify(
        file.path.stem if settings["SLUGIFY_SOURCE"] == "basename" else _title(file),
        regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"],
        preserve_case=settings["SLUGIFY_PRESERVE_CASE"],
        use_unicode=settings["SLUGIFY_USE_UNICODE"],
    )
    return made


def _title(file: _File) -> str:
    if file.path.suffix == ".txt":
        return read_wire(file.text, path=file.at).title if file.is_whole else ""
    return file.header.values.get("title", "")


def _unknown_hints(files: Iterable[_File], knowledge: KnowledgeBase) -> Iterator[ContentError]:
    """Entities that a header adds to an article and nobody knows; others the text may name."""
    for file in files:
        for hint in read_hints(file.header.values.get("entities", "")):
            known = hint.removeprefix("+")
            if _ADDED.fullmatch(hint) and known not in knowledge.entities:
                near = get_close_matches(known, map(str, knowledge.entities), n=1)
                remedy = f"Did you mean {near[0]}?" if near else "Write its dossier first."
                what = f'`Entities:` has "{hint}", which nobody knows'
                yield file.error("entities", what, remedy)
