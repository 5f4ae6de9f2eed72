"""An app client that OpenSearch made for a domain, managed through Cloud Control as Terraform's provider does it."""

import unittest

import boto3
from awscc import CreateFailed, Provider
from sandbox import SandboxTest


class ManagedTest(SandboxTest):
    def setUp(self):
        super().setUp()
        self.provider = Provider(
            self.cloudcontrol, "AWS::Cognito::ManagedUserPoolClient", write_only={"NamePrefix", "NamePattern"}
        )
        self.domain = "logs" + self.pool[-6:].lower()
        boto3.Session().client("opensearch").create_domain(
            DomainName=self.domain,
            CognitoOptions={
                "Enabled": True,
                "UserPoolId": self.pool,
                "IdentityPoolId": "us-east-1:00000000-0000-4000-8000-000000000000",
                "RoleArn": "arn:aws:iam::123456789012:role/search",
            },
        )
        (self.client,) = self.cognito.list_user_pool_clients(UserPoolId=self.pool)["UserPoolClients"]

    def config(self, **attributes):
        return {"UserPoolId": self.pool, "NamePrefix": f"AmazonOpenSearchService-{self.domain}-", **attributes}

    def test_it_is_found_configured_changed_and_left_alone(self):
        before = self.describe()
        identifier, state = self.provider.create(self.config(AuthSessionValidity=5))
        self.assertEqual(identifier, f"{self.pool}|{self.client['ClientId']}")
        changed = {**self.describe(), "LastModifiedDate": before["LastModifiedDate"]}
        self.assertEqual(changed, {**before, "AuthSessionValidity": 5})

        state = self.require_no_plan(identifier, state, self.config(AuthSessionValidity=5))
        config = self.config(AuthSessionValidity=6)
        state = self.provider.update(identifier, state, self.provider.plan(state, config))
        self.require_no_plan(identifier, state, config)
        managed = self.describe()
        self.provider.delete(identifier)
        self.assertEqual(self.describe(), managed)

    def test_an_import_by_identifier_changes_nothing(self):
        identifier = f"{self.pool}|{self.client['ClientId']}"
        before = self.describe()
        self.require_no_plan(identifier, self.provider.import_(identifier), {"UserPoolId": self.pool})

        state = self.provider.import_(identifier)
        state = self.provider.update(identifier, state, self.provider.plan(state, self.config()))
        self.require_no_plan(identifier, state, self.config())
        self.assertEqual(self.describe(), before)

    def test_one_that_is_not_there_is_not_made(self):
        with self.assertRaises(CreateFailed) as failure:
            self.provider.create({"UserPoolId": self.pool, "NamePrefix": "Nobody"})
        self.assertIsNone(failure.exception.identifier)

    def require_no_plan(self, identifier, state, config):
        """After a refresh nothing is to change; the refreshed state."""
        refreshed = self.provider.refresh(identifier, state)
        self.assertEqual(self.provider.plan(refreshed, config), refreshed)
        return refreshed

    def describe(self):
        return self.cognito.describe_user_pool_client(UserPoolId=self.pool, ClientId=self.client["ClientId"])[
            "UserPoolClient"
        ]


if __name__ == "__main__":
    unittest.main()
