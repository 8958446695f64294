# Huddle: `make run` opens the app, `make test` checks everything. Both do their own set-up.
PY := .venv/bin/python
LOCK := uv pip compile pyproject.toml --universal --generate-hashes --no-annotate --no-header --python-version 3.11

# what another project left in the shell must not reach this one's Python, nor make it compile everything anew
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

.PHONY: help run test bench format lock clean
.NOTPARALLEL:

help:
	@echo "make run     open Huddle with the sample workshop (without a display: play the rehearsal)"
	@echo "make test    format check, lint, types, contracts, all tests"
	@echo "make bench   measure, each figure against something bare"
	@echo "make format  put the code into its one format"
	@echo "make lock    renew both requirements files (needs uv)"
	@echo "make clean   remove what was made: .venv, build, caches"

run:
	@sh packaging/prepare run
	@sh packaging/run

test:
	@sh packaging/prepare test
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/basedpyright
	.venv/bin/lint-imports --no-logo
	$(PY) -m pytest -n 2 --dist worksteal

bench:
	@sh packaging/prepare test
	$(PY) -m bench

format:
	@sh packaging/prepare test
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: https://docs.astral.sh/uv/" >&2; exit 1; }
	$(LOCK) -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

clean:
	rm -rf .venv build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
