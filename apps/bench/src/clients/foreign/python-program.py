"""GETs by one of Python's clients. See foreign-subject.ts for what it is told and tells."""

import asyncio
import itertools
import json
import resource
import sys
import time

latencies = []
client_name, origin, in_flight = sys.argv[1], sys.argv[2], int(sys.argv[3])
ids = itertools.cycle(range(1000))


def refuse_wrong(number, status, etag, user):
    if status != 200 or etag != f'"user-{number}"' or user["id"] != number:
        raise ValueError(f"the answer to GET /users/{number} is not complete and correct: {user}")


def requests_turn():
    import requests

    session = requests.Session()

    def turn(count):
        for _ in range(count):
            start = time.perf_counter()
            number = next(ids)
            response = session.get(f"{origin}/users/{number}")
            refuse_wrong(number, response.status_code, response.headers["etag"], response.json())
            latencies.append((time.perf_counter() - start) * 1e6)

    return turn


def httpx_turn():
    import httpx

    # Nobody else gives up after five seconds of waiting for a connection.
    client = httpx.AsyncClient(limits=httpx.Limits(max_connections=100), timeout=None)

    async def get():
        number = next(ids)
        response = await client.get(f"{origin}/users/{number}")
        refuse_wrong(number, response.status_code, response.headers["etag"], response.json())

    return concurrent(get)


def aiohttp_turn():
    import aiohttp

    sessions = []

    async def get():
        if not sessions:
            sessions.append(aiohttp.ClientSession())
        number = next(ids)
        async with sessions[0].get(f"{origin}/users/{number}") as response:
            refuse_wrong(number, response.status, response.headers["etag"], await response.json())

    return concurrent(get)


def concurrent(get):
    loop = asyncio.new_event_loop()

    async def worker(left):
        while left[0] > 0:
            left[0] -= 1
            start = time.perf_counter()
            await get()
            latencies.append((time.perf_counter() - start) * 1e6)

    async def all_of(count):
        left = [count]
        await asyncio.gather(*(worker(left) for _ in range(in_flight)))

    return lambda count: loop.run_until_complete(all_of(count))


def peak():
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


turn = {"requests": requests_turn, "httpx": httpx_turn, "aiohttp": aiohttp_turn}[client_name]()
for line in sys.stdin:
    try:
        latencies.clear()
        before, start = cpu(), time.perf_counter()
        turn(int(line))
        cost = {"cpu": (cpu() - before) * 1e6, "wall": (time.perf_counter() - start) * 1e6}
        cost.update(latencies=latencies, peak=peak())
        print(json.dumps(cost), flush=True)
    except Exception as error:  # told to whoever started this
        print(f"{type(error).__name__}: {error}".replace("\n", " "), flush=True)
