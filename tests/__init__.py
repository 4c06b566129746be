"""Tests mirror the package; folders beside those test the whole."""
