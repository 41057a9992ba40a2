"""Who "she" is in a portrait, and in long chains of what one person says."""

import pytest

PORTRAIT = (
    "Susanna Tarrow opens the sluice at five. “Water wakes before me,” she says.",
    (
        "She was born in a lock house. Her mother kept geese. She left school at 14, and her first"
        " job was to paint numbers on barges. She painted them for nine years."
    ),
)


def test_whom_an_article_portrays_goes_on_as_she_far_from_her_name(speakers):
    chain = (
        "She has a bicycle and no car. Her coat was made of a sail. The canal is 40 kilometres"
        " long. It has nine locks. Two of them leak. “They leak politely,” she says."
    )

    assert speakers(*PORTRAIT, chain) == ["Susanna Tarrow", "Susanna Tarrow"]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (
            "The critic Kestrin Quarles called her “a crank with a pail.” “I like it,” she says.",
            "Susanna Tarrow",
        ),
        (
            "Tarrow came from Lund. Quarles came from nowhere. “We match,” she says.",
            "Susanna Tarrow",
        ),
        ("Kestrin Quarles steers the ferry. “I do not swim,” she says.", "Kestrin Quarles"),
        ("His aunt, Emma Quarles, steers the ferry. “I do not swim,” she says.", "Emma Quarles"),
        ("The ferry has a captain, Robert Quarles. “I do not swim,” he says.", "Robert Quarles"),
    ],
)
def test_she_is_the_portrayed_only_where_nobody_else_is_told_of(speakers, paragraph, speaker):
    extra = "Kestrin Quarles wrote about the canal." if "Quarles came" in paragraph else ""

    assert speakers(*PORTRAIT, f"{extra} {paragraph}".strip())[-1] == speaker


def test_a_report_that_only_opens_with_somebody_portrays_nobody(speakers):
    text = (
        "Susanna Tarrow chairs the canal board. The board met on Friday.",
        (
            "The lock is old. It leaks. Nobody has mended it. The gates were built in 1901. They"
            " are of oak. Oak lasts. The water is low. “It leaks politely,” she said."
        ),
    )

    assert speakers(*text) == [None]


def test_who_answered_last_is_nearer_than_somebody_named_before(speakers):
    text = (
        (
            "Emma Brandt, the mayor, said the lock was dear. Susanna Tarrow's answer was short."
            " “So is a flood,” she said."
        ),
        (
            "The lock closes in May. It was built in 1901. Nobody has mended it. It leaks."
            " “It leaks politely,” she said."
        ),
    )

    assert speakers(*text)[1:] == ["Susanna Tarrow", "Susanna Tarrow"]


def test_a_goat_with_a_name_is_nobody_who_speaks(speakers):
    text = (
        "Susanna Tarrow has a house by the lock. “I bought it for its roof,” she says. The goat,"
        " Bartleby, ate the curtains. “I had hated them,” she says."
    )

    assert speakers(text) == ["Susanna Tarrow", "Susanna Tarrow"]


def test_who_spoke_for_the_army_is_no_fisherman_named_since(speakers):
    text = (
        "“The pilots saw the rain,” said Captain Daniel Holm.",
        (
            "In the village of Lower Tarn, fisherman Robert Brandt, 52, lost his boat. His cousin,"
            " Peter Brandt, is among the missing. “They told us to stay,” he said."
        ),
    )

    assert speakers(*text) == ["Daniel Holm", "Robert Brandt"]


def test_whom_a_sentence_tells_of_behind_a_place_and_a_trade_goes_on(speakers):
    text = (
        "“The pilots saw the rain,” said Captain Daniel Holm.",
        "In the village of Lower Tarn, fisherman Robert Brandt, 52, lost his boat. It was new.",
        "“They told us to stay. I have stayed before,” he said.",
    )

    assert speakers(*text) == ["Daniel Holm", "Robert Brandt"]
