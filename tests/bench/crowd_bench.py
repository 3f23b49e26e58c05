"""Momentum over a map, all cells at once, by numpy; one request a line."""

import sys
import time

import numpy as np

size, steps = int(sys.argv[1]), int(sys.argv[2])
eta, mu = np.meshgrid(
    (np.arange(size) + 0.5) / size * 0.5, (np.arange(size) + 0.5) / size
)
print("ready", flush=True)
for line in sys.stdin:
    begin = time.perf_counter()
    x, y = np.full_like(eta, -4.0), np.full_like(eta, 4.0)
    vx, vy = np.zeros_like(eta), np.zeros_like(eta)
    with np.errstate(all="ignore"):
        for _ in range(steps):
            vx *= mu
            vx -= eta * (2 * x)
            vy *= mu
            vy -= eta * (8 * y)
            x += vx
            y += vy
    print(1e3 * (time.perf_counter() - begin), flush=True)
