package no.portvakt.bot.talk;

import static no.portvakt.registry.right.Right.INTEGRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for rights where more than one may decide, as the people see it. */
class TwoAdministratorsIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Roles roles = portvakt.bean(Roles.class);

  @AfterEach
  void leaveOneHovedadministrator() {
    var maya = portvakt.person("maya.stone@kartetaten.example").id();
    roles.take(maya, KARTETATEN, Role.MAIN_ADMINISTRATOR, TEST);
  }

  @Test
  void ofTwoHovedadministratorsAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    asHovedadministrator("maya.stone@kartetaten.example");
    var reference = AccessRequests.ask(portvakt.as("U0OLA"), "Vi skal i drift", "INTEGRATION");
    var cards =
        List.of(
            AccessRequests.card(portvakt, "U0HILDE", reference),
            AccessRequests.card(portvakt, "U0MAYA", reference));

    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var click :
          threads.invokeAll(cards.stream().map(TwoAdministratorsIT::approving).toList())) {
        assertThat(click.get()).isTrue();
      }
    }

    portvakt.as("U0OLA").awaitDm(dm -> dm.says(reference) && dm.says("Du har fått"));
    await()
        .untilAsserted(() ->
            assertThat(Stream.of("U0HILDE", "U0MAYA").flatMap(user -> asides(user, reference)))
                .hasSize(1));
    assertThat(
            portvakt.bean(Rights.class).of(portvakt.person("ola.utvikler@kartetaten.example").id()))
        .extracting(RightHolding::right)
        .containsExactly(INTEGRATION);
  }

  @Test
  void theServicedeskIsToldOfTwoWhoGiveEachOtherRights() {
    asHovedadministrator("maya.stone@kartetaten.example");
    var hilde = portvakt.as("U0HILDE");
    var first = AccessRequests.ask(hilde, "Vi skal i drift", "API");
    AccessRequests.card(portvakt, "U0MAYA", first).click("Approve").succeeds();
    hilde.awaitDm(dm -> dm.says(first) && dm.says("Du har fått produksjonstilgang"));
    var maya = portvakt.as("U0MAYA");
    var form = AccessRequests.form(maya).choose("organisation", KARTETATEN.value());
    form.chooseAll("rights", "API").fill("reason", "So do we");

    var second = AccessRequests.send(maya, form);
    AccessRequests.card(portvakt, "U0HILDE", second).click("Godkjenn").succeeds();

    maya.awaitDm(dm -> dm.says(second) && dm.says("You have got production access"));
    portvakt
        .as("U0KARI")
        .awaitMessage(
            PortvaktUnderTest.SERVICEDESK,
            told ->
                told.says("Maya Stone og Hilde Direktør har godkjent produksjonstilgang")
                    && told.says(first + " og " + second));
  }

  @Test
  void whatCannotBeGivenAnyMoreIsToldAsSuch() {
    asHovedadministrator("maya.stone@kartetaten.example");
    var maya = portvakt.person("maya.stone@kartetaten.example").id();
    var reference = AccessRequests.ask(portvakt.as("U0OLA"), "Vi skal i drift", "API");
    var card = AccessRequests.card(portvakt, "U0HILDE", reference);

    portvakt
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          var loggedIn = new Assurance.LoggedIn("idporten-loa-high", Instant.now());
          portvakt
              .bean(AnswerRequest.class)
              .approve(AccessRequests.of(portvakt, reference).id(), maya, loggedIn);
          roles.take(maya, KARTETATEN, Role.MAIN_ADMINISTRATOR, TEST);
        });

    var told = portvakt.as("U0OLA").awaitDm(dm -> dm.says(reference) && dm.says("ikke gis"));
    assertThat(told.blocksText()).contains("kunne ikke lenger gi rettigheter");
    assertThat(told.buttons()).containsExactly("Be om tilgang");
    await()
        .untilAsserted(() ->
            assertThat(card.now().blocksText())
                .contains("Avslått", "Maya Stone", "Ingen rettigheter er gitt"));
  }

  /** Makes somebody a Hovedadministrator of Kartetaten until the test ends. */
  private void asHovedadministrator(String email) {
    roles.give(portvakt.person(email).id(), KARTETATEN, Role.MAIN_ADMINISTRATOR, TEST);
  }

  private Stream<SlackMessage> asides(String user, String reference) {
    return portvakt.as(user).ephemerals().stream().filter(told -> told.says(reference));
  }

  private static Callable<Boolean> approving(SlackMessage card) {
    return () -> {
      card.click(card.buttons().getFirst()).succeeds();
      return true;
    };
  }
}
