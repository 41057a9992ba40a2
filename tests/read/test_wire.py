import datetime as dt
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError, ContentError, Problems
from briefing.markup import text_of
from briefing.read import read_wire

PATH = "content/briefings/2022-06-30-harbour.txt"
LEDE = (
    "Dockers in the port of Varna-on-Sea ended a strike of nine days on Thursday after the city "
    "agreed to raise their pay, opening the way for grain ships that have waited off the coast."
)
SECOND = (
    "The deal was signed at noon by the harbour master, Ines Okafor, and by the union's leader, "
    "Pavel Dunn, who said that his members had “never asked for the moon, only for the rent.” Both "
    "sides had met under the eyes of a judge since Monday."
)
THIRD = (
    "Some forty vessels lie at anchor, most of them bound for North Africa. The first is to be "
    "loaded on Friday, the city said, and the last … perhaps by the middle of July."
)
LAST = (
    "“I have slept on this ship for so long that my children call it a house,” said Tomas Reyes, "
    "a cook from Manila, as he watched the cranes begin to move again."
)
BODY = f"{LEDE}\n{SECOND}\n{THIRD}\n{LAST}"
SPACED = BODY.replace("\n", "\n\n")
TITLE = "Dockers End Strike as City Gives Way"
STANDFIRST = "Forty ships wait off the coast for grain, and the first of them may now come in."


def wrapped(text, width=66):
    """Each paragraph broken into lines as an old wire printer would; blank lines between."""
    paragraphs = []
    for paragraph in text.split("\n"):
        lines = [""]
        for word in paragraph.split(" "):
            if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
                lines.append("")
            lines[-1] += f" {word}" if lines[-1] else word
        paragraphs.append(lines)
    return paragraphs


def letters(text):
    return re.sub(r"[\s*•▪►]", "", text)


def read(text, path=PATH):
    return read_wire(text, path=path)


def body_of(wire):
    return text_of(wire.html).strip().split("\n")


STYLES = {
    "bare": (f"{TITLE}\n{BODY}", {}),
    "a line a paragraph, with all": (
        f"{TITLE}\n{STANDFIRST}\n{BODY}\nMara Lind is a reporter in Sofia.\nImage: Reuters.",
        {
            "standfirst": STANDFIRST,
            "byline": "Mara Lind",
            "about_author": "Mara Lind is a reporter in Sofia.",
            "credit": "Reuters",
        },
    ),
    "Reuters": (
        (
            f"{TITLE}\n\nBy Mara Lind and Leo Paz\n\nVARNA, June 30 (Reuters) - {SPACED}\n\n"
            "(Reporting by Mara Lind in Varna and Leo Paz; Editing by Kim Ha)"
        ),
        {
            "byline": "Mara Lind and Leo Paz",
            "authors": ("Mara Lind", "Leo Paz"),
            "about_author": "(Reporting by Mara Lind in Varna and Leo Paz; Editing by Kim Ha)",
        },
    ),
    "Reuters without a byline": (
        (
            f"{TITLE}\n\nVARNA, June 30 (Reuters) - {SPACED}\n\n"
            "Reporting by Mara Lind in Varna and Leo Paz in Oslo; Editing by Kim Ha\n\n"
            "Our Standards: see the newsroom's page."
        ),
        {
            "byline": "Mara Lind and Leo Paz",
            "authors": ("Mara Lind", "Leo Paz"),
            "about_author": "Reporting by Mara Lind in Varna and Leo Paz in Oslo; "
            "Editing by Kim Ha",
        },
    ),
    "AP": (
        (
            f"{TITLE}\n\nBy MARA LIND\nAssociated Press\n\nVARNA (AP) — {SPACED}\n\n"
            "Associated Press writer Leo Paz contributed to this report."
        ),
        {
            "byline": "MARA LIND",
            "about_author": "Associated Press writer Leo Paz contributed to this report.",
            "source": "Associated Press",
        },
    ),
    "AFP": (
        (
            f"{TITLE}\n{STANDFIRST}\n\nVarna (AFP) – {SPACED}\n\n"
            "Photo by Ana RUIZ / AFP\n© Agence Presse"
        ),
        {"standfirst": STANDFIRST, "credit": "Ana RUIZ / AFP", "notices": ("© Agence Presse",)},
    ),
    "Yonhap": (
        (
            f"(LEAD) {TITLE}\nBy Choi Min-ah\n\nVARNA, June 30 (Yonhap) -- {SPACED}\n\n"
            "choi@example.com\n(END)"
        ),
        {
            "title": f"(LEAD) {TITLE}",
            "byline": "Choi Min-ah",
            "notices": ("choi@example.com", "(END)"),
        },
    ),
    "Xinhua": (
        (
            f"{TITLE}\n\nSource: Xinhua | 2022-06-30 20:15:30 | Editor: huaxia\n\n"
            f"VARNA, June 30 (Xinhua) -- {SPACED}\n\nEnditem"
        ),
        {"source": "Xinhua", "notices": ("Enditem",)},
    ),
    "TASS": (
        f"{TITLE}\n{STANDFIRST}\n\nVARNA, June 30. /TASS/. {SPACED}\n\n###",
        {"standfirst": STANDFIRST, "notices": ("###",)},
    ),
    "wrapped, indented": (
        f"{TITLE.upper()}\n\nBY MARA LIND AND LEO PAZ\n\n"
        + "\n".join("   " + "\n".join(lines) for lines in wrapped(BODY))
        + "\n\n-30-\n",
        {"title": TITLE.upper(), "byline": "MARA LIND AND LEO PAZ", "notices": ("-30-",)},
    ),
    "wrapped, blank lines": (
        f"{TITLE}\n\n{STANDFIRST}\n\n"
        + "\n\n".join("\n".join(lines) for lines in wrapped(f"VARNA, 30 June — {BODY}"))
        + "\n\n(Photo: Ana Ruiz/EPA)",
        {"standfirst": STANDFIRST, "credit": "Ana Ruiz/EPA"},
    ),
    "wrapped without blank lines": (
        f"{TITLE}\n\n" + "\n".join("\n".join(lines) for lines in wrapped(BODY)),
        {},
    ),
    "magazine": (
        (
            f"{TITLE}\n\n{STANDFIRST}\n\nBy Mara Lind, Sofia correspondent\n\n{SPACED}\n\n"
            "Mara Lind, who grew up in Oslo, writes about the sea for several papers. She lives in "
            "Sofia.\n\nImage: Wikimedia Commons."
        ),
        {
            "standfirst": STANDFIRST,
            "byline": "Mara Lind",
            "about_author": "Mara Lind, who grew up in Oslo, writes about the sea for several "
            "papers. She lives in Sofia.",
            "credit": "Wikimedia Commons",
        },
    ),
    "think tank": (
        (
            f"{TITLE}\n{BODY}\nDr. Mara van der Lind is a senior fellow at the Institute for Tides "
            "and the author of a book on ports.\nPhoto credit: U.S. Navy"
        ),
        {
            "byline": "Mara van der Lind",
            "about_author": "Dr. Mara van der Lind is a senior fellow at the Institute for Tides "
            "and the author of a book on ports.",
            "credit": "U.S. Navy",
        },
    ),
    "two authors at the end": (
        f"{TITLE}\n\n{SPACED}\n\nMara Lind and Leo Paz are reporters for the Harbour Post.",
        {
            "byline": "Mara Lind and Leo Paz",
            "authors": ("Mara Lind", "Leo Paz"),
            "about_author": "Mara Lind and Leo Paz are reporters for the Harbour Post.",
        },
    ),
    "broadcaster": (
        (
            f"{TITLE}\nPublished 30 June 2022, 14:05 GMT\nMara Lind\n{BODY}\n"
            "Additional reporting by Leo Paz. Edited by Kim Ha."
        ),
        {
            "byline": "Mara Lind",
            "about_author": "Additional reporting by Leo Paz. Edited by Kim Ha.",
            "notices": ("Published 30 June 2022, 14:05 GMT",),
        },
    ),
    "a date line and a byline with a place": (
        (
            f"{TITLE}\nJune 30, 2022\nBy Mara Lind in Varna\n{BODY}\nCopyright © 2022 Harbour "
            "Post. All rights reserved."
        ),
        {
            "byline": "Mara Lind",
            "notices": ("June 30, 2022", "Copyright © 2022 Harbour Post. All rights reserved."),
        },
    ),
    "rights that a wire broke, above": (
        (
            f"{TITLE}\n\nCOPYRIGHT 2022 BY HARBOUR SOURCES, INC. NO PART OF THIS TEXT IS TO BE"
            f" USED\n\nIN ANY MEDIA WITHOUT THE NAME OF HARBOUR SOURCES, INC.\n\n{SPACED}"
        ),
        {
            "standfirst": None,
            "notices": (
                (
                    "COPYRIGHT 2022 BY HARBOUR SOURCES, INC. NO PART OF THIS TEXT IS TO BE"
                    " USED IN ANY MEDIA WITHOUT THE NAME OF HARBOUR SOURCES, INC."
                ),
            ),
        },
    ),
    "rights that a wire broke, below": (
        (
            f"{TITLE}\n\n{SPACED}\n\nThis material may not be published, broadcast\n\n"
            "or rewritten without leave."
        ),
        {
            "notices": (
                "This material may not be published, broadcast or rewritten without leave.",
            ),
        },
    ),
    "what an editor notes": (
        (
            f"{TITLE}\n\n{SPACED}\n\nAn earlier version of this story gave another day.\n\n"
            "Editor’s note: Mara Lind owns a boat."
        ),
        {
            "notices": (
                "An earlier version of this story gave another day.",
                "Editor’s note: Mara Lind owns a boat.",
            ),
        },
    ),
    "signed": (f"{TITLE}\n{BODY}\n— Mara Lind", {"byline": "Mara Lind"}),
    "CRLF": (
        f"{TITLE}\r\n{STANDFIRST}\r\n\r\nVARNA — {BODY}\r\n".replace(
            f"{SECOND}\n", f"{SECOND}\r\n"
        ),
        {"standfirst": STANDFIRST},
    ),
    "an agency alone": (f"{TITLE}\n\n{SPACED}\n\nAFP/Reuters", {"source": "AFP/Reuters"}),
    "a kicker is no author": (
        f"{TITLE}\n{STANDFIRST}\nBy: Mara Lind | 30 June 2022\n{BODY}\n* * *",
        {"standfirst": STANDFIRST, "byline": "Mara Lind", "notices": ("* * *",)},
    ),
    "a title of two lines": (
        f"{TITLE} After Nine Long Days\nof Talks in the Harbour\n\n"
        + "\n\n".join("\n".join(lines) for lines in wrapped(BODY)),
        {"title": f"{TITLE} After Nine Long Days of Talks in the Harbour"},
    ),
    "a standfirst glued to the title": (
        f"{TITLE} After Days of Talks by Sea\n{STANDFIRST[:58]}\n{STANDFIRST[59:]}\n\n"
        + "\n\n".join("\n".join(lines) for lines in wrapped(BODY)),
        {"title": f"{TITLE} After Days of Talks by Sea", "standfirst": STANDFIRST},
    ),
    "a short standfirst above a byline": (
        f"{TITLE}\nMara Lind, potter, 1931-2014\nBy Leo Paz\n{BODY}",
        {"standfirst": "Mara Lind, potter, 1931-2014", "byline": "Leo Paz"},
    ),
    "a bureau that signs": (
        f"{TITLE}\n{STANDFIRST}\nOur Bureau\n{BODY}",
        {"standfirst": STANDFIRST, "byline": "Our Bureau"},
    ),
    "a byline right under the title": (
        f"{TITLE}\nBy Mara T. Lind\n\n{SPACED}",
        {"byline": "Mara T. Lind"},
    ),
    "a name with a place": (
        f"{TITLE}\n{STANDFIRST}\nMara Lind in Varna\n{BODY}\n(With input from agencies)\nML/lp/te",
        {
            "standfirst": STANDFIRST,
            "byline": "Mara Lind",
            "notices": ("(With input from agencies)", "ML/lp/te"),
        },
    ),
    "a desk's address": (
        (
            f"{TITLE}\n{SPACED}\n\n(Reporting By Mara Lind; editing by Leo Paz)\n\n"
            "((mara@example.com; +47 22 00 00 00;))\n\n(c) Copyright Wire 2022."
        ),
        {
            "byline": "Mara Lind",
            "about_author": "(Reporting By Mara Lind; editing by Leo Paz)",
            "notices": ("((mara@example.com; +47 22 00 00 00;))", "(c) Copyright Wire 2022."),
        },
    ),
    "a press release": (
        f"PRESS RELEASE\nEmbargoed until 00:01 GMT, 3 May 2013\n{TITLE}\n{STANDFIRST}\n{BODY}",
        {
            "title": TITLE,
            "standfirst": STANDFIRST,
            "notices": ("PRESS RELEASE", "Embargoed until 00:01 GMT, 3 May 2013"),
        },
    ),
    "a kind of article above its title": (
        f"OBITUARY\n\n{TITLE}\n\n{STANDFIRST}\n\nBy Mara Lind\n\n{SPACED}",
        {"title": TITLE, "standfirst": STANDFIRST, "byline": "Mara Lind", "notices": ("OBITUARY",)},
    ),
    "a section above the title": (
        f"World | South Asia\n{TITLE}\n{STANDFIRST}\n{BODY}",
        {"title": TITLE, "standfirst": STANDFIRST, "notices": ("World | South Asia",)},
    ),
    "a title that begins as a kind of article does": (
        f"Obituary notice sinks minister\n{STANDFIRST}\n{BODY}",
        {"title": "Obituary notice sinks minister", "standfirst": STANDFIRST},
    ),
    "a kind of article in the title": (
        f"Obituary: Ana Rao\n{STANDFIRST}\n{BODY}",
        {"title": "Obituary: Ana Rao", "standfirst": STANDFIRST, "notices": ()},
    ),
    "a title of one word": (
        f"Comment\nThe port has been shut for a year, and few have missed it.\n{BODY}",
        {
            "title": "Comment",
            "standfirst": "The port has been shut for a year, and few have missed it.",
        },
    ),
    "a title that speaks of a release": (
        f"Press release sinks minister\n{STANDFIRST}\nFor immediate release\n{BODY}",
        {"title": "Press release sinks minister", "standfirst": STANDFIRST},
    ),
    "gulf": (
        f"{TITLE}\n\nMara Lind\n\nVARNA: {SPACED}\n\nSource: Agencies",
        {"byline": "Mara Lind", "source": "Agencies"},
    ),
}


@pytest.mark.parametrize(("text", "fields"), STYLES.values(), ids=STYLES)
def test_wire_styles_are_taken_apart(text, fields):
    wire = read(text)
    empty = dict.fromkeys(("standfirst", "byline", "about_author", "credit", "source"))
    got = {key: getattr(wire, key) for key in empty | fields}

    assert got | {"title": wire.title} == {"title": TITLE} | empty | fields
    assert [line[-60:] for line in body_of(wire)] == [
        line[-60:] for line in (LEDE, SECOND, THIRD, LAST)
    ]


@pytest.mark.parametrize(
    "second",
    [
        "VARNA — Dockers ended their strike on Thursday, and ships may come in.",
        "“We are tired,” said Pavel Dunn, who leads the union of the dockers.",
        "World News",
        (
            "Dockers in the port of Varna-on-Sea ended a strike of nine days on Thursday after the "
            "city agreed to raise their pay, the harbour master said, opening the way for ships."
        ),
    ],
)
def test_a_paragraph_of_the_story_is_no_standfirst(second):
    wire = read(f"{TITLE}\n{second}\n{BODY}")

    assert wire.standfirst is None
    assert body_of(wire)[0] == second


@pytest.mark.parametrize("note", ["(Adds quotes, background)", "(UPDATES prices throughout)"])
def test_what_an_agency_changed_is_a_notice(note):
    wire = read(f"{TITLE}\n{note}\n{BODY}")

    assert wire.standfirst is None
    assert wire.notices == (note,)


def test_who_writes_and_edits_a_newsletter_is_no_part_of_it():
    last = "Low Water is written by Ana Ruiz, with Leo Paz in Porto. Edited by Kim Berg."
    wire = read(f"{TITLE}\n{BODY}\n{last}")

    assert wire.about_author == last
    assert last not in body_of(wire)


def test_a_story_of_short_paragraphs_has_no_standfirst():
    paragraphs = [
        f"Ship number {n} left the port at noon, and nobody waved to it." for n in range(9)
    ]

    assert read("\n\n".join([TITLE, *paragraphs])).standfirst is None


def test_two_paragraphs_are_a_story_without_standfirst():
    assert read(f"{TITLE}\n{STANDFIRST}").standfirst is None


@pytest.mark.parametrize(
    "line",
    [
        "Ines Okafor is a lecturer at the harbour's school.",
        "Anna Berg is a nurse in the port's hospital.",
        "Anna Berg, an analyst, said that the port would be full by Monday.",
        "By Thursday night, the count was over.",
        "By and large the city has won",
        "Photo albums lay open on the table",
        "The source: a spring in the hills, cold and clear all year round.",
    ],
)
def test_a_last_paragraph_that_only_looks_like_an_author_or_credit_line_stays(line):
    wire = read(f"{TITLE}\n{BODY}\n{line}")

    assert (wire.byline, wire.about_author, wire.credit, wire.source) == (None,) * 4
    assert body_of(wire)[-1] == line


@pytest.mark.parametrize(
    "line",
    ["– MENA", "— The Lakeland Press", "==Kyodo", "PTI ANR KLM", "kb/ilm (dpa, AP)", "BERNAMA"],
)
def test_an_agency_set_off_at_the_end_is_no_part_of_the_story(line):
    wire = read(f"Ferry sinks off Lima\n\nA ferry sank on Monday.\n\nIt was old.\n\n{line}\n")

    assert line not in body_of(wire)


def test_characters_survive_as_they_are():
    odd = "“He [the mayor] said … ‘no’ –\u00a0never”\u2009& <b>not</b> &amp; ﬁ e\u0301 \u200d"
    wire = read(f"{odd}\n{LEDE}\n{odd} {SECOND}")

    assert wire.title == odd.strip()
    assert body_of(wire)[1].startswith(odd)
    assert "<b>" not in wire.html


def test_a_subhead_between_paragraphs_becomes_a_heading():
    wire = read(f"{TITLE}\n{LEDE}\nA JUDGE AT THE TABLE\n{SECOND}\n{THIRD}")

    assert "<h2>A JUDGE AT THE TABLE</h2>\n<p>" in wire.html


def test_points_above_a_story_become_a_list_and_the_byline_is_found_under_it():
    wire = read(f"{TITLE}\n\n* Rent\n* Pay & time\n\nBy Mara Lind\n\nVARNA (AP) — {SPACED}")

    assert wire.byline == "Mara Lind"
    assert wire.html.startswith("<ul>\n<li>Rent</li>\n<li>Pay &amp; time</li>\n</ul>\n<p>VARNA")


@pytest.mark.parametrize("line", ["Forty ships.", "Why now?", "* Rent", "Rent: 400", "– Rent"])
def test_other_short_lines_stay_paragraphs(line):
    assert f"<p>{line}</p>" in read(f"{TITLE}\n{LEDE}\n{line}\n{SECOND}\n{THIRD}").html


def test_the_header_wins_over_what_is_recognised():
    wire = read(
        "Title: Another Title\nDate: 2022-07-01 08:30\nStandfirst: Another line.\n"
        "Byline: By Zoe Quill\nCredit: EPA\nSource: Harbour Post\nLink: https://example.org/a\n"
        "Entities: +pacific-dragon, -reuters, Korea = south-korea\nModified: 2022-07-02\n"
        f"Category: World\nBriefing: on\n\n{STANDFIRST}\nBy Mara Lind\n{BODY}\nPhoto: AFP"
    )

    assert (wire.title, wire.standfirst, wire.byline) == (
        "Another Title",
        "Another line.",
        "Zoe Quill",
    )
    assert (wire.credit, wire.source, wire.link) == ("EPA", "Harbour Post", "https://example.org/a")
    assert wire.date == dt.datetime.fromisoformat("2022-07-01 08:30")
    assert wire.modified == dt.datetime.fromisoformat("2022-07-02")
    assert wire.hints == ("+pacific-dragon", "-reuters", "Korea=south-korea")
    assert wire.metadata == {"category": "World", "briefing": "on"}
    assert body_of(wire)[0] == STANDFIRST


@pytest.mark.parametrize(
    ("text", "path", "date"),
    [
        (f"{TITLE}\nDate: 2021-05-05\n\n{BODY}", PATH, "2021-05-05"),
        (f"{TITLE}\n\nSource: AP\nDate: 5 May 2021\n\n{BODY}", "harbour.txt", "2021-05-05"),
        (f"{TITLE}\n{STANDFIRST}\nDate: 2021-05-05\n{BODY}", PATH, "2021-05-05"),
        (f"{TITLE}\nDate: 2021-05-05\n\n{wrapped(BODY)}", PATH, "2021-05-05"),
        (f"Date: 2022-07-01\n\n{TITLE}\nDate: 2021-05-05\n\n{BODY}", PATH, "2022-07-01"),
        (f"{TITLE}\n{BODY}\nDate: 2021-05-05\n", PATH, "2022-06-30"),
    ],
    ids=["title", "source", "standfirst", "wrapped", "header", "end"],
)
def test_a_date_line_above_the_story_wins_over_the_name_and_not_over_the_header(text, path, date):
    wire = read_wire(text, path=path)

    assert (wire.title, wire.date) == (TITLE, dt.datetime.fromisoformat(date))
    assert "Date" not in wire.html


def test_an_empty_header_line_says_that_there_is_none():
    wire = read(
        f"Credit:\nByline:\nStandfirst:\n\n{TITLE}\n{STANDFIRST}\nBy Mara Lind\n{BODY}\nPhoto: AFP"
    )

    assert (wire.credit, wire.byline, wire.standfirst) == (None, None, None)


def test_a_title_that_stands_in_header_and_text_is_read_once():
    wire = read(f"Title: {TITLE}\n\n{TITLE}\n{STANDFIRST}\nVARNA — {BODY}")

    assert (wire.title, wire.standfirst) == (TITLE, STANDFIRST)


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        (f"{TITLE}\n{BODY}", "a/harbour.txt", "a/harbour.txt: has no date"),
        (f"{TITLE}\nDate: 01/02/2022\n{BODY}", PATH, f'{PATH}:2: `Date:` is "01/02/2022"'),
        (f"{TITLE}\n{BODY}", "2022-02-30-x.txt", "a date that doesn't exist, 2022-02-30"),
        (f"Date: 2022-02-30\n\n{TITLE}\n{BODY}", PATH, f'{PATH}:1: `Date:` is "2022-02-30"'),
        (f"{LEDE} {SECOND}\n{BODY}", PATH, f"{PATH}:1: title is "),
        (f"\n\n{TITLE}\n", PATH, "has no text"),
        (f"{TITLE}\nImage: Reuters.\n", PATH, "has no text"),
        ("Date: 2022-06-30\n", PATH, "has no title"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, path, message):
    with pytest.raises(BriefingError) as caught:
        read(text, path=path)

    assert message in str(caught.value)


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(Problems) as caught:
        read("Date: soon\nBriefing: maybe\nCredits: EPA\n\n" + "x" * 400, path="x.txt")

    assert [error.args[2].line for error in caught.value.errors] == [1, 2, 3, 5, None]


def test_one_mistake_is_a_content_error():
    with pytest.raises(ContentError):
        read(f"Date: soon\n\n{TITLE}\n{BODY}")


WORDS = st.text(alphabet="abcdefgh", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=18, max_size=40).map(lambda words: f"A{' '.join(words)}.")
LAYOUTS = {
    "a line a paragraph": "\n".join,
    "blank lines": "\n\n".join,
    "CRLF": "\r\n".join,
    "wrapped": lambda texts: "\n\n".join("\n".join(p) for p in wrapped("\n".join(texts))),
}


@given(
    st.lists(SENTENCES, min_size=3, max_size=6),
    st.sampled_from([None, STANDFIRST]),
    st.sampled_from([None, "Mara Lind", "Mara Lind and Leo Paz"]),
    st.sampled_from([None, "Ana Ruiz/EPA"]),
    st.sampled_from(sorted(LAYOUTS)),
)
def test_what_is_written_in_any_layout_is_read_again(
    paragraphs, standfirst, byline, credit, layout
):
    body = [f"VARNA, June 30 (Reuters) — {paragraphs[0]}", *paragraphs[1:]]
    top = [TITLE, standfirst, byline and f"By {byline}"]
    wire = read(
        LAYOUTS[layout]([*filter(None, top), *body, *filter(None, [credit and f"Photo: {credit}"])])
    )

    assert (wire.title, wire.standfirst, wire.byline, wire.credit) == (
        TITLE,
        standfirst,
        byline,
        credit,
    )
    assert body_of(wire) == body


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t:")))
def test_any_text_is_read_or_refused_in_words(text):
    with suppress(BriefingError):
        assert letters(text_of(read(text).html)) in letters(text)


def test_a_credit_behind_the_last_paragraph_is_set_apart_from_it():
    wire = read(f"{TITLE}\n{BODY}\nA crane at noon. (Photo: Ana Ruiz/EPA)")

    assert (body_of(wire)[-1], wire.credit) == ("A crane at noon.", "Ana Ruiz/EPA")


def test_a_credit_in_the_middle_is_the_articles_where_no_other_is():
    middle = f"{TITLE}\n{LEDE}\n(AP Photo/Ana Ruiz)\n{SECOND}"

    assert read(middle).credit == "AP Photo/Ana Ruiz"
    assert read(f"{middle}\nPhoto: EPA").credit == "EPA"


def test_what_says_that_it_is_a_release_is_no_title():
    text = f"PRESS RELEASE\nFor immediate release: 30 June 2022\nSTRIKE ENDS\n{LEDE}\n{SECOND}\n"

    article = read_wire(f"{text}{THIRD}\n", path=PATH)

    assert article.title == "STRIKE ENDS"
    assert article.notices[0] == "PRESS RELEASE"
    assert text_of(article.html).startswith(LEDE[:40]) or article.standfirst == LEDE
