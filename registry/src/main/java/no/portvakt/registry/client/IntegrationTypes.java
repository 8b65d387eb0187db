package no.portvakt.registry.client;

import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;

import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.scope.IntegrationType;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of client can be made here: those whose tokens come from our token endpoint, which is
 * one. A client never changes its kind (Digdir's API description).
 */
final class IntegrationTypes {

  private static final String FIELD = "integration_type";

  private IntegrationTypes() {}

  static Optional<Violation> violation(@Nullable String given, @Nullable IntegrationType standing) {
    if (standing != null && given != null && !given.equals(standing.code())) {
      return Optional.of(new Violation("client.integration-type.immutable", FIELD));
    }
    if (standing != null) {
      return elsewhere(standing);
    }
    return given == null
        ? Optional.empty()
        : IntegrationType.parse(given)
            .map(IntegrationTypes::elsewhere)
            .orElseGet(() -> Optional.of(new Violation("client.integration-type.unknown", FIELD)));
  }

  private static Optional<Violation> elsewhere(IntegrationType type) {
    return switch (type) {
      case MASKINPORTEN -> Optional.empty();
      case EFORMIDLING, IDPORTEN_SAML2 ->
          Optional.of(new Violation("client.integration-type.by-digdir", FIELD));
      case KRR -> Optional.of(new Violation("client.integration-type.krr", FIELD));
      case IDPORTEN, ANSATTPORTEN, API_KLIENT ->
          Optional.of(new Violation("client.integration-type.users", FIELD));
    };
  }

  static IntegrationType ofNew() {
    return MASKINPORTEN;
  }
}
