package no.portvakt.registry.scope;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.internal.PlansOnce;
import no.portvakt.registry.internal.Words;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of scopes. What comes from a closed set stands in the statements themselves, and so do
 * limits: PostgreSQL {@linkplain PlansOnce plans} a statement by what stands in it.
 */
@Repository
class ScopeLists {

  private static final int LONGEST_SEARCH = 250;
  private static final Pattern START_OF_NAME = Pattern.compile("[a-zæøå0-9/:._-]*+");
  private static final String PUBLIC =
      "where environment = :environment and visibility = 'PUBLIC' and active ";

  private final JdbcClient jdbc;

  ScopeLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Scope> ownedBy(
      String environment, OrganisationNumber owner, boolean inactiveToo, Keyset wanted) {
    return page(
        "where environment = :environment and owner = :owner" + (inactiveToo ? "" : " and active"),
        Map.of("environment", environment, "owner", owner.value()),
        wanted);
  }

  Page<Scope> listed(String environment, ScopeFilter filter, Keyset wanted) {
    var where =
        new StringBuilder("where environment = :environment and visibility = 'PUBLIC'")
            .append(filter.inactiveToo() ? "" : " and active");
    var parameters = new HashMap<String, Object>(Map.of("environment", environment));
    if (filter.prefix() != null) {
      where.append(" and name > :prefix || ':' and name < :prefix || ';'");
      parameters.put("prefix", filter.prefix().value());
    }
    if (!filter.delegationSources().isEmpty()) {
      where.append(" and delegation_source = any(:sources)");
      parameters.put(
          "sources",
          filter.delegationSources().stream().map(Object::toString).toArray(String[]::new));
    }
    if (filter.accessibleForAll() != null) {
      where.append(
          filter.accessibleForAll() ? " and accessible_for_all" : " and not accessible_for_all");
    }
    if (filter.integrationType() != null) {
      where.append(
          " and (allowed_integration_types = '{}' or allowed_integration_types @> '{%s}')"
              .formatted(filter.integrationType().code()));
    }
    return page(where.toString(), parameters, wanted);
  }

  private Page<Scope> page(String where, Map<String, Object> parameters, Keyset wanted) {
    if (!wanted.after().isEmpty() && ScopeName.parse(wanted.after()).isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbc.sql(
                ScopeRow.SELECT
                    + where
                    + " and name > :after order by name limit "
                    + (wanted.limit() + 1))
            .params(parameters)
            .param("after", wanted.after())
            .query(ScopeRow::scope)
            .list();
    return Page.of(found, wanted, scope -> scope.name().value());
  }

  /** Those whose names begin so come first. */
  List<Scope> search(String environment, String text, int limit) {
    if (limit < 1 || limit > Keyset.MOST) {
      throw new IllegalArgumentException("a search finds 1 to " + Keyset.MOST);
    }
    var sought = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    var found = new LinkedHashSet<>(namedLike(environment, sought.strip(), limit));
    if (found.size() < limit) {
      found.addAll(described(environment, Words.in(sought), limit));
    }
    return found.stream().limit(limit).toList();
  }

  private List<Scope> namedLike(String environment, String text, int limit) {
    var start = text.toLowerCase(Locale.ROOT);
    if (!START_OF_NAME.matcher(start).matches()) {
      return List.of();
    }
    return jdbc.sql(
            ScopeRow.SELECT
                + PUBLIC
                + "and name >= :start and name < :start || chr(1114111) order by name limit "
                + limit)
        .param("environment", environment)
        .param("start", start)
        .query(ScopeRow::scope)
        .list();
  }

  /** A word of one letter says too little to be looked for. */
  private List<Scope> described(String environment, Words words, int limit) {
    var telling = new Words(words.all().stream().filter(word -> word.length() > 1).toList());
    if (telling.all().isEmpty()) {
      return List.of();
    }
    planAnew();
    return jdbc.sql(
            ScopeRow.SELECT
                + PUBLIC
                + "and words @@ cast(:query as tsquery) order by name limit "
                + limit)
        .param("environment", environment)
        .param("query", telling.query())
        .query(ScopeRow::scope)
        .list();
  }

  /**
   * For the rest of the transaction: whether to walk the names or the words is decided well only by
   * how common the words are.
   */
  private void planAnew() {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
  }
}
