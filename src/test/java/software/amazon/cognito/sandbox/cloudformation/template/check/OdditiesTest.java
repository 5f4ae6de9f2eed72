package software.amazon.cognito.sandbox.cloudformation.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.cognito.sandbox.cloudformation.template.Template;
import software.amazon.cognito.sandbox.cloudformation.template.Templates;
import software.amazon.cognito.sandbox.cloudformation.template.problem.Problem;
import software.amazon.cognito.sandbox.cloudformation.template.problem.TemplateException;
import software.amazon.cognito.sandbox.cloudformation.template.schema.ResourceSchema;

class OdditiesTest {
    private static final String POOL = "Resources:\n  Pool: {Type: AWS::Cognito::UserPool}\n"
            + "  Idp: {Type: AWS::Cognito::UserPoolIdentityProvider, Properties: {ProviderName: Corp}}\n"
            + "  Ours: {Type: Acme::Cognito::UserPoolClient}\n  Theirs: {Type: AWS::Cognito::UserPoolClient}\n";

    private static String oddities(String resource) throws TemplateException, IOException {
        Template template = Templates.decided(POOL + "  R: " + resource);
        try (InputStream json = OdditiesTest.class.getResourceAsStream("/aws-cognito-userpoolclient.json")) {
            ResourceSchema schema = ResourceSchema.read(json);
            return Oddities.of(template, type -> Optional.of(schema)
                            .filter(it -> it.typeName().equals(type)))
                    .stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            textBlock =
                    """
            {Type: AWS::Cognito::UserPoolClient, Properties: {ClientId: x}} # t.yaml:6:56: R: ClientId is read-only: CloudFormation ignores it
            {Type: T, Properties: {ClientId: !Ref Ours}} # t.yaml:6:39: Ref of Ours is UserPoolId|ClientId: for the client id write !GetAtt Ours.ClientId, or ${Ours.ClientId}
            {Type: T, Properties: {Audience: [!Sub "${Ours}"]}} # t.yaml:6:40: Ref of Ours is UserPoolId|ClientId: for the client id write !GetAtt Ours.ClientId, or ${Ours.ClientId}
            {Type: T, Properties: {A: {COGNITO_CLIENT_ID: !Ref Ours}}} # t.yaml:6:52: Ref of Ours is UserPoolId|ClientId: for the client id write !GetAtt Ours.ClientId, or ${Ours.ClientId}
            {Type: AWS::Cognito::UserPoolClient, Properties: {SupportedIdentityProviders: [COGNITO, Corp]}} # t.yaml:6:94: R names the identity provider Corp and does not depend on it: refer to it, as !Ref Idp, or add DependsOn: Idp
            """)
    void whatIsHardlyMeant_isNamed(String resource, String oddity) throws Exception {
        assertThat(oddities(resource)).isEqualTo(oddity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {Type: T, Properties: {ClientId: !Ref Theirs}}
            {Type: T, Properties: {ClientId: !GetAtt Ours.ClientId}}
            {Type: T, Properties: {Identifier: !Ref Ours}}
            {Type: AWS::Cognito::UserPoolClient, DependsOn: Idp, Properties: {SupportedIdentityProviders: [Corp]}}
            {Type: AWS::Cognito::UserPoolClient, Properties: {SupportedIdentityProviders: [COGNITO, !Ref Idp]}}
            """)
    void whatIsMeant_isNot(String resource) throws Exception {
        assertThat(oddities(resource)).isEmpty();
    }
}
