import unittest

from models.__main__ import findings


class FindingsTest(unittest.TestCase):

    def test_a_difference_with_a_reason_waits(self):
        self.assertEqual(list(findings({"A"}, {"A": "because"})), [])

    def test_a_difference_that_nobody_knows_of_is_told(self):
        self.assertEqual(list(findings({"A", "B"}, {"A": "because"})), ["B"])

    def test_a_reason_that_nothing_waits_for_any_longer_is_told(self):
        self.assertEqual(list(findings({"A"}, {"A": "because", "B": "because"})), ["No longer so, take it off the list: B"])

    def test_a_reason_must_be_given(self):
        self.assertEqual(list(findings({"A"}, {"A": ""})), ["Waits without a reason: A"])
