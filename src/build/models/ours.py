"""What this project knows of the API and of AWS's own type, read from its files."""

import json

from . import PROJECT

TESTS = PROJECT / "src/test/resources"
SANDBOX = PROJECT / "src/sandbox/resources"


def schemas():
    """The schemas of this project's types."""
    files = sorted([*PROJECT.glob("aws-cognito-*.json"), *PROJECT.glob("types/*/aws-cognito-*.json")])
    return [json.loads(file.read_text()) for file in files]


def rows():
    """The names of the attributes that the handlers set: a sample of each, as AttributesTest makes sure."""
    return set(json.loads(one(TESTS, "**/attribute-samples.json").read_text()))


def errors():
    """The errors of the API by operation, each of which the handlers map to an error code, as ErrorCodesTest makes sure."""
    return json.loads(one(TESTS, "**/declared-errors.json").read_text())


def simulator():
    """The part of the API that the simulator has: input shapes by operation, and shapes."""
    return json.loads(one(SANDBOX, "**/cognito/api-model.json").read_text())


def one(folder, pattern):
    files = list(folder.glob(pattern))
    if len(files) != 1:
        raise SystemExit(f"{pattern} is {len(files)} times in {folder.relative_to(PROJECT)}: mend src/build/models/ours.py.")
    return files[0]
