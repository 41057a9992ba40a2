import pytest

from briefing.errors import ConfigError
from briefing.site.settings import read_settings


@pytest.fixture
def conf(tmp_path):
    (tmp_path / "content").mkdir()
    file = tmp_path / "pelicanconf.py"
    file.write_text('PATH = "content"\nTHEME = "simple"\nTIMEZONE = "UTC"\n')
    return file


def read(file, *, content=None, output=None, siteurl=None):
    return read_settings(file, content=content, output=output, siteurl=siteurl)


def test_a_folder_without_briefings_has_its_articles_directly_inside(conf, tmp_path):
    folder = tmp_path / "wire"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.md", "a.txt", "notes.pdf", "deep/c.txt"):
        (folder / name).write_text("text")
    settings = read(conf, content=folder)
    assert settings["ARTICLE_PATHS"] == ["a.txt", "b.md"]
    assert settings["PATH"] == str(folder)


def test_a_folder_with_briefings_keeps_the_settings_own_paths(conf, tmp_path):
    (tmp_path / "other" / "briefings").mkdir(parents=True)
    settings = read(conf, content=tmp_path / "other")
    assert settings["ARTICLE_PATHS"] == [""]


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"siteurl": "example.org"}, "not an address"),
        ({"content": "nowhere"}, "is not a folder"),
        ({"content": "empty"}, "holds no articles"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told(conf, tmp_path, wish, message):
    (tmp_path / "empty").mkdir()
    if "content" in wish:
        wish = {"content": tmp_path / wish["content"]}
    with pytest.raises(ConfigError, match=message):
        read(conf, **wish)


def test_settings_that_are_not_there_or_not_python_are_told(tmp_path):
    with pytest.raises(ConfigError, match="is not there"):
        read(tmp_path / "pelicanconf.py")
    (tmp_path / "pelicanconf.py").write_text("SITENAME = \n")
    with pytest.raises(ConfigError, match=r"pelicanconf\.py:1: not Python"):
        read(tmp_path / "pelicanconf.py")


def test_a_name_that_pelican_would_leave_out_is_kept_to_be_told(conf):
    conf.write_text(f'{conf.read_text()}BRIEFING_Links = "all"\nother = 1\n')
    settings = read(conf)
    assert settings["BRIEFING_Links"] == "all"
    assert "other" not in settings
