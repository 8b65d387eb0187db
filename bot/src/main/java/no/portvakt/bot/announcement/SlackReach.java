package no.portvakt.bot.announcement;

import java.util.UUID;
import no.portvakt.workflows.approval.Reach;
import org.springframework.stereotype.Component;

/** In reach is who has an account in our workspaces that can be written to. */
@Component
class SlackReach implements Reach {

  private final Recipients recipients;

  SlackReach(Recipients recipients) {
    this.recipients = recipients;
  }

  @Override
  public boolean reaches(UUID person) {
    return recipients.isReachable(person);
  }
}
