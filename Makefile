# `make` builds every edition and `make test` runs every check; each sets up all that it needs in .venv.

N = 400

PYTHON = .venv/bin/python
PIP = -m pip -qq --no-input --disable-pip-version-check
PIP_TOOLS = pip-tools==7.6.2

LOCKED = .venv/locked
READY = .venv/ready
VALIDATORS = .venv/validators

.DEFAULT_GOAL = build
.DELETE_ON_ERROR:
.PHONY: build check test bench previews validators clean lock help

build: $(READY)  ## build every edition of sources/ into output/ (also: make)
	@$(PYTHON) build.py build

check: $(READY)  ## report every fault in sources/, and build nothing
	@$(PYTHON) build.py check

test: $(READY)  ## run the linters, the type checker and the tests
	@sh tests/packages.sh
	@$(MAKE) -s validators || echo 'Tests that need the validators are skipped.' >&2
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@$(PYTHON) -m pytest -n auto --dist worksteal

bench: $(READY)  ## measure a build of N contributions against bare pandoc (make bench N=400)
	@$(PYTHON) -m bench.run $(N)

previews: $(READY)  ## draw all pages of all formats in output/ as pictures, in previews/
	@$(PYTHON) -m press.previews

validators: $(VALIDATORS)/ready  ## install the validators of others that verify asks

clean:  ## remove what was built and what the tests left; .venv stays
	@rm -rf output previews __pycache__ .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find press filters tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

lock: .venv-lock/ready  ## pin what requirements.in names, anew, in requirements.lock
	@for home in . validators; do ( cd $$home && rm -f requirements.new && \
		$(CURDIR)/.venv-lock/bin/python -P -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe \
		--no-header --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file=requirements.new requirements.in && \
		{ echo '# What `make lock` made of requirements.in; not written by hand.'; cat requirements.new; } > requirements.lock && \
		rm requirements.new ) || exit 1; done

help:  ## list what make can do
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1 :: \2/p' $(MAKEFILE_LIST) | awk -F ' :: ' '{ printf "%-12s %s\n", $$1, $$2 }'

# The stamps: a change of the lock makes .venv anew, a change of pyproject.toml installs the project again.
# Compiled once here, ours starts sooner also where Python is told to keep nothing that it compiles.

$(READY): $(LOCKED) pyproject.toml
	@$(PYTHON) $(PIP) install --no-deps --no-build-isolation --editable .
	@$(PYTHON) -m compileall -q build.py press filters
	@touch $@

$(LOCKED): requirements.lock
	@echo 'Setting up .venv …'
	@python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'This needs Python 3.11 or newer as python3, with its venv module (on Debian: apt-get install python3-venv).' >&2; \
		exit 1; }
	@python3 -m venv --clear .venv
	@$(PYTHON) $(PIP) install --require-hashes --requirement requirements.lock
	@touch $@

$(VALIDATORS)/ready: validators/package-lock.json validators/requirements.lock | $(READY)
	@command -v npm >/dev/null || { \
		echo 'The validators need Node and npm (on Debian: apt-get install nodejs npm).' >&2; \
		exit 1; }
	@echo 'Setting up $(VALIDATORS) …'
	@python3 -m venv --clear $(VALIDATORS)/python
	@$(VALIDATORS)/python/bin/python $(PIP) install --require-hashes --requirement validators/requirements.lock
	@cp validators/package.json validators/package-lock.json $(VALIDATORS)
	@npm ci --prefix $(VALIDATORS) --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

.venv-lock/ready: Makefile
	@python3 -m venv --clear .venv-lock
	@.venv-lock/bin/python $(PIP) install $(PIP_TOOLS)
	@touch $@
