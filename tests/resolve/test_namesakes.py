"""Whom a surname, a party's member or "he" means where two may be meant."""

import pytest

BROTHERS = (
    "“I only carried the bags,” Alan Mercer told the court about his brother John Mercer."
    " “We were family,” Mercer said."
)
LICE = (
    "Analyst Sydney Kern estimated that lice had cost 90 million. “It is nearer 60,” Paul"
    " Amundsen told him. “Per week?” he asked."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BROTHERS, ["Alan Mercer", "Alan Mercer"]),
        (
            "Ilse Verhoef and Tobias Verhoef founded the firm. “We argue,” Verhoef said.",
            [None],
        ),
        (
            (
                "Ilse Verhoef, the mother of Tobias Verhoef, came to court. “We argue,” Verhoef"
                " said. It rained on the steps for an hour. “It rains,” Verhoef said."
            ),
            ["Ilse Verhoef", "Ilse Verhoef"],
        ),
        (
            (
                "The drummer was Tobias Verhoef. He sang with Ilse Verhoef, his sister. “He is"
                " late,” said Miss Verhoef. “I was,” said Mr Verhoef."
            ),
            ["Ilse Verhoef", "Tobias Verhoef"],
        ),
        (
            "Chad Bell Jr. beat Chad Bell Sr. by a length. “He taught me,” the younger Bell said.",
            ["Chad Bell Jr."],
        ),
        (
            "Sen. Marlene Okafor voted no. “It is time to go home,” the Oregon Democrat said.",
            ["Marlene Okafor"],
        ),
        (
            "Leo Paz of Norland’s Liberals resigned. “We won,” the Liberal Party said.",
            ["Liberal Party"],
        ),
        (
            "Leo Paz resigned. The Democratic Party called it a “victory for all of us”.",
            ["Democratic Party"],
        ),
        (LICE, ["Sydney Kern", "Paul Amundsen", "Sydney Kern"]),
    ],
)
def test_of_two_who_may_be_meant_the_one_that_speaks_is_told_or_nobody(read, text, expected):
    read_ = read(text)
    names = {entity.id: entity.name for entity in read_.resolution.entities}

    assert [names.get(claim.speaker) for claim in read_.resolution.claims] == expected


def test_a_headline_names_by_surname_whom_the_article_introduces_first(read):
    read_ = read(
        "Ilse Verhoef has told friends of her doubts.",
        "A friend of Tobias Verhoef was with her.",
        "Tobias Verhoef’s mill has closed. Nobody but Tobias Verhoef built it, Verhoef says.",
        title="Verhoef says the mill will close",
    )
    names = {entity.id: entity.name for entity in read_.resolution.entities}

    assert names[read_.resolution.mentions[0].entity] == "Ilse Verhoef"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Dame Verna Tull rose. Mr Otto Tull, the clerk, rose. “He may answer,” said Dame"
                " Verna Tull. Mr Tull replied that no one would pay."
            ),
            ["Verna Tull", "Otto Tull"],
        ),
        (
            (
                "Desmond Quill sang. “It rains,” he said. Ada Quill, his aunt, came. “He is late,”"
                " said Miss Quill. She insisted that it was so."
            ),
            ["Desmond Quill", "Ada Quill", "Ada Quill"],
        ),
        ("Mr Otto Tull and Mrs Ida Tull came. Mr Tull said it was late.", ["Otto Tull"]),
        ("Mr Otto Tull and Mr Max Tull came. Mr Tull said it was late.", [None]),
    ],
)
def test_mr_and_miss_tell_who_speaks(read, text, expected):
    read_ = read(text)
    names = {entity.id: entity.name for entity in read_.resolution.entities}

    assert [names.get(claim.speaker) for claim in read_.resolution.claims] == expected


def test_a_surname_before_two_full_names_is_told_by_neither(read):
    read_ = read("Holm. “It was late,” says Holm.", "Axel Holm came.", "Jon Holm left.")

    assert len(read_.resolution.claims) == 1


def test_a_surname_is_the_only_bearer_s_whom_the_paragraph_names(speakers):
    text = (
        "Tobias Verhoef paid with a tin of coins. Verhoef denied it. His firm sold Verhoef tins.",
        (
            "Outside it rained. Ilse Verhoef, who heads the guild of coopers and is not related to"
            " him, watched from a van. “Everybody opens the tin first,” Verhoef said."
        ),
    )

    assert speakers(*text)[-1] == "Ilse Verhoef"
