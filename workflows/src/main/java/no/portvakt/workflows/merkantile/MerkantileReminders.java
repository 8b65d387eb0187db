package no.portvakt.workflows.merkantile;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code merkantile_reminder}. */
@Repository
class MerkantileReminders {

  private static final String PROVIDER = "";

  private final JdbcClient jdbc;
  private final Clock clock;

  MerkantileReminders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What somebody was told, or is to be told. */
  record Reminder(UUID notice, Stage stage, Matter matter, Instant begunAt) {}

  /** What there is on it. */
  List<Reminder> on(Matter matter) {
    return jdbc.sql(
            """
            select * from merkantile_reminder
             where environment = :environment and organisation = :organisation
               and client = :client and confirmed_at = :confirmed
            """)
        .param("environment", matter.ref().environment())
        .param("organisation", matter.ref().organisation().value())
        .param("client", key(matter.ref().client()))
        .param("confirmed", Timestamp.from(matter.since()))
        .query(MerkantileReminders::reminder)
        .list();
  }

  /** What there is on data that these clients miss. */
  Map<ClientId, List<Reminder>> onMissing(String environment, Collection<ClientId> clients) {
    return jdbc
        .sql(
            """
            select * from merkantile_reminder
             where missing and environment = :environment and client = any(:clients)
            """)
        .param("environment", environment)
        .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
        .query(MerkantileReminders::reminder)
        .list()
        .stream()
        .collect(groupingBy(one -> requireNonNull(one.matter().ref().client())));
  }

  /** Puts it into a notice, unless it is in one. */
  void begin(UUID notice, Stage stage, Matter matter) {
    jdbc.sql(
            """
            insert into merkantile_reminder
              (environment, organisation, client, confirmed_at, missing, stage, notice, begun_at)
            values
              (:environment, :organisation, :client, :confirmed, :missing, :stage, :notice, :now)
            on conflict do nothing
            """)
        .param("environment", matter.ref().environment())
        .param("organisation", matter.ref().organisation().value())
        .param("client", key(matter.ref().client()))
        .param("confirmed", Timestamp.from(matter.since()))
        .param("missing", matter.missing())
        .param("stage", stage.name())
        .param("notice", notice)
        .param("now", now())
        .update();
  }

  /** The notices of which not everybody has been told. */
  List<UUID> untold() {
    return jdbc.sql("select distinct notice from merkantile_reminder where told_at is null")
        .query((row, i) -> row.getObject("notice", UUID.class))
        .list();
  }

  List<Reminder> in(UUID notice) {
    return jdbc.sql(
            """
            select * from merkantile_reminder where notice = :notice
             order by environment, organisation, client
            """)
        .param("notice", notice)
        .query(MerkantileReminders::reminder)
        .list();
  }

  /** {@code false} when it is on record already. */
  boolean told(UUID notice) {
    return jdbc.sql(
                """
                update merkantile_reminder set told_at = :now
                 where notice = :notice and told_at is null
                """)
            .param("notice", notice)
            .param("now", now())
            .update()
        > 0;
  }

  private static Reminder reminder(ResultSet row, int ignored) throws SQLException {
    var ref =
        new MerkantileRef(
            row.getString("environment"),
            new OrganisationNumber(row.getString("organisation")),
            client(row.getString("client")));
    return new Reminder(
        row.getObject("notice", UUID.class),
        Stage.valueOf(row.getString("stage")),
        new Matter(ref, row.getTimestamp("confirmed_at").toInstant(), row.getBoolean("missing")),
        row.getTimestamp("begun_at").toInstant());
  }

  private static String key(@Nullable ClientId client) {
    return client == null ? PROVIDER : client.value();
  }

  private static @Nullable ClientId client(String key) {
    return key.equals(PROVIDER) ? null : new ClientId(key);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
