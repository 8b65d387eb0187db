package no.portvakt.bot.delegation;

import static java.util.stream.Collectors.toMap;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.form.FormChoices;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.scope.ScopeOption;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: what can be chosen follows what was. */
@Component
class FillingInDelegation implements Listeners {

  private static final int MOST_SUGGESTED = 50;

  private final Callers callers;
  private final FormChoices choices;
  private final DelegationForms forms;
  private final Environments environments;
  private final Organisations organisations;
  private final Parties parties;
  private final Scopes scopes;
  private final Accesses accesses;

  FillingInDelegation(
      Callers callers,
      FormChoices choices,
      DelegationForms forms,
      Environments environments,
      Organisations organisations,
      Parties parties,
      Scopes scopes,
      Accesses accesses) {
    this.callers = callers;
    this.choices = choices;
    this.forms = forms;
    this.environments = environments;
    this.organisations = organisations;
    this.parties = parties;
    this.scopes = scopes;
    this.accesses = accesses;
  }

  @Override
  public void register(App app) {
    for (var menu :
        List.of(
            DelegationModal.CHOOSE_SIDE,
            DelegationModal.FIELDS.environmentMenu(),
            DelegationModal.FIELDS.organisationMenu())) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(
        app,
        DelegationModal.FIELDS.organisationMenu(),
        (entered, person) -> parties.of(person, DelegationDraft.in(entered).side()));
    app.blockSuggestion(
        DelegationModal.CHOOSE_OTHER,
        (request, context) ->
            context.ack(others(typed(request.getPayload().getValue()), callers.of(context))));
    for (var environment : environments.all()) {
      choices.followed(app, DelegationModal.FIELDS.scopeMenu(environment), this::anew);
      app.blockSuggestion(
          DelegationModal.FIELDS.scopeMenu(environment),
          (request, context) ->
              context.ack(
                  scopes(
                      environment, typed(request.getPayload().getValue()), callers.of(context))));
    }
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(DelegationDraft.in(entered), known.person(), Wording.in(known.locale()));
  }

  private BlockSuggestionResponse others(String typed, Who who) {
    var text = typed.matches("[0-9 \\u00a0]+") ? typed.replaceAll("[ \\u00a0]", "") : typed;
    return who instanceof Who.Known
        ? Select.suggesting(
            organisations.search(text, MOST_SUGGESTED).stream()
                .map(found -> OrganisationOption.of(found, Wording.in(who.locale()))))
        : Select.suggesting(Stream.empty());
  }

  /** The public scopes of the environment, and one that an own organisation knows by name. */
  private BlockSuggestionResponse scopes(Environment environment, String typed, Who who) {
    if (!(who instanceof Who.Known known)) {
      return Select.suggesting(Stream.empty());
    }
    var found =
        Stream.concat(
                named(environment, typed, known.person()),
                scopes.search(environment.name(), typed, MOST_SUGGESTED).stream())
            .collect(toMap(Scope::name, scope -> scope, (one, same) -> one, LinkedHashMap::new));
    return Select.suggesting(
        found.values().stream()
            .filter(scope -> ScopeOption.fits(scope.name()))
            .map(ScopeOption::of));
  }

  private Stream<Scope> named(Environment environment, String typed, Person person) {
    return ScopeName.parse(typed).stream()
        .flatMap(name ->
            parties.of(person, Side.GIVER).all().stream()
                .flatMap(own -> accesses.visible(environment.name(), name, own.number()).stream()));
  }

  private static String typed(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }
}
