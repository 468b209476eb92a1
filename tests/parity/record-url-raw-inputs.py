"""Records what httpx answers to the inputs of whatwg-urls.json as they are, without their bases.

    pip install httpx==0.28.1
    python record-url-raw-inputs.py > url-raw-inputs.json
"""

import json
import pathlib

import httpx

VECTORS = json.loads((pathlib.Path(__file__).parent.parent / "vectors/whatwg-urls.json").read_text())


def host(url):
    try:
        return url.host
    except ValueError:
        return None


def parts(text):
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        return None
    return [str(url), url.scheme, url.userinfo.decode(), url.raw_host.decode(), host(url), url.port, url.raw_path.decode(), url.fragment]


def is_text(text):
    # Half a surrogate pair is no text in Python.
    return not any("\ud800" <= character <= "\udfff" for character in text)


inputs = dict.fromkeys(vector["input"] for vector in VECTORS if not isinstance(vector, str))
rows = [[text, parts(text)] for text in inputs if is_text(text)]
print("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]")
