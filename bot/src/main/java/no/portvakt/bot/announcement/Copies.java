package no.portvakt.bot.announcement;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.announcement.Copy.Status;
import no.portvakt.bot.slack.Posted;
import no.portvakt.bot.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code slack_copy}. */
@Repository
class Copies {

  private static final String LIVE_KINDS =
      Arrays.stream(MessageKind.values())
          .filter(MessageKind::isLive)
          .map(kind -> "'" + kind.name() + "'")
          .collect(joining(", "));

  private final JdbcClient jdbc;
  private final Clock clock;

  Copies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The copy for this telling; stored before anything is posted. */
  Copy start(UUID requestId, MessageKind kind, String step, Recipient recipient) {
    jdbc.sql(
            """
            insert into slack_copy (id, request_id, kind, step, address, person, language, created_at)
            values (:id, :request, :kind, :step, :address, :person, :language, :now)
            on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("request", requestId)
        .param("kind", kind.name())
        .param("step", step)
        .param("address", recipient.address())
        .param("person", recipient.person())
        .param("language", recipient.language().name())
        .param("now", now())
        .update();
    return jdbc.sql(
            """
            select * from slack_copy
             where request_id = :request and kind = :kind and step = :step and address = :address
            """)
        .param("request", requestId)
        .param("kind", kind.name())
        .param("step", step)
        .param("address", recipient.address())
        .query(Copies::map)
        .single();
  }

  /** Those for whom there is a message of the kind, whether it reached them or not. */
  List<Recipient> recipients(UUID requestId, MessageKind kind) {
    return jdbc
        .sql(
            "select * from slack_copy where request_id = :request and kind = :kind order by address")
        .param("request", requestId)
        .param("kind", kind.name())
        .query(Copies::map)
        .list()
        .stream()
        .map(Copy::recipient)
        .toList();
  }

  /** The cards that stand in Slack, the channel's first. */
  List<Copy> postedCards(UUID requestId) {
    return cards(requestId, "status = 'POSTED'");
  }

  /** The cards that may stand in Slack without our knowing where: the answer was lost. */
  List<Copy> triedCards(UUID requestId) {
    return cards(requestId, "status = 'WAITING' and shown is not null");
  }

  /** The cards that were deleted in Slack and are to be posted anew. */
  List<Copy> lostCards(UUID requestId) {
    return cards(requestId, "status = 'WAITING' and why is not null");
  }

  private List<Copy> cards(UUID requestId, String condition) {
    return jdbc.sql(
            "select * from slack_copy where request_id = :request and kind = 'CARD' and "
                + condition
                + " order by person nulls first, created_at")
        .param("request", requestId)
        .query(Copies::map)
        .list();
  }

  /** The copies that show how the request stands, the channel's first. */
  List<UUID> live(UUID requestId) {
    return jdbc.sql(
            """
            select id from slack_copy
             where request_id = :request and status = 'POSTED' and kind in (%s)
             order by person nulls first, created_at
            """
                .formatted(LIVE_KINDS))
        .param("request", requestId)
        .query((row, i) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Holds a posted copy until the transaction ends, so that one at a time changes it in Slack. */
  Optional<Copy> lock(UUID id) {
    return jdbc.sql("select * from slack_copy where id = :id and status = 'POSTED' for update")
        .param("id", id)
        .query(Copies::map)
        .optional();
  }

  /**
   * A post of it is about to be tried. Of several tries the first counts: when its answer was lost,
   * the others get the message as that one posted it.
   */
  void tried(UUID id, String shown) {
    jdbc.sql("update slack_copy set shown = coalesce(shown, :shown) where id = :id")
        .param("id", id)
        .param("shown", shown)
        .update();
  }

  void posted(UUID id, Posted posted) {
    jdbc.sql(
            """
            update slack_copy
               set status = 'POSTED', channel = :channel, ts = :ts, posted_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("channel", posted.channel())
        .param("ts", posted.ts())
        .param("now", now())
        .update();
  }

  void shows(UUID id, String shown) {
    jdbc.sql("update slack_copy set shown = :shown where id = :id")
        .param("id", id)
        .param("shown", shown)
        .update();
  }

  /** It will not be posted, or not be changed any more. */
  void end(UUID id, Status status, String why) {
    jdbc.sql(
            """
            update slack_copy
               set status = :status, why = :why, channel = null, ts = null, shown = null
             where id = :id
            """)
        .param("id", id)
        .param("status", status.name())
        .param("why", why)
        .update();
  }

  /** It is to be posted anew: what was posted is gone, or Slack no longer knows the id. */
  void renew(UUID id, String why) {
    jdbc.sql(
            """
            update slack_copy
               set id = :fresh, status = 'WAITING', why = :why, channel = null, ts = null, shown = null
             where id = :id
            """)
        .param("id", id)
        .param("fresh", UUID.randomUUID())
        .param("why", why)
        .update();
  }

  private static Copy map(ResultSet row, int ignored) throws SQLException {
    var ts = row.getString("ts");
    return new Copy(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("step"),
        new Recipient(
            row.getString("address"),
            row.getObject("person", UUID.class),
            Language.valueOf(row.getString("language"))),
        Status.valueOf(row.getString("status")),
        ts == null ? null : new Posted(row.getString("channel"), ts),
        row.getString("shown"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
