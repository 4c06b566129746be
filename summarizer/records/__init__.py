"""The values that travel through the program: pydantic, frozen, closed; no logic but validation."""
