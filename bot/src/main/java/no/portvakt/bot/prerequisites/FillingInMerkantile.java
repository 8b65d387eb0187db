package no.portvakt.bot.prerequisites;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.util.UUID;
import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.merkantile.SaveOutcome;
import no.portvakt.workflows.prerequisites.Prerequisites;
import org.springframework.stereotype.Component;

/** The button Fyll ut merkantile data, and its form. */
@Component
class FillingInMerkantile implements Listeners {

  private final Callers callers;
  private final Dossiers dossiers;
  private final Merkantile merkantile;
  private final Prerequisites prerequisites;
  private final Dialogue dialogue;
  private final LiveCopies copies;
  private final Afterwards afterwards;

  FillingInMerkantile(
      Callers callers,
      Dossiers dossiers,
      Merkantile merkantile,
      Prerequisites prerequisites,
      Dialogue dialogue,
      LiveCopies copies,
      Afterwards afterwards) {
    this.callers = callers;
    this.dossiers = dossiers;
    this.merkantile = merkantile;
    this.prerequisites = prerequisites;
    this.dialogue = dialogue;
    this.copies = copies;
    this.afterwards = afterwards;
  }

  @Override
  public void register(App app) {
    app.blockAction(
        "fill-merkantile",
        (request, context) -> {
          open(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
    app.viewSubmission(
        MerkantileModal.ID,
        (request, context) ->
            save(Entered.in(request.getPayload().getView()), callers.of(context), context));
  }

  private void open(Click click) {
    dossiers
        .find(click.requestId())
        .ifPresentOrElse(
            dossier ->
                dialogue.open(click, MerkantileModal.of(dossier, known(dossier), click.wording())),
            () -> dialogue.aside(click, Phrase.of("refusal.unknown")));
  }

  private MerkantileForm known(Dossier dossier) {
    return merkantile
        .ofProvider(
            String.valueOf(dossier.request().environment()), dossier.organisation().number())
        .map(MerkantileFields::of)
        .orElseGet(MerkantileFields::empty);
  }

  private Response save(Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    var dossier = dossiers.find(Click.idIn(entered.about())).orElse(null);
    if (dossier == null || !(who instanceof Who.Known known)) {
      return told(
          Phrase.of(dossier == null ? "refusal.unknown" : "refusal.stranger"), wording, context);
    }
    return save(dossier, MerkantileFields.in(entered), known.person().id(), wording, context);
  }

  private Response save(
      Dossier dossier,
      MerkantileForm form,
      UUID person,
      Wording wording,
      ViewSubmissionContext context) {
    return switch (prerequisites.saveMerkantile(dossier.request(), form, person)) {
      case SaveOutcome.Refused(var violations) ->
          context.ackWithErrors(Violations.byField(violations, wording));
      case SaveOutcome.Saved _ -> {
        afterwards.run(() -> copies.refresh(dossier.request().id()));
        yield told(Phrase.of("merkantile.saved", dossier.organisation().name()), wording, context);
      }
    };
  }

  private static Response told(Phrase phrase, Wording wording, ViewSubmissionContext context) {
    return context.ackWithUpdate(
        Form.notice(wording, wording.text("merkantile.title"), Kit.prose(phrase.in(wording))));
  }
}
