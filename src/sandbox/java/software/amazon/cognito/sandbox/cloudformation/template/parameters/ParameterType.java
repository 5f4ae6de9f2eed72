package software.amazon.cognito.sandbox.cloudformation.template.parameters;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What values a parameter takes.
 *
 * @param number whether they are numbers
 * @param list whether there are several, separated by commas
 * @param stored whether the parameter names the SSM parameter that has the value
 */
record ParameterType(boolean number, boolean list, boolean stored) {
    private static final Pattern STORED = Pattern.compile("AWS::SSM::Parameter::Value<(.+)>");
    private static final Pattern LIST = Pattern.compile("List<(.+)>");
    private static final String COMMA_DELIMITED_LIST = "CommaDelimitedList";
    /** Whether there is such a thing in the account is not checked. */
    private static final Set<String> OF_AWS = Set.of(
            "AWS::EC2::AvailabilityZone::Name",
            "AWS::EC2::Image::Id",
            "AWS::EC2::Instance::Id",
            "AWS::EC2::KeyPair::KeyName",
            "AWS::EC2::SecurityGroup::GroupName",
            "AWS::EC2::SecurityGroup::Id",
            "AWS::EC2::Subnet::Id",
            "AWS::EC2::Volume::Id",
            "AWS::EC2::VPC::Id",
            "AWS::Route53::HostedZone::Id");

    /** Those that people mean when they misspell one. */
    static final Set<String> NAMES = Set.of(
            "String",
            "Number",
            COMMA_DELIMITED_LIST,
            "List<Number>",
            "AWS::SSM::Parameter::Name",
            "AWS::SSM::Parameter::Value<String>",
            "AWS::SSM::Parameter::Value<List<String>>");

    /** Empty for a type that CloudFormation does not have. */
    static Optional<ParameterType> of(String name) {
        Matcher stored = STORED.matcher(name);
        if (stored.matches()) {
            String held = stored.group(1);
            return held.equals(COMMA_DELIMITED_LIST) || isItem(element(held))
                    ? Optional.of(new ParameterType(false, isList(held), true))
                    : Optional.empty();
        }
        String element = element(name);
        boolean known = name.equals("String")
                || element.equals("Number")
                || name.equals(COMMA_DELIMITED_LIST)
                || name.equals("AWS::SSM::Parameter::Name")
                || OF_AWS.contains(element);
        return known ? Optional.of(new ParameterType(element.equals("Number"), isList(name), false)) : Optional.empty();
    }

    private static boolean isItem(String element) {
        return element.equals("String") || OF_AWS.contains(element);
    }

    private static boolean isList(String name) {
        return name.equals(COMMA_DELIMITED_LIST) || LIST.matcher(name).matches();
    }

    private static String element(String name) {
        Matcher list = LIST.matcher(name);
        return list.matches() ? list.group(1) : name;
    }
}
