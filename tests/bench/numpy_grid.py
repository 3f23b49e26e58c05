"""Losses of a line on a grid, computed by numpy, one request a line."""

import json
import sys

import numpy as np

task = json.loads(sys.stdin.readline())
x, y = np.array(task["x"]), np.array(task["y"])
X = np.column_stack((np.ones_like(x), x))
axis = np.linspace(-10, 10, task["size"])


def loss(beta):
    return np.sum(np.square(y - np.matmul(X, beta))) / len(y)


def double_loop():
    heights = np.empty((len(axis), len(axis)))
    for j, slope in enumerate(axis):
        for i, intercept in enumerate(axis):
            heights[j, i] = loss(np.array((intercept, slope)))
    return heights


def row_at_a_time():
    heights = np.empty((len(axis), len(axis)))
    for j, slope in enumerate(axis):
        residuals = (y - slope * x)[None, :] - axis[:, None]
        heights[j] = np.mean(np.square(residuals), axis=1)
    return heights


ways = {"double loop": double_loop, "a grid row at a time": row_at_a_time}
print("ready", flush=True)
for line in sys.stdin:
    print(float(ways[line.strip()]().sum()), flush=True)
