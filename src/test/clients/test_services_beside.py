"""Cognito, STS and CloudFormation's registry beside Cloud Control, on the same port."""

import json

from botocore.exceptions import ClientError
from sandbox import TYPE, SandboxTest


class ServicesBesideTest(SandboxTest):
    def test_sts_says_who_calls(self):
        identity = self.sts.get_caller_identity()
        self.assertRegex(identity["Account"], r"^\d{12}$")
        self.assertTrue(identity["Arn"].startswith("arn:aws:"), identity["Arn"])

    def test_the_registry_describes_the_type(self):
        described = self.cloudformation.describe_type(Type="RESOURCE", TypeName=TYPE)
        self.assertEqual((described["TypeName"], described["ProvisioningType"]), (TYPE, "FULLY_MUTABLE"))
        with open("aws-cognito-userpoolclient.json", encoding="utf-8") as schema:
            self.assertEqual(json.loads(described["Schema"]), json.load(schema))
        self.assertEqual(self.cloudformation.describe_type(Arn=described["Arn"])["TypeName"], TYPE)

    def test_the_registry_lists_the_types(self):
        types = self.cloudformation.list_types(Visibility="PRIVATE")["TypeSummaries"]
        self.assertIn(TYPE, [summary["TypeName"] for summary in types])

    def test_an_unknown_type_is_an_error(self):
        with self.assertRaises(self.cloudformation.exceptions.TypeNotFoundException):
            self.cloudformation.describe_type(Type="RESOURCE", TypeName="AWS::Cognito::Nothing")

    def test_what_cloud_control_creates_is_in_cognito(self):
        identifier = self.create(ClientName="web")
        clients = self.cognito.list_user_pool_clients(UserPoolId=self.pool)["UserPoolClients"]
        self.assertEqual([f"{self.pool}|{client['ClientId']}" for client in clients], [identifier])

    def test_what_cognito_changes_is_what_cloud_control_reads(self):
        identifier = self.create(ClientName="web")
        pool, client = identifier.split("|")
        self.cognito.update_user_pool_client(UserPoolId=pool, ClientId=client, AuthSessionValidity=7)
        self.assertEqual(self.read(identifier)["AuthSessionValidity"], 7)
        self.cognito.delete_user_pool_client(UserPoolId=pool, ClientId=client)
        with self.assertRaises(self.cloudcontrol.exceptions.ResourceNotFoundException):
            self.read(identifier)

    def test_an_operation_that_is_not_served_is_an_error(self):
        with self.assertRaises(ClientError):
            self.cloudformation.list_stacks()
