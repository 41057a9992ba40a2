"""What all tests share: the option that rewrites the golden site."""


def pytest_addoption(parser):
    parser.addoption("--golden", action="store_true", help="rewrite tests/golden/site")
