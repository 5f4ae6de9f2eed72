import json
import tempfile
import unittest
from pathlib import Path

from registration import PROJECT, RegistrationError
from registration.staging import find_types, stage


class Staging(unittest.TestCase):
    """On a project of two types, as this one is."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = Path(folder.name)
        self.add_type("AWS::Cognito::UserPoolClient", self.project)
        self.add_type("AWS::Cognito::ManagedUserPoolClient", self.project / "types" / "manageduserpoolclient")

    def add_type(self, name: str, root: Path) -> None:
        slug = name.lower().replace("::", "-")
        self.write(root / ".rpdk-config", json.dumps({"typeName": name}))
        self.write(root / f"{slug}.json", json.dumps({"typeName": name}))
        self.write(root / "pom.xml", f"<name>{name}</name><finalName>{slug}-handler</finalName>")
        self.write(root / "template.yml", f"CodeUri: ./target/{slug}-handler.jar")

    def write(self, file: Path, text: str = "") -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def stage(self, namespace: str = "Acme"):
        return stage(namespace, find_types(self.project), self.project)

    def test_finds_the_type_of_the_root_first(self):
        names = [found.name for found in find_types(self.project)]
        self.assertEqual(names, ["AWS::Cognito::UserPoolClient", "AWS::Cognito::ManagedUserPoolClient"])

    def test_finds_the_types_of_this_project(self):
        names = [found.name for found in find_types()]
        self.assertEqual(names, ["AWS::Cognito::UserPoolClient", "AWS::Cognito::ManagedUserPoolClient"])
        for found in find_types():
            self.assertTrue(found.schema.is_file())

    def test_renames_every_type_in_every_file(self):
        first, second = self.stage()
        self.assertEqual(first.root, self.project / "target" / "register" / "Acme")
        self.assertEqual(second.root, first.root / "types" / "manageduserpoolclient")
        for copy, name in ((first, "Acme::Cognito::UserPoolClient"), (second, "Acme::Cognito::ManagedUserPoolClient")):
            self.assertEqual(json.loads((copy.root / ".rpdk-config").read_text())["typeName"], name)
            self.assertEqual(json.loads(copy.schema.read_text())["typeName"], name)
        for file in first.root.rglob("*"):
            if file.is_file():
                self.assertNotRegex(file.name + file.read_text(), "(?i)aws")

    def test_copies_only_what_belongs_in_a_package(self):
        for file in ("src/main/java/A.java", "inputs/inputs_1_create.json", "lombok.config"):
            self.write(self.project / file)
        for file in ("src/test/java/ATest.java", "src/build/cfn", "secrets.env", "target/old.jar", ".venv/x"):
            self.write(self.project / file)
        root = self.stage()[0].root
        copied = {str(file.relative_to(root)) for file in root.rglob("*") if file.is_file() and "types" not in file.parts}
        self.assertEqual(
            copied,
            {".rpdk-config", "pom.xml", "template.yml", "acme-cognito-userpoolclient.json", "lombok.config"}
            | {"src/main/java/A.java", "inputs/inputs_1_create.json"},
        )

    def test_leaves_nothing_of_an_earlier_copy(self):
        leftover = self.stage()[0].root / "src" / "main" / "Old.java"
        self.write(leftover)
        self.stage()
        self.assertFalse(leftover.exists())

    def test_names_a_missing_file(self):
        (self.project / "template.yml").unlink()
        with self.assertRaisesRegex(RegistrationError, "template.yml is missing"):
            self.stage()

    def test_touches_no_tracked_file_of_this_project(self):
        before = {file: file.stat().st_mtime_ns for file in PROJECT.iterdir() if file.is_file()}
        stage("Acme2", find_types())
        self.assertEqual(before, {file: file.stat().st_mtime_ns for file in PROJECT.iterdir() if file.is_file()})
