"""Starts a program of Jupyter's, named as `module:function`, so that it loses
no output and ends when it is told to.

A ZeroMQ socket queues 1000 messages. A busy JupyterLab gets there; then Deno's
kernel drops what it cannot send, and cells lose outputs or never end. Here
every socket queues whatever comes.

A worker thread of AnyIO's can miss the end of its event loop; Python would then
wait for it for ever, with all work done and the port closed.
"""

import atexit
import os
import sys
import threading
from importlib import import_module

import zmq

limited = zmq.Context.socket


def unlimited(context, *args, **options):
    socket = limited(context, *args, **options)
    socket.rcvhwm = 0
    return socket


def run(module, function):
    """What the program ends with, as `sys.exit` takes it."""
    try:
        return getattr(import_module(module), function)()
    except SystemExit as end:
        return end.code


def end(result):
    """Ends the process, at the latest two seconds after its work."""
    others = [
        thread
        for thread in threading.enumerate()
        if thread is not threading.current_thread() and not thread.daemon
    ]
    for thread in others:
        thread.join(2 / len(others))
    if not any(thread.is_alive() for thread in others):
        sys.exit(result)
    atexit._run_exitfuncs()
    if isinstance(result, str):
        print(result, file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(result if isinstance(result, int) else int(result is not None))


zmq.Context.socket = unlimited
end(run(*sys.argv.pop(1).split(":")))
