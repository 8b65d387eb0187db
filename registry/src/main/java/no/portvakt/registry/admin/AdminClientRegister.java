package no.portvakt.registry.admin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/** The client itself, with the scopes that it lacks. */
@Component
class AdminClientRegister {

  private static final String NAME = "Admin client";
  private static final String DESCRIPTION = "For the organisation's self-service by API.";

  private final Clients clients;

  AdminClientRegister(Clients clients) {
    this.clients = clients;
  }

  Optional<Client> find(AdminClientOrder order) {
    return clients.find(order.environment(), order.id());
  }

  ClientOutcome create(AdminClientOrder order, List<ScopeName> scopes, Cause cause) {
    return clients.create(
        order.environment(),
        order.id(),
        order.organisation(),
        null,
        form(NAME, DESCRIPTION, Set.copyOf(scopes)),
        cause);
  }

  /** A client that has all and is active is left as it is. */
  ClientOutcome complete(Client client, List<ScopeName> scopes, Cause cause) {
    var settings = client.settings();
    var all = new HashSet<>(settings.scopes());
    if (!all.addAll(scopes) && client.active()) {
      return new ClientOutcome.Done(client, List.of());
    }
    return clients.change(
        client.environment(),
        client.organisation(),
        client.id(),
        form(settings.name(), settings.description(), all),
        client.version(),
        cause);
  }

  private static ClientForm form(String name, String description, Set<ScopeName> scopes) {
    return new ClientForm(
        name,
        description,
        IntegrationType.MASKINPORTEN.code(),
        null,
        null,
        null,
        scopes.stream().map(ScopeName::value).collect(toUnmodifiableSet()),
        null,
        null,
        null);
  }
}
