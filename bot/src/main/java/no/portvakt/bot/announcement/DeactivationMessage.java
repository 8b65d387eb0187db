package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Ending;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.ScopeDeactivation;

/** What people are told of a scope that is switched off. */
final class DeactivationMessage {

  private DeactivationMessage() {}

  /** To those who look after the scope: how the plan stands, and what they can do. */
  static Message ofPlan(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var title = said("deactivation.plan.title", dossier, wording);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title.in(wording)));
    blocks.add(Facts.of(dossier, wording).block());
    if (dossier.state().isOpen()) {
      blocks.add(new Prose(wording).line("deactivation.plan.next").block());
      blocks.add(Kit.actions(WithdrawButton.of(dossier, wording)));
    } else if (dossier.state() == RequestState.CREATED) {
      blocks.add(new Prose(wording).line("deactivation.plan.done").block());
      blocks.add(Kit.actions(reactivate(dossier, wording)));
    }
    var stands =
        dossier.state().isOpen() ? said("deactivation.plan", dossier, wording) : Ending.of(dossier);
    return Kit.message(title.in(wording) + ". " + stands.in(wording), blocks);
  }

  /** To consumers: until when they can use the scope, and why. */
  static Message notice(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var deactivation = (ScopeDeactivation) dossier.request().subject();
    var said = said("deactivation.notice", dossier, wording);
    var next = Phrase.of("deactivation.notice.next");
    return Kit.message(
        said.in(wording) + " " + deactivation.reason() + " " + next.in(wording),
        List.of(
            Kit.header(said("deactivation.notice.title", dossier, wording).in(wording)),
            new Prose(wording).line(said).quote(deactivation.reason()).line(next).block()));
  }

  /** To consumers who were told: the scope is off, or stays on after all. */
  static Message end(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var key =
        dossier.state() == RequestState.CREATED ? "deactivation.off" : "deactivation.stays-on";
    var said = said(key, dossier, wording);
    return Kit.message(
        said.in(wording),
        List.of(
            Kit.header(said(key + ".title", dossier, wording).in(wording)),
            new Prose(wording).line(said).block()));
  }

  static ButtonElement reactivate(Dossier dossier, Wording wording) {
    return Button.of("reactivate-scope", dossier.request().id().toString(), dossier.subject())
        .in(wording);
  }

  private static Phrase said(String key, Dossier dossier, Wording wording) {
    return Phrase.of(
        key,
        dossier.reference(),
        dossier.organisation().name(),
        dossier.subject(),
        dossier.environmentIn(wording),
        ((ScopeDeactivation) dossier.request().subject()).lastDay());
  }
}
