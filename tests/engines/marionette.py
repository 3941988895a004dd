"""Firefox by Marionette, the protocol it speaks itself: Selenium drives it so where there is no geckodriver."""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from selenium.webdriver import FirefoxOptions, Remote
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection

LONGEST_START = 60
"""Seconds until Firefox listens."""

PREFERENCES = 'user_pref("marionette.port", 0);\n'
"""Any port that is free."""

NAMES = {
    Command.NEW_SESSION: "NewSession",
    Command.NEW_WINDOW: "NewWindow",
    Command.CLOSE: "CloseWindow",
    Command.SWITCH_TO_WINDOW: "SwitchToWindow",
    Command.W3C_GET_CURRENT_WINDOW_HANDLE: "GetWindowHandle",
    Command.GET: "Navigate",
    Command.REFRESH: "Refresh",
    Command.GET_TITLE: "GetTitle",
    Command.FIND_ELEMENT: "FindElement",
    Command.FIND_ELEMENTS: "FindElements",
    Command.CLICK_ELEMENT: "ElementClick",
    Command.CLEAR_ELEMENT: "ElementClear",
    Command.SEND_KEYS_TO_ELEMENT: "ElementSendKeys",
    Command.GET_ELEMENT_TEXT: "GetElementText",
    Command.GET_ELEMENT_PROPERTY: "GetElementProperty",
    Command.IS_ELEMENT_ENABLED: "IsElementEnabled",
    Command.W3C_EXECUTE_SCRIPT: "ExecuteScript",
    Command.W3C_EXECUTE_SCRIPT_ASYNC: "ExecuteAsyncScript",
    Command.SET_TIMEOUTS: "SetTimeouts",
    Command.QUIT: "DeleteSession",
}


class Marionette(RemoteConnection):
    """Selenium's commands, said over a socket: the length of the message, a colon, the message."""

    def __init__(self, port: int) -> None:
        super().__init__(client_config=ClientConfig(f"http://127.0.0.1:{port}"))
        self._stream = socket.create_connection(("127.0.0.1", port)).makefile("rwb")
        self._hear()

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        """Send a command and give its answer as geckodriver would."""
        params = {name: value for name, value in params.items() if name != "sessionId"}
        self._say([0, 0, f"WebDriver:{NAMES[command]}", params])
        _, _, error, result = self._hear()
        if error:
            return {"status": error["error"], "value": error}
        is_bare = isinstance(result, dict) and result.keys() == {"value"}
        return {"value": result["value"] if is_bare else result}

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def _say(self, message: list[Any]) -> None:
        body = json.dumps(message).encode()
        self._stream.write(b"%d:%b" % (len(body), body))
        self._stream.flush()

    def _hear(self) -> Any:
        digits = b"".join(iter(lambda: self._stream.read(1), b":"))
        return json.loads(self._stream.read(int(digits)))


class MarionetteFirefox(Remote):
    """A Firefox without a window, with a profile of its own that goes when it does."""

    def __init__(self, program: str) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._profile.name)
        (profile / "user.js").write_text(PREFERENCES, encoding="utf-8")
        options = ["--headless", "--marionette", "--no-remote", "--profile", str(profile)]
        self._process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        super().__init__(Marionette(_port_of(profile)), options=FirefoxOptions())

    def quit(self) -> None:
        """End the session and the browser."""
        super().quit()
        self._process.terminate()
        self._process.wait()
        self._profile.cleanup()


def _port_of(profile: Path) -> int:
    """The port that Firefox writes into its profile once it listens.

    Raises:
        TimeoutError: It does not.
    """
    file, end = profile / "MarionetteActivePort", time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        if file.is_file() and (port := file.read_text(encoding="utf-8")):
            return int(port)
        time.sleep(0.05)
    raise TimeoutError("Firefox does not listen")
