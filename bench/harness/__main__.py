"""The command line: bench/run --help."""

import argparse

from harness import cold, project
from harness.cognito import Cognito


def arguments():
    parser = argparse.ArgumentParser(prog="bench/run", description="Measures our handler jar against the baseline.")
    parser.add_argument("--runs", type=int, default=12, help="fresh JVMs for each cell of the cold start (default: 12)")
    parser.add_argument("--no-build", action="store_true", help="measure the jars that are there")
    return parser.parse_args()


def main():
    options = arguments()
    if not options.no_build:
        project.build()
    with Cognito(cores="1") as cognito:
        answers = cold.measure(cognito, options.runs)
    print(cold.report(answers))
    print(cold.calls_report(answers))


if __name__ == "__main__":
    main()
