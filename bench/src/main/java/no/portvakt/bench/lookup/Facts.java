package no.portvakt.bench.lookup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a registry has been filled with, at random; as much as nobody remembers from one turn to the
 * next.
 */
record Facts(
    Random random,
    List<OrganisationNumber> organisations,
    List<ScopeName> scopes,
    List<GivenAccess> accesses,
    List<KnownClient> clients,
    List<UUID> persons,
    List<GivenDelegation> delegations) {

  private static final int SAMPLE = 20_000;

  /** The environment that is asked about. */
  static final String HERE = "ver2";

  /** Few enough for the lists of a small registry to be as long. */
  static final int PAGE = 20;

  /** An access that stands. */
  record GivenAccess(ScopeName scope, OrganisationNumber owner, OrganisationNumber consumer) {

    String key() {
      return scope + " " + consumer;
    }
  }

  /** A client and one of its scopes. */
  record KnownClient(ClientId id, OrganisationNumber organisation, ScopeName scope) {}

  /** A delegation and its scope. */
  record GivenDelegation(
      UUID scheme, ScopeName scope, OrganisationNumber consumer, OrganisationNumber supplier) {}

  static Facts in(JdbcClient jdbc, long seed) {
    return new Facts(
        new Random(seed),
        sample(jdbc, "number from organisation", (row, _) -> number(row.getString(1))),
        sample(jdbc, "name from scope", (row, _) -> new ScopeName(row.getString(1))),
        sample(
            jdbc,
            "scope, owner, consumer from scope_access",
            (row, _) ->
                new GivenAccess(
                    new ScopeName(row.getString(1)),
                    number(row.getString(2)),
                    number(row.getString(3)))),
        sample(
            jdbc,
            "id, organisation, scope from client join client_scope on client = id",
            (row, _) ->
                new KnownClient(
                    new ClientId(row.getString(1)),
                    number(row.getString(2)),
                    new ScopeName(row.getString(3)))),
        sample(jdbc, "id from person", (row, _) -> row.getObject(1, UUID.class)),
        sample(
            jdbc,
            """
            d.scheme, s.scope, d.consumer, d.supplier
            from delegation d join delegation_scheme_scope s on s.scheme = d.scheme
            """,
            (row, _) ->
                new GivenDelegation(
                    row.getObject(1, UUID.class),
                    new ScopeName(row.getString(2)),
                    number(row.getString(3)),
                    number(row.getString(4)))));
  }

  private static <T> List<T> sample(JdbcClient jdbc, String what, RowMapper<T> mapper) {
    return jdbc.sql("select " + what + " order by random() limit " + SAMPLE).query(mapper).list();
  }

  private static OrganisationNumber number(String value) {
    return new OrganisationNumber(value);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  OrganisationNumber organisation() {
    return any(organisations);
  }

  ScopeName scope() {
    return any(scopes);
  }

  GivenAccess access() {
    return any(accesses);
  }

  KnownClient client() {
    return any(clients);
  }

  UUID person() {
    return any(persons);
  }

  GivenDelegation delegation() {
    return any(delegations);
  }

  /** The number in the name of an organisation. */
  String ordinal() {
    return "%05d".formatted(random.nextInt(organisations.size()));
  }

  /** What the names of all scopes of some owners begin with. */
  String prefixes() {
    return scope().prefix().toString().substring(0, 5);
  }

  /** One to two years ago. */
  Instant longAgo() {
    return Instant.now().minus(365 + random.nextInt(365), ChronoUnit.DAYS);
  }

  /** The first page, or as often another one. */
  Keyset page(String after) {
    return random.nextBoolean() ? Keyset.first(PAGE) : new Keyset(after, PAGE);
  }
}
