package no.portvakt.bot.transport;

import no.portvakt.bot.slack.SlackSettings;
import org.springframework.stereotype.Component;

/** The workspaces that are let in: the payload's, and whoever acts must belong to one as well. */
@Component
class Workspaces {

  private final SlackSettings settings;

  Workspaces(SlackSettings settings) {
    this.settings = settings;
  }

  boolean admit(Payload payload) {
    var claimed = payload.workspaces();
    return claimed.stream().anyMatch(settings.workspaces()::contains)
        && payload
            .userWorkspace()
            .map(own -> settings.workspaces().contains(own) || claimed.contains(own))
            .orElse(true);
  }
}
