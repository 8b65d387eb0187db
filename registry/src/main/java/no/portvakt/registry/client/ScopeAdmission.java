package no.portvakt.registry.client;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.client.ScopeRefusal.Reason;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which scopes a client cannot be given. What it looks at stays as it is until the transaction
 * ends, so nobody takes away meanwhile what the client is being given.
 */
@Repository
class ScopeAdmission {

  private final JdbcClient jdbc;
  private final Environments environments;

  ScopeAdmission(JdbcClient jdbc, Environments environments) {
    this.jdbc = jdbc;
    this.environments = environments;
  }

  /** By scope; {@code wanted} may be any texts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<ScopeRefusal> refusals(ScopeSeeker seeker, Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    var names =
        wanted.stream().filter(scope -> ScopeName.parse(scope).isPresent()).sorted().toList();
    var terms = terms(seeker.environment(), names);
    var accesses = accesses(seeker, names);
    var refusals = new ArrayList<ScopeRefusal>();
    for (var scope : wanted.stream().sorted().toList()) {
      var known = Optional.ofNullable(terms.get(scope));
      var reason =
          known.isPresent()
              ? known.get().refuse(seeker, accesses.get(scope))
              : Optional.of(Reason.UNKNOWN);
      reason.ifPresent(why -> refusals.add(new ScopeRefusal(scope, why)));
    }
    return refusals.isEmpty() ? refusals : lookingElsewhere(seeker, refusals);
  }

  private Map<String, ScopeTerms> terms(String environment, List<String> names) {
    return jdbc
        .sql(
            """
            select name, owner, visibility, active, accessible_for_all,
                   delegation_source is not null as delegable, allowed_integration_types
            from scope where environment = :environment and name = any (:names)
            order by name for share
            """)
        .param("environment", environment)
        .param("names", names.toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getString("name"), terms(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, AccessState> accesses(ScopeSeeker seeker, List<String> names) {
    return jdbc
        .sql(
            """
            select scope, state from scope_access
            where environment = :environment and consumer = :consumer and scope = any (:names)
            order by scope for share
            """)
        .param("environment", seeker.environment())
        .param("consumer", seeker.organisation().value())
        .param("names", names.toArray(String[]::new))
        .query((row, index) ->
            Map.entry(row.getString("scope"), AccessState.valueOf(row.getString("state"))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What is not to be had here may be had in another environment: the usual mix-up. */
  private List<ScopeRefusal> lookingElsewhere(ScopeSeeker seeker, List<ScopeRefusal> refusals) {
    var candidates = refusals.stream().filter(refusal -> mayBeElsewhere(seeker, refusal)).toList();
    var elsewhere = grantedElsewhere(seeker, candidates.stream().map(ScopeRefusal::scope).toList());
    return refusals.stream()
        .map(refusal ->
            candidates.contains(refusal) && elsewhere.contains(refusal.scope())
                ? new ScopeRefusal(refusal.scope(), Reason.GRANTED_ELSEWHERE)
                : refusal)
        .toList();
  }

  private static boolean mayBeElsewhere(ScopeSeeker seeker, ScopeRefusal refusal) {
    return ScopeName.parse(refusal.scope()).isPresent()
        && (refusal.reason() == Reason.NOT_GRANTED
            || (refusal.reason() == Reason.UNKNOWN && !seeker.isForCustomer()));
  }

  private Set<String> grantedElsewhere(ScopeSeeker seeker, List<String> scopes) {
    var others =
        environments.all().stream()
            .map(Environment::name)
            .filter(name -> !name.equals(seeker.environment()))
            .toArray(String[]::new);
    return jdbc.sql(
            """
            select scope from scope_access
            where environment = any (:others) and consumer = :consumer and scope = any (:scopes)
              and state = 'APPROVED'
            """)
        .param("others", others)
        .param("consumer", seeker.organisation().value())
        .param("scopes", scopes.toArray(String[]::new))
        .query((row, index) -> row.getString("scope"))
        .set();
  }

  private static ScopeTerms terms(ResultSet row) throws SQLException {
    return new ScopeTerms(
        new OrganisationNumber(row.getString("owner")),
        Visibility.valueOf(row.getString("visibility")),
        row.getBoolean("active"),
        row.getBoolean("accessible_for_all"),
        row.getBoolean("delegable"),
        Set.copyOf(List.of((String[]) row.getArray("allowed_integration_types").getArray())));
  }
}
