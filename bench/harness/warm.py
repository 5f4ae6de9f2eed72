"""Latency and allocation of a warmed-up handler, ours and the baseline by turns."""

import json
import os
import shutil
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import mean, median, quantiles

from harness.project import BASELINE, CLASSES, FLAGS, JAVA, OURS, TARGET
from harness.requests import request
from harness.statistics import spread, table

CYCLE = ["CREATE", "READ", "UPDATE", "UPDATE-NOTHING", "LIST", "DELETE"]
MOST_WARM_UP_CYCLES = 600
MEASURED_CYCLES = 200


def write_cycle(folder, pool, full_pool):
    """The files of the requests of one cycle; the program puts in the id of the app client that it created."""
    files = []
    for operation in CYCLE:
        files.append(Path(folder, f"{operation}.json"))
        files[-1].write_text(json.dumps(request(operation, pool, full_pool, "@CLIENT_ID@")))
    return files


def run(handler, cognito, pool, full_pool):
    """Samples of one JVM: (milliseconds, bytes allocated) by operation."""
    folder = tempfile.mkdtemp(dir=TARGET)
    os.mkdir(f"{folder}/handler-tmp")
    files = write_cycle(folder, pool, full_pool)
    output = subprocess.run(
        ["taskset", "-c", "0", JAVA, *FLAGS, f"-Djava.io.tmpdir={folder}/handler-tmp",
         "-cp", f"{CLASSES}:{handler.jar}", "WarmAnswers", handler.entry,
         str(MOST_WARM_UP_CYCLES), str(MEASURED_CYCLES), *files],
        env=cognito.environment("http"), check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    shutil.rmtree(folder)
    samples = defaultdict(list)
    for line in output.splitlines():
        name, *numbers = line.split()
        if name in CYCLE:
            samples[name].append((int(numbers[0]) / 1e6, int(numbers[1])))
    return samples


def measure(cognito, runs):
    """A list of the JVMs' samples for each handler."""
    pool, full_pool = cognito.new_pool(), cognito.new_pool(clients=60)
    jvms = {BASELINE.name: [], OURS.name: []}
    for number in range(runs):
        for handler in (BASELINE, OURS) if number % 2 else (OURS, BASELINE):
            jvms[handler.name].append(run(handler, cognito, pool, full_pool))
    return jvms


def percentiles(samples):
    millis = [sample[0] for sample in samples]
    return median(millis), quantiles(millis, n=100)[98]


def report(jvms):
    rows = []
    for operation in CYCLE:
        baseline, ours = ([jvm[operation] for jvm in jvms[name]] for name in ("baseline", "ours"))
        together = [[sample for jvm in side for sample in jvm] for side in (baseline, ours)]
        ratios = [percentiles(a)[0] / percentiles(b)[0] for a, b in zip(ours, baseline)]
        rows.append([
            operation,
            *(" / ".join(f"{value:.1f}" for value in percentiles(side)) for side in together),
            spread(ratios),
            *(f"{mean(sample[1] for sample in side) / 1000:.0f}" for side in together),
        ])
    return table(
        ["operation", "baseline p50 / p99, ms", "ours p50 / p99, ms", "p50, ours / baseline",
         "allocated a call, baseline, kB", "ours, kB"], rows)
