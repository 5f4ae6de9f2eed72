"""The requests that are measured, as CloudFormation sends them to a type's Lambda function."""

import json
import uuid

from harness.project import ROOT, TYPE

OPERATIONS = ["CREATE", "READ", "UPDATE", "DELETE", "LIST"]


def properties(number, kind):
    """An input set of the contract tests, without the attribute that needs something in another service."""
    values = json.loads((ROOT / f"inputs/inputs_{number}_{kind}.json").read_text())
    values.pop("AnalyticsConfiguration", None)
    return values


def handler_request(action, desired, previous=None, resource_type=TYPE):
    return {
        "action": action,
        "awsAccountId": "123456789012",
        "region": "us-east-1",
        "bearerToken": str(uuid.uuid4()),
        "resourceType": resource_type,
        "resourceTypeVersion": "00000001",
        "stackId": "arn:aws:cloudformation:us-east-1:123456789012:stack/bench/1",
        "nextToken": None,
        "callbackContext": None,
        "requestData": {
            "logicalResourceId": "WebClient",
            "resourceProperties": desired,
            "previousResourceProperties": previous,
            "callerCredentials": {"accessKeyId": "key", "secretAccessKey": "secret", "sessionToken": "session"},
            "systemTags": {},
            "stackTags": {},
        },
    }


def request(operation, pool, full_pool, client_id):
    """A request about a web application's client: every attribute is set, and an update changes most."""
    before = properties(2, "create") | {"UserPoolId": pool}
    identifier = {"UserPoolId": pool, "ClientId": client_id}
    match operation:
        case "CREATE":
            return handler_request("CREATE", before)
        case "UPDATE":
            after = properties(2, "update") | identifier
            return handler_request("UPDATE", after, before | identifier)
        case "UPDATE-NOTHING":
            return handler_request("UPDATE", before | identifier, before | identifier)
        case "LIST":
            return handler_request("LIST", {"UserPoolId": full_pool})
        case _:
            return handler_request(operation, identifier)
