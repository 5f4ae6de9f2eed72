"""Translates a SAM template as CloudFormation's macro does.

Reads {"template": {..}, "parameters": {..}} and writes {"template": {..}} or {"errors": [{"resource": id or null,
"message": text}]}, all as JSON. Local paths become what `sam package` leaves in their place.
"""

import json
import logging
import os
import sys

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform

BUCKET = "sandbox-artifacts"
# Where a template may name a local file or folder, by type.
PATHS = {
    "AWS::Serverless::Function": "CodeUri",
    "AWS::Serverless::LayerVersion": "ContentUri",
    "AWS::Serverless::Api": "DefinitionUri",
    "AWS::Serverless::HttpApi": "DefinitionUri",
    "AWS::Serverless::StateMachine": "DefinitionUri",
}


class NoManagedPolicies:
    """The translator brings the names of AWS's managed policies along."""

    def load(self):
        return {}


def packaged(path):
    is_local = isinstance(path, str) and not path.startswith(("s3://", "https://"))
    return f"s3://{BUCKET}/{path.strip('./') or 'package'}" if is_local else path


def package(template):
    global_properties = template.get("Globals", {}).get("Function", {})
    if "CodeUri" in global_properties:
        global_properties["CodeUri"] = packaged(global_properties["CodeUri"])
    for resource in template.get("Resources", {}).values():
        name = PATHS.get(resource.get("Type"))
        properties = resource.setdefault("Properties", {})
        if name is None or not isinstance(properties, dict):
            continue
        if name in properties:
            properties[name] = packaged(properties[name])
        elif name == "CodeUri" and needs_code({**global_properties, **properties}):
            properties[name] = packaged(".")


def needs_code(function):
    is_image = function.get("PackageType") == "Image"
    return not is_image and "InlineCode" not in function and "CodeUri" not in function


def errors(exception):
    for cause in exception.causes:
        yield {"resource": getattr(cause, "_logical_id", None), "message": cause.message}


def main():
    logging.disable(logging.CRITICAL)
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    request = json.load(sys.stdin)
    package(request["template"])
    try:
        answer = {"template": transform(request["template"], request["parameters"], NoManagedPolicies())}
    except InvalidDocumentException as e:
        answer = {"errors": list(errors(e))}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
