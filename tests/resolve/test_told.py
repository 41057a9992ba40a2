"""Fresh news in many styles, as read the whole way: who says what, and who holds which office.

``told/voices.txt`` and ``told/offices.txt`` hold the passages, invented, each behind "## name".
``{d Ana Rao|“…”}`` is a direct quote of hers, ``{i …|…}`` an indirect one, of "-" nobody who is
named; ``A/B`` are answers as right as each other, "*" any. "R: person|title|body" below a passage
is an office, "RF:" a former one. What ends in "-opt" may be found or not.
"""

import re
from pathlib import Path

import pytest
from hearing import MODEL

from briefing.extract import extract
from briefing.read import read_article
from briefing.resolve import resolve

TOLD = Path(__file__).parent / "told"
MARKUP = re.compile(r"\{(d|i)(-opt)? ([^|{}]*)\|([^{}]*)\}")
KINDS = {"d": "direct", "i": "indirect"}
LEAST = 0.8  # share of words in common, as in bench/README.md


def passages(name):
    for part in re.split(r"(?m)^## ", (TOLD / name).read_text("utf-8"))[1:]:
        title, _, body = part.partition("\n")
        yield title, body


@pytest.fixture(scope="module")
def told(gazetteer, tmp_path_factory):
    """Each passage by file and name: its text, its resolution, and what is expected of it."""
    folder = tmp_path_factory.mktemp("told")
    expected = {}
    documents = []
    files = ("voices.txt", "offices.txt")
    for file, name, body in ((each, *part) for each in files for part in passages(each)):
        roles = re.findall(r"(?m)^(RF?)(-opt)?: (.*)\|(.*)\|(.*)$", body)
        text = re.sub(r"(?m)^RF?(?:-opt)?: .*\n", "", body).strip()
        is_markdown = re.search(r"(?m)^(?:> |- |\*\*)", text)
        path = folder / f"2022-06-30-{len(documents)}-{name}.{'md' if is_markdown else 'txt'}"
        head = re.match(r"T: (.*)\n", text)
        title = head[1] if head else "A week in brief"
        words = MARKUP.sub(r"\4", f"{title}\n\n{text[head.end() if head else 0 :]}")
        title, _, rest = words.partition("\n\n")
        path.write_text(f"Title: {title}\nDate: 2022-06-30\n\n{rest}\n", "utf-8")
        documents.append(read_article(path, root=folder))
        expected[file, name] = (MARKUP.findall(text), roles)
    read = zip(expected, documents, extract(documents, model=MODEL), strict=True)
    return {
        key: (document, resolve(document, extraction, gazetteer), *expected[key])
        for key, document, extraction in read
    }


def is_one_of(answers, name):
    """Whether a name is one of those between slashes, or holds it, or is part of it."""
    if answers == "*":
        return True
    words = set(name.lower().split()) if name else set()
    wanted = [set(each.lower().split()) for each in answers.split("/")]
    return any(one <= words or words <= one for one in wanted) if name else {"-"} in wanted


def head(title):
    words = re.split(r"\s(?:of|for|at|in|to|on|and)\s", title.lower().replace("-", " "))[0].split()
    return words[-1]


def share(one, other):
    one, other = (set(re.findall(r"\w+", words.lower())) for words in (one, other))
    return len(one & other) / len(one | other)


@pytest.mark.parametrize("name", [name for name, _ in passages("voices.txt")])
def test_each_quote_is_found_with_who_says_it(told, name):
    document, resolution, expected, _ = told["voices.txt", name]
    names = {entity.id: entity.name for entity in resolution.entities}
    said = [
        (claim.quote.kind, claim.quote.span.of(document.text), names.get(claim.speaker))
        for claim in resolution.claims
    ]
    for kind, maybe, speaker, words in expected:
        found = next((s for s in said if s[0] == KINDS[kind] and share(s[1], words) >= LEAST), None)
        assert found or maybe, words
        if found:
            said.remove(found)
            assert maybe or is_one_of(speaker, found[2]), found

    assert not said


@pytest.mark.parametrize("name", [name for name, _ in passages("offices.txt")])
def test_each_office_is_found_with_its_body(told, name):
    _, resolution, _, expected = told["offices.txt", name]
    names = {entity.id: entity.name for entity in resolution.entities}
    held = [
        (names[r.person], head(r.title), names.get(r.of) if r.of else None, r.former)
        for r in resolution.roles
    ]
    for kind, maybe, person, title, body in expected:
        heads = {head(each) for each in title.split("/")}
        found = next((r for r in held if is_one_of(person, r[0]) and r[1] in heads), None)
        assert found or maybe, person
        if found:
            held.remove(found)
            assert maybe or (is_one_of(body, found[2]) and found[3] == (kind == "RF")), found

    assert not held
