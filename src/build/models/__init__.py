"""Holds this project against the newest models of AWS that its tools bring along. See src/build/README.md."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
