"""The program against a real server: `make live`."""
