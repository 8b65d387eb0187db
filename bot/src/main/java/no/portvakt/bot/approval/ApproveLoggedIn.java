package no.portvakt.bot.approval;

import java.util.UUID;
import no.portvakt.bot.login.Deed;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** The button Godkjenn, once whoever clicked has logged in. */
@Component
class ApproveLoggedIn implements Deed {

  static final String NAME = "approve";

  private final AnswerRequest answers;
  private final LoggedInDecision decision;

  ApproveLoggedIn(AnswerRequest answers, LoggedInDecision decision) {
    this.answers = answers;
    this.decision = decision;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Phrase announced(UUID requestId, Wording wording) {
    return decision.announced("login.deed.approve", requestId, wording);
  }

  @Override
  public Result carryOut(LoggedIn who) {
    return decision.result(
        answers.approve(who.requestId(), who.person(), who.assurance()),
        who.requestId(),
        ApproveLoggedIn::done);
  }

  private static Phrase done(Request request) {
    return Phrase.of(
        request.state().isOpen() ? "recorded.more-needed" : "recorded.approve",
        request.reference());
  }
}
