package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.FormChoices;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.Scopes;
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: what is known follows the choices. */
@Component
class FillingInDeactivation implements Listeners {

  private final Callers callers;
  private final FormChoices choices;
  private final DeactivationForms forms;
  private final Environments environments;
  private final Memberships memberships;
  private final Scopes scopes;

  FillingInDeactivation(
      Callers callers,
      FormChoices choices,
      DeactivationForms forms,
      Environments environments,
      Memberships memberships,
      Scopes scopes) {
    this.callers = callers;
    this.choices = choices;
    this.forms = forms;
    this.environments = environments;
    this.memberships = memberships;
    this.scopes = scopes;
  }

  @Override
  public void register(App app) {
    for (var menu :
        List.of(
            DeactivationModal.FIELDS.environmentMenu(),
            DeactivationModal.FIELDS.organisationMenu())) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(app, DeactivationModal.FIELDS.organisationMenu());
    for (var environment : environments.all()) {
      app.blockSuggestion(
          DeactivationModal.FIELDS.scopeMenu(environment),
          (request, context) -> {
            var typed = Optional.ofNullable(request.getPayload().getValue()).orElse("");
            return context.ack(ScopeOption.suggested(own(environment, typed, callers.of(context))));
          });
    }
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(DeactivationDraft.in(entered), known.person(), Wording.in(known.locale()));
  }

  /**
   * The active scopes of all organisations that the person belongs to, with the text in the name.
   */
  private Stream<Scope> own(Environment environment, String typed, Who who) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    return who instanceof Who.Known known
        ? memberships.of(known.person()).stream()
            .flatMap(one -> owned(environment, one.number()))
            .filter(scope -> scope.name().value().contains(text))
        : Stream.empty();
  }

  private Stream<Scope> owned(Environment environment, OrganisationNumber owner) {
    return scopes
        .ownedBy(environment.name(), owner, false, Keyset.first(Keyset.MOST))
        .items()
        .stream();
  }
}
