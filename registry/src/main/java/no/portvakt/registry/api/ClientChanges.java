package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import org.springframework.stereotype.Component;

/** Makes and changes clients for callers, each in one transaction. */
@Component
class ClientChanges {

  private static final String CONFIRMED = "by API, where deactivating a client in use is confirmed";

  private final Clients clients;
  private final OwnClients own;
  private final Changing changing;

  ClientChanges(Clients clients, OwnClients own, Changing changing) {
    this.clients = clients;
    this.own = own;
    this.changing = changing;
  }

  ClientOutcome.Done create(Caller caller, ClientRequest request) {
    var customer = request.customer(caller.organisation());
    caller.mustHaveOneOf(customer.isPresent() ? SUPPLIER : CLIENTS_WRITE);
    return changing.together(() -> {
      var made =
          done(
              clients.create(
                  caller.environment(),
                  request.wantedId(),
                  customer.orElse(caller.organisation()),
                  customer.isPresent() ? caller.organisation() : null,
                  request.form(),
                  caller.cause()));
      return request.deactivates() ? off(caller, made) : made;
    });
  }

  /** Of the version that stands, unless the caller said which; somebody may be in between once. */
  ClientOutcome.Done change(Caller caller, ClientId id, ClientRequest request, IfMatch wanted) {
    return done(
        Changing.orAgain(
            ClientOutcome.Stale.class, () -> changeStanding(caller, id, request, wanted)));
  }

  private ClientOutcome changeStanding(
      Caller caller, ClientId id, ClientRequest request, IfMatch wanted) {
    var standing = own.find(caller, id, CLIENTS_WRITE);
    request.mustBe(standing);
    wanted.check(standing.version());
    return changing.together(() -> {
      var changed = change(caller, standing, request);
      return changed instanceof ClientOutcome.Done done && request.deactivates()
          ? off(caller, done)
          : changed;
    });
  }

  private ClientOutcome change(Caller caller, Client standing, ClientRequest request) {
    return clients.change(
        caller.environment(),
        caller.organisation(),
        standing.id(),
        request.form(),
        standing.version(),
        caller.cause());
  }

  ClientOutcome.Done deactivate(Caller caller, ClientId id, boolean confirmed, IfMatch wanted) {
    var standing = own.find(caller, id, CLIENTS_WRITE);
    wanted.check(standing.version());
    return changing.together(() -> {
      var done = done(off(caller, id, confirmed));
      wanted.checkChanged(standing.version(), done.client().version());
      return done;
    });
  }

  /** With what was advised before. */
  private ClientOutcome.Done off(Caller caller, ClientOutcome.Done before) {
    var off = done(off(caller, before.client().id(), true));
    return new ClientOutcome.Done(off.client(), before.advice());
  }

  private ClientOutcome off(Caller caller, ClientId id, boolean confirmed) {
    return clients.deactivate(
        caller.environment(),
        caller.organisation(),
        id,
        confirmed,
        confirmed ? caller.because(CONFIRMED) : caller.cause());
  }

  private static ClientOutcome.Done done(ClientOutcome outcome) {
    return switch (outcome) {
      case ClientOutcome.Done done -> done;
      case ClientOutcome.Refused(var violations) ->
          throw Refusal.of(violations).about(ClientRequest.NAME);
      case ClientOutcome.ScopesRefused(var refusals) ->
          throw Refusal.of(Fault.FORBIDDEN, refusals.stream().map(Problem::of).toList())
              .about(ClientRequest.NAME);
      case ClientOutcome.NotASupplier _ -> throw Refusal.of(Fault.FORBIDDEN, "api.not-a-supplier");
      case ClientOutcome.NotYours _ -> throw OwnClients.notYours();
      case ClientOutcome.Unknown _ -> throw OwnClients.unknown();
      case ClientOutcome.Exists _ ->
          throw Refusal.of(Fault.CONFLICT, Problem.in("client_id", "api.client-exists"))
              .about(ClientRequest.NAME);
      case ClientOutcome.LiveKeysRemain(int keys) ->
          throw Refusal.of(Fault.CONFLICT, "api.live-keys-remain", Integer.toString(keys));
      case ClientOutcome.Stale _ -> throw Refusal.of(Fault.CONFLICT, "api.stale");
    };
  }
}
