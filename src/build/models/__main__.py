"""Prints each difference that does not wait for a reason, and each reason that nothing waits for; then ends with 1."""

import sys

import yaml

from . import PROJECT, newest, ours
from .differences import differences

WAITING = PROJECT / "src/build/models/waiting.yaml"


def findings(found, waiting):
    """What is not all right about differences and the list of those that wait."""
    yield from sorted(found - waiting.keys())
    yield from (f"No longer so, take it off the list: {sentence}" for sentence in sorted(waiting.keys() - found))
    yield from (f"Waits without a reason: {sentence}" for sentence in sorted(waiting) if not waiting[sentence])


def main():
    found = set(differences(ours.schemas(), ours.rows(), ours.errors(), ours.simulator(), newest.api(), newest.type_schema()))
    wrong = list(findings(found, yaml.safe_load(WAITING.read_text())))
    for finding in wrong:
        print(finding, file=sys.stderr)
    if wrong:
        sys.exit(f"This project is not up to the newest models of AWS. Follow them, or say in {WAITING.relative_to(PROJECT)} why not.")


if __name__ == "__main__":
    main()
