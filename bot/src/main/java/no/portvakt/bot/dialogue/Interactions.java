package no.portvakt.bot.dialogue;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.function.Consumer;
import java.util.function.Function;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.transport.Callers;
import org.springframework.stereotype.Component;

/** Listens for clicks and sent forms, and says who acts. */
@Component
public class Interactions {

  private final Callers callers;

  Interactions(Callers callers) {
    this.callers = callers;
  }

  /** Listens for clicks on a button. */
  public void clicked(App app, String button, Consumer<Click> act) {
    app.blockAction(
        button,
        (request, context) -> {
          act.accept(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
  }

  /** Listens for a form being sent. */
  public void sent(App app, String form, Function<Sent, Response> answer) {
    app.viewSubmission(
        form,
        (request, context) ->
            answer.apply(
                new Sent(
                    callers.of(context), Entered.in(request.getPayload().getView()), context)));
  }
}
