import datetime as dt
import re
import string

import pytest
from hypothesis import assume, given
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
        (f"{TITLE}\n\nBy Mara Lind and Leo Paz\n\nVARNA, June 30 (Reuters) - {SPACED}\n\n"
        "(Reporting by Mara Lind in Varna and Leo Paz; Editing by Kim Ha)"),
        {
            "byline": "Mara Lind and Leo Paz",
            "authors": ("Mara Lind", "Leo Paz"),
            "about_author": "(Reporting by Mara Lind in Varna and Leo Paz; Editing by Kim Ha)",
        },
    ),
    "Reuters without a byline": (
        (f"{TITLE}\n\nVARNA, June 30 (Reuters) - {SPACED}\n\n"
        "Reporting by Mara Lind in Varna and Leo Paz in Oslo; Editing by Kim Ha\n\n"
        "Our Standards: see the newsroom's page."),
        {
            "byline": "Mara Lind and Leo Paz",
            "authors": ("Mara Lind", "Leo Paz"),
            "about_author": "Reporting by Mara Lind in Varna and Leo Paz in Oslo; "
            "Editing by Kim Ha",
        },
    ),
    "AP": (
        (f"{TITLE}\n\nBy MARA LIND\nAssociated Press\n\nVARNA (AP) — {SPACED}\n\n"
        "Associated Press writer Leo Paz contributed to this report."),
        {
            "byline": "MARA LIND",
            "about_author": "Associated Press writer Leo Paz contributed to this report.",
            "source": "Associated Press",
        },
    ),
    "AFP": (
        f"{TITLE}\n{STANDFIRST}\n\nVarna (AFP) – {SPACED}\n\nPhoto by Ana RUIZ / AFP\n© Agence Presse",
        {"standfirst": STANDFIRST, "credit": "Ana RUIZ / AFP", "notices": ("© Agence Presse",)},
    ),
    "Yonhap": (
        (f"(LEAD) {TITLE}\nBy Choi Min-ah\n\nVARNA, June 30 (Yonhap) -- {SPACED}\n\n"
        "choi@example.com\n(END)"),
        {
            "title": f"(LEAD) {TITLE}",
            "byline": "Choi Min-ah",
            "notices": ("choi@example.com", "(END)"),
        },
    ),
    "Xinhua": (
        (f"{TITLE}\n\nSource: Xinhua | 2022-06-30 20:15:30 | Editor: huaxia\n\n"
        f"VARNA, June 30 (Xinhua) -- {SPACED}\n\nEnditem"),
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
        (f"{TITLE}\n\n{STANDFIRST}\n\nBy Mara Lind, Sofia correspondent\n\n{SPACED}\n\n"
        "Mara Lind, who grew up in Oslo, writes about the sea for several papers. She lives in Sofia."
        "\n\nImage: Wikimedia Commons."),
        {
            "standfirst": STANDFIRST,
            "byline": "Mara Lind",
            "about_author": "Mara Lind, who grew up in Oslo, writes about the sea for several "
            "papers. She lives in Sofia.",
            "credit": "Wikimedia Commons",
        },
    ),
    "think tank": (
        (f"{TITLE}\n{BODY}\nDr. Mara van der Lind is a senior fellow at the Institute for Tides and "
        "the author of a book on ports.\nPhoto credit: U.S. Navy"),
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
        (f"{TITLE}\nPublished 30 June 2022, 14:05 GMT\nMara Lind\n{BODY}\n"
        "Additional reporting by Leo Paz. Edited by Kim Ha."),
        {
            "byline": "Mara Lind",
            "about_author": "Additional reporting by Leo Paz. Edited by Kim Ha.",
            "notices": ("Published 30 June 2022, 14:05 GMT",),
        },
    ),
    "a date line and a byline with a place": (
        (f"{TITLE}\nJune 30, 2022\nBy Mara Lind in Varna\n{BODY}\nCopyright © 2022 Harbour Post. "
        "All rights reserved."),
        {
            "byline": "Mara Lind",
            "notices": ("June 30, 2022", "Copyright © 2022 Harbour Post. All rights reserved."),
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
