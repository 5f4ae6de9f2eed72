import contextlib
import io
import unittest
from unittest import mock

from registration import __main__ as command
from registration import packaging

from .fake_aws import VERSION, fake_aws


class Command(unittest.TestCase):
    """The order of the steps and what the user sees; each step has tests of its own."""

    def run_command(self, *arguments: str) -> tuple[int, str]:
        printed = io.StringIO()
        self.steps = mock.Mock()
        self.steps.package.return_value = 25_000_000
        with (
            mock.patch("sys.argv", ["register", "--namespace", "Acme3", *arguments]),
            mock.patch.object(packaging, "build", self.steps.build),
            mock.patch.object(packaging, "contract_test", self.steps.contract_test),
            mock.patch.object(packaging, "package", self.steps.package),
            mock.patch.object(command.Account, "register", self.steps.register),
            mock.patch("logging.info", lambda text, *values: print(text % values, file=printed)),
            contextlib.redirect_stderr(printed),
        ):
            self.steps.register.return_value = VERSION
            status = command.main()
        return status, printed.getvalue()

    def taken(self) -> list[str]:
        return [step[0] for step in self.steps.mock_calls]

    def test_a_dry_run_needs_no_account(self):
        with fake_aws() as aws:
            status, printed = self.run_command("--dry-run")
            self.assertEqual(aws.calls, [])
        self.assertEqual((status, self.taken()), (0, ["build", "contract_test", "package"]))
        self.assertIn("acme3-cognito-userpoolclient.zip (25,000,000 bytes)", printed)
        self.assertIn("nothing was uploaded", printed)

    def test_registers_what_it_tested(self):
        with fake_aws():
            status, printed = self.run_command()
        self.assertEqual((status, self.taken()), (0, ["build", "contract_test", "package", "register"]))
        self.assertIn("Registered Acme3::Cognito::UserPoolClient version 00000007 in eu-west-1", printed)
        self.assertIn("Version 00000003 is still the default. To change that: aws cloudformation", printed)
        self.assertIn(f"--region eu-west-1 --arn {VERSION}", printed)

    def test_the_first_version_is_the_default(self):
        with fake_aws() as aws:
            aws.fail("DescribeType", "TypeNotFoundException", "no such type")
            _, printed = self.run_command()
            self.assertNotIn("SetTypeDefaultVersion", aws.calls)
        self.assertIn('default version: use it in a template with "Type: Acme3::Cognito::UserPoolClient"', printed)

    def test_sets_the_default_on_request(self):
        with fake_aws() as aws:
            _, printed = self.run_command("--set-default")
            self.assertEqual(aws.calls[-1], "SetTypeDefaultVersion")
        self.assertIn("It is the default version", printed)

    def test_stops_before_the_build_where_the_credentials_are_no_good(self):
        with fake_aws() as aws:
            aws.fail("GetCallerIdentity", "ExpiredToken", "expired")
            status, printed = self.run_command()
        self.assertEqual((status, self.taken()), (1, []))
        self.assertEqual(printed, "Error: The AWS credentials have expired: sign in again\n")

    def test_stops_before_the_build_without_permission_to_look(self):
        with fake_aws() as aws:
            aws.fail("DescribeType", "AccessDenied", "jane may not")
            status, printed = self.run_command()
        self.assertEqual((status, self.taken()), (1, []))
        self.assertIn("Error: No permission for DescribeType: jane may not\n", printed)
