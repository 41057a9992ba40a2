"""Keeps templates compiled: to compile them anew would cost a warm build a fifth of its time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import FileSystemBytecodeCache

from ..config import Config
from ..digest import digest_of
from ..views import environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from jinja2.bccache import Bucket


class _Compiled(FileSystemBytecodeCache):
    """Jinja's, but a folder that can't be read or written costs time and no build."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(env: Environment, settings: Mapping[str, Any]) -> None:
    """Let an environment of Pelican's keep what it compiles in the site's cache.

    Jinja tells a template by its name and text alone: what else decides how it is compiled, the
    escaping above all, names the folder.
    """
    options = sorted((name, repr(value)) for name, value in settings["JINJA_ENVIRONMENT"].items())
    env.auto_reload = False  # else each include asks the disk whether a template has changed
    env.cache = {}  # else each looks under a lock, and notes, which templates were used last
    made_as = digest_of([Path(environment.__file__)], jinja2.__version__, repr(options))
    folder = Path(Config.from_settings(settings).cache) / "templates" / made_as
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = _Compiled(str(folder))
