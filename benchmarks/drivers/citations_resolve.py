"""The ``citations`` package. Accepted: ``resolve_in`` says found, or found more than once."""

import json
import sys

from citations.verify import resolve_in

for line in sys.stdin:
    case = json.loads(line)
    outcome = resolve_in(case["quote"], case["source"])
    print(json.dumps(outcome.state in ("found", "ambiguous")), flush=True)
