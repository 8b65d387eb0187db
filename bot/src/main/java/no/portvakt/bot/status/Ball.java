package no.portvakt.bot.status;

import static java.util.stream.Collectors.joining;

import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;

/** Who has the ball. */
final class Ball {

  private Ball() {}

  static String of(Dossier dossier, Wording wording) {
    return switch (dossier.state()) {
      case SUBMITTED, APPROVED -> wording.text("status.ball." + dossier.state());
      case WAITING_TERMS ->
          wording.text(
              "status.ball.WAITING_TERMS",
              dossier.organisation().name(),
              dossier.missing().stream()
                  .map(what -> wording.text("status.missing." + what))
                  .collect(joining(", ")));
      case DIGDIR_REVIEW ->
          dossier.openQuestion().isPresent()
              ? wording.text("status.ball.DIGDIR_REVIEW.asked", dossier.requester().name())
              : wording.text(
                  "status.ball.DIGDIR_REVIEW", UserText.capitalised(dossier.decidersIn(wording)));
      case CREATED, REJECTED, WITHDRAWN, EXPIRED -> wording.text("status.ball.closed");
    };
  }
}
