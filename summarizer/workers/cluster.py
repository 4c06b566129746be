"""Workers of a dask cluster: of a scheduler somewhere, or of one that is made on this machine.

Owns the connection to dask, which alone knows the workers' machines: it gives a shard to another
worker when one is lost, and says which shard nobody came through with. Refuses a scheduler that is
away or has no workers, in words that say how to go on.
"""

import asyncio
import logging
import re
from collections.abc import Sequence
from concurrent.futures import CancelledError
from contextlib import AsyncExitStack
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, cast

from summarizer.errors import SettingsError, WorkersError
from summarizer.workers.dispatch import WorkerDiedError
from summarizer.workers.jobs import Expected, Order, Result, work_through

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
LOOPBACK = "127.0.0.1"
PATIENCE_S = 10
"""How long to look for the scheduler, and then for a first worker."""
COUNT_AGAIN_S = 5.0
"""Workers come and go."""
LONGEST_ALONE_S = 60.0
"""How long to wait for a worker once the last one has gone: dask begins a lost one anew, but not
one that is lost while it begins."""
LOGGERS = ("distributed", "distributed.client", "tornado")
"""They tell with tracebacks what is told here in a line."""
_ADDRESS = re.compile(r"(?:tcp|tls)://(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):\d{1,5}")
CERTIFICATES = (
    "name them in dask's configuration (~/.config/dask/distributed.yaml, distributed.comm.tls:"
    " ca-file, client.cert and client.key)"
)
INSTALL = "--dask needs dask.distributed: pip install 'summarizer[dask]'"
RESUME = "what came is kept; the same command goes on from there"


class Cluster:
    """A dask cluster that works on shards."""

    def __init__(self, address: str, count: int, expected: Expected) -> None:
        """Make it; nothing is connected yet.

        Args:
            address: Of the scheduler (`tcp://host:8786`, `tls://...`), or `local`.
            count: Processes of a local one.
            expected: What workers need to be like.

        Raises:
            SettingsError: It is no address.
        """
        if address != LOCAL and not _ADDRESS.fullmatch(address):
            message = f"--dask {address}: is no address; tcp://host:8786, tls://host:8786 or local"
            raise SettingsError(message)
        self.slots = count
        self._address = address
        self._expected = expected
        self._closing = AsyncExitStack()
        self._client: Client | None = None
        self._counted_at = self._seen_at = 0.0

    async def start(self) -> None:
        """Connect, and wait for a first worker.

        Raises:
            SettingsError: dask.distributed is not installed, or has no certificates for TLS.
            WorkersError: There is no scheduler, or it has no workers.
        """
        try:
            from distributed import Client  # noqa: PLC0415 - it takes half a second
        except ImportError as error:
            raise SettingsError(INSTALL) from error
        for name in LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        if self._address.startswith("tls:"):
            self._require_certificates()
        try:
            where = await self._make_local() if self._address == LOCAL else self._address
            client = Client(where, asynchronous=True, timeout=PATIENCE_S, set_as_default=False)
            self._client = await self._closing.enter_async_context(client)
        except (OSError, ValueError) as error:  # the latter of a host name that none can have
            message = (
                f"{self._address}: no dask scheduler answers ({error}); start one there"
                f" (`dask scheduler`) or mend the address; {RESUME}"
            )
            raise WorkersError(message) from error
        await self._wait_for_workers(self._client)

    def _require_certificates(self) -> None:
        from distributed.security import Security  # noqa: PLC0415 - as above

        try:
            security = cast("Any", Security)()  # it has no types
            context = security.get_connection_args("client")["ssl_context"]
        except (OSError, ValueError) as error:
            message = (
                f"--dask {self._address}: the certificates cannot be used ({error}); {CERTIFICATES}"
            )
            raise SettingsError(message) from error
        if context is None:
            message = f"--dask {self._address}: TLS needs certificates; {CERTIFICATES}"
            raise SettingsError(message)

    async def _make_local(self) -> str:
        from distributed import LocalCluster  # noqa: PLC0415 - as above

        cluster = LocalCluster(
            n_workers=self.slots,
            threads_per_worker=1,
            host=LOOPBACK,
            dashboard_address=f"{LOOPBACK}:0",
            worker_dashboard_address=f"{LOOPBACK}:0",
            silence_logs=logging.CRITICAL,
            scheduler_kwargs={"allowed_failures": 0},  # what then is settled here, in `Dispatch`
            asynchronous=True,
        )
        return (await self._closing.enter_async_context(cluster)).scheduler_address

    async def _wait_for_workers(self, client: "Client") -> None:
        try:
            await client.wait_for_workers(1, timeout=PATIENCE_S)
        except TimeoutError as error:
            message = (
                f"{self._address}: the scheduler has no workers; start some on the machines that"
                f" are to work (`dask worker {self._address} --nthreads 1`)"
            )
            raise WorkersError(message) from error
        await self._refuse_other_releases(client)
        await self._count(client)

    async def _refuse_other_releases(self, client: "Client") -> None:
        """Ask by means that every Python has: work itself would end a worker without our program.

        What differs in one release is told by the work.

        Raises:
            WorkersError: A worker has another release, or none.
        """
        found = await client.run(version, "summarizer", on_error="return")
        for worker, release in found.items():
            if release != self._expected.versions["program"]:
                theirs = "no summarizer" if isinstance(release, Exception) else release
                message = (
                    f"{self._address}: the worker {worker} has {theirs}, this run summarizer"
                    f" {self._expected.versions['program']}; install the same program there"
                )
                raise WorkersError(message)

    async def _count(self, client: "Client") -> None:
        now = asyncio.get_running_loop().time()
        if now < self._counted_at + COUNT_AGAIN_S:
            return
        self._counted_at = now
        if threads := sum((await client.nthreads()).values()):
            self.slots, self._seen_at = threads, now
        elif now > self._seen_at + LONGEST_ALONE_S:
            message = f"{self._address}: the dask cluster has lost its last worker; {RESUME}"
            raise WorkersError(message)

    async def _submit(self, client: "Client", orders: Sequence[Order]) -> list[Result]:
        # Not pure: equal articles in two shards are two results, each waited for.
        result = client.submit(work_through, orders, self._expected, pure=False)
        waiting = asyncio.ensure_future(result)
        try:
            while not waiting.done():
                await self._count(client)
                await asyncio.wait({waiting}, timeout=COUNT_AGAIN_S)
            return waiting.result()
        finally:
            waiting.cancel()

    async def run(self, orders: Sequence[Order]) -> list[Result]:
        """Do a shard.

        Returns:
            A result an order.

        Raises:
            WorkerDiedError: Every worker that took it up died.
            WorkersError: The scheduler is gone, or the workers are no good.
        """
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - as above

        if (client := self._client) is None:
            message = "the cluster is closed"
            raise WorkersError(message)
        try:
            return await self._submit(client, orders)
        except KilledWorker as error:
            raise WorkerDiedError from error
        except ImportError as error:
            message = (
                f"{self._address}: a worker has not all that it needs ({error}); install the same"
                " summarizer there as here"
            )
            raise WorkersError(message) from error
        except (CancelledError, OSError) as error:
            message = f"{self._address}: the dask scheduler is gone; {RESUME}"
            raise WorkersError(message) from error

    async def close(self) -> None:
        """Let go of the scheduler; a local cluster ends."""
        await self._closing.aclose()
