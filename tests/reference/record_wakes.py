"""Records how Adam wakes up beside a minimum, from PyTorch.

    python -m venv .venv && .venv/bin/pip install torch==2.13.0 numpy
    .venv/bin/python tests/reference/record_wakes.py

writes wakes.json beside this script. Of each window of WINDOW steps it keeps
the largest coordinate, measured from the minimum, and of the rows every
EVERY-th, with how far PyTorch's own path strays from them when its start
moves by one unit in the last place.
"""

import pathlib

import torch

import record_torch
from recording import beside, compact, stray

STEPS = 5000
WINDOW = 50
EVERY = 250

SURFACES = {
    "quad": lambda x, y: [2 * x, 8 * y],
    "narrow": lambda x, y: [2 * x, 200 * y],
}
"""x² + 4y² and x² + 100y², whose minimum is (0, 0)."""

CASES = [
    ("quad", [-4.0, 4.0], {"lr": 0.1, "betas": [0.0, 0.995]}),
    ("quad", [-4.0, 4.0], {"lr": 0.1, "betas": [0.0, 0.99]}),
    ("quad", [-4.0, 4.0], {"lr": 0.1, "betas": [0.5, 0.995]}),
    ("quad", [-4.0, 4.0], {"lr": 0.1, "betas": [0.9, 0.999]}),
    ("quad", [1.0, -2.0], {"lr": 0.3, "betas": [0.9, 0.99]}),
    ("narrow", [-4.0, 4.0], {"lr": 0.1, "betas": [0.0, 0.995]}),
    ("narrow", [3.0, 1.0], {"lr": 0.03, "betas": [0.8, 0.999]}),
]


def swings(rows):
    """The largest coordinate of each window; the first begins at the start."""
    return [
        float(f"{max(abs(x) for row in rows[k : k + WINDOW] for x in row):.3e}")
        for k in range(0, STEPS, WINDOW)
    ]


def runs():
    for surface, start, options in CASES:
        path = ["Adam", options, SURFACES[surface]]
        rows = record_torch.descend(*path, start, STEPS)
        moved = record_torch.descend(*path, beside(start), STEPS)
        yield {
            "surface": surface,
            "start": start,
            "options": options,
            "swings": swings(rows),
            "points": [x for row in rows[::EVERY] for x in row],
            "strays": stray(rows, moved)[::EVERY],
        }


if __name__ == "__main__":
    lines = ",\n".join(compact(run) for run in runs())
    pathlib.Path(__file__).with_name("wakes.json").write_text(
        f'{{\n"source": "Adam of PyTorch {torch.__version__}, in double '
        f'precision",\n"script": "record_wakes.py",\n"steps": {STEPS},\n'
        f'"window": {WINDOW},\n"every": {EVERY},\n"runs": [\n{lines}\n]\n}}\n'
    )
