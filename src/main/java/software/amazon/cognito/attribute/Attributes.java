package software.amazon.cognito.attribute;

import static software.amazon.cognito.attribute.Attribute.resetByOmission;
import static software.amazon.cognito.attribute.Attribute.resetTo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of settable attributes: create, read and update go through it, so a new attribute is a property in the
 * schema and a row here. Defaults are those of the Cognito API reference.
 */
public final class Attributes {

    /** An update that omits the name keeps it: a name has no default. */
    public static final String NAME = "ClientName";

    static final String UNITS = "TokenValidityUnits";
    static final String ANALYTICS = "AnalyticsConfiguration";

    /** Those that stand alone. */
    public static final List<Attribute> SETTINGS = List.of(
            resetByOmission(NAME),
            resetTo("RefreshTokenRotation", Map.of("Feature", "DISABLED", "RetryGracePeriodSeconds", 0)),
            resetTo("AuthSessionValidity", 3),
            resetTo("EnableTokenRevocation", true),
            resetTo("EnablePropagateAdditionalUserContextData", false),
            resetTo("PreventUserExistenceErrors", "LEGACY"),
            // An explicit default would hold ALLOW_REFRESH_TOKEN_AUTH, which refresh token rotation forbids.
            resetByOmission("ExplicitAuthFlows"),
            resetTo("AllowedOAuthFlowsUserPoolClient", false),
            resetByOmission("AllowedOAuthFlows"),
            resetByOmission("AllowedOAuthScopes"),
            resetByOmission("CallbackURLs"),
            resetByOmission("DefaultRedirectURI"),
            resetByOmission("LogoutURLs"),
            resetByOmission("SupportedIdentityProviders"),
            resetByOmission("ReadAttributes"),
            resetByOmission("WriteAttributes"),
            resetByOmission(ANALYTICS));

    /** The names of all: those that stand alone, and those that make up the lifetimes of tokens. */
    public static final List<String> NAMES = Stream.of(
                    SETTINGS.stream().map(Attribute::name),
                    Stream.of(TokenValidity.values()).map(TokenValidity::property),
                    Stream.of(UNITS))
            .flatMap(names -> names)
            .toList();

    private Attributes() {}
}
