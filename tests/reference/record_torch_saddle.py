"""Records PyTorch's own paths over the saddle x² − y², for lesson 4.

SGD, RMSprop and Adam start at (20.75, 0.5) and take 4000 steps with learning
rate 0.005, in single precision, as the essay ran them, and in double. The
gradient is autograd's.

    python -m venv .venv && .venv/bin/pip install torch==2.13.0 numpy
    .venv/bin/python tests/reference/record_torch_saddle.py

writes torch_saddle.json beside this script. `points` of a run is base64 of
little-endian numbers of the run's dtype, row by row, [epochs + 1, 2]; row k is
the point after k steps.
"""

import base64
import json
import pathlib
import platform

import numpy as np
import torch

START = [20.75, 0.5]
LEARNING_RATE = 0.005
EPOCHS = 4000
DTYPES = {"float32": torch.float32, "float64": torch.float64}


def run(optimizer_type, dtype):
    point = torch.nn.Parameter(torch.tensor(START, dtype=dtype))
    optimizer = optimizer_type([point], lr=LEARNING_RATE)
    rows = [point.detach().numpy().copy()]
    for _ in range(EPOCHS):
        optimizer.zero_grad()
        loss = point[0] ** 2 - point[1] ** 2
        loss.backward()
        optimizer.step()
        rows.append(point.detach().numpy().copy())
    return np.array(rows)


def encode(rows):
    little = rows.astype(rows.dtype.newbyteorder("<"))
    return base64.b64encode(little.tobytes()).decode("ascii")


runs = []
for name in ["SGD", "RMSprop", "Adam"]:
    for dtype_name, dtype in DTYPES.items():
        rows = run(getattr(torch.optim, name), dtype)
        print(name, dtype_name, "ends at", rows[-1].tolist())
        runs.append({
            "optimizer": name,
            "dtype": dtype_name,
            "points": encode(rows),
        })

recording = {
    "source": f"torch.optim of PyTorch {torch.__version__}",
    "script": "record_torch_saddle.py",
    "versions": {
        "torch": torch.__version__,
        "numpy": np.__version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
    },
    "formula": "x^2 - y^2",
    "start": START,
    "learningRate": LEARNING_RATE,
    "epochs": EPOCHS,
    "encoding": "base64 of little-endian numbers of dtype, [epochs + 1, 2]",
    "runs": runs,
}
output = pathlib.Path(__file__).with_name("torch_saddle.json")
output.write_text(json.dumps(recording, indent=1) + "\n")
