"""What this project knows of the API and of AWS's own type, read from its files."""

import json
import re

from . import PROJECT

MAIN = PROJECT / "src/main/java"
SANDBOX = PROJECT / "src/sandbox/resources"
ROW = re.compile(r'\bnew Attribute<[^(]*>\(\s*"(\w+)"')
ERROR = re.compile(r'"(\w+Exception)"')


def schemas():
    """The schemas of this project's types."""
    files = sorted([*PROJECT.glob("aws-cognito-*.json"), *PROJECT.glob("types/*/aws-cognito-*.json")])
    return [json.loads(file.read_text()) for file in files]


def rows():
    """The names of the attributes that the handlers set."""
    return found(ROW, one(MAIN, "**/Attributes.java"))


def errors():
    """The errors of the API that the handlers map to error codes of CloudFormation."""
    return found(ERROR, one(MAIN, "**/ErrorCodes.java"))


def simulator():
    """The part of the API that the simulator has: input shapes by operation, and shapes."""
    return json.loads(one(SANDBOX, "**/cognito/api-model.json").read_text())


def one(folder, pattern):
    files = list(folder.glob(pattern))
    if len(files) != 1:
        raise SystemExit(f"{pattern} is {len(files)} times in {folder.relative_to(PROJECT)}: mend src/build/models/ours.py.")
    return files[0]


def found(pattern, file):
    names = set(pattern.findall(file.read_text()))
    if not names:
        raise SystemExit(f"No names are found in {file.relative_to(PROJECT)}: mend src/build/models/ours.py.")
    return names
