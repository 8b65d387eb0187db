package no.portvakt.bot.dossier;

import no.portvakt.bot.text.Phrase;
import no.portvakt.workflows.request.ScopeDeactivation;

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
      case WITHDRAWN ->
          dossier.request().subject() instanceof ScopeDeactivation
              ? Phrase.of("outcome.stopped", at)
              : dossier.request().isWithdrawnWithParent()
                  ? Phrase.of("outcome.withdrawn.parent", at)
                  : Phrase.of("outcome.withdrawn", dossier.requester().name(), at);
      case EXPIRED -> Phrase.of("outcome.expired", at);
      case SUBMITTED, WAITING_TERMS, DIGDIR_REVIEW -> Phrase.of("state." + dossier.state());
    };
  }

  /** What nobody had to decide was settled by whoever asked. */
  private static Phrase decided(String key, Dossier dossier) {
    return dossier
        .lastDecision()
        .map(last -> Phrase.of(key, last.by().name(), last.decision().decidedAt()))
        .orElseGet(() -> Phrase.of(key, dossier.requester().name(), dossier.request().updatedAt()));
  }
}
