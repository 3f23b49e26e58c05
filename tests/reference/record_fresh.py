"""Records one framework's paths over surfaces that nothing was tried on.

    .venv/bin/python tests/reference/record_fresh.py torch   # or optax, keras

writes fresh_torch.json beside this script: every case that record_torch.py
has, on three surfaces with walls, ripples and several minima. Beside each row
stands how far the framework's own path strays from it when the start moves by
one unit in the last place and each gradient is taken one unit beside the
point. The start alone would not do: a path that settles in a minimum forgets
where it began, and if it leaves again, it leaves along a rounding error.
"""

import importlib
import math
import pathlib
import random
import sys

from recording import STEPS, beside, compact, stray

EVERY = 20


def levy13(x, y):
    a, b, c = 3 * math.pi * x, 3 * math.pi * y, 2 * math.pi * y
    return [
        3 * math.pi * math.sin(2 * a) + 2 * (x - 1) * (1 + math.sin(b) ** 2),
        3 * math.pi * (x - 1) * (x - 1) * math.sin(2 * b)
        + 2 * (y - 1) * (1 + math.sin(c) ** 2)
        + 2 * math.pi * (y - 1) * (y - 1) * math.sin(2 * c),
    ]


def mccormick(x, y):
    wave = math.cos(x + y)
    return [wave + 2 * (x - y) - 1.5, wave - 2 * (x - y) + 2.5]


def branin(x, y):
    a, b = 5.1 / (4 * math.pi**2), 5 / math.pi
    valley = y - a * x * x + b * x - 6
    slope = 10 * (1 - 1 / (8 * math.pi))
    return [
        2 * valley * (b - 2 * a * x) - slope * math.sin(x),
        2 * valley,
    ]


SURFACES = {
    "levy13": {"gradient": levy13, "start": [-3.3, 2.6], "rate": 0.002},
    "mccormick": {"gradient": mccormick, "start": [2.7, -1.9], "rate": 0.05},
    "branin": {"gradient": branin, "start": [6.2, 12.4], "rate": 0.01},
}

framework = sys.argv[1]
recorder = importlib.import_module(f"record_{framework}")


def trembling(gradient):
    """The gradient one unit in the last place beside each point."""
    side = random.Random(1)

    def moved(*point):
        sides = [side.choice([-math.inf, math.inf]) for _ in point]
        return gradient(*map(math.nextafter, point, sides))

    return moved


def descend(optimizer, options, gradient, start):
    """The rows of a path, as many as are finite."""

    def safe(x, y):
        finite = math.isfinite(x) and math.isfinite(y)
        return gradient(x, y) if finite else [math.nan, math.nan]

    rows = recorder.descend(optimizer, options, safe, start)
    finite = [all(map(math.isfinite, row)) for row in rows]
    return rows[: [*finite, False].index(False)]


def runs():
    for optimizer, given in recorder.CASES:
        for name, surface in SURFACES.items():
            options = {
                key: value(surface) if callable(value) else value
                for key, value in given.items()
            }
            gradient, start = surface["gradient"], surface["start"]
            rows = descend(optimizer, options, gradient, start)
            moved = descend(
                optimizer, options, trembling(gradient), beside(start)
            )
            diverged = {} if len(rows) > STEPS else {"diverged": len(rows)}
            if diverged:
                print("diverges:", optimizer, options, name)
            yield {
                "optimizer": optimizer,
                "options": options,
                "surface": name,
                **diverged,
                "points": [x for row in rows[::EVERY] for x in row],
                "strays": stray(rows, moved)[::EVERY],
            }


version = importlib.import_module(framework).__version__
starts = {name: surface["start"] for name, surface in SURFACES.items()}
lines = ",\n".join(compact(run) for run in runs())
pathlib.Path(__file__).with_name(f"fresh_{framework}.json").write_text(
    f'{{\n"source": "{framework} {version}, in double precision",\n'
    f'"script": "record_fresh.py",\n"steps": {STEPS},\n"every": {EVERY},\n'
    f'"starts": {compact(starts)},\n"runs": [\n{lines}\n]\n}}\n'
)
