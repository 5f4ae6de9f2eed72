package software.amazon.cognito.request;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.RequestData;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

/**
 * The generated wrapper's step from CloudFormation's request to the handlers', with the same result in less time: the
 * partition follows from the Region's name where it can. The wrapper loads what the SDK knows of all Regions and
 * services, which costs a cold start a tenth of its time (bench/results.md).
 */
public final class RequestTransform {

    /** What names of Regions begin with, and the partition: "us-gov" of "us-gov-west-1". */
    private static final Map<String, String> PARTITIONS = Map.ofEntries(
            Map.entry("af", "aws"),
            Map.entry("ap", "aws"),
            Map.entry("ca", "aws"),
            Map.entry("eu", "aws"),
            Map.entry("il", "aws"),
            Map.entry("me", "aws"),
            Map.entry("mx", "aws"),
            Map.entry("sa", "aws"),
            Map.entry("us", "aws"),
            Map.entry("cn", "aws-cn"),
            Map.entry("us-gov", "aws-us-gov"),
            Map.entry("us-iso", "aws-iso"),
            Map.entry("us-isob", "aws-iso-b"),
            Map.entry("us-isof", "aws-iso-f"),
            Map.entry("eu-isoe", "aws-iso-e"),
            Map.entry("eusc-de", "aws-eusc"));

    private static final Pattern NAME = Pattern.compile("(.+)-[a-z]+-[0-9]");

    private RequestTransform() {}

    /**
     * Returns what the handlers get of a request.
     *
     * @param tags the tags that the wrapper gives the resource
     * @param <T> the type's model
     */
    public static <T> ResourceHandlerRequest<T> transform(HandlerRequest<T, ?, ?> request, Map<String, String> tags) {
        RequestData<T, ?> data = request.getRequestData();
        return ResourceHandlerRequest.<T>builder()
                .clientRequestToken(request.getBearerToken())
                .desiredResourceState(data.getResourceProperties())
                .previousResourceState(data.getPreviousResourceProperties())
                .desiredResourceTags(tags)
                .systemTags(data.getSystemTags())
                .awsAccountId(request.getAwsAccountId())
                .logicalResourceIdentifier(data.getLogicalResourceId())
                .nextToken(request.getNextToken())
                .region(request.getRegion())
                .awsPartition(partition(request.getRegion()))
                .maxResults(request.getMaxResults())
                .build();
    }

    private static String partition(String region) {
        Matcher name = NAME.matcher(region);
        String byName = name.matches() ? PARTITIONS.get(name.group(1)) : null;
        return byName != null ? byName : PartitionMetadata.of(Region.of(region)).id();
    }
}
