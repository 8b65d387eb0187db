package no.portvakt.workflows.scopedeactivation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.approval.Keepers;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeDeactivation;
import org.springframework.stereotype.Component;

/**
 * Finds who is concerned when a scope is switched off: organisations with access, or with a client
 * that may ask for the scope, their own or made for a customer.
 */
@Component
public class Audiences {

  private final SharedScope shared;
  private final Clients clients;
  private final Organisations organisations;
  private final Merkantile merkantile;
  private final Keepers keepers;
  private final Roles roles;

  Audiences(
      SharedScope shared,
      Clients clients,
      Organisations organisations,
      Merkantile merkantile,
      Keepers keepers,
      Roles roles) {
    this.shared = shared;
    this.clients = clients;
    this.organisations = organisations;
    this.merkantile = merkantile;
    this.keepers = keepers;
    this.roles = roles;
  }

  public Audience of(Request request) {
    var environment = String.valueOf(request.environment());
    var scope = new ScopeName(((ScopeDeactivation) request.subject()).scope());
    var people = new HashSet<Person>();
    var points = new HashSet<String>();
    for (var consumer : consumers(request, environment, scope)) {
      people.addAll(people(environment, consumer));
      points.addAll(points(environment, consumer, scope));
    }
    return new Audience(
        Set.copyOf(keepers.of(Right.API, environment, request.organisation())), people, points);
  }

  private Set<OrganisationNumber> consumers(Request request, String environment, ScopeName scope) {
    var consumers = new HashSet<>(clients.usersOf(environment, scope));
    shared.forEach(request, access -> consumers.add(access.consumer()));
    consumers.remove(request.organisation());
    return consumers;
  }

  /** Nobody where the organisation is not registered here. */
  private List<Person> people(String environment, OrganisationNumber consumer) {
    if (organisations.find(consumer).isEmpty()) {
      return List.of();
    }
    var keeping = keepers.of(Right.INTEGRATION, environment, consumer);
    return keeping.isEmpty() ? roles.holders(consumer, Role.MAIN_ADMINISTRATOR) : keeping;
  }

  private List<String> points(String environment, OrganisationNumber consumer, ScopeName scope) {
    var ofClients =
        clients.withScope(environment, consumer, scope).stream()
            .map(Client::id)
            .map(id -> merkantile.ofClient(environment, id));
    return Stream.concat(Stream.of(merkantile.ofProvider(environment, consumer)), ofClients)
        .flatMap(Optional::stream)
        .map(MerkantileData::notificationPoints)
        .flatMap(List::stream)
        .toList();
  }
}
