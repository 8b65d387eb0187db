package no.portvakt.registry.scope;

import java.util.List;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of accesses: one walk of an index for each state, merged, so that none reads in vain. */
@Repository
class AccessLists {

  private final JdbcClient jdbc;

  AccessLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Access> page(String environment, AccessFilter filter, Keyset wanted) {
    var key = AccessKey.parse(wanted.after());
    if (key.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbc.sql(statement(filter, wanted.limit() + 1))
            .params(filter.parameters())
            .param("environment", environment)
            .param("afterScope", key.get().scope())
            .param("afterConsumer", key.get().consumer())
            .query(AccessRow::access)
            .list();
    return Page.of(found, wanted, AccessKey::of);
  }

  private static String statement(AccessFilter filter, int limit) {
    return """
    select access.* from unnest(cast(:states as text[])) wanted (state)
    cross join lateral (
      select %s from scope_access
      where environment = :environment and scope_access.state = wanted.state and %s
      order by scope, consumer limit %d) access
    order by scope, consumer limit %3$d
    """
        .formatted(AccessRow.COLUMNS, filter.conditions(), limit);
  }
}
