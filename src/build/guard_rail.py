"""Holds a schema against the rules that AWS has for published resource types (resource-schema-guard-rail).

Usage: guard_rail.py SCHEMA RELEASED: the rules for one schema, and those for a change since the released one.
"""

import json
import sys

from rpdk.guard_rail.core.data_types import Stateful, Stateless
from rpdk.guard_rail.core.runner import exec_compliance

# Rules that the schema of a type may break, each with the reason.
TAGS = {"TAG015": "taggable must be true: Cognito has no tags for app clients"}
ALLOWED = {
    "UserPoolClient": TAGS,
    "ManagedUserPoolClient": TAGS | {"PER009": "delete needs permissions: this one calls nothing"},
}


def findings(payload):
    """What breaks a rule, warnings included, as (rule, message, path)."""
    (result,) = exec_compliance(payload)
    broken = [*result.non_compliant.values(), *result.warning.values()]
    return {(check.check_id, check.message, check.path) for checks in broken for check in checks}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


schema, released = map(load, sys.argv[1:])
allowed = ALLOWED[schema["typeName"].split("::")[-1]]
found = findings(Stateless(schemas=[schema])) | findings(
    Stateful(current_schema=schema, previous_schema=released, print_diff_to_console=False)
)
problems = [f"{rule} {message} ({path})" for rule, message, path in sorted(found) if rule not in allowed]
problems += [f"{rule} is allowed, but nothing breaks it" for rule in allowed.keys() - {rule for rule, *_ in found}]
sys.exit("\n".join(problems) or 0)
