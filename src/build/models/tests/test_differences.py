"""Each kind of difference is told when the newest models, or this project, are changed so that there is one."""

import copy
import unittest

from models import newest, ours
from models.differences import differences

TYPE = "AWS::Cognito::UserPoolClient"
MANAGED_TYPE = "AWS::Cognito::ManagedUserPoolClient"
BOTH = f"{TYPE} and {MANAGED_TYPE}"


class DifferencesTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.today = {
            "schemas": ours.schemas(), "rows": ours.rows(), "errors": ours.errors(), "simulator": ours.simulator(),
            "api": newest.api(), "own": newest.type_schema(),
        }
        cls.known = set(differences(**cls.today))

    def setUp(self):
        self.models = copy.deepcopy(self.today)
        self.shapes = self.models["api"]["shapes"]
        self.properties = self.models["schemas"][0]["properties"]

    def assert_told(self, *sentences):
        self.assertEqual(set(differences(**self.models)) - self.known, set(sentences))

    def test_a_new_member_of_a_request(self):
        self.shapes["CreateUserPoolClientRequest"]["members"]["Colour"] = "StringType"
        self.assert_told(
            "CreateUserPoolClient has a new member Colour, which no row of Attributes sets",
            "CreateUserPoolClientRequest has Colour among its members, which the simulator does not have")

    def test_a_member_that_is_gone(self):
        del self.shapes["UpdateUserPoolClientRequest"]["members"]["LogoutURLs"]
        self.assert_told(
            "UpdateUserPoolClient no longer has the member LogoutURLs, which a row of Attributes sets",
            "UpdateUserPoolClientRequest no longer has LogoutURLs among its members, which the simulator has")

    def test_a_row_that_is_missing(self):
        self.models["rows"].remove("LogoutURLs")
        self.assert_told(
            "CreateUserPoolClient has a new member LogoutURLs, which no row of Attributes sets",
            "UpdateUserPoolClient has a new member LogoutURLs, which no row of Attributes sets")

    def test_a_new_member_of_an_answer(self):
        self.shapes["UserPoolClientType"]["members"]["Colour"] = "StringType"
        self.assert_told(f"{BOTH}: no property for Colour, which the API or AWS's own type has")

    def test_a_property_that_one_type_lacks(self):
        del self.models["schemas"][1]["properties"]["LogoutURLs"]
        self.assert_told(
            f"{MANAGED_TYPE}: no property for LogoutURLs, which the API or AWS's own type has")

    def test_a_new_member_of_a_structure(self):
        self.shapes["TokenValidityUnitsType"]["members"]["DeviceToken"] = "TimeUnitsType"
        self.assert_told(
            f"{BOTH}: no property for TokenValidityUnits/DeviceToken, which the API or AWS's own type has",
            "TokenValidityUnitsType has DeviceToken among its members, which the simulator does not have")

    def test_a_new_value(self):
        self.shapes["TimeUnitsType"]["enum"].append("weeks")
        self.assert_told("TimeUnitsType has weeks among its enum, which the simulator does not have")

    def test_another_limit(self):
        self.shapes["CallbackURLsListType"]["max"] = 200
        self.assert_told(
            "CallbackURLsListType has the max 200, in the simulator 100",
            f"{BOTH}: CallbackURLs has maxItems 100, stricter than the API's UserPoolClientType: 200")

    def test_another_pattern(self):
        self.shapes["ClientNameType"]["pattern"] = ".+"
        self.assert_told(
            "ClientNameType has the pattern .+, in the simulator [\\w\\s+=,.@-]+",
            f"{TYPE}: ClientName has pattern ^[\\w\\s+=,.@-]+$, stricter than the API's UserPoolClientType: .+")

    def test_a_shape_that_is_gone(self):
        del self.shapes["PaginationKey"]
        self.assert_told("The API no longer has the shape PaginationKey, which the simulator has")

    def test_a_new_operation(self):
        self.models["api"]["operations"]["PauseUserPoolClient"] = "DeleteUserPoolClientRequest"
        self.assert_told("The API has a new operation PauseUserPoolClient, which the simulator does not have")

    def test_an_operation_that_is_gone(self):
        del self.models["api"]["operations"]["DeleteUserPoolClient"]
        self.assert_told(
            "The API no longer has the operation DeleteUserPoolClient, for which a handler asks permission",
            "The API no longer has the operation DeleteUserPoolClient, which the simulator has")

    def test_a_new_error(self):
        self.models["api"]["errors"]["DescribeUserPoolClient"].append("UserPoolAsleepException")
        self.assert_told("DescribeUserPoolClient has a new error UserPoolAsleepException, which declared-errors.json does not have")

    def test_an_error_that_is_gone(self):
        self.models["api"]["errors"]["DescribeUserPoolClient"].remove("InternalErrorException")
        self.assert_told("DescribeUserPoolClient no longer has the error InternalErrorException, which declared-errors.json has")

    def test_a_new_property_of_the_own_type_of_aws(self):
        self.models["own"]["properties"]["Colour"] = {"type": "string"}
        self.models["own"]["definitions"]["TokenValidityUnits"]["properties"]["DeviceToken"] = {"type": "string"}
        self.assert_told(
            f"{BOTH}: no property for Colour, which the API or AWS's own type has",
            f"{BOTH}: no property for TokenValidityUnits/DeviceToken, which the API or AWS's own type has")

    def test_a_new_permission(self):
        self.models["own"]["handlers"]["list"]["permissions"].append("cognito-idp:ListColours")
        self.assert_told(f"{TYPE}: AWS's own type asks for cognito-idp:ListColours to list")

    def test_a_property_that_can_be_changed_now(self):
        self.models["own"]["createOnlyProperties"].remove("/properties/GenerateSecret")
        self.assert_told(
            f"{BOTH}: /properties/GenerateSecret is among createOnlyProperties here or in AWS's own type, and not there")

    def test_a_number_that_is_stricter(self):
        self.properties["AuthSessionValidity"]["minimum"] = 4
        self.models["own"]["properties"]["AccessTokenValidity"]["maximum"] = 90000
        self.assert_told(
            f"{TYPE}: AuthSessionValidity has minimum 4, stricter than the API's UserPoolClientType: 3",
            f"{TYPE}: AuthSessionValidity has minimum 4, stricter than AWS's own type: 3",
            f"{BOTH}: AccessTokenValidity has maximum 86400, stricter than AWS's own type: 90000")

    def test_a_length_or_pattern_where_there_was_none(self):
        self.properties["ReadAttributes"] |= {"minItems": 1, "uniqueItems": True}
        self.properties["ReadAttributes"]["items"]["pattern"] = "^[a-z]+$"
        self.assert_told(*(
            f"{TYPE}: ReadAttributes{keyword}, stricter than {whose}: none"
            for keyword in (" has minItems 1", " has uniqueItems True", "/* has pattern ^[a-z]+$")
            for whose in ("the API's UserPoolClientType", "AWS's own type")))

    def test_a_class_of_characters_that_is_narrower(self):
        pattern = "^[^\\x00-\\x20\\x7f-\\xa0e]+$"
        self.properties["DefaultRedirectURI"]["pattern"] = pattern
        theirs = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+"
        self.assert_told(
            f"{TYPE}: DefaultRedirectURI has pattern {pattern}, stricter than the API's UserPoolClientType: {theirs}",
            f"{TYPE}: DefaultRedirectURI has pattern {pattern}, stricter than AWS's own type: ^{theirs}$")

    def test_a_wider_limit_is_none(self):
        self.properties["AuthSessionValidity"] |= {"minimum": 1, "maximum": 60}
        self.properties["DefaultRedirectURI"]["pattern"] = "^[^\\x00]+$"
        self.assert_told()

    def test_a_closed_list_of_values(self):
        self.properties["Name"]["enum"] = ["web"]
        self.assert_told(f"{TYPE}: a closed list of values at /properties/Name")
