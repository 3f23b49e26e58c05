"""Records what frameworks compute at the edges: in single precision, where
gradients are no numbers or their squares overflow, at learning rate 0 and
momentum 1, uphill, clipped by other norms, and by rarer schedules.

    python -m venv .venv
    .venv/bin/pip install torch==2.13.0 optax==0.2.8 jax==0.10.2 keras==3.15.1
    .venv/bin/python tests/reference/record_edges.py

writes edges.json beside this script. Gradients are given, not computed: the
k-th is ((37 k + 11) % 101 - 50) / 16 and ((53 k + 29) % 97 - 40) / 32, exact
in single precision, so that only the rules' arithmetic is compared.
"""

import json
import math
import os
import pathlib

os.environ["KERAS_BACKEND"] = "jax"

import jax
import jax.numpy as jnp
import numpy
import optax
import torch
from torch.nn.utils import clip_grad_norm_
from torch.optim import lr_scheduler

jax.config.update("jax_enable_x64", True)
import keras

START = [1.0, -2.0]


def gradient(k):
    return [((37 * k + 11) % 101 - 50) / 16, ((53 * k + 29) % 97 - 40) / 32]


def numbers(values):
    """JSON has no infinities and no NaN."""
    return [x if math.isfinite(x) else str(x) for x in map(float, values)]


def torch_run(name, options, steps, dtype, gradients, clip=None, every=1):
    torch.set_default_dtype(dtype)
    point = torch.nn.Parameter(torch.tensor(START, dtype=dtype))
    optimizer = getattr(torch.optim, name)([point], **options)
    rows = []
    for k in range(steps):
        point.grad = torch.tensor(gradients(k), dtype=dtype)
        if clip:
            clip_grad_norm_([point], **clip)
        optimizer.step()
        if (k + 1) % every == 0:
            rows.extend(point.tolist())
    return rows


def optax_run(name, options, steps, dtype, gradients, clip=None, every=1):
    point = jnp.array(START, dtype=dtype)
    optimizer = getattr(optax, name)(**options)
    if clip:
        optimizer = optax.chain(optax.clip_by_global_norm(**clip), optimizer)
    state = optimizer.init(point)
    rows = []
    for k in range(steps):
        slope = jnp.array(gradients(k), dtype=dtype)
        updates, state = optimizer.update(slope, state, point)
        point = optax.apply_updates(point, updates)
        if (k + 1) % every == 0:
            rows.extend(point.tolist())
    return rows


def keras_run(name, options, steps, dtype, gradients, clip=None, every=1):
    keras.config.set_floatx(dtype)
    optimizer = getattr(keras.optimizers, name)(**options, **(clip or {}))
    point = keras.Variable(START, dtype=dtype)
    rows = []
    for k in range(steps):
        slope = keras.ops.array(gradients(k), dtype=dtype)
        optimizer.apply([slope], [point])
        if (k + 1) % every == 0:
            rows.extend(keras.ops.convert_to_numpy(point).tolist())
    return rows


SINGLE = {"torch": torch.float32, "optax": jnp.float32, "keras": "float32"}
DOUBLE = {"torch": torch.float64, "optax": jnp.float64, "keras": "float64"}
RUN = {"torch": torch_run, "optax": optax_run, "keras": keras_run}

SINGLES = {
    "torch": [
        ("SGD", {"lr": 0.1}),
        ("SGD", {"lr": 0.1, "weight_decay": 0.3}),
        ("SGD", {"lr": 0.1, "momentum": 0.9}),
        ("SGD", {"lr": 0.1, "momentum": 0.9, "dampening": 0.3}),
        ("SGD", {"lr": 0.1, "momentum": 0.9, "nesterov": True}),
        ("Adagrad", {"lr": 0.1}),
        ("Adadelta", {"lr": 1.0}),
        ("RMSprop", {"lr": 0.01}),
        ("RMSprop", {"lr": 0.01, "centered": True, "momentum": 0.7}),
        ("Adam", {"lr": 0.01}),
        ("Adam", {"lr": 0.01, "betas": [0.3, 0.9]}),
        ("Adam", {"lr": 0.01, "amsgrad": True}),
        ("AdamW", {}),
        ("AdamW", {"lr": 0.01, "weight_decay": 0.3}),
        ("NAdam", {"lr": 0.01}),
        ("RAdam", {"lr": 0.01}),
        ("Adamax", {"lr": 0.01}),
    ],
    "optax": [
        ("sgd", {"learning_rate": 0.1}),
        ("sgd", {"learning_rate": 0.1, "momentum": 0.9}),
        ("sgd", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        ("adagrad", {"learning_rate": 0.1}),
        ("adadelta", {"learning_rate": 1.0}),
        ("rmsprop", {"learning_rate": 0.01}),
        ("adam", {"learning_rate": 0.01}),
        ("amsgrad", {"learning_rate": 0.01}),
        ("adamw", {"learning_rate": 0.01, "weight_decay": 0.3}),
        ("nadam", {"learning_rate": 0.01}),
        ("radam", {"learning_rate": 0.01}),
        ("adamax", {"learning_rate": 0.01}),
        ("lion", {"learning_rate": 0.01}),
        ("adabelief", {"learning_rate": 0.01}),
        ("yogi", {"learning_rate": 0.01}),
        ("lamb", {"learning_rate": 0.01}),
    ],
    "keras": [
        ("SGD", {"learning_rate": 0.1}),
        ("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
        ("SGD", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        ("Adagrad", {"learning_rate": 0.1}),
        ("Adadelta", {"learning_rate": 1.0}),
        ("RMSprop", {"learning_rate": 0.01}),
        ("Adam", {"learning_rate": 0.01}),
        ("AdamW", {"learning_rate": 0.01, "weight_decay": 0.3}),
        ("Adamax", {"learning_rate": 0.01}),
        ("Nadam", {"learning_rate": 0.01}),
        ("Lion", {"learning_rate": 0.01}),
        ("Lamb", {"learning_rate": 0.01}),
        ("Ftrl", {"learning_rate": 0.01}),
    ],
}

# As in JAX's own default, nothing is computed in double precision here.
jax.config.update("jax_enable_x64", False)
single = [
    {
        "framework": framework,
        "optimizer": name,
        "options": options,
        "every": 10,
        "points": RUN[framework](
            name, options, 120, SINGLE[framework], gradient, every=10
        ),
    }
    for framework, cases in SINGLES.items()
    for name, options in cases
]

jax.config.update("jax_enable_x64", True)

DOUBLES = [
    ("torch", "SGD", {"lr": 0.0}),
    ("torch", "SGD", {"lr": 0.1, "momentum": 1.0}),
    ("torch", "SGD", {"lr": 0.1, "momentum": 1.2, "nesterov": True}),
    ("torch", "SGD", {"lr": 0.1, "momentum": 0.5, "dampening": 1.5}),
    ("torch", "RMSprop", {"lr": 0.1, "momentum": 1.1}),
    ("optax", "sgd", {"learning_rate": 0.0}),
    ("optax", "sgd", {"learning_rate": 0.1, "momentum": 1.2}),
    ("optax", "adabelief", {"learning_rate": 0.1, "nesterov": True}),
    (
        "optax",
        "adabelief",
        {"learning_rate": 0.1, "b1": 0.7, "b2": 0.9, "nesterov": True},
    ),
    ("keras", "SGD", {"learning_rate": 0.0}),
    ("keras", "SGD", {"learning_rate": 0.1, "momentum": 1.0}),
] + [
    ("torch", name, {"lr": 0.1, "maximize": True, **options})
    for name, options in [
        ("SGD", {"weight_decay": 0.3}),
        ("SGD", {"momentum": 0.9, "nesterov": True, "weight_decay": 0.3}),
        ("Adagrad", {}),
        ("Adadelta", {}),
        ("RMSprop", {"centered": True}),
        ("Adam", {"weight_decay": 0.3}),
        ("Adam", {"amsgrad": True}),
        ("AdamW", {}),
        ("NAdam", {}),
        ("RAdam", {}),
        ("Adamax", {}),
    ]
]

double = [
    {
        "framework": framework,
        "optimizer": name,
        "options": options,
        "every": 1,
        "points": RUN[framework](name, options, 20, DOUBLE[framework], gradient),
    }
    for framework, name, options in DOUBLES
]


def clip_options(framework, limit, order):
    if framework == "torch":
        return {"max_norm": limit, "norm_type": order}
    return {"max_norm": limit} if framework == "optax" else {"clipnorm": limit}


DESCENT = {
    "torch": ("SGD", {"lr": 0.1}),
    "optax": ("sgd", {"learning_rate": 0.1}),
    "keras": ("SGD", {"learning_rate": 0.1}),
}
ADAM = {
    "torch": ("Adam", {"lr": 0.05}),
    "optax": ("adam", {"learning_rate": 0.05}),
    "keras": ("Adam", {"learning_rate": 0.05}),
}

clipped = [
    {
        "framework": framework,
        "optimizer": rules[framework][0],
        "options": rules[framework][1],
        "norm": 0.5,
        "order": str(order) if order == math.inf else order,
        "points": RUN[framework](
            *rules[framework],
            20,
            DOUBLE[framework],
            gradient,
            clip=clip_options(framework, 0.5, order),
        ),
    }
    for framework in RUN
    for rules in (DESCENT, ADAM)
    for order in ([2.0, 1.0, 3.0, math.inf] if framework == "torch" else [2.0])
]

BROKEN = {
    "nan": [math.nan, 100.0],
    "infinite": [math.inf, 100.0],
}

broken = [
    {
        "framework": framework,
        "gradient": numbers(at),
        "points": numbers(
            RUN[framework](
                *DESCENT[framework],
                1,
                DOUBLE[framework],
                lambda k: at,
                clip=clip_options(framework, 1.0, 2.0),
            )
        ),
    }
    for framework in RUN
    for at in BROKEN.values()
]

# The square of the first coordinate overflows in steps 3 and 4.
def huge(k):
    return [1e200 if k in (2, 3) else gradient(k)[0], gradient(k)[1]]


OVERFLOWING = [
    ("torch", "RMSprop", {"lr": 0.1}),
    ("torch", "RMSprop", {"lr": 0.1, "momentum": 0.5}),
    ("torch", "Adam", {"lr": 0.1}),
    ("torch", "Adam", {"lr": 0.1, "amsgrad": True}),
    ("torch", "AdamW", {"lr": 0.1}),
    ("torch", "NAdam", {"lr": 0.1}),
    ("torch", "Adagrad", {"lr": 0.1}),
    ("optax", "rmsprop", {"learning_rate": 0.1}),
    ("optax", "adam", {"learning_rate": 0.1}),
    ("optax", "adagrad", {"learning_rate": 0.1}),
    ("keras", "RMSprop", {"learning_rate": 0.1}),
    ("keras", "Adam", {"learning_rate": 0.1}),
    ("keras", "Nadam", {"learning_rate": 0.1}),
    ("keras", "Adagrad", {"learning_rate": 0.1}),
]

overflowing = [
    {
        "framework": framework,
        "optimizer": name,
        "options": options,
        "points": numbers(RUN[framework](name, options, 8, DOUBLE[framework], huge)),
    }
    for framework, name, options in OVERFLOWING
]

torch.set_default_dtype(torch.float64)


def torch_rates(make, steps=40, base=0.3):
    point = torch.nn.Parameter(torch.tensor([0.0]))
    optimizer = torch.optim.SGD([point], lr=base)
    schedule = make(optimizer)
    rates = []
    for _ in range(steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return rates


def one_cycle(**options):
    return lambda optimizer: lr_scheduler.OneCycleLR(
        optimizer, cycle_momentum=False, **options
    )


def cyclic(**options):
    return lambda optimizer: lr_scheduler.CyclicLR(
        optimizer, cycle_momentum=False, **options
    )


TORCH_SCHEDULES = [
    ("MultiStepLR", {"milestones": [30, 5, 17]}),
    ("MultiStepLR", {"milestones": [9, 3, 9, 20], "gamma": 0.5}),
]
ONE_CYCLES = [
    {"max_lr": 0.5, "total_steps": 41},
    {"max_lr": 0.5, "total_steps": 41, "anneal_strategy": "linear"},
    {"max_lr": 0.5, "total_steps": 41, "three_phase": True},
    {
        "max_lr": 1.0,
        "total_steps": 50,
        "pct_start": 0.25,
        "div_factor": 10.0,
        "final_div_factor": 100.0,
    },
]
CYCLES = [
    {"base_lr": 0.1, "max_lr": 0.5, "step_size_up": 7},
    {"base_lr": 0.1, "max_lr": 0.5, "step_size_up": 4, "step_size_down": 9},
    {"base_lr": 0.1, "max_lr": 0.5, "step_size_up": 5, "mode": "triangular2"},
    {
        "base_lr": 0.1,
        "max_lr": 0.5,
        "step_size_up": 5,
        "mode": "exp_range",
        "gamma": 0.95,
    },
]

schedules = (
    [
        {
            "framework": "torch",
            "schedule": name,
            "options": options,
            "rates": torch_rates(
                lambda optimizer: getattr(lr_scheduler, name)(optimizer, **options)
            ),
        }
        for name, options in TORCH_SCHEDULES
    ]
    + [
        {
            "framework": "torch",
            "schedule": "OneCycleLR",
            "options": options,
            "rates": torch_rates(one_cycle(**options)),
        }
        for options in ONE_CYCLES
    ]
    + [
        {
            "framework": "torch",
            "schedule": "CyclicLR",
            "options": options,
            "rates": torch_rates(cyclic(**options)),
        }
        for options in CYCLES
    ]
    + [
        {
            "framework": "torch",
            "schedule": "LambdaLR",
            "options": {"lr_lambda": "1 / (1 + k)"},
            "rates": torch_rates(
                lambda optimizer: lr_scheduler.LambdaLR(
                    optimizer, lambda k: 1 / (1 + k)
                )
            ),
        },
        {
            "framework": "torch",
            "schedule": "SequentialLR",
            "options": {"of": "Linear 0.1 to 1 in 5, Exponential 0.9, at 5"},
            "rates": torch_rates(
                lambda optimizer: lr_scheduler.SequentialLR(
                    optimizer,
                    [
                        lr_scheduler.LinearLR(optimizer, 0.1, 1.0, 5),
                        lr_scheduler.ExponentialLR(optimizer, 0.9),
                    ],
                    [5],
                )
            ),
        },
        {
            "framework": "torch",
            "schedule": "ChainedScheduler",
            "options": {"of": "Constant 0.1 for 4, Exponential 0.9, Step 7 0.5"},
            "rates": torch_rates(
                lambda optimizer: lr_scheduler.ChainedScheduler(
                    [
                        lr_scheduler.ConstantLR(optimizer, 0.1, 4),
                        lr_scheduler.ExponentialLR(optimizer, 0.9),
                        lr_scheduler.StepLR(optimizer, 7, 0.5),
                    ]
                )
            ),
        },
    ]
)


def optax_rates(schedule, steps=40):
    return [float(schedule(k)) for k in range(steps)]


OPTAX_SCHEDULES = [
    ("cosine_onecycle_schedule", {"transition_steps": 36, "peak_value": 0.5}),
    (
        "cosine_onecycle_schedule",
        {
            "transition_steps": 30,
            "peak_value": 1.0,
            "pct_start": 0.4,
            "div_factor": 10.0,
            "final_div_factor": 100.0,
        },
    ),
    ("linear_onecycle_schedule", {"transition_steps": 36, "peak_value": 0.5}),
    (
        "piecewise_interpolate_schedule",
        {
            "interpolate_type": "linear",
            "init_value": 0.4,
            "boundaries_and_scales": {8: 0.5, 20: 3.0, 33: 0.1},
        },
    ),
    (
        "piecewise_interpolate_schedule",
        {
            "interpolate_type": "cosine",
            "init_value": 0.4,
            "boundaries_and_scales": {8: 0.5, 20: 3.0, 33: 0.1},
        },
    ),
    (
        "sgdr_schedule",
        {
            "cosine_kwargs": [
                {
                    "init_value": 0.0,
                    "peak_value": 0.5,
                    "decay_steps": 12,
                    "warmup_steps": 3,
                    "end_value": 0.01,
                },
                {
                    "init_value": 0.1,
                    "peak_value": 0.3,
                    "decay_steps": 20,
                    "warmup_steps": 5,
                    "end_value": 0.02,
                },
            ]
        },
    ),
]

schedules += [
    {
        "framework": "optax",
        "schedule": name,
        "options": options,
        "rates": optax_rates(getattr(optax, name)(**options)),
    }
    for name, options in OPTAX_SCHEDULES
]
schedules += [
    {
        "framework": "optax",
        "schedule": "join_schedules",
        "options": {"of": "linear 0.1 to 0.5 in 6, exponential 0.8 of 0.5, at 6"},
        "rates": optax_rates(
            optax.join_schedules(
                [
                    optax.linear_schedule(0.1, 0.5, 6),
                    optax.exponential_decay(0.5, 1, 0.8),
                ],
                [6],
            )
        ),
    }
]

path = pathlib.Path(__file__).with_name("edges.json")
path.write_text(
    json.dumps(
        {
            "source": f"PyTorch {torch.__version__}, optax {optax.__version__} on "
            f"JAX {jax.__version__}, Keras {keras.__version__} on JAX; recorded "
            "by record_edges.py",
            "start": START,
            "single": single,
            "double": double,
            "clipped": clipped,
            "broken": broken,
            "overflowing": overflowing,
            "schedules": schedules,
        },
        indent=1,
        allow_nan=False,
    )
    + "\n"
)
