"""Build ``words.tsv``: ``python english.py WORD_LIST…``, with Babel 2.18.0.

A row is an English word in small letters, or, marked, the name of a language, which mostly is its
speakers' as well. WORD_LIST holds words one a line, here those of wamerican and wbritish
2020.12.07-2. What a regular ending makes of another word of the lists is left out: ``is_word``
knows those endings.
"""

# ruff: noqa: INP001, T201 -- a folder of scripts

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from anyascii import anyascii
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs.tables import write_tsv  # noqa: E402
from briefing.resolve.vocabulary import ENDINGS, SHORTEST  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet


def main(lists: Sequence[Path]) -> None:
    """Write the table, sorted by word."""
    words = {word for each in lists for word in each.read_text(encoding="utf-8").split()}
    small = {word for word in words if word.isascii() and word.isalpha() and word.islower()}
    plain = {word for word in small if len(word) >= SHORTEST and not _is_made(word, small)}
    rows = [{"word": word, "language": ""} for word in plain]
    rows += [{"word": name, "language": "l"} for name in set(_languages())]
    rows.sort(key=lambda row: (row["word"], row["language"]))
    print(write_tsv(HERE / "words.tsv", ("word", "language"), rows))


def _is_made(word: str, words: AbstractSet[str]) -> bool:
    """Whether an ending makes a word of another one of the list."""
    return any(
        word.endswith(ending)
        and len(stem := word[: -len(ending)] + instead) >= SHORTEST
        and stem in words
        for ending, instead in ENDINGS
    )


def _languages() -> Iterator[str]:
    """The names of languages of one word in English, in plain letters, those that are no place."""
    for name in Locale("en").languages.values():
        if name.replace("-", "").isalpha():
            yield anyascii(name)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
