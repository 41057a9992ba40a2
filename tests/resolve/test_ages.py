"""Who of a family is meant by age: the elder, the senior, the Jr."""

import pytest


@pytest.mark.parametrize(
    ("text", "speakers_"),
    [
        (
            (
                "Danilo Verr scored twice. The goalkeeper was Marko Verr, the winger's older"
                " brother. “I saw nothing,” the elder Verr said. “I saw it,” the younger Verr said."
            ),
            ["Marko Verr", "Danilo Verr"],
        ),
        (
            (
                "Peter Lund kept the mill shut. His father, Olaf Lund, had built it. “It ground for"
                " 40 years,” Lund senior said. “It ground me down,” said Lund junior."
            ),
            ["Olaf Lund", "Peter Lund"],
        ),
        (
            (
                "Owen Tate Jr. carried the flag. His uncle, Owen Tate, watched. “It was heavy,”"
                " said Tate Jr."
            ),
            ["Owen Tate Jr."],
        ),
        (
            (
                "Peter Lund kept the mill shut. Olaf Lund, a baker, bought flour. “It is dear,”"
                " Lund senior said."
            ),
            [None],
        ),
        (
            "Peter Lund met his cousin, Olaf Lund, at the mill. “It is dear,” the elder Lund said.",
            [None],
        ),
    ],
)
def test_an_age_is_whose_name_or_kinship_says_so(speakers, text, speakers_):
    assert speakers(text) == speakers_


def test_the_elder_one_is_so_outside_of_quotes_too(read):
    text = (
        "Danilo Verr scored twice past Marko Verr, his elder brother. The crowd sang for an hour."
        " The elder Verr went home early."
    )

    assert read(text).named("Verr") == ["marko-verr"]
