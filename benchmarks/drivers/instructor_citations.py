"""instructor's CitationMixin. Accepted: the quote is kept (it may be rewritten on the way)."""

import json
import sys

from instructor import CitationMixin

for line in sys.stdin:
    case = json.loads(line)
    checked = CitationMixin.model_validate(
        {"substring_quotes": [case["quote"]]}, context={"context": case["source"]}
    )
    print(json.dumps(bool(checked.substring_quotes)), flush=True)
