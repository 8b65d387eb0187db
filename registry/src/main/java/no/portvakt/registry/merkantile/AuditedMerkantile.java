package no.portvakt.registry.merkantile;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.merkantile.ConfirmOutcome.Confirmed;
import no.portvakt.registry.merkantile.ConfirmOutcome.Missing;
import no.portvakt.registry.merkantile.ConfirmOutcome.Stale;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AuditedMerkantile implements Merkantile {

  private final MerkantileTables tables;
  private final DueConfirmations due;
  private final UnfilledClients unfilled;
  private final Environments environments;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Tally tally;

  AuditedMerkantile(
      MerkantileTables tables,
      DueConfirmations due,
      UnfilledClients unfilled,
      Environments environments,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock,
      MeterRegistry meters) {
    this.tables = tables;
    this.due = due;
    this.unfilled = unfilled;
    this.environments = environments;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.tally = new Tally(meters, "portvakt.merkantile.requests");
  }

  @Override
  public Optional<MerkantileData> ofProvider(String environment, OrganisationNumber organisation) {
    return tables.find(Holder.provider(environment, organisation));
  }

  @Override
  public Optional<MerkantileData> ofClient(String environment, ClientId client) {
    return tables.find(Holder.client(environment, client));
  }

  @Override
  public boolean isComplete(String environment, OrganisationNumber organisation) {
    return ofProvider(environment, organisation).isPresent();
  }

  @Override
  @Transactional
  public SaveOutcome saveProvider(
      String environment, OrganisationNumber organisation, MerkantileForm form, Cause cause) {
    var outcome = save(Holder.provider(environment, organisation), form, cause);
    if (outcome instanceof SaveOutcome.Saved) {
      events.publishEvent(new ProviderMerkantileSaved(environment, organisation));
    }
    return tally.count("save", outcome);
  }

  @Override
  @Transactional
  public SaveOutcome saveClient(
      String environment, ClientId client, MerkantileForm form, Cause cause) {
    return tally.count("save", save(Holder.client(environment, client), form, cause));
  }

  private SaveOutcome save(Holder holder, MerkantileForm form, Cause cause) {
    var _ = environments.existing(holder.environment());
    var violations = new ArrayList<>(form.violations());
    cause.violation().ifPresent(violations::add);
    if (!violations.isEmpty()) {
      return new SaveOutcome.Refused(violations);
    }
    tables.lock(holder);
    var before = tables.find(holder);
    var after = new MerkantileData(form.invoice(), form.addresses(), clock.instant());
    tables.write(holder, after);
    audit.append(
        before.isPresent() ? "merkantile.changed" : "merkantile.registered",
        holder.subject(),
        MerkantileChange.between(before, after),
        cause);
    return new SaveOutcome.Saved(after);
  }

  @Override
  @Transactional
  public ConfirmOutcome confirmProvider(
      String environment, OrganisationNumber organisation, Instant shown, Cause cause) {
    return tally.count(
        "confirm", confirm(Holder.provider(environment, organisation), shown, cause));
  }

  @Override
  @Transactional
  public ConfirmOutcome confirmClient(
      String environment, ClientId client, Instant shown, Cause cause) {
    return tally.count("confirm", confirm(Holder.client(environment, client), shown, cause));
  }

  private ConfirmOutcome confirm(Holder holder, Instant shown, Cause cause) {
    var unfit = cause.violation();
    if (unfit.isPresent()) {
      return new ConfirmOutcome.Refused(List.of(unfit.get()));
    }
    var now = clock.instant();
    if (tables.confirm(holder, shown, now)) {
      audit.append(
          "merkantile.confirmed",
          holder.subject(),
          Map.of("confirmedAt.before", shown.toString(), "confirmedAt.after", now.toString()),
          cause);
    }
    return tables.find(holder).map(data -> outcome(data, now)).orElseGet(Missing::new);
  }

  /** Confirmed at this very moment, by this or by another just before: it comes to the same. */
  private static ConfirmOutcome outcome(MerkantileData data, Instant now) {
    return data.confirmedAt().equals(now) ? new Confirmed(data) : new Stale(data);
  }

  @Override
  public Page<DueConfirmation> dueForConfirmation(
      String environment, Instant before, Keyset wanted) {
    return due.before(environment, before, wanted);
  }

  @Override
  public Page<UnfilledClient> unfilledClients(String environment, Instant before, Keyset wanted) {
    return unfilled.madeBefore(environment, before, wanted);
  }
}
