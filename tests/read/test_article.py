import datetime as dt
import json
from pathlib import Path

import pytest

from briefing.errors import BriefingError, ContentError
from briefing.read import check, load, read_article

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "dev"
STORY = "Two ships left the port at noon, and nobody waved.\n\nThey will be back in June."
MARKDOWN = f"Title: Ships\nDate: 2022-06-30 08:30\nAuthor: Mara Lind\n\n{STORY}\n"


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_byte_order_mark_is_no_text(tmp_path):
    path = write(tmp_path, "a.txt", b"\xef\xbb\xbfTitle\r\n")

    assert load(path, root=tmp_path) == "Title\r\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "a.txt: is empty"),
        (b" \n\t\n", "a.txt: is empty"),
        (b"Title\n\xe9t\xe9", "a.txt:2: isn't UTF-8: byte 0xe9"),
        (b"Title\r\nOne\x0b", "a.txt:2: holds the control character U+000B"),
        ("Title\rOne\u0092".encode(), "a.txt:2: holds the control character U+0092"),
        (b"\0", "a.txt:1: holds the control character U+0000"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_line(tmp_path, content, message):
    path = write(tmp_path, "a.txt", content)

    with pytest.raises(ContentError) as caught:
        load(path, root=tmp_path)
    assert str(caught.value).startswith(message)
    assert [str(error) for error in check(path, root=tmp_path)] == [str(caught.value)]


def test_a_file_that_is_not_there_or_a_folder_is_an_error_in_words(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ContentError, match="can't be read"):
            load(path, root=tmp_path)


def test_wire_text_becomes_a_document(tmp_path):
    path = write(
        tmp_path, "2022-06-30-ships.txt", f"Ships\nBy Mara Lind\nPARIS (AP) — {STORY}\nPhoto: EPA"
    )
    document = read_article(path, root=tmp_path)

    assert (document.slug, document.path) == ("ships", "2022-06-30-ships.txt")
    assert (document.title, document.byline, document.credit) == ("Ships", "Mara Lind", "EPA")
    assert document.date == dt.date(2022, 6, 30)
    assert document.dateline is not None
    assert document.text == f"Ships\n\nPARIS (AP) — {STORY}\n".replace("\n\nThey", "\nThey")


def test_markdown_becomes_a_document(tmp_path):
    head = "Summary: Two *ships*\n    left.\nSlug: two-ships\nEntities: -port\n"
    path = write(tmp_path, "a.md", head + MARKDOWN + "\n*Image: EPA*")
    document = read_article(path, root=tmp_path)

    assert (document.slug, document.title, document.byline) == ("two-ships", "Ships", "Mara Lind")
    assert (document.standfirst, document.credit) == ("Two ships left.", "EPA")
    assert document.date == dt.date(2022, 6, 30)
    assert document.hints == ("-port",)
    assert document.html.startswith("<p>Two ships")


@pytest.mark.parametrize(
    ("name", "content", "messages"),
    [
        ("2022-06-30-a.txt", f"Ships\n{STORY}", []),
        ("a.txt", f"Ships\n{STORY}", ["a.txt: has no date"]),
        ("a.md", MARKDOWN, []),
        ("2022-06-30.md", f"Title: Ships\n\n{STORY}", []),
        ("a.md", STORY, ["a.md:1: has no title", "a.md: has no date"]),
        ("a.md", "Title: Ships\nDate: 2022-06-30\n\n", ["a.md: has no text"]),
        (
            "a.md",
            f"Title: Ships\nTitle: More\nDate: 2022-02-30\nBriefing: x\n\n{STORY}",
            ["a.md:2: `Title:` stands twice", "a.md:3: `Date:` is", "a.md:4: `Briefing:` is"],
        ),
        ("a.rst", "anything", []),
    ],
)  # fmt: skip
def test_all_problems_of_a_file_are_found_at_once(tmp_path, name, content, messages):
    found = [str(error) for error in check(write(tmp_path, name, content), root=tmp_path)]

    assert len(found) == len(messages)
    assert all(one.startswith(message) for one, message in zip(found, messages, strict=True))


def test_a_markdown_file_with_problems_is_not_read(tmp_path):
    with pytest.raises(BriefingError, match="has no title"):
        read_article(write(tmp_path, "a.md", STORY), root=tmp_path)


@pytest.mark.skipif(not BENCH.is_dir(), reason="the shared bench isn't beside this checkout")
@pytest.mark.parametrize("field", ["title", "standfirst", "byline", "credit"])
def test_nineteen_of_twenty_fields_of_the_bench_are_read_right(field):
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(BENCH.glob("*.json"))]
    documents = [
        read_article(BENCH / f"{gold['name']}.{gold['format']}", root=BENCH) for gold in golds
    ]
    right = [
        getattr(document, field) == gold[field]
        for document, gold in zip(documents, golds, strict=True)
    ]

    assert sum(right) >= 0.95 * len(golds)
