package no.portvakt.registry.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** Forms for tests, that differ in one field. */
final class ClientForms {

  private ClientForms() {}

  static ClientForm plain() {
    return with(new ScopeName[0]);
  }

  static ClientForm with(ScopeName... scopes) {
    return withScopes(Stream.of(scopes).map(ScopeName::value).collect(toUnmodifiableSet()));
  }

  static ClientForm withScopes(@Nullable Set<String> scopes) {
    return new ClientForm(
        "Kartklient", "Henter kart", null, null, null, null, scopes, null, null, null);
  }

  static ClientForm named(@Nullable String name) {
    return new ClientForm(name, "Henter kart", null, null, null, null, null, null, null, null);
  }

  static ClientForm described(@Nullable String description) {
    return new ClientForm(
        "Kartklient", description, null, null, null, null, null, null, null, null);
  }

  static ClientForm ofType(@Nullable String type) {
    return new ClientForm(
        "Kartklient", "Henter kart", type, null, null, null, null, null, null, null);
  }

  /** With what a Maskinporten client can have one value of. */
  static ClientForm fixed(
      @Nullable String applicationType,
      @Nullable String authMethod,
      @Nullable Set<String> grantTypes) {
    return new ClientForm(
        "Kartklient",
        "Henter kart",
        "maskinporten",
        applicationType,
        authMethod,
        grantTypes,
        null,
        null,
        null,
        null);
  }

  static ClientForm lasting(
      @Nullable Integer access, @Nullable Integer authorization, @Nullable Integer refresh) {
    return new ClientForm(
        "Kartklient",
        "Henter kart",
        null,
        null,
        null,
        null,
        Set.of("kart:les"),
        access,
        authorization,
        refresh);
  }
}
