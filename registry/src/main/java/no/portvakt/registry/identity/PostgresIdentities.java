package no.portvakt.registry.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.identity.IdentityOutcome.AnothersIdentity;
import no.portvakt.registry.identity.IdentityOutcome.Confirmed;
import no.portvakt.registry.internal.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresIdentities implements Identities {

  private final JdbcClient jdbc;
  private final KeyedHash hash;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresIdentities(JdbcClient jdbc, KeyedHash hash, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.hash = hash;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public IdentityOutcome confirm(UUID person, IdentityNumber number) {
    try (number) {
      return confirm(person, hash.of(number), hash.mark());
    }
  }

  private IdentityOutcome confirm(UUID person, byte[] identity, byte[] mark) {
    refuseAnotherKey(mark);
    boolean first = isNew(person, identity, mark);
    if (!first && !isSeenAgain(person, identity)) {
      return refused(person, identity);
    }
    audit.append(
        "person.identified",
        subject(person),
        Map.of("first", Boolean.toString(first)),
        new Actor.Person(person));
    return new Confirmed(first);
  }

  /** With another key nobody would be known again, and everybody could be somebody else. */
  private void refuseAnotherKey(byte[] mark) {
    boolean another =
        jdbc.sql("select exists (select from person_identity where key_mark <> :mark)")
            .param("mark", mark)
            .query(Boolean.class)
            .single();
    if (another) {
      throw new IllegalStateException(
          "national identity numbers were hidden with another key than portvakt.identity.key or the"
              + " one in portvakt.identity.key-file: set that one, or delete the rows of"
              + " person_identity, and everybody's next log-in counts as the first");
    }
  }

  private boolean isNew(UUID person, byte[] identity, byte[] mark) {
    return jdbc.sql(
                """
                insert into person_identity (person, hash, key_mark, first_seen, last_seen)
                values (:person, :hash, :mark, :now, :now) on conflict do nothing
                """)
            .param("person", person)
            .param("hash", identity)
            .param("mark", mark)
            .param("now", Utc.parameter(clock.instant()))
            .update()
        == 1;
  }

  private boolean isSeenAgain(UUID person, byte[] identity) {
    return jdbc.sql(
                """
                update person_identity set last_seen = greatest(last_seen, :now)
                where person = :person and hash = :hash
                """)
            .param("now", Utc.parameter(clock.instant()))
            .param("person", person)
            .param("hash", identity)
            .update()
        == 1;
  }

  private IdentityOutcome refused(UUID person, byte[] identity) {
    var details =
        owner(identity)
            .map(owner -> Map.of("why", "the number is another person's", "whose", subject(owner)))
            .orElseGet(() -> Map.of("why", "the person has another number"));
    audit.append(
        "person.identity-refused", subject(person), details, new Actor.System("id-porten"));
    return new AnothersIdentity();
  }

  private Optional<UUID> owner(byte[] identity) {
    return jdbc.sql("select person from person_identity where hash = :hash")
        .param("hash", identity)
        .query(UUID.class)
        .optional();
  }

  private static String subject(UUID person) {
    return "person:" + person;
  }
}
