"""A host for as long as a test needs one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from receivables.site.folders import SITE
from receivables.site.serve import SiteHandler, make_server


@contextmanager
def served(folder: Path = SITE, handler: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """Serve a folder and give its address."""
    server = make_server(folder, handler=handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
