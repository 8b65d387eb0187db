package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A step that the engine has forgotten in a crash comes again as another one. */
class ToldOnceIT extends OnTheEngine {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired RecordingAnnouncer announcer;

  @Autowired
  @Qualifier("tellApprovers") JobHandler tellApprovers;

  @Autowired
  @Qualifier("remindApprovers") JobHandler remindApprovers;

  @Test
  void whatComesOnceIsToldOnceByWhicheverStep() throws Exception {
    var ordered = order();
    announcer.awaitTold(ordered, Occasion.APPROVAL_WANTED);

    tellApprovers.handle(Jobs.of(ordered.id(), 1));

    assertThat(announcer.about(ordered)).containsOnlyOnce(Occasion.APPROVAL_WANTED);
  }

  @Test
  void aReminderIsToldOncePerStep() throws Exception {
    var ordered = order();

    remindApprovers.handle(Jobs.of(ordered.id(), 1));
    remindApprovers.handle(Jobs.of(ordered.id(), 1));
    remindApprovers.handle(Jobs.of(ordered.id(), 2));

    assertThat(announcer.about(ordered)).filteredOn(Occasion.APPROVAL_REMINDER::equals).hasSize(2);
  }

  private Request order() {
    return ((OrderOutcome.Ordered) orderPrefix.order(world.order("ver2"), world.developer().id()))
        .request();
  }
}
