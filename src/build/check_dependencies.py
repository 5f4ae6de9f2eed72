"""Compares the dependencies in the handler jar with those that guide/supply-chain.md lists.

Run by `mvn verify`, after it has written the software bill of materials, target/sbom.json. Prints each difference and
ends with 1, or says nothing and ends with 0.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SBOM = ROOT / "target/sbom.json"
LIST = ROOT / "guide/supply-chain.md"
ROW = re.compile(r"^\| `(?P<name>[^`]+)` \| (?P<version>\S+) \| (?P<licence>[^|]+) \| (?P<maintainer>[^|]+) \| (?P<why>[^|]+) \|$")


def in_jar(sbom):
    """Pairs of a dependency's name and its version and licence."""
    for component in sbom["components"]:
        licences = [entry.get("expression") or entry["license"].get("id") or entry["license"]["name"]
                    for entry in component.get("licenses", [])]
        yield f"{component['group']}:{component['name']}", (component["version"], ", ".join(licences))


def listed(page):
    """Pairs of a dependency's name and its version and licence."""
    for row in filter(None, map(ROW.match, page.splitlines())):
        yield row["name"], (row["version"], row["licence"])


def twice(pairs):
    names = [name for name, _ in pairs]
    return sorted({name for name in names if names.count(name) > 1})


def differences(sbom, page):
    actual, expected = list(in_jar(sbom)), list(listed(page))
    yield from (f"{name} is in the handler jar in more than one version." for name in twice(actual))
    yield from (f"{name} is listed more than once." for name in twice(expected))
    actual, expected = dict(actual), dict(expected)
    for name in sorted(actual.keys() | expected.keys()):
        if name not in expected:
            yield f"{name} {actual[name]} is new in the handler jar: list it, with the reason, or leave it out."
        elif name not in actual:
            yield f"{name} is listed but not in the handler jar: take it off the list."
        elif actual[name] != expected[name]:
            yield f"{name} is listed as {expected[name]}, but the handler jar has {actual[name]}."


if __name__ == "__main__":
    found = list(differences(json.loads(SBOM.read_text()), LIST.read_text()))
    for difference in found:
        print(difference, file=sys.stderr)
    if found:
        sys.exit(f"The dependencies are not those of {LIST.relative_to(ROOT)}.")
