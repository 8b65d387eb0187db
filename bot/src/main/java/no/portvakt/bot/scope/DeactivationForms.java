package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class DeactivationForms {

  private final Environments environments;
  private final Memberships memberships;
  private final Scopes scopes;

  DeactivationForms(Environments environments, Memberships memberships, Scopes scopes) {
    this.environments = environments;
    this.memberships = memberships;
    this.scopes = scopes;
  }

  /** A form that has not been written in. */
  View begin(Person person, String scope, String environment, Wording wording) {
    var own = memberships.of(person);
    var only = OrganisationField.only(own);
    return of(DeactivationDraft.begun(environment, only, scope), person, wording);
  }

  View of(DeactivationDraft draft, Person person, Wording wording) {
    var own = memberships.of(person);
    var choices =
        new ScopeChoices(
            own,
            environments.all(),
            environments.find(draft.environment()),
            OrganisationField.chosen(own, draft.organisation()),
            ScopeName.parse(draft.scope())
                .flatMap(name -> scopes.find(draft.environment(), name))
                .filter(scope -> own.stream().anyMatch(one -> one.number().equals(scope.owner()))));
    return DeactivationModal.of(draft, choices, wording);
  }
}
