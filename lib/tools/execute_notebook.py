"""Runs a notebook by nbclient: its JSON comes in as the first line, what became
of it goes out as JSON. When the input ends, whoever asked is gone, and the
kernel goes too.
"""

import json
import os
import signal
import sys
import threading
import time

client = None


def end(*_):
    # A kernel that is just being started is there in a moment.
    for _ in range(20):
        provisioner = getattr(getattr(client, "km", None), "provisioner", None)
        process = getattr(provisioner, "process", None)
        if process is not None:
            process.kill()
        if client is None or process is not None:
            break
        time.sleep(0.05)
    os._exit(1)


def watch():
    sys.stdin.read()
    end()


def main():
    global client
    request = json.loads(sys.stdin.readline() or "null")
    if request is None:
        return
    signal.signal(signal.SIGTERM, end)
    threading.Thread(target=watch, daemon=True).start()

    # These take seconds, in which the end of the input must be noticed.
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    notebook = nbformat.from_dict(request["notebook"])
    running = 0

    def started(cell, cell_index):
        nonlocal running
        running = cell_index

    client = NotebookClient(
        notebook,
        allow_errors=True,
        kernel_name="deno",
        on_cell_start=started,
        resources={"metadata": {"path": request["folder"]}},
        timeout=request["seconds"],
        # An output of many megabytes may take its time.
        iopub_timeout=60,
        shutdown_kernel="immediate",
    )
    try:
        client.execute()
        answer = {"notebook": notebook}
    except CellTimeoutError:
        answer = {"hung": running}
    except DeadKernelError:
        answer = {"died": running}
    print(json.dumps(answer), flush=True)
    # Whatever is left of the kernel's threads need not be waited for.
    os._exit(0)
