"""How questions are asked, and asked again."""

from __future__ import annotations

import pytest
from wikimedia import BROKEN, BUSY, CUT, EMPTY, GARBAGE, LAGGED, SILENT, Fault, a_person, in_seconds

from briefing.errors import FetchError
from briefing.fetch.client import TRIES, ApiError, Client

ASK = {"action": "wbgetentities", "ids": "Q1", "props": "labels", "format": "json"}
AWAY = Fault(status=302, headers=(("Location", "SELFmoved=1"),))


@pytest.fixture(autouse=True)
def someone(wiki):
    wiki.add(a_person("Q1", "Lia Moreno"))


@pytest.fixture
def api(wiki):
    return wiki.addresses["wikidata"]


@pytest.mark.parametrize("fault", [BROKEN, BUSY, LAGGED, CUT, GARBAGE, EMPTY, SILENT, AWAY])
def test_a_fault_that_passes_ends_in_the_answer(fault, client, wiki, api):
    wiki.faults.append(fault)

    assert client.get(api, ASK)["entities"]["Q1"]["id"] == "Q1"
    assert len(wiki.answered) == 1


def test_who_asks_is_said_in_the_user_agent(client, wiki, api):
    client.get(api, ASK)

    (agent,) = wiki.agents
    assert agent.startswith("pelican-briefing/1 (desk@site.example) python-requests/")


def test_a_host_that_names_a_time_is_left_alone_for_so_long(client, wiki, waits, api):
    wiki.faults += [BUSY, Fault(status=503, headers=(("Retry-After", in_seconds(60)),))]

    client.get(api, ASK)

    assert waits[0] == 3
    assert waits[1] == pytest.approx(60, abs=5)


def test_servers_that_lag_behind_are_given_five_seconds(client, wiki, waits, api):
    wiki.faults.append(Fault(body=LAGGED.body))

    client.get(api, ASK)

    assert waits == [5]


def test_waits_grow_while_nothing_is_said_of_them(client, wiki, waits, api):
    wiki.faults += [BROKEN, BROKEN, BROKEN]

    client.get(api, ASK)

    assert waits == [1, 2, 4]


def test_a_host_that_stays_broken_is_given_up(client, wiki, waits, api):
    wiki.faults += [BROKEN] * 20

    with pytest.raises(FetchError, match=r"127\.0\.0\.1:\d+ can't be asked: status 500"):
        client.get(api, ASK)

    assert len(waits) == TRIES - 1


def test_who_must_wait_for_hours_is_told_so_at_once(client, wiki, waits, api):
    wiki.faults.append(Fault(status=429, headers=(("Retry-After", "3600"),)))

    with pytest.raises(FetchError, match="60 minutes"):
        client.get(api, ASK)

    assert waits == []


def test_a_host_that_turns_us_away_is_not_asked_again(client, wiki, waits, api):
    wiki.faults.append(Fault(status=403))

    with pytest.raises(FetchError, match="status 403"):
        client.get(api, ASK)

    assert waits == []


def test_an_answer_is_not_asked_for_twice_even_by_another_run(client, wiki, api, tmp_path):
    first = client.get(api, ASK)

    with Client(agent="x/1 (x@site.example)", cache=tmp_path / "cache.sqlite") as other:
        assert other.get(api, ASK) == first
        assert other.asked == 0
    assert len(wiki.answered) == 1


@pytest.mark.parametrize("fault", [LAGGED, GARBAGE, EMPTY, BROKEN])
def test_no_fault_is_kept_as_an_answer(fault, client, wiki, api):
    wiki.faults.append(fault)
    client.get(api, ASK)

    assert "entities" in client.get(api, ASK)
    assert len(wiki.answered) == 1


def test_what_asking_again_does_not_mend_is_told(client, api):
    with pytest.raises(ApiError, match="no-such-entity"):
        client.get(api, {**ASK, "ids": "Q1|Q12345678901"})


def test_a_page_that_is_not_there_is_none(client, wiki):
    assert client.get(f"{wiki.base}/api/rest_v1/page/summary/Nobody") is None


def test_a_damaged_cache_costs_answers_and_no_run(wiki, api, tmp_path):
    cache = tmp_path / "damaged.sqlite"
    cache.write_bytes(b"no database" * 1000)

    with Client(agent="x/1 (x@site.example)", cache=cache) as client:
        client.get(api, ASK)

    assert len(wiki.answered) == 1
