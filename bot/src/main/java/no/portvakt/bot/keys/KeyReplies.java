package no.portvakt.bot.keys;

import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dossier.OrganisationNames;
import no.portvakt.bot.form.WayToRight;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import org.springframework.stereotype.Component;

/** Says what came of wanting to renew or replace a key, and what to do next. */
@Component
class KeyReplies {

  private final KeyCards cards;
  private final OrganisationNames names;
  private final Environments environments;

  KeyReplies(KeyCards cards, OrganisationNames names, Environments environments) {
    this.cards = cards;
    this.names = names;
    this.environments = environments;
  }

  Phrase phrase(KeyAnswer answer, Wording wording) {
    return switch (answer) {
      case KeyAnswer.Renewed(var client, var key) ->
          cards.of(client, key).phrase("key.renewed", wording);
      case KeyAnswer.NotLonger(var key) -> Phrase.of("key.not-longer", key.kid(), key.expires());
      case KeyAnswer.Replaced(var client, var fresh, var old) ->
          fresh.kid().equals(old.kid())
              ? cards.of(client, fresh).phrase("key.replaced.at-once", wording)
              : Phrase.of(
                  "key.replaced",
                  fresh.kid(),
                  client.settings().name(),
                  fresh.expires(),
                  old.kid(),
                  old.expires());
      case KeyAnswer.Refused(var violations) ->
          Phrase.of("key.refused", Violations.text(violations.getFirst(), wording));
      case KeyAnswer.NotAllowed(var client) -> notAllowed(client, wording);
      case KeyAnswer.Gone _ -> Phrase.of("key.gone");
    };
  }

  /** Whoever lacks a right is shown the way to it. */
  Message message(KeyAnswer answer, Wording wording) {
    var said = phrase(answer, wording);
    return answer instanceof KeyAnswer.NotAllowed(var client)
        ? WayToRight.message(said, environment(client), wording)
        : Kit.sentence(said.in(wording));
  }

  private Phrase notAllowed(Client client, Wording wording) {
    var environment = environment(client);
    return Phrase.of(
        "key.not-allowed." + environment.kind(),
        names.of(client.organisation()),
        EnvironmentNames.of(environment, wording));
  }

  private Environment environment(Client client) {
    return environments.find(client.environment()).orElseThrow();
  }
}
