package no.portvakt.registry.admin;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClientOutcome.Refused;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class AuditedAdminClients implements AdminClients {

  private final Environments environments;
  private final AdminOrganisations organisations;
  private final AdminScopeRegister scopes;
  private final AdminClientRegister clients;
  private final AdminKeyRegister keys;
  private final TransactionTemplate transaction;

  AuditedAdminClients(
      Environments environments,
      AdminOrganisations organisations,
      AdminScopeRegister scopes,
      AdminClientRegister clients,
      AdminKeyRegister keys,
      TransactionTemplate transaction) {
    this.environments = environments;
    this.organisations = organisations;
    this.scopes = scopes;
    this.clients = clients;
    this.keys = keys;
    this.transaction = transaction;
  }

  @Override
  public AdminClientOutcome issue(AdminClientOrder order, Cause cause) {
    var environment = environments.find(order.environment());
    if (environment.isEmpty()) {
      return refused(new Violation("admin-client.environment", "environment"));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var outcome = issue(environment.get(), order, cause);
          if (outcome instanceof Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private AdminClientOutcome issue(Environment environment, AdminClientOrder order, Cause cause) {
    var unregistered = organisations.register(order, cause);
    if (unregistered.isPresent()) {
      return new Refused(List.of(unregistered.get()));
    }
    var installation = organisations.installation(order, cause);
    if (installation.isEmpty()) {
      return refused(new Violation("admin-client.no-installation", "runsInstallation"));
    }
    boolean runsIt = installation.get().equals(order.organisation());
    if (order.runsInstallation() && !runsIt) {
      return refused(new Violation("admin-client.other-installation", "runsInstallation"));
    }
    scopes.ensure(environment.name(), installation.get(), cause);
    var wanted = AdminScopes.of(order.supplier(), runsIt);
    return scopes.grant(environment.name(), installation.get(), wanted, order.organisation(), cause)
        ? issue(environment, order, wanted, cause)
        : refused(new Violation("admin-client.scope-inactive", "scopes"));
  }

  private AdminClientOutcome issue(
      Environment environment, AdminClientOrder order, List<ScopeName> wanted, Cause cause) {
    var standing = clients.find(order);
    if (standing
        .filter(client -> !client.organisation().equals(order.organisation()))
        .isPresent()) {
      return refused(new Violation("admin-client.id-taken", "client"));
    }
    var outcome =
        standing
            .map(client -> clients.complete(client, wanted, cause))
            .orElseGet(() -> clients.create(order, wanted, cause));
    return switch (outcome) {
      case ClientOutcome.Done done ->
          keys.register(
              order, cause, kid -> issued(environment, done.client(), kid, standing.isPresent()));
      case ClientOutcome.Refused(var violations) -> new Refused(violations);
      // a change at the same moment; whoever gives the command gives it again
      case ClientOutcome.Exists _, ClientOutcome.Stale _ ->
          refused(new Violation("admin-client.id-taken", "client"));
      default -> throw new IllegalStateException("an admin client was refused: " + outcome);
    };
  }

  private static Issued issued(
      Environment environment, Client client, String kid, boolean already) {
    return new Issued(
        client.id(), kid, environment.issuer(), Set.copyOf(client.settings().scopes()), already);
  }

  private static Refused refused(Violation violation) {
    return new Refused(List.of(violation));
  }
}
