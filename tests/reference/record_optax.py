"""Records the paths of optax's optimizers, clipping and schedules.

    python -m venv .venv && .venv/bin/pip install optax==0.2.8 jax==0.10.2
    .venv/bin/python tests/reference/record_optax.py

writes optax.json beside this script.
"""

import functools
import inspect

import jax
import jax.numpy as jnp
import optax
from optax._src import alias

from recording import STEPS, SURFACES, rate, record, write

jax.config.update("jax_enable_x64", True)

CASES = [
    ("sgd", {"learning_rate": rate}),
    ("sgd", {"learning_rate": rate, "momentum": 0.8}),
    ("sgd", {"learning_rate": rate, "momentum": 0.8, "nesterov": True}),
    ("adagrad", {"learning_rate": 0.3}),
    (
        "adagrad",
        {"learning_rate": 0.5, "initial_accumulator_value": 0, "eps": 0.01},
    ),
    ("adadelta", {"learning_rate": 1.0}),
    (
        "adadelta",
        {"learning_rate": 0.5, "rho": 0.8, "eps": 1e-5, "weight_decay": 0.1},
    ),
    ("rmsprop", {"learning_rate": rate}),
    ("rmsprop", {"learning_rate": rate, "eps": 0.01, "eps_in_sqrt": False}),
    ("rmsprop", {"learning_rate": rate, "decay": 0.8, "initial_scale": 1.0}),
    ("rmsprop", {"learning_rate": rate, "centered": True, "eps": 0.01}),
    (
        "rmsprop",
        {
            "learning_rate": rate,
            "centered": True,
            "eps": 0.1,
            "eps_in_sqrt": False,
            "momentum": 0.5,
        },
    ),
    ("rmsprop", {"learning_rate": rate, "momentum": 0.7}),
    ("rmsprop", {"learning_rate": rate, "momentum": 0.7, "nesterov": True}),
    ("rmsprop", {"learning_rate": rate, "bias_correction": True}),
    (
        "rmsprop",
        {
            "learning_rate": rate,
            "bias_correction": True,
            "centered": True,
            "eps": 0.01,
        },
    ),
    ("adam", {"learning_rate": 0.03}),
    (
        "adam",
        {
            "learning_rate": 0.05,
            "b1": 0.8,
            "b2": 0.95,
            "eps": 0.01,
            "eps_root": 0.001,
        },
    ),
    ("nadam", {"learning_rate": 0.03}),
    ("nadam", {"learning_rate": 0.05, "b1": 0.8, "b2": 0.95, "eps": 0.01}),
    ("nadamw", {"learning_rate": 0.03}),
    ("nadamw", {"learning_rate": 0.03, "weight_decay": 0.5}),
    ("amsgrad", {"learning_rate": 0.03}),
    ("amsgrad", {"learning_rate": 0.05, "b1": 0.7, "b2": 0.8, "eps": 0.01}),
    (
        "amsgrad",
        {
            "learning_rate": 0.05,
            "b2": 0.9,
            "bias_correction_mu": False,
            "bias_correction_nu": False,
        },
    ),
    ("adamw", {"learning_rate": 0.03}),
    (
        "adamw",
        {"learning_rate": 0.05, "b1": 0.8, "eps": 0.01, "weight_decay": 0.5},
    ),
    ("radam", {"learning_rate": rate}),
    (
        "radam",
        {"learning_rate": rate, "b1": 0.8, "b2": 0.95, "threshold": 8.0},
    ),
    ("adamax", {"learning_rate": 0.03}),
    ("adamax", {"learning_rate": 0.04, "b1": 0.8, "b2": 0.95, "eps": 0.1}),
    ("adamaxw", {"learning_rate": 0.03}),
    ("adamaxw", {"learning_rate": 0.03, "weight_decay": 0.5}),
    ("lion", {"learning_rate": 0.015}),
    (
        "lion",
        {"learning_rate": 0.01, "b1": 0.7, "b2": 0.95, "weight_decay": 0.3},
    ),
    ("sign_sgd", {"learning_rate": 0.02}),
    ("signum", {"learning_rate": 0.01}),
    ("signum", {"learning_rate": 0.015, "beta": 0.6}),
    ("adabelief", {"learning_rate": 0.01}),
    (
        "adabelief",
        {
            "learning_rate": 0.02,
            "b1": 0.8,
            "b2": 0.95,
            "eps": 0.01,
            "eps_root": 0.001,
        },
    ),
    ("lamb", {"learning_rate": 0.01}),
    (
        "lamb",
        {"learning_rate": 0.005, "b1": 0.8, "b2": 0.95, "weight_decay": 0.3},
    ),
    ("yogi", {"learning_rate": 0.03}),
    ("yogi", {"learning_rate": 0.05, "b1": 0.8, "b2": 0.95, "eps": 0.1}),
]


def descend(name, options, gradient, start):
    return run(getattr(optax, name)(**options), gradient, start, STEPS)


def run(optimizer, gradient, start, steps):
    point = jnp.array(start)
    state = optimizer.init(point)
    update = jax.jit(optimizer.update)
    rows = [point.tolist()]
    for _ in range(steps):
        slope = jnp.array(gradient(*rows[-1]), dtype=jnp.float64)
        updates, state = update(slope, state, point)
        point = optax.apply_updates(point, updates)
        rows.append(point.tolist())
    return rows


def clipped():
    """Gradient descent on Rosenbrock with its gradient clipped."""
    surface = SURFACES["rosenbrock"]
    for kind, clip, limit in [
        ("norm", optax.clip_by_global_norm, 2.0),
        ("value", optax.clip, 1.5),
    ]:
        chain = optax.chain(clip(limit), optax.sgd(0.01))
        rows = run(chain, surface["gradient"], surface["start"], 30)
        yield {
            "clip": kind,
            "limit": limit,
            "surface": "rosenbrock",
            "lr": 0.01,
            "points": [x for row in rows for x in row],
        }


SCHEDULES = [
    ("constant_schedule", {"value": 0.3}),
    (
        "exponential_decay",
        {"init_value": 0.3, "transition_steps": 5, "decay_rate": 0.8},
    ),
    (
        "exponential_decay",
        {
            "init_value": 0.3,
            "transition_steps": 5,
            "decay_rate": 0.8,
            "staircase": True,
        },
    ),
    ("cosine_decay_schedule", {"init_value": 0.3, "decay_steps": 25}),
    (
        "cosine_decay_schedule",
        {"init_value": 0.3, "decay_steps": 39, "alpha": 0.1},
    ),
    (
        "linear_schedule",
        {"init_value": 0.01, "end_value": 0.3, "transition_steps": 10},
    ),
    (
        "piecewise_constant_schedule",
        {"init_value": 0.3, "boundaries_and_scales": {5: 0.5, 20: 0.1}},
    ),
    (
        "warmup_cosine_decay_schedule",
        {
            "init_value": 0.01,
            "peak_value": 0.3,
            "warmup_steps": 10,
            "decay_steps": 35,
            "end_value": 0.02,
        },
    ),
]


def schedules():
    """The learning rate of each of 40 steps."""
    for name, options in SCHEDULES:
        schedule = getattr(optax, name)(**options)
        rates = [float(schedule(jnp.array(step))) for step in range(40)]
        yield {"schedule": name, "options": options, "rates": rates}


SCHEDULED = [
    ("sgd", 0.02, {"momentum": 0.8}),
    ("sgd", 0.02, {"momentum": 0.8, "nesterov": True}),
    ("rmsprop", 0.05, {"momentum": 0.5}),
    ("rmsprop", 0.05, {"momentum": 0.5, "nesterov": True}),
    ("adamw", 0.2, {"weight_decay": 0.1}),
]


def decaying(initial):
    """optax' own schedules turn its 32-bit step counts to single precision."""
    return lambda step: initial * 0.95 ** step.astype(jnp.float64)


def scheduled():
    """Paths over Booth while the learning rate decays as 0.95^step."""
    for name, initial, options in SCHEDULED:
        surface = SURFACES["booth"]
        optimizer = getattr(optax, name)(decaying(initial), **options)
        rows = run(optimizer, surface["gradient"], surface["start"], 40)
        yield {
            "optimizer": name,
            "options": options,
            "initial": initial,
            "gamma": 0.95,
            "surface": "booth",
            "points": [x for row in rows for x in row],
        }


OPTIMIZERS = {
    name: value
    for name, value in vars(optax).items()
    if hasattr(alias, name)
    and (
        isinstance(value, functools.partial)
        or getattr(value, "__module__", "") == alias.__name__
    )
    and not inspect.isclass(value)
}

if __name__ == "__main__":
    write(
        __file__,
        f"optax {optax.__version__} on JAX {jax.__version__}, in double precision",
        {"optax": optax.__version__, "jax": jax.__version__},
        OPTIMIZERS,
        runs=record(CASES, descend),
        clipped=clipped(),
        schedules=schedules(),
        scheduled=scheduled(),
    )
