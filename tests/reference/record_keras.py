"""Records the paths of Keras' optimizers, averages, clipping and schedules.

    python -m venv .venv
    .venv/bin/pip install keras==3.15.1 jax==0.10.2
    .venv/bin/python tests/reference/record_keras.py

writes keras.json beside this script. Keras runs on JAX: on TensorFlow some of
its hyperparameters pass through single precision.
"""

import inspect
import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
import keras

from recording import STEPS, SURFACES, rate, record, write

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")

CASES = [
    ("SGD", {}),
    ("SGD", {"learning_rate": rate, "momentum": 0.8}),
    ("SGD", {"learning_rate": rate, "momentum": 0.8, "nesterov": True}),
    ("SGD", {"learning_rate": rate, "momentum": 0.6, "weight_decay": 0.5}),
    ("Adagrad", {}),
    (
        "Adagrad",
        {
            "learning_rate": 0.3,
            "initial_accumulator_value": 0.7,
            "epsilon": 0.01,
            "weight_decay": 0.1,
        },
    ),
    ("Adadelta", {}),
    (
        "Adadelta",
        {
            "learning_rate": 0.5,
            "rho": 0.8,
            "epsilon": 1e-5,
            "weight_decay": 0.1,
        },
    ),
    ("RMSprop", {}),
    (
        "RMSprop",
        {
            "learning_rate": rate,
            "rho": 0.8,
            "epsilon": 0.01,
            "weight_decay": 0.5,
        },
    ),
    ("RMSprop", {"learning_rate": rate, "momentum": 0.6}),
    ("RMSprop", {"learning_rate": rate, "centered": True, "epsilon": 0.01}),
    (
        "RMSprop",
        {
            "learning_rate": rate,
            "momentum": 0.5,
            "epsilon": 0.01,
            "centered": True,
        },
    ),
    ("Adam", {}),
    (
        "Adam",
        {
            "learning_rate": 0.05,
            "beta_1": 0.8,
            "beta_2": 0.95,
            "epsilon": 0.01,
            "weight_decay": 0.1,
        },
    ),
    ("Adam", {"amsgrad": True}),
    (
        "Adam",
        {
            "learning_rate": 0.05,
            "beta_1": 0.7,
            "beta_2": 0.8,
            "amsgrad": True,
            "epsilon": 0.01,
        },
    ),
    ("AdamW", {}),
    (
        "AdamW",
        {
            "learning_rate": 0.05,
            "beta_1": 0.8,
            "beta_2": 0.95,
            "epsilon": 0.01,
            "weight_decay": 0.5,
        },
    ),
    ("AdamW", {"learning_rate": 0.03, "amsgrad": True}),
    ("Adamax", {}),
    (
        "Adamax",
        {
            "learning_rate": 0.05,
            "beta_1": 0.8,
            "beta_2": 0.95,
            "epsilon": 0.1,
            "weight_decay": 0.1,
        },
    ),
    ("Nadam", {}),
    (
        "Nadam",
        {
            "learning_rate": 0.05,
            "beta_1": 0.8,
            "beta_2": 0.95,
            "epsilon": 0.01,
            "weight_decay": 0.1,
        },
    ),
    ("Lion", {}),
    (
        "Lion",
        {
            "learning_rate": 0.01,
            "beta_1": 0.7,
            "beta_2": 0.95,
            "weight_decay": 0.3,
        },
    ),
    ("Lamb", {}),
    (
        "Lamb",
        {
            "learning_rate": 0.02,
            "beta_1": 0.8,
            "beta_2": 0.95,
            "epsilon": 0.01,
            "weight_decay": 0.3,
        },
    ),
    ("Ftrl", {}),
    (
        "Ftrl",
        {
            "learning_rate": 0.1,
            "learning_rate_power": -0.3,
            "initial_accumulator_value": 0.4,
            "l1_regularization_strength": 0.05,
            "l2_regularization_strength": 0.15,
            "l2_shrinkage_regularization_strength": 0.01,
            "beta": 0.3,
            "weight_decay": 0.1,
        },
    ),
]


def numbers(variable):
    return keras.ops.convert_to_numpy(variable).tolist()


def descend(name, options, gradient, start, steps=STEPS):
    optimizer = getattr(keras.optimizers, name)(**options)
    point = keras.Variable(start, dtype="float64")
    rows = [numbers(point)]
    for _ in range(steps):
        slope = keras.ops.array(gradient(*rows[-1]))
        optimizer.apply([slope], [point])
        rows.append(numbers(point))
    return rows


def averages():
    """The average that Keras keeps of 30 steps of gradient descent."""
    booth = SURFACES["booth"]
    for options in [{}, {"ema_momentum": 0.8}]:
        optimizer = keras.optimizers.SGD(0.02, use_ema=True, **options)
        point = keras.Variable(booth["start"], dtype="float64")
        points = []
        for _ in range(30):
            slope = keras.ops.array(booth["gradient"](*numbers(point)))
            optimizer.apply([slope], [point])
            average = optimizer._model_variables_moving_average[0]
            points.extend(numbers(average))
        yield {
            "average": "use_ema",
            "options": options,
            "surface": "booth",
            "lr": 0.02,
            "points": points,
        }


def clipped():
    """Gradient descent on Rosenbrock with its gradient clipped."""
    surface = SURFACES["rosenbrock"]
    for kind, option, limit in [
        ("norm", "clipnorm", 2.0),
        ("norm", "global_clipnorm", 2.0),
        ("value", "clipvalue", 1.5),
    ]:
        options = {"learning_rate": 0.01, option: limit}
        rows = descend("SGD", options, surface["gradient"], surface["start"], 30)
        yield {
            "clip": kind,
            "limit": limit,
            "surface": "rosenbrock",
            "lr": 0.01,
            "points": [x for row in rows for x in row],
        }


SCHEDULES = [
    (
        "ExponentialDecay",
        {"initial_learning_rate": 0.3, "decay_steps": 5, "decay_rate": 0.8},
    ),
    (
        "ExponentialDecay",
        {
            "initial_learning_rate": 0.3,
            "decay_steps": 5,
            "decay_rate": 0.8,
            "staircase": True,
        },
    ),
    (
        "PiecewiseConstantDecay",
        {"boundaries": [5, 20], "values": [0.3, 0.1, 0.02]},
    ),
    ("CosineDecay", {"initial_learning_rate": 0.3, "decay_steps": 25}),
    (
        "CosineDecay",
        {"initial_learning_rate": 0.3, "decay_steps": 39, "alpha": 0.1},
    ),
    (
        "CosineDecay",
        {
            "initial_learning_rate": 0.01,
            "decay_steps": 25,
            "warmup_target": 0.3,
            "warmup_steps": 10,
        },
    ),
    (
        "CosineDecayRestarts",
        {"initial_learning_rate": 0.3, "first_decay_steps": 10, "t_mul": 1.0},
    ),
]


def schedules():
    """The learning rate of each of 40 steps."""
    for name, options in SCHEDULES:
        schedule = getattr(keras.optimizers.schedules, name)(**options)
        rates = [float(schedule(step)) for step in range(40)]
        yield {"schedule": name, "options": options, "rates": rates}


SCHEDULED = [
    ("SGD", 0.02, {"momentum": 0.8}),
    ("SGD", 0.02, {"momentum": 0.8, "nesterov": True}),
    ("RMSprop", 0.05, {"momentum": 0.5}),
    ("AdamW", 0.2, {"weight_decay": 0.1}),
]


def scheduled():
    """Paths over Booth while the learning rate decays as 0.95^step."""
    for name, initial, options in SCHEDULED:
        surface = SURFACES["booth"]
        rates = keras.optimizers.schedules.ExponentialDecay(initial, 1, 0.95)
        given = {"learning_rate": rates, **options}
        rows = descend(name, given, surface["gradient"], surface["start"], 40)
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
    for name, value in vars(keras.optimizers).items()
    if inspect.isclass(value) and issubclass(value, keras.optimizers.Optimizer)
}

if __name__ == "__main__":
    write(
        __file__,
        f"Keras {keras.__version__} on JAX {jax.__version__}, in double precision",
        {"keras": keras.__version__, "jax": jax.__version__},
        OPTIMIZERS,
        runs=record(CASES, descend),
        averages=averages(),
        clipped=clipped(),
        schedules=schedules(),
        scheduled=scheduled(),
    )
