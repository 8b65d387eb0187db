package no.portvakt.bot.talk;

import static java.util.Objects.requireNonNull;
import static no.portvakt.registry.role.Role.API_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.access.Departures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role API-tilgangsstyrer, given and taken by Hovedadministrators, as the people see it. */
class ApiAdministratorIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Roles roles = portvakt.bean(Roles.class);
  private final SlackUser hilde = portvakt.as("U0HILDE");
  private final UUID ola = person("ola.utvikler@kartetaten.example");
  private final UUID maya = person("maya.stone@kartetaten.example");

  @BeforeEach
  void letMayaBeTheOtherHovedadministrator() {
    roles.give(maya, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
  }

  @AfterEach
  void leaveRolesAsTheyWere() {
    roles.take(maya, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
    roles.take(ola, KARTETATEN, API_ADMINISTRATOR, TEST);
  }

  @Test
  void itIsGivenWhereRightsAreAskedForAndEverybodyConcernedIsTold() {
    var form = AccessRequests.form(hilde);
    assertThat(form.text()).contains("API-tilgangsstyrer", "la leverandører bruke");

    appoint(form, "U0OLA").submit().succeeds();

    assertThat(hilde.modal().text()).contains("Ola Utvikler", "er nå API-tilgangsstyrer for");
    var reference = AccessRequests.referenceIn(hilde);
    assertThat(roles.holds(ola, KARTETATEN, API_ADMINISTRATOR)).isTrue();
    for (var person : List.of(portvakt.as("U0OLA"), hilde)) {
      assertThat(told(person, reference, "er nå API-tilgangsstyrer").blocksText())
          .contains("Ola Utvikler", "Kartetaten", "gitt av Hilde", "Ny oppgave");
    }
    told(portvakt.as("U0MAYA"), reference, "is now API access administrator");
    hilde.command("/portvakt status " + reference).succeeds();
    hilde.awaitEphemeral(shown -> shown.says(reference) && shown.says("Ingen trengte å avgjøre"));
  }

  @Test
  void itIsTakenWhereRightsAreTaken() {
    roles.give(ola, KARTETATEN, API_ADMINISTRATOR, TEST);
    hilde.command("/portvakt fjern prod").succeeds();
    var form = hilde.awaitModal(modal -> modal.callbackId().equals("access-removal"));
    form.choose("holder", ola.toString());
    form.click("choose-removal-holder").succeeds();
    await().until(() -> form.text().contains("Rolle som skal bort"));

    form.chooseAll("role", "yes").fill("reason", "Byttet jobb").submit().succeeds();

    assertThat(hilde.modal().text()).contains("er ikke lenger API-tilgangsstyrer");
    var reference = AccessRequests.referenceIn(hilde);
    assertThat(roles.holds(ola, KARTETATEN, API_ADMINISTRATOR)).isFalse();
    assertThat(roles.holds(ola, KARTETATEN, MEMBER)).isTrue();
    assertThat(
            told(portvakt.as("U0OLA"), reference, "er ikke lenger API-tilgangsstyrer").blocksText())
        .contains("Byttet jobb", "hører fortsatt til virksomheten");
    told(portvakt.as("U0MAYA"), reference, "is no longer API access administrator");
  }

  @Test
  void whatCannotBeDoneIsSaidAtItsField() {
    var form = AccessRequests.form(hilde);

    assertThat(refused(form, "U0AMINA", "holder")).contains("hører ikke til virksomheten");
    assertThat(refused(form, "U0HILDE", "holder")).contains("allerede API-tilgangsstyrer");
    assertThat(refused(form, "U0UKJENT", "holder")).contains("kjenner ikke personen");
    var account = new Account("T0PORTVAKT", "U0BORTE");
    var leaver = portvakt.register(account, "Bo Borte", KARTETATEN.value(), MEMBER);
    portvakt.bean(Departures.class).left(leaver.id(), "test");
    assertThat(refused(form, "U0BORTE", "holder")).contains("eller har sluttet");
    form.fill("lastDay", "2999-06-30");
    assertThat(refused(form, "U0OLA", "lastDay")).contains("ingen sluttdato");
    form.chooseAll("rights", "API");
    assertThat(refused(form, "U0OLA", "role")).contains("rettigheter må godkjennes");
    assertThat(roles.holds(ola, KARTETATEN, API_ADMINISTRATOR)).isFalse();
    form.closeAll();
  }

  @Test
  void whoeverIsNoHovedadministratorIsNotOfferedIt() {
    var form = AccessRequests.form(portvakt.as("U0OLA"));

    assertThat(form.text()).doesNotContain("API-tilgangsstyrer");
    form.closeAll();
  }

  @Test
  void whoeverIsNoHovedadministratorAnyMoreGivesNothing() {
    var form = appoint(AccessRequests.form(hilde), "U0OLA");
    var director = person("hilde.direktor@kartetaten.example");
    roles.give(director, KARTETATEN, MEMBER, TEST);
    roles.take(director, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
    try {
      assertThat(form.submit().errors().get("holder")).contains("Bare hovedadministratorer");
    } finally {
      roles.give(director, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
      roles.take(director, KARTETATEN, MEMBER, TEST);
    }

    assertThat(roles.holds(ola, KARTETATEN, API_ADMINISTRATOR)).isFalse();
    form.closeAll();
  }

  private static String refused(SlackModal form, String holder, String field) {
    return requireNonNull(appoint(form, holder).submit().errors().get(field));
  }

  private static SlackModal appoint(SlackModal form, String holder) {
    return form.fill("holder", holder).chooseAll("role", "yes").fill("reason", "Ny oppgave");
  }

  private static SlackMessage told(SlackUser person, String reference, String what) {
    return person.awaitDm(dm -> dm.says(reference) && dm.says(what));
  }

  private UUID person(String email) {
    return portvakt.bean(Persons.class).byEmail(email).orElseThrow().id();
  }
}
