"""What every program here begins with."""

import json
import sys

import requests

url = sys.argv[1]


def show(*values):
    print(" ".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values))


def caught(action):
    try:
        action()
        return "nothing"
    except requests.RequestException as error:
        return type(error).__name__
