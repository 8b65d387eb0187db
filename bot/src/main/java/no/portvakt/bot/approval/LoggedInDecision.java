package no.portvakt.bot.approval;

import java.util.UUID;
import java.util.function.Function;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.login.Deed.Result;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** What decisions have in common that are made by whoever has logged in. */
@Component
class LoggedInDecision {

  private final Dossiers dossiers;
  private final Refusal refusal;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  LoggedInDecision(Dossiers dossiers, Refusal refusal, LiveCopies copies, Afterwards afterwards) {
    this.dossiers = dossiers;
    this.refusal = refusal;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  Phrase announced(String key, UUID requestId, Wording wording) {
    var dossier = dossiers.find(requestId).orElseThrow();
    return Phrase.of(
        key, dossier.reference(), dossier.whatIn(wording), dossier.organisation().name());
  }

  /**
   * What came of it, which every message about the request shows from now on.
   *
   * @param done the words for a decision that is on record
   */
  Result result(Answer answer, UUID requestId, Function<Request, Phrase> done) {
    afterwards.run(() -> copies.refresh(requestId));
    return answer instanceof Answer.Recorded(var request)
        ? new Result(true, done.apply(request))
        : new Result(false, refusal.of(answer).orElseThrow());
  }
}
