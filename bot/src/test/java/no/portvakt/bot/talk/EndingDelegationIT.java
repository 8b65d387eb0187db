package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/** The warning before a delegation ends, and what either party can do with it. */
class EndingDelegationIT extends DelegationsInSlack {

  @Test
  void eitherPartyRenewsOrEndsWhatIsAboutToEndAndNobodyElse() {
    var scope = shared();
    var arne = portvakt.as("U0ARNE");
    var petter = portvakt.as("U0PETTER");
    var siri = portvakt.as("U0SIRI");
    arne.command("/portvakt deleger ver2").succeeds();
    var first = delegated(opened(arne).pick("other", "nordlys"), scope, "2999-06-30");
    warn(first);
    var warning = warning("U0ARNE", first);
    assertThat(warning.blocksText())
        .contains("Fjordvik kommune", "Nordlys Systemer AS", scope.value(), "30. juni 2999");
    assertThat(warning.buttons()).containsExactly("Forny", "Opphev");

    warning.seenBy(siri).click("Opphev").succeeds();
    siri.awaitEphemeral(told -> told.says("Berre ein hovudadministrator hos ein av partane"));
    warning.seenBy(siri).click("Forny").succeeds();
    siri.awaitModal(modal -> modal.text().contains("kan fornye delegeringa")).closeAll();
    assertThat(isDelegated(scope)).isTrue();

    warning.click("Forny").succeeds();
    var form = opened(arne);
    assertThat(form.json().toString()).contains("Nordlys", scope.value(), "De drifter det");
    var second = delegated(form, scope, "2999-12-31");

    warning.click("Opphev").succeeds();
    arne.awaitEphemeral(told -> told.says("delegert på nytt siden"));
    warning.click("Forny").succeeds();
    arne.awaitModal(modal -> modal.text().contains("delegert på nytt siden")).closeAll();
    assertThat(isDelegated(scope)).isTrue();

    warn(second);
    var petters = warning("U0PETTER", second);
    petters.click("Forny").succeeds();
    var asking = opened(petter);
    assertThat(asking.json().toString()).contains("Fjordvik", scope.value());
    asking.closeAll();
    petters.click("Opphev").succeeds();
    for (var party : List.of(arne, petter)) {
      party.awaitDm(dm -> dm.says("er opphevet av Nordlys") && dm.says(scope.value()));
    }
    assertThat(isDelegated(scope)).isFalse();
    var notice = Notices.await(portvakt, scope.value());
    assertThat(notice.text())
        .contains("Petter Nord har opphevet en delegering på vegne av Nordlys Systemer AS");
    assertThat(notice.blocksText()).contains("Fjordvik kommune", "ver2 (test)");
    petters.click("Opphev").succeeds();
    petter.awaitEphemeral(told -> told.says("Delegeringen er allerede slutt"));
  }

  @Test
  void whoAskedForItIsWarnedTooAndCanAskAgain() {
    var scope = shared();
    var amina = portvakt.as("U0AMINA");
    amina.command("/portvakt deleger ver2").succeeds();
    var form = opened(amina).pick("other", "fjordvik").pick("scope", scope.value());
    form.fill("reason", "Vi drifter").fill("lastDay", "2999-06-30").submit().succeeds();
    var reference = confirm(form);
    card("U0ARNE", reference).click("Godkjenn").succeeds();
    amina.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));

    warn(reference);

    var warning = warning("U0AMINA", reference);
    assertThat(warning.buttons()).containsExactly("Forny");
    assertThat(warning("U0PETTER", reference).buttons()).containsExactly("Forny", "Opphev");
    warning.click("Forny").succeeds();
    var again = opened(amina);
    assertThat(again.json().toString()).contains("Fjordvik", scope.value(), "Vi drifter");
    again.closeAll();
    warning("U0ARNE", reference).click("Opphev").succeeds();
    portvakt
        .as("U0PETTER")
        .awaitDm(dm -> dm.says("er opphevet av Fjordvik") && dm.says(scope.value()));
  }

  /** Sends the form, and lets the supplier accept. */
  private String delegated(SlackModal form, ScopeName scope, String lastDay) {
    form.pick("scope", scope.value()).fill("reason", "De drifter det").fill("lastDay", lastDay);
    form.submit().succeeds();
    var reference = confirm(form);
    card("U0PETTER", reference).click("Godkjenn").succeeds();
    portvakt.as("U0ARNE").awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
    return reference;
  }

  private void warn(String reference) {
    portvakt
        .bean(Announcer.class)
        .announce(new Announcement(requestOf(reference), Occasion.DELEGATION_ENDING, "14"));
  }

  private SlackMessage warning(String user, String reference) {
    return portvakt.as(user).awaitDm(dm -> dm.says(reference) && dm.says("slutter snart"));
  }
}
