package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import java.util.Optional;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class ScopeForms {

  private final Environments environments;
  private final Memberships memberships;
  private final Accesses accesses;

  ScopeForms(Environments environments, Memberships memberships, Accesses accesses) {
    this.environments = environments;
    this.memberships = memberships;
    this.accesses = accesses;
  }

  /** A form that has not been written in. */
  View begin(Person person, String scope, String environment, Wording wording) {
    var own = memberships.of(person);
    var only = OrganisationField.only(own);
    return of(ScopeDraft.begun(environment, only, scope), person, wording);
  }

  View of(ScopeDraft draft, Person person, Wording wording) {
    return ScopeModal.of(draft, choices(draft, person), wording);
  }

  private ScopeChoices choices(ScopeDraft draft, Person person) {
    var own = memberships.of(person);
    var organisation = OrganisationField.chosen(own, draft.organisation());
    return new ScopeChoices(
        own,
        environments.all(),
        environments.find(draft.environment()),
        organisation,
        organisation.flatMap(of -> visible(draft, of.number())));
  }

  private Optional<Scope> visible(ScopeDraft draft, OrganisationNumber organisation) {
    return ScopeName.parse(draft.scope())
        .flatMap(name -> accesses.visible(draft.environment(), name, organisation));
  }
}
