"""Writes the part of schema.org's vocabulary that pages use, for tests, from npm's schema-dts.

npm pack schema-dts && tar -xf *.tgz
python tools/schema_org.py package/dist/schema.d.ts tests/schema_org.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

TYPES = (
    "NewsArticle BreadcrumbList ListItem WebSite Organization Person Place Event CreativeWork "
    "Thing GeoCoordinates"
).split()
PROPERTIES = frozenset(
    "about alternateName articleSection author creditText dateModified datePublished description "
    "endDate geo headline image inLanguage isBasedOn item itemListElement latitude location "
    "longitude mainEntityOfPage mentions name position publisher sameAs startDate url".split()
)


def main(source: Path, target: Path) -> None:
    """Write of each type what it is besides, and of each property the types of its values."""
    text = re.sub(r"/\*.*?\*/", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
    bases = {
        match["name"]: (re.findall(r"(\w+)Base", match["above"] or ""), match["body"])
        for match in re.finditer(
            r"interface (?P<name>\w+)Base(?: extends (?P<above>[^{]*))? \{(?P<body>.*?)\n\}",
            text,
            re.DOTALL,
        )
    }
    leaves = dict(re.findall(r"interface (\w+)Leaf extends (\w+)Base", text))
    vocabulary = {}
    for name in TYPES:
        above = [name, *_above(leaves[name], bases)]
        fields = {
            field: sorted(set(re.findall(r"\w+", values)) - {"IdReference"})
            for one in above
            if one in bases
            for field, values in re.findall(r'"(\w+)"\?: SchemaValue<([^,]*),', bases[one][1])
            if field in PROPERTIES
        }
        vocabulary[name] = {"is": list(dict.fromkeys(above)), "has": dict(sorted(fields.items()))}
    target.write_text(json.dumps(vocabulary, indent=1) + "\n", encoding="utf-8")


def _above(name: str, bases: dict[str, tuple[list[str], str]]) -> list[str]:
    return [name, *(one for base in bases[name][0] for one in _above(base, bases))]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
