package software.amazon.cognito.sandbox.cognito.rules;

import static software.amazon.cognito.sandbox.cognito.rules.Rejection.reject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The rules on the analytics that Amazon Pinpoint collected until 2026-10-30; clients still carry them. */
final class AnalyticsRules {
    /** Where Cognito integrates with Amazon Pinpoint, from the developer guide. */
    private static final Set<String> PINPOINT_REGIONS = Set.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "us-east-1",
            "us-east-2",
            "us-west-2");

    private AnalyticsRules() {}

    /** Seen live; also for who sends back what Describe shows beside an ApplicationArn. */
    static void analyticsNameAnApplication(Candidate candidate) {
        JsonNode analytics = candidate.settings().get("AnalyticsConfiguration");
        if (analytics != null) {
            boolean arn = analytics.has("ApplicationArn");
            long parts = List.of("ApplicationId", "RoleArn", "ExternalId").stream()
                    .filter(analytics::has)
                    .count();
            reject(
                    arn ? parts > 0 : parts < 3,
                    "Invalid analytics configuration given, either <application arn> or "
                            + "<application id, role arn, external id> are valid");
        }
    }

    /** Seen live. */
    static void analyticsAreAvailable(Candidate candidate) {
        JsonNode analytics = candidate.settings().path("AnalyticsConfiguration");
        if (analytics.has("ApplicationArn")) {
            String region = analytics.get("ApplicationArn").asText().split(":")[3];
            reject(
                    !PINPOINT_REGIONS.contains(region),
                    "The integration with Pinpoint is not supported for the requested %s region.".formatted(region));
        }
    }
}
