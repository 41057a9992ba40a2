from __future__ import annotations

import pytest

from briefing.errors import BriefingError, Problems

SOLBERG = (
    "type: person\nname: Ingrid Solberg\nsummary: Leads the port.\n"
    "roles:\n- title: Director\n  from: 2019-01-01\n"
    "  source: {title: Register, publisher: Port of Bergen, date: 2020-01-01}\n"
)


def told(site) -> str:
    with pytest.raises(BriefingError) as caught:
        site.check()
    return str(caught.value)


def test_good_content_passes(site, wire):
    site.write("briefings/ferry.txt", wire())
    site.write("pages/about.md", "Title: About\n\nWho we are.")
    site.write("entities/ingrid-solberg.yaml", SOLBERG)

    site.check()


def test_all_that_is_wrong_comes_in_one_list(site, wire):
    site.settings["BRIEFING_OFF_CATEGORIES"] = []
    site.write("briefings/2023-05-01-empty.txt", "")
    site.write("briefings/2023-05-02-latin.txt", "Title\n\nCaf\xe9 text".encode("latin-1"))
    site.write("briefings/undated.txt", "A title\n\nA text of some words.")
    site.write("briefings/status.txt", wire(status="ready"))
    site.write("pages/about.md", "Title: About\n\nBell \x07 here.")
    site.write("entities/ingrid-solberg.yaml", "type: hero\n")

    with pytest.raises(Problems) as caught:
        site.check()

    places = [str(error).split(": ")[0] for error in caught.value.errors]
    assert places == sorted(places)
    assert {place.split(":")[0].rsplit("/", 1)[1] for place in places} == {
        "2023-05-01-empty.txt",
        "2023-05-02-latin.txt",
        "undated.txt",
        "status.txt",
        "about.md",
        "ingrid-solberg.yaml",
    }


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_all_that_is_wrong_in_a_header_comes_at_once(site, suffix):
    header = "Date: 2022-02-30\nModified: soon\nStatus: ready\nLink: x\nCategory: <x>\n"
    more = "Entities: +nobody, +No\nImage: none.jpg\nSave_as: index.html\nTitle: A\n"
    site.write(f"briefings/ferry.{suffix}", f"{header}{more}\nA text of some words.\n")

    with pytest.raises(Problems) as caught:
        site.check()

    lines = [int(str(error).split(":")[1]) for error in caught.value.errors]
    assert sorted(set(lines)) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert str(caught.value).count("nobody knows") == 1


def test_an_article_without_a_date_is_told_both_ways_to_give_one(site):
    site.write("briefings/ferry.txt", "A title\n\nA text of some words.")

    message = told(site)

    assert message.startswith("content/briefings/ferry.txt: has no date")
    assert "Date: YYYY-MM-DD" in message
    assert "YYYY-MM-DD-slug.txt" in message


@pytest.mark.parametrize(
    ("header", "line", "words"),
    [
        ({"status": "ready"}, 2, '`Status:` is "ready"'),
        ({"save_as": "../output-evil/x.html"}, 2, "outside the site"),
        ({"save_as": "/etc/x.html"}, 2, "outside the site"),
        ({"save_as": "index.html"}, 2, "Two pages have one address"),
        ({"save_as": "people/index.html"}, 2, "Two pages have one address"),
        ({"save_as": "./sources/index.html"}, 2, "Two pages have one address"),
        ({"category": "!!!"}, 2, "gives no address"),
        ({"tags": "sea, ???"}, 2, 'has "???"'),
        ({"tags": "sea, <b>ships</b>"}, 2, "without < and >"),
        ({"image": "images/none.jpg", "alt": "Nothing"}, 2, "isn't there"),
        ({"image": "../../secret.jpg", "alt": "Secret"}, 2, "outside the content folder"),
        ({"image": "https://example.org/x.jpg", "alt": "Far"}, 2, "on another host"),
        ({"entities": "+ingrid-sollberg"}, 2, "Did you mean ingrid-solberg?"),
    ],
)
def test_a_header_line_that_would_go_wrong_later_is_an_error_now(site, wire, header, line, words):
    site.write("entities/ingrid-solberg.yaml", SOLBERG)
    site.write("briefings/ferry.txt", wire(**header))

    message = told(site)

    assert message.startswith(f"content/briefings/ferry.txt:{line}: ")
    assert words in message


def test_a_page_may_stand_in_the_place_of_the_front_page(site, wire):
    site.write("briefings/ferry.txt", wire())
    site.write("pages/home.md", "Title: Home\nSave_as: index.html\n\nText.")

    site.check()


def test_a_picture_needs_words_for_those_who_cannot_see_it(site, wire):
    site.write("images/ferry.jpg", b"\xff\xd8")
    site.write("briefings/ferry.txt", wire(image="{static}/images/ferry.jpg"))

    assert "Add a line `Alt: …`" in told(site)


@pytest.mark.parametrize(
    "link",
    ["[x]({static}../../secret.pdf)", '<a href="{attach}/../secret.pdf">', "[1]: {static}/../s"],
)
def test_a_link_to_a_file_outside_the_content_is_an_error(site, link):
    site.write("briefings/ferry.md", f"Title: Ferry\nDate: 2023-05-02\n\nA text.\n\n{link}\n")

    message = told(site)

    assert message.startswith("content/briefings/ferry.md:6: links to ")


@pytest.mark.parametrize("source", ["header", "title", "name"])
def test_two_articles_with_one_slug_are_an_error_that_names_both(site, wire, source):
    header = {"slug": "ferry"} if source == "header" else {}
    if source == "name":
        site.settings["SLUGIFY_SOURCE"] = "basename"
    site.write("briefings/2023/ferry.txt", wire(**header))
    site.write("briefings/2024/ferry.txt", wire(**header))

    message = told(site)

    assert message.startswith("content/briefings/2024/ferry.txt")
    assert "as content/briefings/2023/ferry.txt has" in message


def test_a_translation_may_have_the_slug_of_its_original(site, wire):
    site.write("briefings/ferry.txt", wire(slug="ferry"))
    site.write("briefings/ferge.txt", wire(slug="ferry", lang="no"))

    site.check()


def test_nothing_is_written_when_something_is_wrong(site):
    site.write("briefings/ferry.txt", "")

    with pytest.raises(BriefingError):
        site.build()

    assert site.pages() == set()


def test_other_files_are_left_alone(site, wire):
    site.settings |= {"ARTICLE_EXCLUDES": ["briefings/old"], "IGNORE_FILES": ["_*"]}
    site.write("briefings/ferry.txt", wire())
    site.write("briefings/old/ferry.txt", "")
    site.write("briefings/_notes.txt", "")
    site.write("briefings/table.csv", "\x00")

    site.check()


def test_files_outside_the_working_folder_are_named_by_their_whole_paths(site, monkeypatch):
    article = site.write("briefings/ferry.txt", "A title\n\nA text of some words.")
    dossier = site.write("entities/ingrid-solberg.yaml", "type: hero\n")
    (site.folder / "elsewhere").mkdir()
    monkeypatch.chdir(site.folder / "elsewhere")

    message = told(site)

    assert message.startswith(f"{article}: has no date")
    assert f"\n{dossier}:1: type is" in message
