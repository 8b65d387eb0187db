package no.portvakt.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.portvakt.bot.login.LogInLinks;
import no.portvakt.bot.login.Visitor;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.stack.IdPorten;

/**
 * Petter logs in with ID-porten to approve the first that he is asked to; for a while that counts
 * for all that he approves.
 */
final class FirstLogIn {

  private FirstLogIn() {}

  static void of(SlackUser petter, IdPorten idPorten) {
    var card = petter.awaitDm(dm -> dm.buttons().contains("Godkjenn"));
    // a cold bot may need longer than Slack waits
    await().until(() -> card.click("Godkjenn").ok());
    var asked = petter.awaitEphemeral(said -> said.buttons().contains("Logg inn med ID-porten"));
    var page =
        new Visitor()
            .through(LogInLinks.in(asked.json()), LogInLinks.claims(idPorten, "Petter Nord"));
    assertThat(page).contains("Avgjørelsen er registrert");
  }
}
