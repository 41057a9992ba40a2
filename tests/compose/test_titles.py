from __future__ import annotations

import pytest
from making import ALMANAC, Draft, an_entity

from briefing.compose.titles import same_office
from briefing.model import Role, RolePhrase, Span, Tenure

OTTO = an_entity("Otto Pell")


def note(words, title, *, former=True, body=None):
    """How the fact box words a title that the text gives Otto Pell."""
    draft = Draft(
        paragraphs=(words,),
        entities=(OTTO, *((an_entity(body, "organisation"),) if body else ())),
        roles=[("Otto Pell", title, body, former)],
    )
    (row,) = [one for one in draft.briefing().rows if one.key == "people"]
    return row.entries[0].note


@pytest.mark.parametrize(
    ("said", "known", "is_one"),
    [
        ("vice-president", "Vice President", True),
        ("secretary general", "Secretary-General", True),
        ("defense minister", "Minister of Defence", True),
        ("foreign minister", "Minister of Foreign Affairs", True),
        ("foreign affairs minister", "Minister for Foreign Affairs", True),
        ("interior minister", "Minister of the Interior", True),
        ("minister of finance", "Federal Minister of Finance", True),
        ("finance minister", "Minister of Foreign Affairs", False),
        ("prime minister", "Minister of Finance", False),
        ("former spokesman", "Spokesman", False),
    ],
)
def test_an_office_is_one_by_whatever_of_its_names(said, known, is_one):
    span = Span(start=0, end=1)
    phrase = RolePhrase(person=span, title=said, title_span=span, sentence=0)
    role = Role(person="a", title=said, of=None, former=False, phrase=phrase)
    tenure = Tenure(person="a", title=known, of="b", start="2020", source=ALMANAC)
    assert same_office(role, tenure) is is_one


@pytest.mark.parametrize(
    ("words", "title", "body", "shown"),
    [
        ("Her piper was Otto Pell.", "piper", None, "piper"),
        ("The court had a governor, Otto Pell.", "governor", None, "then governor"),
        ("The piper then, Otto Pell, was late.", "piper", None, "then piper"),
        (
            "The piper of the Band was Otto Pell.",
            "piper",
            "Band",
            "then piper, Band",
        ),
        (
            "The founder, Otto Pell, of the Band.",
            "founder",
            "Band",
            "founder, Band",
        ),
        (
            "The commander, Otto Pell, who retired in May, sang.",
            "commander",
            None,
            "former commander",
        ),
        (
            "The head, Otto Pell, led the Band until 1998.",
            "head",
            "Band",
            "former head, Band",
        ),
        ("The murder of the judge Otto Pell in 2013 changed it.", "judge", None, "judge"),
        ("The murder of Lena Harrow made Otto Pell a judge.", "judge", None, "then judge"),
    ],
)
def test_a_title_that_was_held_says_so_unless_it_is_for_good(words, title, body, shown):
    assert note(words, title, body=body) == shown


@pytest.mark.parametrize(
    ("words", "title", "shown"),
    [
        ("the vice president of the country, Otto Pell", "vice president", "vice president"),
        ("the deputy mayor of the day, Otto Pell", "deputy mayor", "deputy mayor"),
        (
            "the vice president of the fair, Otto Pell",
            "vice president",
            "vice president of the fair",
        ),
    ],
)
def test_of_what_has_no_name_only_what_says_something_is_told(words, title, shown):
    assert note(f"It was {words}, who spoke.", title, former=False) == shown


def test_a_member_of_parliament_is_called_so():
    words = "Otto Pell, a member of Parliament, spoke."
    assert note(words, "member", former=False, body="Parliament") == "member of parliament"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A clerk who calls himself General Otto Pell spoke.", "self-styled general"),
        ("The self-proclaimed general Otto Pell spoke.", "self-proclaimed general"),
        ("Otto Pell, the general, spoke of a self-proclaimed king.", "general"),
    ],
)
def test_who_only_claims_a_title_is_told_so(words, shown):
    title = "General" if "General" in words else "general"
    assert note(words, title, former=False) == shown
