"""What the newest models have and this project does not, in sentences."""

from collections import defaultdict

from .strictness import stricter

SETTERS = ("CreateUserPoolClient", "UpdateUserPoolClient")
ANSWER = "UserPoolClientType"
PROPERTY_LISTS = ("createOnlyProperties", "readOnlyProperties", "primaryIdentifier")
COGNITO = "cognito-idp:"
BOUNDS = {
    "string": {"min": "minLength", "max": "maxLength", "pattern": "pattern"},
    "integer": {"min": "minimum", "max": "maximum"},
    "list": {"min": "minItems", "max": "maxItems"},
}
TYPES = {"list": "array", "structure": "object"}


def differences(schemas, rows, errors, simulator, api, own):
    """All differences.

    :param schemas: of this project's types
    :param rows: names of the attributes that the handlers set
    :param errors: of the API by operation, each of which the handlers map
    :param simulator: the part of the API that the simulator has
    :param api: the API, see `newest.api`
    :param own: AWS's own schema of the first type
    """
    yield from of_rows(schemas, rows, api)
    yield from of_operations(schemas, errors, api)
    yield from of_simulator(simulator, api)
    types = defaultdict(list)
    for schema in schemas:
        for sentence in dict.fromkeys(of_schema(schema, api, own)):
            types[sentence].append(schema["typeName"])
    for sentence, names in types.items():
        yield f"{' and '.join(names)}: {sentence}"


def of_rows(schemas, rows, api):
    decided_once = {pointer.split("/")[-1] for schema in schemas
                    for key in ("createOnlyProperties", "primaryIdentifier") for pointer in schema[key]}
    for operation in SETTERS:
        members = api["shapes"][api["operations"][operation]]["members"].keys()
        for member in sorted(members - rows - decided_once):
            yield f"{operation} has a new member {member}, which no row of Attributes sets"
        for row in sorted(rows - members):
            yield f"{operation} no longer has the member {row}, which a row of Attributes sets"


def of_operations(schemas, errors, api):
    asked = {permission.removeprefix(COGNITO) for schema in schemas for handler in schema["handlers"].values()
             for permission in handler["permissions"] if permission.startswith(COGNITO)}
    for operation in sorted(asked):
        if operation not in api["operations"]:
            yield f"The API no longer has the operation {operation}, for which a handler asks permission"
        declared, newest = set(errors.get(operation, [])), set(api["errors"].get(operation, []))
        for error in sorted(newest - declared):
            yield f"{operation} has a new error {error}, which declared-errors.json does not have"
        for error in sorted(declared - newest):
            yield f"{operation} no longer has the error {error}, which declared-errors.json has"


def of_simulator(simulator, api):
    about_clients = {operation for operation in api["operations"] if "UserPoolClient" in operation}
    for operation in sorted(about_clients - simulator["operations"].keys()):
        yield f"The API has a new operation {operation}, which the simulator does not have"
    for operation in sorted(simulator["operations"].keys() - api["operations"].keys()):
        yield f"The API no longer has the operation {operation}, which the simulator has"
    for name, shape in simulator["shapes"].items():
        if name not in api["shapes"]:
            yield f"The API no longer has the shape {name}, which the simulator has"
            continue
        newest = api["shapes"][name]
        for facet in sorted(shape.keys() | newest.keys()):
            yield from of_facet(name, facet, shape.get(facet), newest.get(facet))


def of_facet(shape, facet, ours, newest):
    if isinstance(ours or newest, (list, dict)):
        for value in sorted(set(newest or ()) - set(ours or ())):
            yield f"{shape} has {value} among its {facet}, which the simulator does not have"
        for value in sorted(set(ours or ()) - set(newest or ())):
            yield f"{shape} no longer has {value} among its {facet}, which the simulator has"
    elif ours != newest:
        yield f"{shape} has the {facet} {newest}, in the simulator {ours}"


def of_schema(schema, api, own):
    answer = {"properties": as_schema(ANSWER, api["shapes"])["properties"]}
    yield from of_properties(schema, schema, answer, answer, f"the API's {ANSWER}")
    yield from of_properties(schema, schema, own, own, "AWS's own type")
    yield from (f"a closed list of values at {path}" for path in closed_lists(schema, ""))
    for key in PROPERTY_LISTS:
        shared = {f"/properties/{name}" for name in schema["properties"].keys() & own["properties"].keys()}
        for pointer in sorted(shared & (set(schema.get(key, [])) ^ set(own.get(key, [])))):
            yield f"{pointer} is among {key} here or in AWS's own type, and not there"
    if schema["typeName"] == own["typeName"]:
        for handler, details in own["handlers"].items():
            for permission in sorted(set(details["permissions"]) - set(schema["handlers"][handler]["permissions"])):
                yield f"AWS's own type asks for {permission} to {handler}"


def of_properties(root, node, other_root, other, whose, path=""):
    """Differences of what two schemas say of the same properties."""
    for name, theirs in other.get("properties", {}).items():
        if name in node["properties"]:
            yield from of_node(root, node["properties"][name], other_root, theirs, whose, f"{path}{name}")
        else:
            yield f"no property for {path}{name}, which the API or AWS's own type has"


def of_node(root, node, other_root, other, whose, path):
    node, other = resolve(root, node), resolve(other_root, other)
    for ours, theirs in stricter({key: node[key] for key in node.keys() - {"enum"}}, other):
        yield f"{path} has {ours}, stricter than {whose}: {theirs}"
    if "items" in node:
        yield from of_node(root, node["items"], other_root, other["items"], whose, f"{path}/*")
    if "properties" in node:
        yield from of_properties(root, node, other_root, other, whose, f"{path}/")


def resolve(root, node):
    return root["definitions"][node["$ref"].split("/")[-1]] if "$ref" in node else node


def as_schema(name, shapes):
    """A shape of the API as a JSON schema."""
    shape = shapes[name]
    schema = {"type": TYPES.get(shape["type"], shape["type"])}
    schema |= {keyword: shape[bound] for bound, keyword in BOUNDS.get(shape["type"], {}).items() if bound in shape}
    if shape["type"] == "structure":
        schema |= {"additionalProperties": False, "required": shape.get("required", []),
                   "properties": {member: as_schema(of, shapes) for member, of in shape["members"].items()}}
    if shape["type"] == "list":
        schema["items"] = as_schema(shape["member"], shapes)
    return schema


def closed_lists(node, path):
    """Where a schema names the only values that are allowed."""
    if isinstance(node, dict):
        if node.keys() & {"enum", "const"}:
            yield path
        for key, part in node.items():
            yield from closed_lists(part, f"{path}/{key}")
