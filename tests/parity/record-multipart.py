"""Records the multipart bodies that httpx makes, with a boundary that was given.

    pip install httpx==0.28.1
    python record-multipart.py > multipart.json && oxfmt multipart.json
"""

import json
import mimetypes
import random

import httpx

mimetypes.init(files=[])

CHANCE = random.Random(20261121)
NAMES = [
    "a", "file", "", "a b", 'say "hi"', "back\\slash", "C:\\dir\\f.txt", "r\r\nX: 1", "\x00\x1a\x1b\x1c\x1f\x7f", "é",
    "日本語", "😀", "%22", "a;b=c", "a'b", "\t", "__proto__",
]
FILENAMES = [
    None, "", "a.json", "a.txt", "A.PNG", "no-extension", "a.html", "b.csv", "c.pdf", "d.jpeg", "e.mp4", "f.unknown",
    "archive.zip", "dir/a.txt", ".txt", "a.", 'q".svg', "é\r\n.css", "\\.gif",
]
VALUES = ["", "text", "é😀", "--+++\r\n", 'a "b"', "\r\n", 0, -5, True, False, None, ["x", "y", ""], [1, True, None], []]
CONTENTS = ["", "<file content>", "é\n😀", "--+++--\r\n"]
TYPES = [None, "text/plain", "application/x-own; charset=utf-8"]
HEADERS = [{}, {"Expires": "0"}, {"content-TYPE": "a/b"}, {"X-Content-Type-Options": "nosniff"}, {"A": "é", "B": ""}]
CONTENT_TYPES = [
    "multipart/form-data; boundary=+++",
    'multipart/form-data; charset=utf-8; boundary="a b"',
    "multipart/form-data; BOUNDARY=Xyz ;",
]


def file():
    kind = CHANCE.randrange(4)
    content = CHANCE.choice(CONTENTS)
    if kind == 0:
        return content
    parts = [CHANCE.choice(FILENAMES), content, CHANCE.choice(TYPES), dict(CHANCE.choice(HEADERS))]
    return parts[: kind + 1]


def recorded(data, files, content_type):
    given = [(name, (tuple(each) if len(each) < 4 else (*each[:3], dict(each[3]))) if isinstance(each, list) else each)
             for name, each in files]
    request = httpx.Request("POST", "http://h/", data=data, files=given, headers={"Content-Type": content_type})
    body = request.read().decode()
    return [list(data.items()), files, content_type, body, request.headers["Content-Length"]]


CASES = [recorded({}, [("file", ["name", "content"]), ("file", "more")], CONTENT_TYPES[0])]
for _ in range(80):
    data = {CHANCE.choice(NAMES): CHANCE.choice(VALUES) for _ in range(CHANCE.randrange(4))}
    files = [(CHANCE.choice(NAMES), file()) for _ in range(CHANCE.randrange(1, 4))]
    CASES.append(recorded(data, files, CHANCE.choice(CONTENT_TYPES)))

print("[\n" + ",\n".join(json.dumps(case, ensure_ascii=True, separators=(",", ":")) for case in CASES) + "\n]")
