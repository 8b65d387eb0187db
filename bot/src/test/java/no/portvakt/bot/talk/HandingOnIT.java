package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/** A decision that is handed on, as everybody who has to do with it sees it. */
class HandingOnIT {

  private static final OrganisationNumber DIRECTORATE = OrganisationNumber.of("312000016");
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final SlackUser kari = portvakt.as("U0KARI");
  private final SlackUser ola = portvakt.as("U0OLA");

  @Test
  void whoeverGetsItIsToldWhyAndDecidesFromThere() {
    var prefix = Words.prefix();
    var comment = "Du kan *kart* <!channel> & <https://example.com|slikt>";
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var jonas = portvakt.as("U0JONAS");
    var first = jonas.awaitDm(dm -> dm.says(prefix));

    Orders.handOn(card, kari, "Jonas Lund", comment);

    assertThat(kari.modal().text()).contains("er overlatt til Jonas Lund", "avgjøre saken selv");
    var handed = jonas.awaitDm(dm -> dm.says(prefix) && dm.says("til deg"));
    assertThat(handed.blocksText())
        .contains("Kari Vakt har overlate " + Orders.reference(card) + " til deg", comment, "Kart");
    assertThat(handed.text())
        .contains("Kari Vakt har overlate", "&lt;!channel&gt;")
        .doesNotContain("<!channel>");
    var note = awaitNote(card, "har overlatt " + Orders.reference(card) + " til Jonas Lund");
    assertThat(note.blocksText()).contains(comment, "Alle som kunne avgjøre saken");
    var told = ola.awaitDm(dm -> dm.says(prefix) && dm.says("overlatt avgjørelsen"));
    assertThat(told.blocksText()).contains("Kari Vakt", "Jonas Lund").doesNotContain("slikt");

    handed.click("Godkjenn").succeeds();

    ola.awaitDm(dm -> dm.says("Prefikset " + prefix + " er klart"));
    await()
        .untilAsserted(() ->
            assertThat(List.of(card, first, handed))
                .extracting(SlackMessage::now)
                .allSatisfy(copy -> {
                  assertThat(copy.buttons()).isEmpty();
                  assertThat(copy.blocksText()).contains("Jonas Lund");
                }));
  }

  @Test
  void whoeverHandedItOnMayStillDecide() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    Orders.handOn(card, kari, "Jonas Lund", "Jeg går snart");
    var jonas = portvakt.as("U0JONAS");
    var handed = jonas.awaitDm(dm -> dm.says(prefix) && dm.says("til deg"));

    card.click("Godkjenn").succeeds();
    handed.click("Godkjenn").succeeds();

    jonas.awaitEphemeral(message ->
        message.says(Orders.reference(card)) && message.says("vart godkjend av Kari Vakt"));
    await().untilAsserted(() -> assertThat(handed.now().buttons()).isEmpty());
    ola.awaitDm(dm -> dm.says("Prefikset " + prefix + " er klart"));
  }

  @Test
  void theFallbackApproversAreBroughtInAtOnce() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");

    Orders.handOn(card, kari, "Lederen for servicedesk", "Dette er en prinsippsak");

    var berit = portvakt.as("U0BERIT");
    var own = berit.awaitDm(dm -> dm.says(prefix) && dm.buttons().contains("Godkjenn"));
    berit.awaitDm(dm ->
        dm.thread().filter(own.ts()::equals).isPresent() && dm.says("Dette er en prinsippsak"));
    awaitNote(card, "til lederen for servicedesk");
    ola.awaitDm(
        dm -> dm.says(prefix) && dm.says("overlatt avgjørelsen til lederen for servicedesk"));
    ola.command("/portvakt status " + Orders.reference(card)).succeeds();
    var status = ola.awaitEphemeral(shown -> shown.says(prefix));
    assertThat(status.blocksText())
        .contains("overlatt til lederen for servicedesk av Kari Vakt")
        .doesNotContain("sendt videre", "prinsippsak");
    var again = Orders.handOnForm(card, kari);
    assertThat(again.json().toString())
        .contains("Berit Solheim", "Odd Drift")
        .doesNotContain("Lederen for servicedesk", "Kari Vakt");
    again.closeAll();
    portvakt
        .bean(Announcer.class)
        .announce(
            new Announcement(
                StoredOrder.of(portvakt, prefix).request(), Occasion.APPROVAL_ESCALATED, "1"));
    assertThat(kari.messages(PortvaktUnderTest.SERVICEDESK))
        .filteredOn(message -> message.says(Orders.reference(card)))
        .noneMatch(message -> message.says("er ikke avgjort"));
    assertThat(berit.dms())
        .filteredOn(dm -> dm.says(prefix) && dm.buttons().contains("Godkjenn"))
        .hasSize(1);

    own.click("Godkjenn").succeeds();

    ola.awaitDm(dm -> dm.says("Prefikset " + prefix + " er klart"));
    await()
        .untilAsserted(
            () -> assertThat(card.now().blocksText()).contains("Godkjent av Berit Solheim"));
  }

  @Test
  void whoeverMayNotDecideHandsNothingOn() {
    var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");

    card.seenBy(portvakt.as("U0AMINA")).click("Overlat").succeeds();
    card.seenBy(ola).click("Overlat").succeeds();
    card.seenBy(portvakt.as("U0NINA")).click("Overlat").succeeds();

    portvakt
        .as("U0AMINA")
        .awaitEphemeral(
            said -> said.says("Du har ikke rollen") && said.says(Orders.reference(card)));
    ola.awaitEphemeral(said -> said.says("Du har selv sendt " + Orders.reference(card)));
    portvakt.as("U0NINA").awaitEphemeral(said -> said.says("Jeg vet ikke hvem du er"));
  }

  @Test
  void whatIsFilledInWrongIsSaidAtItsField() {
    var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");
    var form = Orders.handOnForm(card, kari);
    var olaId = portvakt.person("ola.utvikler@kartetaten.example").id().toString();
    var jonas = portvakt.person("jonas.lund@portdir.example").id().toString();

    assertThat(form.submit().errors()).containsKeys("taker", "comment");
    form.choose("taker", "Jonas Lund").fill("comment", "-----BEGIN PRIVATE KEY-----");
    assertThat(form.submit().errors()).containsOnlyKeys("comment");
    for (var forged : List.of(olaId, UUID.randomUUID().toString(), "U0JONAS", "")) {
      assertThat(errors(card, forged, "Ta denne").get("taker").getAsString())
          .contains("kan ikke avgjøre " + Orders.reference(card));
    }
    for (var comment : List.of("", "x".repeat(1001))) {
      assertThat(errors(card, jonas, comment).get("comment").getAsString()).contains("mellom 1 og");
    }
    assertThat(handovers(card)).isZero();

    form.fill("comment", "Ta denne").submit().succeeds();
    assertThat(errors(card, jonas, "Ta den nå").get("taker").getAsString())
        .contains("allerede overlatt");
    assertThat(handovers(card)).isOne();
  }

  @Test
  void whoeverIsNotInSlackGetsItByMail() {
    var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");
    var email = Words.prefix() + "@portdir.example";
    var roles = portvakt.bean(Roles.class);
    var absent = portvakt.bean(Persons.class).register("Une Utenfor", email, TEST);
    roles.give(absent.id(), DIRECTORATE, Role.SERVICEDESK, TEST);
    try {
      Orders.handOn(card, kari, "Une Utenfor", "Du kan dette best");

      awaitLetter(email, card, "Du kan dette best");
    } finally {
      roles.take(absent.id(), DIRECTORATE, Role.SERVICEDESK, TEST);
    }
  }

  @Test
  void aFallbackApproverWhoIsNotInSlackReadsTheCommentInTheMail() {
    var email = Words.prefix() + "@portdir.example";
    var roles = portvakt.bean(Roles.class);
    var absent = portvakt.bean(Persons.class).register("Åse Utenfor", email, TEST);
    roles.give(absent.id(), DIRECTORATE, Role.SERVICEDESK_LEADER, TEST);
    try {
      var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");
      Orders.handOn(card, kari, "Lederen for servicedesk", "Dette er en prinsippsak");

      awaitLetter(email, card, "Dette er en prinsippsak");
    } finally {
      roles.take(absent.id(), DIRECTORATE, Role.SERVICEDESK_LEADER, TEST);
    }
  }

  private static void awaitLetter(String email, SlackMessage card, String comment) {
    await()
        .untilAsserted(() ->
            assertThat(TestStack.mail().sentTo(email))
                .anySatisfy(letter ->
                    assertThat(letter.text())
                        .contains(
                            "Kari Vakt har overlatt " + Orders.reference(card), comment, "Kart")));
  }

  private SlackMessage awaitNote(SlackMessage card, String words) {
    return kari.awaitMessage(
        PortvaktUnderTest.SERVICEDESK,
        reply -> reply.thread().filter(card.ts()::equals).isPresent() && reply.says(words));
  }

  private int handovers(SlackMessage card) {
    return portvakt
        .jdbc()
        .sql("select count(*) from handover where request_id = ?::uuid")
        .param(requestId(card))
        .query(Integer.class)
        .single();
  }

  private String requestId(SlackMessage card) {
    return portvakt
        .jdbc()
        .sql("select id from request where 'PV-' || number = ?")
        .param(Orders.reference(card))
        .query(String.class)
        .single();
  }

  /** What Kari is told of a form that no client of Slack would send. */
  private JsonObject errors(SlackMessage card, String taker, String comment) {
    var answer = new SlackSender(portvakt.url).interaction(submission(card, taker, comment));
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("errors");
  }

  private JsonObject submission(SlackMessage card, String taker, String comment) {
    return Interactions.submission(
        "U0KARI",
        UUID.randomUUID().toString(),
        "V" + Words.prefix(),
        "hand-on",
        requestId(card),
        """
        {"taker":{"value":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"%s"}}},
         "comment":{"value":{"type":"plain_text_input","value":"%s"}}}
        """
            .formatted(taker, comment));
  }
}
