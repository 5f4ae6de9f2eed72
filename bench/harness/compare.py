"""Compares variants of a handler, to find out what a change is worth. See bench/README.md."""

import sys
from statistics import median

from harness.cognito import Cognito
from harness.cold import measure, ratios
from harness.project import OURS, Handler
from harness.statistics import spread, table


def variant(argument):
    """NAME=CLASS_PATH, or NAME=CLASS_PATH@ENTRY_POINT."""
    name, _, rest = argument.partition("=")
    class_path, _, entry = rest.partition("@")
    return Handler(name, class_path, entry or OURS.entry)


def main():
    operations, protocol, runs, *arguments = sys.argv[1:]
    variants = [variant(argument) for argument in arguments]
    with Cognito(cores="1") as cognito:
        answers = measure(cognito, int(runs), variants, operations.split(","), [protocol], [1])
    rows = []
    for operation in operations.split(","):
        first, *_ = (answers[operation, protocol, 1, handler.name] for handler in variants)
        for handler in variants:
            side = answers[operation, protocol, 1, handler.name]
            rows.append([operation, handler.name,
                         f"{median(answer.seconds for answer in side) * 1000:.0f}",
                         f"{median(answer.cpu_seconds for answer in side) * 1000:.0f}",
                         spread(ratios(side, first, "cpu_seconds"), "{:.3f}"), side[0].classes])
    print(table(["operation", "variant", "ms", "CPU ms", "CPU, to the first variant", "classes"], rows))


if __name__ == "__main__":
    main()
