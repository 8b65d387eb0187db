package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.regex.Pattern;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scope that is switched off, as its provider and its consumers see it. */
class DeactivationIT {

  private static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  private static final Pattern REFERENCE = Pattern.compile("PV-[0-9]+");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void consumersAreToldOfThePlanAndThatItIsStopped() {
    var scope = shared();
    var ola = portvakt.as("U0OLA");
    ola.command("/portvakt deaktiver").succeeds();
    var form = opened(ola).choose("environment", "ver2");
    form.click("choose-deactivation-environment").succeeds();
    await().until(() -> form.json().toString().contains("choose-deactivation-scope-ver2"));

    var reference =
        send(
            form.pick("scope", scope.value())
                .fill("lastDay", "2999-06-30")
                .fill("reason", "Bruk eiendom2 i stedet"));

    var told = toldInFjordvik(reference);
    assertThat(told.blocksText())
        .contains("Kartetaten", scope.value(), "ver2 (test)", "30. juni 2999", "Bruk eiendom2");
    var plan = portvakt.as("U0HILDE").awaitDm(dm -> dm.says(reference));
    assertThat(plan.blocksText()).contains("Ola Utvikler", "Konsumentene har fått beskjed");
    ola.command("/portvakt status " + reference).succeeds();
    ola.awaitEphemeral(shown -> shown.says("blir slått av når 30. juni 2999 er over"));

    plan.click("Trekk tilbake").succeeds();

    var after = toldInFjordvik(reference, "likevel");
    assertThat(after.blocksText()).contains("Tilgangen deres er som før");
    await()
        .untilAsserted(() -> {
          assertThat(plan.now().buttons()).isEmpty();
          assertThat(plan.now().blocksText()).contains("Scopet er fortsatt på");
        });
    ola.awaitDm(dm -> dm.says(reference) && dm.says("er trukket tilbake"));
  }

  @Test
  void aScopeThatWasSwitchedOffIsSwitchedOnAgain() {
    var scope = shared();
    var hilde = portvakt.as("U0HILDE");
    hilde.command("/portvakt deaktiver " + scope + " ver2").succeeds();
    var reference = send(opened(hilde).fill("lastDay", "2999-06-30").fill("reason", "Ikke i bruk"));
    toldInFjordvik(reference);
    var plan = hilde.awaitDm(dm -> dm.says(reference));

    switchOff(reference, scope);

    assertThat(toldInFjordvik(reference, "har slått av").blocksText()).contains(scope.value());
    var outcome = hilde.awaitDm(dm -> dm.says(reference) && dm.says("alle tilganger er fjernet"));
    assertThat(outcome.buttons()).containsExactly("Slå på igjen");
    await().untilAsserted(() -> assertThat(plan.now().buttons()).containsExactly("Slå på igjen"));
    plan.now().seenBy(portvakt.as("U0ARNE")).click("Slå på igjen").succeeds();
    portvakt.as("U0ARNE").awaitEphemeral(said -> said.says("Bare de API-ansvarlige"));
    outcome.click("Slå på igjen").succeeds();
    hilde.awaitEphemeral(said -> said.says("Scopet er slått på igjen"));
    assertThat(portvakt.bean(Scopes.class).find("ver2", scope).orElseThrow().active()).isTrue();
  }

  @Test
  void onlyOwnScopesAreSuggested() {
    var scope = shared();
    var siri = portvakt.as("U0SIRI");
    siri.command("/portvakt deaktiver " + scope + " ver2").succeeds();
    var form = opened(siri);

    assertThat(form.search("scope", "")).isEmpty();
    assertThat(form.json().toString()).doesNotContain(scope.value());
    form.closeAll();
  }

  /** What the process does in the year 2999. */
  private void switchOff(String reference, ScopeName scope) {
    var request = requestOf(reference);
    portvakt
        .bean(JdbcClient.class)
        .sql("update request set state = 'CREATED' where id = :id")
        .param("id", request.id())
        .update();
    portvakt
        .bean(Scopes.class)
        .deactivate("ver2", Provided.KARTETATEN, scope, true, Cause.of(new Actor.System("test")));
    portvakt
        .bean(Announcer.class)
        .announce(new Announcement(requestOf(reference), Occasion.CLOSED, "end"));
  }

  private SlackMessage toldInFjordvik(String... words) {
    return portvakt
        .as("U0ARNE")
        .awaitDm(dm -> {
          for (var word : words) {
            if (!dm.says(word)) {
              return false;
            }
          }
          return true;
        });
  }

  private Request requestOf(String reference) {
    var number = Objects.requireNonNull(Request.numberIn(reference));
    return portvakt.bean(Requests.class).findByNumber(number).orElseThrow();
  }

  private static SlackModal opened(SlackUser person) {
    return person.awaitModal(modal -> modal.callbackId().equals("scope-deactivation"));
  }

  /** Sends the form, which then tells what the request is called. */
  private static String send(SlackModal form) {
    form.submit().succeeds();
    return REFERENCE.matcher(form.text()).results().findFirst().orElseThrow().group();
  }

  private ScopeName shared() {
    var scope = Provided.scope(portvakt, false);
    portvakt
        .bean(Accesses.class)
        .grant("ver2", Provided.KARTETATEN, scope, FJORDVIK, Cause.of(new Actor.System("test")));
    return scope;
  }
}
