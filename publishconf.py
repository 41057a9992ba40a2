"""The site as it is published: absolute addresses, feeds, sitemap. Used by `make publish`."""

import os
import sys

sys.path.append(os.curdir)  # so that the next line works when Pelican reads this file
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
RELATIVE_URLS = False

FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
TAG_FEED_ATOM = "feeds/tags/{slug}.atom.xml"

DIRECT_TEMPLATES = [*DIRECT_TEMPLATES, "sitemap", "robots"]  # noqa: F405 -- as above
TEMPLATE_EXTENSIONS = [".html", ".xml", ".txt"]
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"

# What a host wants at the root of the site.
EXTRA_PATH_METADATA = {
    "extra/robots.txt": {"path": "robots.txt"},  # yours, instead of the theme's
    "extra/CNAME": {"path": "CNAME"},
    "extra/.nojekyll": {"path": ".nojekyll"},
}
