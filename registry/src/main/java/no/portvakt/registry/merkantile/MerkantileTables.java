package no.portvakt.registry.merkantile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merkantile data in PostgreSQL. */
@Repository
class MerkantileTables {

  private static final String SELECT =
      """
      select recipient, invoiced, address_lines::text[] as address_lines, postcode, city, reference,
             notification_points, confirmed_at
      from %1$s where environment = :environment and %2$s = :key
      """;

  private static final String WRITE =
      """
      insert into %1$s
        (environment, %2$s, recipient, invoiced, address_lines, postcode, city, reference,
         notification_points, confirmed_at)
      values (:environment, :key, :recipient, :invoiced, :addressLines, :postcode, :city,
              :reference, :notificationPoints, :confirmedAt)
      on conflict (environment, %2$s) do update set
        recipient = excluded.recipient, invoiced = excluded.invoiced,
        address_lines = excluded.address_lines, postcode = excluded.postcode,
        city = excluded.city, reference = excluded.reference,
        notification_points = excluded.notification_points,
        confirmed_at = excluded.confirmed_at
      """;

  private static final String CONFIRM =
      """
      update %1$s set confirmed_at = :now
      where environment = :environment and %2$s = :key
        and confirmed_at = :shown and confirmed_at < :now
      """;

  private final JdbcClient jdbc;

  MerkantileTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<MerkantileData> find(Holder holder) {
    return jdbc.sql(holder.in(SELECT))
        .param("environment", holder.environment())
        .param("key", holder.key())
        .query(MerkantileTables::merkantileData)
        .optional();
  }

  /** Even before there is a row: what an entry gives as before must have been there. */
  void lock(Holder holder) {
    var statement =
        switch (holder.kind()) {
          case PROVIDER -> "select from organisation where number = :key for no key update";
          case CLIENT ->
              """
              select from client where environment = :environment and id = :key for no key update
              """;
        };
    var locked =
        jdbc.sql(statement)
            .param("environment", holder.environment())
            .param("key", holder.key())
            .query((row, index) -> holder)
            .optional();
    if (locked.isEmpty()) {
      throw new IllegalArgumentException("nobody to have " + holder.subject());
    }
  }

  void write(Holder holder, MerkantileData data) {
    var invoice = data.invoice();
    jdbc.sql(holder.in(WRITE))
        .param("environment", holder.environment())
        .param("key", holder.key())
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

  /** {@code false} when they were last confirmed at another time than that, or at this moment. */
  boolean confirm(Holder holder, Instant shown, Instant now) {
    return jdbc.sql(holder.in(CONFIRM))
            .param("environment", holder.environment())
            .param("key", holder.key())
            .param("shown", Utc.parameter(shown))
            .param("now", Utc.parameter(now))
            .update()
        == 1;
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
