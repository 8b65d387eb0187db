package no.portvakt.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Checkpoints;
import no.portvakt.registry.audit.Verification;
import org.junit.jupiter.api.Test;

/** One checkpoint a day in the channel, of however many instances and attempts. */
class DailyCheckpointIT {

  private static final String CHANNEL = "C0REVISJON";

  @Test
  void isPostedOnceByTwoInstances() {
    var database = TestStack.postgres().newDatabase();
    try (var workspace = SlackWorkspace.start(SlackWorkspaceConfig.demo())) {
      String[] settings = {
        "portvakt.slack.api-url=" + workspace.apiUrl(), "portvakt.slack.audit-channel=" + CHANNEL
      };
      try (var one = Installation.start(database, NoAnnouncer.class, settings);
          var other = Installation.start(database, NoAnnouncer.class, settings)) {
        one.bean(DailyCheckpoint.class).postWhatIsDue();
        other.bean(DailyCheckpoint.class).postWhatIsDue();
        one.bean(DailyCheckpoint.class).postWhatIsDue();

        var posted = workspace.as("U0ODD").messages(CHANNEL);
        assertThat(posted).hasSize(1);
        var line = posted.getFirst().text().split("```", -1)[1];
        assertThat(other.bean(Checkpoints.class).verifyAgainst(line))
            .isInstanceOf(Verification.Intact.class);
      }
    }
  }
}
