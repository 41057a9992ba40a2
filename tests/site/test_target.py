import errno

import pytest

from briefing.errors import OutputError
from briefing.site.target import MARKER, Target


@pytest.fixture
def target(tmp_path):
    return Target(
        path=tmp_path / "output",
        keep=[".git"],
        sources=[tmp_path / "content"],
        locks=tmp_path / ".cache",
    )


def build(target, **pages):
    with target.building() as aside:
        for name, text in pages.items():
            (aside / name).write_text(text)


def pages(target):
    return {p.name: p.read_text() for p in target.path.iterdir() if p.name != MARKER}


def neighbours(target):
    return sorted(p.name for p in target.path.parent.iterdir() if p.name != ".cache")


def test_what_is_gone_from_the_content_is_gone_from_the_site(target):
    build(target, a="1", b="1")
    build(target, b="2")
    assert pages(target) == {"b": "2"}
    assert neighbours(target) == ["output"]


def test_a_build_that_fails_leaves_the_old_site_whole(target):
    build(target, a="old")
    with pytest.raises(ZeroDivisionError), target.building() as aside:
        (aside / "a").write_text("new")
        raise ZeroDivisionError
    assert pages(target) == {"a": "old"}
    assert neighbours(target) == ["output"]


def test_a_full_disk_is_told_in_words_and_leaves_the_old_site(target):
    build(target, a="old")
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(OutputError, match="the disk is full"), target.building():
        raise full
    assert pages(target) == {"a": "old"}


def test_a_folder_that_no_build_wrote_is_never_replaced(target):
    target.path.mkdir()
    (target.path / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputError, match="no build of ours wrote"), target.building():
        pass
    assert pages(target) == {"thesis.doc": "years of work"}


def test_a_file_in_the_place_of_the_folder_is_left_alone(target):
    target.path.write_text("a file")
    with pytest.raises(OutputError, match="is a file"), target.building():
        pass
    assert target.path.read_text() == "a file"


def test_a_folder_that_holds_the_content_is_refused(tmp_path):
    (tmp_path / "content").mkdir()
    target = Target(
        path=tmp_path, keep=[], sources=[tmp_path / "content"], locks=tmp_path / ".cache"
    )
    with pytest.raises(OutputError, match="holds content"), target.building():
        pass
    assert (tmp_path / "content").is_dir()


def test_what_is_to_be_kept_moves_along(target):
    build(target, a="1")
    (target.path / ".git").mkdir()
    (target.path / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    build(target, a="2")
    assert (target.path / ".git" / "HEAD").read_text() == "ref: refs/heads/pages"


def test_what_a_killed_build_left_is_cleared_away(target):
    build(target, a="old")
    half = target.path.with_name(".output.building")
    half.mkdir()
    (half / "a").write_text("half")
    build(target, a="new")
    assert pages(target) == {"a": "new"}
    assert neighbours(target) == ["output"]


def test_a_build_killed_between_two_renames_gives_the_old_site_back(target):
    build(target, a="old")
    target.path.rename(target.path.with_name(".output.old"))
    with pytest.raises(ZeroDivisionError), target.building():
        raise ZeroDivisionError
    assert pages(target) == {"a": "old"}


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("x")
    target = Target(path=tmp_path / "file" / "site", keep=(), sources=(), locks=tmp_path / "locks")

    with pytest.raises(OutputError, match="could not be built"), target.building():
        pass
