package no.portvakt.registry.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.internal.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresOrganisations implements Organisations {

  private static final String SELECT_FROM =
      """
      select number, name, terms_signed_at, terms_signed_by, strict_test,
             array(select domain from organisation_domain where organisation = number) as domains
      from
      """;

  static final String SELECT = SELECT_FROM + "organisation ";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresOrganisations(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Organisation> find(OrganisationNumber number) {
    return jdbc.sql(SELECT + "where number = :number")
        .param("number", number.value())
        .query(PostgresOrganisations::organisation)
        .optional();
  }

  @Override
  public Map<OrganisationNumber, String> names(Collection<OrganisationNumber> numbers) {
    return jdbc
        .sql("select number, name from organisation where number = any(:numbers)")
        .param("numbers", numbers.stream().map(OrganisationNumber::value).toArray(String[]::new))
        .query(PostgresOrganisations::numberAndName)
        .list()
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Organisation> owning(String emailDomain) {
    return EmailDomain.parse(emailDomain).map(this::owning).orElse(List.of());
  }

  private List<Organisation> owning(EmailDomain domain) {
    return jdbc.sql(
            SELECT
                + """
                where number in (select organisation from organisation_domain where domain = :domain)
                order by name, number
                """)
        .param("domain", domain.value())
        .query(PostgresOrganisations::organisation)
        .list();
  }

  @Override
  public List<Organisation> search(String text, int limit) {
    var words = SearchWords.in(text);
    return jdbc.sql(SELECT_FROM + words.from() + " order by name, number limit :limit")
        .params(words.parameters())
        .param("limit", limit)
        .query(PostgresOrganisations::organisation)
        .list();
  }

  @Override
  @Transactional
  public boolean register(Organisation organisation, Actor actor) {
    if (!insert(organisation)) {
      return false;
    }
    organisation.emailDomains().forEach(domain -> insert(organisation.number(), domain));
    audit.append(
        "organisation.registered", subject(organisation.number()), details(organisation), actor);
    return true;
  }

  /** Two indexes are unique by its number: either may be the one that another was faster in. */
  private boolean insert(Organisation organisation) {
    return jdbc.sql(
                """
                insert into organisation (number, name, words, terms_signed_at, terms_signed_by,
                                          strict_test, registered_at)
                values (:number, :name, array_to_tsvector(string_to_array(:words, ' ')),
                        :termsSignedAt, :termsSignedBy, :strictTest, :now)
                on conflict do nothing
                """)
            .param("number", organisation.number().value())
            .param("name", organisation.name())
            .param("words", SearchWords.in(organisation.name()).starts())
            .param("termsSignedAt", Utc.parameter(organisation.termsSignedAt()))
            .param("termsSignedBy", organisation.termsSignedBy())
            .param("strictTest", organisation.strictTest())
            .param("now", Utc.parameter(clock.instant()))
            .update()
        == 1;
  }

  private void insert(OrganisationNumber organisation, String domain) {
    jdbc.sql(
            "insert into organisation_domain (domain, organisation) values (:domain, :organisation)")
        .param("domain", domain)
        .param("organisation", organisation.value())
        .update();
  }

  @Override
  @Transactional
  public boolean signTerms(OrganisationNumber number, UUID person, Actor actor) {
    return terms(number, person, actor);
  }

  @Override
  @Transactional
  public boolean recordTerms(OrganisationNumber number, Actor actor) {
    return terms(number, null, actor);
  }

  private boolean terms(OrganisationNumber number, @Nullable UUID person, Actor actor) {
    var now = clock.instant();
    int signed =
        jdbc.sql(
                """
                update organisation set terms_signed_at = :now, terms_signed_by = :person
                where number = :number and terms_signed_at is null
                """)
            .param("now", Utc.parameter(now))
            .param("person", person)
            .param("number", number.value())
            .update();
    if (signed == 0 && find(number).isEmpty()) {
      throw new IllegalArgumentException("no organisation " + number);
    }
    if (signed == 0) {
      return false;
    }
    audit.append(
        "organisation.terms-signed",
        subject(number),
        Map.of(
            "signedAt.before",
            "",
            "signedAt.after",
            now.toString(),
            "signedBy",
            person == null ? "" : person.toString()),
        actor);
    return true;
  }

  private static String subject(OrganisationNumber number) {
    return "organisation:" + number;
  }

  private static Map<String, String> details(Organisation organisation) {
    return Map.of(
        "name", organisation.name(),
        "emailDomains", organisation.emailDomains().stream().sorted().collect(joining(" ")),
        "termsSignedAt", String.valueOf(organisation.termsSignedAt()),
        "strictTest", String.valueOf(organisation.strictTest()));
  }

  private static Map.Entry<OrganisationNumber, String> numberAndName(ResultSet row, int index)
      throws SQLException {
    return Map.entry(new OrganisationNumber(row.getString("number")), row.getString("name"));
  }

  static Organisation organisation(ResultSet row, int index) throws SQLException {
    return new Organisation(
        new OrganisationNumber(row.getString("number")),
        row.getString("name"),
        Set.of((String[]) row.getArray("domains").getArray()),
        Utc.instantOrNull(row, "terms_signed_at"),
        row.getObject("terms_signed_by", UUID.class),
        row.getBoolean("strict_test"));
  }
}
