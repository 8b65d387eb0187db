package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Access;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import org.junit.jupiter.api.Test;

/** Access to a scope from the form to the registry, as the people see it. */
class AskingForScopeIT {

  private static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  private static final Pattern REFERENCE = Pattern.compile("PV-[0-9]+");
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void theProviderGivesWhatAConsumerAskedFor() {
    var scope = Provided.scope(portvakt, true);
    var siri = portvakt.as("U0SIRI");
    siri.shortcut("ask-scope").succeeds();
    var form = opened(siri).choose("environment", "ver2");
    form.click("choose-scope-environment").succeeds();
    await().until(() -> form.json().toString().contains("choose-scope-scope-ver2"));
    assertThat(form.search("scope", scope.prefix() + ":")).containsExactly(scope.value());

    form.pick("scope", scope.value()).click("choose-scope-scope-ver2").succeeds();
    await().until(() -> form.text().contains("Scopet er sensitivt"));
    assertThat(form.text()).contains("krev samtykke");
    var reference = send(form.fill("reason", "Vi skal slå opp"));

    var card =
        portvakt
            .as("U0HILDE")
            .awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
    assertThat(card.blocksText())
        .contains(
            "Fjordvik kommune (314\u00a0500\u00a0334)",
            "ver2 (test)",
            scope.value(),
            "Oppslag i eiendommer",
            "Kartetaten",
            "Siri Fjord",
            "Vi skal slå opp",
            "Scopet er følsomt",
            "krever samtykke",
            "rett virksomhet og rett miljø");
    assertThat(card.text()).contains("Siri Fjord", scope.value(), "Fjordvik kommune", "Frist");
    siri.awaitDm(dm -> dm.says(reference) && dm.says("er motteken og send til Hilde Direktør"));
    card.seenBy(portvakt.as("U0ARNE")).click("Godkjenn").succeeds();
    portvakt
        .as("U0ARNE")
        .awaitEphemeral(told -> told.says("Bare de API-ansvarlige hos tilbyderen"));
    assertThat(standing(scope)).isEqualTo(AccessState.REQUESTED);

    card.click("Godkjenn").succeeds();

    var told = siri.awaitDm(dm -> dm.says(reference) && dm.says("har no tilgang til"));
    assertThat(told.blocksText()).contains("De har fått tilgang", "ver2 (test)", "integrasjon");
    assertThat(standing(scope)).isEqualTo(AccessState.APPROVED);
    await()
        .untilAsserted(() ->
            assertThat(card.now().blocksText())
                .contains("Fullført", "Godkjent av Hilde Direktør", "Tilgangen er gitt"));
    assertThat(portvakt.as("U0KARI").messages(PortvaktUnderTest.SERVICEDESK))
        .noneMatch(message -> message.says(reference));
    portvakt.as("U0OLA").command("/portvakt status " + reference).succeeds();
    portvakt.as("U0OLA").awaitEphemeral(shown -> shown.says(reference) && shown.says("Fullført"));
  }

  @Test
  void aRejectionLeadsToANewRequestAndAHeldAccessIsNotAskedForAgain() {
    var scope = Provided.scope(portvakt, false);
    var siri = portvakt.as("U0SIRI");
    siri.command("/portvakt scope " + scope + " ver2").succeeds();
    var reference = send(opened(siri).fill("reason", "Vi prøver"));
    var hilde = portvakt.as("U0HILDE");

    var card =
        hilde.awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
    assertThat(card.blocksText()).contains("ikke merket som følsomt");
    card.click("Avslå").succeeds();
    hilde
        .awaitModal(open -> open.callbackId().equals("reject"))
        .fill("reason", "Bruk det åpne")
        .submit()
        .succeeds();

    var told = siri.awaitDm(dm -> dm.says(reference) && dm.says("Bruk det åpne"));
    assertThat(standing(scope)).isEqualTo(AccessState.DENIED);
    told.click("Be om tilgang til scope").succeeds();
    opened(siri).closeAll();
    portvakt
        .bean(Accesses.class)
        .grant("ver2", Provided.KARTETATEN, scope, FJORDVIK, Cause.of(TEST));
    siri.command("/portvakt scope " + scope + " ver2").succeeds();
    var again = opened(siri).fill("reason", "Vi prøver");
    assertThat(again.submit().errors().get("scope")).contains("allereie tilgang");
    again.closeAll();
  }

  private static SlackModal opened(SlackUser person) {
    return person.awaitModal(modal -> modal.callbackId().equals("scope-access"));
  }

  /** Sends the form, which then tells what the request is called. */
  private static String send(SlackModal form) {
    form.submit().succeeds();
    return REFERENCE.matcher(form.text()).results().findFirst().orElseThrow().group();
  }

  private AccessState standing(ScopeName scope) {
    return portvakt
        .bean(Accesses.class)
        .find("ver2", scope, FJORDVIK)
        .map(Access::state)
        .orElseThrow();
  }
}
