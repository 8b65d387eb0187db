package no.portvakt.bot.approval;

import java.util.UUID;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.login.Deed;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.AnswerRequest;
import org.springframework.stereotype.Component;

/** The button Avslå, once whoever gave the reason has logged in. */
@Component
class RejectLoggedIn implements Deed {

  private final AnswerRequest answers;
  private final Dossiers dossiers;
  private final LoggedInDecision decision;

  RejectLoggedIn(AnswerRequest answers, Dossiers dossiers, LoggedInDecision decision) {
    this.answers = answers;
    this.dossiers = dossiers;
    this.decision = decision;
  }

  @Override
  public String name() {
    return Reply.REJECT.id();
  }

  @Override
  public Phrase announced(UUID requestId, Wording wording) {
    return decision.announced("login.deed.reject", requestId, wording);
  }

  @Override
  public Result carryOut(LoggedIn who) {
    return decision.result(
        answers.reject(who.requestId(), who.person(), who.words(), who.assurance()),
        who.requestId(),
        request -> Reply.REJECT.recorded(dossiers.find(request.id()).orElseThrow()));
  }
}
