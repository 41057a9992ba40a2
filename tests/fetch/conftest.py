"""A Wikidata of our own for each test, and a client that notes its waits instead of waiting."""

from __future__ import annotations

import pytest
from wikimedia import running

from briefing.fetch.client import Client


@pytest.fixture
def wiki():
    with running() as server:
        yield server


@pytest.fixture
def waits():
    return []


@pytest.fixture
def client(waits, tmp_path):
    cache = tmp_path / "cache.sqlite"
    with Client(
        agent="pelican-briefing/1 (desk@site.example)",
        cache=cache,
        pause=waits.append,
        timeout=(2, 0.3),
    ) as made:
        yield made
