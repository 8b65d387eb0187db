package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Set;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.role.Role;
import org.junit.jupiter.api.Test;

/**
 * Everything as long as it may be, of characters that grow when they are escaped: Slack's limits,
 * which the workspace enforces on what it is sent, hold all the way.
 */
class LongestTextsIT {

  private static final String WIDE = "<Å&å> *_~` @channel ";
  private static final String ORGANISATION = "974760673";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void slackTakesEveryMessageAndModal() {
    var organisation =
        new Organisation(
            OrganisationNumber.of(ORGANISATION),
            wide(255),
            Set.of("lang.example"),
            Instant.EPOCH,
            null,
            false);
    portvakt.bean(Organisations.class).register(organisation, new Actor.System("test"));
    portvakt.register(
        new Account("T0PORTVAKT", "U0LANG"), wide(200), ORGANISATION, Role.MAIN_ADMINISTRATOR);
    var lang = portvakt.as("U0LANG");
    var kari = portvakt.as("U0KARI");
    var prefix = (Words.prefix() + "x".repeat(20)).substring(0, 20);

    fill(Orders.form(lang, prefix, "prod"), "purpose", 1000)
        .fill("contactName", wide(100))
        .fill("expectedConsumers", "100000")
        .fill("recipient", wide(100))
        .fill("organisationNumber", ORGANISATION)
        .fill("addressLines", wide(100))
        .fill("postcode", "3511")
        .fill("city", wide(100))
        .fill("reference", wide(100))
        .fill("notificationPoints", "x".repeat(60) + "@lang.example")
        .submit()
        .succeeds();
    var card = Orders.card(portvakt, prefix);

    card.click("Be om mer informasjon").succeeds();
    fill(kari.awaitModal(open -> open.callbackId().equals("ask")), "question", 1000)
        .submit()
        .succeeds();
    lang.awaitDm(dm -> dm.says(prefix) && dm.buttons().contains("Answer")).click("Answer");
    fill(lang.awaitModal(open -> open.callbackId().equals("answer")), "answer", 2000)
        .submit()
        .succeeds();
    await().until(() -> card.now().buttons().contains("Avslå"));
    card.click("Overlat").succeeds();
    var handing = kari.awaitModal(open -> open.callbackId().equals("hand-on"));
    fill(handing.choose("taker", "Jonas Lund"), "comment", 1000).submit().succeeds();
    portvakt.as("U0JONAS").awaitDm(dm -> dm.says(prefix) && dm.says("til deg"));
    lang.awaitDm(dm -> dm.says(prefix) && dm.says("handed the decision on"));
    lang.command("/portvakt status").succeeds();
    lang.awaitEphemeral(told -> told.says(prefix));
    lang.command("/portvakt whoami").succeeds();
    lang.awaitEphemeral(told -> told.says(ORGANISATION.substring(0, 3)));
    card.click("Avslå").succeeds();
    fill(kari.awaitModal(open -> open.callbackId().equals("reject")), "reason", 1000)
        .submit()
        .succeeds();

    lang.awaitDm(dm -> dm.says("rejected") && dm.says(prefix));
    await().until(() -> card.now().buttons().isEmpty());

    var access =
        AccessRequests.send(
            lang,
            AccessRequests.form(lang)
                .chooseAll("rights", "API", "INTEGRATION", "SUPPLIER")
                .fill("reason", wide(1000))
                .fill("lastDay", "2999-12-31"));
    RememberedLogIns.add(portvakt, "U0KARI", access);
    kari.awaitMessage(PortvaktUnderTest.SERVICEDESK, message -> message.says(access))
        .click("Godkjenn")
        .succeeds();
    lang.awaitDm(dm -> dm.says(access) && dm.buttons().contains("I am done"));
    lang.command("/portvakt status " + access).succeeds();
    lang.awaitEphemeral(told -> told.says(access));
    assertThat(portvakt.slack.traffic().all())
        .allSatisfy(call -> assertThat(call.error().orElse("")).doesNotContain("invalid", "too_"));
  }

  private static SlackModal fill(SlackModal modal, String field, int length) {
    return modal.fill(field, wide(length));
  }

  private static String wide(int length) {
    return WIDE.repeat(length / WIDE.length() + 1).substring(0, length - 1) + "Å";
  }
}
