"""Starts a command in this folder, asks it once, and stops it: the plan is the first argument, the outcome the last line. Standard library only."""

import http.client
import json
import os
import signal
import ssl
import subprocess
import sys
import time


def main(plan):
    log = open("output.log", "w+b")
    # Nobody starts a server as root without a reason, and one of them refuses to.
    user = {"user": plan["user"], "group": plan["user"], "extra_groups": []} if plan.get("user") else {}
    server = subprocess.Popen(["sh", "-c", plan["command"]], stdout=log, stderr=subprocess.STDOUT, start_new_session=True, **user)
    try:
        outcome = wait(server, plan)
    finally:
        stop(server.pid)
    log.seek(0)
    outcome["output"] = log.read()[-3000:].decode("utf-8", "replace")
    print("\n" + json.dumps(outcome))


def wait(server, plan):
    """Asks until there is an answer, for at most `seconds`: a first start may build static files."""
    problem = "nobody listens"
    until = time.monotonic() + plan["seconds"]
    while time.monotonic() < until:
        try:
            status, body = ask(plan)
            return {"status": status, "matches": plan["answers"] in body, "body": body[:300]}
        except (OSError, http.client.HTTPException) as error:
            problem = str(error)
        if server.poll() is not None:
            return {"problem": f"ended with {server.returncode} before it answered"}
        time.sleep(0.2)
    return {"problem": problem}


def ask(plan):
    context = ssl._create_unverified_context() if plan.get("tls") else None
    kind = http.client.HTTPSConnection if context else http.client.HTTPConnection
    connection = kind("127.0.0.1", plan["port"], timeout=5, **({"context": context} if context else {}))
    headers = {"Host": plan["host"]} if plan.get("host") else {}
    connection.request("GET", plan["path"], headers={**headers, **plan.get("headers", {})})
    response = connection.getresponse()
    return response.status, response.read().decode("utf-8", "replace")


def stop(session):
    """SIGTERM, and SIGKILL for what is there a moment later."""
    for name, seconds in ((signal.SIGTERM, 1), (signal.SIGKILL, 0)):
        try:
            os.killpg(session, name)
        except ProcessLookupError:
            return
        time.sleep(seconds)


main(json.loads(sys.argv[1]))
