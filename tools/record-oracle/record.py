"""Records what httpx answers to the scenarios beside this file, for tests/oracle to compare our clients with.

    pip install httpx==0.28.1
    python tools/record-oracle/record.py

Each scenario is played through httpx.Client and httpx.AsyncClient, which must agree. One file per area: a line that
says what made it, then a line per scenario with its inputs and, as "expected", what httpx did.
"""

import importlib
import json
import pathlib
import sys

import httpx

# The folders beside this file are sources, and stay clean.
sys.dont_write_bytecode = True

from play import NOW, played

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parents[1] / "tests" / "oracle" / "fixtures"


def recorded(area):
    scenarios = importlib.import_module(f"scenarios.{area}").SCENARIOS
    names = set()
    for scenario in scenarios:
        name = scenario["name"]
        if name in names:
            raise SystemExit(f"{area}: two scenarios are named {name!r}")
        names.add(name)
        expected = played(scenario, httpx.Client)
        awaited = played(scenario, httpx.AsyncClient)
        if expected != awaited:
            raise SystemExit(f"{area}: {name}: Client {line(expected)} AsyncClient {line(awaited)}")
        yield {**scenario, "expected": expected}


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main():
    if httpx.__version__ != "0.28.1":
        raise SystemExit(f"These fixtures are of httpx 0.28.1; this is {httpx.__version__}.")
    FIXTURES.mkdir(parents=True, exist_ok=True)
    python = ".".join(map(str, sys.version_info[:2]))
    made_by = {"madeBy": "tools/record-oracle/record.py", "httpx": httpx.__version__, "python": python, "now": NOW}
    total = 0
    for area in sorted(path.stem for path in (HERE / "scenarios").glob("*.py") if path.stem != "table"):
        rows = list(recorded(area))
        exchanges = sum(len(row["calls"]) for row in rows)
        total += exchanges
        text = "\n".join(map(line, [made_by, *rows]))
        (FIXTURES / f"{area}.jsonl").write_text(text + "\n", encoding="utf-8")
        print(f"{area}: {len(rows)} scenarios, {exchanges} exchanges")
    print(f"{total} exchanges")


main()
