"""Measures our handler jar against the baseline. See bench/README.md."""
