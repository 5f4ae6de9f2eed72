package software.amazon.cognito.userpoolclient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.cognito.userpoolclient.UpdateMerge.Origin;

/**
 * Explains why Cognito rejected a request: which property, what value and where it comes from, what is allowed, what to
 * do. It only ever adds to the service's own words after the fact, so it cannot reject what the service accepts.
 */
final class Diagnosis {

    private static final int MAX_VALUE_LENGTH = 300;

    private final ResourceModel model;
    private final Function<String, Origin> origins;

    private Diagnosis(ResourceModel model, Function<String, Origin> origins) {
        this.model = model;
        this.origins = origins;
    }

    /** Explains requests made from the properties of a template alone. */
    static Diagnosis of(ResourceModel model) {
        return new Diagnosis(model, attribute -> Origin.TEMPLATE);
    }

    /** Explains an update, whose values come from three places. */
    static Diagnosis of(UpdateMerge merge) {
        return new Diagnosis(merge.merged(), merge::origin);
    }

    /** The service's words, what they mean for this request, and what support needs to find the request. */
    String explain(AwsServiceException rejection) {
        String code = ErrorCodes.serviceError(rejection);
        AwsErrorDetails details = rejection.awsErrorDetails();
        String words = details == null || details.errorMessage() == null ? code : details.errorMessage();
        String explanation = DiagnosisRules.explain(code, words, this);
        return "%s%s (%s, request ID %s)"
                .formatted(
                        words,
                        explanation.isEmpty() ? "" : separator(words) + explanation,
                        code,
                        rejection.requestId());
    }

    private static String separator(String words) {
        return words.endsWith(".") ? " " : ". ";
    }

    ResourceModel model() {
        return model;
    }

    /** A property with its value and, where that is not the template, the value's origin: "X is 5 (the default ...)". */
    String state(String attribute) {
        return "%s is %s%s".formatted(attribute, value(attribute), origin(attribute));
    }

    String states(String... attributes) {
        return Stream.of(attributes).map(this::state).collect(Collectors.joining(", "));
    }

    /** Where a value comes from, in words; nothing where it stands in the template. */
    String origin(String attribute) {
        return switch (Objects.requireNonNullElse(origins.apply(attribute), Origin.TEMPLATE)) {
            case TEMPLATE -> "";
            case DEFAULT -> " (the default, because the template no longer sets it)";
            case LIVE -> " (from the live app client; the template does not mention it)";
        };
    }

    /** The list attributes among the given ones that hold the value. */
    List<String> holders(String value, String... attributes) {
        return Stream.of(attributes)
                .filter(attribute -> {
                    Object holder = Attributes.named(attribute).in(model);
                    return holder instanceof List<?> list ? list.contains(value) : value.equals(holder);
                })
                .toList();
    }

    /** Every URL that the request sets. */
    Set<String> urls() {
        Set<String> urls = new LinkedHashSet<>();
        Stream.of(model.getCallbackURLs(), model.getLogoutURLs())
                .filter(Objects::nonNull)
                .forEach(urls::addAll);
        if (model.getDefaultRedirectURI() != null) {
            urls.add(model.getDefaultRedirectURI());
        }
        return urls;
    }

    private String value(String attribute) {
        Object value = attribute.equals("GenerateSecret")
                ? model.getGenerateSecret()
                : Attributes.named(attribute).in(model);
        if (value == null) {
            return "not set";
        }
        String text = value.toString();
        return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...";
    }
}
