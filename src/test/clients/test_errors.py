"""What Cloud Control rejects, as the exception classes that boto3 makes of it."""

import http.client
import json
import urllib.parse

import boto3
import wire
from botocore.config import Config
from botocore.exceptions import ClientError
from sandbox import ENDPOINT, TYPE, SandboxTest

#: botocore would reject some of these requests itself, and repeat others.
AS_IT_IS = Config(parameter_validation=False, retries={"total_max_attempts": 1})


class ErrorTest(SandboxTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        session = boto3.Session()
        wire.check_every_answer(session)
        cls.cloudcontrol = session.client("cloudcontrol", config=AS_IT_IS)

    def fails(self, code, operation, **arguments):
        """Fails unless a call is rejected with an error code; the message."""
        with self.assertRaises(ClientError) as error:
            getattr(self.cloudcontrol, operation)(**arguments)
        self.assertEqual(error.exception.response["Error"]["Code"], code, error.exception)
        return error.exception.response["Error"]["Message"]

    def test_requests_against_the_service_model(self):
        for operation, arguments in [
            ("create_resource", {}),
            ("create_resource", {"TypeName": TYPE}),
            ("create_resource", {"TypeName": TYPE, "DesiredState": ""}),
            ("create_resource", {"TypeName": "Cognito", "DesiredState": "{}"}),
            ("create_resource", {"TypeName": TYPE, "DesiredState": "{}", "ClientToken": "with spaces"}),
            ("create_resource", {"TypeName": TYPE, "DesiredState": "x" * 262_145}),
            ("update_resource", {"TypeName": TYPE, "Identifier": "a|b"}),
            ("get_resource", {"TypeName": TYPE}),
            ("list_resources", {"TypeName": TYPE, "MaxResults": 0}),
            ("list_resource_requests", {"MaxResults": 101}),
            ("list_resource_requests", {"ResourceRequestStatusFilter": {"Operations": ["READ"]}}),
            ("get_resource_request_status", {"RequestToken": "with spaces"}),
        ]:
            with self.subTest(operation, arguments=str(arguments)[:80]):
                self.assertIn("validation error", self.fails("ValidationException", operation, **arguments))

    def test_types_that_are_unknown(self):
        for operation, arguments in [
            ("create_resource", {"DesiredState": "{}"}),
            ("get_resource", {"Identifier": "x"}),
            ("update_resource", {"Identifier": "x", "PatchDocument": "[]"}),
            ("delete_resource", {"Identifier": "x"}),
            ("list_resources", {}),
        ]:
            with self.subTest(operation):
                message = self.fails("TypeNotFoundException", operation, TypeName="Some::Other::Type", **arguments)
                self.assertIn("Some::Other::Type", message)

    def test_desired_states(self):
        for state, code, named in [
            ("nonsense", "ValidationException", "DesiredState"),
            ("[]", "ValidationException", "DesiredState"),
            ('{"UserPoolId": ', "ValidationException", "DesiredState"),
            ("{}", "ValidationException", "UserPoolId"),
            ('{"UserPoolId": "%s", "Colour": "red"}', "ValidationException", "Colour"),
            ('{"UserPoolId": "%s", "AuthSessionValidity": "5"}', "ValidationException", "AuthSessionValidity"),
            ('{"UserPoolId": "%s", "AuthSessionValidity": 99}', "ValidationException", "AuthSessionValidity"),
            ('{"UserPoolId": "%s", "GenerateSecret": "true"}', "ValidationException", "GenerateSecret"),
            ('{"UserPoolId": "%s", "CallbackURLs": "https://example.com"}', "ValidationException", "CallbackURLs"),
            ('{"UserPoolId": "%s", "ClientId": "x"}', "InvalidRequestException", "ClientId"),
            ('{"UserPoolId": "%s", "ClientSecret": "hush"}', "InvalidRequestException", "ClientSecret"),
        ]:
            with self.subTest(state):
                desired = state.replace("%s", self.pool)
                message = self.fails(code, "create_resource", TypeName=TYPE, DesiredState=desired)
                self.assertIn(named, message)
                self.assertNotIn("hush", message)

    def test_patches(self):
        identifier = self.create(ClientName="web")
        before = self.read(identifier)
        for patch, code, named in [
            ("nonsense", "ValidationException", "PatchDocument"),
            ("{}", "ValidationException", "PatchDocument"),
            ('[{"op": "remove", "path": "/DefaultRedirectURI"}]', "ValidationException", "DefaultRedirectURI"),
            ('[{"op": "replace", "path": "/LogoutURLs/0", "value": "x"}]', "ValidationException", "LogoutURLs"),
            ('[{"op": "turn", "path": "/ClientName"}]', "ValidationException", "turn"),
            ('[{"op": "add", "path": "ClientName", "value": "x"}]', "ValidationException", "ClientName"),
            ('[{"op": "test", "path": "/ClientName", "value": "x"}]', "ValidationException", "ClientName"),
            ('[{"op": "replace", "path": "", "value": []}]', "ValidationException", ""),
            ('[{"op": "add", "path": "/Colour", "value": "red"}]', "ValidationException", "Colour"),
            ('[{"op": "replace", "path": "/AuthSessionValidity", "value": 99}]', "ValidationException", "Auth"),
            ('[{"op": "replace", "path": "/ClientId", "value": "x"}]', "ValidationException", "ClientId"),
            ('[{"op": "replace", "path": "/UserPoolId", "value": "x_y"}]', "NotUpdatableException", "UserPoolId"),
            ('[{"op": "add", "path": "/GenerateSecret", "value": true}]', "NotUpdatableException", "GenerateSecret"),
        ]:
            with self.subTest(patch):
                arguments = {"TypeName": TYPE, "Identifier": identifier, "PatchDocument": patch}
                self.assertIn(named, self.fails(code, "update_resource", **arguments))
        self.assertEqual(self.read(identifier), before)

    def test_identifiers(self):
        for identifier, code in [
            ("x", "ValidationException"),
            (f"{self.pool}|", "ValidationException"),
            (f"{self.pool}|a|b", "ValidationException"),
            (f"{self.pool}|1h57kf5cpq17m0eml12example", "ResourceNotFoundException"),
            ("us-east-1_unknown|1h57kf5cpq17m0eml12example", "ResourceNotFoundException"),
        ]:
            with self.subTest(identifier):
                self.fails(code, "get_resource", TypeName=TYPE, Identifier=identifier)
                self.fails(code, "update_resource", TypeName=TYPE, Identifier=identifier, PatchDocument="[]")

    def test_lists_without_a_user_pool(self):
        for model in [{}, {"ResourceModel": "{}"}, {"ResourceModel": '{"ClientName": "web"}'}]:
            with self.subTest(model):
                self.assertIn("UserPoolId", self.fails("InvalidRequestException", "list_resources", TypeName=TYPE, **model))
        unknown = json.dumps({"UserPoolId": "us-east-1_unknown"})
        self.fails("ResourceNotFoundException", "list_resources", TypeName=TYPE, ResourceModel=unknown)

    def test_requests_that_are_unknown(self):
        for operation in ("get_resource_request_status", "cancel_resource_request"):
            self.assertIn("nothing", self.fails("RequestTokenNotFoundException", operation, RequestToken="nothing"))

    def test_one_operation_on_a_resource_at_a_time(self):
        identifier, other = self.create(ClientName="web"), self.create(ClientName="other")
        self.fault(operation="UpdateUserPoolClient", kind="LATENCY", latencyMillis=3000)
        longer = {"op": "add", "path": "/AuthSessionValidity", "value": 9}
        first = self.patch(identifier, longer)
        arguments = {"TypeName": TYPE, "Identifier": identifier}
        self.fails("ConcurrentOperationException", "update_resource", PatchDocument="[]", **arguments)
        self.fails("ConcurrentOperationException", "delete_resource", **arguments)
        self.update(other, longer)
        self.succeed(first)
        self.delete(identifier)

    def test_a_failure_of_cognito_while_it_is_read(self):
        identifier = self.create(ClientName="web")
        self.fault(operation="DescribeUserPoolClient", kind="SERVER_ERROR", count=100)
        self.fails("ServiceInternalErrorException", "get_resource", TypeName=TYPE, Identifier=identifier)

    def test_bodies_that_are_no_call(self):
        for target, body, status, code in [
            ("CloudApiService.Nothing", b"{}", 400, "UnknownOperationException"),
            ("Nothing.GetResource", b"{}", 400, "UnknownOperationException"),
            ("CloudApiService.GetResource", b"{", 400, "SerializationException"),
            ("CloudApiService.GetResource", b"[]", 400, "SerializationException"),
            ("CloudApiService.GetResource", b"\xff\xfe", 400, "SerializationException"),
            ("CloudApiService.GetResource", b'{"TypeName": 5, "Identifier": "x"}', 400, "SerializationException"),
            ("CloudApiService.GetResource", b" " * 10_000_000, 413, "RequestEntityTooLargeException"),
        ]:
            with self.subTest(target=target, body=body[:40]):
                connection = http.client.HTTPConnection(urllib.parse.urlsplit(ENDPOINT).netloc)
                self.addCleanup(connection.close)
                connection.request("POST", "/", body, {"X-Amz-Target": target})
                answer = connection.getresponse()
                self.assertEqual((answer.status, json.load(answer)["__type"]), (status, code))
