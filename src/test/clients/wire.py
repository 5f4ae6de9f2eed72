"""Compares each answer with the service's model, member by member: botocore itself checks nothing that it receives."""

import email.utils
import json
import re
from xml.etree import ElementTree

#: Errors that any operation may report, by "Common Errors" of the API references; no model declares them.
COMMON_ERRORS = {
    "AccessDeniedException",
    "InternalFailure",
    "RequestEntityTooLargeException",
    "SerializationException",
    "ThrottlingException",
    "UnknownOperationException",
    "ValidationException",
    # Of the query protocol:
    "InvalidAction",
    "ValidationError",
}

#: Cognito's own attribute phone_number_verified is longer than the model allows.
LONGER_THAN_MODEL = {"CustomAttributeNameType"}


def check_every_answer(session):
    """Makes each client of a session fail with AssertionError on an answer that is not as its model says."""
    session.events.register("before-parse.*.*", _check)


def _check(operation_model, response_dict, **_):
    headers, body = response_dict["headers"], response_dict["body"]
    failed = response_dict["status_code"] >= 300
    assert headers["x-amzn-RequestId"], headers
    assert int(headers["Content-Length"]) == len(body), headers
    assert email.utils.parsedate_to_datetime(headers["Date"]), headers
    service = operation_model.service_model
    if service.resolved_protocol == "query":
        _check_query(operation_model, headers, ElementTree.fromstring(body), failed)
    else:
        assert headers["Content-Type"] == "application/x-amz-json-" + service.metadata["jsonVersion"], headers
        if failed:
            _check_error(operation_model, headers, json.loads(body))
        elif operation_model.output_shape:
            check_json(operation_model.output_shape, json.loads(body), operation_model.name)


def _check_error(operation_model, headers, error):
    code = error["__type"]
    assert headers["x-amzn-ErrorType"] == code, headers
    declared = {shape.name: shape for shape in operation_model.error_shapes}
    assert code in declared or code in COMMON_ERRORS, f"{operation_model.name} does not report {code}"
    members = declared[code].members if code in declared else {"message", "Message"}
    unknown = set(error) - {"__type"} - set(members)
    assert not unknown, f"{code} has no {unknown}"
    assert all(isinstance(text, str) and text for text in error.values()), error


def check_json(shape, value, path):
    """Fails unless a JSON value is what a shape allows."""
    CHECKS[shape.type_name](shape, value, path)


def _structure(shape, value, path):
    assert isinstance(value, dict), path
    assert set(value) <= set(shape.members), f"{path} has no {set(value) - set(shape.members)}"
    missing = set(shape.required_members) - set(value)
    assert not missing, f"{path} needs {missing}"
    for name, member in value.items():
        check_json(shape.members[name], member, f"{path}.{name}")


def _list(shape, value, path):
    assert isinstance(value, list), path
    for member in value:
        check_json(shape.member, member, path + "[]")


def _map(shape, value, path):
    assert isinstance(value, dict), path
    for key, member in value.items():
        check_json(shape.key, key, path)
        check_json(shape.value, member, f"{path}.{key}")


def _string(shape, value, path):
    assert isinstance(value, str), path
    assert not shape.enum or value in shape.enum, f"{path}: {value}"
    minimum, maximum = shape.metadata.get("min", 0), shape.metadata.get("max", float("inf"))
    if shape.name not in LONGER_THAN_MODEL:
        assert minimum <= len(value) <= maximum, f"{path}: {len(value)} characters"
    pattern = shape.metadata.get("pattern", "")
    assert "\\p" in pattern or not pattern or re.fullmatch(pattern, value), f"{path}: {value}"


def _integer(_, value, path):
    assert isinstance(value, int) and not isinstance(value, bool), path


def _boolean(_, value, path):
    assert isinstance(value, bool), path


def _number(_, value, path):
    assert isinstance(value, (int, float)) and not isinstance(value, bool), path


#: In JSON, a timestamp is a number: seconds since 1970.
CHECKS = {
    "structure": _structure,
    "list": _list,
    "map": _map,
    "string": _string,
    "integer": _integer,
    "long": _integer,
    "boolean": _boolean,
    "double": _number,
    "float": _number,
    "timestamp": _number,
}


def _check_query(operation_model, headers, root, failed):
    assert headers["Content-Type"].startswith("text/xml"), headers
    namespace = "{" + operation_model.metadata["xmlNamespace"] + "}"
    assert root.tag.startswith(namespace), root.tag
    for element in root.iter():
        element.tag = element.tag.removeprefix(namespace)
    if failed:
        _check_query_error(operation_model, root)
        return
    assert root.tag == operation_model.name + "Response", root.tag
    assert root.findtext("ResponseMetadata/RequestId") == headers["x-amzn-RequestId"]
    wrapper = operation_model.output_shape.serialization["resultWrapper"]
    assert {child.tag for child in root} == {wrapper, "ResponseMetadata"}
    _check_xml(operation_model.output_shape, root.find(wrapper), wrapper)


def _check_query_error(operation_model, root):
    assert root.tag == "ErrorResponse", root.tag
    assert root.findtext("Error/Type") in ("Sender", "Receiver")
    assert root.findtext("Error/Message")
    assert root.findtext("RequestId")
    code = root.findtext("Error/Code")
    declared = {shape.metadata.get("error", {}).get("code", shape.name) for shape in operation_model.error_shapes}
    assert code in declared | COMMON_ERRORS, f"{operation_model.name} does not report {code}"


def _check_xml(shape, element, path):
    if shape.type_name == "structure":
        names = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        for child in element:
            assert child.tag in names, f"{path} has no {child.tag}"
            _check_xml(names[child.tag], child, f"{path}.{child.tag}")
    elif shape.type_name == "list":
        for child in element:
            assert child.tag == "member", path
            _check_xml(shape.member, child, path + "[]")
    elif shape.type_name == "timestamp":
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", element.text), f"{path}: {element.text}"
    elif shape.type_name == "boolean":
        assert element.text in ("true", "false"), f"{path}: {element.text}"
    else:
        check_json(shape, element.text or "", path)
