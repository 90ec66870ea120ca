"""Reads a URL: http and https only, with limits on time, size and redirects.

The URL is what the user typed, fetched from the user's machine with its proxies: a service
that passes on other people's URLs must filter them itself (docs/sources.md).
"""

from __future__ import annotations

import socket
import ssl
import time
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from attrib.errors import InputError

if TYPE_CHECKING:
    import httpx2

MAX_BYTES = 100 * 2**20
"""Largest source, counted after decompression."""
TIMEOUT = 20.0
"""Seconds to wait for a connection, and for the next bytes."""
DEADLINE = 120.0
"""Seconds for one attempt in all, so that a server that drips bytes ends too."""
MAX_REDIRECTS = 5
ATTEMPTS = 3

_TRANSIENT_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})
_STATUS_REMEDY = {
    401: "log in with a browser, save the page and give the file",
    402: "log in with a browser, save the page and give the file",
    403: "open it in a browser, save the page and give the file",
    404: "check the address",
    410: "the page is gone; look for an archived copy",
    429: "the server asks to wait; try again later",
    451: "open it in a browser, save the page and give the file",
}
_HEADERS = {
    "User-Agent": "attrib (quotation checker)",
    "Accept": "text/html, application/pdf, text/plain, text/vtt, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


class Fetched(NamedTuple):
    """What a server sent. ``content_type`` has no parameters; ``suffix`` is the URL's."""

    data: bytes
    content_type: str
    charset: str | None
    suffix: str


class _TransientError(InputError):
    """A fault that may be gone at the next attempt."""


def fetch(
    url: str,
    *,
    limit: int = MAX_BYTES,
    timeout: float = TIMEOUT,
    deadline: float = DEADLINE,
    wait: float = 0.5,
) -> Fetched:
    """Body of ``url``, decompressed. Raises InputError; transient faults are tried again.

    ``wait``: seconds before the second attempt; doubled for the third.
    """
    from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

    _check(url)
    retrying = Retrying(
        retry=retry_if_exception_type(_TransientError),
        stop=stop_after_attempt(ATTEMPTS),
        wait=wait_exponential(multiplier=wait, max=10),
        reraise=True,
    )
    return retrying(_attempt, url, limit=limit, timeout=timeout, deadline=deadline)


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - the property is what checks the port
    except ValueError as error:
        raise InputError(f"is no valid URL ({error}); check the address") from error
    if not parts.hostname:
        raise InputError("is a URL without a host name; check the address")
    if parts.username is not None or parts.password is not None:
        raise InputError(
            "the URL holds a user name or password, which would go into the sheet;"
            " save the page and give the file"
        )


def _attempt(url: str, *, limit: int, timeout: float, deadline: float) -> Fetched:
    import httpx2

    try:
        with (
            httpx2.Client(
                headers=_HEADERS,
                timeout=timeout,
                follow_redirects=True,
                max_redirects=MAX_REDIRECTS,
            ) as client,
            client.stream("GET", url) as response,
        ):
            _check_status(response)
            data = _read(response, limit=limit, until=time.monotonic() + deadline)
            return Fetched(
                data=data,
                content_type=response.headers.get("content-type", "").split(";")[0].strip(),
                charset=response.charset_encoding,
                suffix=_suffix(response.url.path),
            )
    except httpx2.HTTPError as error:
        raise _explained(error, timeout) from error
    except (httpx2.InvalidURL, UnicodeError) as error:
        raise InputError(f"is no valid URL ({error}); check the address") from error


def _check_status(response: httpx2.Response) -> None:
    if response.is_success:
        return
    status = response.status_code
    kind = _TransientError if status in _TRANSIENT_STATUS else InputError
    remedy = _STATUS_REMEDY.get(
        status, "try again later" if status >= 500 else "open it in a browser to see why"
    )
    raise kind(f"the server answered {status} {response.reason_phrase}".rstrip() + f"; {remedy}")


def _read(response: httpx2.Response, *, limit: int, until: float) -> bytes:
    too_large = InputError(
        f"is larger than {limit // 2**20 or 1} MiB; download it and give the part you need"
    )
    stated = response.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > limit:
        raise too_large
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > limit:
            raise too_large
        if time.monotonic() > until:
            raise InputError("the server sends too slowly; download the page and give the file")
    return b"".join(parts)


def _suffix(path: str) -> str:
    name = unquote(path).rsplit("/", 1)[-1]
    return "." + name.rsplit(".", 1)[-1] if "." in name else ""


def _explained(error: httpx2.HTTPError, timeout: float) -> InputError:
    import httpx2

    if isinstance(error, httpx2.TimeoutException):
        return _TransientError(f"no answer within {timeout:g} s; try again later")
    if isinstance(error, httpx2.TooManyRedirects):
        return InputError(
            f"redirects more than {MAX_REDIRECTS} times; open it in a browser and give the"
            " address where it ends"
        )
    if isinstance(error, httpx2.UnsupportedProtocol):
        return InputError("redirects to something that is not http or https; check the address")
    if isinstance(error, httpx2.DecodingError):
        return InputError("its compression is damaged; download the page and give the file")
    return _explained_by_cause(error)


def _explained_by_cause(error: httpx2.HTTPError) -> InputError:
    cause = _root_cause(error)
    if isinstance(cause, socket.gaierror):
        kind = _TransientError if cause.errno == socket.EAI_AGAIN else InputError
        return kind("the host name cannot be found; check the address and the network")
    if isinstance(cause, ssl.SSLError):
        return InputError(
            f"no trusted TLS connection ({getattr(cause, 'verify_message', '') or cause.reason});"
            " check the address, or download the page and give the file"
        )
    if isinstance(cause, ConnectionRefusedError):
        return InputError("the server refuses the connection; check host and port")
    return _TransientError(
        f"the connection failed ({type(error).__name__}); check the network and try again"
    )


def _root_cause(error: BaseException) -> BaseException:
    """The innermost cause that the socket or TLS library raised, else ``error``."""
    found = error
    at: BaseException | None = error
    while at is not None:
        if isinstance(at, OSError):
            found = at
        at = at.__cause__ or at.__context__
    return found
