"""A Wikidata of our own for each test, and a client that notes its waits instead of waiting."""

from __future__ import annotations

import pytest
import yaml
from asking import GAZETTE
from wikimedia import LOCATION, a_page, a_person, a_statement, a_time, an_item, nothing, running

from briefing.fetch import fetch
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


@pytest.fixture
def run(wiki, waits, tmp_path):
    """Fetches into ``snapshot/`` of the temporary folder."""

    def fetch_these(*these, **more):
        return fetch(
            these,
            folder=tmp_path / "snapshot",
            cache=more.pop("cache", tmp_path),
            agent="pelican-briefing/1 (desk@site.example)",
            held=more.pop("held", {}),
            pause=waits.append,
            **wiki.addresses,
            **more,
        )

    return fetch_these


@pytest.fixture
def read(tmp_path):
    return lambda known: yaml.safe_load(
        (tmp_path / "snapshot" / f"{known}.yaml").read_text("utf-8")
    )


@pytest.fixture
def arvenia(wiki):
    """A country, its prime minister, her office, a namesake in another country."""
    wiki.add(
        an_item("Q17", "Arvenia", P31=[a_statement("Q100")]),
        an_item("Q100", "country", P279=[a_statement("Q101")]),
        an_item("Q101", "region", P279=[a_statement(LOCATION)]),
        an_item("Q30", "prime minister of Arvenia", P1001=[a_statement("Q17")]),
        an_item("Q40", "Gazette of Arvenia"),
        a_person(
            "Q1",
            "Lia Moreno",
            description="Arvenian politician",
            aliases=["Lia Moreno Prat"],
            page="Lia Moreno",
            P27=[a_statement("Q17")],
            P569=[a_statement(a_time("1961-02-03"), cites="Q40")],
            P39=[
                a_statement(
                    "Q30", P580=a_time("2019-05-10"), P582=a_time("2021-10-04"), cites="Q40"
                ),
                a_statement("Q30", P580=a_time("2021-10-04"), P582=nothing(), cites=GAZETTE),
                a_statement("Q30", P580=a_time("1999"), rank="deprecated"),
            ],
        ),
    )
    wiki.pages["Lia Moreno"] = a_page("Lia Moreno", "Lia Moreno is a politician.", "Q1")
    return wiki
