"""What builds worked out, kept in SQLite files; what is wrong with one costs time, no build."""

from __future__ import annotations

import logging
import sqlite3
import zlib
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

import msgspec

from .model import Document, Extraction, Locator, Picture, Resolution

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

KEPT_BUILDS = 10
"""So many builds an entry stays that none of them used: another content folder's, an undo."""

_VERSION = 2
_BATCH = 16  # results that a killed build may lose
_PATIENCE = 30.0  # seconds to wait while another build writes
_DIGEST = 16  # bytes
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


Seen = TypeVar("Seen", Document, Locator)
Result = TypeVar("Result", Extraction, Resolution, Picture)


class Shelf:
    """Bytes, found again by what they were made from; opened by ``with``.

    folder       made if it isn't there
    fingerprint  of all that decides a result besides what it is made from: code, versions, data
    A damaged file is moved aside and begun anew; a folder that can't be written, a full disk and
    another build's lock end the keeping. Each leaves one line at info level in the log, and never
    an error. Several builds may use one file at the same time.
    """

    file_name: ClassVar[str]

    def __init__(self, folder: Path, *, fingerprint: str) -> None:
        self._path = folder / self.file_name
        self._salt = fingerprint.encode() + b"\0"
        self._database: sqlite3.Connection | None = None
        self._build = 0
        self._used: set[bytes] = set()
        self._fresh: list[tuple[bytes, bytes]] = []

    def __enter__(self) -> Self:
        with self._forgiving():
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self._write()
        self._prune()
        self._close()

    def _take(self, told: bytes) -> bytes | None:
        """What was made from ``told``; None if nothing was, or a bit of it was changed."""
        key, row = self._key(told), None
        with self._forgiving():
            if self._database is not None:
                query = "SELECT value FROM result WHERE key = ?"
                row = self._database.execute(query, (key,)).fetchone()
        value = None if row is None else row[0]
        if not isinstance(value, bytes) or _digest(value[_DIGEST:]) != value[:_DIGEST]:
            return None
        self._used.add(key)
        return value[_DIGEST:]

    def _put(self, told: bytes, result: bytes) -> None:
        """Keep a result. It reaches the disk with the next few, or when the block ends."""
        self._fresh.append((self._key(told), _digest(result) + result))
        if len(self._fresh) >= _BATCH:
            self._write()

    def _key(self, told: bytes) -> bytes:
        return _digest(self._salt + told)

    def _open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # No write-ahead log: one file is then all that there is to move aside, copy or delete.
        self._database = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        with _transaction(self._database):
            if _version(self._database) != _VERSION:
                _lay_out(self._database)
            numbered = "UPDATE build SET number = number + 1 RETURNING number"
            ((self._build,),) = self._database.execute(numbered).fetchall()

    def _write(self) -> None:
        fresh, self._fresh = self._fresh, []
        if self._database is None:
            return
        with self._forgiving(), _transaction(self._database):
            self._database.executemany(
                "INSERT OR REPLACE INTO result VALUES (?, ?, ?)",
                [(key, value, self._build) for key, value in fresh],
            )

    def _prune(self) -> None:
        if self._database is None:
            return
        with self._forgiving(), _transaction(self._database):
            self._database.executemany(
                "UPDATE result SET build = ? WHERE key = ?",
                [(self._build, key) for key in sorted(self._used)],
            )
            oldest = self._build - KEPT_BUILDS
            self._database.execute("DELETE FROM result WHERE build <= ?", (oldest,))

    @contextmanager
    def _forgiving(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            self._close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
                self._begin_anew()
            else:
                self._give_up(error)
        except OSError as error:
            self._give_up(error)

    def _begin_anew(self) -> None:
        aside = self._path.with_suffix(".damaged")
        log.info("%s is damaged: moved to %s, begun anew", self._path, aside.name)
        try:
            self._path.replace(aside)
            self._path.with_name(f"{self.file_name}-journal").unlink(missing_ok=True)
            self._open()
        except (OSError, sqlite3.Error) as error:
            self._close()
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        log.info("%s: %s; going on without what is kept there", self._path, error)

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


class StageCache(Shelf, Generic[Seen, Result]):
    """One stage's results, by what they were made from."""

    noun: ClassVar[Any]
    unseen: ClassVar[dict[str, Any]] = {}
    """Fields that the stage never sees, each with what stands for it in the key."""

    def __init__(self, folder: Path, *, fingerprint: str) -> None:
        super().__init__(folder, fingerprint=fingerprint)
        self._decoder: msgspec.json.Decoder[Result] = msgspec.json.Decoder(self.noun)

    def get(self, seen: Seen) -> Result | None:
        """What was made from something like this; None if nothing was, or it isn't sound."""
        packed = self._take(self._told(seen))
        try:
            return None if packed is None else self._decoder.decode(zlib.decompress(packed))
        except msgspec.DecodeError:  # other nouns were packed
            return None

    def put(self, seen: Seen, result: Result) -> None:
        """Keep a result."""
        packed = zlib.compress(msgspec.json.encode(result), level=1)
        self._put(self._told(seen), packed)

    def _told(self, seen: Seen) -> bytes:
        return msgspec.json.encode(replace(seen, **self.unseen))


class ExtractionCache(StageCache[Document, Extraction]):
    """What spaCy and grammar saw: where an article lies, its markup and its hints are no matter."""

    file_name = "extractions.sqlite3"
    noun = Extraction
    unseen: ClassVar = {"slug": "", "path": "", "html": "", "link": None, "hints": ()}


class ResolutionCache(StageCache[Document, Resolution]):
    """Who and what is named: made from an extraction, names that are known, an editor's hints."""

    file_name = "resolutions.sqlite3"
    noun = Resolution
    unseen: ClassVar = {"slug": "", "html": "", "link": None}


class PictureCache(StageCache[Locator, Picture]):
    """Maps: drawn from what they show, and the outlines of countries."""

    file_name = "pictures.sqlite3"
    noun = Picture


class CardCache(Shelf):
    """Share cards as they were painted, by the SVG that says what is on them."""

    file_name = "cards.sqlite3"

    def get(self, svg: str) -> bytes | None:
        """The card of this SVG, if it is kept."""
        return self._take(svg.encode())

    def put(self, svg: str, picture: bytes) -> None:
        """Keep a card."""
        self._put(svg.encode(), picture)


class AnswerCache(Shelf):
    """All that a build asked of what is known, in one piece: most of it shares its sources."""

    file_name = "answers.sqlite3"

    def get(self) -> bytes | None:
        """What the last build asked of the same knowledge, if it is kept."""
        packed = self._take(b"")
        return None if packed is None else zlib.decompress(packed)

    def put(self, packed: bytes) -> None:
        """Keep what a build asked."""
        self._put(b"", zlib.compress(packed, level=1))


class PdfCache(Shelf):
    """Briefs as they were printed, by all that decides what is on them."""

    file_name = "pdfs.sqlite3"

    def get(self, told: bytes) -> bytes | None:
        """The PDF of this sheet, if it is kept."""
        return self._take(told)

    def put(self, told: bytes, printed: bytes) -> None:
        """Keep a PDF."""
        self._put(told, printed)


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Hold the only right to write; commit at the end, or undo."""
    database.execute("BEGIN IMMEDIATE")
    with database:
        yield


def _version(database: sqlite3.Connection) -> int:
    ((version,),) = database.execute("PRAGMA user_version").fetchall()
    return int(version)


def _lay_out(database: sqlite3.Connection) -> None:
    for statement in (
        "DROP TABLE IF EXISTS extraction",  # version 1
        "DROP TABLE IF EXISTS result",
        "DROP TABLE IF EXISTS build",
        "CREATE TABLE result (key BLOB PRIMARY KEY, value BLOB NOT NULL, build INT NOT NULL)",
        "CREATE TABLE build (number INT NOT NULL)",
        "INSERT INTO build VALUES (0)",
        f"PRAGMA user_version = {_VERSION}",
    ):
        database.execute(statement)


def _digest(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_DIGEST).digest()
