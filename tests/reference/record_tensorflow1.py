"""Records the paths of TensorFlow 1's optimizers and schedules.

    python -m venv .venv && .venv/bin/pip install tensorflow-cpu==2.21.0
    .venv/bin/python tests/reference/record_tensorflow1.py

writes tensorflow1.json beside this script. The optimizers are those of
tf.compat.v1.train, run in a graph as TensorFlow 1 ran them. The variable is in
double precision; TensorFlow keeps the hyperparameters in single precision.
"""

import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import tensorflow as tf

from recording import STEPS, rate, record, write

v1 = tf.compat.v1
v1.disable_eager_execution()

CASES = [
    ("GradientDescentOptimizer", {"learning_rate": rate}),
    ("MomentumOptimizer", {"learning_rate": rate, "momentum": 0.8}),
    (
        "MomentumOptimizer",
        {"learning_rate": rate, "momentum": 0.8, "use_nesterov": True},
    ),
    ("AdagradOptimizer", {"learning_rate": 0.3}),
    (
        "AdagradOptimizer",
        {"learning_rate": 0.5, "initial_accumulator_value": 2.3},
    ),
    ("AdadeltaOptimizer", {}),
    ("AdadeltaOptimizer", {"learning_rate": 0.5, "rho": 0.8, "epsilon": 1e-5}),
    ("RMSPropOptimizer", {"learning_rate": rate}),
    (
        "RMSPropOptimizer",
        {"learning_rate": rate, "decay": 0.8, "epsilon": 0.01},
    ),
    ("RMSPropOptimizer", {"learning_rate": rate, "momentum": 0.6}),
    ("RMSPropOptimizer", {"learning_rate": rate, "centered": True}),
    (
        "RMSPropOptimizer",
        {
            "learning_rate": rate,
            "decay": 0.8,
            "momentum": 0.5,
            "epsilon": 0.01,
            "centered": True,
        },
    ),
    ("AdamOptimizer", {}),
    ("AdamOptimizer", {"learning_rate": 0.03}),
    (
        "AdamOptimizer",
        {"learning_rate": 0.05, "beta1": 0.8, "beta2": 0.95, "epsilon": 0.01},
    ),
    ("FtrlOptimizer", {"learning_rate": 0.1}),
    (
        "FtrlOptimizer",
        {
            "learning_rate": 0.02,
            "learning_rate_power": -0.3,
            "initial_accumulator_value": 0.4,
            "l1_regularization_strength": 0.05,
            "l2_regularization_strength": 0.15,
        },
    ),
]


def descend(name, options, gradient, start):
    with tf.Graph().as_default(), v1.Session() as session:
        point = v1.get_variable("point", initializer=tf.constant(start, tf.float64))
        slope = v1.placeholder(tf.float64, [2])
        optimizer = getattr(v1.train, name)(**options)
        step = optimizer.apply_gradients([(slope, point)])
        session.run(v1.global_variables_initializer())
        rows = [session.run(point).tolist()]
        for _ in range(STEPS):
            session.run(step, {slope: gradient(*rows[-1])})
            rows.append(session.run(point).tolist())
    return rows


SCHEDULES = [
    ("exponential_decay", {"decay_steps": 5, "decay_rate": 0.8}),
    (
        "exponential_decay",
        {"decay_steps": 5, "decay_rate": 0.8, "staircase": True},
    ),
]


def schedules():
    """The learning rate of each of 40 steps, from a base rate of 0.3."""
    for name, options in SCHEDULES:
        rates = []
        with tf.Graph().as_default(), v1.Session() as session:
            step = v1.placeholder(tf.int64, [])
            base = tf.constant(0.3, tf.float64)
            rate_at = getattr(v1.train, name)(base, step, **options)
            for k in range(40):
                rates.append(float(session.run(rate_at, {step: k})))
        yield {"schedule": name, "options": options, "base": 0.3, "rates": rates}


write(
    __file__,
    f"tf.compat.v1.train of TensorFlow {tf.__version__}, in double precision",
    {"tensorflow": tf.__version__},
    {
        name: value
        for name, value in vars(v1.train).items()
        if name.endswith("Optimizer")
    },
    runs=record(CASES, descend),
    schedules=schedules(),
)
