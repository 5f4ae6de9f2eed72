"""Process start to first answer, in a fresh JVM each time, ours and the baseline by turns."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from harness.cognito import TRUST
from harness.project import BASELINE, CLASSES, FLAGS, JAVA, OURS, TARGET
from harness.requests import OPERATIONS, properties, request
from harness.statistics import spread, table

CORES = {1: "0", 2: "0,1"}


@dataclass(frozen=True)
class FirstAnswer:
    seconds: float
    cpu_seconds: float
    classes: int
    calls: int


def first_answer(handler, cognito, protocol, cores, payload, options=()):
    """Starts a JVM, sends it one request, and waits for the answer."""
    folder = tempfile.mkdtemp(dir=TARGET)
    os.mkdir(f"{folder}/handler-tmp")
    before = sum(cognito.calls().values())
    start = time.monotonic()
    log = open(TARGET / "handler.log", "w")
    process = subprocess.Popen(
        ["taskset", "-c", CORES[cores], JAVA, *FLAGS, *TRUST, *options, f"-Djava.io.tmpdir={folder}/handler-tmp",
         "-cp", f"{CLASSES}:{handler.jar}", "FirstAnswer", handler.entry],
        env=cognito.environment(protocol), cwd=folder,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
    process.stdin.write(json.dumps(payload).encode())
    process.stdin.close()
    # The baseline's Log4j prints a warning before the answer.
    answer = json.loads(next(line for line in process.stdout if line.startswith(b"{")))
    seconds = time.monotonic() - start
    classes = int(process.stdout.readline())
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    shutil.rmtree(folder)
    if answer["status"] != "SUCCESS":
        raise RuntimeError(f"{handler.name} {payload['action']}: {answer.get('message')}")
    return FirstAnswer(seconds, usage.ru_utime + usage.ru_stime, classes, sum(cognito.calls().values()) - before)


def operation_request(cognito, operation, pool, full_pool):
    """A request that can succeed: what it is about exists."""
    client_id = None
    if operation not in ("CREATE", "LIST"):
        client_id = cognito.call("CreateUserPoolClient", **properties(2, "create") | {"UserPoolId": pool})[
            "UserPoolClient"]["ClientId"]
    return request(operation, pool, full_pool, client_id)


def measure(cognito, runs, handlers=(BASELINE, OURS), operations=OPERATIONS, protocols=("http", "https"), cores=(1, 2)):
    """Answers by (operation, protocol, cores, handler); the first round warms the disk cache and does not count."""
    pool, full_pool = cognito.new_pool(), cognito.new_pool(clients=60)
    answers = defaultdict(list)
    for round_number in range(runs + 1):
        for operation in operations:
            for protocol in protocols:
                for count in cores:
                    for handler in handlers if round_number % 2 else handlers[::-1]:
                        payload = operation_request(cognito, operation, pool, full_pool)
                        answer = first_answer(handler, cognito, protocol, count, payload)
                        if round_number > 0:
                            answers[operation, protocol, count, handler.name].append(answer)
    return answers


def ratios(ours, baseline, attribute):
    """One ratio for each round: what was measured side by side."""
    return [getattr(a, attribute) / getattr(b, attribute) for a, b in zip(ours, baseline)]


def report(answers):
    cells = sorted({key[:3] for key in answers}, key=lambda key: (key[2], key[1], OPERATIONS.index(key[0])))
    rows = []
    for operation, protocol, cores in cells:
        ours, baseline = (answers[operation, protocol, cores, name] for name in ("ours", "baseline"))
        rows.append([
            operation, protocol, cores,
            *(f"{median(answer.seconds for answer in side) * 1000:.0f}" for side in (baseline, ours)),
            spread(ratios(ours, baseline, "seconds")),
            spread(ratios(ours, baseline, "cpu_seconds")),
            *(f"{median(answer.classes for answer in side):.0f}" for side in (baseline, ours)),
        ])
    return table(
        ["operation", "protocol", "cores", "baseline, ms", "ours, ms", "time, ours / baseline", "CPU time, ours / baseline",
         "classes, baseline", "classes, ours"], rows)


def calls_report(answers):
    rows = []
    for operation in OPERATIONS:
        counts = [{answer.calls for key, side in answers.items() if key[0] == operation and key[3] == name
                   for answer in side} for name in ("baseline", "ours")]
        rows.append([operation, *(", ".join(map(str, sorted(count))) for count in counts)])
    return table(["operation", "API calls, baseline", "API calls, ours"], rows)
