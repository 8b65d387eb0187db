package no.portvakt.bot.status;

import static java.util.stream.Collectors.joining;

import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.ScopeDeactivation;

/** Who has the ball. */
final class Ball {

  private Ball() {}

  static String of(Dossier dossier, Wording wording) {
    return switch (dossier.state()) {
      case SUBMITTED ->
          dossier.request().subject() instanceof ScopeDeactivation deactivation
              ? wording.text("status.ball.planned", deactivation.lastDay())
              : wording.text("status.ball.SUBMITTED");
      case APPROVED ->
          dossier.delegated() != null && dossier.delegated().awaited() != null
              ? wording.text("status.ball.APPROVED.access", dossier.delegated().awaited().name())
              : wording.text("status.ball.APPROVED");
      case WAITING_TERMS ->
          dossier.request().subject() instanceof DelegationInquiry
              ? wording.text("status.ball.WAITING_TERMS.provider", dossier.decidedFor().name())
              : wording.text(
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
