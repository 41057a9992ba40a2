import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefing.markup import text_of
from briefing.read import document_from_html

HTML = (
    st.lists(
        st.sampled_from(
            [
                *("<p>", "</p>", "<h2>", "</h2>", "<li>", "<ul>", "</ul>", "<blockquote>", "<td>"),
                *("<code>", "</code>", "<script>", "</script>", "<pre>", "</pre>", "<em>", "</em>"),
                *("&amp;", "&#1;", "\n", " ", "One. ", "https://example.org/x. ", "a@b.org"),
                *("PARIS (AP) — Two", "Image: EPA", "By Mara Lind", "<h3>Sources</h3>", "<br>"),
            ]
        ),
        max_size=25,
    ).map("".join)
    | st.text(alphabet="ab *_`#>[]()!&;<\n-1.|“”/p", max_size=150).map(
        lambda source: Markdown(extensions=["extra"]).convert(source)
    )
)  # fmt: skip


def read(html, **fields):
    given_ = {"slug": "x", "path": "x.md", "date": dt.date(2022, 6, 30), "title": "Title"}
    return document_from_html(html, **(given_ | fields))


def blocks_of(document):
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def muted_in(document):
    return [span.of(document.text) for span in document.muted]


@given(HTML, st.none() | st.just("Standfirst."))
def test_a_span_of_the_body_is_a_span_of_the_text_of_its_html(html, standfirst):
    document = read(html, standfirst=standfirst)

    assert document.text[document.body_start :] == text_of(html)
    assert document.text.startswith("Title\n\nStandfirst.\n\n" if standfirst else "Title\n\n")


@given(HTML)
def test_blocks_and_muted_spans_lie_in_order_inside_the_text(html):
    document = read(html)
    blocks = [block.span for block in document.blocks]

    for spans in (blocks, list(document.muted)):
        assert all(one.end <= then.start for one, then in pairwise(spans))
        assert all(span.end <= len(document.text) for span in spans)
    assert all(span.of(document.text) == span.of(document.text).strip() for span in blocks)


@given(HTML)
def test_every_word_is_in_a_block_or_muted(html):
    document = read(html)
    covered = {
        offset
        for span in (*(block.span for block in document.blocks), *document.muted)
        for offset in range(span.start, span.end)
    }

    rest = [c for offset, c in enumerate(document.text) if offset not in covered]
    assert not "".join(rest).strip()


def test_a_first_line_may_be_the_dateline_alone():
    document = read("<p>Varna, June 30</p><p>Two ships left the port at dawn.</p>")
    assert document.dateline is not None
    assert document.dateline.of(document.text) == "Varna, June 30"


def test_what_stands_in_italics_is_emphasised():
    document = read("<p>She read <em>A <b>Long</b> Tide</em>, <i>Ana</i> and <b>Leo</b>.</p>")

    assert [span.of(document.text) for span in document.emphasised] == ["A Long Tide", "Ana"]


def test_paragraphs_and_their_like_are_blocks_with_a_kind():
    document = read(
        "Bare <em>text</em>\n<p>One<br>line</p><h2>Head</h2><ul><li>Item<li><p>Two</p></ul>"
        "<blockquote><p>Said</p></blockquote><table><tr><th>A</th><td>B</table>"
        "<dl><dt>Term<dd>Meaning</dl><figure><img alt='x'>"
        "<figcaption>Picture</figcaption></figure>",
        standfirst="Stand.",
    )

    assert blocks_of(document) == [
        ("title", "Title"),
        ("standfirst", "Stand."),
        ("paragraph", "Bare text"),
        ("paragraph", "Oneline"),
        ("heading", "Head"),
        ("item", "Item"),
        ("item", "Two"),
        ("quotation", "Said"),
        ("cell", "A"),
        ("cell", "B"),
        ("item", "Term"),
        ("item", "Meaning"),
        ("paragraph", "Picture"),
    ]


def test_a_heading_opens_a_section():
    document = read("<p>a</p><h2>b</h2><p>c</p><h3>d</h3>")

    assert [block.section for block in document.blocks] == [0, 0, 1, 1, 2]


@pytest.mark.parametrize(
    ("html", "muted"),
    [
        ("<p>See <code>x = 1</code>.</p>", ["x = 1"]),
        ("<p>Press <kbd>F</kbd></p>", ["F"]),
        ("<p>a</p><pre><code>Bank of\nQuito</code></pre>", ["Bank of\nQuito"]),
        ("<script>Quito</script><style>Lima</style>", ["QuitoLima"]),
        ("<p>See (https://example.org/a?b=c).</p>", ["https://example.org/a?b=c"]),
        ("<p>Write to ana@example.org.</p>", ["ana@example.org"]),
        ("<p>Quito<sup><a class='footnote-ref' href='#1'>1</a></sup> is</p>", ["1"]),
        ("<p>PARIS (AP) — Two men.</p>", ["(AP)"]),
        ("<p>MOSCOW, June 30. /TASS/. Two men.</p>", ["/TASS/"]),
    ],
)
def test_what_is_not_prose_is_muted(html, muted):
    assert muted_in(read(html)) == muted


def test_code_that_stands_alone_is_no_block():
    assert blocks_of(read("<pre>x</pre><p><code>y</code></p>")) == [("title", "Title")]


def test_a_list_of_sources_is_left_out():
    document = read("<p>One.</p><h2>Sources</h2><ul><li>Post</li></ul><h2>More</h2><p>Two.</p>")

    assert [words for _, words in blocks_of(document)] == ["Title", "One.", "More", "Two."]
    assert muted_in(document) == ["SourcesPost"]


def test_closing_lines_are_read_muted_and_kept():
    html = "<p>One.</p>\n<p>Mara Lind is a reporter in Sofia.</p>\n<p><em>Image: EPA</em></p>"
    document = read(html)

    assert (document.byline, document.credit) == ("Mara Lind", "EPA")
    assert document.about_author == "Mara Lind is a reporter in Sofia."
    assert [words for _, words in blocks_of(document)] == ["Title", "One."]
    assert document.text.endswith("Image: EPA")


def test_a_credit_between_paragraphs_names_no_subject():
    document = read("<p>One.</p><p>Photo: Ana Ruiz/AP</p><p>Two.</p>")

    assert (document.credit, muted_in(document)) == ("Ana Ruiz/AP", ["Photo: Ana Ruiz/AP"])


def test_what_the_header_says_wins():
    document = read("<p>One.</p><p>By Mara Lind</p><p>Photo: EPA</p>", byline="Zoe", credit="AP")

    assert (document.byline, document.credit) == ("Zoe", "AP")


def test_of_a_date_with_time_the_day_is_kept():
    assert read("", date=dt.datetime.fromisoformat("2022-06-30 08:30")).date == dt.date(2022, 6, 30)


def test_an_empty_body_has_a_title_only():
    assert blocks_of(read("")) == [("title", "Title")]
