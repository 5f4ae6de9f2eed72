"""Runs the contract tests of the CloudFormation CLI on the type in the current folder, without AWS.

Usage: run.py ENDPOINT EXPORTS EXPECTED
  ENDPOINT  the URL that answers Lambda's Invoke by the type's handlers
  EXPORTS   the CloudFormation exports that the files in inputs/ name, as a JSON object
  EXPECTED  a file with the outcome and the name of each contract test

The exit status is 0 when every test of every input set has the outcome expected of it.
"""

import contextlib
import glob
import io
import json
import logging
import os
import sys
from collections import Counter
from types import SimpleNamespace

# Nothing of the user's own settings, least of all credentials.
for name in [name for name in os.environ if name.startswith(("AWS_", "PYTEST_"))]:
    del os.environ[name]
os.environ.update(
    AWS_ACCESS_KEY_ID="sandbox",
    AWS_SECRET_ACCESS_KEY="sandbox",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    NO_PROXY="127.0.0.1",
)

# pylint: disable=wrong-import-position
import pytest
import rpdk.core.cli
import rpdk.core.test
from rpdk.core.contract import resource_client
from rpdk.core.contract.contract_plugin import ContractPlugin


class RecordingPlugin(ContractPlugin):
    """What the CLI gives to pytest for an input set; also remembers the outcome of each test."""

    def __init__(self, clients):
        super().__init__(clients)
        self.outcomes = {}

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.nodeid.split("::")[-1]] = report.outcome


class Judge:
    """Runs pytest for one input set after the other and compares the outcomes with those expected."""

    def __init__(self, expected):
        self.expected = expected
        self.input_sets = 0
        self.surprised = False

    def run_pytest(self, arguments, plugins):
        """Takes the place of pytest.main. Reports no failure, so that the CLI goes on to the next input set."""
        (plugin,) = plugins
        with contextlib.redirect_stdout(io.StringIO()) as output:
            pytest.main(arguments, plugins=plugins)
        self.input_sets += 1
        if self.report(f"inputs_{self.input_sets}", plugin.outcomes):
            self.surprised = True
            print(output.getvalue())
        return 0

    def report(self, input_set, outcomes):
        """Prints how an input set did; true when that is not as expected."""
        counts = Counter(outcomes.values())
        summary = ", ".join(f"{counts[outcome]} {outcome}" for outcome in sorted(counts))
        skipped = ", ".join(sorted(name for name, outcome in outcomes.items() if outcome == "skipped"))
        print(f"{input_set}: {len(outcomes)} tests, {summary} ({skipped})", flush=True)
        surprises = {name for name, _ in outcomes.items() ^ self.expected.items()}
        for name in sorted(surprises):
            print(f"{input_set}: {name} {outcomes.get(name, 'missing')}, expected {self.expected.get(name, 'no such test')}")
        return surprises


def run_cli(endpoint, exports, run_pytest):
    """Runs `cfn test` with what asks AWS replaced, and without its log file, which would hold client secrets."""
    resource_client.get_temporary_credentials = lambda _, keys, *__: dict.fromkeys(keys, "sandbox")
    resource_client.get_account = lambda *_: "123456789012"
    rpdk.core.test.get_cloudformation_exports = lambda *_, **__: exports
    rpdk.core.test.ContractPlugin = RecordingPlugin
    rpdk.core.test.pytest = SimpleNamespace(main=run_pytest)
    rpdk.core.cli.setup_logging = lambda _: logging.basicConfig(format="%(message)s")
    quiet = ["-qq", "-o", "log_cli=false", "-p", "no:cacheprovider", "--disable-warnings"]
    rpdk.core.cli.main(["test", "--endpoint", endpoint, "--region", "us-east-1", "--", *quiet])


def read_expected(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.split() for line in file if not line.startswith("#")]
    return {name: outcome for outcome, name in lines}


def require_input_sets():
    """The CLI stops at the first gap, and without any input set it makes up random properties."""
    found = glob.glob("inputs/inputs_*_create.json")
    known = {f"inputs/inputs_{number}_create.json" for number in range(1, len(found) + 1)}
    if not found or set(found) != known:
        sys.exit(f"Input sets must be numbered from 1 without gaps; found: {', '.join(sorted(found)) or 'none'}")


def main(endpoint, exports, expected_file):
    require_input_sets()
    judge = Judge(read_expected(expected_file))
    run_cli(endpoint, json.loads(exports), judge.run_pytest)
    return 1 if judge.surprised else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
