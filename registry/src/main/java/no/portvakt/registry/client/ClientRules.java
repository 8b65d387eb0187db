package no.portvakt.registry.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.scope.IntegrationType;
import org.jspecify.annotations.Nullable;

/**
 * What a client's fields may be, each under its name in Digdir's API. Digdir's guide to client
 * registration gives a Maskinporten client one application type, authentication method and grant
 * type; the upper limits are ours. Whether scopes can be added is {@link ScopeAdmission}'s.
 */
final class ClientRules {

  static final int LONGEST_NAME = 255;
  static final int LONGEST_DESCRIPTION = 2_000;
  static final int MOST_SCOPES = 200;

  /** A day: a token that leaked cannot be called back. */
  static final int LONGEST_ACCESS_TOKEN = 86_400;

  /** A year, in seconds. */
  static final int LONGEST_AUTHORIZATION = 31_536_000;

  private static final String WEB = "web";
  private static final String PRIVATE_KEY_JWT = "private_key_jwt";
  private static final Set<String> JWT_BEARER =
      Set.of("urn:ietf:params:oauth:grant-type:jwt-bearer");
  private static final Pattern NOT_IN_A_LINE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
  private static final Pattern NOT_IN_A_TEXT =
      Pattern.compile("[[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]&&[^\\r\\n\\t]]");

  private ClientRules() {}

  /**
   * Every rule that a field breaks, at most one for each, in the order of the fields.
   *
   * @param standing the type of the client that is changed; none when one is made
   */
  static List<Violation> violations(ClientForm form, @Nullable IntegrationType standing) {
    var violations = new ArrayList<Violation>();
    name(form.name()).ifPresent(violations::add);
    description(form.description()).ifPresent(violations::add);
    IntegrationTypes.violation(form.integrationType(), standing).ifPresent(violations::add);
    if (!isOrNone(form.applicationType(), WEB)) {
      violations.add(new Violation("client.application-type", "application_type"));
    }
    if (!isOrNone(form.tokenEndpointAuthMethod(), PRIVATE_KEY_JWT)) {
      violations.add(new Violation("client.auth-method", "token_endpoint_auth_method"));
    }
    if (!isOrNone(form.grantTypes(), JWT_BEARER)) {
      violations.add(new Violation("client.grant-types", "grant_types"));
    }
    if (form.wantedScopes().size() > MOST_SCOPES) {
      violations.add(new Violation("client.scopes.too-many", "scopes"));
    }
    violations.addAll(lifetimes(form));
    return List.copyOf(violations);
  }

  /** An id ends up on the record for good, as a subject and as an actor. */
  static Optional<Violation> violation(ClientId id) {
    return Sensitive.in(id.value()).map(kind -> new Violation("client.id.sensitive", "client_id"));
  }

  private static Optional<Violation> name(@Nullable String given) {
    var name = given == null ? "" : given.strip();
    return name.length() > LONGEST_NAME
        ? Optional.of(new Violation("client.name.too-long", "client_name"))
        : text(name, NOT_IN_A_LINE, "client_name");
  }

  private static Optional<Violation> description(@Nullable String given) {
    var description = given == null ? "" : given.strip();
    return description.length() > LONGEST_DESCRIPTION
        ? Optional.of(new Violation("client.description.too-long", "description"))
        : text(description, NOT_IN_A_TEXT, "description");
  }

  private static Optional<Violation> text(String text, Pattern forbidden, String field) {
    if (text.isEmpty()) {
      return Optional.of(new Violation("client.missing", field));
    }
    if (forbidden.matcher(text).find()) {
      return Optional.of(new Violation("client.characters", field));
    }
    return Sensitive.in(text).map(kind -> new Violation("client.sensitive", field));
  }

  private static List<Violation> lifetimes(ClientForm form) {
    var violations = new ArrayList<Violation>();
    if (isOutside(form.accessTokenLifetime(), LONGEST_ACCESS_TOKEN)) {
      violations.add(new Violation("client.access-token-lifetime", "access_token_lifetime"));
    }
    if (isOutside(form.authorizationLifetime(), LONGEST_AUTHORIZATION)) {
      violations.add(new Violation("client.authorization-lifetime", "authorization_lifetime"));
    }
    if (isOutside(form.refreshTokenLifetime(), LONGEST_AUTHORIZATION)) {
      violations.add(new Violation("client.refresh-token-lifetime", "refresh_token_lifetime"));
    }
    return violations;
  }

  private static boolean isOutside(@Nullable Integer seconds, int longest) {
    return seconds != null && (seconds < 1 || seconds > longest);
  }

  private static <T> boolean isOrNone(@Nullable T given, T only) {
    return given == null || given.equals(only);
  }
}
