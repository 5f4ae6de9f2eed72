"""The command line: bench/run --help."""

import argparse
import datetime
import os
import platform
import subprocess
import sys

from harness import cold, growth, profile, project, sandbox, warm
from harness.cognito import Cognito
from harness.project import BASELINE, BENCH, FLAGS, JAVA, OURS, ROOT, TARGET
from harness.statistics import table


def jar():
    sizes = [handler.jar.stat().st_size for handler in (BASELINE, OURS)]
    return table(["", "baseline", "ours", "ours / baseline"],
                 [["handler jar, bytes", *(f"{size:,}" for size in sizes), f"{sizes[1] / sizes[0]:.3f}"]])


def cold_start(cognito, options):
    answers = cold.measure(cognito, options.runs)
    return cold.report(answers) + "\n" + cold.calls_report(answers)


SECTIONS = {
    "jar": ("Handler jar", lambda cognito, options: jar()),
    "cold": ("Process start to first answer", cold_start),
    "profile": ("Where the time of a first answer goes",
                lambda cognito, options: profile.report(profile.measure(cognito, options.warm_runs))),
    "warm": ("Warm", lambda cognito, options: warm.report(warm.measure(cognito, options.warm_runs))),
    "growth": ("Growth of a user pool", lambda cognito, options: growth.report(growth.measure(cognito))),
    "sandbox": ("The sandbox", lambda cognito, options: sandbox.report(sandbox.measure(options.warm_runs))),
}


def arguments():
    parser = argparse.ArgumentParser(
        prog="bench/run", description="Measures our handler jar against the baseline, and writes bench/results.md.")
    parser.add_argument("sections", nargs="*", metavar="SECTION",
                        help=f"what to measure, of {', '.join(SECTIONS)} (default: everything)")
    parser.add_argument("--runs", type=int, default=12, help="fresh JVMs for each cell of the cold start (default: 12)")
    parser.add_argument("--warm-runs", type=int, default=3, help="JVMs for each warm measurement (default: 3)")
    parser.add_argument("--no-build", action="store_true", help="measure the jars that are there")
    options = parser.parse_args()
    if unknown := set(options.sections) - set(SECTIONS):
        parser.error(f"there is no section {', '.join(sorted(unknown))}")
    return options


def circumstances():
    java = subprocess.run([JAVA, "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout
    return (f"{datetime.date.today()}, commit {commit.strip()}, {os.cpu_count()} cores ({platform.machine()}), "
            f"{memory:.0f} GiB, {java}, load before {os.getloadavg()[0]:.1f}; `bench/run {' '.join(sys.argv[1:])}`".rstrip(" `") + "`.")


def write_results():
    """Puts together the sections as they were last measured here, and what was written by hand."""
    parts = ["# Results\n\nWritten by `bench/run`; [README](README.md) says what is measured and how. "
             f"Flags of the JVMs: `{' '.join(FLAGS)}`.\n"]
    parts += [file.read_text() for name in SECTIONS if (file := TARGET / f"{name}.md").exists()]
    parts += [(BENCH / file).read_text() for file in ("builds.md", "tried.md")]
    (BENCH / "results.md").write_text("\n".join(parts))


def main():
    options = arguments()
    if not options.no_build:
        project.build()
    for name in options.sections or SECTIONS:
        title, measure = SECTIONS[name]
        under = circumstances()
        with Cognito(cores="1") as cognito:
            section = f"## {title}\n\n{measure(cognito, options)}\n{under}\n"
        print(section)
        (TARGET / f"{name}.md").write_text(section)
        write_results()


if __name__ == "__main__":
    main()
