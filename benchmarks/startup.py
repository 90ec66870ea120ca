"""How long a command takes to start, as ratios to ``python -c "import typer"``.

    python -m benchmarks.startup

Every command runs in a process of its own, in turns, after one uncounted round; the median
of the wall times is compared. Compiled modules are kept, as where attrib is installed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "sco_summit.txt"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "sheet.json"
        env = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        run = [sys.executable, "-m", "attrib"]
        make = [*run, "sheet", str(ARTICLE), "-f", "json", "-o", str(sheet)]
        subprocess.run(make, check=False, capture_output=True, env=env)
        commands = {
            'python -c "import typer"': [sys.executable, "-c", "import typer"],
            "attrib --help": [*run, "--help"],
            "attrib sheet --help": [*run, "sheet", "--help"],
            "attrib verify SHEET": [*run, "verify", str(sheet)],
            "attrib sheet ARTICLE (embedded)": [*run, "sheet", str(ARTICLE)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=False, capture_output=True, env=env)
                if turn:
                    times[name].append(time.perf_counter() - start)
    base = statistics.median(next(iter(times.values())))
    print(f"{'command':34} {'median s':>9} {'ratio':>6}   ({ROUNDS} rounds)")
    for name, taken in times.items():
        print(f"{name:34} {statistics.median(taken):9.3f} {statistics.median(taken) / base:6.2f}")


if __name__ == "__main__":
    main()
