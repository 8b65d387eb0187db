package no.portvakt.bot.prerequisites;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.TextSettings;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.prerequisites.Prerequisites;
import org.springframework.stereotype.Component;

/** The button Signer bruksvilkår, and its form. */
@Component
class SigningTerms implements Listeners {

  private final Callers callers;
  private final Dossiers dossiers;
  private final Prerequisites prerequisites;
  private final TextSettings settings;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  SigningTerms(
      Callers callers,
      Dossiers dossiers,
      Prerequisites prerequisites,
      TextSettings settings,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.callers = callers;
    this.dossiers = dossiers;
    this.prerequisites = prerequisites;
    this.settings = settings;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    app.blockAction(
        "sign-terms",
        (request, context) -> {
          open(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
    app.viewSubmission(
        TermsModal.ID,
        (request, context) ->
            sign(Entered.in(request.getPayload().getView()), callers.of(context), context));
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

  private Response sign(Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    if (!entered.ticked(TermsModal.ACCEPT)) {
      return context.ackWithErrors(
          Map.of(TermsModal.ACCEPT, wording.text("violation.terms.accept")));
    }
    var found = dossiers.find(Click.idIn(entered.about()));
    if (found.isEmpty() || !(who instanceof Who.Known known)) {
      return told(objection(found, who).orElseThrow(), wording, context);
    }
    var organisation = found.get().organisation();
    boolean signed = prerequisites.signTerms(organisation.number(), known.person().id());
    if (signed) {
      afterwards.run(() -> copies.refresh(found.get().request().id()));
    }
    return told(
        Phrase.of(signed ? "terms.signed" : "terms.not-administrator", organisation.name()),
        wording,
        context);
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

  private static Response told(Phrase phrase, Wording wording, ViewSubmissionContext context) {
    return context.ackWithUpdate(
        Form.notice(wording, wording.text("terms.title"), Kit.prose(phrase.in(wording))));
  }
}
