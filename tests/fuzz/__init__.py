"""Grounding under a fuzzer: `make fuzz`."""
