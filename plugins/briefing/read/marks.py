"""The marks of wires that know only typewriter characters, as a book has them."""

from __future__ import annotations

import re

_DOUBLE = re.compile(r"``|''")
_APOSTROPHES = re.compile(r"(^|[\s(\[{—–-])''(?=[^\s'])(.+?)''(?!\w|'(?!\w))", re.DOTALL)
_INNER = re.compile(r"(?<![\w`])`(?=[\w$€£…“])(.*?)(?<=\S)'(?![\w'])")
_DASH = re.compile(r"(?:^|(?<=\s))_(?=\s|$)|(?<=[\w,;.”’)\"'] )--(?= [\w“‘\"'$(])")


def typeset(text: str) -> str:
    """A paragraph with “so,” for two grave accents, so, and two apostrophes; ‘so’ for one of each.

    An underscore, or two hyphens, by itself is a dash. That is how agencies send them. Two
    apostrophes are a mark in a paragraph that has two grave accents, or where two open a word.
    """
    text = _DASH.sub("—", text)
    if "`" not in text:
        text = _APOSTROPHES.sub(r"\1“\2”", text) if "''" in text else text
        return re.sub(r"^''(?=\w)", "“", text)  # said over several paragraphs
    if "``" in text:
        text = _DOUBLE.sub(lambda mark: "“" if mark[0] == "``" else "”", text)
    return _INNER.sub(r"‘\1’", text)
