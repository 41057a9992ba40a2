"""Serves a site on this machine and builds it again when something changes."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from ..errors import ConfigError
from .settings import read_settings

CLI = f"{__package__.rsplit('.', 1)[0]}.cli"


class _Pages(http.server.SimpleHTTPRequestHandler):
    """Static files as a host serves them, with the site's own page for what isn't there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Stay quiet: an editor wants to see builds, not requests."""


def serve(
    settings_file: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    port: int = 8000,
) -> None:
    """Build, serve on loopback, and build again when content, theme or settings change.

    A build that fails is reported, and the last good site stays. Returns on Ctrl-C.
    """
    settings = read_settings(settings_file, content=content, output=output, siteurl=None)
    target = Path(settings["OUTPUT_PATH"])
    handler = functools.partial(_Pages, directory=str(target))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise ConfigError(
            f"port {port} is taken: {error.strerror}", "Choose another: make serve PORT=8001"
        ) from error
    rebuild = _rebuild_command(settings_file, content=content, output=output)
    with server:
        _rebuild(rebuild)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"Serving http://127.0.0.1:{port}/ — Ctrl-C stops")
        _watch(settings, settings_file, on_change=lambda: _rebuild(rebuild))
        server.shutdown()


def _rebuild_command(
    settings_file: Path, *, content: Path | None, output: Path | None
) -> list[str]:
    """The command that builds once, in a fresh process: settings and code are read anew."""
    command = [sys.executable, "-m", CLI, "build", "--settings", str(settings_file)]
    for option, path in (("--content", content), ("--output", output)):
        command += [option, str(path)] if path else []
    return command


def _rebuild(command: Sequence[str]) -> None:
    subprocess.run(command, check=False)  # noqa: S603 -- our own command


def _watch(
    settings: Mapping[str, Any], settings_file: Path, *, on_change: Callable[[], None]
) -> None:
    """Call back after each batch of changes, until Ctrl-C."""
    from watchfiles import DefaultFilter, watch

    here = Path(__file__).parent.parent
    paths = [Path(settings["PATH"]), Path(settings["THEME"]), settings_file, here]
    ignore = DefaultFilter(ignore_paths=[str(Path(settings["OUTPUT_PATH"]))])
    for changes in watch(
        *filter(os.path.exists, paths), watch_filter=ignore, raise_interrupt=False
    ):
        names = sorted({Path(path).name for _, path in changes})
        click.echo(f"Changed: {', '.join(names[:5])}; building …")
        on_change()
