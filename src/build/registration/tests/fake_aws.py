"""An endpoint that answers as STS, CloudFormation and S3 do, as far as a registration asks them."""

import os
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from unittest import mock
from urllib.parse import parse_qs

ACCOUNT = "123456789012"
CALLER = f"arn:aws:iam::{ACCOUNT}:user/jane"
VERSION = f"arn:aws:cloudformation:eu-west-1:{ACCOUNT}:type/resource/Acme-Cognito-UserPoolClient/00000007"
OUTPUTS = {
    "ExecutionRoleArn": f"arn:aws:iam::{ACCOUNT}:role/execution",
    "LogAndMetricsDeliveryRoleArn": f"arn:aws:iam::{ACCOUNT}:role/logs",
    "CloudFormationManagedUploadBucketName": "packages",
}


def _outputs() -> str:
    members = (f"<OutputKey>{key}</OutputKey><OutputValue>{value}</OutputValue>" for key, value in OUTPUTS.items())
    return "".join(f"<member>{member}</member>" for member in members)


class FakeAws:
    """Answers by operation; a test replaces the answers that it is about."""

    def __init__(self):
        self.calls: list[str] = []
        self.parameters: dict[str, dict] = {}
        self.uploads: list[bytes] = []
        self.errors: dict[str, tuple[str, str]] = {}
        self.answers = {
            "GetCallerIdentity": f"<Account>{ACCOUNT}</Account><Arn>{CALLER}</Arn>",
            "DescribeType": "<DefaultVersionId>00000003</DefaultVersionId>",
            "CreateStack": "<StackId>stack</StackId>",
            "DescribeStacks": "<Stacks><member><StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus>"
            f"<CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs>{_outputs()}</Outputs></member></Stacks>",
            "RegisterType": "<RegistrationToken>token-1</RegistrationToken>",
            "DescribeTypeRegistration": "<ProgressStatus>COMPLETE</ProgressStatus>"
            f"<TypeVersionArn>{VERSION}</TypeVersionArn>",
            "SetTypeDefaultVersion": "",
        }

    def fail(self, operation: str, code: str, message: str) -> None:
        self.errors[operation] = code, message

    def answer(self, body: bytes) -> tuple[int, str]:
        parameters = {key: values[0] for key, values in parse_qs(body.decode()).items()}
        operation = parameters["Action"]
        self.calls.append(operation)
        self.parameters[operation] = parameters
        if operation in self.errors:
            code, message = self.errors[operation]
            return 400, f"<ErrorResponse><Error><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
        result = f"<{operation}Result>{self.answers[operation]}</{operation}Result>"
        return 200, f"<{operation}Response>{result}</{operation}Response>"


@contextmanager
def fake_aws(**environment: str):
    """Serves a FakeAws to all AWS clients of the process, which are given credentials and the Region eu-west-1."""
    aws = FakeAws()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(aws))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    settings = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{server.server_port}",
        "AWS_ACCESS_KEY_ID": "example",
        "AWS_SECRET_ACCESS_KEY": "example",
        "AWS_REGION": "eu-west-1",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_MAX_ATTEMPTS": "1",
        "PATH": os.environ["PATH"],
    }
    try:
        with mock.patch.dict(os.environ, settings | environment, clear=True):
            yield aws
    finally:
        server.shutdown()
        server.server_close()


def _handler(aws: FakeAws):
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self._reply(*aws.answer(self.rfile.read(int(self.headers["Content-Length"]))))

        def do_PUT(self):
            aws.uploads.append(self.rfile.read(int(self.headers["Content-Length"])))
            aws.calls.append("PutObject")
            self._reply(200, "")

        def _reply(self, status: int, text: str):
            self.send_response(status)
            self.send_header("Content-Type", "text/xml")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_):
            pass

    return Handler
