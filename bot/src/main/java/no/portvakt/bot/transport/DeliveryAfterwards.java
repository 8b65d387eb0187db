package no.portvakt.bot.transport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects what is to be done after a delivery, and starts it when the answer has been sent. */
@Component
class DeliveryAfterwards implements Afterwards {

  private static final Logger log = LoggerFactory.getLogger(DeliveryAfterwards.class);

  @Override
  public void run(Runnable task) {
    Delivery.current().ifPresentOrElse(delivery -> delivery.afterwards(task), () -> start(task));
  }

  /** Called when the answer has been sent; the tasks of one delivery run in their order. */
  void start(Delivery delivery) {
    var tasks = delivery.afterwards();
    if (!tasks.isEmpty()) {
      start(() -> tasks.forEach(DeliveryAfterwards::attempt));
    }
  }

  private static void start(Runnable task) {
    Thread.ofPlatform().daemon().name("afterwards").start(() -> attempt(task));
  }

  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.warn("What was to be done after a delivery failed", new Unsaid(e));
    }
  }
}
