package no.portvakt.registry.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.UnitOutcome.Done;
import no.portvakt.registry.organisation.UnitOutcome.DoneAlready;
import no.portvakt.registry.organisation.UnitOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresUnits implements Units {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  PostgresUnits(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public Optional<OrganisationNumber> parentOf(OrganisationNumber unit) {
    return jdbc.sql("select parent from organisation where number = :unit and parent is not null")
        .param("unit", unit.value())
        .query((row, index) -> new OrganisationNumber(row.getString("parent")))
        .optional();
  }

  @Override
  public List<Organisation> of(OrganisationNumber parent) {
    return jdbc.sql(PostgresOrganisations.SELECT + "where parent = :parent order by name, number")
        .param("parent", parent.value())
        .query(PostgresOrganisations::organisation)
        .list();
  }

  @Override
  @Transactional
  public UnitOutcome attach(OrganisationNumber unit, OrganisationNumber parent, Cause cause) {
    if (parentOf(unit).filter(parent::equals).isPresent()) {
      return new DoneAlready(); // as at most starts, and nothing is locked
    }
    var obstacle = obstacle(unit, parent);
    return obstacle.isPresent() ? obstacle.get() : move(unit, parent, cause);
  }

  private UnitOutcome move(OrganisationNumber unit, OrganisationNumber parent, Cause cause) {
    var before = parentOf(unit);
    if (before.filter(parent::equals).isPresent()) {
      return new DoneAlready();
    }
    write(unit, parent.value());
    audit.append(
        "organisation.attached",
        "organisation:" + unit,
        Map.of(
            "parent.before",
            before.map(OrganisationNumber::value).orElse(""),
            "parent.after",
            parent.value()),
        cause);
    events.publishEvent(new UnitMoved(unit));
    return new Done();
  }

  @Override
  @Transactional
  public UnitOutcome detach(OrganisationNumber unit, Cause cause) {
    var unfit = cause.violation();
    if (unfit.isPresent()) {
      return new Refused(unfit.get());
    }
    if (lock(unit, unit).isEmpty()) {
      return Refused.of("unit.unknown", "unit");
    }
    return parentOf(unit)
        .map(parent -> detach(unit, parent, cause))
        .orElseGet(() -> Refused.of("unit.none", "unit"));
  }

  private UnitOutcome detach(OrganisationNumber unit, OrganisationNumber parent, Cause cause) {
    write(unit, null);
    audit.append(
        "organisation.detached",
        "organisation:" + unit,
        Map.of("parent.before", parent.value()),
        cause);
    events.publishEvent(new UnitMoved(unit));
    return new Done();
  }

  private void write(OrganisationNumber unit, @Nullable String parent) {
    jdbc.sql("update organisation set parent = :parent where number = :unit")
        .param("parent", parent)
        .param("unit", unit.value())
        .update();
  }

  private Optional<Refused> obstacle(OrganisationNumber unit, OrganisationNumber parent) {
    if (unit.equals(parent)) {
      return Optional.of(Refused.of("unit.itself", "parent"));
    }
    var known = lock(unit, parent);
    if (!known.contains(unit)) {
      return Optional.of(Refused.of("unit.unknown", "unit"));
    }
    if (!known.contains(parent)) {
      return Optional.of(Refused.of("unit.parent-unknown", "parent"));
    }
    if (parentOf(parent).isPresent()) {
      return Optional.of(Refused.of("unit.parent-is-unit", "parent"));
    }
    return of(unit).isEmpty()
        ? Optional.empty()
        : Optional.of(Refused.of("unit.has-units", "unit"));
  }

  /** Those that are registered; nobody attaches either, or anything to them, meanwhile. */
  private Set<OrganisationNumber> lock(OrganisationNumber unit, OrganisationNumber parent) {
    return Set.copyOf(
        jdbc.sql(
                """
                select number from organisation where number in (:unit, :parent)
                order by number for no key update
                """)
            .param("unit", unit.value())
            .param("parent", parent.value())
            .query((row, index) -> new OrganisationNumber(row.getString("number")))
            .list());
  }
}
