package no.portvakt.bot.delegation;

import java.util.UUID;
import no.portvakt.bot.dossier.DelegationLookup;
import no.portvakt.bot.login.Deed;
import no.portvakt.bot.login.Intent;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.AskForDelegation;
import org.springframework.stereotype.Component;

/** The offer of a delegation, once whoever confirmed it has logged in. */
@Component
class DelegateLoggedIn implements Deed {

  private static final String NAME = "delegate";

  private final AskForDelegation delegation;
  private final DelegationLookup lookup;
  private final Environments environments;

  DelegateLoggedIn(
      AskForDelegation delegation, DelegationLookup lookup, Environments environments) {
    this.delegation = delegation;
    this.lookup = lookup;
    this.environments = environments;
  }

  static Intent intent(Confirmation confirmed) {
    return new Intent(NAME, confirmed.toString());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Phrase announced(String about, Wording wording) {
    var confirmed = Confirmation.in(about);
    var draft = confirmed.draft();
    var environment = environments.find(draft.environment()).orElseThrow();
    return Phrase.of(
        "login.deed.delegate",
        String.join(", ", lookup.scopes(draft.environment(), confirmed.scheme())),
        lookup.party(OrganisationNumber.of(draft.organisation())).name(),
        lookup.party(OrganisationNumber.of(draft.other())).name(),
        EnvironmentNames.of(environment, wording));
  }

  @Override
  public Result carryOut(String about, UUID person, Assurance assurance) {
    var confirmed = Confirmation.in(about);
    return Results.of(
        delegation.ask(confirmed.draft().form(), confirmed.scheme(), person, assurance),
        "delegate.logged-in");
  }
}
