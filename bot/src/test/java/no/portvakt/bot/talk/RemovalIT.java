package no.portvakt.bot.talk;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.junit.jupiter.api.Test;

/** Rights that are taken away, as the people see it. */
class RemovalIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final OrganisationNumber NORDLYS = OrganisationNumber.of("315600472");
  private static final String POINT = "varsling@nordlys.example";
  private static final Cause TEST = Cause.of(new Actor.System("test"));

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Rights rights = portvakt.bean(Rights.class);

  @Test
  void aHovedadministratorTakesTheLastRightsAndEverybodyIsTold() {
    saveNotificationPoint();
    give("amina.nord@nordlys.example", INTEGRATION, SUPPLIER);
    var petter = portvakt.as("U0PETTER");
    var amina = portvakt.as("U0AMINA");
    var form = form(petter);
    assertThat(form.text()).contains("Nordlys Systemer AS", "Amina Nord");

    form.chooseAll("rights", "INTEGRATION").fill("reason", "Byttet jobb").submit().succeeds();

    var reference = AccessRequests.referenceIn(petter);
    var card =
        petter.awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
    assertThat(card.blocksText())
        .contains("Fra:\n Amina Nord", "Selvbetjening for leverandører", "Byttet jobb", "mister");
    card.seenBy(amina).click("Godkjenn").succeeds();
    amina.awaitEphemeral(told -> told.says(reference + " handler om deg"));
    assertThat(held("amina.nord@nordlys.example")).containsExactlyInAnyOrder(INTEGRATION, SUPPLIER);
    RememberedLogIns.add(portvakt, "U0PETTER", reference);

    card.click("Godkjenn").succeeds();

    for (var person : List.of(amina, petter)) {
      var told =
          person.awaitDm(dm -> dm.says(reference) && dm.says("har ikke lenger disse rettighetene"));
      assertThat(told.blocksText())
          .contains("Amina Nord", "Petter Nord", "Selvbetjening for leverandører", "Byttet jobb");
    }
    assertThat(held("amina.nord@nordlys.example")).isEmpty();
    assertThat(Notices.await(portvakt, reference).blocksText())
        .contains("Amina Nord", "Avgjort av Petter Nord", "Selvbetjening for leverandører")
        .doesNotContain("Byttet jobb");
    var vacancy = "er det nå ingen som har dette";
    portvakt
        .as("U0KARI")
        .awaitMessage(
            PortvaktUnderTest.SERVICEDESK,
            told -> told.says(reference) && told.says(vacancy) && told.says("leverandører"));
    await().until(() -> !TestStack.mail().sentTo(POINT).isEmpty());
    assertThat(TestStack.mail().sentTo(POINT).getFirst().text())
        .contains(reference, vacancy, "varslingspunkt");
    await()
        .untilAsserted(
            () -> assertThat(card.now().blocksText()).contains("Rettighetene er tatt bort"));
  }

  @Test
  void theHolderGivesUpAtOnceAndTheHovedadministratorIsTold() {
    give("amina.nord@nordlys.example", API);
    var amina = portvakt.as("U0AMINA");

    form(amina).chooseAll("rights", "API").submit().succeeds();

    assertThat(amina.modal().text()).contains("gitt fra deg Selvbetjening av APIer");
    var reference = AccessRequests.referenceIn(amina);
    assertThat(held("amina.nord@nordlys.example")).doesNotContain(API);
    var told =
        portvakt
            .as("U0PETTER")
            .awaitDm(dm -> dm.says(reference) && dm.says("Amina Nord har gitt fra seg"));
    assertThat(told.buttons()).isEmpty();
    amina.command("/portvakt status " + reference).succeeds();
    amina.awaitEphemeral(shown -> shown.says("Ingen trengte å avgjøre det"));
  }

  @Test
  void whoeverHoldsNothingIsToldSo() {
    var form = form(portvakt.as("U0SIRI"));

    assertThat(form.text()).contains("ingen rettar du kan ta bort");
    assertThat(form.submit().errors()).containsKey("environment");
    form.closeAll();
  }

  @Test
  void whoeverIsDeactivatedInSlackLosesRightsAndRoles() {
    var account = new Account("T0PORTVAKT", "U0GATT");
    var leaver =
        portvakt.register(account, "Geir Gått", KARTETATEN.value(), Role.MAIN_ADMINISTRATOR);
    give(KARTETATEN, leaver.id(), leaver.id(), API);
    var gone = new JsonObject();
    gone.addProperty("deleted", true);

    portvakt.slack.admin().changeProfile("U0GATT", gone);

    var told =
        portvakt.as("U0HILDE").awaitDm(dm -> dm.says("Slack-kontoen til Geir Gått er stengt"));
    assertThat(told.blocksText()).contains("Kartetaten", "Selvbetjening av APIer");
    assertThat(rights.of(leaver.id())).isEmpty();
    assertThat(portvakt.bean(Roles.class).of(leaver.id())).isEmpty();
    await().until(() -> !TestStack.mail().sentTo(leaver.email()).isEmpty());
  }

  private SlackModal form(SlackUser person) {
    person.command("/portvakt fjern prod").succeeds();
    return person.awaitModal(modal -> modal.callbackId().equals("access-removal"));
  }

  private void saveNotificationPoint() {
    var form =
        new MerkantileForm(
            "Nordlys",
            NORDLYS.value(),
            List.of("Nordlysveien 1"),
            "3511",
            "Hønefoss",
            "N-1",
            List.of(POINT));
    portvakt.bean(Merkantile.class).saveProvider("prod", NORDLYS, form, TEST);
  }

  private void give(String holder, Right... wanted) {
    give(NORDLYS, person(holder), person("petter.nord@nordlys.example"), wanted);
  }

  private void give(OrganisationNumber organisation, UUID holder, UUID giver, Right... wanted) {
    for (var right : wanted) {
      rights.give("prod", organisation, holder, right, giver, null, TEST);
    }
  }

  private Set<Right> held(String email) {
    return Set.copyOf(rights.of(person(email)).stream().map(held -> held.right()).toList());
  }

  private UUID person(String email) {
    return portvakt.bean(Persons.class).byEmail(email).orElseThrow().id();
  }
}
