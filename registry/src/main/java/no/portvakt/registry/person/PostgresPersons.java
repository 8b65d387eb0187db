package no.portvakt.registry.person;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.internal.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPersons implements Persons {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostgresPersons(
      JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(UUID id) {
    return jdbc.sql("select id, name, email from person where id = :id")
        .param("id", id)
        .query(PostgresPersons::person)
        .optional();
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return EmailAddress.parse(email).flatMap(this::byEmail);
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return jdbc
        .sql("select id, name, email from person where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(PostgresPersons::person)
        .list()
        .stream()
        .collect(toUnmodifiableMap(Person::id, Person::name));
  }

  private Optional<Person> byEmail(EmailAddress email) {
    return jdbc.sql("select id, name, email from person where email = :email")
        .param("email", email.value())
        .query(PostgresPersons::person)
        .optional();
  }

  @Override
  public Optional<Person> linkedTo(Account account) {
    return jdbc.sql(
            """
            select id, name, email from person join person_account on person = id
            where workspace = :workspace and user_id = :user
            """)
        .param("workspace", account.workspace())
        .param("user", account.user())
        .query(PostgresPersons::person)
        .optional();
  }

  @Override
  public List<Account> accountsOf(UUID person) {
    return jdbc.sql(
            "select workspace, user_id from person_account where person = :person order by workspace")
        .param("person", person)
        .query(PostgresPersons::account)
        .list();
  }

  @Override
  @Transactional
  public Person register(String name, String email, Actor actor) {
    var person = new Person(UUID.randomUUID(), name.strip(), EmailAddress.of(email).value());
    int inserted =
        jdbc.sql(
                """
                insert into person (id, name, email, registered_at)
                values (:id, :name, :email, :now) on conflict (email) do nothing
                """)
            .param("id", person.id())
            .param("name", person.name())
            .param("email", person.email())
            .param("now", Utc.parameter(clock.instant()))
            .update();
    if (inserted == 0) {
      return byEmail(person.email()).orElseThrow();
    }
    audit.append(
        "person.registered",
        subject(person.id()),
        Map.of("emailDomain", person.emailDomain()),
        actor);
    return person;
  }

  @Override
  @Transactional
  public LinkOutcome link(Account account, UUID person, Actor actor) {
    int inserted =
        jdbc.sql(
                """
                insert into person_account (workspace, user_id, person, linked_at)
                values (:workspace, :user, :person, :now) on conflict do nothing
                """)
            .param("workspace", account.workspace())
            .param("user", account.user())
            .param("person", person)
            .param("now", Utc.parameter(clock.instant()))
            .update();
    if (inserted == 0) {
      return standing(account, person);
    }
    audit.append(
        "person.account-linked", subject(person), Map.of("account", account.toString()), actor);
    return new LinkOutcome.Linked(false);
  }

  private LinkOutcome standing(Account account, UUID person) {
    var holder = linkedTo(account).map(Person::id);
    if (holder.isPresent()) {
      return holder.get().equals(person)
          ? new LinkOutcome.Linked(true)
          : new LinkOutcome.AccountTaken(holder.get());
    }
    return accountsOf(person).stream()
        .filter(other -> other.workspace().equals(account.workspace()))
        .findFirst()
        .map(LinkOutcome.PersonHasOther::new)
        .orElseThrow(() -> new IllegalStateException(account + " was unlinked at this moment"));
  }

  @Override
  @Transactional
  public boolean unlink(Account account, Actor actor) {
    var holder =
        jdbc.sql(
                """
                delete from person_account where workspace = :workspace and user_id = :user
                returning person
                """)
            .param("workspace", account.workspace())
            .param("user", account.user())
            .query(UUID.class)
            .optional();
    holder.ifPresent(person -> {
      audit.append(
          "person.account-unlinked", subject(person), Map.of("account", account.toString()), actor);
      events.publishEvent(new AccountUnlinked(person));
    });
    return holder.isPresent();
  }

  private static String subject(UUID person) {
    return "person:" + person;
  }

  private static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("email"));
  }

  private static Account account(ResultSet row, int index) throws SQLException {
    return new Account(row.getString("workspace"), row.getString("user_id"));
  }
}
