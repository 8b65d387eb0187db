package no.portvakt.bot.approval;

import java.util.UUID;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.login.Deed;
import no.portvakt.bot.login.Intent;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** The button Godkjenn, once whoever clicked has logged in; every message shows what came of it. */
@Component
class ApproveLoggedIn implements Deed {

  private static final String NAME = "approve";

  private final AnswerRequest answers;
  private final Dossiers dossiers;
  private final Refusal refusal;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  ApproveLoggedIn(
      AnswerRequest answers,
      Dossiers dossiers,
      Refusal refusal,
      LiveCopies copies,
      Afterwards afterwards) {
    this.answers = answers;
    this.dossiers = dossiers;
    this.refusal = refusal;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  static Intent intent(Request request) {
    return new Intent(NAME, request.id().toString());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Phrase announced(String about, Wording wording) {
    var dossier = dossiers.find(UUID.fromString(about)).orElseThrow();
    return Phrase.of(
        "login.deed.approve",
        dossier.reference(),
        dossier.whatIn(wording),
        dossier.organisation().name());
  }

  @Override
  public Result carryOut(String about, UUID person, Assurance assurance) {
    var requestId = UUID.fromString(about);
    var answer = answers.approve(requestId, person, assurance);
    afterwards.run(() -> copies.refresh(requestId));
    return answer instanceof Answer.Recorded(var request)
        ? new Result(true, done(request))
        : new Result(false, refusal.of(answer).orElseThrow().why());
  }

  private static Phrase done(Request request) {
    return Phrase.of(
        request.state().isOpen() ? "recorded.more-needed" : "recorded.approve",
        request.reference());
  }
}
