"""What was said, shown apart from its sentence, says nothing else than there."""

from __future__ import annotations

import pytest

from briefing.compose.said import is_whole, phrased
from briefing.model import Quote, QuoteKind, Span


def the_span(text: str, words: str) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words))


def shown(text, words, cue, *, kind: QuoteKind = "direct", speaker=None):
    quote = Quote(
        span=the_span(text, words),
        sentence=0,
        kind=kind,
        cue=the_span(text, cue) if cue else None,
        speaker=the_span(text, speaker) if speaker else None,
    )
    return phrased(text, Span(start=0, end=len(text)), quote, 200)


def test_the_rest_of_speech_that_its_speaker_interrupts_stands_by_itself():
    text = "“Rain drives the market,” said Ana Ruiz, a broker in Lugano, “but it will not last.”"

    found = shown(text, "“but it will not last.”", "said", speaker="Ana Ruiz")

    assert found == ("said", "… but it will not last.", "direct")


@pytest.mark.parametrize(
    ("text", "words", "cue", "expected"),
    [
        (
            "The treaty “is good for both,” Harrow said.", "“is good for both,”", "said",
            ("said", "The treaty “is good for both”", "indirect"),
        ),
        (
            "Harrow called the treaty “a knife in the back”.", "“a knife in the back”", "called",
            ("called the treaty", "a knife in the back", "direct"),
        ),
        (
            "Harrow called it “a knife in the back”.", "“a knife in the back”", "called",
            ("called it", "a knife in the back", "direct"),
        ),
        (
            "“The era of waiting” in Tale was over, Harrow said.", "“The era of waiting”", "said",
            ("said", "“The era of waiting” in Tale was over", "indirect"),
        ),
        (
            "“There are more boats” in Tale, Harrow said.", "“There are more boats”", "said",
            ("said", "There are more boats", "direct"),
        ),
        (
            "“We will sign,” Harrow said.", "“We will sign,”", "said",
            ("said", "We will sign", "direct"),
        ),
        (
            "Harrow said it would not “tolerate any war”.", "“tolerate any war”", "said",
            ("said it would not", "tolerate any war", "direct"),
        ),
        (
            "As Harrow says, nobody “won the war”.", "“won the war”", "says",
            ("says nobody", "won the war", "direct"),
        ),
        (
            "Harrow has since written that it is “far from over”.", "“far from over”", "written",
            ("has since written that it is", "far from over", "direct"),
        ),
        (
            "Harrow rejected “an end to all treaties”.", "“an end to all treaties”", "rejected",
            ("rejected", "an end to all treaties", "direct"),
        ),
        (
            "Harrow said there was no need that “Arvenia leave”.", "“Arvenia leave”", "said",
            ("said there was no need that", "Arvenia leave", "direct"),
        ),
        (
            "Harrow said that “Arvenia will stay”.", "“Arvenia will stay”", "said",
            ("said", "Arvenia will stay", "direct"),
        ),
        (
            "Harrow liked to say “we or nobody”.", "“we or nobody”", "say",
            ("liked to say", "we or nobody", "direct"),
        ),
        (
            "Harrow told a crowd: “We will stay.”", "“We will stay.”", "told",
            (None, "We will stay.", "direct"),
        ),
        (
            "Harrow said “a return to war” was impossible.", "“a return to war”", "said",
            ("said", "“a return to war” was impossible", "indirect"),
        ),
        (
            "“A return to war” was impossible, Harrow said.", "“A return to war”", "said",
            ("said", "“A return to war” was impossible", "indirect"),
        ),
    ],
)  # fmt: skip
def test_a_part_in_marks_comes_with_the_words_that_govern_it(text, words, cue, expected):
    assert shown(text, words, cue, speaker="Harrow") == expected


@pytest.mark.parametrize(
    ("text", "words", "cue", "speaker"),
    [
        ("It would not “tolerate any war”, Harrow said.", "“tolerate any war”", "said", "Harrow"),
        ("According to Harrow, no one “won it”.", "“won it”", "According to", "Harrow"),
        (
            "Harrow said he had spoken to Dorn and that “it is over”.",
            "“it is over”",
            "spoken",
            "he",
        ),
        ("Rain fell; Harrow hoped not to “win it”.", "“win it”", None, None),
    ],
)
def test_a_part_whose_governing_words_are_unclear_is_told_by_its_sentence(
    text, words, cue, speaker
):
    assert shown(text, words, cue, speaker=speaker) == (None, text, "indirect")


def test_a_part_of_a_long_sentence_that_cannot_be_cut_is_not_shown():
    text = f"It would, {'after all that had been and gone, ' * 9}not “tolerate war”, Harrow said."

    assert shown(text, "“tolerate war”", "said", speaker="Harrow") is None


def test_a_denial_keeps_its_verb():
    text = "The ministry denied that there had been a loss."
    found = shown(text, "there had been a loss", "denied", kind="indirect")

    assert found == ("denied that", "there had been a loss", "indirect")


@pytest.mark.parametrize(
    ("found", "kind", "whole"),
    [
        (("said it would not", "bear it all", "direct"), "direct", False),
        (("denied that", "it was lost", "indirect"), "indirect", False),
        (("rejected", "an end to it all", "direct"), "direct", False),
        (("said", "We will sign", "direct"), "direct", True),
        ((None, "the pier was late", "indirect"), "indirect", True),
    ],
)  # fmt: skip
def test_words_that_others_govern_are_not_whole(found, kind, whole):
    assert is_whole(found, kind) is whole
