package no.portvakt.bot.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.housekeeping.Outdated;
import no.portvakt.bot.login.LogIn.Told;
import no.portvakt.bot.text.Language;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.workflows.approval.Assurance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code login}. */
@Repository
class LogIns implements Outdated {

  /** No decision can rest on an older one. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  LogIns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void begin(LogIn logIn, OneTimeToken token) {
    jdbc.sql(
            """
            insert into login (id, token_hash, person, deed, about, language, created_at, expires_at)
            values (:id, :token, :person, :deed, :about, :language, :now, :expires)
            """)
        .param("id", logIn.id())
        .param("token", token.hash())
        .param("person", logIn.person())
        .param("deed", logIn.intent().deed())
        .param("about", logIn.intent().about())
        .param("language", logIn.language().name())
        .param("now", now())
        .param("expires", Timestamp.from(logIn.expiresAt()))
        .update();
  }

  Optional<LogIn> find(OneTimeToken token) {
    return jdbc.sql("select * from login where token_hash = :hash")
        .param("hash", token.hash())
        .query(LogIns::map)
        .optional();
  }

  Optional<LogIn> find(String state) {
    return jdbc.sql("select * from login where state_hash = :hash")
        .param("hash", new OneTimeToken(state).hash())
        .query(LogIns::map)
        .optional();
  }

  /** The browser is on its way to ID-porten; what an earlier one was sent with leads nowhere. */
  void sentOff(UUID id, String state) {
    jdbc.sql("update login set state_hash = :hash where id = :id and used_at is null")
        .param("hash", new OneTimeToken(state).hash())
        .param("id", id)
        .update();
  }

  /** Whoever uses it first has it; nothing for all others, and when it is too late. */
  Optional<LogIn> use(String state) {
    return jdbc.sql(
            """
            update login set used_at = :now
             where state_hash = :hash and used_at is null and expires_at > :now returning *
            """)
        .param("now", now())
        .param("hash", new OneTimeToken(state).hash())
        .query(LogIns::map)
        .optional();
  }

  void loggedIn(UUID id, Acr acr, Instant at) {
    jdbc.sql("update login set acr = :acr, logged_in_at = :at where id = :id")
        .param("acr", acr.value())
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** What came of it. */
  void told(UUID id, Told told) {
    jdbc.sql("update login set told_title = :title, told = :told where id = :id")
        .param("title", told.title())
        .param("told", told.text())
        .param("id", id)
        .update();
  }

  /** When and how a person logged in last with one of the levels. */
  Optional<Assurance.LoggedIn> last(UUID person, List<Acr> levels) {
    return jdbc.sql(
            """
            select acr, logged_in_at from login
             where person = :person and acr in (:levels) order by logged_in_at desc limit 1
            """)
        .param("person", person)
        .param("levels", levels.stream().map(Acr::value).toList())
        .query((row, i) ->
            new Assurance.LoggedIn(
                row.getString("acr"), row.getTimestamp("logged_in_at").toInstant()))
        .optional();
  }

  @Override
  public String rows() {
    return "log-ins";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.sql("delete from login where expires_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }

  private static LogIn map(ResultSet row, int ignored) throws SQLException {
    var title = row.getString("told_title");
    return new LogIn(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        new Intent(row.getString("deed"), row.getString("about")),
        Language.valueOf(row.getString("language")),
        row.getTimestamp("expires_at").toInstant(),
        row.getTimestamp("used_at") != null,
        title == null ? null : new Told(title, row.getString("told")));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
