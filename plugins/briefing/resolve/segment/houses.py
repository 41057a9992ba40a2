"""Names that end in ’s and own nothing: "Moody's cut its outlook", "shares in Sainsbury's"."""

from __future__ import annotations

import re

from ..vocabulary import ends_of

ALONE = re.compile(
    r"['’]s(?=$|[,.;:)”\"\n]| (?:says?|said|warn(?:s|ed)|cut|raised|lowered|affirmed|confirmed|"
    r"downgraded|upgraded|rates|rated|forecasts?|expects?|expected|plans|planned|report(?:s|ed)|"
    r"post(?:s|ed)|sells|sold|buys|bought|open(?:s|ed)|clos(?:es|ed)|hires|hired|owns|owned|runs|"
    r"operates|employs|makes|made|will|would|has|had|is|was|are|were|fell|rose|gained|lost|"
    r"does|did|can|could|may|might|declined|refused|agreed|denied|and|or|in|on|at|to|by|of|from|which|that|whose|where)\b)"
)
"""The ending where nothing is owned."""
NAME = re.compile(r"\b(?<!\bof )(?:[A-Z][\w-]*(?: & | ))*[A-Z][\w-]+\Z")
OWNED = re.compile(r"['’]s\b")
LONGEST = 100  # code points of a name
NO_NAMES = frozenset("it that what there here he she who let where how when this one".split())


def houses(text: str) -> frozenset[str]:
    """The names of a text, without the ending, that are never without it, and once own nothing.

    A person's or a country's stands without it somewhere; what has always the ending, also where
    no noun follows, is a shop, a firm, a club: its name has it.
    """
    ends = (match.start() for match in ALONE.finditer(text))
    named = (NAME.search(text, max(0, end - LONGEST), end) for end in ends)
    alone = {match[0] for match in named if match}
    return frozenset(
        name
        for name in alone
        if name.lower() not in NO_NAMES
        and name[-1].isalpha()
        and not stands_without(name.rpartition(" ")[2], text)
    )


def stands_without(word: str, text: str) -> bool:
    """Whether a word is in a text without the ending, too: "Kublai" beside "Kublai's fleet"."""
    return any(not OWNED.match(text, end) for end in ends_of(word, text))
