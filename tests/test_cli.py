"""The command as a person runs it: what it prints, its status, and what it leaves untouched."""

import contextlib
import os
import pty
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETTINGS = f"""
SITENAME = "Test"
PATH = "content"
OUTPUT_PATH = "output"
THEME = {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT / "plugins")!r}]
PLUGINS = ["briefing"]
TIMEZONE = "UTC"
LOCALE = ["C"]
FILENAME_METADATA = r"(?P<date>\\d{{4}}-\\d{{2}}-\\d{{2}})-(?P<slug>.*)"
ARTICLE_URL = ARTICLE_SAVE_AS = "briefings/{{slug}}/index.html"
JINJA_ENVIRONMENT = {{"autoescape": True}}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
"""
ARTICLE = """Norway Opens a Bridge
The bridge in Bergen took four years to build.
BERGEN, June 30 — Norway opened a bridge on Thursday, and many people walked across it at once.
The mayor of Bergen, Ida Holm, said that the ferry would go on for a year.
"""

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("cli")]


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content" / "briefings").mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text(SETTINGS)
    write(tmp_path, "2022-06-30-bridge.txt", ARTICLE)
    return tmp_path


def write(site, name, text):
    path = site / "content" / "briefings" / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def command(*arguments):
    return [sys.executable, "-m", "briefing.cli", *arguments]


def environment():
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}


def briefing(site, *arguments):
    return subprocess.run(
        command(*arguments),
        cwd=site,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def page(site):
    return (site / "output" / "briefings" / "bridge" / "index.html").read_text(encoding="utf-8")


def test_a_build_says_in_one_line_what_it_built(site):
    done = briefing(site, "build")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 briefing")
    assert done.stdout.count("\n") == 1
    assert "Norway" in page(site)


UNSURE = ARTICLE + "The leaders of the ferry line said that they would go on, too.\n"


def test_a_build_ends_with_how_much_there_is_to_review(site):
    write(site, "2022-06-30-bridge.txt", UNSURE)

    done = briefing(site, "build")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:] == ["1 thing to review in 1 briefing: make review"]


def test_a_review_lists_things_with_their_lines_and_writes_no_site(site):
    write(site, "2022-06-30-bridge.txt", UNSURE)

    done = briefing(site, "review")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 thing to review in 1 briefing\n")
    assert "content/briefings/2022-06-30-bridge.txt:5: " in done.stdout
    assert not (site / "output").exists()


def test_what_the_pasted_line_settles_is_gone_from_the_next_review(site):
    write(site, "2022-06-30-bridge.txt", UNSURE)
    said = briefing(site, "review").stdout.splitlines()
    line = [each.strip() for each in said if each.strip().startswith("Entities:")][-1]

    write(site, "2022-06-30-bridge.txt", f"{line}\n{UNSURE}")

    assert briefing(site, "review").stdout == "Nothing to review\n"
    assert briefing(site, "build").stdout.count("\n") == 1


def test_a_review_of_another_folder_tells_its_own_articles(site, tmp_path):
    other = tmp_path / "other folder"
    other.mkdir()
    (other / "2022-06-30-bridge.txt").write_text(UNSURE, encoding="utf-8")

    done = briefing(site, "build", "--content", str(other))
    told = briefing(site, "review", "--content", str(other))

    assert f"make review CONTENT='{other}'" in done.stdout
    assert "2022-06-30-bridge.txt:5: " in told.stdout


def test_all_that_is_wrong_is_told_in_one_run_and_the_old_site_stays(site):
    briefing(site, "build")
    before = page(site)
    write(site, "undated.txt", "A Title\nA text that says something about Norway and its fjords.\n")
    write(site, "2022-07-01-empty.txt", "")
    write(site, "2022-07-02-latin.txt", "Titel\nDer Stra\xdfe nach.\n".encode("latin-1"))
    write(site, "2022-07-03-never.txt", "Date: 2022-02-30\n\nA Title\n\nA text.\n")
    done = briefing(site, "build")
    assert done.returncode == 1
    for place in ("undated.txt", "empty.txt", "latin.txt:2", "never.txt:1"):
        assert place in done.stderr
    assert "Traceback" not in done.stderr
    assert page(site) == before


def test_an_unknown_setting_names_the_nearest_known_one(site):
    (site / "pelicanconf.py").write_text(SETTINGS + "BRIEFING_LINK = 'all'\n")
    done = briefing(site, "build")
    assert done.returncode == 1
    assert "BRIEFING_LINK" in done.stderr
    assert "BRIEFING_LINKS" in done.stderr
    assert not (site / "output").exists()


def test_a_model_that_is_not_installed_is_told_in_words(site):
    (site / "pelicanconf.py").write_text(SETTINGS + "BRIEFING_MODEL = 'xx_no_such_model'\n")
    done = briefing(site, "build")
    assert done.returncode == 1
    assert "xx_no_such_model" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_that_knows_no_names_is_refused_in_words(site):
    import spacy

    spacy.blank("en").to_disk(site / "blank")
    (site / "pelicanconf.py").write_text(SETTINGS + "BRIEFING_MODEL = 'blank'\n")
    done = briefing(site, "build")
    assert done.returncode == 1
    assert done.stderr.startswith('the spaCy model "blank" has no parser and no ner\n')
    assert done.stderr.count("\n") == 2
    assert not (site / "output").exists()


def test_a_damaged_cache_costs_time_and_nothing_else(site):
    briefing(site, "build")
    before = page(site)
    damaged = [path for path in (site / ".cache").rglob("*.sqlite*") if path.is_file()]
    assert damaged
    for path in damaged:
        path.write_bytes(b"no database")
    done = briefing(site, "build")
    assert done.returncode == 0
    assert page(site) == before


def is_told_and_nothing_written(done, site, start):
    """Whether a build ended in a message of two lines that begins so, and left no trace."""
    left = {one.name for one in site.iterdir()} - {".cache", "file", "disk", "__pycache__"}
    return (
        done.returncode == 1
        and done.stderr.startswith(start)
        and done.stderr.count("\n") == 2
        and left == {"content", "pelicanconf.py"}
    )


def test_a_cache_that_is_a_file_is_told_in_words(site):
    (site / ".cache").write_text("x")
    done = briefing(site, "build")
    start = ".cache/ can't be used: .cache is a file, and should be a folder\n"
    assert is_told_and_nothing_written(done, site, start)
    assert (site / ".cache").read_text() == "x"


def test_an_output_that_cannot_be_written_is_told_in_words(site):
    (site / "file").write_text("x")
    done = briefing(site, "build", "--output", "file/site")
    start = (
        "file/site/ could not be built: a file stands where file/.site.building needs a folder\n"
    )
    assert is_told_and_nothing_written(done, site, start)


@pytest.fixture
def disk(site):
    """A disk of a few pages; only root may have one."""
    folder = site / "disk"
    folder.mkdir()
    mount, umount = (shutil.which(name) or "false" for name in ("mount", "umount"))
    mounted = [mount, "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run([umount, str(folder)], check=True)


def test_a_full_disk_is_told_in_words_and_half_a_site_goes(site, disk):
    done = briefing(site, "build", "--output", "disk/site")
    start = "disk/site/ could not be built: the disk is full\n"
    assert is_told_and_nothing_written(done, site, start)
    assert list(disk.iterdir()) == []


def test_a_full_disk_below_the_cache_costs_time_and_nothing_else(site, disk):
    (disk / "full").write_bytes(bytes(200 * 1024))
    (site / ".cache").symlink_to(disk)
    done = briefing(site, "build")
    assert done.returncode == 0, done.stderr
    assert "Norway" in page(site)


def test_a_killed_build_leaves_the_old_site_and_the_next_one_is_right(site):
    briefing(site, "build")
    before = page(site)
    write(site, "2022-07-01-second.txt", ARTICLE.replace("Bridge", "Tunnel"))
    with subprocess.Popen(command("build"), cwd=site, env=environment()) as running:
        deadline = time.monotonic() + 60
        while not (site / ".output.building").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        running.send_signal(signal.SIGKILL)
    assert page(site) == before
    assert briefing(site, "build").returncode == 0
    assert (site / "output" / "briefings" / "second" / "index.html").is_file()
    assert not (site / ".output.building").exists()


def get(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError:  # nobody there yet, cut off, or too busy to answer in time
        return 0, ""


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def test_serving_builds_again_when_an_article_changes(site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    at = f"http://127.0.0.1:{port}"
    serving = subprocess.Popen(
        command("serve", "--port", str(port)),
        cwd=site,
        env=environment(),
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: get(f"{at}/briefings/bridge/")[0] == 200)
        status, text = get(f"{at}/nowhere")
        assert status == 404
        assert "<html" in text
        time.sleep(1)  # until the watcher has looked once
        write(site, "2022-06-30-bridge.txt", ARTICLE.replace("Opens", "Closes"))
        wait_for(lambda: "Norway Closes a Bridge" in get(f"{at}/briefings/bridge/")[1])
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(timeout=30)


def on_a_terminal(site, *arguments):
    """What a command writes to its error stream where that is a terminal."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        command(*arguments),
        cwd=site,
        env={**environment(), "TERM": "xterm-256color"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # how Linux says that the other end is closed
        while part := os.read(ours, 4096):
            said += part
    os.close(ours)
    assert running.wait(timeout=60) == 0
    return said.decode()


def test_a_terminal_shows_how_far_the_reading_is_and_a_file_does_not(site):
    assert "Reading new articles" in on_a_terminal(site, "build")
    (site / ".cache").rename(site / ".cache-before")
    assert briefing(site, "build").stderr == ""


def test_a_mistake_is_told_of_the_settings_file_that_was_read(site):
    (site / "other.py").write_text(SETTINGS + "BRIEFING_LINK = 'all'\n")
    assert briefing(site, "build", "--settings", "other.py").stderr.startswith("other.py: ")


def test_the_cache_lies_beside_the_settings_file(site):
    away = site / "away"
    away.mkdir()
    done = briefing(away, "build", "--settings", "../pelicanconf.py")
    assert done.returncode == 0, done.stderr
    assert (site / ".cache" / "briefing").is_dir()
