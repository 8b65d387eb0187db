package no.portvakt.bot.scopeaccess;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Objects;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.FormChoices;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: what is known follows the choices. */
@Component
class FillingInScope implements Listeners {

  private static final int MOST_SUGGESTED = 50;

  private final Callers callers;
  private final FormChoices choices;
  private final ScopeForms forms;
  private final Environments environments;
  private final Scopes scopes;

  FillingInScope(
      Callers callers,
      FormChoices choices,
      ScopeForms forms,
      Environments environments,
      Scopes scopes) {
    this.callers = callers;
    this.choices = choices;
    this.forms = forms;
    this.environments = environments;
    this.scopes = scopes;
  }

  @Override
  public void register(App app) {
    for (var menu : List.of(ScopeModal.CHOOSE_ENVIRONMENT, ScopeModal.CHOOSE_ORGANISATION)) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(app, ScopeModal.CHOOSE_ORGANISATION);
    for (var environment : environments.all()) {
      app.blockSuggestion(
          ScopeModal.chooseScope(environment),
          (request, context) ->
              context.ack(
                  suggest(environment, request.getPayload().getValue(), callers.of(context))));
    }
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(ScopeDraft.in(entered), known.person(), Wording.in(known.locale()));
  }

  /** Whoever is known sees the public scopes of the environment. */
  private BlockSuggestionResponse suggest(
      Environment environment, @Nullable String typed, Who who) {
    var found =
        who instanceof Who.Known
            ? scopes.search(
                environment.name(), Objects.requireNonNullElse(typed, ""), MOST_SUGGESTED)
            : List.<Scope>of();
    return BlockSuggestionResponse.builder()
        .options(
            found.stream()
                .filter(scope -> ScopeOption.fits(scope.name()))
                .map(ScopeOption::of)
                .map(option ->
                    Option.builder()
                        .text(option.getText())
                        .value(option.getValue())
                        .description(option.getDescription())
                        .build())
                .toList())
        .build();
  }
}
