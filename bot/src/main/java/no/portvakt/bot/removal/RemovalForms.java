package no.portvakt.bot.removal;

import static java.util.stream.Collectors.toCollection;

import com.slack.api.model.view.View;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.Page;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.ApiAdministrators;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class RemovalForms {

  private final Environments environments;
  private final Memberships memberships;
  private final Rights rights;
  private final Roles roles;
  private final ApiAdministrators administrators;
  private final Persons persons;

  RemovalForms(
      Environments environments,
      Memberships memberships,
      Rights rights,
      Roles roles,
      ApiAdministrators administrators,
      Persons persons) {
    this.environments = environments;
    this.memberships = memberships;
    this.rights = rights;
    this.roles = roles;
    this.administrators = administrators;
    this.persons = persons;
  }

  /** A form that has not been written in; what there is only one of is chosen. */
  View begin(Person person, String environment, Wording wording) {
    var own = memberships.of(person);
    var only = OrganisationField.only(own);
    var production = environments.production();
    var chosen = production.size() == 1 ? production.getFirst().name() : environment;
    return of(RemovalDraft.begun(chosen, only), person, wording);
  }

  View of(RemovalDraft draft, Person person, Wording wording) {
    return RemovalModal.of(draft, choices(draft, person), wording);
  }

  private RemovalChoices choices(RemovalDraft draft, Person person) {
    var own = memberships.of(person);
    var production = environments.production();
    var environment =
        production.stream().filter(one -> one.name().equals(draft.environment())).findFirst();
    var organisation = OrganisationField.chosen(own, draft.organisation());
    var open = within(person, environment, organisation);
    var dismissible = dismissible(person, environment, organisation);
    var holders = holders(open, dismissible);
    var holder =
        holders.size() == 1
            ? Optional.of(holders.getFirst())
            : holders.stream()
                .filter(one -> one.id().toString().equals(draft.holder()))
                .findFirst();
    return new RemovalChoices(
        own,
        production,
        environment,
        organisation,
        holders,
        holder,
        heldBy(holder, open),
        holder.filter(dismissible::contains).isPresent(),
        holder.filter(person::equals).isPresent());
  }

  /** A Hovedadministrator sees what everybody holds, others what they hold themselves. */
  private List<RightHolding> within(
      Person person, Optional<Environment> environment, Optional<Organisation> organisation) {
    if (environment.isEmpty() || organisation.isEmpty()) {
      return List.of();
    }
    var number = organisation.get().number();
    boolean all = isAdministrator(person, organisation.get());
    return Page.walk(wanted -> rights.heldFor(environment.get().name(), number, wanted))
        .filter(held -> all || held.person().equals(person.id()))
        .toList();
  }

  /** A Hovedadministrator may take the role from whoever was given it. */
  private List<Person> dismissible(
      Person person, Optional<Environment> environment, Optional<Organisation> organisation) {
    return environment
        .flatMap(_ -> organisation)
        .filter(of -> isAdministrator(person, of))
        .map(of -> administrators.of(of.number()))
        .orElseGet(List::of);
  }

  private boolean isAdministrator(Person person, Organisation organisation) {
    return roles.holds(person.id(), organisation.number(), Role.MAIN_ADMINISTRATOR);
  }

  private List<Person> holders(List<RightHolding> open, List<Person> dismissible) {
    return Stream.concat(
            open.stream().map(RightHolding::person).map(id -> persons.find(id).orElseThrow()),
            dismissible.stream())
        .distinct()
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::email))
        .toList();
  }

  private static Set<Right> heldBy(Optional<Person> holder, List<RightHolding> open) {
    return open.stream()
        .filter(held -> holder.filter(one -> one.id().equals(held.person())).isPresent())
        .map(RightHolding::right)
        .collect(toCollection(() -> EnumSet.noneOf(Right.class)));
  }
}
