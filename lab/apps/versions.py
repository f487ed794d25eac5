"""What runs here: the version of a module that this very process has loaded."""

import importlib
import importlib.metadata
import os
import platform


def runtime(module, package):
    """`version` is the module's own word, else that of the installed files that the module was loaded from."""
    loaded = importlib.import_module(module)
    version = getattr(loaded, "__version__", None) or getattr(loaded, "version", None)
    if isinstance(version, bytes):
        version = version.decode()
    if isinstance(version, (tuple, list)):
        version = ".".join(map(str, version))
    if not isinstance(version, str):
        version = importlib.metadata.version(package)
        files = [os.path.realpath(file.locate()) for file in importlib.metadata.files(package) or []]
        if os.path.realpath(loaded.__file__) not in files:
            raise RuntimeError(f"{loaded.__file__} is no file of {package} {version}")
    return {"version": version, "python": platform.python_version(), "pid": os.getpid()}
