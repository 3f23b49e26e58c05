"""Records the paths of PyTorch's optimizers, averages, clipping and schedules.

    python -m venv .venv && .venv/bin/pip install torch==2.13.0 numpy
    .venv/bin/python tests/reference/record_torch.py

writes torch.json beside this script. The default dtype is double too: NAdam
keeps its product of momenta in it, whatever the point's.
"""

import inspect

import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_
from torch.optim import lr_scheduler
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from recording import STEPS, SURFACES, rate, record, write

torch.set_default_dtype(torch.float64)

CASES = [
    ("SGD", {}),
    ("SGD", {"lr": rate, "momentum": 0.8}),
    ("SGD", {"lr": rate, "momentum": 0.8, "dampening": 0.5}),
    ("SGD", {"lr": rate, "momentum": 0.8, "nesterov": True}),
    ("SGD", {"lr": rate, "weight_decay": 0.3}),
    (
        "SGD",
        {"lr": rate, "momentum": 0.6, "dampening": 0.2, "weight_decay": 0.3},
    ),
    ("Adagrad", {}),
    (
        "Adagrad",
        {
            "lr": 0.5,
            "lr_decay": 0.05,
            "weight_decay": 0.1,
            "initial_accumulator_value": 0.3,
            "eps": 0.01,
        },
    ),
    ("Adadelta", {}),
    ("Adadelta", {"lr": 0.5, "rho": 0.8, "eps": 1e-5, "weight_decay": 0.1}),
    ("RMSprop", {}),
    ("RMSprop", {"lr": rate, "alpha": 0.9, "eps": 0.1, "weight_decay": 0.1}),
    ("RMSprop", {"centered": True}),
    ("RMSprop", {"lr": rate, "alpha": 0.8, "eps": 0.1, "centered": True}),
    ("RMSprop", {"momentum": 0.5}),
    (
        "RMSprop",
        {"lr": 0.005, "momentum": 0.7, "centered": True, "weight_decay": 0.1},
    ),
    ("Adam", {}),
    (
        "Adam",
        {"lr": 0.05, "betas": [0.8, 0.95], "eps": 0.01, "weight_decay": 0.1},
    ),
    ("Adam", {"amsgrad": True}),
    ("Adam", {"lr": 0.1, "betas": [0.7, 0.8], "eps": 0.01, "amsgrad": True}),
    ("AdamW", {}),
    (
        "AdamW",
        {"lr": 0.05, "betas": [0.8, 0.95], "eps": 0.01, "weight_decay": 0.5},
    ),
    ("AdamW", {"lr": 0.1, "betas": [0.7, 0.8], "amsgrad": True}),
    ("NAdam", {}),
    (
        "NAdam",
        {
            "lr": 0.02,
            "betas": [0.8, 0.95],
            "eps": 0.01,
            "weight_decay": 0.1,
            "momentum_decay": 0.1,
        },
    ),
    (
        "NAdam",
        {"lr": 0.02, "weight_decay": 0.5, "decoupled_weight_decay": True},
    ),
    ("RAdam", {}),
    (
        "RAdam",
        {"lr": rate, "betas": [0.8, 0.95], "eps": 0.01, "weight_decay": 0.1},
    ),
    (
        "RAdam",
        {"lr": rate, "weight_decay": 0.5, "decoupled_weight_decay": True},
    ),
    ("Adamax", {}),
    (
        "Adamax",
        {"lr": 0.05, "betas": [0.8, 0.95], "eps": 0.1, "weight_decay": 0.1},
    ),
]


def new_point(start):
    return torch.nn.Parameter(torch.tensor(start, dtype=torch.float64))


def set_gradient(point, gradient):
    at = gradient(*point.tolist())
    point.grad = torch.tensor(at, dtype=torch.float64)


def descend(name, options, gradient, start, steps=STEPS):
    point = new_point(start)
    optimizer = getattr(torch.optim, name)([point], **options)
    rows = [point.tolist()]
    for _ in range(steps):
        set_gradient(point, gradient)
        optimizer.step()
        rows.append(point.tolist())
    return rows


class Model(torch.nn.Module):
    def __init__(self, start):
        super().__init__()
        self.point = new_point(start)


def averages():
    """The averaged point after each of 30 steps of gradient descent."""
    kinds = {
        "SWA": {},
        "EMA": {"multi_avg_fn": get_ema_multi_avg_fn(0.999)},
        "EMA 0.8": {"multi_avg_fn": get_ema_multi_avg_fn(0.8)},
    }
    for kind, options in kinds.items():
        booth = SURFACES["booth"]
        model = Model(booth["start"])
        averaged = AveragedModel(model, **options)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
        points = []
        for _ in range(30):
            set_gradient(model.point, booth["gradient"])
            optimizer.step()
            averaged.update_parameters(model)
            points.extend(averaged.module.point.tolist())
        yield {"average": kind, "surface": "booth", "lr": 0.02, "points": points}


def clipped():
    """Gradient descent on Rosenbrock with its gradient clipped."""
    for kind, clip, limit in [
        ("norm", clip_grad_norm_, 2.0),
        ("value", clip_grad_value_, 1.5),
    ]:
        surface = SURFACES["rosenbrock"]
        point = new_point(surface["start"])
        optimizer = torch.optim.SGD([point], lr=0.01)
        points = point.tolist()
        for _ in range(30):
            set_gradient(point, surface["gradient"])
            clip([point], limit)
            optimizer.step()
            points.extend(point.tolist())
        yield {
            "clip": kind,
            "limit": limit,
            "surface": "rosenbrock",
            "lr": 0.01,
            "points": points,
        }


SCHEDULES = [
    ("ConstantLR", {}),
    ("ConstantLR", {"factor": 0.2, "total_iters": 8}),
    ("StepLR", {"step_size": 7}),
    ("StepLR", {"step_size": 4, "gamma": 0.7}),
    ("MultiStepLR", {"milestones": [3, 9, 20]}),
    ("MultiStepLR", {"milestones": [5, 6, 17], "gamma": 0.5}),
    ("ExponentialLR", {"gamma": 0.9}),
    ("CosineAnnealingLR", {"T_max": 20}),
    ("CosineAnnealingLR", {"T_max": 39, "eta_min": 0.01}),
    ("CosineAnnealingWarmRestarts", {"T_0": 10}),
    ("CosineAnnealingWarmRestarts", {"T_0": 5, "T_mult": 2, "eta_min": 0.01}),
    ("LinearLR", {}),
    ("LinearLR", {"start_factor": 0.1, "end_factor": 0.9, "total_iters": 12}),
    ("PolynomialLR", {}),
    ("PolynomialLR", {"total_iters": 25, "power": 2.0}),
]


def schedules():
    """The learning rate of each of 40 epochs, from a base rate of 0.3."""
    for name, options in SCHEDULES:
        optimizer = torch.optim.SGD([new_point([0.0])], lr=0.3)
        schedule = getattr(lr_scheduler, name)(optimizer, **options)
        rates = []
        for _ in range(40):
            rates.append(schedule.get_last_lr()[0])
            optimizer.step()
            schedule.step()
        yield {"schedule": name, "options": options, "base": 0.3, "rates": rates}


SCHEDULED = [
    ("SGD", 0.02, {"momentum": 0.8}),
    ("SGD", 0.02, {"momentum": 0.8, "nesterov": True}),
    ("RMSprop", 0.05, {"momentum": 0.5}),
    ("Adam", 0.2, {}),
    ("AdamW", 0.2, {"weight_decay": 0.1}),
]


def scheduled():
    """Paths over Booth while the learning rate decays as 0.95^epoch."""
    for name, lr, options in SCHEDULED:
        surface = SURFACES["booth"]
        point = new_point(surface["start"])
        optimizer = getattr(torch.optim, name)([point], lr=lr, **options)
        schedule = lr_scheduler.ExponentialLR(optimizer, 0.95)
        points = point.tolist()
        for _ in range(40):
            set_gradient(point, surface["gradient"])
            optimizer.step()
            schedule.step()
            points.extend(point.tolist())
        yield {
            "optimizer": name,
            "options": options,
            "initial": lr,
            "gamma": 0.95,
            "surface": "booth",
            "points": points,
        }


OPTIMIZERS = {
    name: value
    for name, value in vars(torch.optim).items()
    if inspect.isclass(value) and issubclass(value, torch.optim.Optimizer)
}

if __name__ == "__main__":
    write(
        __file__,
        f"torch.optim of PyTorch {torch.__version__}, in double precision",
        {"torch": torch.__version__},
        OPTIMIZERS,
        runs=record(CASES, descend),
        averages=averages(),
        clipped=clipped(),
        schedules=schedules(),
        scheduled=scheduled(),
    )
