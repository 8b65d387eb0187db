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
import org.springframework.stereotype.Component;

/** The button Opphev, once whoever clicked has logged in. */
@Component
class RevokeLoggedIn implements Deed {

  private static final String NAME = "revoke-delegation";

  private final Revocations revocations;
  private final DelegationLookup lookup;
  private final Environments environments;

  RevokeLoggedIn(Revocations revocations, DelegationLookup lookup, Environments environments) {
    this.revocations = revocations;
    this.lookup = lookup;
    this.environments = environments;
  }

  static Intent intent(String about) {
    return new Intent(NAME, about);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Phrase announced(String about, Wording wording) {
    var link = revocations.link(about);
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
    return Results.of(revocations.revoke(about, person, assurance), "delegation.revoking");
  }
}
