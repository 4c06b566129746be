"""Checked briefing notes from news and readouts about phone calls between officials."""

__all__ = ["__version__"]

__version__ = "0.1.0"
