"""Measure our build and bare pandoc in turn: ``python -m bench.run 400``.

Each run starts from sources written anew, so that ours has nothing kept from an
earlier one. Of several rounds, the best of each program counts.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench import corpus, floor
from bench.measure import Cost, Failed, best, measure, total

BUILD = Path(__file__).parent.parent / "build.py"
FORMATS = ("docx", "epub", "pdf")


def main() -> int:
    """Measure, print a table and a line of JSON, and return the exit status."""
    asked = arguments()
    try:
        rounds = [one_round(asked.count, number) for number in range(asked.rounds)]
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 3
    costs = {name: best(costs[name] for costs in rounds) for name in rounds[0]}
    print(table(asked.count, costs))
    print(json.dumps(summary(asked.count, costs)))
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="bench.run", description="Measure our build against bare pandoc.")
    parser.add_argument("count", type=int, help="contributions in the corpus")
    parser.add_argument("--rounds", type=int, default=3, help="times that each is run (default: 3)")
    return parser.parse_args()


def one_round(count: int, number: int) -> dict[str, Cost]:
    """Run both once; who is first changes with the round."""
    steps = (bare, ours) if number % 2 == 0 else (ours, bare)
    return {name: cost for step in steps for name, cost in step(count).items()}


def bare(count: int) -> dict[str, Cost]:
    """Run bare pandoc: each format, and all of them."""
    with tempfile.TemporaryDirectory() as folder:
        floor.write(count, Path(folder))
        costs = floor.run(Path(folder))
    return {**costs, "floor": total(costs.values())}


def ours(count: int) -> dict[str, Cost]:
    """Run our check and our build, each on a folder of its own; the check again with what it kept."""
    with tempfile.TemporaryDirectory() as checked, tempfile.TemporaryDirectory() as built:
        corpus.make(count, Path(checked))
        corpus.make(count, Path(built))
        one = Path(checked, f"sources/contributions/{corpus.city(1)}/{corpus.name_of(1)}.md")
        costs = {
            "path": command("check", checked, str(one), XDG_CACHE_HOME=f"{checked}/none"),
            "check": command("check", checked, XDG_CACHE_HOME=f"{checked}/cache"),
            "recheck": command("check", checked, XDG_CACHE_HOME=f"{checked}/cache"),
            "build": command("build", built),
        }
        made = {path.suffix[1:] for path in Path(built, "output").rglob("measured-*")}
    if not made.issuperset(FORMATS):
        message = f"build.py build ended well, but made only {', '.join(sorted(made)) or 'nothing'}"
        raise Failed(message)
    return costs


def command(name: str, root: str, *paths: str, **settings: str) -> Cost:
    """Measure a command of build.py on the publication in ``root``."""
    return measure([sys.executable, str(BUILD), name, "--root", root, *paths], BUILD.parent, **settings)


def table(count: int, costs: dict[str, Cost]) -> str:
    """Return the costs as a table.

    Ratios are to bare pandoc's three formats one after another, and to the
    slowest of them.
    """
    names = {
        **{name: f"bare pandoc: {name.upper()}" for name in FORMATS},
        "floor": "bare pandoc: all three",
        "build": "build.py build: all three",
        "check": "build.py check",
        "recheck": "build.py check, again",
        "path": "build.py check, of one file",
    }
    all_three, slowest = costs["floor"].seconds, slowest_format(costs)
    lines = [
        f"{f'N = {count}':28} {'seconds':>8} {'of all':>7} {'of slowest':>11} {'largest process, MB':>20}"
    ]
    for name, label in names.items():
        cost = costs[name]
        ratios = f"{cost.seconds / all_three:7.2f} {cost.seconds / slowest:11.2f}"
        lines.append(f"{label:28} {cost.seconds:8.2f} {ratios} {cost.megabytes:20.0f}")
    return "\n".join(lines)


def slowest_format(costs: dict[str, Cost]) -> float:
    """Return the seconds of bare pandoc's slowest format."""
    return max(costs[name].seconds for name in FORMATS)


def summary(count: int, costs: dict[str, Cost]) -> dict[str, float]:
    """Return what the line of JSON says, in seconds and megabytes."""
    return {
        "n": count,
        "floor_s": round(costs["floor"].seconds, 2),
        "cold_s": round(costs["build"].seconds, 2),
        "check_s": round(costs["check"].seconds, 2),
        "recheck_s": round(costs["recheck"].seconds, 2),
        "path_s": round(costs["path"].seconds, 2),
        "slowest_format_s": round(slowest_format(costs), 2),
        "floor_mb": round(costs["floor"].megabytes),
        "peak_mb": round(costs["build"].megabytes),
    }


if __name__ == "__main__":
    sys.exit(main())
