package no.portvakt.bot.form;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import org.springframework.stereotype.Component;

/** Listens for what is chosen in a form that is open, and for what is looked for. */
@Component
public class FormChoices {

  private final Callers callers;
  private final Memberships memberships;
  private final FormOpener opener;

  FormChoices(Callers callers, Memberships memberships, FormOpener opener) {
    this.callers = callers;
    this.memberships = memberships;
    this.opener = opener;
  }

  /** Makes the form anew, out of what stands in it, when something is chosen in the menu. */
  public void followed(App app, String action, BiFunction<Entered, Who.Known, View> form) {
    app.blockAction(
        action,
        (request, context) -> {
          var shown = request.getPayload().getView();
          if (callers.of(context) instanceof Who.Known known && shown != null) {
            opener.update(shown, form.apply(Entered.in(shown), known));
          }
          return context.ack();
        });
  }

  /** Suggests own organisations in the menu of somebody who belongs to many. */
  public void suggestingOwn(App app, String action) {
    suggestingOwn(app, action, (_, person) -> ActingFor.own(memberships.of(person)));
  }

  /** The same where it depends on the form for whom the person may act. */
  public void suggestingOwn(App app, String action, BiFunction<Entered, Person, ActingFor> acting) {
    app.blockSuggestion(
        action,
        (request, context) ->
            context.ack(
                callers.of(context) instanceof Who.Known known
                    ? suggest(request.getPayload(), known, acting)
                    : BlockSuggestionResponse.builder().options(List.of()).build()));
  }

  private static BlockSuggestionResponse suggest(
      BlockSuggestionPayload payload,
      Who.Known who,
      BiFunction<Entered, Person, ActingFor> acting) {
    var typed = Optional.ofNullable(payload.getValue()).orElse("").strip().toLowerCase(Locale.ROOT);
    var wording = Wording.in(who.locale());
    var own = acting.apply(Entered.in(payload.getView()), who.person());
    return Select.suggesting(
        own.all().stream()
            .filter(one ->
                one.name().toLowerCase(Locale.ROOT).contains(typed)
                    || one.number().value().startsWith(typed.replace(" ", "")))
            .map(one -> own.option(one, wording)));
  }
}
