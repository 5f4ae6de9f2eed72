"""What Terraform does with the type: apply, plan, change and removal of each attribute, import, taint, destroy."""

import concurrent.futures
import json
import unittest

from awscc import CreateFailed, Lists, Provider
from sandbox import TYPE, SandboxTest

APPLICATION = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef"
URLS = ["https://example.com/b", "https://example.com/a"]
OTHER_URLS = ["https://example.com/c", "https://example.com/a"]
CODE = {"AllowedOAuthFlows": ["code"], "AllowedOAuthFlowsUserPoolClient": True, "CallbackURLs": URLS}
OPENID = {"AllowedOAuthScopes": ["openid"]}

#: Each attribute: a value, another value, and what it takes besides.
ATTRIBUTES = {
    "ClientName": ("web", "web 2", {}),
    "AccessTokenValidity": (2, 3, {}),
    "IdTokenValidity": (2, 3, {}),
    "RefreshTokenValidity": (20, 40, {}),
    "TokenValidityUnits": (
        {"AccessToken": "minutes", "IdToken": "minutes"},
        {"AccessToken": "hours", "IdToken": "minutes"},
        {"AccessTokenValidity": 20, "IdTokenValidity": 20},
    ),
    "RefreshTokenRotation": (
        {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10},
        {"Feature": "ENABLED", "RetryGracePeriodSeconds": 20},
        {"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]},
    ),
    "AuthSessionValidity": (5, 6, {}),
    "EnableTokenRevocation": (False, True, {}),
    "EnablePropagateAdditionalUserContextData": (True, False, {"GenerateSecret": True}),
    "PreventUserExistenceErrors": ("ENABLED", "LEGACY", {}),
    "ExplicitAuthFlows": (
        ["ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"],
        ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        {},
    ),
    "AllowedOAuthFlowsUserPoolClient": (True, False, {**CODE, **OPENID}),
    "AllowedOAuthFlows": (["implicit", "code"], ["code"], {**CODE, **OPENID}),
    "AllowedOAuthScopes": (["openid", "email"], ["profile", "email"], CODE),
    "CallbackURLs": (URLS, OTHER_URLS, {}),
    "DefaultRedirectURI": (URLS[0], URLS[1], {"CallbackURLs": URLS}),
    "LogoutURLs": (URLS, OTHER_URLS, {}),
    "SupportedIdentityProviders": (["COGNITO"], ["COGNITO", "Directory"], {}),
    "ReadAttributes": (["email", "name"], ["birthdate", "name"], {}),
    "WriteAttributes": (["email", "name"], ["birthdate", "name"], {}),
    "AnalyticsConfiguration": (
        {"ApplicationArn": APPLICATION, "UserDataShared": False},
        {"ApplicationArn": APPLICATION, "UserDataShared": True},
        {},
    ),
}


class TerraformTest(SandboxTest):
    def setUp(self):
        super().setUp()
        self.provider = Provider(self.cloudcontrol, TYPE)
        self.cognito.create_identity_provider(
            UserPoolId=self.pool,
            ProviderName="Directory",
            ProviderType="SAML",
            ProviderDetails={"MetadataURL": "https://example.com/metadata"},
        )

    def test_the_table_holds_every_attribute_that_can_be_changed(self):
        with open("aws-cognito-userpoolclient.json", encoding="utf-8") as file:
            schema = json.load(file)
        fixed = schema["readOnlyProperties"] + schema["createOnlyProperties"]
        self.assertEqual(set(ATTRIBUTES), set(schema["properties"]) - {path.split("/")[-1] for path in fixed})

    def test_each_attribute_is_applied_changed_reordered_and_removed(self):
        for name, (value, other, besides) in ATTRIBUTES.items():
            for lists in Lists if isinstance(value, list) else [Lists.WHOLE]:
                with self.subTest(name, lists=lists.value):
                    self.provider.lists = lists
                    if lists == Lists.BY_POSITION:  # which is right in lexical order only: ListPatchTest
                        value, other = sorted(value), sorted(other)
                    self.live_through(name, {"UserPoolId": self.pool, **besides, name: value}, other)

    def live_through(self, name, config, other):
        identifier, state = self.provider.create(config)
        state = self.require_no_plan(identifier, state, config)

        changed = {**config, name: other}
        planned = self.provider.plan(state, changed)
        self.assertNotEqual(planned, state)
        state = self.provider.update(identifier, state, planned)
        stored = self.provider.read(identifier)[name]
        if isinstance(other, dict):  # Cognito may add members
            stored = {member: stored[member] for member in other}
        self.assertEqual(normal(stored), normal(other))
        state = self.require_no_plan(identifier, state, changed)

        if isinstance(other, list):
            self.require_no_plan(identifier, state, {**changed, name: other[::-1]})
        self.require_no_plan(identifier, state, {key: changed[key] for key in changed if key != name})
        self.provider.delete(identifier)
        self.assertIsNone(self.provider.refresh(identifier, state))

    def require_no_plan(self, identifier, state, config):
        """After a refresh nothing is to change; the refreshed state."""
        refreshed = self.provider.refresh(identifier, state)
        self.assertEqual(self.provider.plan(refreshed, config), refreshed)
        return refreshed

    def test_a_configuration_without_attributes_is_applied_and_stays(self):
        config = {"UserPoolId": self.pool}
        identifier, state = self.provider.create(config)
        self.require_no_plan(identifier, state, config)

    def test_what_drifted_is_set_back(self):
        config = {"UserPoolId": self.pool, "CallbackURLs": URLS, "AuthSessionValidity": 5}
        identifier, state = self.provider.create(config)
        self.cognito.update_user_pool_client(
            UserPoolId=self.pool, ClientId=state["ClientId"], CallbackURLs=OTHER_URLS, AuthSessionValidity=9
        )
        refreshed = self.provider.refresh(identifier, state)
        self.assertNotEqual(refreshed, state)
        state = self.provider.update(identifier, refreshed, self.provider.plan(refreshed, config))
        self.require_no_plan(identifier, state, config)

    def test_an_import_plans_neither_a_change_nor_a_replacement(self):
        for secret in (True, False):
            config = {
                "UserPoolId": self.pool,
                "GenerateSecret": secret,
                "ClientName": "web",
                "CallbackURLs": URLS,
                "ReadAttributes": ["name", "email"],
            }
            identifier, _ = self.provider.create(config)
            self.require_no_plan(identifier, self.provider.import_(identifier), config)

    def test_what_is_tainted_is_replaced(self):
        config = {"UserPoolId": self.pool, "ClientName": "web"}
        identifier, _ = self.provider.create(config)
        self.provider.delete(identifier)
        replacement, state = self.provider.create(config)
        self.assertNotEqual(replacement, identifier)
        self.require_no_plan(replacement, state, config)

    def test_a_create_that_fails_leaves_nothing_in_the_state(self):
        with self.assertRaises(CreateFailed) as failure:
            self.provider.create({"UserPoolId": self.pool, "CallbackURLs": ["http://example.com"]})
        self.assertIsNone(failure.exception.identifier)
        self.assertEqual(self.cognito.list_user_pool_clients(UserPoolId=self.pool)["UserPoolClients"], [])

    def test_what_somebody_else_deleted_is_created_again_and_destroyed_without_error(self):
        config = {"UserPoolId": self.pool, "ClientName": "web"}
        identifier, state = self.provider.create(config)
        self.cognito.delete_user_pool_client(UserPoolId=self.pool, ClientId=state["ClientId"])
        self.assertIsNone(self.provider.refresh(identifier, state))
        self.provider.delete(identifier)

    def test_200_resources_in_one_apply(self):
        configs = [{"UserPoolId": self.pool, "ClientName": f"client {i}"} for i in range(200)]
        with concurrent.futures.ThreadPoolExecutor(10) as terraform:
            created = list(terraform.map(self.provider.create, configs))
            self.assertEqual(len({identifier for identifier, _ in created}), 200)
            list(terraform.map(self.require_no_plan, *zip(*created), configs))
            list(terraform.map(self.provider.delete, [identifier for identifier, _ in created]))
        self.assertEqual(self.cognito.list_user_pool_clients(UserPoolId=self.pool)["UserPoolClients"], [])


SORTED, UNSORTED = ["email", "name", "profile"], ["profile", "name", "email"]
CREATED, IMPORTED = "created", "imported"


class ListPatchTest(SandboxTest):
    """Where an app client gets another list than was wanted: the table in guide/terraform.md."""

    CHANGES = {
        "replace": lambda elements: ["nickname", *elements[1:]],
        "append": lambda elements: [*elements, "nickname"],
        "replace and append": lambda elements: ["nickname", *elements[1:], "gender"],
        "remove": lambda elements: elements[1:],
        "replace and remove": lambda elements: ["nickname", *elements[2:]],
    }

    #: What a provider gets wrong that counts positions, by attribute, order in the configuration, and how it came about.
    WRONG = {
        (attribute, CREATED, *UNSORTED): {"replace", "replace and append", "replace and remove"}
        for attribute in ("ReadAttributes", "LogoutURLs")
    }

    def test_lists_that_are_replaced_whole_are_stored_as_wanted(self):
        for case in self.WRONG:
            with self.subTest(case):
                self.assertEqual(self.wrong(Lists.WHOLE, *case), set())

    def test_lists_that_are_patched_by_position_are_stored_as_wanted_in_lexical_order(self):
        for case in self.cases():
            with self.subTest(case):
                self.assertEqual(self.wrong(Lists.BY_POSITION, *case), self.WRONG.get(case, set()))

    @staticmethod
    def cases():
        return [
            (attribute, origin, *elements)
            for attribute in ("ReadAttributes", "LogoutURLs")
            for origin in (CREATED, IMPORTED)
            for elements in (SORTED, UNSORTED)
        ]

    def wrong(self, lists, attribute, origin, *elements):
        """The changes after which the list is not what was wanted."""
        return {
            name
            for name, change in self.CHANGES.items()
            if not self.is_stored(attribute, origin, list(elements), change(list(elements)), lists)
        }

    def is_stored(self, attribute, origin, elements, wanted, lists):
        if attribute == "LogoutURLs":
            elements, wanted = urls(elements), urls(wanted)
        provider = Provider(self.cloudcontrol, TYPE, lists)
        identifier, state = provider.create({"UserPoolId": self.pool, attribute: elements})
        if origin == IMPORTED:
            state = provider.import_(identifier)
        provider.update(identifier, state, provider.plan(state, {attribute: wanted}))
        return sorted(provider.read(identifier)[attribute]) == sorted(wanted)


def urls(names):
    return [f"https://example.com/{name}" for name in names]


def normal(value):
    return sorted(value) if isinstance(value, list) else value


if __name__ == "__main__":
    unittest.main()
