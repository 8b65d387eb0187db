package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Processes whose steps are held, and what people do about them meanwhile. */
@Component
class UnderWay {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HeldWorkers workers;
  private final List<Way> ways = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  UnderWay(HeldWorkers workers) {
    this.workers = workers;
  }

  private record Way(UUID id, BooleanSupplier over, BooleanSupplier waiting) {}

  private record Deed(BooleanSupplier ready, Runnable act) {}

  /**
   * @param id of the request or key
   * @param over whether its process has done all
   * @param waiting whether it is right that none of its steps is held
   */
  void add(UUID id, BooleanSupplier over, BooleanSupplier waiting) {
    ways.add(new Way(id, over, waiting));
  }

  /** Done once, as soon as it is time. */
  void when(BooleanSupplier ready, Runnable act) {
    deeds.add(new Deed(ready, act));
  }

  /** Waits until none goes on by itself. */
  void awaitRest() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List.copyOf(deeds).stream()
              .filter(deed -> deed.ready().getAsBoolean())
              .forEach(this::act);
          assertThat(ways).filteredOn(way -> !isAtRest(way)).isEmpty();
        });
  }

  boolean areAllOver() {
    return ways.stream().allMatch(way -> way.over().getAsBoolean());
  }

  private void act(Deed deed) {
    deeds.remove(deed);
    deed.act().run();
  }

  private boolean isAtRest(Way way) {
    return workers.holds(way.id()) || way.over().getAsBoolean() || way.waiting().getAsBoolean();
  }
}
