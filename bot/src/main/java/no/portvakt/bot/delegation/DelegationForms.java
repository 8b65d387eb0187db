package no.portvakt.bot.delegation;

import com.slack.api.model.view.View;
import java.util.Optional;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.scope.ScopeChoices;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class DelegationForms {

  private final Environments environments;
  private final Parties parties;
  private final Organisations organisations;
  private final Accesses accesses;
  private final Roles roles;

  DelegationForms(
      Environments environments,
      Parties parties,
      Organisations organisations,
      Accesses accesses,
      Roles roles) {
    this.environments = environments;
    this.parties = parties;
    this.organisations = organisations;
    this.accesses = accesses;
    this.roles = roles;
  }

  /** A form that has not been written in; who cannot delegate is about to ask for it. */
  View begin(Person person, String environment, Wording wording) {
    var side =
        roles.holdsAnywhere(person.id(), Role.API_ADMINISTRATOR) ? Side.GIVER : Side.RECEIVER;
    var only = OrganisationField.only(parties.of(person, side).all());
    return of(DelegationDraft.begun(side, environment, only), person, wording);
  }

  View of(DelegationDraft draft, Person person, Wording wording) {
    return DelegationModal.of(draft, choices(draft, person), wording);
  }

  private DelegationChoices choices(DelegationDraft draft, Person person) {
    var acting = parties.of(person, draft.side());
    var own = acting.all();
    var delegable =
        environments.all().stream().filter(one -> one.delegationSource() != null).toList();
    var organisation =
        own.size() == 1
            ? Optional.of(own.getFirst())
            : OrganisationField.chosen(own, draft.organisation());
    return new DelegationChoices(
        acting,
        new ScopeChoices(
            own,
            delegable,
            delegable.stream().filter(one -> one.name().equals(draft.environment())).findFirst(),
            organisation,
            organisation.flatMap(of -> visible(draft, of))),
        OrganisationNumber.parse(draft.other()).flatMap(organisations::find));
  }

  private Optional<Scope> visible(DelegationDraft draft, Organisation organisation) {
    return ScopeName.parse(draft.scope())
        .flatMap(name -> accesses.visible(draft.environment(), name, organisation.number()));
  }
}
