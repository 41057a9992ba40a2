from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefing.markup import text_of, tokens

JUNK = st.text(alphabet="<>&/ab;\"'=!-p#x1 \n", max_size=60)
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<em>",
                "</em>",
                "<a href='x>y'>",
                "</a>",
                "<br/>",
                "<b",
                "</",
                "<!-- c",
            ),
            *("-->", "<script>", "</script>", "&amp;", "&copyleft", "&#8217;", "&#x;", "AT&T", "<"),
            *("one", " two ", "“three”", "<title>", "</title >", '<i class="q">', "</i>", "&#1;"),
        ]
    ),
    max_size=20,
).map("".join)
HTML = JUNK | FRAGMENTS


class StandardReader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts = []

    def handle_data(self, data):
        self.texts.append(data)


def kinds(html):
    return [(token.kind, html[token.start : token.end]) for token in tokens(html)]


@given(HTML)
def test_tokens_follow_each_other_without_a_gap(html):
    found = list(tokens(html))

    assert "".join(html[token.start : token.end] for token in found) == html
    assert all(token.start < token.end for token in found)


@given(st.text().filter(lambda text: "<" not in text))
def test_without_tags_the_text_is_what_the_standard_library_unescapes(text):
    assert text_of(text) == unescape(text)


@given(st.text(alphabet="ab *_`#>[]()!&;<\n-1.|“”\\", max_size=200))
def test_the_text_of_rendered_markdown_is_the_one_that_the_standard_parser_sees(source):
    # Raw HTML in Markdown may be malformed, and there the standard parser differs by version.
    html = Markdown(extensions=["extra", "codehilite"]).convert(source.replace("<", "&lt;"))
    reader = StandardReader()
    reader.feed(html)
    reader.close()

    assert text_of(html) == "".join(reader.texts)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("AT&T and R&amp;D", "AT&T and R&D"),
        ("&copyleft &copy; &notit;", "©left © ¬it;"),
        ("&#8217;&#x2019&#X2019;", "’’’"),
        ("&NotEqualTilde;", "≂̸"),
        ("a &lt; b < c", "a < b < c"),
        ("<p title='a > b'>x</p>", "x"),
        ('<p title=a"b>x', "x"),
        ('<a b"c>x', "x"),
        ("<a href=>x", "x"),
        ("x<!-- <p>y</p> -->z", "xz"),
        ("x<!-->y", "xy"),
        ("x<!doctype y>z", "xz"),
        ("x<?php y ?>z", "xz"),
        ("x</>y</3>z", "xyz"),
        ("x<3", "x<3"),
        ("x<p class='y", "x"),
        ("x</", "x"),
        ("x<!-- y > z", "x"),
        ("<script>if (a<b) '&amp;'</script>x", "if (a<b) '&amp;'x"),
        ("<textarea>&amp;<b></textarea>x", "&<b>x"),
        ("<SCRIPT>a</p></Script >x", "a</p>x"),
        ("<plaintext>a</plaintext>", "a</plaintext>"),
        ("<style>a", "a"),
    ],
)
def test_text_is_what_the_html_standard_says(html, text):
    assert text_of(html) == text


def test_a_reference_without_a_semicolon_ends_where_its_name_ends():
    assert kinds("a&copyleft") == [("text", "a"), ("reference", "&copy"), ("text", "left")]


def test_names_of_elements_are_in_lower_case():
    assert [token.name for token in tokens("<P><Em>x</EM>")] == ["p", "em", "", "em"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<a b='", "</a ", "<!--", "<!", "&", "&a", "<script>", "<"]
)
def test_a_hundred_thousand_unfinished_tags_are_read_in_one_pass(piece):
    assert len(list(tokens(piece * 100_000))) <= 300_000
