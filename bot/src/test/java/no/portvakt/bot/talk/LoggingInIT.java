package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import no.portvakt.bot.login.LogInLinks;
import no.portvakt.bot.login.Visitor;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.registry.identity.Identities;
import no.portvakt.registry.identity.IdentityNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever approves access to production logs in with ID-porten first, as the people see it. */
class LoggingInIT {

  private static final String HILDE = "hilde.direktor@kartetaten.example";
  private static final String ARNE = "arne.radmann@fjordvik.example";
  private static final String OLA = "ola.utvikler@kartetaten.example";
  private static final String SIRI = "siri.fjord@fjordvik.example";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Visitor visitor = new Visitor();

  @BeforeEach
  void nobodyHasJustLoggedIn() {
    List.of("U0HILDE", "U0ARNE").forEach(user -> RememberedLogIns.forget(portvakt, user));
  }

  @Test
  void theHovedadministratorLogsInAndTheRightIsHeld() {
    var ola = portvakt.as("U0OLA");
    var reference = AccessRequests.ask(ola, "Vi skal i drift", "API");
    var card = card("U0HILDE", reference);

    card.click("Godkjenn").succeeds();
    var asked = asked("U0HILDE", reference, 1);
    assertThat(asked.buttons()).containsExactly("Logg inn med ID-porten");
    assertThat(card.now().buttons()).contains("Godkjenn");
    assertThat(rightsOf(OLA)).doesNotContain(Right.API);
    var page = visitor.through(LogInLinks.in(asked.json()), LogInLinks.claims("Hilde Direktør"));

    assertThat(page).contains("Avgjørelsen er registrert", "Du har godkjent " + reference);
    var told = ola.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    assertThat(rightsOf(OLA)).contains(Right.API);
    await()
        .untilAsserted(
            () -> assertThat(card.now().blocksText()).contains("Godkjent av Hilde Direktør"));
    assertThat(audit(reference))
        .contains("request.approved {\"assurance\":\"IDPORTEN:idporten-loa-high\"}");
    told.click("Jeg er ferdig").succeeds();
    await().untilAsserted(() -> assertThat(rightsOf(OLA)).doesNotContain(Right.API));
  }

  @Test
  void whoeverIsSomebodyElseAtIdPortenApprovesNothing() {
    known(HILDE, "Hilde Direktør");
    var siri = portvakt.as("U0SIRI");
    var reference = AccessRequests.ask(siri, "Kommunen skal i gang", "API");
    var card = card("U0ARNE", reference);

    card.click("Godkjenn").succeeds();
    var refused =
        visitor.through(
            LogInLinks.in(asked("U0ARNE", reference, 1).json()),
            LogInLinks.claims("Hilde Direktør"));

    assertThat(refused).contains("er en annen enn den Slack-kontoen tilhører");
    assertThat(rightsOf(SIRI)).isEmpty();
    assertThat(audit("person:" + portvakt.person(ARNE).id()).getLast())
        .startsWith("person.identity-refused")
        .contains("person:" + portvakt.person(HILDE).id());

    card.click("Godkjenn").succeeds();
    var recorded =
        visitor.through(
            LogInLinks.in(asked("U0ARNE", reference, 2).json()), LogInLinks.claims("Arne Rådmann"));

    assertThat(recorded).contains("Avgjørelsen er registrert");
    siri.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"))
        .click("Eg er ferdig")
        .succeeds();
    await().untilAsserted(() -> assertThat(rightsOf(SIRI)).isEmpty());
  }

  /** As if somebody had logged in once. */
  private void known(String email, String name) {
    var number = IdentityNumber.parse(LogInLinks.number(name)).orElseThrow();
    portvakt.bean(Identities.class).confirm(portvakt.person(email).id(), number);
  }

  private SlackMessage card(String user, String reference) {
    return portvakt
        .as(user)
        .awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
  }

  /** What somebody is told who clicked without having logged in, for so many times. */
  private SlackMessage asked(String user, String reference, int times) {
    return await()
        .until(
            () ->
                portvakt.as(user).ephemerals().stream()
                    .filter(told -> told.says(reference) && told.says("logger inn med ID-porten"))
                    .toList(),
            told -> told.size() == times)
        .getLast();
  }

  private List<String> audit(String subject) {
    return portvakt
        .jdbc()
        .sql(
            "select action || ' ' || details from audit_trail where subject = :subject order by seq")
        .param("subject", subject)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<Right> rightsOf(String email) {
    return portvakt.bean(Rights.class).of(portvakt.person(email).id()).stream()
        .map(RightHolding::right)
        .toList();
  }
}
