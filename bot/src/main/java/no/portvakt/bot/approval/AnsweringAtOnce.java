package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.login.AskToLogIn;
import no.portvakt.bot.login.StepUp;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.request.RequestState;
import org.springframework.stereotype.Component;

/** The buttons Godkjenn and Trekk tilbake: the click is the whole answer. */
@Component
class AnsweringAtOnce implements Listeners {

  private final Interactions interactions;
  private final AnswerRequest answers;
  private final StepUp stepUp;
  private final AskToLogIn askToLogIn;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final Aftermath aftermath;

  AnsweringAtOnce(
      Interactions interactions,
      AnswerRequest answers,
      StepUp stepUp,
      AskToLogIn askToLogIn,
      Refusal refusal,
      Dialogue dialogue,
      Aftermath aftermath) {
    this.interactions = interactions;
    this.answers = answers;
    this.stepUp = stepUp;
    this.askToLogIn = askToLogIn;
    this.refusal = refusal;
    this.dialogue = dialogue;
    this.aftermath = aftermath;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "approve", click -> answer(click, this::approve));
    interactions.clicked(app, "withdraw", click -> answer(click, answers::withdraw));
  }

  private Answer approve(UUID requestId, UUID person) {
    return answers.approve(requestId, person, stepUp.assuranceOf(person));
  }

  private void answer(Click click, BiFunction<UUID, UUID, Answer> act) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.aside(click, Phrase.of("refusal.stranger"));
      case Who.Known known -> {
        var answer = act.apply(click.requestId(), known.person().id());
        if (answer instanceof Answer.LogInNeeded(var request)) {
          var intent = ApproveLoggedIn.intent(request);
          dialogue.aside(click, askToLogIn.of(intent, request.reference(), known));
          return;
        }
        refusal
            .of(answer)
            .map(objection -> objection.message(click.wording()))
            .or(() -> thanks(answer).map(said -> Kit.sentence(said.in(click.wording()))))
            .ifPresent(said -> dialogue.aside(click, said));
        aftermath.show(click.errand(), known);
      }
    }
  }

  /** What the messages about the request do not say themselves. */
  private static Optional<Phrase> thanks(Answer answer) {
    if (!(answer instanceof Answer.Recorded(var request))) {
      return Optional.empty();
    }
    if (request.state() == RequestState.WITHDRAWN) {
      return Optional.of(Phrase.of("recorded.withdraw", request.reference()));
    }
    return request.state().isOpen()
        ? Optional.of(Phrase.of("recorded.more-needed", request.reference()))
        : Optional.empty();
  }
}
