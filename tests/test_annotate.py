import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefing.annotate import Anchor, Link, annotate
from briefing.markup import VOID, text_of, tokens
from briefing.model import Span

FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<em>",
                "</em>",
                "<b>",
                "</b>",
                "<a href='x>y'>",
                "</a>",
                "<br>",
                "<li>",
            ),
            *("<ul>", "</ul>", "<code>", "</code>", "<script>", "</script>", "<td>", "<!-- c -->"),
            *(
                "&amp;",
                "&NotEqualTilde;",
                "AT&T ",
                "<",
                ">",
                "one",
                " two ",
                "“three” ",
                "&#1;",
                "<b",
            ),
            *("\n", "<option>", "<pre>", "</pre>", "<svg>", "</svg>", "</", "<span>", "</span>"),
        ]
    ),
    max_size=25,
).map("".join)
MARKDOWN = st.text(alphabet="ab *_`#>[]()!&;<\n-1.|“”/p", max_size=150).map(
    lambda source: Markdown(extensions=["extra"]).convert(source)
)
HTML = FRAGMENTS | MARKDOWN | st.text(alphabet="<>&/ab;\"'=!-p ", max_size=60)


@st.composite
def annotated(draw):
    """HTML with links and anchors anywhere in its text, sorted, none overlapping."""
    html = draw(HTML)
    length = len(text_of(html))
    return (
        html,
        [Link(span=span, href="d.html", css="ours") for span in draw(spans(length))],
        [Anchor(span=span, id=f"s{span.start}") for span in draw(spans(length))],
    )


def spans(length):
    edges = st.lists(st.integers(0, length), unique=True, max_size=8).map(sorted)
    return edges.map(lambda found: [Span(start=a, end=b) for a, b in list(pairwise(found))[::2]])


def without_ours(html):
    """``html`` without what annotate added; fails where that isn't well nested."""
    kept, open_ = [], []
    for token in tokens(html):
        source = html[token.start : token.end]
        is_ours = source.startswith(('<a class="ours"', '<span class="sentence"'))
        if token.kind == "open" and is_ours:
            open_.append((token.name, True))
        elif token.kind == "close" and open_ and open_[-1] == (token.name, True):
            open_.pop()
        else:
            kept.append(source)
            if token.kind == "open" and token.name not in VOID:
                open_.append((token.name, False))
            elif token.kind == "close":
                names = [name for name, _ in open_]
                inner = names[::-1].index(token.name) if token.name in names else 0
                cut = len(open_) - inner - 1 if token.name in names else len(open_)
                assert not any(is_mine for _, is_mine in open_[cut:])
                del open_[cut:]
    assert not any(is_mine for _, is_mine in open_)
    return "".join(kept)


def at(html, words, nth=0):
    text = text_of(html)
    start = [match.start() for match in re.finditer(re.escape(words), text)][nth]
    return Span(start=start, end=start + len(words))


def link(html, words, *, nth=0, **fields):
    return Link(span=at(html, words, nth), href="d.html", **fields)


@given(annotated())
def test_the_text_of_the_result_is_the_text_of_the_original(case):
    html, links, anchors = case

    assert text_of(annotate(html, links, anchors)) == text_of(html)


@given(annotated())
def test_what_is_added_is_well_nested_and_the_rest_is_left_as_it_was(case):
    html, links, anchors = case

    assert without_ours(annotate(html, links, anchors)) == html


@given(annotated())
def test_an_id_is_set_once_and_links_have_only_text_in_them(case):
    html, links, anchors = case
    result = annotate(html, links, anchors)
    ids = re.findall(r'id="(s\d+)"', result)

    assert len(ids) == len(set(ids))
    insides = re.findall(r'<a class="ours"[^>]*>(.*?)</a>', result, re.DOTALL)
    assert {token.kind for inside in insides for token in tokens(inside)} <= {"text", "reference"}


@given(annotated())
def test_a_sentence_holds_no_word_of_its_neighbours(case):
    html, links, anchors = case
    held, depth, current = {}, 0, ""
    for token in tokens(annotate(html, links, anchors)):
        found = re.match(
            r'<span class="sentence"(?: id="(s\d+)")?>', token.name and result_of(case, token)
        )
        if found:
            assert depth == 0
            current, depth = found[1] or current, 1
        elif depth and token.name == "span":
            depth += 1 if token.kind == "open" else -1
        elif depth:
            held[current] = held.get(current, "") + token.text

    text = text_of(html)
    assert all(is_part(held.get(anchor.id, ""), anchor.span.of(text)) for anchor in anchors)


def result_of(case, token):
    return annotate(*case)[token.start : token.end]


def is_part(words, whole):
    letters = iter(whole)
    return all(letter in letters for letter in words)


@given(st.text(min_size=1), st.text(min_size=1))
def test_hostile_addresses_and_titles_stay_in_their_attributes(href, title):
    result = annotate("<p>Quito</p>", [Link(span=Span(start=0, end=5), href=href, title=title)])
    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, dict(attrs)))

    reader = Reader()
    reader.feed(result)
    reader.close()
    assert seen == [
        ("p", {}),
        ("a", {"class": "mention", "href": seen[1][1]["href"], "title": seen[1][1]["title"]}),
    ]
    assert text_of(result) == "Quito"


def test_a_mention_is_linked_where_it_stands():
    html = "<p>The port of Quito &amp; its R&D.</p>"

    assert annotate(html, [link(html, "Quito & its R&D", title="A “city”")]) == (
        '<p>The port of <a class="mention" href="d.html" title="A “city”">'
        "Quito &amp; its R&D</a>.</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>Bank <em>of</em> Quito</p>",
        "<p>Bank of<br>Quito</p>",
        "<p>Bank of<!-- c --> Quito</p>",
        "<p><a href='x'>Bank of Quito</a></p>",
        "<p><a href='x'><b>Bank of Quito</b></a></p>",
        "<p><code>Bank of Quito</code></p>",
        "<pre>Bank of Quito</pre>",
        "<script>Bank of Quito</script>",
        "<textarea>Bank of Quito</textarea>",
        "<title>Bank of Quito</title>",
        "<button>Bank of Quito</button>",
        "<svg><text>Bank of Quito</text></svg>",
        "<select><option>Bank of Quito</select>",
        "<table>Bank of Quito<tr><td>x</td></tr></table>",
        "<ul>Bank of Quito<li>x</li></ul>",
        "<p><a href='x'>never closed</p><p>Bank of Quito</p>",
    ],
)
def test_a_link_that_could_break_the_page_is_left_out(html):
    words = re.search(r"Bank of\s*Quito", text_of(html))

    assert annotate(html, [Link(span=Span(start=words.start(), end=words.end()), href="d")]) == html


def test_a_link_is_left_out_where_it_would_cut_a_reference_of_two_characters():
    html = "<p>x&NotEqualTilde;y</p>"

    assert annotate(html, [Link(span=Span(start=0, end=2), href="d")]) == html


def test_a_link_is_left_out_where_it_would_cross_the_end_of_a_sentence():
    html = "<p>St. Pölten</p>"
    result = annotate(html, [link(html, "St. Pölten")], [Anchor(span=at(html, "St."), id="s0")])

    assert result == '<p><span class="sentence" id="s0">St.</span> Pölten</p>'


def test_a_sentence_is_wrapped_whole_where_its_tags_pair_up():
    html = "<p><em>Quito</em> woke<br>early. <b>All of it.</b></p>"
    anchors = [
        Anchor(span=at(html, "Quito wokeearly."), id="s0"),
        Anchor(span=at(html, "All of it."), id="s1"),
    ]

    assert annotate(html, [], anchors) == (
        '<p><span class="sentence" id="s0"><em>Quito</em> woke<br>early.</span>'
        ' <span class="sentence" id="s1"><b>All of it.</b></span></p>'
    )


def test_a_sentence_that_crosses_a_tag_becomes_spans_of_which_the_first_has_the_id():
    html = "<p><b>One. Two</b> goes on.</p>"
    anchors = [
        Anchor(span=at(html, "One."), id="s0"),
        Anchor(span=at(html, "Two goes on."), id="s1"),
    ]

    assert annotate(html, [], anchors) == (
        '<p><b><span class="sentence" id="s0">One.</span> '
        '<span class="sentence" id="s1">Two</span></b>'
        '<span class="sentence"> goes on.</span></p>'
    )


def test_tags_that_are_nested_wrongly_stay_outside():
    html = "<p>a <b>b <i>c</b> d</i> e</p>"
    result = annotate(html, [], [Anchor(span=at(html, "a b c d e"), id="s0")])

    assert result == (
        '<p><span class="sentence" id="s0">a </span><b><span class="sentence">b </span>'
        '<i><span class="sentence">c</span></b><span class="sentence"> d</span></i>'
        '<span class="sentence"> e</span></p>'
    )


def test_links_stand_inside_their_sentence():
    html = "<p>Quito. Lima.</p>"
    anchors = [Anchor(span=at(html, "Quito."), id="s0"), Anchor(span=at(html, "Lima."), id="s1")]

    assert annotate(html, [link(html, "Quito"), link(html, "Lima")], anchors) == (
        '<p><span class="sentence" id="s0"><a class="mention" href="d.html">Quito</a>.</span> '
        '<span class="sentence" id="s1"><a class="mention" href="d.html">Lima</a>.</span></p>'
    )


def test_the_link_of_a_whole_sentence_stands_inside_it():
    html = "<p>Quito</p>"

    assert annotate(html, [link(html, "Quito")], [Anchor(span=at(html, "Quito"), id="s0")]) == (
        '<p><span class="sentence" id="s0"><a class="mention" href="d.html">Quito</a></span></p>'
    )


def test_malformed_html_is_left_as_it_came():
    html = "<p>Quito<p class='x'>Lima</div><b>Cusco</i> <a href='y"

    assert annotate(html, [link(html, "Lima")]) == html.replace(
        "Lima", '<a class="mention" href="d.html">Lima</a>'
    )


@pytest.mark.parametrize(
    "found",
    [
        [Span(start=3, end=6)],
        [Span(start=0, end=2), Span(start=1, end=3)],
        [Span(start=2, end=3), Span(start=0, end=1)],
    ],
)
def test_spans_past_the_text_overlapping_or_unsorted_are_a_bug(found):
    with pytest.raises(ValueError, match="span"):
        annotate("<p>Quito</p>", [Link(span=span, href="d") for span in found])


def test_without_links_and_anchors_nothing_is_done():
    assert annotate("<p>Quito", []) == "<p>Quito"
