package software.amazon.cognito.sandbox.cloudformation.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.parameters.Parameters;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;
import software.amazon.cognito.sandbox.cloudformation.template.value.Scope;

class TemplateCheckTest {
    static final String CLIENT =
            """
            Parameters:
              Size: {Type: Number}
              Names: {Type: CommaDelimitedList}
              Password: {Type: String, NoEcho: true}
            Resources:
              Pool: {Type: AWS::Cognito::UserPool}
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
            """;

    private static final Map<String, String> GIVEN =
            Map.of("Size", "20", "Names", "code,implicit", "Password", "not an auth flow");

    static String problems(String yaml) {
        return Templates.problems(() -> {
            Template template = Templates.parse(yaml);
            Map<String, String> given = new HashMap<>(GIVEN);
            given.keySet().retainAll(template.parameters().keySet());
            check(template, Parameters.values(template.parameters(), given));
        });
    }

    private static void check(Template template, Map<String, JsonNode> known) throws TemplateException {
        new TemplateCheck(List.of(client(), ResourceSchema.userPool(), ResourceSchema.userPoolResourceServer()))
                .check(template, new Scope() {
                    @Override
                    public JsonNode ref(String name) {
                        return name.equals("AWS::Region") ? TextNode.valueOf("eu-west-1") : known.get(name);
                    }

                    @Override
                    public JsonNode getAtt(String logicalId, String attribute) {
                        return null;
                    }
                });
    }

    private static ResourceSchema client() {
        try (InputStream json = TemplateCheckTest.class.getResourceAsStream("/aws-cognito-userpoolclient.json")) {
            return ResourceSchema.read(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTemplateThatIsRight_hasNoProblems() {
        assertThat(problems(CLIENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            AuthSessionValidity: "5"
            EnableTokenRevocation: "true"
            EnableTokenRevocation: True
            ClientName: 12345
            ClientName: !Sub "${AWS::Region}-${Size}"
            RefreshTokenValidity: !Ref Size
            AllowedOAuthFlows: !Ref Names
            CallbackURLs: !Ref Names
            AllowedOAuthFlows: [!Ref AWS::NoValue]
            AuthSessionValidity: !Ref AWS::NoValue
            TokenValidityUnits: {AccessToken: minutes}
            PreventUserExistenceErrors: !Ref Pool
            AuthSessionValidity: !Sub "${Pool.Arn}"
            ExplicitAuthFlows: [!Ref Password, !Join ["", [!Ref Password]], !Ref AWS::StackName]
            TokenValidityUnits: !Ref Pool
            TokenValidityUnits: {IdToken: weeks}
            ExplicitAuthFlows: [ALLOW_TOMORROW_AUTH]
            """)
    void aPropertyThatIsRight_coercedOrNotKnownYet_isNoProblem(String property) {
        assertThat(problems(CLIENT + "      " + property)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            explicitAuthFlows: []                 | 7  | explicitAuthFlows is not a property; did you mean ExplicitAuthFlows?
            ExplictAuthFlow: []                   | 7  | ExplictAuthFlow is not a property; did you mean ExplicitAuthFlows?
            Colour: red                           | 7  | Colour is not a property
            TokenValidityUnits: {Access: hours}   | 28 | TokenValidityUnits.Access is not a property
            AuthSessionValidity: soon             | 28 | AuthSessionValidity must be an integer, not soon
            AuthSessionValidity: 3.5              | 28 | AuthSessionValidity must be an integer, not 3.5
            AuthSessionValidity: [3]              | 28 | AuthSessionValidity must be an integer, not a list
            AuthSessionValidity: 2                | 28 | AuthSessionValidity must be at least 3, not 2
            AuthSessionValidity: !Ref Size        | 28 | AuthSessionValidity must be at most 15, not 20
            EnableTokenRevocation: maybe          | 30 | EnableTokenRevocation must be true or false, not maybe
            LogoutURLs: https://a.example         | 19 | LogoutURLs must be a list, not https://a.example
            LogoutURLs: [https://a.example, "a b"] | 39 | LogoutURLs[1] must match ^[^\\x00-\\x20\\x7f-\\xa0]+$, not a b
            LogoutURLs: [!Ref "AWS::NoValue", ""] | 41 | LogoutURLs[0] must have at least 1 characters, not 0
            AllowedOAuthFlows: [code, !Ref Names] | 33 | AllowedOAuthFlows[1] must be a string, not a list
            AllowedOAuthFlows: [code, code, code, code] | 26 | AllowedOAuthFlows must have at most 3 items, not 4
            TokenValidityUnits: hours             | 27 | TokenValidityUnits must be an object, not hours
            ClientName: "a!"                      | 19 | ClientName must match ^[\\w\\s+=,.@-]+$, not a!
            ClientName: !Sub "${Names}"           | 19 | Fn::Sub can only put in strings, numbers and booleans
            """)
    void aPropertyThatIsWrong_isNamedWithItsPosition(String property, int column, String problem) {
        assertThat(problems(CLIENT + "      " + property))
                .startsWith("t.yaml:11:" + column + ": ")
                .contains(problem.replace("` `", ""));
    }

    @Test
    void aValueThatAClosedListLacks_isNamedWithThoseThatItHas() {
        assertThat(
                        problems(
                                """
                                Resources:
                                  Pool:
                                    Type: AWS::Cognito::UserPool
                                    Properties: {Policies: {SignInPolicy: {AllowedFirstAuthFactors: [PIN]}}}
                                """))
                .contains("AllowedFirstAuthFactors[0] must be one of PASSWORD, EMAIL_OTP, SMS_OTP");
    }

    @Test
    void aLongValueIsNotShownWhole() {
        assertThat(problems(CLIENT + "      ClientName: '" + "!".repeat(128) + "'"))
                .endsWith("not " + "!".repeat(60) + "... (128 characters)");
        assertThat(problems(CLIENT + "      ClientName: " + "a".repeat(129)))
                .endsWith("must have at most 128 characters, not 129");
    }

    @Test
    void aMissingPropertyIsReportedAtWhatItIsMissingFrom() {
        assertThat(
                        problems(
                                """
                        Resources:
                          Client: {Type: AWS::Cognito::UserPoolClient}
                          Pool:
                            Type: AWS::Cognito::UserPool
                            Properties:
                              UserPoolAddOns: {}
                              AccountRecoverySetting: {RecoveryMechanisms: [{Name: verified_email}]}
                        """))
                .isEqualTo(
                        """
                        t.yaml:2:3: Client: UserPoolId is missing
                        t.yaml:6:7: Pool: UserPoolAddOns.AdvancedSecurityMode is missing
                        t.yaml:7:53: Pool: AccountRecoverySetting.RecoveryMechanisms[0].Priority is missing""");
    }

    @Test
    void namesWithSlashesAndTildesAreFound() {
        assertThat(
                        problems(
                                """
                        Resources:
                          Pool:
                            Type: AWS::Cognito::UserPool
                            Properties:
                              UserPoolTags:
                                a/b~c%d e: [x]
                        """))
                .isEqualTo("t.yaml:6:20: Pool: UserPoolTags.a/b~c%d e must be a string, not a list");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::Cognito::UserPoolClients, ; did you mean AWS::Cognito::UserPoolClient?",
        "Acme::Shop::Thing, ''",
    })
    void aTypeThatDoesNotExist_isNamed(String type, String hint) {
        assertThat(problems("Resources: {R: {Type: '" + type + "', Properties: {Any: thing}}}"))
                .isEqualTo("t.yaml:1:13: there is no resource type " + type + ": AWS has none, and none is registered"
                        + hint);
    }

    @Test
    void problemsOfAllResourcesAreReportedAtOnce_inFileOrder() {
        assertThat(problems(
                                """
                        Resources:
                          Client:
                            Type: AWS::Cognito::UserPoolClient
                            Properties: {UserPoolId: !Ref Pool, AuthSessionValidity: 2, GenerateSecret: 1, Nam: x}
                          Pool: {Type: AWS::Cognito::UserPool, Properties: {MfaConfiguration: "on"}}
                          Server: {Type: AWS::Cognito::ResourceServer}
                        """)
                        .lines())
                .hasSize(5)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }
}
