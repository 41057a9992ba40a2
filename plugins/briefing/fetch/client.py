"""Asks over HTTP as Wikimedia wants to be asked: one question at a time, and none twice."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import requests
from requests_cache import CachedSession
from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from ..errors import FetchError

KEPT = timedelta(days=1)
"""So long an answer stands for asking again: a run that broke off goes on where it stopped."""

TRIES = 6
LAG_PAUSE = 5.0  # seconds, the least that Wikidata asks for where its servers lag behind
LONGEST_PAUSE = 600.0  # seconds; who must wait longer is told so
BUSY = frozenset({"maxlag", "ratelimited", "readonly"})
"""Errors that come with a status of 200, and pass."""

_ANSWERS = frozenset({"entities", "search", "type"})
"""Keys of which an answer has one: of items, of a search, of a summary."""

_NOT_FOUND = 404
_TOO_MANY = 429
_MENDABLE = 500  # from here on the fault is the server's
_GO_ON = "What has come is kept. Run `make context` again: it goes on where it stopped."


def _sound(cache: Path) -> Path:
    """The cache's path; a file there that is none goes, since nothing but answers is in it."""
    cache.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(cache)) as database:
            database.execute("PRAGMA quick_check").fetchall()
    except sqlite3.DatabaseError:
        cache.unlink()
    return cache


class ApiError(Exception):
    """What an API says in words: its code ("no-such-entity"), and more of them."""


class _Later(Exception):  # noqa: N818 -- no error yet
    """Asking again may help, after so many seconds at least."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.why, self.wait = why, wait


class Client:
    """Gets JSON, from its cache or from a host; opened by ``with``.

    agent     who asks, for those who would complain: NAME/VERSION (address or mail)
    cache     a file, made if it isn't there
    pause     waits so many seconds
    timeout   seconds for a connection, and between two bytes
    asked     how many questions went out
    """

    def __init__(
        self,
        *,
        agent: str,
        cache: Path,
        pause: Callable[[float], None] = time.sleep,
        timeout: tuple[float, float] = (10.0, 30.0),
    ) -> None:
        self._pause, self._timeout = pause, timeout
        self.asked = 0
        self._session = CachedSession(
            _sound(cache),
            backend="sqlite",
            serializer="json",
            expire_after=KEPT,
            allowable_codes=(200, _NOT_FOUND),
            filter_fn=_is_worth_keeping,
        )
        self._session.headers["User-Agent"] = f"{agent} {requests.utils.default_user_agent()}"
        self._session.headers["Accept"] = "application/json"
        self._session.headers["Accept-Encoding"] = "gzip"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()  # type: ignore[no-untyped-call]

    def get(self, url: str, params: Mapping[str, str] | None = None) -> dict[str, Any] | None:
        """The answer; None if there is no such page.

        Asks again, later and later, while the host is busy, lags behind, is silent, or sends what
        can't be read. Raises FetchError when that was no use, and ApiError for what asking again
        doesn't mend.
        """
        why = ""
        for attempt in range(TRIES):
            try:
                return self._once(url, params or {})
            except _Later as later:
                why = later.why
                if later.wait > LONGEST_PAUSE:
                    minutes = f"{later.wait / 60:.0f} minutes"
                    raise _failed(url, why, f"It wants to be left alone for {minutes}.") from None
                if attempt + 1 < TRIES:
                    self._pause(max(later.wait, 2.0**attempt))
        raise _failed(url, why)

    def _once(self, url: str, params: Mapping[str, str]) -> dict[str, Any] | None:
        try:
            response = self._session.get(url, params=dict(params), timeout=self._timeout)
        except requests.RequestException as error:
            self.asked += 1
            raise _Later(_words(error)) from error
        self.asked += not response.from_cache
        if response.status_code == _NOT_FOUND:
            return None
        if response.status_code == _TOO_MANY or response.status_code >= _MENDABLE:
            raise _Later(f"status {response.status_code}", _retry_after(response))
        if not response.ok:
            raise _failed(url, f"status {response.status_code}")
        return _answer(response)


def _answer(response: requests.Response) -> dict[str, Any]:
    """The JSON object of a response, if it is one that says no error."""
    answer = _json(response)
    if answer is None:
        raise _Later("what came is not JSON")
    error = answer.get("error")
    if not error and answer.keys() & _ANSWERS:
        return answer
    if not error:
        raise _Later("what came is no answer")
    code = str(error.get("code", "")) if isinstance(error, dict) else str(error)
    if code in BUSY or code.startswith("internal_api_error"):
        raise _Later(f"{code}: {error.get('info', '')}", max(LAG_PAUSE, _retry_after(response)))
    raise ApiError(code, str(error.get("info", "")) if isinstance(error, dict) else "")


def _json(response: requests.Response) -> dict[str, Any] | None:
    try:
        answer = response.json()
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _is_worth_keeping(response: requests.Response) -> bool:
    """Whether an answer may stand for the next one: errors come with a status of 200, too."""
    if response.status_code == _NOT_FOUND:
        return True
    answer = _json(response)
    return answer is not None and "error" not in answer and bool(answer.keys() & _ANSWERS)


def _retry_after(response: requests.Response) -> float:
    """Seconds that the host wants us to wait, given as such or as a date; 0 if it doesn't say."""
    try:
        return max(0.0, Retry().parse_retry_after(response.headers.get("Retry-After", "0")))
    except InvalidHeader:
        return 0.0


def _words(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    if isinstance(error, requests.TooManyRedirects):
        return "it redirects in circles"
    return "no connection, or one that broke off"


def _failed(url: str, why: str, more: str = "") -> FetchError:
    host = urlsplit(url).netloc
    return FetchError(f"{host} can't be asked: {why}", f"{more} {_GO_ON}".strip())
