package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.approval.Reach;
import org.junit.jupiter.api.Test;

/** Whom Portvakt takes to be in Slack when Slack does not answer. */
class SilentSlackIT {

  @Test
  void whoeverHasAnAccountIsTakenToBeThereSoThatNoOutageEscalates() {
    try (var withoutSlack = Installation.start(NoAnnouncer.class)) {
      var reach = withoutSlack.bean(Reach.class);
      var persons = withoutSlack.bean(Persons.class);
      var hilde = persons.byEmail("hilde.direktor@kartetaten.example").orElseThrow();
      var une = persons.register("Une Ute", "une@avsides.example", new Actor.System("test"));

      assertThat(reach.reaches(hilde.id())).isTrue();
      assertThat(reach.reaches(une.id())).isFalse();
    }
  }
}
