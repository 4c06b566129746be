"""The stage that turns a grounded article into an answer."""
