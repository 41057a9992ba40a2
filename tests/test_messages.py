"""Every message that a user can meet is explained in docs/messages.md, and no other."""

from __future__ import annotations

import ast
import errno
import re
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy

from briefing import language as words
from briefing.config import PREFIX, Config
from briefing.errors import BriefingError, FaultError, Problems, tried
from briefing.extract.language import load_language
from briefing.plugin import preflight
from briefing.plugin import run as run_pelican
from briefing.plugin.faults import fault_of
from briefing.site.server import serve
from briefing.site.settings import read_settings
from briefing.site.target import Target

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "messages.md"
ARTICLE = "A Title\n\nNorway opened a bridge in Bergen on Thursday, and many walked across it.\n"
SOURCE = "source: {title: A list}"
ROLE = "type: person\nname: A\nroles:\n- title: B\n  from: 2021\n  source: {title: C}\n"
BAD_ARTICLES = {
    "latin.txt": "Titel\nDer Stra\xdfe nach.\n".encode("latin-1"),
    "empty.txt": "",
    "bell.txt": "A title\x07\n",
    "undated.txt": ARTICLE,
    "2022-02-30-never.txt": ARTICLE,
    "2022-01-01-untitled.md": "Date: 2022-01-01\n\nA text.\n",
    "2022-01-02-long.txt": f"{'A very long title ' * 20}\n\n{ARTICLE}",
    "2022-01-03-bare.txt": "A title\n",
    "2022-01-04-twin.txt": f"Slug: x\n\n{ARTICLE}",
    "2022-01-05-twin.txt": f"Slug: x\n\n{ARTICLE}",
    "2022-01-06-link.md": "Title: A\n\n[x]({static}../../secret.pdf)\n",
    "2022-01-07-far.md": "Title: A\nImage: https://example.org/x.jpg\n\nA text.\n",
    "2022-01-08-out.md": "Title: A\nImage: ../../x.jpg\nSave_as: ../x.html\n\nA text.\n",
    "2022-01-09-gone.md": "Title: A\nImage: x.jpg\nTags: <b>, !!!\n\nA text.\n",
    "2022-01-10-header.txt": (
        "Title: A\nDat: 1\nSlug:\nTags: a\nTags: b\nStatus: ready\nBriefing: no\nLink: x\n"
        f"Entities: ?\n\n{ARTICLE}"
    ),
    "2022-01-11-dates.txt": f"Date: 2022-02-30\nModified: June 2022\n\n{ARTICLE}",
    "2022-01-12-dates.txt": f"Date: 01/02/2022\nModified: 2022-01-01 1:00 XYZ\n\n{ARTICLE}",
    "2022-01-13-who.txt": f"Entities: +nobody-at-all\n\n{ARTICLE}",
}
BAD_DOSSIERS = {
    "Big Name.yaml": ROLE,
    "a.yaml": ROLE,
    "a.yml": ROLE,
    "b.yaml": "x" * 1_000_001,
    "c.yaml": b"type: \xff",
    "d.yaml": "type: [",
    "e.yaml": "[]",
    "f.yaml": "",
    "g.yaml": "type: hero\nname: [A]\nname: B\nrole: x\nroles: x\ncoordinates: [1]\n",
    "h.yaml": f"type: person\nroles: [x]\nfacts:\n- {{label: A, {SOURCE}}}\n",
    "i.yaml": ROLE.replace("from: 2021", "from: 2021\n  until: 2020"),
}
LOST_DOSSIERS = {"j.yaml": "summary: A.\n", "k.yaml": ROLE.replace("title: B", "title: B\n  of: z")}
UNFIT = 'msgid "By %(name)s"\nmsgstr "Von %(nmae)s"\n'
PELICANS_WAY = (
    "\nSee [it]({filename}/nowhere.md).",
    "Template: nowhere\n\nA text.",
    "Save_as: x.html\n\nA text.",
)


def written(folder: Path, files: dict[str, str | bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def told(action: Callable[[], object]) -> list[str]:
    """The first lines of all errors that an action raises, without their places."""
    with pytest.raises(BriefingError) as caught:
        action()
    errors = Problems.of([caught.value]).errors
    return [str(error.args[0]).partition("\n")[0] for error in errors]


def content_messages(folder: Path) -> list[str]:
    """What one look at content with everything wrong says; a reference needs sound dossiers."""
    found: list[str] = []
    for number, dossiers in enumerate((BAD_DOSSIERS, LOST_DOSSIERS, {})):
        content = folder / str(number)
        written(content / "briefings", BAD_ARTICLES)
        written(content / "entities", dossiers)
        (content / "briefings" / "away.txt").symlink_to("nowhere")
        found += told(lambda content=content: preflight(settings_of(content)))
    return found


def settings_of(content: Path) -> dict[str, Any]:
    output = content.parent / "output"
    return read_settings(ROOT / "pelicanconf.py", content=content, output=output, siteurl=None)


def pelican_messages(folder: Path) -> list[str]:
    """What Pelican says of what only it can find wrong, each in a site of two articles."""
    head = "Title: A\nDate: 2022-01-01\nBriefing: off\n"
    found: list[str] = []
    for number, text in enumerate(PELICANS_WAY):
        articles = {"a.md": head + text, "b.md": head + text}
        content = written(folder / f"pelican-{number}", articles)
        found += told(lambda content=content: run_pelican(settings_of(content)))
    return found


TEMPLATES = ("{{ nobody.name }}", '{% include "lost.html" %}')


def template_messages(folder: Path) -> list[str]:
    """What is said of templates that ask for what isn't there, and of a fault without one."""
    content = written(folder / "pages", {"a.md": "Title: A\nDate: 2022-01-01\nBriefing: off\n\nA."})
    found = told(lambda: raised(fault_of(fault())))
    for number, text in enumerate(TEMPLATES):
        theirs = written(folder / f"templates-{number}", {"article.html": text})
        settings = {**settings_of(content), "THEME_TEMPLATES_OVERRIDES": [str(theirs)]}
        found += told(lambda settings=settings: run_pelican(settings))
    return found


def fault() -> Exception:
    """One that came up in our code."""
    try:
        Config.from_settings(None)  # type: ignore[arg-type]
    except AttributeError as error:
        return error
    raise AssertionError


def command_messages(folder: Path) -> list[str]:
    """What the command says to wrong settings and wishes."""
    empty, conf = written(folder / "empty", {}), ROOT / "pelicanconf.py"
    broken = written(folder / "settings", {"conf.py": "x ="}) / "conf.py"

    def settings(file: Path = conf, content: Path | None = None, siteurl: str | None = None):
        return told(lambda: read_settings(file, content=content, output=None, siteurl=siteurl))

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        busy = told(lambda: serve(conf, output=folder / "output", port=port))
    return [
        *busy,
        *told(lambda: Config.from_settings({"BRIEFING_LINK": 1, "BRIEFING_LINKS": "x"})),
        *told(lambda: Config.from_settings({"BRIEFING_CACHE": " ", "BRIEFING_MIN_SCORE": 2})),
        *told(lambda: words.load_language("xx")),
        *told(lambda: words.load_language("de", written(folder / "broken", {"de.po": "msgid x"}))),
        *told(lambda: words.load_language("de", written(folder / "unfit", {"de.po": UNFIT}))),
        *told(lambda: raised(tried(lambda: 1 // 0, "content/a.txt"))),
        *settings(folder / "none.py"),
        *settings(broken),
        *settings(siteurl="example.org"),
        *settings(content=folder / "none"),
        *settings(content=empty),
    ]


def raised(fault: object) -> None:
    assert isinstance(fault, FaultError)
    raise fault


def model_messages(folder: Path) -> list[str]:
    """What is said of a model that isn't there, and of one that can do nothing."""
    spacy.blank("en").to_disk(folder / "blank")
    return [
        *told(lambda: load_language("xx_no_such_model")),
        *told(lambda: load_language(str(folder / "blank"))),
    ]


def output_messages(folder: Path) -> list[str]:
    """What is said of folders that a build mustn't replace, and of a full disk."""
    theirs = written(folder / "theirs", {"thesis.txt": "x"})

    def build(path: Path, source: Path, error: OSError | None = None):
        target = Target(path=path, keep=(), sources=(source,), locks=folder)
        return told(lambda: build_into(target, error))

    return [
        *build(theirs, folder),
        *build(theirs, theirs / "thesis.txt"),
        *build(theirs / "thesis.txt", folder),
        *build(folder / "new", folder, OSError(errno.ENOSPC, "No space left on device")),
    ]


def build_into(target: Target, error: OSError | None) -> None:
    with target.building():
        if error:
            raise error


def messages_in_code() -> set[str]:
    """The messages that stand in the code, "…" for what is filled in."""
    files = [*(ROOT / "plugins" / "briefing").rglob("*.py"), ROOT / "tools" / "environment.py"]
    trees = [ast.parse(file.read_text("utf-8")) for file in files if file.parent.name != "packs"]
    functions = [
        one for tree in trees for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)
    ]
    said = {
        text.partition("\n")[0]
        for function in functions
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
        for text in first_lines(call, function)
    }
    return {text for text in said if re.search(r"\w", text)}


# Which argument of each call is what is wrong.
_WHAT = {
    "ConfigError": 0,
    "ContentError": 0,
    "ModelError": 0,
    "OutputError": 0,
    "_error": 0,
    "FetchError": 0,
    "PdfError": 0,
    "FaultError": 0,
}
_WHAT |= {"wrong": 1, "error": 1, "exit": 0}


def first_lines(call: ast.Call, function: ast.FunctionDef) -> list[str]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    at = _WHAT.get(name, len(call.args))
    return texts(call.args[at], function) if at < len(call.args) else []


def texts(node: ast.expr, function: ast.FunctionDef) -> list[str]:
    """What an expression may say: a text, one of two, or what its name was given before."""
    if isinstance(node, ast.IfExp):
        return [*texts(node.body, function), *texts(node.orelse, function)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(part_of(part) for part in node.values)]
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.Name):
        given = (one for one in ast.walk(function) if isinstance(one, ast.Assign))
        return [text for one in given for text in assigned(one, node.id, function)]
    return []


def part_of(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    value = ast.unparse(part.value) if isinstance(part, ast.FormattedValue) else ""
    # what another command printed stands above the message
    return {"PREFIX": PREFIX, "done.stdout": "", "done.stderr": ""}.get(value, "…")


def assigned(given: ast.Assign, name: str, function: ast.FunctionDef) -> list[str]:
    (target, *_), value = given.targets, given.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        pairs = list(zip(target.elts, value.elts, strict=True))
    else:
        pairs = [(target, value)]
    return [
        text
        for one, said in pairs
        if isinstance(one, ast.Name) and one.id == name and not isinstance(said, ast.Name)
        for text in texts(said, function)
    ]


def shown_messages() -> list[str]:
    """The messages of the page, the first cell of each row."""
    page = PAGE.read_text("utf-8")
    return [match[2].strip() for match in re.finditer(r"^\| (`+)(.+?)\1 \|", page, re.MULTILINE)]


def fits(message: str, shown: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, shown.split("…"))), message) is not None


@pytest.fixture(scope="module")
def provoked(tmp_path_factory) -> list[str]:
    folder = tmp_path_factory.mktemp("wrong")
    kinds = (
        content_messages,
        command_messages,
        model_messages,
        output_messages,
        pelican_messages,
        template_messages,
    )
    return [message for provoke in kinds for message in provoke(folder)]


def test_every_message_that_can_be_provoked_is_explained(provoked):
    shown = shown_messages()

    assert [one for one in provoked if not any(fits(one, words) for words in shown)] == []


def test_every_message_in_the_code_is_explained():
    shown = shown_messages()

    assert [
        one
        for one in messages_in_code()
        if not any(fits(one, words) or fits(words, one) for words in shown)
    ] == []


def test_no_message_is_explained_that_nothing_says(provoked):
    said = [*provoked, *messages_in_code()]

    assert [words for words in shown_messages() if not any(fits(one, words) for one in said)] == []
