import contextlib
import io
import tempfile
import unittest
import zipfile
from pathlib import Path

from registration import RegistrationError, packaging
from registration.packaging import check_package

JAR = "target/acme-cognito-userpoolclient-handler.jar"
ALWAYS = (".rpdk-config", "schema.json", "pom.xml", ".cfn_metadata.json")


class Steps(unittest.TestCase):
    def test_a_step_that_fails_shows_the_end_of_its_output_and_where_the_rest_is(self):
        with tempfile.TemporaryDirectory() as root, contextlib.redirect_stderr(io.StringIO()) as printed:
            with self.assertRaisesRegex(RegistrationError, r"^The build failed; all of its output is in .*/build\.log$"):
                packaging.run_step(["sh", "-c", "seq 100; exit 1"], Path(root), "build")
        self.assertEqual(printed.getvalue().split(), [str(line) for line in range(81, 101)])

    def test_a_missing_tool_is_named(self):
        with tempfile.TemporaryDirectory() as root, self.assertRaisesRegex(RegistrationError, "^mvn-x is not installed$"):
            packaging.run_step(["mvn-x"], Path(root), "build")


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.package = Path(folder.name) / "acme.zip"

    def pack(self, *more: str, code_size: int = 10) -> Path:
        jar = io.BytesIO()
        with zipfile.ZipFile(jar, "w", zipfile.ZIP_DEFLATED) as code:
            code.writestr("Handler.class", bytes(code_size))
        with zipfile.ZipFile(self.package, "w") as content:
            for name in (*ALWAYS, *more):
                content.writestr(name, "")
            content.writestr(JAR, jar.getvalue())
        return self.package

    def test_accepts_what_belongs_in_a_package(self):
        check_package(self.pack("src/main/java/A.java", "inputs/inputs_1_create.json", "target/generated-sources/B.java"))

    def test_refuses_anything_else(self):
        for name in ("src/test/java/ATest.java", "target/build.log", "inputs/credentials.json", ".env", "rpdk.log"):
            with self.assertRaisesRegex(RegistrationError, f"holds {name}, which does not belong"):
                check_package(self.pack(name))

    def test_refuses_code_that_is_too_large_once_unpacked(self):
        check_package(self.pack(code_size=1000), max_unpacked_code=1000)
        with self.assertRaisesRegex(RegistrationError, "handler.jar is too large .* 1,001 bytes unpacked, 1,000"):
            check_package(self.pack(code_size=1001), max_unpacked_code=1000)
