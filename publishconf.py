"""The site as it is published: absolute addresses, feeds, sitemap. Used by `make publish`."""

import os
import sys

sys.path.append(os.curdir)  # so that the next line works when Pelican reads this file
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
RELATIVE_URLS = False

FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"

DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives", "404", "sitemap"]
TEMPLATE_EXTENSIONS = [".html", ".xml"]
SITEMAP_SAVE_AS = "sitemap.xml"

# What a host wants at the root of the site.
EXTRA_PATH_METADATA = {
    "extra/robots.txt": {"path": "robots.txt"},
    "extra/CNAME": {"path": "CNAME"},
    "extra/.nojekyll": {"path": ".nojekyll"},
}
