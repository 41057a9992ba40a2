from __future__ import annotations

import pytest

from briefing.model import Alias
from briefing.review import twins


def an_alias(text, entity, kind="event", **more):
    return Alias(text=text, entity=entity, type=kind, **more)


def test_a_dossier_with_a_name_of_the_embedded_data_is_told_once():
    aliases = [
        an_alias("Tale summit", "tale"),
        an_alias("The Tale Summit", "tale"),
        an_alias("Tale Summit", "2022-tale-summit"),
        an_alias("the Tale summit", "2022-tale-summit"),
    ]
    (_, line) = twins(aliases, {"tale"})
    assert line.startswith('tale: the dossier is named "')
    assert line.endswith("rename its file to 2022-tale-summit.yaml")


@pytest.mark.parametrize(
    "other",
    [
        an_alias("Tale Summit", "tale-summit", kind="place"),
        an_alias("Tale Summit", "tale-summit", weight=0.25),
        an_alias("Other Summit", "other-summit"),
    ],
)
def test_another_kind_a_doubtful_name_and_another_name_say_nothing(other):
    assert list(twins([an_alias("Tale Summit", "tale"), other], {"tale"})) == []


def test_a_name_of_one_word_or_of_several_others_says_nothing():
    one_word = [an_alias("Moon", one, kind="person") for one in ("moon", "moon-jae-in")]
    several = [an_alias("Tale Summit", one) for one in ("tale", "tale-2022", "tale-2024")]
    assert list(twins([*one_word, *several], {"moon", "tale"})) == []
