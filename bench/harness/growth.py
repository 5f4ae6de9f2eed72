"""Listing a user pool, and adopting one of its app clients, while the pool grows."""

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness.plot import plot
from harness.project import BENCH, CLASSES, FLAGS, JAVA, MANAGED_TYPE, OURS, ROOT, TARGET
from harness.requests import handler_request
from harness.statistics import table

SIZES = [10, 100, 1_000, 10_000]


@dataclass(frozen=True)
class Growth:
    calls: int
    invocations: int
    seconds: float
    live_megabytes: float


def list_request(pool, last):
    return handler_request("LIST", {"UserPoolId": pool})


def adopt_request(pool, last):
    """Adopts the app client that Cognito lists last: the longest search."""
    properties = {"UserPoolId": pool, "NamePrefix": last, "EnableTokenRevocation": False}
    return handler_request("CREATE", properties, resource_type=MANAGED_TYPE)


def managed_entry_point():
    return json.loads((ROOT / "types/manageduserpoolclient/.rpdk-config").read_text())["entrypoint"]


def run(entry, cognito, warm_up, payload):
    folder = tempfile.mkdtemp(dir=TARGET)
    os.mkdir(f"{folder}/handler-tmp")
    files = [Path(folder, name) for name in ("warm-up.json", "measured.json")]
    for file, content in zip(files, (warm_up, payload)):
        file.write_text(json.dumps(content))
    with subprocess.Popen(
            ["taskset", "-c", "0", JAVA, *FLAGS, f"-Djava.io.tmpdir={folder}/handler-tmp",
             "-cp", f"{CLASSES}:{OURS.jar}", "Growth", entry, *files],
            env=cognito.environment("http"), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        process.stdout.readline()
        before = sum(cognito.calls().values())
        output, _ = process.communicate("\n")
    shutil.rmtree(folder)
    millis, invocations, live = map(int, output.split())
    return Growth(sum(cognito.calls().values()) - before, invocations, millis / 1000, live / 1e6)


def small_pool(cognito):
    pool = cognito.new_pool(clients=SIZES[0])
    return pool, cognito.last_listed(pool)


def measure(cognito):
    """Growth by (operation, size of the user pool)."""
    operations = {"LIST": (OURS.entry, list_request), "adoption": (managed_entry_point(), adopt_request)}
    results = {}
    warm_up = small_pool(cognito)
    for size in SIZES:
        pool = cognito.new_pool(clients=size)
        about = pool, cognito.last_listed(pool)
        for operation, (entry, payload) in operations.items():
            results[operation, size] = run(entry, cognito, payload(*warm_up), payload(*about))
    return results


def report(results):
    rows = [
        [operation, f"{size:,}", growth.calls, growth.invocations, f"{growth.seconds:.2f}",
         f"{growth.seconds / growth.calls * 1000:.1f}", f"{growth.live_megabytes:.0f}"]
        for (operation, size), growth in sorted(results.items())
    ]
    lines = {operation: [(size, growth.seconds) for (name, size), growth in sorted(results.items()) if name == operation]
             for operation in ("LIST", "adoption")}
    (BENCH / "growth.svg").write_text(plot(lines, "app clients in the user pool", "seconds"))
    head = ["operation", "app clients", "API calls", "invocations", "seconds", "ms a call", "most heap in use, MB"]
    return table(head, rows) + "\n![seconds over app clients](growth.svg)\n"
