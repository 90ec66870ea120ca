"""One run of ``lx.extract`` over a text, by its OpenAI provider: time, memory, what was found.

Reads a job in JSON from the file named first, prints one JSON object. A job with ``chunks`` asks
only for the smallest ``max_char_buffer`` that cuts the text in at most so many.
"""

import gc
import json
import resource
import sys
import time
import urllib.request
from pathlib import Path

import langextract as lx
from langextract import chunking
from langextract.core import tokenizer
from langextract.factory import ModelConfig

PROMPT = (
    "Extract every quotation and reported statement, in order of appearance. Use exact text. Give "
    "speaker, cue, full_names, kind, claim, claim_type, position, target and evidence of each."
)

job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
text = Path(job["text"]).read_text(encoding="utf-8")
if "chunks" in job:
    tokens = tokenizer.RegexTokenizer()
    tokenized = tokens.tokenize(text)
    low, high = 1, len(text)
    while low < high:
        size = (low + high) // 2
        chunks = sum(1 for _ in chunking.ChunkIterator(tokenized, size, tokens))
        low, high = (low, size) if chunks <= job["chunks"] else (size + 1, high)
    print(json.dumps({"size": low}))
    sys.exit()

extractions = [
    lx.data.Extraction(
        extraction_class="quote", extraction_text=item.pop("content"), attributes=item
    )
    for item in job["example"]["items"]
]
example = lx.data.ExampleData(text=job["example"]["text"], extractions=extractions)
config = ModelConfig(
    model_id="stub",
    provider="OpenAILanguageModel",
    provider_kwargs={
        "api_key": "no-key",
        "base_url": job["url"],
        "max_workers": job["concurrency"],
    },
)


def extract(text):
    return lx.extract(
        text,
        prompt_description=PROMPT,
        examples=[example],
        config=config,
        max_char_buffer=job["size"],
        batch_length=job["batch"],
        max_workers=job["concurrency"],
        show_progress=False,
    )


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


gc.set_threshold(*job["collector"])
extract(Path(job["first"]).read_text(encoding="utf-8"))
urllib.request.urlopen(job["url"] + "/reset", timeout=30).read()
before = cpu()
started = time.perf_counter()
result = extract(text)
wall = time.perf_counter() - started
status = Path("/proc/self/status").read_text(encoding="ascii")
print(
    json.dumps(
        {
            "wall": wall,
            "cpu": cpu() - before,
            "start": before,
            "peak": int(status.split("VmHWM:")[1].split()[0]) // 1024,
            "found": sum(e.char_interval is not None for e in result.extractions),
            "problems": 0,
        }
    )
)
