"""The account and Region to register types in."""

import json
import logging
import os
import uuid
from contextlib import contextmanager
from pathlib import Path

import boto3
import cfn_flip
from boto3.exceptions import S3UploadFailedError
from botocore import exceptions
from rpdk.core.exceptions import RPDKBaseException
from rpdk.core.upload import Uploader

from . import PROJECT, RegistrationError
from .staging import ResourceType

NO_CREDENTIALS = (
    exceptions.NoCredentialsError,
    exceptions.PartialCredentialsError,
    exceptions.CredentialRetrievalError,
    exceptions.SSOError,
)
EXPIRED = ("ExpiredToken", "ExpiredTokenException", "RequestExpired")
NOT_ACCEPTED = ("InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "SignatureDoesNotMatch")
DENIED = ("AccessDenied", "AccessDeniedException", "UnauthorizedOperation")


class Account:
    """An account in a Region, with the user's credentials."""

    def __init__(self, region: str | None, profile: str | None):
        """Raises RegistrationError where there are no credentials that AWS accepts in the Region."""
        with self._explained():
            session = boto3.Session(profile_name=profile, region_name=region or os.environ.get("AWS_REGION"))
            self.region = session.region_name
            if not self.region:
                raise RegistrationError("No Region: give --region, or set AWS_REGION or the profile's region")
            caller = session.client("sts").get_caller_identity()
            self.id, self.caller = caller["Account"], caller["Arn"]
            self._cloudformation = session.client("cloudformation")
            self._s3 = session.client("s3")

    def default_version(self, type_name: str) -> str | None:
        """The id of the type's default version, such as 00000003; None where the type is not registered."""
        with self._explained():
            try:
                return self._cloudformation.describe_type(Type="RESOURCE", TypeName=type_name)["DefaultVersionId"]
            except self._cloudformation.exceptions.TypeNotFoundException:
                return None

    def register(self, staged: ResourceType) -> str:
        """Uploads the type's package, registers it, waits for the outcome and returns the new version's ARN."""
        with self._explained():
            uploader = Uploader(self._cloudformation, self._s3)
            role = uploader.create_or_update_role(write_role_template(staged), staged.slug)
            with staged.package.open("rb") as package:
                url = uploader.upload(staged.slug, package)
            logging.info("Uploaded the package to %s", url)
            token = self._cloudformation.register_type(
                Type="RESOURCE",
                TypeName=staged.name,
                SchemaHandlerPackage=url,
                ExecutionRoleArn=role,
                LoggingConfig={
                    "LogRoleArn": uploader.get_log_delivery_role_arn(),
                    "LogGroupName": f"{staged.slug}-logs",
                },
                ClientRequestToken=str(uuid.uuid4()),
            )["RegistrationToken"]
            logging.info("Waiting for CloudFormation to accept it (some minutes; registration token %s)", token)
            return self._outcome(token)

    def set_default(self, version_arn: str) -> None:
        """Makes a registered version the one that CloudFormation uses."""
        with self._explained():
            self._cloudformation.set_type_default_version(Arn=version_arn)

    def _outcome(self, token: str) -> str:
        try:
            self._cloudformation.get_waiter("type_registration_complete").wait(RegistrationToken=token)
        except exceptions.WaiterError:
            pass  # the registration's own description says why
        registration = self._cloudformation.describe_type_registration(RegistrationToken=token)
        if registration["ProgressStatus"] != "COMPLETE":
            raise RegistrationError(
                f"The registration {token} is {registration['ProgressStatus']}: {registration.get('Description', '')}"
            )
        return registration["TypeVersionArn"]

    @contextmanager
    def _explained(self):
        """Turns what AWS or its SDK complain about into errors for the user."""
        try:
            yield
        except exceptions.ClientError as error:
            raise RegistrationError(self._client_error(error)) from error
        except NO_CREDENTIALS as error:
            raise RegistrationError(f"No AWS credentials: {error}. Sign in, or choose a --profile") from error
        except exceptions.EndpointConnectionError as error:
            raise RegistrationError(
                f"{error}. Is {self.region} a Region (they look like eu-west-1), and is there a network?"
            ) from error
        except (exceptions.BotoCoreError, S3UploadFailedError) as error:
            raise RegistrationError(str(error)) from error
        except RPDKBaseException as error:
            cause = error.__cause__
            known = isinstance(cause, exceptions.ClientError)
            raise RegistrationError(self._client_error(cause) if known else str(error)) from error

    def _client_error(self, error: exceptions.ClientError) -> str:
        code, message = error.response["Error"]["Code"], error.response["Error"].get("Message", "")
        if code in EXPIRED:
            return "The AWS credentials have expired: sign in again"
        if code in NOT_ACCEPTED:
            return (
                f"AWS does not accept the credentials in {self.region}: they are wrong,"
                f" or the Region is not enabled in the account ({code})"
            )
        if code in DENIED:
            return f"No permission for {error.operation_name}: {message}"
        return f"{error.operation_name}: {message} ({code})"


def write_role_template(staged: ResourceType) -> Path:
    """Writes a template of nothing but the execution role in deploy/, which is narrower than the generated one."""
    template, _ = cfn_flip.load((PROJECT / "deploy" / f"{staged.kind}.yaml").read_text())
    role = {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": f"Execution role of the resource type {staged.name}",
        "Parameters": {"TypeName": {"Type": "String", "Default": staged.name}},
        "Resources": {"ExecutionRole": template["Resources"]["ExecutionRole"]},
        "Outputs": {"ExecutionRoleArn": {"Value": {"Fn::GetAtt": ["ExecutionRole", "Arn"]}}},
    }
    path = staged.root / "execution-role.json"
    path.write_text(json.dumps(role, indent=2))
    return path
