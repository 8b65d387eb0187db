package no.portvakt.bot.prerequisites;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.merkantile.MerkantileFields;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.merkantile.SaveOutcome;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.prerequisites.Prerequisites;
import org.springframework.stereotype.Component;

/** The button Fyll ut merkantile data, and its form. */
@Component
class FillingInMerkantile implements Listeners {

  private final Interactions interactions;
  private final Dossiers dossiers;
  private final Merkantile merkantile;
  private final Roles roles;
  private final Prerequisites prerequisites;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  FillingInMerkantile(
      Interactions interactions,
      Dossiers dossiers,
      Merkantile merkantile,
      Roles roles,
      Prerequisites prerequisites,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.interactions = interactions;
    this.dossiers = dossiers;
    this.merkantile = merkantile;
    this.roles = roles;
    this.prerequisites = prerequisites;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "fill-merkantile", this::open);
    interactions.sent(app, MerkantileModal.ID, this::save);
  }

  private void open(Click click) {
    var found = dossiers.find(click.requestId());
    objection(found, click.who())
        .ifPresentOrElse(
            why -> dialogue.aside(click, why),
            () -> {
              var dossier = found.orElseThrow();
              dialogue.open(click, MerkantileModal.of(dossier, known(dossier), click.wording()));
            });
  }

  private MerkantileForm known(Dossier dossier) {
    return merkantile
        .ofProvider(
            String.valueOf(dossier.request().environment()), dossier.organisation().number())
        .map(MerkantileFields::of)
        .orElseGet(MerkantileFields::empty);
  }

  private Response save(Sent sent) {
    var found = dossiers.find(sent.errand().requestId());
    if (found.isEmpty() || !(sent.who() instanceof Who.Known known)) {
      return sent.told(MerkantileModal.TITLE, objection(found, sent.who()).orElseThrow());
    }
    var request = found.get().request();
    var form = MerkantileFields.in(sent.entered());
    return switch (prerequisites.saveMerkantile(request, form, known.person().id())) {
      case SaveOutcome.Refused(var violations) ->
          sent.wrong(Violations.byField(violations, sent.wording()));
      case SaveOutcome.Saved _ -> {
        afterwards.run(() -> copies.refresh(request.id()));
        yield sent.told(
            MerkantileModal.TITLE,
            Phrase.of("merkantile.saved", found.get().organisation().name()));
      }
    };
  }

  /** What is registered is for the organisation's own to see. */
  private Optional<Phrase> objection(Optional<Dossier> dossier, Who who) {
    if (!(who instanceof Who.Known known)) {
      return Optional.of(Phrase.of("refusal.stranger"));
    }
    return dossier.isEmpty()
        ? Optional.of(Phrase.of("refusal.unknown"))
        : dossier
            .filter(found ->
                !roles.holds(known.person().id(), found.organisation().number(), Role.MEMBER))
            .map(found -> Phrase.of("merkantile.not-member", found.organisation().name()));
  }
}
