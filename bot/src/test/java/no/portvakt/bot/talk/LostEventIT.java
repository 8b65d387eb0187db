package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Fault.Kind;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts that were deactivated without Portvakt having been told: the sweep finds them. */
class LostEventIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");

  /** Deactivated before Portvakt ran, so that no event ever told of it. */
  private static final Account GONE = new Account("T0PORTVAKT", "U0SLUTTET");

  private static final String USER_INFO = "users.info";
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Persons persons = portvakt.bean(Persons.class);
  private final Roles roles = portvakt.bean(Roles.class);
  private final Rights rights = portvakt.bean(Rights.class);

  @AfterEach
  void forget() {
    portvakt.slack.faults().clear();
    persons.unlink(GONE, TEST);
    persons.unlink(new Account(PortvaktUnderTest.NEIGHBOURS, "U0UKJENT"), TEST);
  }

  @Test
  void whoeverLeftUnnoticedLosesRightsAndRolesAndTheOthersAreTold() throws Exception {
    var leaver = leaver("Lars Sluttet");
    double left = counted("left");

    sweep();

    assertThat(roles.of(leaver.id())).isEmpty();
    assertThat(rights.of(leaver.id())).isEmpty();
    assertThat(counted("left")).isEqualTo(left + 1);
    assertThat(noticedBy(leaver)).isEqualTo("system:slack-sweep");
    portvakt.as("U0HILDE").awaitDm(dm -> dm.says("Slack-kontoen til Lars Sluttet er stengt"));
    sweep();
    assertThat(counted("left")).isEqualTo(left + 1);
    assertThat(
            roles.holds(
                portvakt.person("hilde.direktor@kartetaten.example").id(),
                KARTETATEN,
                Role.MAIN_ADMINISTRATOR))
        .isTrue();
  }

  @Test
  void nobodyLosesAnythingByAnAnswerThatDoesNotCome() throws Exception {
    var leaver = leaver("Lene Sluttet");
    double unknown = counted("unknown");

    portvakt.slack.faults().add(Fault.of(Kind.HTTP_STATUS, USER_INFO, -1).answering(500));
    sweep();
    assertThat(roles.of(leaver.id())).isNotEmpty();
    portvakt.slack.faults().clear();
    portvakt.slack.faults().add(Fault.of(Kind.SLACK_ERROR, USER_INFO, -1).saying("user_not_found"));
    sweep();

    assertThat(roles.of(leaver.id())).isNotEmpty();
    assertThat(counted("unknown")).isGreaterThan(unknown);
    portvakt.slack.faults().clear();
    await()
        .untilAsserted(() -> {
          sweep();
          assertThat(roles.of(leaver.id())).isEmpty();
        });
  }

  @Test
  void whoeverUsesAnotherAccountHasNotLeft() throws Exception {
    var person = leaver("Lise Flyttet");
    persons.link(new Account(PortvaktUnderTest.NEIGHBOURS, "U0UKJENT"), person.id(), TEST);

    sweep();

    assertThat(roles.of(person.id())).isNotEmpty();
  }

  /** Looks at all accounts, however lately they were looked at. */
  private void sweep() throws ClassNotFoundException {
    portvakt
        .jdbc()
        .sql(
            """
            update person_account
               set next_check = case user_id when 'U0SLUTTET' then '-infinity' else :due::timestamptz end
            """)
        .param("due", Timestamp.from(portvakt.bean(Clock.class).instant()))
        .update();
    var sweep = portvakt.bean(Class.forName("no.portvakt.bot.transport.AccountSweep"));
    ((Runnable) sweep).run();
  }

  private Person leaver(String name) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@kartetaten.example";
    var person = persons.register(name, email, TEST);
    persons.link(GONE, person.id(), TEST);
    roles.give(person.id(), KARTETATEN, Role.MEMBER, TEST);
    rights.give(
        "prod",
        KARTETATEN,
        person.id(),
        Right.API,
        portvakt.person("hilde.direktor@kartetaten.example").id(),
        null,
        Cause.of(TEST));
    return person;
  }

  private double counted(String result) {
    return portvakt
        .bean(MeterRegistry.class)
        .counter("portvakt.accounts.checked", "result", result)
        .count();
  }

  private String noticedBy(Person leaver) {
    return portvakt
        .jdbc()
        .sql(
            """
            select actor from audit_event
             where action = 'access-removal.at-once' and position(:holder in convert_from(details, 'UTF8')) > 0
            """)
        .param("holder", leaver.id().toString())
        .query(String.class)
        .single();
  }
}
