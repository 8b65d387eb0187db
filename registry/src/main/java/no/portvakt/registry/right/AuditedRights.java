package no.portvakt.registry.right;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AuditedRights implements Rights {

  private final RightTable table;
  private final GiveRight give;
  private final TakeRight take;
  private final Clock clock;

  AuditedRights(RightTable table, GiveRight give, TakeRight take, Clock clock) {
    this.table = table;
    this.give = give;
    this.take = take;
    this.clock = clock;
  }

  @Override
  public List<RightHolding> of(UUID person) {
    return table.of(person, clock.instant());
  }

  @Override
  public Page<RightHolding> heldFor(
      String environment, OrganisationNumber organisation, Keyset wanted) {
    return table.heldFor(environment, organisation, clock.instant(), wanted);
  }

  @Override
  public boolean holds(
      String environment, OrganisationNumber organisation, UUID person, Right right) {
    return table.of(environment, organisation, person, clock.instant()).containsKey(right);
  }

  @Override
  public boolean holdsUntil(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      @Nullable Instant end) {
    var held = table.of(environment, organisation, person, clock.instant()).get(right);
    return held != null && held.lastsUntil(stored(end));
  }

  @Override
  @Transactional
  public RightOutcome give(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      UUID giver,
      @Nullable Instant expires,
      Cause cause) {
    return give.give(
        new RightHolding(
            environment, organisation, person, right, giver, clock.instant(), stored(expires)),
        cause);
  }

  @Override
  @Transactional
  public RightOutcome take(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      UUID taker,
      Cause cause) {
    return take.take(environment, organisation, person, right, taker, cause);
  }

  /** As PostgreSQL keeps it: in microseconds. */
  private static @Nullable Instant stored(@Nullable Instant end) {
    return end == null ? null : end.truncatedTo(ChronoUnit.MICROS);
  }
}
