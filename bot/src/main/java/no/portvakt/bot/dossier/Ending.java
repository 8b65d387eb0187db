package no.portvakt.bot.dossier;

import no.portvakt.bot.text.Phrase;

/** How a request ended, or is about to end: who, when, and what came of it. */
public final class Ending {

  private Ending() {}

  public static Phrase of(Dossier dossier) {
    var at = dossier.request().updatedAt();
    return switch (dossier.state()) {
      case APPROVED -> decided("outcome.approving", dossier);
      case CREATED ->
          dossier.decisions().isEmpty()
              ? Phrase.of("outcome.at-once", at)
              : decided("outcome.created." + dossier.kind(), dossier);
      case REJECTED ->
          decided(
              dossier.obstacle().map(code -> "outcome.obstacle." + code).orElse("outcome.rejected"),
              dossier);
      case WITHDRAWN -> Phrase.of("outcome.withdrawn", dossier.requester().name(), at);
      case EXPIRED -> Phrase.of("outcome.expired", at);
      case SUBMITTED, WAITING_TERMS, DIGDIR_REVIEW -> Phrase.of("state." + dossier.state());
    };
  }

  private static Phrase decided(String key, Dossier dossier) {
    var last = dossier.lastDecision().orElseThrow();
    return Phrase.of(key, last.by().name(), last.decision().decidedAt());
  }
}
