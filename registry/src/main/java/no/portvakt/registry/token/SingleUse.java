package no.portvakt.registry.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.internal.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Lets an assertion through once: a jti, or an assertion without one, until it expires. */
@Repository
class SingleUse implements Check {

  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  SingleUse(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of those who come with the same, on whatever instance, the database lets one in. */
  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    int first =
        jdbc.sql(
                """
                insert into token_grant (environment, client, jti, expires) values (?, ?, ?, ?)
                on conflict (environment, client, jti) do update set expires = excluded.expires
                  where token_grant.expires <= ?
                """)
            .param(1, request.environment().name())
            .param(2, request.id().value())
            .param(3, request.assertion().singleUse())
            .param(4, Utc.parameter(Instant.ofEpochSecond(request.assertion().expires())))
            .param(5, Utc.parameter(request.now()))
            .update();
    return first == 1 ? Optional.empty() : Optional.of(Fault.USED.refused());
  }

  /** In small bites, so that no vacuum and no other instance has to wait. */
  @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void forgetExpired() {
    int forgotten = BATCH;
    while (forgotten == BATCH) {
      forgotten = forgetSome(clock.instant());
    }
  }

  private int forgetSome(Instant now) {
    return jdbc.sql(
            """
            delete from token_grant where ctid = any (array(
              select ctid from token_grant where expires <= ? order by expires limit ?
              for update skip locked))
            """)
        .param(1, Utc.parameter(now))
        .param(2, BATCH)
        .update();
  }
}
