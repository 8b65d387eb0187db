package no.portvakt.bot.access;

import static java.util.stream.Collectors.toCollection;

import com.slack.api.model.view.View;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Requests;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class AccessForms {

  private final Environments environments;
  private final Memberships memberships;
  private final Rights rights;
  private final Roles roles;
  private final Requests requests;

  AccessForms(
      Environments environments,
      Memberships memberships,
      Rights rights,
      Roles roles,
      Requests requests) {
    this.environments = environments;
    this.memberships = memberships;
    this.rights = rights;
    this.roles = roles;
    this.requests = requests;
  }

  /** A form that has not been written in; the environment is chosen where there is only one. */
  View begin(Person person, String environment, Wording wording) {
    var own = memberships.of(person);
    var only = OrganisationField.only(own);
    var production = environments.production();
    var chosen = production.size() == 1 ? production.getFirst().name() : environment;
    return of(AccessDraft.begun(chosen, only), person, wording);
  }

  /** A form with the rights of a request of the person's own, without their end. */
  View renewing(UUID requestId, Person person, Wording wording) {
    var earlier =
        requests.find(requestId).filter(request -> request.requester().equals(person.id()));
    return earlier.isPresent() && earlier.get().subject() instanceof ProductionAccess access
        ? of(AccessDraft.renewing(earlier.get(), access), person, wording)
        : begin(person, "", wording);
  }

  View of(AccessDraft draft, Person person, Wording wording) {
    return AccessModal.of(draft, choices(draft, person), wording);
  }

  private AccessChoices choices(AccessDraft draft, Person person) {
    var own = memberships.of(person);
    var production = environments.production();
    var environment =
        production.stream().filter(one -> one.name().equals(draft.environment())).findFirst();
    var organisation = OrganisationField.chosen(own, draft.organisation());
    return new AccessChoices(
        own,
        production,
        environment,
        organisation,
        held(person, environment, organisation),
        organisation.map(of -> decidersBesides(person, of)).orElse(0),
        organisation.filter(of -> mayOffer(person, of)).isPresent());
  }

  private Set<Right> held(
      Person person, Optional<Environment> environment, Optional<Organisation> organisation) {
    return rights.of(person.id()).stream()
        .filter(held -> environment.filter(in -> in.name().equals(held.environment())).isPresent())
        .filter(
            held -> organisation.filter(of -> of.number().equals(held.organisation())).isPresent())
        .map(RightHolding::right)
        .collect(toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  private int decidersBesides(Person person, Organisation organisation) {
    return (int)
        roles.holders(organisation.number(), Role.MAIN_ADMINISTRATOR).stream()
            .filter(holder -> !holder.id().equals(person.id()))
            .count();
  }

  private boolean mayOffer(Person person, Organisation organisation) {
    return roles.holds(person.id(), organisation.number(), Role.MAIN_ADMINISTRATOR);
  }
}
