package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/** Delegations from the form to the registry and back, as both parties see them. */
class DelegatingIT extends DelegationsInSlack {

  @Test
  void aConsumerDelegatesTheSupplierAcceptsAndEitherSeesWhatRemains() {
    var scope = shared();
    var arne = portvakt.as("U0ARNE");
    var petter = portvakt.as("U0PETTER");
    arne.shortcut("delegate").succeeds();
    var form = opened(arne);
    choose(form, "environment", "ver2", "choose-delegation-scope-ver2");
    assertThat(form.search("other", "315 600")).singleElement().asString().contains("Nordlys");
    form.pick("other", "nordlys").pick("scope", scope.value()).fill("reason", "De drifter det");

    form.submit().succeeds();

    assertThat(form.title()).isEqualTo("Bekreft delegering");
    assertThat(form.text())
        .contains("Fjordvik kommune", "Nordlys Systemer AS", scope.value(), "ver2 (test)");
    var reference = confirm(form);
    var card = card("U0PETTER", reference);
    assertThat(card.blocksText())
        .contains("De drifter det", "Hvis du godkjenner", "Konsument (delegerer):", scope.value())
        .doesNotContain("Virksomhet:");
    card.seenBy(arne).click("Godkjenn").succeeds();
    arne.awaitEphemeral(told -> told.says("Du har selv sendt " + reference));
    assertThat(isDelegated(scope)).isFalse();
    card.click("Overlat").succeeds();
    petter.awaitEphemeral(told -> told.says("Ingen andre kan avgjøre " + reference));

    card.click("Godkjenn").succeeds();

    for (var party : List.of(arne, petter)) {
      var told = party.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
      assertThat(told.blocksText())
          .contains(
              "Noe gjenstår",
              "✓ Scopet kan delegeres",
              "✓ Delegeringsskjema",
              "✓ Konsumentens tilgang",
              "✓ Delegering",
              "✗",
              "Leverandørens integrasjon:",
              "opprette en Maskinporten-integrasjon")
          .doesNotContain("tokenendepunktets");
    }
    assertThat(isDelegated(scope)).isTrue();
    await()
        .untilAsserted(() -> assertThat(card.now().blocksText()).contains("Delegeringen er gitt"));
    revokeFromTheList(petter, scope);
    for (var party : List.of(arne, petter)) {
      party.awaitDm(dm -> dm.says("er opphevet av Nordlys") && dm.says(scope.value()));
    }
    assertThat(isDelegated(scope)).isFalse();
  }

  @Test
  void aSuppliersDeveloperAsksAndTheProviderIsAskedForTheAccessThatIsMissing() {
    var scope = scope(TT02);
    var scheme = scheme(scope);
    var amina = portvakt.as("U0AMINA");
    amina.command("/portvakt deleger ver2").succeeds();
    var form = opened(amina);
    form.pick("other", "fjordvik").pick("scope", scope.value()).fill("reason", "Vi drifter");
    form.submit().succeeds();
    assertThat(form.text()).contains("hovedadministratorene og API-tilgangsstyrerne hos kunden");
    var reference = confirm(form);

    card("U0ARNE", reference).click("Godkjenn").succeeds();
    var access =
        portvakt
            .as("U0HILDE")
            .awaitDm(dm -> dm.says(scope.value()) && dm.json().toString().contains("\"approve\""));
    assertThat(access.blocksText()).contains("Fjordvik kommune");
    assertThat(isDelegated(scope)).isFalse();
    amina.command("/portvakt status " + reference).succeeds();
    amina.awaitEphemeral(told ->
        told.says(reference) && told.says("Kartetaten, som må si ja til at kunden får tilgang"));
    access.click("Godkjenn").succeeds();

    amina.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
    assertThat(isDelegated(scope)).isTrue();
    var announcer = portvakt.bean(Announcer.class);
    announcer.announce(new Announcement(requestOf(reference), Occasion.DELEGATION_ENDED, "1"));
    for (var user : List.of("U0AMINA", "U0ARNE", "U0PETTER")) {
      portvakt.as(user).awaitDm(dm -> dm.says(reference) && dm.says("En delegering er slutt"));
    }
    portvakt.bean(Delegations.class).revoke("ver2", scheme, FJORDVIK, NORDLYS, CAUSE);
  }

  @Test
  void whoeverAskedWithdrawsItWhileTheProviderHasNotAnsweredAndEverybodyIsToldOnce() {
    var scope = scope(TT02);
    scheme(scope);
    var amina = portvakt.as("U0AMINA");
    amina.command("/portvakt deleger ver2").succeeds();
    var form = opened(amina);
    form.pick("other", "fjordvik").pick("scope", scope.value()).fill("reason", "Vi drifter");
    form.submit().succeeds();
    var reference = confirm(form);
    card("U0ARNE", reference).click("Godkjenn").succeeds();
    var access =
        portvakt
            .as("U0HILDE")
            .awaitDm(dm -> dm.says(scope.value()) && dm.json().toString().contains("\"approve\""));
    amina.command("/portvakt status " + reference).succeeds();
    var status = amina.awaitEphemeral(shown -> shown.says(reference) && shown.says("Kartetaten"));

    status.click("Trekk tilbake").succeeds();

    for (var person : List.of(amina, portvakt.as("U0ARNE"))) {
      person.awaitDm(dm -> dm.says(reference) && dm.says("Det blir ikke gjort noe mer"));
      assertThat(person.dms())
          .filteredOn(dm -> dm.says(scope.value()) && dm.says("Det blir ikke gjort noe mer"))
          .hasSize(1);
    }
    await()
        .untilAsserted(() -> {
          assertThat(access.now().blocksText()).contains("sammen med delegeringen");
          assertThat(access.now().buttons()).isEmpty();
        });
    access.click("Godkjenn").succeeds();
    portvakt.as("U0HILDE").awaitEphemeral(told -> told.says("er trukket tilbake"));
    assertThat(isDelegated(scope)).isFalse();
  }

  @Test
  void theProviderIsAskedForWhatCannotBeDelegated() {
    var scope = scope(null);
    var arne = portvakt.as("U0ARNE");
    arne.command("/portvakt deleger ver2").succeeds();
    var form = opened(arne);
    form.pick("other", "nordlys").pick("scope", scope.value()).fill("reason", "Vi vil");
    form.submit().succeeds();
    assertThat(form.text()).contains("Portvakt kan spørre tilbyderen", scope.value());

    var reference = confirm(form);

    var asked = portvakt.as("U0HILDE").awaitDm(dm -> dm.says(reference));
    assertThat(asked.blocksText())
        .contains("Arne Rådmann", "Fjordvik kommune", scope.value(), "delegeringskilde");
    asked.click("Gjør delegerbart").succeeds();
    portvakt.as("U0HILDE").awaitEphemeral(told -> told.says("Scopet kan delegeres nå"));
    assertThat(portvakt.bean(Delegations.class).schemesOf("ver2", scope, Keyset.first(10)).items())
        .hasSize(1);
  }

  @Test
  void aFormThatBreaksRulesSaysWhatIsAllowed() {
    var scope = scope(null);
    var siri = portvakt.as("U0SIRI");
    siri.command("/portvakt deleger ver2").succeeds();
    var form = opened(siri);
    choose(form, "side", "GIVER", "\"Leverandør\"");
    form.pick("other", "nordlys").pick("scope", scope.value()).fill("reason", "Vi vil");

    assertThat(form.submit().errors().values())
        .anySatisfy(error -> assertThat(error).contains("Berre ein hovudadministrator"));
    form.closeAll();
    var arne = portvakt.as("U0ARNE");
    arne.command("/portvakt deleger ver2").succeeds();
    var second = opened(arne);
    second.pick("other", "fjordvik").pick("scope", scope.value()).fill("reason", "Vi vil");
    var errors = second.submit().errors();
    assertThat(errors.get("other")).contains("en annen virksomhet enn deres egen");
    assertThat(errors.get("scope")).contains("Spør tilbyderen");
    second.closeAll();
  }

  @Test
  void whereTheSupplierHasAClientTheOutcomeSaysWhatTheTokenEndpointWouldAnswer() throws Exception {
    var open = shared();
    var closed = shared();
    var clients = Map.of(open, client(open), closed, client(closed));
    portvakt
        .jdbc()
        .sql("update scope set allowed_integration_types = '{idporten}' where name = ?")
        .param(closed.value())
        .update();

    var given = outcome(open).blocksText();
    var refused = outcome(closed).blocksText();

    assertThat(given)
        .contains(
            "Alt er på plass",
            "✓ Etter tokenendepunktets regler får integrasjonen "
                + clients.get(open)
                + " token med consumer_org");
    assertThat(refused)
        .contains(
            "Noe gjenstår",
            "✓ Leverandørens integrasjon",
            "✗ Etter tokenendepunktets regler får integrasjonen " + clients.get(closed) + " svaret",
            "MP-201");
    clients.forEach((scope, client) -> {
      revoke(scope);
      portvakt.bean(Clients.class).deactivate("ver2", NORDLYS, client, true, CAUSE);
    });
  }

  /** Of the supplier's, with a key. */
  private ClientId client(ScopeName scope) throws NoSuchAlgorithmException {
    var form =
        new ClientForm(
            "Drift", "Drift", null, null, null, null, Set.of(scope.value()), null, null, null);
    var made = portvakt.bean(Clients.class).create("ver2", null, NORDLYS, null, form, CAUSE);
    var client = ((ClientOutcome.Done) made).client().id();
    var pair = KeyPairGenerator.getInstance("RSA");
    pair.initialize(2048);
    var pem = Base64.getEncoder().encodeToString(pair.generateKeyPair().getPublic().getEncoded());
    portvakt.bean(ClientKeys.class).put("ver2", NORDLYS, client, Optional.empty(), pem, CAUSE);
    return client;
  }

  /** What the consumer is told once both want it delegated. */
  private SlackMessage outcome(ScopeName scope) {
    var arne = portvakt.as("U0ARNE");
    arne.command("/portvakt deleger ver2").succeeds();
    var form = opened(arne).pick("other", "nordlys").pick("scope", scope.value());
    form.fill("reason", "De drifter det").submit().succeeds();
    var reference = confirm(form);
    card("U0PETTER", reference).click("Godkjenn").succeeds();
    return arne.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
  }

  private void revokeFromTheList(SlackUser party, ScopeName scope) {
    party.command("/portvakt delegeringer ver2").succeeds();
    var list = party.awaitEphemeral(shown -> shown.says("Mottatt") && shown.says(scope.value()));
    list.click("Opphev").succeeds();
    party.awaitEphemeral(told -> told.says("delegeringen blir opphevet nå"));
  }
}
