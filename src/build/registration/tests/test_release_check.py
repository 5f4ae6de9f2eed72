import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from registration import PROJECT

SCHEMA = "aws-cognito-userpoolclient.json"
SECOND = "aws-cognito-manageduserpoolclient.json"
READY = "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-22\n\n### Added\n- Everything.\n"


class ReleaseCheck(unittest.TestCase):
    """On a repository that is ready for release 1.2.3, in which each test breaks one thing."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("src/build/release-check", (PROJECT / "src/build/release-check").read_text()).chmod(0o755)
        self.write("pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n")
        self.write("CHANGELOG.md", READY)
        self.write(SCHEMA, "{}")
        self.write(f"src/build/released/{SCHEMA}", "{}")
        self.write(f"types/manageduserpoolclient/{SECOND}", "{}")
        self.write(f"src/build/released/{SECOND}", "{}")
        self.maven("exit 0")
        self.git("init", "--quiet")
        self.commit()

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def maven(self, script: str) -> None:
        self.write("bin/mvn", f"#!/bin/sh\n{script}\n").chmod(0o755)

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "test")

    def check(self) -> tuple[int, list[str]]:
        """The exit status and the checks that failed."""
        path = f"{self.root / 'bin'}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            [self.root / "src/build/release-check"], capture_output=True, text=True, env=os.environ | {"PATH": path}
        )
        return done.returncode, [line for line in done.stdout.splitlines() if line.startswith("FAILED")]

    def assert_fails(self, text: str) -> None:
        status, failed = self.check()
        self.assertEqual((status, len(failed)), (1, 1), failed)
        self.assertIn(text, failed[0])

    def test_ready(self):
        self.assertEqual(self.check(), (0, []))

    def test_uncommitted_changes(self):
        self.write("new", "")
        self.assert_fails("working tree is clean")

    def test_a_version_that_is_not_a_releases(self):
        self.write("pom.xml", "<project>\n  <version>1.2.3-SNAPSHOT</version>\n</project>\n")
        self.write("CHANGELOG.md", READY.replace("1.2.3", "1.2.3-SNAPSHOT"))
        self.commit()
        self.assert_fails("is a release's")

    def test_a_version_that_was_released(self):
        self.git("tag", "v1.2.3")
        self.assert_fails("no tag v1.2.3")

    def test_no_section_in_the_changelog(self):
        self.write("CHANGELOG.md", READY.replace("1.2.3", "1.2.2"))
        self.commit()
        self.assert_fails("dated section for 1.2.3")

    def test_changes_of_no_release_in_the_changelog(self):
        self.write("CHANGELOG.md", READY.replace("[Unreleased]\n", "[Unreleased]\n\n- Forgotten.\n"))
        self.commit()
        self.assert_fails("nothing left under Unreleased")

    def test_a_schema_that_was_not_kept(self):
        for schema in (SCHEMA, f"types/manageduserpoolclient/{SECOND}"):
            self.write(schema, '{"changed": true}')
            self.commit()
            self.assert_fails("released/ holds the schemas")
            self.write(schema, "{}")

    def test_a_build_that_fails(self):
        self.maven("exit 1")
        self.commit()
        self.assert_fails("mvn verify")
