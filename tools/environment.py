"""Makes the environment in .venv from a hash-pinned lock: ``python3 tools/environment.py site``.

Runs before anything is installed, so it uses the standard library alone, and says in plain words
what is missing. A finished environment is left as it is in milliseconds.

    site    what `make html` needs (requirements/site.txt)
    check   what `make check` needs besides (requirements/check.txt, which holds the first)
    pdf     what `make pdf` needs besides (requirements/pdf.txt), into an environment that is there
    --same-python   an environment of another Python is made anew (PYTHON=… was given)
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "briefing.json"
OLDEST = (3, 11)


def main() -> None:
    """Make the environment unless it is there already."""
    kind = sys.argv[1]
    want = {"python": list(sys.version_info[:3]), **locks(kind)}
    have = stamp()
    if "--same-python" not in sys.argv:
        want["python"] = have.get("python", want["python"])
    if all(have.get(key) == value for key, value in want.items()):
        return
    if sys.version_info < OLDEST:
        sys.exit(
            f"Python {sys.version.split()[0]} is too old: 3.11 or newer is needed.\n"
            "  Name a newer one: PYTHON=python3.12 make html"
        )
    began = time.monotonic()
    print(
        f"Setting up Python {sys.version.split()[0]} in .venv for `make {kind_word(kind)}`"
        " (once; one to three minutes) …",
        flush=True,
    )
    create(anew=have.get("python") != list(sys.version_info[:3]))
    install(ROOT / "requirements" / f"{kind}.txt")
    keep = have if have.get("python") == list(sys.version_info[:3]) else {}
    STAMP.write_text(json.dumps({**keep, **want, "python": list(sys.version_info[:3])}))
    print(f"Set up in {time.monotonic() - began:.0f} s", flush=True)


def kind_word(kind: str) -> str:
    """The make target that a kind of environment is for."""
    return {"site": "html"}.get(kind, kind)


def locks(kind: str) -> dict[str, str]:
    """The digest of each lock that the environment must hold; the larger one holds both."""
    names = {"site": ["site"], "check": ["site", "check"], "pdf": ["pdf"]}[kind]
    return {
        name: hashlib.sha256((ROOT / "requirements" / f"{name}.txt").read_bytes()).hexdigest()
        for name in names
    }


def stamp() -> dict[str, object]:
    """What the environment was made from; nothing if it isn't whole."""
    try:
        found = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and python().exists() else {}


def python() -> Path:
    """The environment's interpreter."""
    return ENVIRONMENT / "bin" / "python"


def create(*, anew: bool) -> None:
    """Make the environment, empty."""
    STAMP.unlink(missing_ok=True)
    clear = ["--clear"] if anew else []
    done = run([sys.executable, "-m", "venv", *clear, str(ENVIRONMENT)])
    if done.returncode:
        sys.exit(
            f"{done.stdout}{done.stderr}Python's venv module doesn't work here.\n"
            "  On Debian and Ubuntu: apt-get install python3-venv"
        )


def install(lock: Path) -> None:
    """Install a lock, every file checked against its hash.

    A lock names all that is needed. Left to resolve it again, pip 23 takes the newest
    ``coverage[toml]`` over the pinned ``coverage`` and refuses that for want of a hash.
    """
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    done = run([*pip, "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)])
    if done.returncode:
        sys.exit(
            f"{done.stdout}{done.stderr}The packages in {lock.relative_to(ROOT)} could not be"
            " installed.\n  Look at the last lines above; then run the same command again."
        )


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command without the caller's Python settings."""
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    return subprocess.run(command, check=False, capture_output=True, text=True, env=clean)


if __name__ == "__main__":
    main()
