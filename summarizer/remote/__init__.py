"""Files and folders that are not on this machine: object stores and whatever else fsspec reaches.

Owns telling such an address from a path, finding what it names, and bringing a folder here and
back. Takes addresses as a person types them (`s3://bucket/articles`). Refuses web pages, which have
their own way in, and passes every failure of a library on as one of this program's errors.
"""

from summarizer.remote.files import RemoteFile, find_remote
from summarizer.remote.folders import RemoteFolder
from summarizer.remote.systems import address_of, is_address, without_user

__all__ = ["RemoteFile", "RemoteFolder", "address_of", "find_remote", "is_address", "without_user"]
