package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.UUID;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.HandOn;
import org.springframework.stereotype.Component;

/** The button Overlat: opens a modal for whom to hand the decision on to, and why. */
@Component
class HandingOn implements Listeners {

  private final Interactions interactions;
  private final Dossiers dossiers;
  private final EarlyCheck check;
  private final HandOnForm form;
  private final HandOn handOn;
  private final Refusal refusal;
  private final Dialogue dialogue;
  private final Aftermath aftermath;

  HandingOn(
      Interactions interactions,
      Dossiers dossiers,
      EarlyCheck check,
      HandOnForm form,
      HandOn handOn,
      Refusal refusal,
      Dialogue dialogue,
      Aftermath aftermath) {
    this.interactions = interactions;
    this.dossiers = dossiers;
    this.check = check;
    this.form = form;
    this.handOn = handOn;
    this.refusal = refusal;
    this.dialogue = dialogue;
    this.aftermath = aftermath;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, HandOnForm.ID, this::open);
    interactions.sent(app, HandOnForm.ID, this::submit);
  }

  private void open(Click click) {
    var found = dossiers.find(click.requestId());
    var objection = check.objectionToHandingOn(found, click.who());
    if (objection.isPresent()) {
      aftermath.refuse(click, objection.get());
    } else if (click.who() instanceof Who.Known known) {
      open(click, found.orElseThrow(), known.person());
    }
  }

  private void open(Click click, Dossier dossier, Person person) {
    form.of(dossier, person, click.errand(), click.wording())
        .ifPresentOrElse(
            view -> dialogue.open(click, view), () -> dialogue.aside(click, nobody(dossier)));
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.told(Objection.TITLE, Phrase.of("refusal.stranger"));
    }
    var comment = sent.entered().text(HandOnForm.COMMENT);
    if (Sensitive.in(comment).isPresent()) {
      return wrong(sent, HandOnForm.COMMENT, Phrase.of("violation.text.sensitive"));
    }
    var answer = handOn(sent, known.person().id(), comment);
    var objection = refusal.of(answer);
    if (answer instanceof Answer.BadText) {
      return wrong(sent, HandOnForm.COMMENT, objection.orElseThrow().why());
    }
    if (answer instanceof Answer.NoTaker || answer instanceof Answer.HandedOnAlready) {
      return wrong(sent, HandOnForm.TAKER, objection.orElseThrow().why());
    }
    aftermath.show(sent.errand(), known);
    return objection
        .map(why -> sent.shown(why.notice(sent.wording())))
        .orElseGet(() -> sent.told(Objection.TITLE, recorded(sent)));
  }

  private Answer handOn(Sent sent, UUID person, String comment) {
    var requestId = sent.errand().requestId();
    var taker = sent.entered().choice(HandOnForm.TAKER);
    return taker.equals(HandOnForm.FALLBACK)
        ? handOn.toFallback(requestId, person, comment)
        : handOn.toPerson(requestId, person, taker, comment);
  }

  private Phrase recorded(Sent sent) {
    var dossier = dossiers.find(sent.errand().requestId()).orElseThrow();
    var taker = dossier.takerIn(sent.wording(), dossier.handovers().getLast());
    return Phrase.of("recorded.hand-on", dossier.reference(), taker);
  }

  private static Phrase nobody(Dossier dossier) {
    var approval = dossier.approval();
    return approval == null
        ? Phrase.of("refusal.unknown")
        : Phrase.of("hand-on.nobody", dossier.reference(), approval.deadline());
  }

  private static Response wrong(Sent sent, String field, Phrase why) {
    return sent.wrong(Map.of(field, why.in(sent.wording())));
  }
}
