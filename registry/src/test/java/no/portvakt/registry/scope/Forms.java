package no.portvakt.registry.scope;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import org.jspecify.annotations.Nullable;

/** Scope forms for tests: with a description only, but for what a test fills in. */
final class Forms {

  static final Environment VER2 =
      new Environments(URI.create("http://localhost:3000"), null).find("ver2").orElseThrow();

  @Nullable String description = "Eiendommer i Norge";
  @Nullable String longDescription;
  @Nullable String visibility;
  @Nullable String tokenType;
  @Nullable Set<String> integrationTypes;
  boolean userConsent;
  boolean userAuthentication;
  boolean pseudonymousTokens;
  @Nullable String delegationSource;
  @Nullable Long atMaxAge;
  @Nullable Long authorizationMaxLifetime;
  boolean accessibleForAll;
  @Nullable String audience;

  private Forms() {}

  static ScopeForm form() {
    return form(_ -> {});
  }

  static ScopeForm form(Consumer<Forms> filling) {
    var form = new Forms();
    filling.accept(form);
    return form.filled();
  }

  static ScopeForm full() {
    return form(form -> {
      form.description = "Eiendommer og grenser";
      form.longDescription = "Gir **deg** tilgang [til alt](kart): bare her.";
      form.visibility = "PRIVATE";
      form.tokenType = "OPAQUE";
      form.integrationTypes = Set.of("maskinporten", "krr");
      form.userConsent = true;
      form.userAuthentication = true;
      form.pseudonymousTokens = true;
      form.delegationSource = "https://tt02.altinn.no/";
      form.atMaxAge = 120L;
      form.authorizationMaxLifetime = 240L;
      form.accessibleForAll = true;
      form.audience = "https://api.kartetaten.example/";
    });
  }

  private ScopeForm filled() {
    return new ScopeForm(
        description,
        longDescription,
        visibility,
        tokenType,
        integrationTypes,
        userConsent,
        userAuthentication,
        pseudonymousTokens,
        delegationSource,
        atMaxAge,
        authorizationMaxLifetime,
        accessibleForAll,
        audience);
  }
}
