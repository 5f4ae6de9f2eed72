import unittest

from registration import RegistrationError
from registration.names import check_namespace


class Namespaces(unittest.TestCase):
    def refusal(self, namespace: str) -> str:
        with self.assertRaises(RegistrationError, msg=namespace) as refused:
            check_namespace(namespace)
        return str(refused.exception)

    def test_accepts_2_to_64_letters_and_digits(self):
        for namespace in ("Ab", "42", "Acme", "awsome", "X" * 64):
            check_namespace(namespace)

    def test_refuses_what_aws_reserves_in_any_case(self):
        for namespace in ("AWS", "aws", "Amazon", "ALEXA", "amzn", "Custom", "dev"):
            self.assertIn("is reserved by AWS", self.refusal(namespace))

    def test_refuses_other_characters_and_names_them(self):
        self.assertIn('has a "-" in it', self.refusal("My-Company"))
        self.assertIn('has a ":" in it', self.refusal("Acme::Cognito"))
        self.assertIn('has a "é" in it', self.refusal("Café"))
        self.assertIn('has a "\n" in it', self.refusal("Acme\n"))

    def test_refuses_names_of_the_wrong_length(self):
        self.assertIn("is too short", self.refusal("A"))
        self.assertIn("has 65 characters", self.refusal("A" * 65))
