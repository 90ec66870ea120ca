"""URLs, fetched from a real server on 127.0.0.1."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.load import load
from attrib.load.fetch import MAX_REDIRECTS, fetch

PAGE = "<html><body><p>“No,” said Ann Reed.</p></body></html>"


class Server(ThreadingHTTPServer):
    """Answers each path with what ``routes`` does to the request; counts the requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, Callable[[Handler], None]] = {}
        self.hits: Counter[str] = Counter()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is part of these tests."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.hits[path] += 1
        self.server.routes[path](self)

    def answer(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def refusal(url: str) -> str:
    with pytest.raises(InputError) as caught:
        load(url, id="d1")
    message = str(caught.value)
    assert message.startswith(f"{url}: ")
    assert ";" in message and "\n" not in message
    return message


def test_a_page_is_read_in_the_character_set_of_its_header(server: Server) -> None:
    server.routes["/a"] = lambda request: request.answer(
        PAGE.encode("cp1252"), Content_Type="text/html; charset=Windows-1252"
    )
    document = load(server.url("/a"), id="d1")
    assert document.text == "“No,” said Ann Reed."
    assert document.origin == server.url("/a")
    assert document.media_type == "text/html"


@pytest.mark.parametrize(
    ("path", "content_type", "media_type"),
    [
        ("/talk.md", "text/plain; charset=utf-8", "text/markdown"),
        ("/notes", "text/plain", "text/plain"),
        ("/a.md", "", "text/markdown"),
        ("/page.md", "text/html", "text/html"),
        ("/page.pdf", "text/html", "text/html"),
        ("/download", "application/octet-stream", "text/html"),
        ("/download", "", "text/html"),
    ],
)
def test_content_type_then_suffix_then_content_decide(
    server: Server, path: str, content_type: str, media_type: str
) -> None:
    headers = {"Content_Type": content_type} if content_type else {}
    server.routes[path] = lambda request: request.answer(PAGE.encode(), 200, **headers)
    assert load(server.url(path), id="d1").media_type == media_type


def test_redirects_are_followed_and_a_query_does_not_hide_the_suffix(server: Server) -> None:
    server.routes["/old"] = lambda request: request.answer(b"", 301, Location="/new.vtt?token=1")
    server.routes["/new.vtt"] = lambda request: request.answer(
        b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>No.\n", Content_Type="text/plain"
    )
    document = load(server.url("/old"), id="d1")
    assert (document.text, document.media_type) == ("No.", "text/vtt")
    assert document.origin == server.url("/old")


def test_a_circle_of_redirects_ends(server: Server) -> None:
    server.routes["/a"] = lambda request: request.answer(b"", 302, Location="/a")
    assert "redirects more than" in refusal(server.url("/a"))
    assert server.hits["/a"] == MAX_REDIRECTS + 1


def test_a_redirect_to_a_file_is_not_followed(server: Server) -> None:
    server.routes["/a"] = lambda request: request.answer(b"", 302, Location="file:///etc/hosts")
    assert "not http" in refusal(server.url("/a"))


def test_gzip_is_unpacked_and_damaged_gzip_refused(server: Server) -> None:
    packed = gzip.compress(PAGE.encode())
    server.routes["/a"] = lambda request: request.answer(
        packed, Content_Type="text/html", Content_Encoding="gzip"
    )
    assert load(server.url("/a"), id="d1").text == "“No,” said Ann Reed."
    server.routes["/b"] = lambda request: request.answer(
        b"\x1f\x8b" + packed[2:20] + b"xxxx" * 20, Content_Encoding="gzip"
    )
    assert "compression" in refusal(server.url("/b"))


@pytest.mark.parametrize(("status", "words"), [(404, "check the address"), (403, "browser")])
def test_a_refusal_of_the_server_is_final(server: Server, status: int, words: str) -> None:
    server.routes["/a"] = lambda request: request.answer(b"<html>sorry</html>", status)
    message = refusal(server.url("/a"))
    assert str(status) in message and words in message
    assert server.hits["/a"] == 1


def test_a_passing_fault_is_tried_again(server: Server) -> None:
    def busy_once(request: Handler) -> None:
        busy = request.server.hits["/a"] == 1
        request.answer(b"She said no.", 503 if busy else 200, Content_Type="text/plain")

    server.routes["/a"] = busy_once
    assert fetch(server.url("/a"), wait=0.01).data == b"She said no."
    assert server.hits["/a"] == 2


def test_a_lasting_fault_ends_after_three_attempts(server: Server) -> None:
    server.routes["/a"] = lambda request: request.answer(b"", 500)
    with pytest.raises(InputError, match="500"):
        fetch(server.url("/a"), wait=0.01)
    assert server.hits["/a"] == 3


def test_a_connection_cut_in_the_middle_gives_no_half_document(server: Server) -> None:
    def cut(request: Handler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"She said no")
        request.close_connection = True

    server.routes["/a"] = cut
    with pytest.raises(InputError, match="connection failed"):
        fetch(server.url("/a"), wait=0.01)
    assert server.hits["/a"] == 3


def test_a_silent_server_is_left_after_the_timeout(server: Server) -> None:
    released = threading.Event()

    def wait(request: Handler) -> None:
        released.wait(5)

    server.routes["/a"] = wait
    with pytest.raises(InputError, match="no answer within"):
        fetch(server.url("/a"), timeout=0.05, wait=0.01)
    released.set()


def test_a_server_that_drips_bytes_is_left_at_the_deadline(server: Server) -> None:
    def drip(request: Handler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(500):
            request.wfile.write(b".")
            time.sleep(0.01)

    server.routes["/a"] = drip
    with pytest.raises(InputError, match="slowly"):
        fetch(server.url("/a"), deadline=0.1)


def test_too_large_an_answer_is_refused_stated_or_not_packed_or_not(server: Server) -> None:
    large = b"x" * 3000
    server.routes["/stated"] = lambda request: request.answer(large)
    server.routes["/packed"] = lambda request: request.answer(
        gzip.compress(large), Content_Encoding="gzip"
    )

    def unstated(request: Handler) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(large)

    server.routes["/unstated"] = unstated
    for path in ("/stated", "/packed", "/unstated"):
        with pytest.raises(InputError, match="larger than"):
            fetch(server.url(path), limit=2000)
        assert fetch(server.url(path), limit=3000).data == large


def test_an_answer_announced_as_too_large_is_not_waited_for(server: Server) -> None:
    def announce(request: Handler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(10**12))
        request.end_headers()
        request.close_connection = True

    server.routes["/a"] = announce
    assert "larger than" in refusal(server.url("/a"))


def test_hosts_that_do_not_answer_are_named_in_words() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound, not listening: nobody else can take the port
        assert "refuses the connection" in refusal(f"http://127.0.0.1:{unused.getsockname()[1]}/")
    assert "host name" in refusal("http://no-such-host.invalid/")


@pytest.mark.parametrize("url", ["http:///a", "http://exa mple.org:x/", "https://[::1/a"])
def test_what_is_no_url_is_refused(url: str) -> None:
    assert "check the address" in refusal(url)


def test_a_password_in_a_url_never_gets_into_a_sheet(server: Server) -> None:
    url = server.url("/a").replace("http://", "http://user:secret@")
    with pytest.raises(InputError, match="password") as caught:
        load(url, id="d1")
    assert "secret" not in str(caught.value)
    assert not server.hits


def test_an_untrusted_certificate_is_refused_at_once(server: Server, tmp_path: Path) -> None:
    made = subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "1",
            "-subj",
            "/CN=127.0.0.1",
            "-keyout",
            "key.pem",
            "-out",
            "certificate.pem",
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        pytest.skip("openssl cannot make a certificate here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    assert "TLS" in refusal(server.url("/a").replace("http:", "https:"))
