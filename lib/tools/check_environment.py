"""Whether this Python has all packages, at the versions that come in as JSON,
and can load those that tasks start.
"""

import json
import sys
from importlib import import_module
from importlib.metadata import version

for name, wanted in json.load(sys.stdin).items():
    if version(name) != wanted:
        sys.exit(f"{name} is {version(name)}")

for module in ("zmq", "jupyterlab.labapp", "notebook.app", "nbclient"):
    import_module(module)
