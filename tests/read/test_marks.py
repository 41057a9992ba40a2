import pytest

from briefing.read.marks import typeset


@pytest.mark.parametrize(
    ("typewritten", "typeset_so"),
    [
        ("``It rains,'' she said.", "“It rains,” she said."),
        (
            "``He told me, `Stay here.' I stayed,'' she said.",
            "“He told me, ‘Stay here.’ I stayed,” she said.",
        ),
        ("''It rains,'' she said. ''It pours.''", "“It rains,” she said. “It pours.”"),
        ("''He said, 'Stay,''' she recalled.", "“He said, 'Stay,'” she recalled."),
        ("''The second paragraph goes on", "“The second paragraph goes on"),
        ("the play `Summer's End' in Leeds", "the play ‘Summer's End’ in Leeds"),
        ("``I don't know ...'' ``Nobody does.''", "“I don't know ...” “Nobody does.”"),
        ("``The first paragraph goes on", "“The first paragraph goes on"),
        ("The crew _ all forty of them _ was saved.", "The crew — all forty of them — was saved."),
        ("Most of them -- forty -- were saved.", "Most of them — forty — were saved."),
        ("NAIROBI, Kenya (AP) _ Tea farmers", "NAIROBI, Kenya (AP) — Tea farmers"),
    ],
)
def test_typewriter_marks_are_typeset(typewritten, typeset_so):
    assert typeset(typewritten) == typeset_so


@pytest.mark.parametrize(
    "text",
    [
        "the '80s and the dogs' tails",
        "a set of 5'11'' doors",
        "file_name and _private",
        "-- 30 --",
        "--",
        "‘so’ and “so”",
        "",
    ],
)
def test_other_text_is_left_alone(text):
    assert typeset(text) == text
