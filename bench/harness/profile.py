"""Where the time of a first answer goes: the JVM's log of loaded classes, by what they belong to."""

import re
from collections import Counter

from harness.cold import first_answer, operation_request
from harness.project import BASELINE, OURS, TARGET
from harness.statistics import table

LOG = TARGET / "classes.log"
LINE = re.compile(r"\[(?P<seconds>[\d.]+)s\] (?P<name>\S+) source: ")

# The first that matches counts. A lambda belongs to the class that holds it.
CAUSES = {
    "Jackson": r"com\.fasterxml\.",
    "the SDK's regions and services": r"software\.amazon\.awssdk\.regions\.",
    "the SDK's Cognito client and model": r"software\.amazon\.awssdk\.services\.",
    "the SDK otherwise": r"software\.amazon\.awssdk\.",
    "Apache HTTP client": r"org\.apache\.http\.|org\.apache\.commons\.logging\.",
    "TLS and certificates (JDK)": r"sun\.security\.|java\.security\.|javax\.(net\.ssl|crypto|security)\.|com\.sun\.crypto\.",
    "JSON schema": r"org\.everit\.|org\.json\.|com\.damnhandy\.|com\.google\.re2j\.|org\.apache\.commons\.validator\.",
    "RPDK": r"software\.amazon\.cloudformation\.",
    "our handlers": r"software\.amazon\.cognito\.",
    "Log4j": r"org\.apache\.logging\.|org\.slf4j\.",
    "JDK": r"(java|javax|jdk|sun|com\.sun)\.",
    "other libraries": r".",
}


def cause(name):
    return next(cause for cause, pattern in CAUSES.items() if re.match(pattern, name))


def split(lines):
    """Seconds and classes by cause: the time from one class to the next counts for the first of them."""
    loaded = [(float(line["seconds"]), cause(line["name"])) for line in map(LINE.match, lines) if line]
    seconds, classes = Counter(), Counter()
    for (start, name), (end, _) in zip(loaded, loaded[1:]):
        seconds[name] += end - start
        classes[name] += 1
    return seconds, classes


def measure(cognito, runs):
    """The split by (operation, handler), summed over the runs."""
    pool = cognito.new_pool()
    results = {}
    for operation in ("CREATE", "READ"):
        for handler in (BASELINE, OURS):
            seconds, classes = Counter(), Counter()
            for _ in range(runs):
                payload = operation_request(cognito, operation, pool, pool)
                first_answer(handler, cognito, "https", 1, payload, [f"-Xlog:class+load:file={LOG}:uptime"])
                more_seconds, more_classes = split(LOG.read_text().splitlines())
                seconds += more_seconds
                classes += more_classes
            results[operation, handler.name] = [
                {name: count[name] / runs for name in CAUSES} for count in (seconds, classes)]
    return results


def report(results):
    sides = [(operation, name) for operation in ("CREATE", "READ") for name in ("baseline", "ours")]
    rows = [[name, *(f"{results[side][0][name] * 1000:.0f} ({results[side][1][name]:.0f})" for side in sides)]
            for name in CAUSES]
    rows.append(["all", *(f"{sum(results[side][0].values()) * 1000:.0f} ({sum(results[side][1].values()):.0f})"
                          for side in sides)])
    return table(["ms (classes)", *(" ".join(side) for side in sides)], rows)
