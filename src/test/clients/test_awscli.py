"""The life cycle of an app client with the AWS CLI."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

from sandbox import TYPE

AWS = pathlib.Path(sys.executable).with_name("aws")
ERROR = 255


class AwsCliTest(unittest.TestCase):
    def setUp(self):
        pool = self.aws("cognito-idp", "create-user-pool", "--pool-name", "pool")
        self.pool = pool["UserPool"]["Id"]

    def test_a_resource_is_created_read_updated_listed_and_deleted(self):
        state = {"UserPoolId": self.pool, "ClientName": "web", "CallbackURLs": ["https://example.com/a"]}
        identifier = self.request("create-resource", "--desired-state", json.dumps(state))["Identifier"]
        self.assertEqual(self.read(identifier)["CallbackURLs"], ["https://example.com/a"])

        patch = [{"op": "replace", "path": "/CallbackURLs", "value": ["https://example.com/b"]}]
        self.request("update-resource", "--identifier", identifier, "--patch-document", json.dumps(patch))
        self.assertEqual(self.read(identifier)["CallbackURLs"], ["https://example.com/b"])

        listed = self.cloudcontrol(
            "list-resources", "--type-name", TYPE, "--resource-model", json.dumps({"UserPoolId": self.pool})
        )
        self.assertEqual([resource["Identifier"] for resource in listed["ResourceDescriptions"]], [identifier])

        self.request("delete-resource", "--identifier", identifier)
        self.assertIn("(ResourceNotFoundException)", self.fails("get-resource", "--identifier", identifier))

        requests = self.cloudcontrol("list-resource-requests")["ResourceRequestStatusSummaries"]
        mine = [request["Operation"] for request in requests if request.get("Identifier") == identifier]
        self.assertCountEqual(mine, ["CREATE", "UPDATE", "DELETE"])

    def test_a_failure_ends_the_wait(self):
        event = self.cloudcontrol(
            "create-resource", "--type-name", TYPE, "--desired-state", json.dumps({"UserPoolId": "us-east-1_none"})
        )["ProgressEvent"]
        wait = self.run_aws("cloudcontrol", "wait", "resource-request-success", "--request-token", event["RequestToken"])
        self.assertEqual(wait.returncode, ERROR)
        self.assertIn("Waiter ResourceRequestSuccess failed", wait.stderr)

    def test_the_services_beside(self):
        self.assertIn("Account", self.aws("sts", "get-caller-identity"))
        described = self.aws("cloudformation", "describe-type", "--type", "RESOURCE", "--type-name", TYPE)
        self.assertEqual(described["TypeName"], TYPE)
        types = self.aws("cloudformation", "list-types", "--visibility", "PRIVATE")["TypeSummaries"]
        self.assertIn(TYPE, [summary["TypeName"] for summary in types])

    def request(self, operation, *arguments):
        """Makes a request and waits for its success; its last progress event."""
        event = self.cloudcontrol(operation, "--type-name", TYPE, *arguments)["ProgressEvent"]
        token = ("--request-token", event["RequestToken"])
        self.aws("cloudcontrol", "wait", "resource-request-success", *token)
        return self.cloudcontrol("get-resource-request-status", *token)["ProgressEvent"]

    def read(self, identifier):
        resource = self.cloudcontrol("get-resource", "--type-name", TYPE, "--identifier", identifier)
        return json.loads(resource["ResourceDescription"]["Properties"])

    def fails(self, operation, *arguments):
        result = self.run_aws("cloudcontrol", operation, "--type-name", TYPE, *arguments)
        self.assertEqual(result.returncode, ERROR, result.stderr)
        return result.stderr

    def cloudcontrol(self, *arguments):
        return self.aws("cloudcontrol", *arguments)

    def aws(self, *arguments):
        result = self.run_aws(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout) if result.stdout else None

    @staticmethod
    def run_aws(*arguments):
        return subprocess.run(
            [AWS, *arguments, "--output", "json"], env=os.environ, capture_output=True, text=True, check=False
        )
