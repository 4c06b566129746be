"""Faults of servers and of the machine: what the user sees, what is asked again, what is kept."""
