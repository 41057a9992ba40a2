"""Pictures of pages: how they are taken, what they depend on, how much two may differ."""

from __future__ import annotations

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pictures import find_chromium

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES = {
    "front": "index.html",
    "briefing": "briefings/strait-ferry/index.html",
    "dossier": "dossiers/nils-ahlqvist/index.html",
    "index": "people/index.html",
    "search": "search/index.html",
}
# width and height in CSS pixels, and pixels of the picture for each: enough to see what moved
LOOKS = {"phone": (360, 3600, 0.5), "desktop": (1280, 2400, 0.5)}
GREYS = 16
LOUD = 48  # of 255: less is how edges of letters are smoothed
MOST = 0.0005  # of all pixels may differ by more: half of what a sidebar a rem narrower makes
FONTS = ("Georgia", "serif", "system-ui", "sans-serif", "monospace")


def taken_with() -> dict[str, str]:
    """What decides how letters look here: the browser's main version and the fonts it finds."""
    version = _said([find_chromium() or "chromium", "--version"])
    fonts = {one: _said(["fc-match", "-f", "%{family} %{fontversion}", one]) for one in FONTS}
    return {"chromium": version.partition(".")[0], **fonts}


def _said(command: list[str]) -> str:
    if shutil.which(command[0]) is None:
        return "none"
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.stdout.strip()


def is_known(folder: Path, here: Mapping[str, str]) -> bool:
    """Whether the pictures in a folder were taken with the same browser and fonts."""
    record = folder / "taken-with.json"
    return record.is_file() and json.loads(record.read_text("utf-8")) == here


def take(browser: Any, page: Path, look: str) -> bytes:
    """A page's upper part as a small PNG in greys; light, still."""
    from PIL import Image

    width, height, scale = LOOKS[look]
    opened = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="light",
        reduced_motion="reduce",
        device_scale_factor=scale,
    )
    opened.goto(page.as_uri())
    shot = Image.open(BytesIO(opened.screenshot()))
    opened.close()
    small = shot.convert("L").quantize(GREYS, dither=Image.Dither.NONE)
    held = BytesIO()
    small.save(held, "PNG", optimize=True, bits=4)
    return held.getvalue()


def difference(one: bytes, other: bytes) -> float:
    """The share of pixels that differ loudly, 1 if the pictures are of two sizes."""
    from PIL import Image, ImageChops

    first, second = (Image.open(BytesIO(each)).convert("L") for each in (one, other))
    if first.size != second.size:
        return 1.0
    counts = ImageChops.difference(first, second).histogram()
    return sum(counts[LOUD:]) / sum(counts)
