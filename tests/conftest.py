"""What every test shares: no setting of the person who runs it, no chance, no clock."""

import pytest
from hypothesis import settings

# A slow shared machine is no failure, and a run of CI draws the same examples as the one before.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

PERSONAL = (
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_ORG_ID",
    "OPENAI_PROJECT_ID",
    "FORCE_COLOR",
    "NO_COLOR",
    # A proxy would be asked for loopback addresses too.
    "ALL_PROXY",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "all_proxy",
    "http_proxy",
    "https_proxy",
)


@pytest.fixture(autouse=True)
def _no_personal_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the endpoint, key, colours and proxies of the person who runs the tests."""
    for name in PERSONAL:
        monkeypatch.delenv(name, raising=False)
