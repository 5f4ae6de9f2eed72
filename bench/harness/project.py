"""What is measured, where it is, and how it is built."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
TARGET = BENCH / "target"
CLASSES = TARGET / "classes"
JAVA = str(Path(os.environ["JAVA_HOME"], "bin/java")) if "JAVA_HOME" in os.environ else "java"
TYPE = "AWS::Cognito::UserPoolClient"
MANAGED_TYPE = "AWS::Cognito::ManagedUserPoolClient"

# The flags of the managed Java runtime of AWS Lambda; the heap is what it gives a function of 256 MB.
FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx230m"]


@dataclass(frozen=True)
class Handler:
    """A handler jar and its entry point, class::method."""

    name: str
    jar: Path
    entry: str


def entry_point():
    return json.loads((ROOT / ".rpdk-config").read_text())["entrypoint"]


OURS = Handler("ours", ROOT / "target/aws-cognito-userpoolclient-handler.jar", entry_point())
BASELINE = Handler(
    "baseline",
    BENCH / "baseline/target/baseline-handler.jar",
    "software.amazon.cognito.userpoolclient.HandlerWrapper::handleRequest",
)


def sandbox_class_path():
    return f"{ROOT}/target/test-classes:{(ROOT / 'target/sandbox.classpath').read_text().strip()}"


def build():
    """Builds both jars and the programs that invoke them."""
    maven = ["mvn", "-q", "-B", "-DskipTests", "-Dspotless.check.skip", "package"]
    subprocess.run(maven, cwd=ROOT, check=True)
    subprocess.run(maven, cwd=BENCH / "baseline", check=True)
    shutil.rmtree(CLASSES, ignore_errors=True)
    sources = sorted(map(str, (BENCH / "java").glob("*.java")))
    subprocess.run(["javac", "-d", CLASSES, "-cp", sandbox_class_path(), *sources], check=True)
