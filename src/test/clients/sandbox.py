"""What all tests of clients share: a served sandbox, whose address is in SANDBOX."""

import json
import os
import unittest
import urllib.request

import boto3
import wire

ENDPOINT = os.environ["SANDBOX"]
TYPE = "AWS::Cognito::UserPoolClient"
#: The sandbox does not look at credentials, but clients need some; and no configuration of the user's.
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "any",
    "AWS_SECRET_ACCESS_KEY": "any",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_ENDPOINT_URL": ENDPOINT,
    "NO_PROXY": "127.0.0.1",
}
os.environ.update(ENVIRONMENT)


class SandboxTest(unittest.TestCase):
    """A user pool of its own, and clients whose every answer is compared with the service's model."""

    @classmethod
    def setUpClass(cls):
        session = boto3.Session()
        wire.check_every_answer(session)
        cls.cognito = session.client("cognito-idp")
        cls.cloudcontrol = session.client("cloudcontrol")
        cls.cloudformation = session.client("cloudformation")
        cls.sts = session.client("sts")

    def setUp(self):
        self.pool = self.cognito.create_user_pool(PoolName="pool")["UserPool"]["Id"]

    def create(self, **properties):
        """Creates an app client; its identifier."""
        state = json.dumps({"UserPoolId": self.pool, **properties})
        event = self.cloudcontrol.create_resource(TypeName=TYPE, DesiredState=state)["ProgressEvent"]
        return self.succeed(event)["Identifier"]

    def read(self, identifier):
        """The properties of an app client."""
        description = self.cloudcontrol.get_resource(TypeName=TYPE, Identifier=identifier)["ResourceDescription"]
        self.assertEqual(description["Identifier"], identifier)
        return json.loads(description["Properties"])

    def patch(self, identifier, *operations):
        """Starts an update; its first progress event."""
        document = json.dumps(operations)
        return self.cloudcontrol.update_resource(TypeName=TYPE, Identifier=identifier, PatchDocument=document)[
            "ProgressEvent"
        ]

    def update(self, identifier, *operations):
        """Updates an app client."""
        self.succeed(self.patch(identifier, *operations))

    def delete(self, identifier):
        """Deletes an app client."""
        event = self.cloudcontrol.delete_resource(TypeName=TYPE, Identifier=identifier)["ProgressEvent"]
        self.succeed(event)

    def succeed(self, event):
        """Waits for the end of a request, which must be a success."""
        final = self.final(event)
        self.assertEqual(final["OperationStatus"], "SUCCESS", final.get("StatusMessage"))
        return final

    def fault(self, **fault):
        """Asks the sandbox for a fault; all faults are cleared after the test."""
        self.addCleanup(self.send_faults, "DELETE")
        self.send_faults("POST", json.dumps(fault).encode())

    @staticmethod
    def send_faults(method, body=None):
        request = urllib.request.Request(ENDPOINT + "/sandbox/faults", body, method=method)
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()

    def final(self, event):
        """Waits for the end of a request."""
        while event["OperationStatus"] in ("PENDING", "IN_PROGRESS", "CANCEL_IN_PROGRESS"):
            event = self.cloudcontrol.get_resource_request_status(RequestToken=event["RequestToken"])["ProgressEvent"]
        return event
