"""The whole way to a package, with nothing replaced. Needs the built project; takes about a minute."""

import io
import json
import re
import subprocess
import unittest
import zipfile

from registration import PROJECT

PACKAGE = PROJECT / "target" / "register" / "Acme" / "acme-cognito-userpoolclient.zip"
JAR = "target/acme-cognito-userpoolclient-handler.jar"


class DryRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        status = cls.tracked_changes()
        done = subprocess.run(
            [PROJECT / "register", "--namespace", "Acme", "--dry-run"], capture_output=True, text=True, cwd=PROJECT.parent
        )
        cls.output = done.stdout + done.stderr
        assert done.returncode == 0, cls.output
        assert cls.tracked_changes() == status, "a tracked file was changed"
        with zipfile.ZipFile(PACKAGE) as package:
            cls.package = {name: package.read(name) for name in package.namelist()}
        with zipfile.ZipFile(io.BytesIO(cls.package[JAR])) as jar:
            cls.jar = {name: jar.read(name) for name in jar.namelist()}

    @staticmethod
    def tracked_changes() -> str:
        return subprocess.run(["git", "diff", "HEAD"], capture_output=True, text=True, cwd=PROJECT).stdout

    def files_with(self, pattern: str) -> list[str]:
        """Of the package and of the jar in it, which is packed and so does not show its contents."""
        everything = {name: content for name, content in self.package.items() if name != JAR} | self.jar
        return [name for name, content in everything.items() if re.search(pattern.encode(), content)]

    def test_says_where_the_package_is_and_how_large(self):
        self.assertIn(f"{PACKAGE.relative_to(PROJECT)} ({PACKAGE.stat().st_size:,} bytes)", self.output)

    def test_schema_configuration_and_jar_say_acme(self):
        name = "Acme::Cognito::UserPoolClient"
        self.assertEqual(json.loads(self.package["schema.json"])["typeName"], name)
        self.assertEqual(json.loads(self.package[".rpdk-config"])["typeName"], name)
        self.assertEqual(json.loads(self.jar["acme-cognito-userpoolclient.json"])["typeName"], name)
        model = self.jar["software/amazon/cognito/userpoolclient/ResourceModel.class"]
        self.assertIn(name.encode(), model)

    def test_nothing_says_aws_any_more(self):
        self.assertEqual(self.files_with("AWS::Cognito::UserPoolClient|(?i:aws-cognito-userpoolclient)"), [])

    def test_holds_no_test_and_no_output(self):
        for name in self.package:
            self.assertNotRegex(name, r"src/test|src/build|test-classes|\.log$|surefire|failsafe")
        self.assertEqual([name for name in self.jar if "sandbox" in name or "Test.class" in name], [])

    def test_holds_no_local_path(self):
        home = re.escape(str(PROJECT))
        self.assertEqual(self.files_with(rf"{home}|/home/|/Users/|/root/|\.m2/repository"), [])

    def test_holds_no_secret(self):
        self.assertEqual(self.files_with(r"(AKIA|ASIA)[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----"), [])
