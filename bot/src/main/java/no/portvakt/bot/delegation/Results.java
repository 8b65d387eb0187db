package no.portvakt.bot.delegation;

import no.portvakt.bot.login.Deed.Result;
import no.portvakt.bot.text.Phrase;
import no.portvakt.workflows.delegation.AskOutcome;

/** What came of a decision that somebody logged in for. */
final class Results {

  private Results() {}

  /**
   * Says it.
   *
   * @param done the key of what is said of a request that was stored
   */
  static Result of(AskOutcome outcome, String done) {
    return switch (outcome) {
      case AskOutcome.Asked(var request) -> new Result(true, Phrase.of(done, request.reference()));
      case AskOutcome.LogInNeeded _ -> new Result(false, Phrase.of("refusal.log-in.delegation"));
      case AskOutcome.Refused(var violations) ->
          new Result(false, Phrase.of("violation." + violations.getFirst().code()));
    };
  }
}
