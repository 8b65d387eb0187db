package no.portvakt.registry.api;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.InvalidOrganisationNumber;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** Texts from paths, queries and bodies as the values they stand for, or a refusal. */
final class Parameters {

  static final String SCOPE = "scope";
  static final String CONSUMER = "consumer_orgno";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private Parameters() {}

  static ScopeName scope(String text) {
    return ScopeName.parse(text).orElseThrow(() -> Refusal.invalid(SCOPE, "api.scope"));
  }

  /** Nine digits, and no other way of writing them. */
  static OrganisationNumber organisation(String field, String text) {
    try {
      return new OrganisationNumber(text);
    } catch (InvalidOrganisationNumber invalid) {
      throw Refusal.invalid(field, "violation." + invalid.violation().code());
    }
  }

  /** An id that no client can have is as unknown as one that none has. */
  static ClientId client(String text) {
    return ClientId.parse(text).orElseThrow(() -> Refusal.of(Fault.UNKNOWN, "api.client-unknown"));
  }

  /** In a path: an id that no scheme can have is as unknown as one that none has. */
  static UUID scheme(String text) {
    return uuid(text).orElseThrow(SchemeChanges::unknown);
  }

  static UUID schemeInQuery(String text) {
    return uuid(text).orElseThrow(() -> Refusal.invalid("delegation_scheme_id", "api.uuid"));
  }

  /** In its one form (RFC 9562), whatever the case. */
  private static Optional<UUID> uuid(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static Instant instant(String field, @Nullable String text) {
    try {
      return Instant.parse(text == null ? "" : text);
    } catch (DateTimeParseException noTime) {
      throw Refusal.invalid(field, "api.instant");
    }
  }

  static PrefixName prefix(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(PrefixName::parse)
        .orElseThrow(() -> Refusal.invalid("prefix", "api.prefix"));
  }

  static IntegrationType integrationType(String text) {
    return IntegrationType.parse(text)
        .orElseThrow(() -> Refusal.invalid("integration_type", "api.integration-type"));
  }

  /** Several, or several in one with commas between. */
  static Set<URI> issuers(@Nullable List<String> texts) {
    return (texts == null ? Stream.<String>empty() : texts.stream())
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .filter(text -> !text.isEmpty())
        .map(Parameters::issuer)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static URI issuer(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException notAnAddress) {
      throw Refusal.invalid("delegated_sources", "api.issuer");
    }
  }
}
