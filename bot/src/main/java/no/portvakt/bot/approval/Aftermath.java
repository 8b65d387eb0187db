package no.portvakt.bot.approval;

import no.portvakt.bot.announcement.LiveCopies;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Errand;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.status.Statuses;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** Shows at once what an answer changed: where it came from, and in every message about it. */
@Component
class Aftermath {

  private final Statuses statuses;
  private final SlackApi slack;
  private final LiveCopies copies;
  private final Dialogue dialogue;
  private final Afterwards afterwards;

  Aftermath(
      Statuses statuses,
      SlackApi slack,
      LiveCopies copies,
      Dialogue dialogue,
      Afterwards afterwards) {
    this.statuses = statuses;
    this.slack = slack;
    this.copies = copies;
    this.dialogue = dialogue;
    this.afterwards = afterwards;
  }

  void show(Errand errand, Who.Known known) {
    afterwards.run(() -> renewStatus(errand, known));
    afterwards.run(() -> copies.refresh(errand.requestId()));
  }

  /** Tells whoever clicked why that does not count, and shows how things stand. */
  void refuse(Click click, Objection objection) {
    dialogue.aside(click, objection.message(click.wording()));
    if (click.who() instanceof Who.Known known) {
      show(click.errand(), known);
    }
  }

  private void renewStatus(Errand errand, Who.Known known) {
    if (!errand.status().isEmpty()) {
      statuses
          .of(errand.requestId(), known)
          .ifPresent(status -> slack.respond(errand.status(), Response.replacing(status)));
    }
  }
}
