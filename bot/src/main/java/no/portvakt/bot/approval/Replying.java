package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import org.springframework.stereotype.Component;

/** The buttons Avslå, Be om mer informasjon and Svar: each opens a modal for the words. */
@Component
class Replying implements Listeners {

  private final Callers callers;
  private final Dossiers dossiers;
  private final EarlyCheck check;
  private final AnswerRequest answers;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  Replying(
      Callers callers,
      Dossiers dossiers,
      EarlyCheck check,
      AnswerRequest answers,
      Refusal refusal,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.callers = callers;
    this.dossiers = dossiers;
    this.check = check;
    this.answers = answers;
    this.refusal = refusal;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    for (var reply : Reply.values()) {
      app.blockAction(
          reply.id(),
          (request, context) -> {
            open(reply, Click.of(request.getPayload(), callers.of(context)));
            return context.ack();
          });
      app.viewSubmission(
          reply.id(),
          (request, context) ->
              submit(
                  reply, Entered.in(request.getPayload().getView()), callers.of(context), context));
    }
  }

  private void open(Reply reply, Click click) {
    var dossier = dossiers.find(click.requestId());
    var objection = check.objection(reply, dossier, click.who());
    if (objection.isPresent()) {
      dialogue.aside(click, objection.get());
      afterwards.run(() -> copies.refresh(click.requestId()));
    } else {
      dialogue.open(click, reply.modal(dossier.orElseThrow(), click.wording()));
    }
  }

  private Response submit(Reply reply, Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    if (!(who instanceof Who.Known known)) {
      return context.ackWithUpdate(notice(wording, Phrase.of("refusal.stranger")));
    }
    var requestId = Click.idIn(entered.about());
    var words = entered.text(reply.field());
    if (Sensitive.in(words).isPresent()) {
      return context.ackWithErrors(Map.of(reply.field(), wording.text("violation.text.sensitive")));
    }
    var answer = reply.give(answers, requestId, known.person().id(), words);
    if (answer instanceof Answer.BadText) {
      return context.ackWithErrors(
          Map.of(reply.field(), why(reply, answer).orElseThrow().in(wording)));
    }
    afterwards.run(() -> copies.refresh(requestId));
    var said =
        why(reply, answer).orElseGet(() -> reply.recorded(dossiers.find(requestId).orElseThrow()));
    return context.ackWithUpdate(notice(wording, said));
  }

  private Optional<Phrase> why(Reply reply, Answer answer) {
    return answer instanceof Answer.QuestionMismatch(var request) && reply.isForRequester()
        ? Optional.of(Phrase.of("refusal.question-none", request.reference()))
        : refusal.of(answer);
  }

  private static View notice(Wording wording, Phrase phrase) {
    return Form.notice(wording, wording.text("common.operator"), Kit.prose(phrase.in(wording)));
  }
}
