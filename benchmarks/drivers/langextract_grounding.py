"""LangExtract's aligner as ``lx.extract`` calls it, without any model.

Accepted: ``char_interval`` is set, which is the filter that its README tells users to keep.
With ``--exact``, only MATCH_EXACT counts.
"""

import json
import sys

from langextract import resolver
from langextract.core import data

EXACT = "--exact" in sys.argv[1:]
aligner = resolver.WordAligner()
for line in sys.stdin:
    case = json.loads(line)
    extraction = data.Extraction(extraction_class="quote", extraction_text=case["quote"])
    groups = aligner.align_extractions([[extraction]], case["source"])
    aligned = groups[0][0]
    accepted = aligned.char_interval is not None
    if EXACT:
        accepted = aligned.alignment_status is data.AlignmentStatus.MATCH_EXACT
    print(json.dumps(accepted), flush=True)
