package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import no.portvakt.workflows.scopedeactivation.DeactivationOutcome;
import no.portvakt.workflows.scopedeactivation.PlanDeactivation;
import org.junit.jupiter.api.Test;

/** Whoever lacks a right in production is told which, and finds the way to it (FAQ 3). */
class MissingRightIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  private static final LocalDate LATER = LocalDate.of(2999, 6, 30);
  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final SlackUser hilde = portvakt.as("U0HILDE");
  private final Rights rights = portvakt.bean(Rights.class);
  private final UUID ola = portvakt.person("ola.utvikler@kartetaten.example").id();
  private final UUID leader = portvakt.person("hilde.direktor@kartetaten.example").id();
  private final ScopeName scope = scope("prod", KARTETATEN);

  @Test
  void whoeverMayNotSwitchAScopeOff() {
    hilde.command("/portvakt deaktiver " + scope + " prod").succeeds();
    var form = hilde.awaitModal(open -> open.callbackId().equals("scope-deactivation"));

    form.fill("lastDay", "2999-06-30").fill("reason", "Ikke i bruk").submit().succeeds();

    assertThat(form.text()).contains("Du trenger rettigheten Selvbetjening av APIer");
    leadsToTheForm(form);
  }

  @Test
  void inAStrictOrganisationTestIsForThoseWhoAreEntrusted() {
    var own = scope("ver1", FJORDVIK);
    var siri = portvakt.as("U0SIRI");
    siri.command("/portvakt deaktiver " + own + " ver1").succeeds();
    var form = siri.awaitModal(open -> open.callbackId().equals("scope-deactivation"));

    var errors = form.fill("lastDay", "2999-06-30").fill("reason", "Nei").submit().errors();

    assertThat(errors.values()).anySatisfy(said -> assertThat(said).contains("streng"));
    form.closeAll();
  }

  @Test
  void aHovedadministratorWhoMayNotChangeScopes() {
    var arne = portvakt.as("U0ARNE");
    arne.command("/portvakt deleger prod").succeeds();
    var form = arne.awaitModal(open -> open.callbackId().equals("supplier-delegation"));
    form.pick("other", "nordlys").pick("scope", scope.value()).fill("reason", "Vi vil");
    form.submit().succeeds();
    form.submit().succeeds();
    form.closeAll();
    var asked =
        hilde.awaitDm(dm -> dm.says(scope.value()) && dm.buttons().contains("Gjør delegerbart"));

    asked.click("Gjør delegerbart").succeeds();

    var refused =
        hilde.awaitEphemeral(told -> told.says("i tillegg til å være hovedadministrator"));
    assertThat(refused.buttons()).containsExactly("Be om tilgang");
    refused.click("Be om tilgang").succeeds();
    AccessRequests.filledIn(hilde).closeAll();
    asked.seenBy(portvakt.as("U0OLA")).click("Gjør delegerbart").succeeds();
    var other =
        portvakt.as("U0OLA").awaitEphemeral(told -> told.says("Bare en hovedadministrator"));
    assertThat(other.buttons()).isEmpty();
  }

  @Test
  void whoeverLostTheRightToDecideAboutAScope() {
    for (var button : List.of("Godkjenn", "Avslå", "Be om mer informasjon", "Overlat")) {
      var reference = askForAccess();
      var card = portvakt.as("U0OLA").awaitDm(dm -> dm.says(reference));
      rights.take("prod", KARTETATEN, ola, Right.API, leader, CAUSE);

      card.click(button).succeeds();

      var refused =
          portvakt
              .as("U0OLA")
              .awaitEphemeral(told -> told.says(reference) && told.says("Bare de API-ansvarlige"));
      assertThat(refused.blocksText()).contains("Selvbetjening av APIer");
      assertThat(refused.buttons()).as(button).containsExactly("Be om tilgang");
    }
  }

  @Test
  void whoeverLosesTheRightWhileWriting() {
    for (var field : Map.of("Avslå", "reason", "Overlat", "comment").entrySet()) {
      var reference = askForAccess();
      portvakt.as("U0OLA").awaitDm(dm -> dm.says(reference)).click(field.getKey()).succeeds();
      var form = portvakt.as("U0OLA").awaitModal(open -> open.title().contains(reference));
      if (field.getKey().equals("Overlat")) {
        form.choose("taker", "fallback");
      }
      rights.take("prod", KARTETATEN, ola, Right.API, leader, CAUSE);

      form.fill(field.getValue(), "Ikke nå").submit().succeeds();

      assertThat(form.text()).contains("Bare de API-ansvarlige", "Selvbetjening av APIer");
      assertThat(form.buttons()).as(field.getKey()).containsExactly("Be om tilgang");
      form.closeAll();
    }
  }

  /** Ola looks after the scope, and is asked to decide. */
  private String askForAccess() {
    rights.give("prod", KARTETATEN, ola, Right.API, leader, null, CAUSE);
    var own = scope("prod", KARTETATEN);
    var siri = portvakt.person("siri.fjord@fjordvik.example").id();
    var asked =
        portvakt
            .bean(AskForScopeAccess.class)
            .ask(new ScopeAccessForm("prod", FJORDVIK.value(), own.value(), "Oppslag"), siri);
    return ((ScopeAccessOutcome.Asked) asked).request().reference();
  }

  @Test
  void whoeverMayNotSwitchAScopeOnAgain() {
    rights.give("prod", KARTETATEN, ola, Right.API, leader, null, CAUSE);
    var form = new DeactivationForm("prod", KARTETATEN.value(), scope.value(), "Nei", LATER);
    var planned = portvakt.bean(PlanDeactivation.class).plan(form, ola);
    var request = ((DeactivationOutcome.Planned) planned).request();
    var plan = portvakt.as("U0OLA").awaitDm(dm -> dm.says(request.reference()));
    plan.seenBy(portvakt.as("U0ARNE")).click("Trekk tilbake").succeeds();
    var stopping =
        portvakt.as("U0ARNE").awaitEphemeral(told -> told.says("Bare de API-ansvarlige"));
    assertThat(stopping.buttons()).containsExactly("Be om tilgang");
    portvakt
        .jdbc()
        .sql("update request set state = 'CREATED' where id = ?")
        .param(request.id())
        .update();
    portvakt.bean(Scopes.class).deactivate("prod", KARTETATEN, scope, true, CAUSE);
    portvakt.bean(LiveCopies.class).refresh(request.id());
    await().until(() -> plan.now().buttons().contains("Slå på igjen"));
    rights.take("prod", KARTETATEN, ola, Right.API, leader, CAUSE);

    plan.now().click("Slå på igjen").succeeds();

    var refused = portvakt.as("U0OLA").awaitEphemeral(told -> told.says("kan slå scopet på igjen"));
    assertThat(refused.buttons()).containsExactly("Be om tilgang");
  }

  private void leadsToTheForm(SlackModal refusal) {
    assertThat(refusal.buttons()).contains("Be om tilgang");
    refusal.click("Be om tilgang").succeeds();
    var form = AccessRequests.filledIn(hilde);
    assertThat(form.json().toString()).contains("\"prod\"");
    form.closeAll();
  }

  private ScopeName scope(String environment, OrganisationNumber owner) {
    var prefix = new PrefixName(Words.prefix());
    portvakt
        .bean(Prefixes.class)
        .register(new NewPrefix(environment, prefix, owner, UUID.randomUUID()), CAUSE);
    var form =
        new ScopeForm(
            "Oppslag", null, null, null, null, false, false, false, null, null, null, false, null);
    portvakt.bean(Scopes.class).create(environment, owner, prefix.value(), "sok", form, CAUSE);
    return ScopeName.of(prefix, "sok");
  }
}
