package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.RoleForm;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/** An installation that has no channel for what takes effect on one person's word. */
class WithoutNoticesIT {

  @Test
  void thoseConcernedAreToldAndNobodyElse() {
    try (var slack = SlackWorkspace.start(SlackWorkspaceConfig.demo());
        var portvakt =
            Installation.start(
                NoAnnouncer.class,
                "portvakt.slack.api-url=" + slack.apiUrl(),
                "portvakt.slack.notice-channel=")) {
      var persons = portvakt.bean(Persons.class);
      var hilde = persons.byEmail("hilde.direktor@kartetaten.example").orElseThrow().id();
      var ola = persons.byEmail("ola.utvikler@kartetaten.example").orElseThrow().id();
      var outcome =
          portvakt
              .bean(ChangeApiAdministrator.class)
              .appoint(new RoleForm("313100200", ola, "Ny oppgave"), hilde);
      var request = ((AccessOutcome.Asked) outcome).request();

      portvakt.bean(Announcer.class).announce(new Announcement(request, Occasion.CLOSED, ""));

      for (var user : List.of("U0HILDE", "U0OLA")) {
        slack.as(user).awaitDm(dm -> dm.says(request.reference()));
      }
      assertThat(slack.as("U0NINA").messages(Notices.CHANNEL)).isEmpty();
    }
  }
}
