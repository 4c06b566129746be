# vcrpy 9: recorded HTTP.

from vcr.config import VCR as VCR
from vcr.record_mode import RecordMode as mode
from vcr.request import Request as Request

__all__ = ["VCR", "Request", "mode"]
