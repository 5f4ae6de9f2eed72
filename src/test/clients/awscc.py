"""What the Terraform provider awscc does with a resource, call by call.

Told from the provider's sources (hashicorp/terraform-provider-awscc, internal/generic) and from what was measured with
its release 1.96.1. A state is a dict of CloudFormation properties, as the provider translates them.
"""

import enum
import json
import uuid


class Lists(enum.Enum):
    """How a provider makes a patch of a change within a list."""

    #: By position, counted in the order of Terraform's state: up to 1.96.1.
    BY_POSITION = "by position"
    #: A list whose schema says insertionOrder false is replaced whole: since pull request 3275 of August 2026.
    WHOLE = "whole"


class CreateFailed(Exception):
    """A create failed. What has an identifier is in Terraform's state, tainted."""

    def __init__(self, event):
        super().__init__(event.get("StatusMessage"))
        self.identifier = event.get("Identifier")


class Provider:
    """A resource type of the provider; it calls Cloud Control as the provider does."""

    def __init__(self, cloudcontrol, type_name, lists=Lists.WHOLE, write_only=frozenset()):
        self.cloudcontrol = cloudcontrol
        self.type_name = type_name
        self.lists = lists
        self.write_only = write_only

    def create(self, config):
        """Creates a resource; its identifier and state: what the configuration says, the rest as it is read."""
        event = self._request("create_resource", DesiredState=json.dumps(config))
        if event["OperationStatus"] != "SUCCESS":
            raise CreateFailed(event)
        return event["Identifier"], {**self.read(event["Identifier"]), **config}

    def read(self, identifier):
        """The properties of a resource; null is not allowed in them, and nothing is an empty list."""
        description = self.cloudcontrol.get_resource(TypeName=self.type_name, Identifier=identifier)
        properties = json.loads(description["ResourceDescription"]["Properties"])
        assert None not in properties.values(), properties
        return {name: value for name, value in properties.items() if value != []}

    def import_(self, identifier):
        """The state of a resource that the configuration takes over: lists are in lexical order."""
        return {
            name: sorted(value) if isinstance(value, list) else value for name, value in self.read(identifier).items()
        }

    def refresh(self, identifier, state):
        """The state as the service has it; None when it is gone. A list in another order stays as it was."""
        try:
            read = self.read(identifier)
        except self.cloudcontrol.exceptions.ResourceNotFoundException:
            return None
        kept = {name: state[name] for name in self.write_only if name in state}
        return kept | {name: state[name] if _is_same(state.get(name), value) else value for name, value in read.items()}

    @staticmethod
    def plan(state, config):
        """The planned state. What the configuration does not say, or says in another order, stays as it is."""
        return {**state, **_without_order(config, state)}

    def update(self, identifier, state, planned):
        """Updates a resource; its new state."""
        patch = json.dumps(self.patch(state, planned))
        event = self._request("update_resource", Identifier=identifier, PatchDocument=patch)
        assert event["OperationStatus"] == "SUCCESS", event
        return planned

    def delete(self, identifier):
        """Deletes a resource; one that is gone is no error."""
        event = self._request("delete_resource", Identifier=identifier)
        gone = event["OperationStatus"] == "FAILED" and event["ErrorCode"] == "NotFound"
        assert gone or event["OperationStatus"] == "SUCCESS", event

    def patch(self, state, planned):
        """The patch from one state to another: what is removed comes first, from the end; write-only is always added."""
        known = {name: value for name, value in state.items() if name not in self.write_only}
        operations = list(self._changes(known, planned, ""))
        removals = [operation for operation in operations if operation["op"] == "remove"]
        removals.sort(key=lambda operation: _position(operation["path"]), reverse=True)
        return removals + [operation for operation in operations if operation["op"] != "remove"]

    def _changes(self, old, new, path):
        for name in sorted(set(old) | set(new)):
            child = f"{path}/{name}"
            before, after = old.get(name), new.get(name)
            if before == after:
                continue
            if after is None:
                yield {"op": "remove", "path": child}
            elif before is None:
                yield {"op": "add", "path": child, "value": after}
            elif isinstance(after, dict):
                yield from self._changes(before, after, child)
            elif isinstance(after, list) and self.lists is Lists.BY_POSITION:
                yield from _by_position(before, after, child)
            else:
                yield {"op": "replace", "path": child, "value": after}

    def _request(self, operation, **arguments):
        call = getattr(self.cloudcontrol, operation)
        event = call(TypeName=self.type_name, ClientToken=str(uuid.uuid4()), **arguments)["ProgressEvent"]
        while event["OperationStatus"] in ("PENDING", "IN_PROGRESS"):
            event = self.cloudcontrol.get_resource_request_status(RequestToken=event["RequestToken"])["ProgressEvent"]
        return event


def _by_position(before, after, path):
    if len(before) == len(after):
        for i, (old, new) in enumerate(zip(before, after)):
            if old != new:
                yield {"op": "replace", "path": f"{path}/{i}", "value": new}
        return
    added = [(i, value) for i, value in enumerate(after) if value not in before]
    if not added:
        yield {"op": "replace", "path": path, "value": after}
        return
    for i, value in enumerate(before):
        if value not in after:
            yield {"op": "remove", "path": f"{path}/{i}"}
    for i, value in added:
        yield {"op": "add", "path": f"{path}/{i}", "value": value}


def _position(path):
    return [(part.isdigit(), int(part) if part.isdigit() else part) for part in path.split("/")]


def _is_same(one, other):
    return one == other or (isinstance(one, list) and isinstance(other, list) and sorted(one) == sorted(other))


def _without_order(config, state):
    planned = {}
    for name, value in config.items():
        before = state.get(name)
        if isinstance(value, dict):
            planned[name] = {**(before or {}), **value}
        else:
            planned[name] = before if _is_same(before, value) else value
    return planned
