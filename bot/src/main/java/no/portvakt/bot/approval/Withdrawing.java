package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import org.springframework.stereotype.Component;

/** The button Trekk tilbake, for the requester. */
@Component
class Withdrawing implements Listeners {

  private final Callers callers;
  private final AnswerRequest answers;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  Withdrawing(
      Callers callers,
      AnswerRequest answers,
      Refusal refusal,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.callers = callers;
    this.answers = answers;
    this.refusal = refusal;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    app.blockAction(
        "withdraw",
        (request, context) -> {
          withdraw(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
  }

  private void withdraw(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.aside(click, Phrase.of("refusal.stranger"));
      case Who.Known known -> {
        var answer = answers.withdraw(click.requestId(), known.person().id());
        dialogue.aside(click, refusal.of(answer).orElseGet(() -> withdrawn(answer)));
        afterwards.run(() -> copies.refresh(click.requestId()));
      }
    }
  }

  private static Phrase withdrawn(Answer answer) {
    return answer instanceof Answer.Recorded(var request)
        ? Phrase.of("recorded.withdraw", request.reference())
        : Phrase.of("refusal.unknown");
  }
}
