package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import org.springframework.stereotype.Component;

/** The buttons Avslå, Be om mer informasjon and Svar: each opens a modal for the words. */
@Component
class Replying implements Listeners {

  private final Interactions interactions;
  private final Dossiers dossiers;
  private final EarlyCheck check;
  private final AnswerRequest answers;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final Aftermath aftermath;

  Replying(
      Interactions interactions,
      Dossiers dossiers,
      EarlyCheck check,
      AnswerRequest answers,
      Refusal refusal,
      Dialogue dialogue,
      Aftermath aftermath) {
    this.interactions = interactions;
    this.dossiers = dossiers;
    this.check = check;
    this.answers = answers;
    this.refusal = refusal;
    this.dialogue = dialogue;
    this.aftermath = aftermath;
  }

  @Override
  public void register(App app) {
    for (var reply : Reply.values()) {
      interactions.clicked(app, reply.id(), click -> open(reply, click));
      interactions.sent(app, reply.id(), sent -> submit(reply, sent));
    }
  }

  private void open(Reply reply, Click click) {
    var dossier = dossiers.find(click.requestId());
    var objection = check.objection(reply, dossier, click.who());
    if (objection.isEmpty()) {
      dialogue.open(click, reply.modal(dossier.orElseThrow(), click.errand(), click.wording()));
      return;
    }
    aftermath.refuse(click, objection.get());
  }

  private Response submit(Reply reply, Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.told(Objection.TITLE, Phrase.of("refusal.stranger"));
    }
    var words = sent.entered().text(reply.field());
    if (Sensitive.in(words).isPresent()) {
      return wrong(reply, sent, Phrase.of("violation.text.sensitive"));
    }
    var requestId = sent.errand().requestId();
    var answer = reply.give(answers, requestId, known.person().id(), words);
    if (answer instanceof Answer.BadText) {
      return wrong(reply, sent, objection(reply, answer).orElseThrow().why());
    }
    aftermath.show(sent.errand(), known);
    return objection(reply, answer)
        .map(why -> sent.shown(why.notice(sent.wording())))
        .orElseGet(() ->
            sent.told(Objection.TITLE, reply.recorded(dossiers.find(requestId).orElseThrow())));
  }

  private static Response wrong(Reply reply, Sent sent, Phrase why) {
    return sent.wrong(Map.of(reply.field(), why.in(sent.wording())));
  }

  private Optional<Objection> objection(Reply reply, Answer answer) {
    return answer instanceof Answer.QuestionMismatch(var request) && reply.isForRequester()
        ? Optional.of(Objection.of("refusal.question-none", request.reference()))
        : refusal.of(answer);
  }
}
