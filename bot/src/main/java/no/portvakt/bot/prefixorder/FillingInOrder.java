package no.portvakt.bot.prefixorder;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: its fields follow the choices. */
@Component
class FillingInOrder implements Listeners {

  private final Callers callers;
  private final OrderForms forms;
  private final Memberships memberships;
  private final FormOpener opener;

  FillingInOrder(Callers callers, OrderForms forms, Memberships memberships, FormOpener opener) {
    this.callers = callers;
    this.forms = forms;
    this.memberships = memberships;
    this.opener = opener;
  }

  @Override
  public void register(App app) {
    for (var choice : List.of(OrderModal.CHOOSE_ENVIRONMENT, OrderModal.CHOOSE_ORGANISATION)) {
      app.blockAction(
          choice,
          (request, context) -> {
            follow(request.getPayload(), callers.of(context));
            return context.ack();
          });
    }
    app.blockSuggestion(
        OrderModal.CHOOSE_ORGANISATION,
        (request, context) -> context.ack(suggest(request.getPayload(), callers.of(context))));
  }

  private void follow(BlockActionPayload payload, Who who) {
    if (who instanceof Who.Known known && payload.getView() != null) {
      var draft = OrderDraft.in(Entered.in(payload.getView()));
      var form = forms.of(draft, known.person(), Wording.in(who.locale()));
      opener.update(payload.getView(), form);
    }
  }

  private BlockSuggestionResponse suggest(BlockSuggestionPayload payload, Who who) {
    var typed = Optional.ofNullable(payload.getValue()).orElse("").strip().toLowerCase(Locale.ROOT);
    var wording = Wording.in(who.locale());
    var own =
        who instanceof Who.Known known ? memberships.of(known.person()) : List.<Organisation>of();
    return BlockSuggestionResponse.builder()
        .options(
            own.stream()
                .filter(one ->
                    one.name().toLowerCase(Locale.ROOT).contains(typed)
                        || one.number().value().startsWith(typed.replace(" ", "")))
                .limit(OrderModal.MOST_OPTIONS)
                .map(one -> OrganisationOption.of(one, wording))
                .map(option ->
                    Option.builder().text(option.getText()).value(option.getValue()).build())
                .toList())
        .build();
  }
}
