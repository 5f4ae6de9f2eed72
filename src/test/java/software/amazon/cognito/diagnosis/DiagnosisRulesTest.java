package software.amazon.cognito.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.attribute.Attributes;
import software.amazon.cognito.attribute.States;
import software.amazon.cognito.diagnosis.DiagnosisRules.Rule;
import software.amazon.cognito.failure.FailureMessage;
import software.amazon.cognito.merge.UpdateMerge.Origin;
import software.amazon.cognito.userpoolclient.AnalyticsConfiguration;
import software.amazon.cognito.userpoolclient.ResourceModel;
import software.amazon.cognito.userpoolclient.TokenValidityUnits;

/** What holds for the explanation of every rejection, whatever the request. */
class DiagnosisRulesTest {

    private static final String REQUEST_ID = "5c0d9c0f-3c0f-4d6f-9f6b-0a8f6c1c1d1e";
    private static final String STRINGS =
            "[Member must have length less than or equal to 1024, Member must have length "
                    + "greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]";

    /** A rejection of Cognito; {@code %s} stands for a value of the request that its words quote. */
    record Rejection(String code, String words) {}

    private static final List<Rejection> REJECTIONS = Stream.of(
                    Map.entry(
                            "InvalidParameterException",
                            List.of(
                                    "1 validation error detected: Value '[%s]' at 'callbackURLs' failed to satisfy "
                                            + "constraint: Member must satisfy constraint: " + STRINGS,
                                    "1 validation error detected: Value '%s' at 'logoutURLs.7.member' failed to satisfy "
                                            + "constraint: Member must have length greater than or equal to 1",
                                    "1 validation error detected: Value '[%s]' at 'callbackURLs' failed to satisfy "
                                            + "constraint: Member must have length less than or equal to 100",
                                    "1 validation error detected: Value null at 'refreshTokenRotation.feature' failed "
                                            + "to satisfy constraint: Member must not be null",
                                    "5 validation errors detected: "
                                            + "Value '%s' at 'clientName' failed to satisfy constraint: x; ".repeat(4)
                                            + "Value '99' at 'authSessionValidity' failed to satisfy constraint: Member "
                                            + "must have value less than or equal to 15",
                                    "Invalid range for token validity.",
                                    "Access and Id Token expiration times must be less than or equal to refresh token "
                                            + "expiration times.",
                                    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is "
                                            + "allowed to use OAuth flows.",
                                    "client_credentials flow can not be selected along with code flow or implicit flow.",
                                    "The default redirect URI %s is not in the callback URIs list.",
                                    "%s cannot use the HTTP protocol.",
                                    "%s cannot use fragment",
                                    "%s is not an absolute URI.",
                                    "The provider %s does not exist for User Pool us-east-1_abcdefghi.",
                                    "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
                                    "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token "
                                            + "rotation is enabled.",
                                    "Client Secret is required to set EnablePropagateAdditionalUserContextData as true",
                                    "Invalid read attributes specified while updating a client",
                                    "Invalid write attributes specified while creating a client",
                                    "Invalid analytics configuration given, either <application arn> or <application "
                                            + "id, role arn, external id> are valid",
                                    "The integration with Pinpoint is not supported for the requested eu-north-1 region.",
                                    "Something about ALLOW_CLIENT_TOKEN_AUTH")),
                    Map.entry(
                            "InvalidOAuthFlowException",
                            List.of(
                                    "CallbackUrls can not be empty when code flow or implicit flow is selected",
                                    "client_credentials flow can not be selected if client does not have a client "
                                            + "secret.",
                                    "openid is not supported with client_credentials flow")),
                    Map.entry("ScopeDoesNotExistException", List.of("Invalid scope requested: %s")),
                    Map.entry(
                            "FeatureUnavailableInTierException",
                            List.of(
                                    "The following features need to be disabled for the LITE pricing tier configured: "
                                            + "Refresh Token Rotation",
                                    "Not available")),
                    Map.entry(
                            "ResourceNotFoundException",
                            List.of("User pool %s does not exist.", "User pool client %s does not exist.")),
                    Map.entry("TooManyRequestsException", List.of("Too many requests")),
                    Map.entry("LimitExceededException", List.of("No more", "Exceeded %s.")),
                    Map.entry("ConcurrentModificationException", List.of("Only one request at a time.")),
                    Map.entry("OperationNotEnabledException", List.of("Not here")),
                    Map.entry("NotAuthorizedException", List.of("No")),
                    Map.entry(
                            "AccessDeniedException",
                            List.of("User: arn:aws:sts::123456789012:assumed-role/role/session is not authorized to "
                                    + "perform: cognito-idp:CreateUserPoolClient on resource: * because no "
                                    + "identity-based policy allows the action")))
            .flatMap(code -> code.getValue().stream().map(words -> new Rejection(code.getKey(), words)))
            .toList();

    @Provide
    Arbitrary<Rejection> rejections() {
        return Arbitraries.of(REJECTIONS);
    }

    /** Long lists of long values of any characters, in every property that can be long. */
    @Provide
    Arbitrary<ResourceModel> longRequests() {
        Arbitrary<String> value = Arbitraries.of(
                        " ", "\n", "a", ".", "'", "\u200b", "\u3042", "\ud83d\ude00", "https://a.example/")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join("", Collections.nCopies(40, String.join("", parts))))
                .map(text -> text.substring(0, Math.min(1_024, text.length())));
        Arbitrary<List<String>> values = value.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(some -> Collections.nCopies(30, some).stream()
                        .flatMap(List::stream)
                        .toList());
        return Combinators.combine(values, value, Arbitraries.of("LEGACY", null))
                .as((list, one, secret) -> ResourceModel.builder()
                        .userPoolId("us-east-1_abcdefghi")
                        .clientId(secret)
                        .clientName(one)
                        .clientSecret("never quoted")
                        .callbackURLs(list)
                        .logoutURLs(list)
                        .defaultRedirectURI(one)
                        .allowedOAuthScopes(list)
                        .supportedIdentityProviders(list)
                        .explicitAuthFlows(Stream.concat(list.stream(), Stream.of("ALLOW_CLIENT_TOKEN_AUTH"))
                                .toList())
                        .allowedOAuthFlows(list)
                        .readAttributes(list)
                        .writeAttributes(list)
                        .analyticsConfiguration(AnalyticsConfiguration.builder()
                                .externalId(one)
                                .roleArn(one)
                                .build())
                        .accessTokenValidity(315_360_000)
                        .idTokenValidity(315_360_000)
                        .refreshTokenValidity(315_360_001)
                        .tokenValidityUnits(new TokenValidityUnits("seconds", "minutes", "minutes"))
                        .build());
    }

    @Provide
    Arbitrary<Function<String, Origin>> origins() {
        return Arbitraries.integers()
                .map(seed -> property -> Origin.values()[Math.floorMod(property.hashCode() * seed, 3)]);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void isNeverTooLongAndAlwaysSaysWhatToDo(
            @ForAll("rejections") Rejection rejection,
            @ForAll("longRequests") ResourceModel request,
            @ForAll("origins") Function<String, Origin> origins) {
        for (Diagnosis diagnosis : List.of(
                Diagnosis.of(States.of(request)),
                new Diagnosis(States.of(request), origins, FailureMessage.MOST_CHARACTERS))) {
            String words = rejection.words().replace("%s", request.getDefaultRedirectURI());
            String message = explain(diagnosis, rejection.code(), words);

            assertThat(message)
                    .hasSizeLessThanOrEqualTo(1_024)
                    .endsWith(" (%s, request ID %s)".formatted(rejection.code(), REQUEST_ID))
                    .doesNotContain("never quoted")
                    .containsPattern(PROPERTIES)
                    .matches(DiagnosisRulesTest::hasARemedy)
                    .matches(DiagnosisRulesTest::isWellFormed);
        }
        assertThat(explain(Diagnosis.of(States.of(request)), rejection.code(), rejection.words()))
                .hasSizeLessThanOrEqualTo(774);
    }

    /** A property and what is said of it. */
    private static final String PROPERTIES = Stream.concat(
                    Stream.of("UserPoolId", "ClientId"), Attributes.NAMES.stream())
            .collect(Collectors.joining("|", "\\b(", ")(\\.\\w+)? (is|holds) "));

    private static boolean hasARemedy(String message) {
        return message.contains("orrect it to satisfy the constraint")
                || message.contains(": set it.")
                || DiagnosisRules.ALL.stream()
                        .map(Rule::remedy)
                        .anyMatch(remedy -> !remedy.isEmpty() && message.contains(remedy));
    }

    /** Whether no character of two units is torn. */
    private static boolean isWellFormed(String message) {
        return message.equals(new String(message.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE));
    }

    @Example
    void everyRuleIsReachedByARejection() {
        ResourceModel request = ResourceModel.builder()
                .callbackURLs(List.of("x"))
                .explicitAuthFlows(List.of("ALLOW_CLIENT_TOKEN_AUTH"))
                .build();
        ResourceModel existing = ResourceModel.builder().clientId("id").build();
        List<String> messages = REJECTIONS.stream()
                .flatMap(one -> Stream.of(request, existing)
                        .map(model -> explain(
                                Diagnosis.of(States.of(model)),
                                one.code(),
                                one.words().replace("%s", "x"))))
                .toList();

        for (Rule rule : DiagnosisRules.ALL) {
            assertThat(messages).anyMatch(message -> message.contains(rule.remedy()));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsAsSentences(
            @ForAll("rejections") Rejection rejection, @ForAll("origins") Function<String, Origin> origins) {
        for (int number : new int[] {1, 2, 3}) {
            List<String> values = Collections.nCopies(number, "x");
            ResourceModel request = ResourceModel.builder()
                    .userPoolId("us-east-1_abcdefghi")
                    .callbackURLs(values)
                    .logoutURLs(values)
                    .allowedOAuthScopes(values)
                    .supportedIdentityProviders(values)
                    .readAttributes(values)
                    .explicitAuthFlows(Collections.nCopies(number, "ALLOW_CLIENT_TOKEN_AUTH"))
                    .accessTokenValidity(number)
                    .refreshTokenValidity(number)
                    .tokenValidityUnits(new TokenValidityUnits("seconds", null, "hours"))
                    .build();
            String words = rejection.words().replace("%s", "x");
            String message = explain(
                    new Diagnosis(States.of(request), origins, FailureMessage.MOST_CHARACTERS),
                    rejection.code(),
                    words);
            String explanation = message.substring(words.length());

            assertThat(explanation)
                    .matches("(?s)\\.? [A-Za-z].*\\. \\(\\w+, request ID .*\\)")
                    .doesNotContain("..", ".;", ";.", " .", "  ", ": An", "null", ",,")
                    .doesNotContainPattern("\\b1 (\\w+s)\\b|\\b1 elements|the 1st of 1\\b")
                    .doesNotContainPattern("[a-z]\\. [a-z]");
        }
    }

    private static String explain(Diagnosis diagnosis, String code, String words) {
        return diagnosis.explain(AwsServiceException.builder()
                .requestId(REQUEST_ID)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(words)
                        .build())
                .build());
    }
}
