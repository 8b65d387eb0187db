package no.portvakt.registry.scope;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.environment.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a scope in an environment: the rules that it breaks, or the settings.
 *
 * @param mayBeInternal whether the owner runs the installation
 */
record ScopeRules(ScopeForm form, Environment environment, boolean mayBeInternal) {

  static final int LONGEST_DESCRIPTION = 255;
  static final int LONGEST_LONG_DESCRIPTION = 4_000;

  /** A year, in seconds. */
  static final long LONGEST_LIFETIME = 31_536_000;

  private static final long SHORTEST_USUAL_AGE = 30;
  private static final long LONGEST_USUAL_AGE = 680;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Digdir's web form allows these, with a little Markdown. */
  private static final Pattern SHOWN_WITH_CONSENT =
      Pattern.compile("[A-Za-zÆØÅæøåÉéÜüÑñÇç0-9\\s.,_:;!?'\"()/*\\[\\]#-]*+");

  private static final Pattern AUDIENCE = Pattern.compile("[!-~]{1,255}");

  /**
   * At most one for each field.
   *
   * @param name of the scope; null when it has none that is valid
   */
  List<Violation> violations(@Nullable ScopeName name) {
    return Stream.of(
            description(),
            longDescription(),
            visibility(),
            tokenType(),
            integrationTypes(),
            delegationSource(name),
            atMaxAge(),
            authorizationMaxLifetime(),
            audience())
        .flatMap(Optional::stream)
        .toList();
  }

  List<Violation> advice(ScopeName name) {
    return Stream.of(Subscope.advice(name), unusualAge()).flatMap(Optional::stream).toList();
  }

  /** Only of a form that breaks no rule. */
  ScopeSettings settings() {
    return new ScopeSettings(
        settled(form.description()),
        settled(form.longDescription()),
        Visibility.valueOf(requireNonNullElse(form.visibility(), Visibility.PUBLIC.name())),
        TokenType.valueOf(requireNonNullElse(form.tokenType(), TokenType.SELF_CONTAINED.name())),
        types().stream()
            .flatMap(type -> IntegrationType.parse(type).stream())
            .collect(toUnmodifiableSet()),
        form.requiresUserConsent(),
        form.requiresUserAuthentication(),
        form.requiresPseudonymousTokens(),
        source().isEmpty() ? null : URI.create(source()),
        seconds(form.atMaxAge()),
        seconds(form.authorizationMaxLifetime()),
        form.accessibleForAll(),
        settled(form.enforcedAudience()).isEmpty() ? null : settled(form.enforcedAudience()));
  }

  private Optional<Violation> description() {
    var text = settled(form.description());
    if (text.isEmpty()) {
      return violation("scope.description.missing", "description");
    }
    if (characters(text) > LONGEST_DESCRIPTION) {
      return violation("scope.description.too-long", "description");
    }
    if (INVISIBLE.matcher(text).find()) {
      return violation("scope.description.characters", "description");
    }
    return Sensitive.in(text).flatMap(_ -> violation("scope.description.sensitive", "description"));
  }

  private Optional<Violation> longDescription() {
    var text = settled(form.longDescription());
    if (characters(text) > LONGEST_LONG_DESCRIPTION) {
      return violation("scope.long-description.too-long", "long_description");
    }
    if (!SHOWN_WITH_CONSENT.matcher(text).matches()) {
      return violation("scope.long-description.characters", "long_description");
    }
    return Sensitive.in(text)
        .flatMap(_ -> violation("scope.long-description.sensitive", "long_description"));
  }

  private Optional<Violation> visibility() {
    if (isNoneOf(Visibility.values(), form.visibility())) {
      return violation("scope.visibility.unknown", "visibility");
    }
    return Visibility.INTERNAL.name().equals(form.visibility()) && !mayBeInternal
        ? violation("scope.visibility.internal", "visibility")
        : Optional.empty();
  }

  private Optional<Violation> tokenType() {
    return isNoneOf(TokenType.values(), form.tokenType())
        ? violation("scope.token-type.unknown", "token_type")
        : Optional.empty();
  }

  private Optional<Violation> integrationTypes() {
    return types().stream().allMatch(type -> IntegrationType.parse(type).isPresent())
        ? Optional.empty()
        : violation("scope.integration-type.unknown", "allowed_integration_types");
  }

  private Optional<Violation> delegationSource(@Nullable ScopeName name) {
    if (source().isEmpty()) {
      return Optional.empty();
    }
    if (environment.delegationSource() == null) {
      return violation("scope.delegation-source.none", "delegation_source");
    }
    if (!source().equals(Objects.toString(environment.delegationSource()))) {
      return violation("scope.delegation-source.unknown", "delegation_source");
    }
    return name == null || name.isDelegable()
        ? Optional.empty()
        : violation("scope.delegation-source.name", "delegation_source");
  }

  private Optional<Violation> atMaxAge() {
    if (seconds(form.atMaxAge()) < 0) {
      return violation("scope.at-max-age.negative", "at_max_age");
    }
    return seconds(form.atMaxAge()) > LONGEST_LIFETIME
        ? violation("scope.at-max-age.too-long", "at_max_age")
        : Optional.empty();
  }

  private Optional<Violation> authorizationMaxLifetime() {
    var field = "authorization_max_lifetime";
    if (seconds(form.authorizationMaxLifetime()) < 0) {
      return violation("scope.authorization-max-lifetime.negative", field);
    }
    return seconds(form.authorizationMaxLifetime()) > LONGEST_LIFETIME
        ? violation("scope.authorization-max-lifetime.too-long", field)
        : Optional.empty();
  }

  private Optional<Violation> audience() {
    var text = settled(form.enforcedAudience());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!AUDIENCE.matcher(text).matches()) {
      return violation("scope.audience.form", "enforced_aud_for_access_token");
    }
    return Sensitive.in(text)
        .flatMap(_ -> violation("scope.audience.sensitive", "enforced_aud_for_access_token"));
  }

  /** Nais's operator keeps to this range, and 0 leaves it to the client. */
  private Optional<Violation> unusualAge() {
    long age = seconds(form.atMaxAge());
    return age != 0 && (age < SHORTEST_USUAL_AGE || age > LONGEST_USUAL_AGE)
        ? violation("scope.at-max-age.unusual", "at_max_age")
        : Optional.empty();
  }

  private Set<String> types() {
    return requireNonNullElse(form.allowedIntegrationTypes(), Set.of());
  }

  private String source() {
    return requireNonNullElse(form.delegationSource(), "");
  }

  private static String settled(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static long seconds(@Nullable Long given) {
    return given == null ? 0 : given;
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isNoneOf(Enum<?>[] values, @Nullable String text) {
    return text != null && Arrays.stream(values).noneMatch(value -> value.name().equals(text));
  }

  private static Optional<Violation> violation(String code, String field) {
    return Optional.of(new Violation(code, field));
  }
}
