"""The folder that is written: whose it is, one build at a time, swapped when whole."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click
from filelock import FileLock, Timeout

from ..errors import OutputError

MARKER = ".pelican-briefing"
"""Lies in each folder that a build wrote; a folder without it is never replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The folder of a site, and how a new one takes its place.

    path      absolute; need not be there yet
    keep      names in it that a build leaves alone (Pelican's OUTPUT_RETENTION, as ".git")
    sources   what the build reads, and so must not replace
    locks     a folder for the lock
    """

    path: Path
    keep: Sequence[str]
    sources: Sequence[Path]
    locks: Path

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Give a folder to build in; when all went well it becomes the site, else it goes.

        One build at a time writes to a target: a second one waits. What a killed build left is put
        right first. Raises OutputError; the old site is then as it was.
        """
        aside = self._beside("building")
        with self._lock():
            try:
                self._recover()
                self._check()
                aside.mkdir(parents=True)
                yield aside
                (aside / MARKER).write_text(
                    "Written by pelican-briefing; replaced at each build.\n"
                )
                self._swap(aside)
            except OSError as error:
                with suppress(OSError):
                    self._recover()
                raise OutputError(
                    f"{shown(self.path)} could not be built: {_what(error)}",
                    "The old site is untouched. Mend this or choose another folder (OUTPUT=DIR),"
                    " and build again.",
                ) from error
            finally:
                shutil.rmtree(aside, ignore_errors=True)

    def _beside(self, what: str) -> Path:
        """A hidden neighbour, on the same file system."""
        return self.path.with_name(f".{self.path.name}.{what}")

    @contextmanager
    def _lock(self) -> Iterator[None]:
        name = hashlib.blake2b(str(self.path).encode(), digest_size=8).hexdigest()
        lock = FileLock(self.locks / f"build-{name}.lock")
        try:
            self.locks.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout:
            click.echo("Another build writes to the same folder; waiting for it …", err=True)
            lock.acquire()
        except OSError as error:
            raise OutputError(
                f"{shown(self.locks.absolute())} can't be used: {_what(error)}",
                "Builds wait for each other there, and keep what they have read. Mend this, and"
                " build again.",
            ) from error
        try:
            yield
        finally:
            lock.release()

    def _check(self) -> None:
        """Refuse to replace what no build wrote."""
        for source in self.sources:
            if source.is_relative_to(self.path):
                raise OutputError(
                    f"{shown(self.path)} holds {source.name}, which the build reads",
                    "Choose another folder: OUTPUT=DIR",
                )
        if self.path.exists() and not self.path.is_dir():
            raise OutputError(f"{self.path} is a file", "Choose a folder: OUTPUT=DIR")
        if not self._is_ours():
            raise OutputError(
                f"{shown(self.path)} holds files that no build of ours wrote",
                "Choose another folder (OUTPUT=DIR), or delete this one yourself if it may go.",
            )

    def _is_ours(self) -> bool:
        """Whether a build wrote the folder, or nothing stands in it that it would drop."""
        if not self.path.is_dir() or (self.path / MARKER).is_file():
            return True
        return all(entry.name in self.keep for entry in self.path.iterdir())

    def _swap(self, aside: Path) -> None:
        if self.path.exists():
            self.path.rename(self._beside("old"))
        aside.rename(self.path)
        self._finish()

    def _recover(self) -> None:
        """Put right what a killed build left: half a new site, or a swap that stopped midway."""
        shutil.rmtree(self._beside("building"), ignore_errors=True)
        if not self.path.exists() and self._beside("old").exists():
            self._beside("old").rename(self.path)
        self._finish()

    def _finish(self) -> None:
        """Move along what is kept of the old site, then drop the rest of it."""
        old = self._beside("old")
        for name in self.keep:
            if (old / name).exists() and not (self.path / name).exists():
                (old / name).rename(self.path / name)
        shutil.rmtree(old, ignore_errors=True)


def _what(error: OSError) -> str:
    """An error of the file system, in words."""
    name = shown(Path(error.filename).absolute()).rstrip("/") if error.filename else "a file"
    return {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EACCES: f"no permission for {name}",
        errno.EROFS: f"{name} is on a read-only file system",
        errno.EEXIST: f"{name} is a file, and should be a folder",
        errno.ENOTDIR: f"a file stands where {name} needs a folder",
        errno.EBUSY: f"{name} can't be replaced: a disk is mounted there, or it is in use",
    }.get(error.errno or 0, str(error))


def shown(path: Path) -> str:
    """A folder as a person would type it here."""
    try:
        return f"{path.relative_to(Path.cwd())}/"
    except ValueError:
        return f"{path}/"
