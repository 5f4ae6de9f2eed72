"""Searches everything that a build and its tests left for the client secrets that the Cognito simulator made.

Run by `mvn verify` after all tests. Those secrets begin alike. They may be in two places only: the state of the
simulator, which has to return them as Cognito does and must be readable by its owner alone, and the classes that make
and find them. Prints each finding and ends with 1, or says nothing and ends with 0. Finding none where the simulator has
to have them is a finding, too: then they no longer begin as this takes them to.
"""

import stat
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CANARY = b"secretcanari0"
SIMULATOR_STATE = "cognito.mv"
MAKES_SECRETS = "Ids.class"


def written():
    """What a build writes, and dumps of a Java process that crashed."""
    yield from (path for path in (ROOT / "target").rglob("*") if path.is_file() and not path.is_symlink())
    yield from (path for pattern in ("*.log*", "types/*/*.log*", "*.hprof", "hs_err_*") for path in ROOT.glob(pattern))


def problems(path):
    others = stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
    if path.suffix == ".mv" and others:
        yield "is a state file that others than its owner can open"
    if path.name not in (SIMULATOR_STATE, MAKES_SECRETS) and CANARY in path.read_bytes():
        yield "holds a client secret"


if __name__ == "__main__":
    paths = sorted(written())
    found = [f"{path.relative_to(ROOT)} {problem}" for path in paths for problem in problems(path)]
    if not any(CANARY in path.read_bytes() for path in paths if path.name == SIMULATOR_STATE):
        found.append(f"no {SIMULATOR_STATE} holds a client secret, so nothing was searched for")
    if found:
        sys.exit("\n".join(["A secret must not leave the handlers or the simulator:", *found]))
