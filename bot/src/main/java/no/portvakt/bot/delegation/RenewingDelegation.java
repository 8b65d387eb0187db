package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.delegation.Standing;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.stereotype.Component;

/** The button Forny: the form for the same delegation again, filled in for either party. */
@Component
class RenewingDelegation implements Listeners {

  private final Interactions interactions;
  private final FormOpener opener;
  private final DelegationForms forms;
  private final Requests requests;
  private final Standing standing;
  private final Roles roles;

  RenewingDelegation(
      Interactions interactions,
      FormOpener opener,
      DelegationForms forms,
      Requests requests,
      Standing standing,
      Roles roles) {
    this.interactions = interactions;
    this.opener = opener;
    this.forms = forms;
    this.requests = requests;
    this.standing = standing;
    this.roles = roles;
  }

  @Override
  public void register(App app) {
    interactions.clicked(
        app,
        "renew-delegation",
        click ->
            opener.open(
                click.who(),
                click.trigger(),
                click.responseUrl(),
                DelegationModal.TITLE,
                person -> view(click.requestId(), person, click.wording())));
  }

  private View view(UUID id, Person person, Wording wording) {
    var earlier = requests.find(id).filter(found -> found.state() == RequestState.CREATED);
    if (earlier.isEmpty() || !(earlier.get().subject() instanceof SupplierDelegation delegation)) {
      return told("refusal.unknown", wording);
    }
    return side(delegation, person)
        .map(side -> view(earlier.get(), delegation, side, person, wording))
        .orElseGet(() -> told("renew-delegation.not-party", wording));
  }

  private View view(
      Request earlier, SupplierDelegation delegation, Side side, Person person, Wording wording) {
    return standing.of(earlier) == Standing.Now.GIVEN_ANEW
        ? told("violation.delegation.given-anew", wording)
        : forms.of(DelegationDraft.renewing(earlier, delegation, side), person, wording);
  }

  /** Whoever can give it does; whoever belongs to the supplier asks for it. */
  private Optional<Side> side(SupplierDelegation delegation, Person person) {
    if (holds(person, delegation.consumer(), Role.API_ADMINISTRATOR)) {
      return Optional.of(Side.GIVER);
    }
    return Optional.of(Side.RECEIVER)
        .filter(_ -> holds(person, delegation.supplier(), Role.MEMBER));
  }

  private boolean holds(Person person, String organisation, Role role) {
    return roles.holds(person.id(), OrganisationNumber.of(organisation), role);
  }

  private static View told(String key, Wording wording) {
    return Form.notice(wording, wording.text(DelegationModal.TITLE), Kit.prose(wording.text(key)));
  }
}
