from __future__ import annotations

from making import ALMANAC, DATE, an_entity

from briefing.model import Appearance, Fact, Happening, Profile, Record
from briefing.views import index_view, letter_pages


def profile(name, filed="", kind="person"):
    return Profile(entity=an_entity(name, kind), filed=filed)


def test_an_index_files_people_under_their_family_name_and_ignores_diacritics():
    view = index_view(
        "person",
        [
            profile("Lena Harrow", "Harrow, Lena Harrow"),
            profile("Éva Hain"),
            profile("Ødger Lund"),
            profile("Arvenia", kind="place"),
            profile("9th Council"),
        ],
    )
    filed = [(one.letter, [entry.name.name for entry in one.entries]) for one in view.letters]
    assert filed == [
        ("E", ["Éva Hain"]),
        ("H", ["Lena Harrow"]),
        ("Ø", ["Ødger Lund"]),
        ("#", ["9th Council"]),
    ]
    assert view.total == 4
    assert view.title == "People"


def test_a_name_says_by_which_of_its_words_it_is_filed():
    people = [
        profile("Lena Harrow", "Harrow, Lena Harrow"),
        profile("Kim Jong Un", "Kim, Kim Jong Un"),
        profile("Anna Annas", "Anna, Anna Annas"),
        profile("Pelé", "Pelé"),
        profile("Lena", "Harrow, Lena"),
    ]
    view = index_view("person", people)
    parts = {
        entry.name.name: (entry.before, entry.filed, entry.after)
        for letter in view.letters
        for entry in letter.entries
    }
    assert parts == {
        "Lena Harrow": ("Lena ", "Harrow", ""),
        "Kim Jong Un": ("", "Kim", " Jong Un"),
        "Anna Annas": ("", "Anna", " Annas"),
        "Pelé": ("", None, ""),
        "Lena": ("", None, ""),
    }


def test_a_person_of_whom_nothing_is_known_is_what_the_newest_briefing_says():
    lena = an_entity("Lena Harrow")
    shown = Appearance(
        slug="b1", title="B1", date=DATE, anchor="s1", words="Lena Harrow", role="mayor of Tale"
    )
    view = index_view("person", [Profile(entity=lena, appearances=(shown,))])
    (entry,) = view.letters[0].entries
    assert entry.note is None
    assert entry.called.role == "mayor of Tale"


def an_event(name, *, dated=None, until=None, facts=(), summary=None):
    entity = an_entity(name, "event")
    happening = Happening(date=dated, until=until, text=name, source=ALMANAC) if dated else None
    facts = tuple(Fact(label=label, value=value, source=ALMANAC) for label, value in facts)
    record = Record(entity=entity, facts=facts, summary=summary)
    return Profile(entity=entity, record=record, dated=happening)


def test_events_stand_by_year_the_newest_first_and_those_without_a_date_last():
    view = index_view(
        "event",
        [
            Profile(entity=an_entity("Old War", "event")),
            an_event("Treaty", dated="2022"),
            an_event("Fair", dated="2022-06"),
            an_event("Summit", dated="2022-06-29", until="2022-06-30"),
            an_event("Race", dated="2023-01-02"),
            profile("Lena Harrow"),
        ],
    )
    filed = [(one.year, [entry.name.name for entry in one.entries]) for one in view.years]
    assert filed == [
        ("2023", ["Race"]),
        ("2022", ["Summit", "Fair", "Treaty"]),
        (None, ["Old War"]),
    ]
    assert [one.id for one in view.years] == ["year-2023", "year-2022", "year-none"]
    assert [entry.date.text for entry in view.years[1].entries] == [
        "29–30 June 2022", "June 2022", "2022",
    ]  # fmt: skip
    assert view.letters == ()


def test_an_event_is_dated_by_the_fact_that_says_all_its_days():
    days = (("Date", "29–30 June 2022"),)
    view = index_view(
        "event",
        [
            an_event("A", dated="2022-06-29", facts=days),
            an_event("B", dated="2021-06", facts=days),
            an_event("C", dated="2022", facts=(("Date", "June 2022"),)),
        ],
    )
    dates = {entry.name.name: entry.date.text for one in view.years for entry in one.entries}
    assert dates == {"A": "29–30 June 2022", "B": "June 2021", "C": "2022"}


def test_an_event_says_where_it_was_and_what_happened_if_nobody_summed_it_up():
    told = (("Place", "Solmar, Arvenia"), ("Place", "Elsewhere"), ("What happened", "All met."))
    view = index_view(
        "event",
        [an_event("A", dated="2022", facts=told), an_event("B", dated="2022", summary="A fair.")],
    )
    entries = [(one.place, one.note) for one in view.years[0].entries]
    assert entries == [("Solmar, Arvenia", "All met."), (None, "A fair.")]


def test_an_index_counts_the_briefings_that_name_each():
    shown = Appearance(slug="one", title="One", date=None, anchor="s1", words="A.")
    view = index_view("place", [Profile(entity=an_entity("Tale", "place"), appearances=(shown,))])
    assert view.letters[0].entries[0].name.count == 1


def test_each_letter_of_a_very_long_index_has_a_page_of_its_own():
    people = [profile(f"{letter}{number:04}") for letter in ("K", "Ø") for number in range(501)]
    index = index_view("person", people)
    assert [one.url for one in index.letters] == ["people/k/index.html", "people/d8/index.html"]
    pages = letter_pages(index)
    assert [(one.url, one.title) for one in pages] == [
        ("people/k/index.html", "People: K"), ("people/d8/index.html", "People: Ø"),
    ]  # fmt: skip
    assert letter_pages(index_view("person", people[:1000])) == ()
