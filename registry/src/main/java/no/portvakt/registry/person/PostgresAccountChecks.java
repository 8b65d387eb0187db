package no.portvakt.registry.person;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.internal.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresAccountChecks implements AccountChecks {

  private final JdbcClient jdbc;
  private final Clock clock;

  PostgresAccountChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Account> take(Set<String> workspaces, int most) {
    return jdbc.sql(
            """
            update person_account set next_check = :leased
            where (workspace, user_id) in (
              select workspace, user_id from person_account account
              where workspace = any(:workspaces) and next_check <= :now
                and (exists (select from role_holding where person = account.person)
                     or exists (select from right_holding where person = account.person
                                and (expires is null or expires > :now)))
              order by next_check, user_id limit :most for update skip locked)
            returning workspace, user_id
            """)
        .param("workspaces", workspaces.toArray(String[]::new))
        .param("now", Utc.parameter(clock.instant()))
        .param("leased", Utc.parameter(clock.instant().plus(LEASE)))
        .param("most", most)
        .query((row, index) -> new Account(row.getString("workspace"), row.getString("user_id")))
        .list();
  }

  @Override
  public void checked(Account account, Duration again) {
    jdbc.sql(
            """
            update person_account set next_check = :next
            where workspace = :workspace and user_id = :user
            """)
        .param("next", Utc.parameter(clock.instant().plus(again)))
        .param("workspace", account.workspace())
        .param("user", account.user())
        .update();
  }
}
