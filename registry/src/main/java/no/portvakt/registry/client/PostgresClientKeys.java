package no.portvakt.registry.client;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.NotYours;
import no.portvakt.registry.client.KeysOutcome.Refused;
import no.portvakt.registry.client.KeysOutcome.UnknownClient;
import no.portvakt.registry.client.KeysOutcome.UnknownKey;
import no.portvakt.registry.key.KeyInput;
import no.portvakt.registry.key.KeyReading;
import no.portvakt.registry.key.PublicKey;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whoever changes the keys of a client holds its row, so one change is after the other. */
@Repository
class PostgresClientKeys implements ClientKeys {

  /** Of which client the keys are to change, who wants it and why. */
  private record Asked(
      String environment, OrganisationNumber caller, ClientId client, Cause cause) {}

  private final KeyTable table;
  private final ExpiringKeys expiring;
  private final KeyOwnership ownership;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostgresClientKeys(
      KeyTable table,
      ExpiringKeys expiring,
      KeyOwnership ownership,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.expiring = expiring;
    this.ownership = ownership;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<ClientKey> of(String environment, ClientId client) {
    return table.of(environment, client);
  }

  @Override
  public Optional<ClientKey> find(String environment, ClientId client, String kid) {
    return PublicKey.isKid(kid) ? table.find(environment, client, kid) : Optional.empty();
  }

  @Override
  public Page<ExpiringKey> expiring(
      String environment, OrganisationNumber organisation, Instant before, Keyset wanted) {
    return expiring.concerning(environment, organisation, before, wanted);
  }

  @Override
  public Page<ExpiringKey> expiring(
      String environment, Instant from, Instant before, Keyset wanted) {
    return expiring.all(environment, from, before, wanted);
  }

  @Override
  public Optional<UUID> registeredBy(String environment, ClientId client, String kid) {
    return table.registeredBy(environment, client, kid);
  }

  @Override
  @Transactional
  public KeysOutcome replaceAll(
      String environment, OrganisationNumber caller, ClientId client, String input, Cause cause) {
    return locked(
        new Asked(environment, caller, client, cause),
        holder -> {
          var now = clock.instant();
          return registered(
              holder,
              KeyInput.read(input, now),
              cause,
              keys -> KeyChange.replacing(holder.keyring(), keys, now));
        });
  }

  @Override
  @Transactional
  public KeysOutcome put(
      String environment,
      OrganisationNumber caller,
      ClientId client,
      Optional<String> kid,
      String input,
      Cause cause) {
    return locked(
        new Asked(environment, caller, client, cause),
        holder -> {
          var now = clock.instant();
          return registered(
              holder,
              KeyInput.readOne(input, kid, now),
              cause,
              keys -> KeyChange.putting(holder.keyring(), keys.getFirst(), now));
        });
  }

  @Override
  @Transactional
  public KeysOutcome renew(
      String environment, OrganisationNumber caller, ClientId client, String kid, Cause cause) {
    return locked(
        new Asked(environment, caller, client, cause),
        holder -> {
          var now = clock.instant();
          return holder
              .keyring()
              .find(kid)
              .map(key ->
                  registered(
                      holder,
                      KeyInput.readOne(key.key().withoutEnd().toJson(), Optional.of(kid), now),
                      cause,
                      keys -> KeyChange.putting(holder.keyring(), keys.getFirst(), now)))
              .orElseGet(UnknownKey::new);
        });
  }

  @Override
  @Transactional
  public KeysOutcome remove(
      String environment, OrganisationNumber caller, ClientId client, String kid, Cause cause) {
    return locked(
        new Asked(environment, caller, client, cause),
        holder ->
            holder.keyring().find(kid).isEmpty()
                ? new UnknownKey()
                : changed(holder, KeyChange.removing(holder.keyring(), kid), List.of(), cause));
  }

  @Override
  @Transactional
  public KeysOutcome removeAll(
      String environment, OrganisationNumber caller, ClientId client, Cause cause) {
    return locked(
        new Asked(environment, caller, client, cause),
        holder -> changed(holder, KeyChange.removingAll(holder.keyring()), List.of(), cause));
  }

  private KeysOutcome locked(Asked asked, Function<KeyHolder, KeysOutcome> change) {
    var unfit = asked.cause().violation();
    if (unfit.isPresent()) {
      return new Refused(List.of(unfit.get()));
    }
    return table
        .lock(asked.environment(), asked.client())
        .map(holder -> holder.concerns(asked.caller()) ? change.apply(holder) : new NotYours())
        .orElseGet(UnknownClient::new);
  }

  private KeysOutcome registered(
      KeyHolder holder,
      KeyReading reading,
      Cause cause,
      Function<List<PublicKey>, KeyChange> plan) {
    return switch (reading) {
      case KeyReading.Refused(var violations) -> new Refused(violations);
      case KeyReading.Read read -> {
        var violations = ownership.violations(holder, read);
        if (!violations.isEmpty()) {
          yield new Refused(violations);
        }
        var change = plan.apply(holder.keyring().recognised(read.keys()));
        yield change.after().keys().size() > MOST
            ? new Refused(List.of(new Violation("key.too-many", "keys")))
            : changed(holder, change, read.advice(), cause);
      }
    };
  }

  private KeysOutcome changed(
      KeyHolder holder, KeyChange change, List<Violation> advice, Cause cause) {
    if (change.isAny()) {
      table.save(holder, change, cause);
      audit.append(change.action(), holder.subject(), change.details(), cause);
      events.publishEvent(new KeysChanged(holder.environment(), holder.client()));
    }
    return new Done(change.after().keys(), advice);
  }
}
