package software.amazon.cognito.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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

    @Provide
    Arbitrary<Rejection> rejections() {
        return Arbitraries.of(Rejection.ALL);
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
        List<String> messages = Rejection.ALL.stream()
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
