"""Seconds and status of LangExtract's aligner for each quote."""

import json
import sys
import time

from langextract import resolver
from langextract.core import data

aligner = resolver.WordAligner()
for line in sys.stdin:
    case = json.loads(line)
    extraction = data.Extraction(extraction_class="quote", extraction_text=case["quote"])
    started = time.process_time()
    groups = aligner.align_extractions([[extraction]], case["source"])
    seconds = time.process_time() - started
    status = groups[0][0].alignment_status
    print(json.dumps({"seconds": seconds, "status": status.value if status else None}), flush=True)
