from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from briefing.config import Config
from briefing.errors import BriefingError, ConfigError, Problems


def test_a_site_without_settings_gets_the_defaults():
    assert Config.from_settings({"SITENAME": "The Wire"}) == Config()


def test_settings_are_picked_out_of_pelicans_own():
    settings = {"BRIEFING_LINKS": "all", "BRIEFING_OFF_CATEGORIES": ["Notes"], "PATH": "content"}

    config = Config.from_settings(settings)

    assert (config.links, config.off_categories) == ("all", ("Notes",))


def test_an_unknown_setting_is_an_error_that_names_the_nearest_known_one():
    with pytest.raises(ConfigError) as caught:
        Config.from_settings({"BRIEFING_MIN_SCORES": 0.5})

    assert str(caught.value) == (
        "pelicanconf.py: unknown setting BRIEFING_MIN_SCORES\n  Did you mean BRIEFING_MIN_SCORE?"
    )


def test_a_name_with_small_letters_is_unknown_as_well():
    with pytest.raises(ConfigError, match=r"Did you mean BRIEFING_LINKS\?"):
        Config.from_settings({"BRIEFING_Links": "all"})


def test_a_name_like_no_setting_gets_the_list_of_all():
    with pytest.raises(ConfigError, match=r"Known: BRIEFING_ARTICLE_LANG, .*BRIEFING_SNAPSHOT"):
        Config.from_settings({"BRIEFING_XYZZY": 1})


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("BRIEFING_MODEL", 3, "a text in quotes"),
        ("BRIEFING_PROCESSES", "four", "a whole number"),
        ("BRIEFING_PROCESSES", True, "a whole number"),
        ("BRIEFING_MIN_SCORE", "0.7", "a number"),
        ("BRIEFING_LINKS", "sections", "'section' or 'all' or 'none'"),
        ("BRIEFING_LINKS", None, "'section' or 'all' or 'none'"),
        ("BRIEFING_OFF_CATEGORIES", "Notes", "a list of texts"),
        ("BRIEFING_MIN_SCORE", 1.5, "from 0 to 1"),
        ("BRIEFING_PROCESSES", -1, "as many as pay"),
        ("BRIEFING_CACHE", " ", "Leave it out"),
        ("BRIEFING_ARTICLE_LANG", "in English", "the code of a language"),
    ],
)
def test_a_wrong_value_is_an_error_that_says_what_is_wanted(name, value, remedy):
    with pytest.raises(ConfigError) as caught:
        Config.from_settings({name: value})

    assert name in str(caught.value)
    assert remedy in str(caught.value)


def test_all_wrong_settings_are_reported_in_one_list():
    settings = {
        "BRIEFING_LINK": "all",
        "BRIEFING_MODEL": 3,
        "BRIEFING_PROCESSES": -2,
        "BRIEFING_MIN_SCORE": 7,
    }

    with pytest.raises(Problems) as caught:
        Config.from_settings(settings)

    assert len(caught.value.errors) == 4


def test_a_config_that_was_checked_stays_as_it_is():
    with pytest.raises(FrozenInstanceError):
        Config().links = "all"


def test_a_config_made_by_hand_is_checked_too():
    with pytest.raises(BriefingError):
        Config(min_score=-0.1)


@pytest.mark.parametrize("name", [field.name for field in fields(Config)])
def test_every_setting_is_described(name):
    assert f"\n    {name} " in Config.__doc__
