package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: what is known follows the choices. */
@Component
class FillingInScope implements Listeners {

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
    for (var menu :
        List.of(ScopeModal.FIELDS.environmentMenu(), ScopeModal.FIELDS.organisationMenu())) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(app, ScopeModal.FIELDS.organisationMenu());
    for (var environment : environments.all()) {
      choices.followed(app, ScopeModal.FIELDS.scopeMenu(environment), this::anew);
      app.blockSuggestion(
          ScopeModal.FIELDS.scopeMenu(environment),
          (request, context) -> {
            var typed = Optional.ofNullable(request.getPayload().getValue()).orElse("");
            return context.ack(
                ScopeOption.suggested(found(environment, typed, callers.of(context))));
          });
    }
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(ScopeDraft.in(entered), known.person(), Wording.in(known.locale()));
  }

  /** Whoever is known sees the public scopes of the environment. */
  private Stream<Scope> found(Environment environment, String typed, Who who) {
    return who instanceof Who.Known
        ? scopes.search(environment.name(), typed, ScopeOption.MOST_SUGGESTED).stream()
        : Stream.empty();
  }
}
