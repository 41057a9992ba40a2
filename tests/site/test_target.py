import errno
from pathlib import Path

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

    what = "site/ could not be built: a file stands where .*/file/.site.building needs a folder\n"
    with pytest.raises(OutputError, match=what), target.building():
        pass


def test_a_file_in_the_place_of_the_cache_is_told_in_words_and_nothing_written(target):
    target.locks.write_text("x")

    what = r"\.cache/ can't be used: .*/\.cache is a file, and should be a folder\n"
    with pytest.raises(OutputError, match=what), target.building():
        pass
    assert neighbours(target) == []


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (errno.EACCES, "no permission for .*/output"),
        (errno.EROFS, "output is on a read-only file system"),
        (errno.EBUSY, "output can't be replaced: a disk is mounted there"),
        (errno.EIO, "Errno 5"),
    ],
)
def test_a_swap_that_fails_gives_the_old_site_back_and_says_why(target, monkeypatch, number, what):
    build(target, a="old")
    rename = Path.rename

    def fail(one: Path, other: Path) -> Path:
        if one.name == ".output.building":
            raise OSError(number, "said by the system", str(other))
        return rename(one, other)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OutputError, match=what):
        build(target, a="new")
    assert pages(target) == {"a": "old"}
    assert neighbours(target) == ["output"]
