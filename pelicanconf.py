"""The site, in Pelican's own settings; BRIEFING_* are ours. `make publish` adds publishconf.py."""

SITENAME = "The Brief Room"
SITESUBTITLE = "Foreign affairs, with the facts and the context behind them"
SITEURL = ""  # `make publish SITEURL=https://…` sets it
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
LOCALE = ["C"]  # the same month names on every machine
DEFAULT_DATE_FORMAT = "%-d %B %Y"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["briefing"]

# What lies where in content/.
ARTICLE_PATHS = ["briefings"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "extra"]

# 2022-06-30-madrid-summit.txt: its date, and its address.
FILENAME_METADATA = r"(?:(?P<date>\d{4}-\d{2}-\d{2})(?:[-_ ]|$))?(?P<slug>[a-z0-9][a-z0-9-]*$)?"
SLUGIFY_SOURCE = "basename"
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Briefings"

# Each page is a folder with an index.html: links work on a host and from the disk.
ARTICLE_URL = ARTICLE_SAVE_AS = "briefings/{slug}/index.html"
DRAFT_URL = DRAFT_SAVE_AS = "drafts/{slug}/index.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}/index.html"
DRAFT_PAGE_URL = DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/index.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "category/{slug}/index.html"
TAG_URL = TAG_SAVE_AS = "tag/{slug}/index.html"
AUTHOR_URL = AUTHOR_SAVE_AS = "author/{slug}/index.html"
ARCHIVES_URL = ARCHIVES_SAVE_AS = "archives/index.html"
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "archives/{date:%Y}/index.html"
MONTH_ARCHIVE_URL = MONTH_ARCHIVE_SAVE_AS = "archives/{date:%Y}/{date:%m}/index.html"
CATEGORIES_URL = CATEGORIES_SAVE_AS = "categories/index.html"
TAGS_URL = TAGS_SAVE_AS = "tags/index.html"
AUTHORS_URL = AUTHORS_SAVE_AS = "authors/index.html"
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives", "404"]
RELATIVE_URLS = True

DEFAULT_PAGINATION = 20
# Pelican's default would give page 9 of tag `t6` and tag `t69` one file.
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/index.html", "{base_name}/page/{number}/index.html"),
]

MENUITEMS = [
    ("People", "people/index.html"),
    ("Places", "places/index.html"),
    ("Organisations", "organisations/index.html"),
    ("Events", "events/index.html"),
]
DISPLAY_CATEGORIES_ON_MENU = False

JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

# Feeds need an address: they are in publishconf.py.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Ordinary posts on the same site: articles of these categories get no briefing.
BRIEFING_OFF_CATEGORIES = ["Notes"]
