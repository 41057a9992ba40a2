"""Kinds of error that were found in the older sets once all of their articles were read."""

import pytest

from briefing.model import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A clerk of the Rajasthan High Court sang.", ["Rajasthan High Court"]),
        ("The Kerala Legislative Assembly met.", ["Kerala Legislative Assembly"]),
        ("The Kenyan Supreme Court met.", ["Kenyan", "Supreme Court"]),
        ("The Zambia Labour Congress marched.", ["Zambia Labour Congress"]),
        ("Nurses of the UN Mission in Haiti left.", ["UN Mission in Haiti"]),
        ("Executive Engineer T K Sarnath left.", ["T K Sarnath"]),
    ],
)
def test_where_a_name_ends(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It goes to the old brewer, Tomoe Isako, 66, whose son bakes.", "Tomoe Isako", "person"),
        ("They won until coach Tarlo Marsh fell asleep.", "Tarlo Marsh", "person"),
        (
            "“It rains,” said Wayan Sudarta, a furniture maker. Sudarta, who owes money, wept.",
            "Wayan Sudarta",
            "person",
        ),
        ("She won a stage of the Tour of Velmaria.", "Tour of Velmaria", "event"),
        ("He rode for Tarvo Pro Cycling in May.", "Tarvo Pro Cycling", "organisation"),
        ("Buses from St Olave are late.", "St Olave", "place"),
        ("The Tarvokogu will debate an act.", "Tarvokogu", "organisation"),
        ("The programme officer of the United Nations River Settlements Programme left.",
         "United Nations River Settlements Programme", "organisation"),
    ],
)  # fmt: skip
def test_what_a_name_is_by_the_words_beside_it(read, text, name, kind):
    assert read(text).kind(name) == kind


def test_a_town_s_name_before_a_surname_of_the_text_is_somebody_s_first(read):
    resolved = read(
        "Austin Tellwright painted the boat. His brother, Owen Tellwright, had rowed it."
    )
    assert resolved.kind("Austin Tellwright") == "person"


@pytest.mark.parametrize(
    "text",
    [
        "He returned his Velmi Ratna in 2007.",
        "The VUX gained 1.3 percent by noon.",
        "Traders saw that the VUX had fallen to a low.",
        "The ATV 42, built in May, never flew.",
        "Their rose, which she named Selba Lady Corinna, has black spots.",
        "On Sunday the towboat Miss Emmeline ran dry.",
        "LURENA, Dec 5 (WNA) - “It rains,” a man said.",
    ],
)
def test_what_names_nobody_and_nothing(read, text):
    found = read("A storm came.", text).words
    assert not {"Velmi Ratna", "VUX", "ATV", "Selba Lady Corinna", "Emmeline", "WNA"} & {*found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The leader of the VUX left. The VUX met and voted.", "VUX"),
        ("She praised her Labour Party.", "Labour Party"),
        ("He left for London with his Maria Sosa.", "Maria Sosa"),
    ],
)
def test_what_is_still_a_name(read, text, name):
    assert name in read(text).words


@pytest.mark.parametrize(
    ("italics", "kept"),
    [("Paris's Lost Whale", False), ("The Guardian", True), ("Tarvella", False)],
)
def test_italics_are_titles_unless_a_paper_is_known(read, italics, kept):
    text = f"She wrote {italics} in May, and left."
    start = text.index(italics)
    span = Span(start=start, end=start + len(italics))
    assert bool(read(text, emphasised=(span,)).words) is kept


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["People close to Governor Ilse Hanno-rae said the dam would hold."], [None]),
        (
            [
                ("Olga Fenn left. The Labour MP from the coast, Mr Tom Aldous, has announced that"
                " he will not stand again.")
            ],
            ["Tom Aldous"],
        ),
        (
            [
                "“The mill is ours,” Pat Mannering, a dealer, told a meeting. The roof is gone.",
                "For now the keys are with Shane Kilroy, who mows the yard on Sundays.",
                "He said he was looking for a ladder.",
            ],
            ["Pat Mannering", None],
        ),
        (
            [
                ("“We tried the door,” said Fatou Djall, the envoy. Opposite stood Quint Mane."
                " “It was open,” he said. She shrugged at that. “He had a key.”")
            ],
            ["Fatou Djall", "Quint Mane", "Fatou Djall"],
        ),
        (
            [
                ("“The well is deep,” Yerlan Abdrak, the engineer, told visitors. “Who would fill"
                " it for a photograph?” Karvon, its owner, declined to comment.")
            ],
            ["Yerlan Abdrak", "Yerlan Abdrak"],
        ),
        (
            [
                "Jo Barbero Quint, a referee, stopped the match. “Is it raining?” Barbero asked.",
                "“It always is,” said Rosa Barbero, a gardener.",
            ],
            ["Jo Barbero Quint", "Rosa Barbero"],
        ),
        (
            [
                "“Nobody asked us,” Alban Fonten said. “Nobody ever does.”",
                ("Sen. Mark Delane, whose farm is near, wants a fence around what he described"
                " as “a hole with a view.”"),
            ],
            ["Alban Fonten", "Alban Fonten", "Mark Delane"],
        ),
        (
            [
                ("“It is a good rope,” said Anke van der Wall-Hoog. Van der Wall argued that a knot"
                " must be wet.")
            ],
            ["Anke van der Wall-Hoog", "Anke van der Wall-Hoog"],
        ),
        (
            [("Ines Vold lifts the lid. “It is soup,” she says. She stirs it, and frowns."
             " “It was soup.”")],
            ["Ines Vold", "Ines Vold"],
        ),
    ],
)  # fmt: skip
def test_who_speaks(speakers, paragraphs, expected):
    assert speakers(*paragraphs) == expected


def test_a_man_told_of_is_not_who_spoke_last(speakers):
    found = speakers(
        "“A bell has no age,” Tomo Isaki told a crowd.",
        "The taller man, who hums when he works, came in 2009 to sweep the yard.",
        "“I liked the noise,” he said.",
    )
    assert found == ["Tomo Isaki", None]
