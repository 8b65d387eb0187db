package no.portvakt.registry.admin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.prefix.RegisterOutcome;
import no.portvakt.registry.scope.AccessOutcome;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.registry.scope.Visibility;
import org.springframework.stereotype.Component;

/** The admin scopes of an environment, there before anybody is given access to them. */
@Component
class AdminScopeRegister {

  private final Prefixes prefixes;
  private final Scopes scopes;
  private final Accesses accesses;

  AdminScopeRegister(Prefixes prefixes, Scopes scopes, Accesses accesses) {
    this.prefixes = prefixes;
    this.scopes = scopes;
    this.accesses = accesses;
  }

  void ensure(String environment, OrganisationNumber installation, Cause cause) {
    if (prefixes.find(environment, AdminScopes.PREFIX).isEmpty()) {
      register(environment, installation, cause);
    }
    AdminScopes.all()
        .forEach((scope, description) -> {
          if (scopes.find(environment, scope).isEmpty()) {
            create(environment, installation, scope, description, cause);
          }
        });
  }

  private void register(String environment, OrganisationNumber installation, Cause cause) {
    var wanted = new NewPrefix(environment, AdminScopes.PREFIX, installation, UUID.randomUUID());
    if (prefixes.register(wanted, cause) instanceof RegisterOutcome.Reserved) {
      throw new IllegalStateException(installation + " does not run the installation");
    }
  }

  private void create(
      String environment,
      OrganisationNumber installation,
      ScopeName scope,
      String description,
      Cause cause) {
    var outcome =
        scopes.create(
            environment,
            installation,
            AdminScopes.PREFIX.value(),
            scope.subscope(),
            form(description),
            cause);
    switch (outcome) {
      case ScopeOutcome.Done _, ScopeOutcome.Exists _ -> {}
      default -> throw new IllegalStateException("scope " + scope + " was refused: " + outcome);
    }
  }

  private static ScopeForm form(String description) {
    return new ScopeForm(
        description,
        null,
        Visibility.INTERNAL.name(),
        null,
        Set.of(IntegrationType.MASKINPORTEN.code()),
        false,
        false,
        false,
        null,
        null,
        null,
        false,
        null);
  }

  /** Whether all could be given; one that somebody switched off cannot. */
  boolean grant(
      String environment,
      OrganisationNumber installation,
      List<ScopeName> wanted,
      OrganisationNumber consumer,
      Cause cause) {
    return wanted.stream()
        .map(scope -> accesses.grant(environment, installation, scope, consumer, cause))
        .allMatch(AccessOutcome.Done.class::isInstance);
  }
}
