"""What the recordings of all frameworks share: surfaces, rows kept, the file.

A gradient is written by hand, in double precision, so that a path depends on
nothing but the framework's optimizer. Learning rates are chosen for each
surface so that no path amplifies the last bit of a number: `sensitivity` runs
every case a second time from a start that differs by 1e-13 and says how far
the two paths part.
"""

import inspect
import json
import math
import pathlib
import platform

STEPS = 100
"""Steps of every run."""


def quad(x, y):
    return [2 * x, 8 * y]


def booth(x, y):
    return [10 * x + 8 * y - 34, 8 * x + 10 * y - 38]


def beale(x, y):
    a = 1.5 - x + x * y
    b = 2.25 - x + x * y * y
    c = 2.625 - x + x * y * y * y
    return [
        2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1),
        2 * a * x + 4 * b * x * y + 6 * c * x * y * y,
    ]


def rosenbrock(x, y):
    return [2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)]


def saddle(x, y):
    return [2 * x, -2 * y]


SURFACES = {
    "quad": {"gradient": quad, "start": [-4.0, 4.0], "rate": 0.05},
    "booth": {"gradient": booth, "start": [1.0, -2.0], "rate": 0.02},
    "beale": {"gradient": beale, "start": [1.0, 0.8], "rate": 0.005},
    "rosenbrock": {"gradient": rosenbrock, "start": [-1.2, 1.0], "rate": 2e-4},
    "saddle": {"gradient": saddle, "start": [2.0, 0.001], "rate": 0.02},
}
"""The gradient, the start, and a learning rate that gradient descent likes."""


def rate(surface):
    """Stands in a case's options for the surface's own learning rate."""
    return surface["rate"]


EVERY = {"beale": 1}
"""Surfaces of which every row is kept; of the others, every fifth."""


def record(cases, descend):
    """Runs each (optimizer, options) on each surface.

    `descend(optimizer, options, gradient, start)` returns STEPS + 1 points.
    Of a path that becomes infinite, the finite points are kept, and the step
    that left.
    """
    runs = []
    worst = (0.0, None)
    for optimizer, given in cases:
        for name, surface in SURFACES.items():
            options = {
                key: value(surface) if callable(value) else value
                for key, value in given.items()
            }
            path = [optimizer, options, surface["gradient"]]
            points = descend(*path, surface["start"])
            finite = [row for row in points if all(map(math.isfinite, row))]
            apart = sensitivity(points, descend, path, surface["start"])
            worst = max(worst, (apart, f"{optimizer} {options} {name}"))
            if apart > 1e-9:
                print(f"sensitive ({apart:.1e}):", optimizer, options, name)
            every = EVERY.get(name, 5)
            diverged = {} if len(finite) > STEPS else {"diverged": len(finite)}
            runs.append({
                "optimizer": optimizer,
                "options": options,
                "surface": name,
                **diverged,
                "every": every,
                "points": [x for row in finite[::every] for x in row],
            })
    print(f"{len(runs)} runs; most sensitive: {worst[0]:.1e} {worst[1]}")
    return runs


def sensitivity(points, descend, path, start):
    """How far, relatively, a path strays when its start moves by 1e-13."""
    moved = descend(*path, [x * (1 + 1e-13) for x in start])
    apart = [
        max(abs(p - q) for p, q in zip(a, b)) / max(map(abs, a))
        if any(a)
        else max(map(abs, b))
        for a, b in zip(points, moved)
        if all(map(math.isfinite, a + b))
    ]
    return max(apart)


def beside(start):
    """The start, each coordinate moved by one unit in the last place."""
    return [math.nextafter(x, math.inf) for x in start]


def stray(points, moved):
    """How far, relatively, a path has strayed from another so far, by row."""
    strays = []
    farthest = 0.0
    for k, a in enumerate(points):
        # A path that has left the finite numbers is infinitely far.
        b = moved[k] if k < len(moved) else [math.inf] * len(a)
        size = max(map(abs, a)) or max(map(abs, b)) or 1.0
        missed = max(abs(p - q) for p, q in zip(a, b)) / size
        farthest = max(farthest, min(missed, 1e99))
        strays.append(float(f"{farthest:.1e}"))
    return strays


def write(script, source, versions, optimizers, **sections):
    """Writes the recording beside its script, one run a line.

    `optimizers` are all that the framework has, by name, so that a test can
    tell which of them were not recorded; the file keeps their defaults.
    """
    script = pathlib.Path(script)
    head = {
        "source": source,
        "script": script.name,
        "versions": {
            **versions,
            "python": platform.python_version(),
            "machine": platform.machine(),
        },
        "optimizers": {
            name: defaults(optimizers[name]) for name in sorted(optimizers)
        },
        "steps": STEPS,
        "starts": {name: s["start"] for name, s in SURFACES.items()},
    }
    parts = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in head.items()]
    for key, entries in sections.items():
        lines = ",\n".join(compact(entry) for entry in entries)
        parts.append(f"{json.dumps(key)}: [\n{lines}\n]")
    name = script.stem.removeprefix("record_") + ".json"
    output = script.with_name(name)
    output.write_text("{\n" + ",\n".join(parts) + "\n}\n")
    print(f"{output.name}: {output.stat().st_size / 1000:.0f} kB, {versions}")


def defaults(optimizer):
    """The defaults of its options that are numbers, switches or tuples."""
    found = {}
    for parameter in inspect.signature(optimizer).parameters.values():
        value = parameter.default
        if type(value) in (bool, int, float, tuple):
            found[parameter.name] = value
    return found


def compact(entry):
    return json.dumps(entry, separators=(",", ":"))
