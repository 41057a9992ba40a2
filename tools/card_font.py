"""Makes the font of share cards from Source Serif 4, as npm's @fontsource-variable ships it.

    npm pack @fontsource-variable/source-serif-4 && tar -xf *.tgz
    pip install fonttools brotli
    python tools/card_font.py package plugins/briefing/picture/fonts

Takes two weights of the upright, all scripts in one file each, without what a headline never asks
for; writes beside them how wide each character is. Its licence reserves the name "Source" for the
original, so what comes out is called otherwise.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Briefing Card Serif"
WEIGHTS = {"regular": 400, "semibold": 600}
SCRIPTS = ("latin", "latin-ext", "cyrillic", "greek", "vietnamese")
FEATURES = ["kern", "liga"]


def main(package: Path, target: Path) -> None:
    """Write the fonts, ``widths.tsv`` and the licence into ``target``."""
    fonts = {name: _merged(package / "files", weight) for name, weight in WEIGHTS.items()}
    for name, font in fonts.items():
        _rename(font, name.capitalize(), WEIGHTS[name])
        font.save(target / f"{name}.ttf")
    (target / "widths.tsv").write_text(_widths(fonts), encoding="utf-8")
    notice = fonts["regular"]["name"].getDebugName(0)
    licence = (package / "LICENSE").read_text(encoding="utf-8").split("\n", 1)[1]
    (target / "OFL.txt").write_text(f"{notice}\n{licence}", encoding="utf-8")


def _merged(files: Path, weight: int) -> TTFont:
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for script in SCRIPTS:
            font = TTFont(files / f"source-serif-4-{script}-wght-normal.woff2")
            part = instantiateVariableFont(font, {"wght": weight})
            part.flavor = None
            parts.append(str(Path(folder) / f"{script}.ttf"))
            part.save(parts[-1])
        drop = ["STAT", "DSIG", "gasp", "prep", "fpgm", "cvt ", "BASE"]
        merged = Merger(options=Options(drop_tables=drop)).merge(parts)
    options = SubsetOptions(
        hinting=False,
        layout_features=FEATURES,
        glyph_names=False,
        name_IDs=["*"],
        name_languages=["*"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=merged.getBestCmap())
    subsetter.subset(merged)
    merged["head"].created = merged["head"].modified = 0  # the same bytes each time
    merged.recalcTimestamp = False
    return merged


def _rename(font: TTFont, style: str, weight: int) -> None:
    names = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"BriefingCardSerif-{style}"}
    table = font["name"]
    table.names = [one for one in table.names if one.nameID == 0]
    for key, value in names.items():
        table.setName(value, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def _widths(fonts: dict[str, TTFont]) -> str:
    """A line a character: itself in hexadecimal, and its advance in each font, in 1/1000 em."""
    cmap = fonts["regular"].getBestCmap()
    other = fonts["semibold"].getBestCmap()
    lines = [
        f"{code:04X}\t{fonts['regular']['hmtx'][cmap[code]][0]}\t"
        f"{fonts['semibold']['hmtx'][other[code]][0]}"
        for code in sorted(cmap.keys() & other.keys())
    ]
    return "\n".join(["character\tregular\tsemibold", *lines]) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
