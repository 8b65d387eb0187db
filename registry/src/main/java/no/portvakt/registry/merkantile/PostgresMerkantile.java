package no.portvakt.registry.merkantile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresMerkantile implements Merkantile {

  private static final String SELECT =
      """
      select recipient, invoiced, address_lines::text[] as address_lines, postcode, city, reference,
             notification_points, confirmed_at
      from provider_merkantile
      where environment = :environment and organisation = :organisation
      """;

  private final JdbcClient jdbc;
  private final Environments environments;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresMerkantile(JdbcClient jdbc, Environments environments, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.environments = environments;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<MerkantileData> ofProvider(String environment, OrganisationNumber organisation) {
    return jdbc.sql(SELECT)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .query(PostgresMerkantile::merkantileData)
        .optional();
  }

  @Override
  public boolean isComplete(String environment, OrganisationNumber organisation) {
    return ofProvider(environment, organisation).isPresent();
  }

  @Override
  @Transactional
  public SaveOutcome saveProvider(
      String environment, OrganisationNumber organisation, MerkantileForm form, Actor actor) {
    if (environments.find(environment).isEmpty()) {
      throw new IllegalArgumentException("no environment " + environment);
    }
    var violations = form.violations();
    if (!violations.isEmpty()) {
      return new SaveOutcome.Refused(violations);
    }
    lock(organisation);
    var before = ofProvider(environment, organisation);
    var after = new MerkantileData(form.invoice(), form.addresses(), clock.instant());
    write(environment, organisation, after);
    audit.append(
        before.isPresent() ? "merkantile.changed" : "merkantile.registered",
        "merkantile:" + environment + "/" + organisation,
        MerkantileChange.between(before, after),
        actor);
    return new SaveOutcome.Saved(after);
  }

  /** Even before there is a row: what an entry gives as before must have been there. */
  private void lock(OrganisationNumber organisation) {
    var locked =
        jdbc.sql("select from organisation where number = :organisation for no key update")
            .param("organisation", organisation.value())
            .query((row, index) -> organisation)
            .optional();
    if (locked.isEmpty()) {
      throw new IllegalArgumentException("no organisation " + organisation);
    }
  }

  private void write(String environment, OrganisationNumber organisation, MerkantileData data) {
    var invoice = data.invoice();
    jdbc.sql(
            """
            insert into provider_merkantile
              (environment, organisation, recipient, invoiced, address_lines, postcode, city,
               reference, notification_points, confirmed_at)
            values (:environment, :organisation, :recipient, :invoiced, :addressLines, :postcode,
                    :city, :reference, :notificationPoints, :confirmedAt)
            on conflict (environment, organisation) do update set
              recipient = excluded.recipient, invoiced = excluded.invoiced,
              address_lines = excluded.address_lines, postcode = excluded.postcode,
              city = excluded.city, reference = excluded.reference,
              notification_points = excluded.notification_points,
              confirmed_at = excluded.confirmed_at
            """)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("recipient", invoice.recipient())
        .param("invoiced", invoice.organisationNumber().value())
        .param("addressLines", invoice.addressLines().toArray(String[]::new))
        .param("postcode", invoice.postcode())
        .param("city", invoice.city())
        .param("reference", invoice.reference())
        .param("notificationPoints", data.notificationPoints().toArray(String[]::new))
        .param("confirmedAt", Utc.parameter(data.confirmedAt()))
        .update();
  }

  private static MerkantileData merkantileData(ResultSet row, int index) throws SQLException {
    var invoice =
        new Invoice(
            row.getString("recipient"),
            new OrganisationNumber(row.getString("invoiced")),
            strings(row, "address_lines"),
            row.getString("postcode"),
            row.getString("city"),
            row.getString("reference"));
    return new MerkantileData(
        invoice, strings(row, "notification_points"), Utc.instant(row, "confirmed_at"));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
