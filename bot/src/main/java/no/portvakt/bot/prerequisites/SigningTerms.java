package no.portvakt.bot.prerequisites;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.TextSettings;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.prerequisites.Prerequisites;
import org.springframework.stereotype.Component;

/** The button Signer bruksvilkår, and its form. */
@Component
class SigningTerms implements Listeners {

  private final Interactions interactions;
  private final Dossiers dossiers;
  private final Prerequisites prerequisites;
  private final TextSettings settings;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  SigningTerms(
      Interactions interactions,
      Dossiers dossiers,
      Prerequisites prerequisites,
      TextSettings settings,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.interactions = interactions;
    this.dossiers = dossiers;
    this.prerequisites = prerequisites;
    this.settings = settings;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "sign-terms", this::open);
    interactions.sent(app, TermsModal.ID, this::sign);
  }

  private void open(Click click) {
    var dossier = dossiers.find(click.requestId());
    objection(dossier, click.who())
        .ifPresentOrElse(
            why -> dialogue.aside(click, why),
            () ->
                dialogue.open(
                    click,
                    TermsModal.of(dossier.orElseThrow(), settings.terms(), click.wording())));
  }

  private Response sign(Sent sent) {
    if (!sent.entered().ticked(TermsModal.ACCEPT)) {
      return sent.wrong(Map.of(TermsModal.ACCEPT, sent.wording().text("violation.terms.accept")));
    }
    var found = dossiers.find(sent.errand().requestId());
    if (found.isEmpty() || !(sent.who() instanceof Who.Known known)) {
      return sent.told(TermsModal.TITLE, objection(found, sent.who()).orElseThrow());
    }
    var organisation = found.get().organisation();
    boolean signed = prerequisites.signTerms(organisation.number(), known.person().id());
    if (signed) {
      afterwards.run(() -> copies.refresh(found.get().request().id()));
    }
    return sent.told(
        TermsModal.TITLE,
        Phrase.of(signed ? "terms.signed" : "terms.not-administrator", organisation.name()));
  }

  private static Optional<Phrase> objection(Optional<Dossier> dossier, Who who) {
    if (!(who instanceof Who.Known known)) {
      return Optional.of(Phrase.of("refusal.stranger"));
    }
    return dossier.isEmpty()
        ? Optional.of(Phrase.of("refusal.unknown"))
        : dossier
            .filter(found -> !found.administrators().contains(known.person()))
            .map(found -> Phrase.of("terms.not-administrator", found.organisation().name()));
  }
}
