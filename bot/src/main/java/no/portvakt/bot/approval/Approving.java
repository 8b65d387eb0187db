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

/** The button Godkjenn: the transaction decides, and every copy shows it at once. */
@Component
class Approving implements Listeners {

  private final Callers callers;
  private final AnswerRequest answers;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  Approving(
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
        "approve",
        (request, context) -> {
          approve(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
  }

  private void approve(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.aside(click, Phrase.of("refusal.stranger"));
      case Who.Known known -> {
        var answer = answers.approve(click.requestId(), known.person().id());
        refusal
            .of(answer)
            .ifPresentOrElse(
                why -> dialogue.aside(click, why), () -> thankIfMoreAreNeeded(click, answer));
        afterwards.run(() -> copies.refresh(click.requestId()));
      }
    }
  }

  private void thankIfMoreAreNeeded(Click click, Answer answer) {
    if (answer instanceof Answer.Recorded(var request) && request.state().isOpen()) {
      dialogue.aside(click, Phrase.of("recorded.more-needed", request.reference()));
    }
  }
}
