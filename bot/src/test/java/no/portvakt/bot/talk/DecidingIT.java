package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the servicedesk does with an order, and what everybody sees of it. */
class DecidingIT {

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void aRejectionTakesAReasonThatReachesEverybodyAsWritten() {
    var prefix = Words.prefix();
    var reason = "Bruk *heller* <!channel> `nav` & <https://example.com|dette>";
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var kari = portvakt.as("U0KARI");

    card.click("Avslå").succeeds();
    var modal = kari.awaitModal(open -> open.title().startsWith("Avslå PV-"));
    assertThat(modal.submit().errors()).containsKey("reason");
    modal.fill("reason", reason).submit().succeeds();

    assertThat(kari.awaitModal(open -> open.text().contains("Du har avslått")).fields()).isEmpty();
    var told = portvakt.as("U0OLA").awaitDm(dm -> dm.says(prefix) && dm.says("er avslått"));
    assertThat(told.blocksText()).contains(reason, "Kari Vakt");
    assertThat(told.text()).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
    await()
        .untilAsserted(() -> {
          assertThat(card.now().buttons()).isEmpty();
          assertThat(card.now().blocksText()).contains("Avslått av Kari Vakt", reason);
        });
    assertThat(portvakt.bean(Prefixes.class).find("ver2", new PrefixName(prefix))).isEmpty();
  }

  @Test
  void whoeverComesTooLateIsToldWhoWasFirst() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    card.click("Godkjenn").succeeds();

    card.seenBy(portvakt.as("U0JONAS")).click("Godkjenn").succeeds();

    var told =
        portvakt
            .as("U0JONAS")
            .awaitEphemeral(message -> message.says("vart godkjend av Kari Vakt"));
    assertThat(told.text()).contains("Den første avgjerda gjeld");
  }

  @Test
  void ofTwoApprovalsTheFirstIsShownAndTheSecondDecides() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    wantTwoApprovals(prefix);

    card.click("Godkjenn").succeeds();

    var kari = portvakt.as("U0KARI");
    kari.awaitEphemeral(message -> message.says("Flere må godkjenne"));
    await()
        .untilAsserted(() ->
            assertThat(card.now().blocksText())
                .contains("1 av 2 godkjenninger så langt: Kari Vakt."));
    assertThat(card.now().buttons()).contains("Godkjenn", "Avslå");
    assertThat(portvakt.bean(Prefixes.class).find("ver2", new PrefixName(prefix))).isEmpty();

    card.click("Godkjenn").succeeds();
    kari.awaitEphemeral(message -> message.says("Svaret ditt står"));
    card.seenBy(portvakt.as("U0JONAS")).click("Godkjenn").succeeds();

    portvakt.as("U0OLA").awaitDm(dm -> dm.says(prefix) && dm.says("er registrert"));
    assertThat(portvakt.bean(Prefixes.class).find("ver2", new PrefixName(prefix))).isPresent();
    await().untilAsserted(() -> assertThat(card.now().buttons()).doesNotContain("Godkjenn"));
  }

  /**
   * As the decision table says it when the approval is opened; TwoApproversIT has one that does.
   */
  private void wantTwoApprovals(String prefix) {
    portvakt
        .bean(JdbcClient.class)
        .sql(
            """
            update approval set approvals_needed = 2
             where request_id = (select id from request where subject ->> 'prefix' = ?)
            """)
        .param(prefix)
        .update();
  }

  @Test
  void whoeverMayNotDecideIsToldSo() {
    var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");

    card.seenBy(portvakt.as("U0AMINA")).click("Godkjenn").succeeds();
    card.seenBy(portvakt.as("U0OLA")).click("Godkjenn").succeeds();
    card.seenBy(portvakt.as("U0NINA")).click("Godkjenn").succeeds();

    portvakt.as("U0AMINA").awaitEphemeral(message -> message.says("Du har ikke rollen"));
    portvakt.as("U0OLA").awaitEphemeral(message -> message.says("Du har selv sendt"));
    portvakt.as("U0NINA").awaitEphemeral(message -> message.says("Jeg vet ikke hvem du er"));
    assertThat(card.now().buttons()).contains("Godkjenn");
  }

  @Test
  void aQuestionGoesToTheRequesterAndItsAnswerToTheThread() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var kari = portvakt.as("U0KARI");
    var ola = portvakt.as("U0OLA");

    card.click("Be om mer informasjon").succeeds();
    kari.awaitModal(open -> open.callbackId().equals("ask"))
        .fill("question", "Hvem skal bruke det?")
        .submit()
        .succeeds();
    var question = ola.awaitDm(dm -> dm.says("Hvem skal bruke det?") && dm.says(prefix));
    assertThat(question.buttons()).contains("Svar");
    kari.awaitMessage(
        PortvaktUnderTest.SERVICEDESK,
        reply ->
            reply.thread().filter(card.ts()::equals).isPresent()
                && reply.says("Hvem skal bruke det?"));
    await()
        .untilAsserted(
            () -> assertThat(card.now().blocksText()).contains("Venter på svar fra Ola Utvikler"));

    question.click("Svar").succeeds();
    ola.awaitModal(open -> open.callbackId().equals("answer"))
        .fill("answer", "Alle kommunene")
        .submit()
        .succeeds();

    kari.awaitMessage(
        PortvaktUnderTest.SERVICEDESK,
        reply ->
            reply.thread().filter(card.ts()::equals).isPresent() && reply.says("Alle kommunene"));
    await()
        .untilAsserted(() -> {
          assertThat(question.now().buttons()).isEmpty();
          assertThat(card.now().buttons()).contains("Godkjenn");
        });
  }

  @Test
  void theRequesterTakesTheOrderBack() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var ola = portvakt.as("U0OLA");

    ola.awaitDm(dm -> dm.says(prefix) && dm.says("sendt til servicedesk"))
        .click("Trekk tilbake")
        .succeeds();

    ola.awaitDm(dm -> dm.says(prefix) && dm.says("Det blir ikke gjort noe mer"));
    await()
        .untilAsserted(() -> {
          assertThat(card.now().buttons()).isEmpty();
          assertThat(card.now().blocksText()).contains("Trukket tilbake av Ola Utvikler");
        });
  }

  @Test
  void aCardThatWasDeletedIsPostedAnewWhenItMatters() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    card.deleteByHand();
    var own = portvakt.as("U0JONAS").awaitDm(dm -> dm.says(prefix) && !dm.buttons().isEmpty());

    own.click("Be om meir informasjon").succeeds();
    portvakt
        .as("U0JONAS")
        .awaitModal(open -> open.callbackId().equals("ask"))
        .fill("question", "Kva skal det brukast til?")
        .submit()
        .succeeds();

    var anew = Orders.card(portvakt, prefix);
    assertThat(anew.ts()).isNotEqualTo(card.ts());
    assertThat(anew.buttons()).contains("Godkjenn");
  }
}
