"""The life cycle of an app client, as boto3 sees it."""

import datetime
import json
import uuid

from botocore.exceptions import ClientError, WaiterError
from sandbox import TYPE, SandboxTest


class LifeCycleTest(SandboxTest):
    def test_a_resource_is_created_read_updated_listed_and_deleted(self):
        state = json.dumps({"UserPoolId": self.pool, "ClientName": "web", "GenerateSecret": True})
        before = datetime.datetime.now(datetime.timezone.utc)
        event = self.cloudcontrol.create_resource(TypeName=TYPE, DesiredState=state)["ProgressEvent"]
        self.assertEqual((event["TypeName"], event["Operation"]), (TYPE, "CREATE"))
        self.assertLess(abs(event["EventTime"] - before), datetime.timedelta(minutes=1))
        self.cloudcontrol.get_waiter("resource_request_success").wait(RequestToken=event["RequestToken"])
        done = self.cloudcontrol.get_resource_request_status(RequestToken=event["RequestToken"])["ProgressEvent"]
        identifier = done["Identifier"]
        self.assertRegex(identifier, rf"^{self.pool}\|[0-9a-v]+$")
        self.assertGreaterEqual(done["EventTime"], event["EventTime"])

        created = self.read(identifier)
        self.assertEqual(created["ClientId"], identifier.split("|")[1])
        self.assertEqual((created["ClientName"], created["Name"]), ("web", "web"))
        self.assertTrue(created["GenerateSecret"])
        self.assertEqual(created["ClientSecret"], self.describe(identifier)["ClientSecret"])

        self.update(identifier, {"op": "add", "path": "/AuthSessionValidity", "value": 5})
        self.assertEqual(self.read(identifier), {**created, "AuthSessionValidity": 5})
        self.update(identifier, {"op": "remove", "path": "/AuthSessionValidity"})
        self.assertEqual(self.read(identifier), {**created, "AuthSessionValidity": 3})
        self.update(identifier)
        self.assertEqual(self.read(identifier), {**created, "AuthSessionValidity": 3})

        self.assertEqual(self.listed(), [identifier])
        self.delete(identifier)
        self.assertEqual(self.listed(), [])
        with self.assertRaises(self.cloudcontrol.exceptions.ResourceNotFoundException):
            self.read(identifier)

    def test_lists_have_pages(self):
        identifiers = {self.create(ClientName=f"client{i}") for i in range(5)}
        pages = self.cloudcontrol.get_paginator("list_resources").paginate(
            TypeName=TYPE, ResourceModel=json.dumps({"UserPoolId": self.pool}), PaginationConfig={"PageSize": 2}
        )
        found = [resource["Identifier"] for page in pages for resource in page["ResourceDescriptions"]]
        self.assertEqual((len(found), set(found)), (5, identifiers))

    def test_requests_are_listed_and_filtered(self):
        identifier = self.create(ClientName="listed")
        self.delete(identifier)
        mine = {
            (request["Operation"], request["OperationStatus"])
            for page in self.cloudcontrol.get_paginator("list_resource_requests").paginate()
            for request in page["ResourceRequestStatusSummaries"]
            if request.get("Identifier") == identifier
        }
        self.assertEqual(mine, {("CREATE", "SUCCESS"), ("DELETE", "SUCCESS")})
        deletions = self.cloudcontrol.list_resource_requests(
            ResourceRequestStatusFilter={"Operations": ["DELETE"], "OperationStatuses": ["SUCCESS"]}
        )["ResourceRequestStatusSummaries"]
        self.assertIn(identifier, [request["Identifier"] for request in deletions])
        self.assertEqual({request["Operation"] for request in deletions}, {"DELETE"})

    def test_the_same_token_is_the_same_request(self):
        token = str(uuid.uuid4())
        state = json.dumps({"UserPoolId": self.pool, "ClientName": "once"})
        events = [
            self.cloudcontrol.create_resource(TypeName=TYPE, DesiredState=state, ClientToken=token)["ProgressEvent"]
            for _ in range(3)
        ]
        self.assertEqual(len({event["RequestToken"] for event in events}), 1)
        self.succeed(events[0])
        self.assertEqual(len(self.listed()), 1)
        other = json.dumps({"UserPoolId": self.pool, "ClientName": "twice"})
        with self.assertRaises(self.cloudcontrol.exceptions.ClientTokenConflictException):
            self.cloudcontrol.create_resource(TypeName=TYPE, DesiredState=other, ClientToken=token)

    def test_a_request_is_cancelled_until_it_has_ended(self):
        self.fault(operation="CreateUserPoolClient", kind="LATENCY", latencyMillis=2000)
        event = self.cloudcontrol.create_resource(
            TypeName=TYPE, DesiredState=json.dumps({"UserPoolId": self.pool, "ClientName": "late"})
        )["ProgressEvent"]
        token = event["RequestToken"]
        cancelled = self.cloudcontrol.cancel_resource_request(RequestToken=token)["ProgressEvent"]
        self.assertTrue(cancelled["OperationStatus"].startswith("CANCEL_"), cancelled)
        final = self.final(cancelled)
        # What was made before the handler could be stopped is not undone, and known by its identifier.
        self.assertEqual(self.listed(), [final["Identifier"]] if "Identifier" in final else [])
        with self.assertRaisesRegex(ClientError, "ValidationException.*" + final["OperationStatus"]):
            self.cloudcontrol.cancel_resource_request(RequestToken=token)

    def test_a_failure_is_an_event(self):
        state = json.dumps({"UserPoolId": self.pool, "CallbackURLs": ["http://example.com"]})
        event = self.cloudcontrol.create_resource(TypeName=TYPE, DesiredState=state)["ProgressEvent"]
        with self.assertRaises(WaiterError) as failure:
            self.cloudcontrol.get_waiter("resource_request_success").wait(RequestToken=event["RequestToken"])
        failed = failure.exception.last_response["ProgressEvent"]
        self.assertEqual((failed["OperationStatus"], failed["ErrorCode"]), ("FAILED", "InvalidRequest"))
        self.assertIn("cannot use the HTTP protocol", failed["StatusMessage"])
        self.assertNotIn("Identifier", failed)
        self.assertEqual(self.listed(), [])

    def test_a_patch_by_position_is_applied_in_the_order_of_the_service_and_warned_of(self):
        identifier = self.create(ReadAttributes=["name", "email"])
        event = self.patch(identifier, {"op": "replace", "path": "/ReadAttributes/0", "value": "nickname"})
        self.assertIn('ReadAttributes was ["email","name"] and becomes ["nickname","name"]', event["StatusMessage"])
        self.assertNotIn("StatusMessage", self.succeed(event))
        self.assertEqual(self.read(identifier)["ReadAttributes"], ["name", "nickname"])

    def test_an_update_or_deletion_of_what_is_gone(self):
        identifier = self.create(ClientName="gone")
        self.delete(identifier)
        with self.assertRaises(self.cloudcontrol.exceptions.ResourceNotFoundException):
            self.patch(identifier)
        event = self.cloudcontrol.delete_resource(TypeName=TYPE, Identifier=identifier)["ProgressEvent"]
        final = self.final(event)
        self.assertEqual((final["OperationStatus"], final["ErrorCode"]), ("FAILED", "NotFound"))

    def describe(self, identifier):
        pool, client = identifier.split("|")
        return self.cognito.describe_user_pool_client(UserPoolId=pool, ClientId=client)["UserPoolClient"]

    def listed(self):
        resources = self.cloudcontrol.list_resources(
            TypeName=TYPE, ResourceModel=json.dumps({"UserPoolId": self.pool})
        )["ResourceDescriptions"]
        return [resource["Identifier"] for resource in resources]
