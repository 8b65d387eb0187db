package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Accesses;
import org.junit.jupiter.api.Test;

/** Why a scope is missing, and the way to it (FAQ 2). */
class MissingScopeIT {

  private static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Accesses accesses = portvakt.bean(Accesses.class);
  private final SlackUser arne = portvakt.as("U0ARNE");

  @Test
  void whatIsNotSharedIsAskedForByTheButton() {
    var scope = Provided.scope(portvakt, true);

    var told = explained(scope + " ver2", scope.value());

    assertThat(told.blocksText())
        .contains("ver2 (test)", "Fjordvik kommune: Tilbyderen har ikke delt scopet")
        .doesNotContain("prod", "Virksomheten har tilgang");
    assertThat(told.buttons()).containsExactly("Be om tilgang til scope");
    told.click("Be om tilgang til scope").succeeds();
    var form = arne.awaitModal(open -> open.callbackId().equals("scope-access"));
    await().until(() -> form.json().toString().contains(scope.value()));
    assertThat(form.text()).contains("Scopet er følsomt", "krever samtykke", "Sjekk at");
    form.fill("reason", "Oppslag").submit().succeeds();
    form.closeAll();
    assertThat(explained(scope + " ver2", "ikke svart ennå").buttons()).isEmpty();
  }

  @Test
  void whatIsSharedInAnotherEnvironmentIsSaidAndNothingOfOthers() {
    var scope = Provided.scope(portvakt, false);
    accesses.grant("ver2", Provided.KARTETATEN, scope, FJORDVIK, CAUSE);

    var elsewhere = explained(scope + " prod", scope.value());
    assertThat(elsewhere.blocksText())
        .contains("prod (produksjon)", "finnes ikke i dette miljøet")
        .contains("Virksomheten har tilgang i ver2 (test).");
    assertThat(elsewhere.buttons()).isEmpty();
    var everywhere = explained(scope.value(), "Virksomheten har tilgang her");
    assertThat(everywhere.blocksText()).contains("ver1 (test)", "ver2 (test)", "prod (produksjon)");

    var amina = portvakt.as("U0AMINA");
    amina.command("/portvakt mangler " + scope + " prod").succeeds();
    var others = amina.awaitEphemeral(said -> said.says(scope.value()));
    assertThat(others.blocksText()).doesNotContain("Virksomheten har tilgang", "Fjordvik");
  }

  @Test
  void whatIsWrittenWrongIsSaid() {
    explained("", "Skriv hvilket scope");
    explained("ikke et scope", "Det miljøet finnes ikke");
    explained("uten-kolon", "Skriv hvilket scope");
    explained("kart:les verden", "ver1 (test), ver2 (test), prod (produksjon)");
  }

  private SlackMessage explained(String arguments, String words) {
    arne.command("/portvakt mangler " + arguments).succeeds();
    return arne.awaitEphemeral(told -> told.says(words));
  }
}
