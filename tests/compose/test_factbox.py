from __future__ import annotations

import pytest
from making import ALMANAC, Draft, a_portrait, an_entity, rows
from msgspec.structs import replace

from briefing.model import Fact, Tenure

LENA = an_entity("Lena Harrow")
OTTO = an_entity("Otto Pell")
ARVENIA = an_entity("Arvenia", "place")
TALE = an_entity("Tale", "place")
COUNCIL = an_entity("River Basin Council", "organisation")


def term(person, title="Prime Minister", **more):
    fields = {"of": ARVENIA.id, "of_name": "Arvenia", "start": "2020-01-15", "source": ALMANAC}
    return Tenure(person=person.id, title=title, **(fields | more))


def test_a_person_stands_once_with_the_role_that_the_text_gives():
    draft = Draft(
        paragraphs=("Prime minister Lena Harrow signed for Arvenia.", "Harrow then left."),
        entities=(LENA, ARVENIA),
        mentions={"Lena Harrow": "Lena Harrow", "Harrow then": "Lena Harrow", "Arvenia": "Arvenia"},
        roles=[("Lena Harrow", "Prime minister", "Arvenia", False)],
    )
    (entry,) = rows(draft)["people"]
    assert (entry.text, entry.note) == ("Lena Harrow", "prime minister, Arvenia")
    assert [one.sentence for one in entry.evidence] == [1]


def test_knowledge_backs_a_role_of_the_text():
    draft = Draft(
        paragraphs=("Prime minister Lena Harrow signed for Arvenia.",),
        entities=(LENA, ARVENIA),
        roles=[("Lena Harrow", "Prime minister", "Arvenia", False)],
        portraits=[a_portrait(LENA, tenures=(term(LENA),))],
    )
    (entry,) = rows(draft)["people"]
    assert [one.reference for one in entry.evidence] == [None, ALMANAC]


def test_knowledge_adds_the_country_that_the_text_leaves_out():
    draft = Draft(
        paragraphs=("Prime minister Lena Harrow signed.",),
        entities=(LENA,),
        roles=[("Lena Harrow", "Prime minister", None, False)],
        portraits=[a_portrait(LENA, tenures=(term(LENA),))],
    )
    assert rows(draft)["people"][0].note == "prime minister, Arvenia"


def test_an_office_that_knowledge_says_had_ended_says_when():
    draft = Draft(
        paragraphs=("In 2018 president Otto Pell met Lena Harrow.",),
        entities=(OTTO, LENA),
        roles=[("Otto Pell", "president", None, False)],
        portraits=[
            a_portrait(OTTO, past=(term(OTTO, "President", start="2015", until="2021-01-20"),)),
            a_portrait(ARVENIA, tenures=(term(LENA, "President", start="2021-01-20"),)),
        ],
    )
    entry = rows(draft)["people"][0]
    assert entry.note == "president, Arvenia, until 20 January 2021"
    assert len(entry.evidence) == 2


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("former president Otto Pell", "former president"),
        ("then president Otto Pell", "then president"),
        ("the late president Otto Pell", "former president"),
        ("Otto Pell, who was president in the 1980s, and those", "former president"),
        ("Otto Pell, until last month a president, and those", "former president"),
        ("Otto Pell, 46, then a president, and those", "then president"),
    ],
)
def test_a_role_that_was_over_says_so(words, note):
    draft = Draft(
        paragraphs=(f"It was {words} who built it.",),
        entities=(OTTO,),
        roles=[("Otto Pell", "president", None, True)],
    )
    assert rows(draft)["people"][0].note == note


def test_without_a_role_in_the_text_knowledge_gives_the_office_of_that_day():
    draft = Draft(
        paragraphs=("Lena Harrow signed.",),
        entities=(LENA,),
        portraits=[a_portrait(LENA, tenures=(term(LENA),))],
    )
    (entry,) = rows(draft)["people"]
    assert entry.note == "Prime Minister of Arvenia"
    assert entry.evidence[0].reference == ALMANAC


def test_the_author_is_nobody_in_the_story():
    draft = Draft(paragraphs=("Lena Harrow signed.",), entities=(LENA,), byline="Lena Harrow")
    assert "people" not in rows(draft)


def test_an_organisation_carries_the_short_form_that_the_text_uses():
    draft = Draft(
        paragraphs=("The River Basin Council (RBC) met. The RBC agreed.",),
        entities=(COUNCIL,),
        mentions={"River Basin Council": COUNCIL.name, "RBC": COUNCIL.name},
    )
    assert rows(draft)["organisations"][0].note == "RBC"


def test_an_agency_says_of_which_country_it_is_and_in_whose_hands():
    facts = tuple(
        Fact(label=label, value=value, source=ALMANAC)
        for label, value in (
            ("Kind", "News agency"), ("Country", "Arvenia"), ("Ownership", "State"),
        )
    )  # fmt: skip
    draft = Draft(
        paragraphs=("The River Basin Council said so.",),
        entities=(COUNCIL,),
        portraits=[a_portrait(COUNCIL, facts=facts)],
    )
    (entry,) = rows(draft)["organisations"]
    assert entry.note == "state news agency, Arvenia"
    assert [one.reference for one in entry.evidence] == [None, ALMANAC]


def test_a_capital_that_stands_for_its_government_is_no_where():
    draft = Draft(
        paragraphs=("Tale objected. Envoys met in Arvenia.",),
        entities=(TALE, ARVENIA),
        metonyms={"Tale": "Arvenia"},
    )
    assert [one.text for one in rows(draft)["where"]] == ["Arvenia"]


def test_a_people_is_no_place():
    draft = Draft(
        paragraphs=("Arvenian envoys met.",),
        entities=(ARVENIA,),
        mentions={"Arvenian": "Arvenia"},
        demonyms=("Arvenian",),
    )
    assert "where" not in rows(draft)


def test_what_was_said_prefers_words_in_marks_and_keeps_text_order():
    draft = Draft(
        paragraphs=(
            "Lena Harrow said that the river belongs to everybody.",
            "“We have waited for this day,” Lena Harrow said.",
            "“No treaty is ever the last one,” said Otto Pell.",
        ),
        entities=(LENA, OTTO),
        quotes=[
            ("the river belongs to everybody", "Lena Harrow", "indirect"),
            ("“We have waited for this day,”", "Lena Harrow", "direct"),
            ("“No treaty is ever the last one,”", "Otto Pell", "direct"),
        ],
    )
    said = rows(draft)["said"]
    assert [one.text for one in said] == [
        "the river belongs to everybody",
        "We have waited for this day",
        "No treaty is ever the last one",
    ]
    assert [one.kind for one in said] == ["indirect", "direct", "direct"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("“Too few words,”", "Lena Harrow"), ("“Nobody is named for these”", None)],
)
def test_fragments_and_words_of_nobody_are_left_out(words, speaker):
    draft = Draft(
        paragraphs=(f"{words} were heard from Lena Harrow.",),
        entities=(LENA,),
        quotes=[(words, speaker, "direct")],
    )
    assert "said" not in rows(draft)


def test_a_sentence_of_two_figures_is_told_once():
    draft = Draft(
        paragraphs=("Some 1,200 families live in 300 houses.",),
        numbers={"1,200 families": "families", "300 houses": "houses"},
    )
    assert [one.text for one in rows(draft)["numbers"]] == ["1,200 families"]


def test_numbers_come_with_the_words_around_them():
    draft = Draft(
        paragraphs=("The dam moved 1,200 families and two mayors.",),
        numbers={"1,200 families": "families", "two mayors": "mayors"},
    )
    (entry,) = rows(draft)["numbers"]
    assert entry.text == "1,200 families"
    assert entry.note == "The dam moved 1,200 families and two mayors."


def test_a_list_of_sources_at_the_end_tells_no_story():
    draft = Draft(
        paragraphs=("Envoys met.", "Sources", "Joint statement, May 2021"),
        headings=("Sources",),
        dates={"May 2021": "2021-05"},
    )
    assert "when" not in rows(draft)


def test_an_empty_text_makes_no_row():
    assert rows(Draft()) == {}


def test_a_leader_whom_knowledge_has_as_a_former_head_says_of_what_and_until_when():
    draft = Draft(
        paragraphs=("In 2017 the leader Otto Pell came from Arvenia.",),
        entities=(OTTO, ARVENIA),
        roles=[("Otto Pell", "leader", "Arvenia", False)],
        portraits=[
            a_portrait(OTTO, past=(term(OTTO, until="2020-09-16"),)),
            a_portrait(ARVENIA, tenures=(term(LENA, start="2020-09-16"),)),
        ],
    )
    assert rows(draft)["people"][0].note == "prime minister, Arvenia, until 16 September 2020"


def test_whole_sentences_are_quoted_before_what_leans_on_others():
    draft = Draft(
        paragraphs=(
            "“Winter will be long and cold here,” Lena Harrow said.",
            "“It was as bad as that,” Lena Harrow said.",
            "“Rivers do not wait for treaties,” Lena Harrow said.",
            "“Floods come in every single year,” Lena Harrow said.",
            "“People have been more than patient,” Lena Harrow said.",
            "“Arvenia will sign before the snow,” Lena Harrow said.",
        ),
        entities=(LENA, ARVENIA),
        quotes=[
            (words, "Lena Harrow", "direct")
            for words in (
                "“Winter will be long and cold here,”",
                "“It was as bad as that,”",
                "“Rivers do not wait for treaties,”",
                "“Floods come in every single year,”",
                "“People have been more than patient,”",
                "“Arvenia will sign before the snow,”",
            )
        ],
    )
    assert "It was as bad as that" not in [one.text for one in rows(draft)["said"]]
    assert len(rows(draft)["said"]) == 5


def test_a_part_in_marks_is_told_by_its_sentence_unless_that_leans_on_others():
    told = "Lena Harrow, the envoy, spoke of “a long and cold wet winter”."
    draft = Draft(
        paragraphs=(told, "He had “waited for far too many years,” Lena Harrow said."),
        entities=(LENA,),
        pronouns={"He": ("he", "subject")},
        quotes=[
            ("“a long and cold wet winter”", "Lena Harrow", "direct"),
            ("“waited for far too many years,”", "Lena Harrow", "direct"),
        ],
    )
    assert [(one.text, one.kind) for one in rows(draft)["said"]] == [(told, "indirect")]


@pytest.mark.parametrize(
    ("words", "is_shown"),
    [
        ("“If the old mill shuts,” she went on, “we all go.”", False),
        ("“If the old mill shuts, we all go,” she went on.", True),
        ("“The old mill shuts in May,” she went on, “and we all go.”", True),
        ("“If the old mill shuts!” she went on.", True),
    ],
)
def test_half_a_sentence_in_marks_is_not_what_was_said(words, is_shown):
    quoted = words[: words.index("”") + 1]
    draft = Draft(
        paragraphs=(f"Lena Harrow came. {words}",),
        entities=(LENA,),
        quotes=[(quoted, "Lena Harrow", "direct")],
    )
    assert ("said" in rows(draft)) == is_shown


@pytest.mark.parametrize(
    ("title", "until", "former", "note"),
    [
        ("President", None, True, "President of Arvenia"),  # now
        ("President", "2022-06-27", True, "former President of Arvenia"),  # till three days ago
        ("President", "2012-06-27", True, "former envoy"),
        ("Minister", None, True, "former envoy"),
        ("President", None, False, "envoy"),
    ],
)
def test_who_heads_a_state_is_no_former_envoy(title, until, former, note):
    held = term(LENA, title, until=until)
    draft = Draft(
        paragraphs=("Lena Harrow, the former envoy, signed.",),
        entities=(LENA,),
        roles=[("Lena Harrow", "envoy", None, former)],
        portraits=[a_portrait(LENA, **{"past" if until else "tenures": (held,)})],
    )
    assert rows(draft)["people"][0].note == note


def test_whoever_heads_a_firm_of_a_country_heads_no_country():
    country, form = a_portrait(ARVENIA), Fact(label="Government", value="None", source=ALMANAC)
    country = replace(country, record=replace(country.record, facts=(form,)))

    def note(title):
        draft = Draft(
            paragraphs=(f"Lena Harrow, {title} in Arvenia, came.",),
            entities=(LENA, ARVENIA),
            roles=[("Lena Harrow", title, "Arvenia", False)],
            portraits=[country],
        )
        return rows(draft)["people"][0].note

    assert note("head") is None
    assert note("chief whip") == "chief whip, Arvenia"


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("Otto Pell, a piper who played in the rain, died on Sunday.", "piper"),
        ("Otto Pell, a former piper, died on Sunday.", "former piper"),
        ("Otto Pell, a piper at that time, was there.", "then piper"),
    ],
)
def test_the_dead_were_what_they_were_for_good(words, note):
    draft = Draft(paragraphs=(words,), entities=(OTTO,), roles=[("Otto Pell", "piper", None, True)])
    assert rows(draft)["people"][0].note == note


def test_an_office_without_a_known_successor_is_as_the_text_says():
    draft = Draft(
        paragraphs=("Prime minister Otto Pell spoke for Arvenia.",),
        entities=(OTTO, ARVENIA),
        roles=[("Otto Pell", "Prime minister", "Arvenia", False)],
        portraits=[
            a_portrait(OTTO, past=(term(OTTO, until="2008-02-29"),)),
            a_portrait(ARVENIA),
        ],
    )
    assert rows(draft)["people"][0].note == "prime minister, Arvenia"


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("the president of the conference, Otto Pell", "president of the conference"),
        ("the president, Otto Pell", None),
    ],
)
def test_a_title_alone_that_leaves_open_of_what_is_not_shown(words, note):
    draft = Draft(
        paragraphs=(f"It was {words}, who spoke.",),
        entities=(OTTO,),
        roles=[("Otto Pell", "president", None, False)],
    )
    assert rows(draft)["people"][0].note == note


def test_whom_a_person_serves_is_said_as_the_text_says_it():
    draft = Draft(
        paragraphs=("Lena Harrow's predecessor, Otto Pell, came.",),
        entities=(LENA, OTTO),
        roles=[("Otto Pell", "predecessor", "Lena Harrow", True)],
    )
    assert [one.note for one in rows(draft)["people"]] == ["Lena Harrow’s predecessor", None]


def test_a_dateline_is_no_part_of_what_is_told():
    draft = Draft(
        paragraphs=("TALE, June 29 — Envoys met on Tuesday.",),
        dates={"June 29": "2022-06-29", "Tuesday": "2022-06-28"},
        dateline="TALE, June 29 —",
    )
    (entry,) = rows(draft)["when"]
    assert (entry.value, entry.text) == ("2022-06-28", "Envoys met on Tuesday.")


def test_a_figure_is_told_once():
    draft = Draft(
        paragraphs=("The dam moved 1,200 families.", "More than 1,200 people left."),
        numbers={"1,200 families": "families", "More than 1,200 people": "people"},
    )
    assert [one.text for one in rows(draft)["numbers"]] == ["1,200 families"]


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("raising the water rates by 14 percent", "14 percent"),
        ("fined Meridian €4.34 billion", "€4.34 billion"),
        ("to cut the harvest by 25 to 40 percent", "25 to 40 percent"),
        ("a fund of $40 million", "a fund of $40 million"),
        ("alleged fraud of $3 million", "alleged fraud of $3 million"),
    ],
)
def test_a_figure_is_called_by_what_it_counts_not_by_what_is_done(label, shown):
    draft = Draft(
        paragraphs=(f"On the first day the council of Tale spoke of {label}, and left.",),
        numbers={label: "3"},
    )
    assert [one.text for one in rows(draft)["numbers"]] == [shown]


def test_the_end_of_a_larger_figure_is_none():
    draft = Draft(
        paragraphs=("With about 67 thousand 338 votes counted, the party leads in Tale.",),
        numbers={"338 votes": "338"},
    )
    assert "numbers" not in rows(draft)
