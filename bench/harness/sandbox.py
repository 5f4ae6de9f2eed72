"""The sandbox: until it is ready, creates through Cloud Control, and deployments of many app clients."""

import http.client
import json
import shutil
import subprocess
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from harness.project import ROOT, TARGET, TYPE
from harness.statistics import spread, table

CREATES = 320
CLIENTS = [1, 8, 64]
DEPLOYED = [1, 100, 1_000]
# CloudFormation allows 500 resources a stack, and one is the user pool.
MOST_IN_A_STACK = 499


@contextmanager
def folder():
    path = Path(tempfile.mkdtemp(dir=TARGET))
    yield path
    shutil.rmtree(path)


@contextmanager
def sandbox():
    """A served sandbox: its port, and the seconds until it was ready."""
    with folder() as state:
        start = time.monotonic()
        process = subprocess.Popen(
            [ROOT / "sandbox", "serve", "--port", "0", "--state", state / "state"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = process.stdout.readline()
        seconds = time.monotonic() - start
        try:
            yield int(line.rsplit(":", 1)[1]), seconds
        finally:
            process.terminate()
            process.wait()


class Connection(threading.local):
    """An HTTP connection for each thread that calls the sandbox."""

    def __init__(self, port):
        self.http = http.client.HTTPConnection("127.0.0.1", port)

    def call(self, target, version, body):
        self.http.request("POST", "/", json.dumps(body),
                          {"Content-Type": f"application/x-amz-json-{version}", "X-Amz-Target": target})
        response = self.http.getresponse()
        answer = json.loads(response.read())
        if response.status != 200:
            raise RuntimeError(f"{target} failed: {answer}")
        return answer

    def create_pool(self):
        target = "AWSCognitoIdentityProviderService.CreateUserPool"
        return self.call(target, "1.1", {"PoolName": "bench"})["UserPool"]["Id"]

    def create_client(self, pool, number):
        """Creates an app client through Cloud Control, and waits until it is there."""
        desired = json.dumps({"UserPoolId": pool, "ClientName": f"client-{number}"})
        event = self.call("CloudApiService.CreateResource", "1.0", {"TypeName": TYPE, "DesiredState": desired})
        while event["ProgressEvent"]["OperationStatus"] in ("PENDING", "IN_PROGRESS"):
            token = {"RequestToken": event["ProgressEvent"]["RequestToken"]}
            event = self.call("CloudApiService.GetResourceRequestStatus", "1.0", token)
        if event["ProgressEvent"]["OperationStatus"] != "SUCCESS":
            raise RuntimeError(event)


def creates_a_second(clients):
    """After as many creates have warmed it up."""
    with sandbox() as (port, _):
        connection = Connection(port)
        pool = connection.create_pool()
        for _ in range(2):
            start = time.monotonic()
            with ThreadPoolExecutor(clients) as threads:
                list(threads.map(lambda number: connection.create_client(pool, number), range(CREATES)))
            seconds = time.monotonic() - start
        return CREATES / seconds


def ready_seconds():
    with sandbox() as (_, seconds):
        return seconds


def template(clients):
    resources = {"Pool": {"Type": "AWS::Cognito::UserPool"}}
    for number in range(clients):
        resources[f"Client{number}"] = {"Type": TYPE, "Properties": {"UserPoolId": {"Ref": "Pool"}}}
    return json.dumps({"Resources": resources})


def deploy_seconds(clients):
    """How long it takes to deploy so many app clients, in as few stacks as hold them, with a JVM for each stack."""
    with folder() as work:
        start = time.monotonic()
        for first in range(0, clients, MOST_IN_A_STACK):
            file = work / f"from-{first}.json"
            file.write_text(template(min(MOST_IN_A_STACK, clients - first)))
            subprocess.run(
                [ROOT / "sandbox", "deploy", file, "--stack-name", file.stem, "--state", work / "state"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.monotonic() - start


def measure(runs):
    return {
        "ready": [ready_seconds() for _ in range(runs)],
        "creates": {clients: creates_a_second(clients) for clients in CLIENTS},
        "deploy": {clients: deploy_seconds(clients) for clients in DEPLOYED},
    }


def report(results):
    rows = [["`./sandbox serve` until it is ready, seconds (median, quartiles)", spread(results["ready"])]]
    rows += [[f"creates a second through Cloud Control, {clients} at once", f"{rate:.0f}"]
             for clients, rate in results["creates"].items()]
    rows += [[f"`./sandbox deploy` of {clients} app clients, seconds (a client)", f"{seconds:.1f} ({seconds / clients:.3f})"]
             for clients, seconds in results["deploy"].items()]
    return table(["step", "result"], rows)
