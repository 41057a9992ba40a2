"""What extraction cost, kept in one SQLite file; whatever is wrong with it costs time, no build."""

from __future__ import annotations

import logging
import sqlite3
import zlib
from contextlib import contextmanager
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Self

import msgspec

from .model import Document, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

FILE_NAME = "extractions.sqlite3"
KEPT_BUILDS = 10
"""So many builds an entry stays that none of them used: another content folder's, an undo."""

_VERSION = 1
_BATCH = 16  # extractions that a killed build may lose
_PATIENCE = 30.0  # seconds to wait while another build writes
_DIGEST = 16  # bytes
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


class ExtractionCache:
    """Extractions, found again by what they were made from; opened by ``with``.

    folder       made if it isn't there
    fingerprint  of all that decides an extraction besides the document: code, model, versions
    A damaged file is moved aside and begun anew; a folder that can't be written, a full disk and
    another build's lock end the keeping. Each leaves one line at info level in the log, and never
    an error. Several builds may use one file at the same time.
    """

    def __init__(self, folder: Path, *, fingerprint: str) -> None:
        self._path = folder / FILE_NAME
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

    def get(self, document: Document) -> Extraction | None:
        """The extraction of a document like this one; None if there is none, or not a sound one."""
        key, row = self._key(document), None
        with self._forgiving():
            if self._database is not None:
                query = "SELECT value FROM extraction WHERE key = ?"
                row = self._database.execute(query, (key,)).fetchone()
        extraction = None if row is None else _unpack(row[0])
        if extraction is not None:
            self._used.add(key)
        return extraction

    def put(self, document: Document, extraction: Extraction) -> None:
        """Keep an extraction. It reaches the disk with the next few, or when the block ends."""
        self._fresh.append((self._key(document), _pack(extraction)))
        if len(self._fresh) >= _BATCH:
            self._write()

    def _key(self, document: Document) -> bytes:
        # Where an article lies, its markup and its editor's hints are nothing that extract sees.
        seen = replace(document, slug="", path="", html="", link=None, hints=())
        return blake2b(self._salt + msgspec.json.encode(seen), digest_size=_DIGEST).digest()

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
                "INSERT OR REPLACE INTO extraction VALUES (?, ?, ?)",
                [(key, value, self._build) for key, value in fresh],
            )

    def _prune(self) -> None:
        if self._database is None:
            return
        with self._forgiving(), _transaction(self._database):
            self._database.executemany(
                "UPDATE extraction SET build = ? WHERE key = ?",
                [(self._build, key) for key in sorted(self._used)],
            )
            oldest = self._build - KEPT_BUILDS
            self._database.execute("DELETE FROM extraction WHERE build <= ?", (oldest,))

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
            self._path.with_name(f"{FILE_NAME}-journal").unlink(missing_ok=True)
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
        "DROP TABLE IF EXISTS extraction",
        "DROP TABLE IF EXISTS build",
        "CREATE TABLE extraction (key BLOB PRIMARY KEY, value BLOB NOT NULL, build INT NOT NULL)",
        "CREATE TABLE build (number INT NOT NULL)",
        "INSERT INTO build VALUES (0)",
        f"PRAGMA user_version = {_VERSION}",
    ):
        database.execute(statement)


def _pack(extraction: Extraction) -> bytes:
    packed = zlib.compress(msgspec.json.encode(extraction), level=1)
    return _digest(packed) + packed


def _unpack(value: object) -> Extraction | None:
    """Read what ``_pack`` wrote; None if a bit of it was changed, or other nouns were packed."""
    if not isinstance(value, bytes) or _digest(value[_DIGEST:]) != value[:_DIGEST]:
        return None
    try:
        return _DECODER.decode(zlib.decompress(value[_DIGEST:]))
    except msgspec.DecodeError:
        return None


def _digest(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_DIGEST).digest()


_DECODER = msgspec.json.Decoder(Extraction)
