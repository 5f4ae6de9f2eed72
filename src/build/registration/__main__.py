"""The command line of ./register."""

import argparse
import logging
import sys

from . import PROJECT, RegistrationError, packaging
from .account import Account
from .names import check_namespace
from .staging import ResourceType, find_types, stage


def main() -> int:
    logging.basicConfig(format="%(message)s", stream=sys.stdout, level=logging.INFO)
    for library in ("boto3", "botocore", "rpdk", "s3transfer", "urllib3"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    logging.getLogger("rpdk.core.upload").setLevel(logging.INFO)  # tells of the stacks it makes
    try:
        run(arguments())
    except RegistrationError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted", file=sys.stderr)
        return 130
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./register",
        description="Builds, tests, packages and registers the app client type as NAME::Cognito::UserPoolClient,"
        " and with --all NAME::Cognito::ManagedUserPoolClient too.",
    )
    parser.add_argument("--namespace", required=True, metavar="NAME", help="the first part of the type's name")
    parser.add_argument("--dry-run", action="store_true", help="stop at the tested package: no account is needed")
    parser.add_argument("--all", action="store_true", help="every type of the project, not only its first")
    parser.add_argument("--region", help="the Region to register in (default: that of the profile)")
    parser.add_argument("--profile", help="the profile with your AWS credentials")
    parser.add_argument("--set-default", action="store_true", help="let CloudFormation use the new version at once")
    return parser.parse_args()


def run(options: argparse.Namespace) -> None:
    check_namespace(options.namespace)
    # Before the minutes that the build and the tests take: most registrations that fail do so here.
    account = None if options.dry_run else Account(options.region, options.profile)
    if account:
        logging.info("Account %s, Region %s, as %s", account.id, account.region, account.caller)
    types = stage(options.namespace, find_types())
    chosen = types if options.all else types[:1]
    defaults = {staged.name: account.default_version(staged.name) for staged in chosen} if account else {}
    logging.info("Building %s", ", ".join(staged.name for staged in types))
    packaging.build(types[0].root)
    for staged in chosen:
        logging.info("Running the contract tests on %s", staged.name)
        packaging.contract_test(staged)
        size = packaging.package(staged)
        logging.info("Packaged %s (%s bytes)", staged.package.relative_to(PROJECT), f"{size:,}")
    if account is None:
        logging.info("Dry run: nothing was uploaded. Without --dry-run this package is registered.")
        return
    for staged in chosen:
        register(account, staged, defaults[staged.name], options.set_default)


def register(account: Account, staged: ResourceType, default: str | None, set_default: bool) -> None:
    arn = account.register(staged)
    version = arn.rsplit("/", 1)[1]
    logging.info("Registered %s version %s in %s", staged.name, version, account.region)
    if set_default:
        account.set_default(arn)
    if set_default or default is None:  # the first version of a type is its default
        logging.info('It is the default version: use it in a template with "Type: %s"', staged.name)
    else:
        logging.info(
            "Version %s is still the default. To change that: aws cloudformation set-type-default-version --region %s --arn %s",
            default,
            account.region,
            arn,
        )


if __name__ == "__main__":
    sys.exit(main())
