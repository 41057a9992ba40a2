"""What all tests share: the option that rewrites the golden site, and no clock for Hypothesis."""

from hypothesis import settings

# What an example costs the first time (a table of anyascii, the model) says nothing, and a machine
# may be busy.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


def pytest_addoption(parser):
    parser.addoption("--golden", action="store_true", help="rewrite tests/golden/site")
