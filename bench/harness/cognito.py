"""The simulated Cognito that the handlers call: a process of its own, by http and https."""

import http.client
import json
import os
import subprocess

from harness.project import CLASSES, JAVA, TARGET, sandbox_class_path

PASSWORD = "changeit"
KEY_STORE = TARGET / "localhost.p12"
TRUST = [f"-Djavax.net.ssl.trustStore={KEY_STORE}", f"-Djavax.net.ssl.trustStorePassword={PASSWORD}"]


def make_certificate():
    """A self-signed certificate for localhost, which the handlers' JVMs trust by property only."""
    KEY_STORE.unlink(missing_ok=True)
    subprocess.run(
        ["keytool", "-genkeypair", "-keystore", KEY_STORE, "-storepass", PASSWORD, "-storetype", "PKCS12",
         "-alias", "localhost", "-keyalg", "RSA", "-keysize", "2048", "-validity", "1",
         "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1"],
        check=True, capture_output=True)


class Cognito:
    def __init__(self, cores):
        """Starts it on the given cores, such as "1"."""
        make_certificate()
        self.process = subprocess.Popen(
            ["taskset", "-c", cores, JAVA, "-XX:TieredStopAtLevel=1",
             f"-Djavax.net.ssl.keyStore={KEY_STORE}", f"-Djavax.net.ssl.keyStorePassword={PASSWORD}",
             "-cp", f"{CLASSES}:{sandbox_class_path()}", "Cognito"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port, self.tls_port = map(int, self.process.stdout.readline().split())
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.wait()

    def environment(self, protocol):
        """What makes a handler call this Cognito."""
        port = self.port if protocol == "http" else self.tls_port
        return os.environ | {
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER": f"{protocol}://localhost:{port}",
        }

    def call(self, operation, **request):
        self.connection.request(
            "POST", "/", json.dumps(request),
            {"Content-Type": "application/x-amz-json-1.1",
             "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}"})
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{operation} failed: {body.decode()}")
        return json.loads(body) if body else {}

    def calls(self):
        """How often each operation has been called."""
        self.connection.request("GET", "/calls")
        return json.loads(self.connection.getresponse().read())

    def new_pool(self, clients=0):
        """The id of a new user pool with so many app clients."""
        pool = self.call("CreateUserPool", PoolName="bench")["UserPool"]["Id"]
        for number in range(clients):
            self.call("CreateUserPoolClient", UserPoolId=pool, ClientName=f"client-{number:05}")
        return pool

    def last_listed(self, pool):
        """The name of the app client at the end of the last page."""
        page = {}
        while not page or "NextToken" in page:
            token = {"NextToken": page["NextToken"]} if page else {}
            page = self.call("ListUserPoolClients", UserPoolId=pool, MaxResults=60, **token)
        return page["UserPoolClients"][-1]["ClientName"]
