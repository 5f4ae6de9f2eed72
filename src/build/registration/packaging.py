"""Builds, tests and packages staged types, and looks at what a package holds."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from . import PROJECT, RegistrationError
from .staging import CONFIG, ResourceType

# A handler's code runs in Lambda, whose limit is 250 MB unpacked; the registry refuses a larger package
# (cloudformation-cli issue 371).
MAX_UNPACKED_CODE = 250 * 1024 * 1024
# What a package holds: what the registry reads, and the sources that the code was made of.
CONTENTS = re.compile(
    rf"{re.escape(CONFIG)}|schema\.json|pom\.xml|\.cfn_metadata\.json|inputs/inputs_\d+_(create|update|invalid)\.json"
    r"|target/[^/]+-handler\.jar|src/main/.+|target/generated-sources/.+"
)


def build(root: Path) -> None:
    """Builds the handler jars of all staged types."""
    generate = PROJECT / "src" / "build" / "generate"
    run_step(["mvn", "-q", "-B", "-DskipTests", "-Dspotless.check.skip", f"-Dgenerate={generate}", "package"], root, "build")


def contract_test(staged: ResourceType) -> None:
    """Runs the CloudFormation CLI's contract tests on the staged jar."""
    run_step([PROJECT / "sandbox", "contract-test", "--type-root", staged.root], staged.root, "contract-test")


def package(staged: ResourceType) -> int:
    """Packages a type and returns the package's size in bytes."""
    run_step([PROJECT / "src" / "build" / "cfn", "submit", "--dry-run"], staged.root, "package")
    check_package(staged.package)
    return staged.package.stat().st_size


def check_package(package: Path, max_unpacked_code: int = MAX_UNPACKED_CODE) -> None:
    """Raises RegistrationError where a package holds too much, or code that is too large."""
    with zipfile.ZipFile(package) as content:
        for name in content.namelist():
            if not CONTENTS.fullmatch(name):
                raise RegistrationError(f"{_shown(package)} holds {name}, which does not belong in a package")
            if name.endswith("-handler.jar"):
                with content.open(name) as jar:
                    _check_code(name, jar, max_unpacked_code)


def _check_code(name: str, jar, max_unpacked_code: int) -> None:
    with zipfile.ZipFile(jar) as code:
        size = sum(entry.file_size for entry in code.infolist())
    if size > max_unpacked_code:
        raise RegistrationError(
            f"{name} is too large for the registry: {size:,} bytes unpacked, {max_unpacked_code:,} are allowed"
        )


def run_step(command: list, root: Path, step: str) -> None:
    """Runs a step in a staged type; its output goes to target/<step>.log there, the end of it to the user on failure."""
    log = root / "target" / f"{step}.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("w") as output:
        try:
            status = subprocess.run(command, cwd=root, stdout=output, stderr=subprocess.STDOUT).returncode
        except FileNotFoundError:
            raise RegistrationError(f"{command[0]} is not installed") from None
    if status != 0:
        print(*log.read_text(errors="replace").splitlines()[-20:], sep="\n", file=sys.stderr)
        raise RegistrationError(f"The {step} failed; all of its output is in {_shown(log)}")


def _shown(path: Path) -> Path:
    return path.relative_to(PROJECT) if path.is_relative_to(PROJECT) else path
