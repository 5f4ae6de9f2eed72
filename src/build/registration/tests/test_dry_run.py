"""The whole way to a package, with nothing replaced. Needs the built project; takes about a minute."""

import io
import json
import re
import subprocess
import unittest
import zipfile

from registration import PROJECT

STAGED = PROJECT / "target" / "register" / "Acme"
OUTPUT = ""


def setUpModule():
    global OUTPUT
    status = tracked_changes()
    done = subprocess.run(
        [PROJECT / "register", "--namespace", "Acme", "--all", "--dry-run"],
        capture_output=True,
        text=True,
        cwd=PROJECT.parent,
    )
    OUTPUT = done.stdout + done.stderr
    assert done.returncode == 0, OUTPUT
    assert tracked_changes() == status, "a tracked file was changed"


def tracked_changes() -> str:
    return subprocess.run(["git", "diff", "HEAD"], capture_output=True, text=True, cwd=PROJECT).stdout


class UserPoolClient(unittest.TestCase):
    NAME = "Acme::Cognito::UserPoolClient"
    ROOT = STAGED

    @classmethod
    def setUpClass(cls):
        cls.slug = cls.NAME.lower().replace("::", "-")
        cls.kind = cls.NAME.split("::")[2].lower()
        cls.zip = cls.ROOT / f"{cls.slug}.zip"
        cls.jar_name = f"target/{cls.slug}-handler.jar"
        with zipfile.ZipFile(cls.zip) as package:
            cls.package = {name: package.read(name) for name in package.namelist()}
        with zipfile.ZipFile(io.BytesIO(cls.package[cls.jar_name])) as jar:
            cls.jar = {name: jar.read(name) for name in jar.namelist()}

    def files_with(self, pattern: str) -> list[str]:
        """Of the package and of the jar in it, which is packed and so does not show its contents."""
        everything = {name: content for name, content in self.package.items() if name != self.jar_name} | self.jar
        return [name for name, content in everything.items() if re.search(pattern.encode(), content)]

    def test_says_where_the_package_is_and_how_large(self):
        self.assertIn(f"{self.zip.relative_to(PROJECT)} ({self.zip.stat().st_size:,} bytes)", OUTPUT)

    def test_schema_configuration_and_jar_say_acme(self):
        self.assertEqual(json.loads(self.package["schema.json"])["typeName"], self.NAME)
        self.assertEqual(json.loads(self.package[".rpdk-config"])["typeName"], self.NAME)
        self.assertEqual(json.loads(self.jar[f"{self.slug}.json"])["typeName"], self.NAME)
        model = self.jar[f"software/amazon/cognito/{self.kind}/ResourceModel.class"]
        self.assertIn(self.NAME.encode(), model)

    def test_nothing_says_aws_any_more(self):
        self.assertEqual(self.files_with("AWS::Cognito::(Managed)?UserPoolClient|(?i:aws-cognito-(managed)?userpoolclient)"), [])

    def test_holds_no_test_and_no_output(self):
        for name in self.package:
            self.assertNotRegex(name, r"src/test|src/sandbox|src/build|test-classes|\.log$|surefire|failsafe")
        self.assertEqual([name for name in self.jar if "sandbox" in name or "Test.class" in name], [])

    def test_holds_no_local_path(self):
        home = re.escape(str(PROJECT))
        self.assertEqual(self.files_with(rf"{home}|/home/|/Users/|/root/|\.m2/repository"), [])

    def test_holds_no_secret(self):
        self.assertEqual(self.files_with(r"(AKIA|ASIA)[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----"), [])


class ManagedUserPoolClient(UserPoolClient):
    NAME = "Acme::Cognito::ManagedUserPoolClient"
    ROOT = STAGED / "types" / "manageduserpoolclient"
