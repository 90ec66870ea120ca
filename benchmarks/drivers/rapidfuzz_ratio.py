"""rapidfuzz. Accepted: ``partial_ratio`` of at least 90."""

import json
import sys

from rapidfuzz import fuzz

for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps(fuzz.partial_ratio(case["quote"], case["source"]) >= 90), flush=True)
