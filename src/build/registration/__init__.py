"""Stages, tests, packages and submits the project's resource types: what ./register runs."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


class RegistrationError(Exception):
    """Stops a registration. Its text is one line for the user: what, where, and what to do."""
