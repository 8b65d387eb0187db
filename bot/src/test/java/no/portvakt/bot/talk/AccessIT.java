package no.portvakt.bot.talk;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/** Access to production from the form to the rights in the registry, as the people see it. */
class AccessIT {

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void theHovedadministratorGivesWhatWasAskedForUntilItsLastDay() {
    var amina = portvakt.as("U0AMINA");
    var petter = portvakt.as("U0PETTER");
    amina.shortcut("ask-access").succeeds();
    var form = AccessRequests.filledIn(amina);
    assertThat(form.text())
        .contains("Nordlys Systemer AS", "får én hovedadministrator")
        .doesNotContain("for kunder");
    form.chooseAll("rights", "INTEGRATION").click("choose-access-rights").succeeds();
    await().until(() -> form.text().contains("for kunder. Krever integrasjoner"));

    var reference =
        AccessRequests.send(
            amina,
            form.chooseAll("rights", "API", "INTEGRATION")
                .fill("reason", "Vi skal i drift")
                .fill("lastDay", "2999-06-30"));

    var card = AccessRequests.card(portvakt, "U0PETTER", reference);
    assertThat(card.blocksText())
        .contains(
            "Amina Nord",
            "Nordlys Systemer AS",
            "prod (produksjon)",
            "Selvbetjening av APIer",
            "opprette scopes",
            "Vi skal i drift",
            "30. juni 2999",
            "Frist",
            "Hvis du godkjenner");
    assertThat(card.text()).contains("Amina Nord", "Selvbetjening av integrasjoner", "Til og med");
    assertThat(card.buttons())
        .containsExactly("Godkjenn", "Avslå", "Be om mer informasjon", "Overlat");
    var received =
        amina.awaitDm(dm -> dm.says(reference) && dm.says("er mottatt og sendt til Petter Nord"));
    card.seenBy(portvakt.as("U0ARNE")).click("Godkjenn").succeeds();
    portvakt.as("U0ARNE").awaitEphemeral(told -> told.says("Du har ikke rollen"));
    assertThat(rightsOf("amina.nord@nordlys.example")).isEmpty();

    card.click("Godkjenn").succeeds();

    var told = amina.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    assertThat(told.blocksText()).contains("opprette scopes", "30. juni 2999", "hvemerjeg");
    assertThat(told.buttons())
        .containsExactly("Bestill prefiks", "Be om tilgang til scope", "Jeg er ferdig");
    assertThat(rightsOf("amina.nord@nordlys.example"))
        .allSatisfy(held -> {
          assertThat(held.environment()).isEqualTo("prod");
          assertThat(held.givenBy()).isEqualTo(portvakt.person("petter.nord@nordlys.example").id());
          assertThat(held.expires()).isEqualTo(Instant.parse("2999-06-30T22:00:00Z"));
        })
        .extracting(RightHolding::right)
        .containsExactly(API, INTEGRATION);
    await()
        .untilAsserted(() -> {
          assertThat(card.now().buttons()).isEmpty();
          assertThat(card.now().blocksText())
              .contains("Fullført", "Godkjent av Petter Nord", "Rettighetene er gitt");
          assertThat(received.now().buttons()).isEmpty();
        });
    assertThat(inServicedesk(reference)).isEmpty();
    amina.command("/portvakt hvemerjeg").succeeds();
    amina.awaitEphemeral(
        who -> who.says("Selvbetjening av APIer for Nordlys Systemer AS i prod (produksjon), til"));
    assertThat(petter.dms()).filteredOn(dm -> dm.says(reference)).hasSize(1);

    told.seenBy(petter).click("Jeg er ferdig").succeeds();
    petter.awaitEphemeral(said -> said.says("Du har ingen av disse rettighetene"));
    told.click("Jeg er ferdig").succeeds();
    amina.awaitEphemeral(
        said -> said.says("gitt fra deg Selvbetjening av APIer, Selvbetjening av integrasjoner"));
    assertThat(rightsOf("amina.nord@nordlys.example")).isEmpty();
  }

  @Test
  void aRejectionGivesNothingAndLeadsToANewRequest() {
    var siri = portvakt.as("U0SIRI");
    var arne = portvakt.as("U0ARNE");
    var reference = AccessRequests.ask(siri, "Kommunen skal i gang", "INTEGRATION");

    AccessRequests.card(portvakt, "U0ARNE", reference).click("Avslå").succeeds();
    arne.awaitModal(open -> open.callbackId().equals("reject"))
        .fill("reason", "Bruk fellessystemet")
        .submit()
        .succeeds();

    var told = siri.awaitDm(dm -> dm.says(reference) && dm.says("er avslått"));
    assertThat(told.blocksText()).contains("Bruk fellessystemet", "Arne Rådmann");
    assertThat(rightsOf("siri.fjord@fjordvik.example")).isEmpty();
    told.click("Be om tilgang").succeeds();
    var again = AccessRequests.filledIn(siri);
    assertThat(again.title()).isEqualTo("Be om produksjonstilgang");
    again.closeAll();
  }

  @Test
  void whoeverAskedTakesItBack() {
    var siri = portvakt.as("U0SIRI");
    var reference = AccessRequests.ask(siri, "Kommunen skal i gang", "API");
    var card = AccessRequests.card(portvakt, "U0ARNE", reference);

    siri.awaitDm(dm -> dm.says(reference) && !dm.buttons().isEmpty())
        .click("Trekk tilbake")
        .succeeds();

    siri.awaitDm(dm -> dm.says(reference) && dm.says("Det blir ikkje gjort noko meir"));
    await().untilAsserted(() -> assertThat(card.now().blocksText()).contains("Trukket tilbake"));
    card.click("Godkjenn").succeeds();
    portvakt
        .as("U0ARNE")
        .awaitEphemeral(told -> told.says(reference) && told.says("er trukket tilbake"));
    assertThat(rightsOf("siri.fjord@fjordvik.example")).isEmpty();
  }

  @Test
  void theServicedeskStandsInForAHovedadministratorWhoAsks() {
    var arne = portvakt.as("U0ARNE");
    var reference = AccessRequests.ask(arne, "Jeg gjør det selv", "API");

    var card =
        portvakt
            .as("U0KARI")
            .awaitMessage(PortvaktUnderTest.SERVICEDESK, message -> message.says(reference));
    assertThat(card.blocksText()).contains("ingen hovedadministrator i Portvakt som kan avgjøre");
    var received = arne.awaitDm(dm -> dm.says(reference) && dm.says("sendt til servicedesk"));
    assertThat(received.blocksText()).contains("så servicedesk gjør det");
    card.seenBy(arne).click("Godkjenn").succeeds();
    arne.awaitEphemeral(told -> told.says("Du har selv sendt " + reference));
    assertThat(rightsOf("arne.radmann@fjordvik.example")).isEmpty();
    RememberedLogIns.add(portvakt, "U0KARI", reference);

    card.click("Godkjenn").succeeds();

    arne.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    assertThat(rightsOf("arne.radmann@fjordvik.example"))
        .extracting(RightHolding::right)
        .containsExactly(API);
  }

  @Test
  void aHovedadministratorGivesSomebodyRightsUnasked() {
    var arne = portvakt.as("U0ARNE");
    var siri = portvakt.as("U0SIRI");
    var form = AccessRequests.form(arne).fill("holder", "U0AMINA");
    form.chooseAll("rights", "INTEGRATION").fill("reason", "Siri skal i gang");
    assertThat(form.submit().errors().get("holder")).contains("hører til virksomheten");

    var reference = AccessRequests.send(arne, form.fill("holder", "U0SIRI"));

    siri.awaitDm(dm -> dm.says(reference) && dm.says("Arne Rådmann har søkt for deg"));
    var card = AccessRequests.card(portvakt, "U0ARNE", reference);
    assertThat(card.blocksText()).contains("Til:\n Siri Fjord", "Søkt av:\n Arne Rådmann");
    card.click("Godkjenn").succeeds();
    siri.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"))
        .click("Eg er ferdig")
        .succeeds();
    siri.awaitEphemeral(said -> said.says("gjeve frå deg"));
  }

  @Test
  void theHolderIsWarnedAndAsksForMore() {
    var siri = portvakt.as("U0SIRI");
    var form = AccessRequests.form(siri).chooseAll("rights", "API").fill("reason", "Sommar");
    var reference = AccessRequests.send(siri, form.fill("lastDay", "2999-06-30"));
    AccessRequests.card(portvakt, "U0ARNE", reference).click("Godkjenn").succeeds();
    siri.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått"));

    var announcer = portvakt.bean(Announcer.class);
    announcer.announce(
        new Announcement(AccessRequests.of(portvakt, reference), Occasion.RIGHTS_ENDING, "1"));
    for (var attempt : List.of("2", "3")) {
      announcer.announce(
          new Announcement(AccessRequests.of(portvakt, reference), Occasion.RIGHTS_ENDED, attempt));
    }

    siri.awaitDm(dm -> dm.says(reference) && dm.says("Produksjonstilgangen din er slutt"));
    var toArne =
        portvakt
            .as("U0ARNE")
            .awaitDm(dm -> dm.says(reference) && dm.says("Rettighetene til Siri Fjord"));
    assertThat(toArne.blocksText()).contains("Fjordvik kommune", "er slutt", "30. juni 2999");
    assertThat(toArne.buttons()).isEmpty();
    assertThat(portvakt.as("U0ARNE").dms())
        .filteredOn(dm -> dm.says(reference) && dm.says("Rettighetene til Siri Fjord"))
        .hasSize(1);
    var warning = siri.awaitDm(dm -> dm.says(reference) && dm.says("sluttar snart"));
    assertThat(warning.blocksText()).contains("30. juni 2999");
    assertThat(warning.buttons()).containsExactly("Forny", "Eg er ferdig");
    warning.click("Forny").succeeds();
    var again = AccessRequests.filledIn(siri);
    assertThat(again.json().toString()).contains("Sommar", "\"initial_options\"");
    again.closeAll();
    warning.click("Eg er ferdig").succeeds();
    await().untilAsserted(() -> assertThat(rightsOf("siri.fjord@fjordvik.example")).isEmpty());
  }

  @Test
  void aFormThatBreaksRulesSaysWhatIsAllowed() {
    var siri = portvakt.as("U0SIRI");
    var form = AccessRequests.form(siri).chooseAll("rights", "INTEGRATION");
    form.click("choose-access-rights").succeeds();
    await().until(() -> form.text().contains("for kundar"));
    form.chooseAll("rights", Right.SUPPLIER.name())
        .fill("reason", "for 01010750160")
        .fill("lastDay", "2020-01-01");

    var errors = form.submit().errors();

    assertThat(errors.get("rights")).contains("Kryss av for begge");
    assertThat(errors.get("reason")).contains("fødselsnummer");
    assertThat(errors.get("lastDay")).contains("ein seinare dag");
    form.closeAll();
  }

  @Test
  void inTestThereIsNothingToAskFor() {
    portvakt.as("U0OLA").command("/portvakt tilgang ver2").succeeds();

    portvakt
        .as("U0OLA")
        .awaitEphemeral(told -> told.says("I testmiljøene trenger du ingen rettigheter"));
  }

  private List<SlackMessage> inServicedesk(String reference) {
    return portvakt.as("U0KARI").messages(PortvaktUnderTest.SERVICEDESK).stream()
        .filter(message -> message.says(reference))
        .toList();
  }

  private List<RightHolding> rightsOf(String email) {
    return portvakt.bean(Rights.class).of(portvakt.person(email).id());
  }
}
