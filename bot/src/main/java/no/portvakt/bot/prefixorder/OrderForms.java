package no.portvakt.bot.prefixorder;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.merkantile.MerkantileFields;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** Makes the form for a person, with what is known filled in. */
@Component
class OrderForms {

  private final Environments environments;
  private final Memberships memberships;
  private final Merkantile merkantile;
  private final Roles roles;

  OrderForms(
      Environments environments, Memberships memberships, Merkantile merkantile, Roles roles) {
    this.environments = environments;
    this.memberships = memberships;
    this.merkantile = merkantile;
    this.roles = roles;
  }

  /** A form that has not been written in, with the words that came with the command. */
  View begin(Person person, List<String> words, Wording wording) {
    var own = memberships.of(person);
    var only = OrganisationField.only(own);
    var names = environments.all().stream().map(Environment::name).toList();
    return of(OrderDraft.begun(person, only, words, names), person, wording);
  }

  View of(OrderDraft draft, Person person, Wording wording) {
    return OrderModal.of(draft, choices(draft, person), wording);
  }

  private OrderChoices choices(OrderDraft draft, Person person) {
    var own = memberships.of(person);
    var environment = environments.find(draft.environment());
    var organisation =
        OrganisationNumber.parse(draft.organisation())
            .flatMap(number -> own.stream().filter(one -> one.number().equals(number)).findFirst());
    return new OrderChoices(
        own,
        environments.all(),
        environment,
        organisation,
        merkantileOf(environment, organisation),
        approversBesides(person));
  }

  private MerkantileForm merkantileOf(
      Optional<Environment> environment, Optional<Organisation> organisation) {
    return environment
        .flatMap(in -> organisation.flatMap(of -> merkantile.ofProvider(in.name(), of.number())))
        .map(MerkantileFields::of)
        .orElseGet(MerkantileFields::empty);
  }

  private int approversBesides(Person person) {
    return (int)
        roles.holders(Role.SERVICEDESK).stream()
            .filter(holder -> !holder.id().equals(person.id()))
            .count();
  }
}
