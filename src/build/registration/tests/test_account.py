import tempfile
import unittest
from pathlib import Path

from registration import RegistrationError
from registration.account import Account
from registration.staging import ResourceType

from .fake_aws import ACCOUNT, CALLER, VERSION, fake_aws


class SigningIn(unittest.TestCase):
    def refusal(self, region=None, profile=None) -> str:
        with self.assertRaises(RegistrationError) as refused:
            Account(region, profile)
        message = str(refused.exception)
        self.assertNotIn("\n", message)
        return message

    def test_tells_account_region_and_caller(self):
        with fake_aws():
            account = Account(None, None)
        self.assertEqual((account.id, account.region, account.caller), (ACCOUNT, "eu-west-1", CALLER))

    def test_a_given_region_wins(self):
        with fake_aws():
            self.assertEqual(Account("us-east-2", None).region, "us-east-2")

    def test_no_credentials(self):
        with fake_aws(AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="") as aws:
            self.assertIn("No AWS credentials", self.refusal())
            self.assertEqual(aws.calls, [])

    def test_expired_credentials(self):
        with fake_aws() as aws:
            aws.fail("GetCallerIdentity", "ExpiredToken", "The security token included in the request is expired")
            self.assertEqual(self.refusal(), "The AWS credentials have expired: sign in again")

    def test_credentials_that_are_wrong_or_not_valid_in_the_region(self):
        with fake_aws() as aws:
            aws.fail("GetCallerIdentity", "InvalidClientTokenId", "The security token is invalid")
            message = self.refusal("ap-east-2")
        self.assertIn("does not accept the credentials in ap-east-2", message)
        self.assertIn("not enabled", message)

    def test_an_unknown_profile(self):
        with fake_aws():
            self.assertIn("no-such-profile", self.refusal(profile="no-such-profile"))

    def test_no_region(self):
        with fake_aws(AWS_REGION="", AWS_DEFAULT_REGION=""):
            self.assertIn("No Region: give --region", self.refusal())

    def test_a_region_that_does_not_exist(self):
        with fake_aws(AWS_ENDPOINT_URL="http://sts.eu-wst-1.invalid"):
            message = self.refusal("eu-wst-1")
        self.assertIn("Is eu-wst-1 a Region", message)

    def test_a_region_that_cannot_be_one(self):
        with fake_aws(AWS_ENDPOINT_URL=""):
            self.assertIn("eu west", self.refusal("eu west"))


class Registering(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.staged = ResourceType("Acme::Cognito::UserPoolClient", Path(folder.name))
        self.staged.package.write_bytes(b"the package")

    def refusal(self) -> str:
        account = Account(None, None)
        with self.assertRaises(RegistrationError) as refused:
            account.default_version(self.staged.name)
            account.register(self.staged)
        return str(refused.exception)

    def test_uploads_the_package_and_returns_the_version(self):
        with fake_aws() as aws:
            self.assertEqual(Account(None, None).register(self.staged), VERSION)
            self.assertEqual(aws.uploads, [b"the package"])
            sent = aws.parameters["RegisterType"]
        self.assertEqual(sent["TypeName"], "Acme::Cognito::UserPoolClient")
        self.assertRegex(sent["SchemaHandlerPackage"], r"^s3://packages/acme-cognito-userpoolclient-.+\.zip$")
        self.assertEqual(sent["ExecutionRoleArn"], f"arn:aws:iam::{ACCOUNT}:role/execution")
        self.assertEqual(sent["LoggingConfig.LogRoleArn"], f"arn:aws:iam::{ACCOUNT}:role/logs")

    def test_knows_the_default_version(self):
        with fake_aws() as aws:
            self.assertEqual(Account(None, None).default_version(self.staged.name), "00000003")
            aws.fail("DescribeType", "TypeNotFoundException", "no such type")
            self.assertIsNone(Account(None, None).default_version(self.staged.name))

    def test_sets_the_default_version(self):
        with fake_aws() as aws:
            Account(None, None).set_default(VERSION)
            self.assertEqual(aws.parameters["SetTypeDefaultVersion"]["Arn"], VERSION)

    def test_no_permission_to_look_uploads_nothing(self):
        with fake_aws() as aws:
            aws.fail("DescribeType", "AccessDenied", "jane may not")
            self.assertEqual(self.refusal(), "No permission for DescribeType: jane may not")
            self.assertEqual(aws.uploads, [])

    def test_no_permission_to_make_the_role_uploads_nothing(self):
        with fake_aws() as aws:
            aws.fail("CreateStack", "AccessDenied", "jane may not")
            self.assertEqual(self.refusal(), "No permission for CreateStack: jane may not")
            self.assertEqual(aws.uploads, [])

    def test_a_refused_registration_says_why(self):
        with fake_aws() as aws:
            aws.fail("RegisterType", "CFNRegistryException", "You have 50 versions")
            self.assertEqual(self.refusal(), "RegisterType: You have 50 versions (CFNRegistryException)")

    def test_a_failed_registration_says_why(self):
        with fake_aws() as aws:
            aws.answers["DescribeTypeRegistration"] = (
                "<ProgressStatus>FAILED</ProgressStatus><Description>The schema is invalid</Description>"
            )
            self.assertEqual(self.refusal(), "The registration token-1 is FAILED: The schema is invalid")
