package no.portvakt.bot.delegation;

import java.util.UUID;
import no.portvakt.bot.dossier.DelegationLookup;
import no.portvakt.bot.login.Deed;
import no.portvakt.bot.login.Intent;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.RevokeDelegation;
import org.springframework.stereotype.Component;

/** The button Opphev, once whoever clicked has logged in. */
@Component
class RevokeLoggedIn implements Deed {

  private static final String NAME = "revoke-delegation";

  private final RevokeDelegation delegation;
  private final DelegationLookup lookup;
  private final Environments environments;

  RevokeLoggedIn(RevokeDelegation delegation, DelegationLookup lookup, Environments environments) {
    this.delegation = delegation;
    this.lookup = lookup;
    this.environments = environments;
  }

  static Intent intent(StandingLink link) {
    return new Intent(NAME, link.toString());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Phrase announced(String about, Wording wording) {
    var link = StandingLink.in(about).orElseThrow();
    var environment = environments.find(link.environment()).orElseThrow();
    return Phrase.of(
        "login.deed.revoke-delegation",
        String.join(", ", lookup.scopes(link.environment(), link.scheme())),
        lookup.party(link.consumer()).name(),
        lookup.party(link.supplier()).name(),
        EnvironmentNames.of(environment, wording));
  }

  @Override
  public Result carryOut(String about, UUID person, Assurance assurance) {
    var link = StandingLink.in(about).orElseThrow();
    return Results.of(
        delegation.revoke(
            link.environment(),
            link.scheme(),
            link.consumer(),
            link.supplier(),
            person,
            assurance),
        "delegation.revoking");
  }
}
