"""The templates in deploy/ and resource-role.yaml allow what the schema's handlers need, and no more."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import cfn_flip

from registration import PROJECT
from registration.account import write_role_template
from registration.staging import ResourceType, find_types


def load(path: Path) -> dict:
    return cfn_flip.load(path.read_text())[0]


def statements(role: dict) -> list[dict]:
    return [s for policy in role["Properties"]["Policies"] for s in policy["PolicyDocument"]["Statement"]]


def actions(statement: dict) -> list[str]:
    return statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]


class Templates(unittest.TestCase):
    def setUp(self):
        # Each type has a template of its name in deploy/.
        self.types = find_types()

    def execution_role(self, of: ResourceType) -> dict:
        return load(PROJECT / "deploy" / f"{of.kind}.yaml")["Resources"]["ExecutionRole"]

    def test_the_execution_roles_allow_what_the_schema_names_and_no_more(self):
        for found in self.types:
            handlers = json.loads(found.schema.read_text())["handlers"].values()
            needed = sorted({permission for handler in handlers for permission in handler["permissions"]})
            generated = load(found.root / "resource-role.yaml")["Resources"]["ExecutionRole"]
            for role in (self.execution_role(found), generated):
                allowed = sorted(action for statement in statements(role) for action in actions(statement))
                self.assertEqual(allowed, needed)

    def test_nothing_is_allowed_on_everything(self):
        for found in self.types:
            for statement in statements(self.execution_role(found)):
                self.assertNotEqual(statement["Resource"], "*", statement)

    def test_roles_are_passed_to_and_made_for_cognito_only(self):
        limits = {"iam:PassRole": "iam:PassedToService", "iam:CreateServiceLinkedRole": "iam:AWSServiceName"}
        for found in self.types:
            seen = set()
            for statement in statements(self.execution_role(found)):
                for action in set(actions(statement)) & set(limits):
                    condition = {"StringEquals": {limits[action]: "cognito-idp.amazonaws.com"}}
                    self.assertEqual(statement["Condition"], condition)
                    seen.add(action)
            self.assertEqual(seen, set(limits))

    def test_only_cloudformation_assumes_the_execution_role_and_only_for_its_type(self):
        for found in self.types:
            (statement,) = self.execution_role(found)["Properties"]["AssumeRolePolicyDocument"]["Statement"]
            self.assertEqual(statement["Principal"], {"Service": "resources.cloudformation.amazonaws.com"})
            self.assertEqual(statement["Condition"]["StringEquals"], {"aws:SourceAccount": {"Ref": "AWS::AccountId"}})
            self.assertIn("type/resource/${Type}/*", str(statement["Condition"]["StringLike"]["aws:SourceArn"]))

    def test_register_makes_the_same_role(self):
        for found in self.types:
            with tempfile.TemporaryDirectory() as folder:
                staged = ResourceType(found.name.replace("AWS", "Acme"), Path(folder))
                path = write_role_template(staged)
                template = load(path)
                self.assertEqual(template["Resources"]["ExecutionRole"], self.execution_role(found))
                self.assertEqual(template["Parameters"]["TypeName"]["Default"], staged.name)
                lint = subprocess.run([sys.executable, "-m", "cfnlint", path], capture_output=True, text=True)
                self.assertEqual(lint.stdout, "")
