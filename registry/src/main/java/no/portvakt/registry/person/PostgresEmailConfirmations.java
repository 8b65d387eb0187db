package no.portvakt.registry.person;

import static no.portvakt.registry.person.ConfirmOutcome.Reason.ACCOUNT_TAKEN;
import static no.portvakt.registry.person.ConfirmOutcome.Reason.EXPIRED;
import static no.portvakt.registry.person.ConfirmOutcome.Reason.PERSON_HAS_OTHER_ACCOUNT;
import static no.portvakt.registry.person.ConfirmOutcome.Reason.UNKNOWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.person.ConfirmOutcome.Confirmed;
import no.portvakt.registry.person.ConfirmOutcome.Reason;
import no.portvakt.registry.person.ConfirmOutcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresEmailConfirmations implements EmailConfirmations {

  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(7);
  private static final Duration RATE_WINDOW = Duration.ofHours(1);
  private static final int STARTS_PER_WINDOW = 5;
  private static final int LOCK_CLASS = 1;

  private final JdbcClient jdbc;
  private final Persons persons;
  private final Clock clock;

  PostgresEmailConfirmations(JdbcClient jdbc, Persons persons, Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.clock = clock;
  }

  @Override
  @Transactional
  public StartOutcome start(Account account, String email, String name) {
    var violation = EmailAddress.check(email).or(() -> PersonName.check(name));
    if (violation.isPresent()) {
      return new StartOutcome.Refused(violation.get());
    }
    lock(account);
    var now = clock.instant();
    return againAt(account, now)
        .<StartOutcome>map(StartOutcome.TooMany::new)
        .orElseGet(() -> open(account, EmailAddress.of(email), name.strip(), now));
  }

  private void lock(Account account) {
    jdbc.sql("select pg_advisory_xact_lock(:class, hashtext(:account))")
        .param("class", LOCK_CLASS)
        .param("account", account.toString())
        .query((row, index) -> account)
        .single();
  }

  private Optional<Instant> againAt(Account account, Instant now) {
    return jdbc.sql(
            """
            select started_at from email_confirmation
            where workspace = :workspace and user_id = :user and started_at > :since
            order by started_at desc offset :others limit 1
            """)
        .param("workspace", account.workspace())
        .param("user", account.user())
        .param("since", Utc.parameter(now.minus(RATE_WINDOW)))
        .param("others", STARTS_PER_WINDOW - 1)
        .query((row, index) -> Utc.instant(row, "started_at").plus(RATE_WINDOW))
        .optional();
  }

  private StartOutcome open(Account account, EmailAddress email, String name, Instant now) {
    forgetOld(now);
    supersede(account, now);
    var token = OneTimeToken.random();
    var expiresAt = now.plus(LIFETIME);
    jdbc.sql(
            """
            insert into email_confirmation
              (token_hash, workspace, user_id, email, name, started_at, expires_at)
            values (:hash, :workspace, :user, :email, :name, :now, :expiresAt)
            """)
        .param("hash", token.hash())
        .param("workspace", account.workspace())
        .param("user", account.user())
        .param("email", email.value())
        .param("name", name)
        .param("now", Utc.parameter(now))
        .param("expiresAt", Utc.parameter(expiresAt))
        .update();
    return new StartOutcome.Started(token, email, expiresAt);
  }

  private void forgetOld(Instant now) {
    jdbc.sql("delete from email_confirmation where expires_at < :before")
        .param("before", Utc.parameter(now.minus(KEPT_AFTER_EXPIRY)))
        .update();
  }

  private void supersede(Account account, Instant now) {
    jdbc.sql(
            """
            update email_confirmation set closed_at = :now, closed_as = 'SUPERSEDED'
            where workspace = :workspace and user_id = :user and closed_at is null
            """)
        .param("now", Utc.parameter(now))
        .param("workspace", account.workspace())
        .param("user", account.user())
        .update();
  }

  @Override
  public Optional<PendingConfirmation> peek(OneTimeToken token) {
    return jdbc.sql(
            """
            select workspace, user_id, email, name, expires_at from email_confirmation
            where token_hash = :hash and closed_at is null and expires_at > :now
            """)
        .param("hash", token.hash())
        .param("now", Utc.parameter(clock.instant()))
        .query(PostgresEmailConfirmations::pending)
        .optional();
  }

  @Override
  @Transactional
  public ConfirmOutcome confirm(OneTimeToken token, Actor actor) {
    return use(token)
        .map(confirmed -> link(confirmed, actor))
        .orElseGet(() -> new Refused(whyClosed(token)));
  }

  private Optional<PendingConfirmation> use(OneTimeToken token) {
    return jdbc.sql(
            """
            update email_confirmation set closed_at = :now, closed_as = 'USED'
            where token_hash = :hash and closed_at is null and expires_at > :now
            returning workspace, user_id, email, name, expires_at
            """)
        .param("hash", token.hash())
        .param("now", Utc.parameter(clock.instant()))
        .query(PostgresEmailConfirmations::pending)
        .optional();
  }

  private ConfirmOutcome link(PendingConfirmation confirmed, Actor actor) {
    var person = persons.register(confirmed.name(), confirmed.email(), actor);
    return switch (persons.link(confirmed.account(), person.id(), actor)) {
      case LinkOutcome.Linked _ -> new Confirmed(person, confirmed.account());
      case LinkOutcome.AccountTaken _ -> new Refused(ACCOUNT_TAKEN);
      case LinkOutcome.PersonHasOther _ -> new Refused(PERSON_HAS_OTHER_ACCOUNT);
    };
  }

  private Reason whyClosed(OneTimeToken token) {
    return jdbc.sql("select closed_as from email_confirmation where token_hash = :hash")
        .param("hash", token.hash())
        .query((row, index) -> Optional.ofNullable(row.getString("closed_as")))
        .optional()
        .map(closed -> closed.map(Reason::valueOf).orElse(EXPIRED))
        .orElse(UNKNOWN);
  }

  private static PendingConfirmation pending(ResultSet row, int index) throws SQLException {
    return new PendingConfirmation(
        new Account(row.getString("workspace"), row.getString("user_id")),
        row.getString("email"),
        row.getString("name"),
        Utc.instant(row, "expires_at"));
  }
}
