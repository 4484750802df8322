# `make run` brings up a city, `make test` checks everything. Both install what they need into .venv.
PYTHON ?= python3
BIN := .venv/bin
PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))
PROJECTS := pyproject.toml $(addsuffix /pyproject.toml,$(PLUGINS))
RUN ?= up

.PHONY: run test check lock schema client bench

run: .venv/run.installed
	@exec $(BIN)/yousu $(RUN)

test: check
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

check: .venv/test.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# By hand, on a machine that does nothing else; docs/performance.md keeps what it said.
bench: .venv/test.installed
	$(BIN)/python -m tests.bench.drain
	$(BIN)/python -m tests.bench.lateness
	$(BIN)/python -m tests.bench.lifecycle
	$(BIN)/python -m tests.bench.startup
	$(BIN)/python -m tests.bench.asking
	$(BIN)/python -m tests.bench.measures
	$(BIN)/python -m tests.bench.keeping_sums
	$(BIN)/python -m tests.bench.clusters
	$(BIN)/python -m tests.bench.ledger
	$(BIN)/python -m tests.bench.tracing
	$(BIN)/python -m tests.bench.desk
	$(BIN)/python -m tests.bench.fanout

schema: .venv/test.installed
	$(BIN)/yousu schema --write schema

# A typed Python client of the documents in schema/operations, into build/. The generator has an
# environment of its own: it needs another graphql-core than the server.
client: .venv-client/installed
	@mkdir -p build
	.venv-client/bin/ariadne-codegen --config schema/operations/client.toml

.venv-client/installed: requirements/client.txt
	$(PYTHON) -m venv .venv-client
	.venv-client/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/%.installed: requirements/%.txt $(PROJECTS)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
		-e . $(addprefix -e ,$(PLUGINS))
	@touch $@

# Needs uv. The lock files hold names, versions and hashes, never an index address.
lock:
	uv pip compile -q --universal --generate-hashes --no-strip-extras --no-annotate --no-header --python-version 3.11 \
		pyproject.toml --group test -o requirements/test.txt
	uv pip compile -q --universal --generate-hashes --no-strip-extras --no-annotate --no-header --python-version 3.11 \
		pyproject.toml --group build -c requirements/test.txt -o requirements/run.txt
	uv pip compile -q --universal --generate-hashes --no-strip-extras --no-annotate --no-header --python-version 3.11 \
		--group client -o requirements/client.txt
