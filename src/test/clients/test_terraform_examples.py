"""The examples for Terraform name attributes that the schemas have; Terraform itself would need the provider to tell."""

import json
import pathlib
import re
import unittest

SCHEMAS = {
    "awscc_cognito_user_pool_client": "aws-cognito-userpoolclient.json",
    "awscc_cognito_managed_user_pool_client": "types/manageduserpoolclient/aws-cognito-manageduserpoolclient.json",
}
BLOCK = re.compile(r'^resource "(\w+)" "\w+" {\n(.*?)^}', re.MULTILINE | re.DOTALL)
ATTRIBUTE = re.compile(r"^  (\w+) +=", re.MULTILINE)
META_ARGUMENTS = {"count", "depends_on", "for_each"}


def snake_case(name):
    """A property's name as the provider's generator writes it: CallbackURLs is callback_ur_ls."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


class ExamplesTest(unittest.TestCase):
    def test_the_attributes_are_in_the_schema_and_can_be_set(self):
        checked = 0
        for file in pathlib.Path("examples/terraform").glob("*/*.tf"):
            for type_name, body in BLOCK.findall(file.read_text(encoding="utf-8")):
                if type_name in SCHEMAS:
                    with self.subTest(file=str(file), type=type_name):
                        attributes = set(ATTRIBUTE.findall(body))
                        self.assertTrue(attributes)
                        self.assertEqual(attributes - META_ARGUMENTS - self.settable(type_name), set())
                        checked += 1
        self.assertGreaterEqual(checked, len(SCHEMAS))

    @staticmethod
    def settable(type_name):
        schema = json.loads(pathlib.Path(SCHEMAS[type_name]).read_text(encoding="utf-8"))
        read_only = {path.removeprefix("/properties/") for path in schema["readOnlyProperties"]}
        return {snake_case(name) for name in set(schema["properties"]) - read_only}
