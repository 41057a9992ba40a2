from __future__ import annotations

from markupsafe import Markup

from briefing.plugin import WireReader


def read(site, text):
    path = site.write("briefings/ferry.txt", text)
    return WireReader(site.all_settings()).read(str(path))


def test_wire_text_gives_what_pelican_knows(site, wire):
    html, metadata = read(
        site, wire(category="Sea", tags="ships, ports", modified="2023-05-04", author="Ada Moor")
    )

    assert html.startswith("<p>BERGEN, May 2 — The first ship")
    assert metadata["title"] == "Ferry line to Bergen reopens"
    assert metadata["date"].date().isoformat() == "2023-05-02"
    assert metadata["modified"].date().isoformat() == "2023-05-04"
    assert metadata["category"].name == "Sea"
    assert [tag.name for tag in metadata["tags"]] == ["ships", "ports"]
    assert [author.name for author in metadata["authors"]] == ["Ada Moor"]
    assert metadata["summary"].startswith("<p>Norway’s oldest ferry line")


def test_words_of_a_wire_are_escaped_once_and_for_all(site, wire):
    _, metadata = read(site, wire("Ships & <ports>", source="A & B"))

    assert metadata["source"] == Markup("A &amp; B")
    assert metadata["title"].striptags() == "Ships & ‹ports›"
    assert metadata["headline"].unescape() == "Ships & <ports>"


def test_what_pelicans_themes_put_into_attributes_ends_none(site, wire):
    text = wire('The "Oslo" ferry').replace("Norway’s oldest", 'Norway’s "oldest"', 1)

    _, metadata = read(site, text)

    assert metadata["title"].striptags() == "The “Oslo” ferry"
    assert '"' not in metadata["summary"].striptags()
    assert metadata["headline"].unescape() == 'The "Oslo" ferry'
    assert metadata["standfirst"].unescape().startswith('Norway’s "oldest" ferry line')


def test_a_theme_that_escapes_gets_the_title_as_it_was_written(site, wire):
    site.settings["JINJA_ENVIRONMENT"] = {"autoescape": True}

    _, metadata = read(site, wire("Ships & <ports>"))

    assert metadata["title"].unescape() == "Ships & <ports>"


def test_a_header_line_cannot_take_the_place_of_what_pelican_keeps(site, wire):
    header = "Title: Ferry\nContent: x\nSettings: y\nDossier: kept\n"

    _, metadata = read(site, header + wire())

    assert metadata.keys().isdisjoint({"content", "settings"})
    assert metadata["dossier"] == "kept"
