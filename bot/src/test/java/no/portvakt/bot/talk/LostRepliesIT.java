package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.bot.Told;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T7: the engine does what it is asked to, and Portvakt is not told. */
@Tag("once")
class LostRepliesIT {

  private static final int ORDERS = 12;

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @AfterEach
  void heal() {
    portvakt.engine.heal();
  }

  @Test
  void anOrderHasOneProcessOneRegistrationAndOneMessageToEach() {
    portvakt.awaitSent();
    var engine = new EngineMeters(TestStack.engine());
    long instances = engine.instances();
    long incidents = engine.incidents();

    portvakt.engine.loseReplies(Seeded.random(LostRepliesIT.class));
    var orders = Stream.generate(() -> StoredOrder.by(portvakt)).limit(ORDERS).toList();
    orders.forEach(order -> order.awaitTold(Told.WHEN_OPEN));
    orders.forEach(StoredOrder::approve);
    orders.forEach(order -> order.awaitTold(Told.WHEN_CLOSED));

    assertThat(portvakt.engine.felt()).isGreaterThan(2);
    assertThat(engine.instances() - instances).isEqualTo(ORDERS);
    assertThat(engine.incidents()).isEqualTo(incidents);
    assertThat(orders).allMatch(order -> order.registrations() == 1);
  }
}
