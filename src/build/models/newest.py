"""The newest models of AWS that the tools of this environment bring along."""

from botocore.loaders import Loader
from cfnlint.schema import PROVIDER_SCHEMA_MANAGER

FACETS = ("type", "required", "enum", "min", "max", "pattern", "sensitive")
PARTS = ("member", "key", "value")


def api():
    """The API of Cognito user pools from botocore: input shapes and errors by operation, and shapes."""
    model = Loader().load_service_model("cognito-idp", "service-2")
    return {
        "operations": {name: operation["input"]["shape"] for name, operation in model["operations"].items()},
        "errors": {name: [error["shape"] for error in operation.get("errors", [])]
                   for name, operation in model["operations"].items()},
        "shapes": {name: plain(shape) for name, shape in model["shapes"].items()},
    }


def plain(shape):
    """A shape in the form of the simulator's api-model.json: what it consists of are names of shapes."""
    result = {facet: shape[facet] for facet in FACETS if facet in shape}
    result |= {part: shape[part]["shape"] for part in PARTS if part in shape}
    if "members" in shape:
        result["members"] = {name: member["shape"] for name, member in shape["members"].items()}
    return result


def type_schema():
    """AWS's own schema of AWS::Cognito::UserPoolClient from cfn-lint."""
    return PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", "AWS::Cognito::UserPoolClient").schema
