package no.portvakt.registry.right;

import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import no.portvakt.registry.right.RightOutcome.Done;
import no.portvakt.registry.right.RightOutcome.NeedsIntegration;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;

/** The right to act for others stands and falls with the right to have clients. */
@RegistryIT
class SupplierRightIT extends RightsUnderTest {

  @Test
  void supplierNeedsIntegrationForAtLeastAsLong() {
    assertThat(give(SUPPLIER, null)).isEqualTo(new NeedsIntegration());
    rights.give("ver2", etat, ola, INTEGRATION, hilde, null, CAUSE);
    assertThat(give(SUPPLIER, null)).isEqualTo(new NeedsIntegration());

    give(INTEGRATION, in(10));
    assertThat(give(SUPPLIER, null)).isEqualTo(new NeedsIntegration());
    assertThat(give(SUPPLIER, in(11))).isEqualTo(new NeedsIntegration());
    assertThat(give(SUPPLIER, in(10))).isEqualTo(new Done(Set.of(SUPPLIER)));

    give(INTEGRATION, null);
    assertThat(give(SUPPLIER, null)).isEqualTo(new Done(Set.of(SUPPLIER)));
  }

  @Test
  void integrationThatHasRunOutIsNoGroundForSupplier() {
    give(INTEGRATION, in(1));
    give(SUPPLIER, in(1));
    clock.move(Duration.ofDays(2));

    assertThat(rights.holds("prod", etat, ola, SUPPLIER)).isFalse();
    assertThat(give(SUPPLIER, in(1))).isEqualTo(new NeedsIntegration());
  }

  @Test
  void takingIntegrationTakesSupplierInOneEntry() {
    give(INTEGRATION, null);
    give(SUPPLIER, in(10));

    assertThat(take(INTEGRATION)).isEqualTo(new Done(Set.of(INTEGRATION, SUPPLIER)));

    assertThat(rights.of(ola)).isEmpty();
    assertThat(audit())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("right.taken")
        .contains("\"INTEGRATION.before\":\"held\"", "\"SUPPLIER.after\":\"not held\"");
  }

  @Test
  void takingSupplierLeavesIntegration() {
    give(INTEGRATION, null);
    give(SUPPLIER, null);

    assertThat(take(SUPPLIER)).isEqualTo(new Done(Set.of(SUPPLIER)));

    assertThat(rights.of(ola)).extracting(RightHolding::right).containsExactly(INTEGRATION);
  }

  @Test
  void supplierThatHasRunOutDoesNotKeepIntegrationFromBeingTaken() {
    give(INTEGRATION, null);
    give(SUPPLIER, in(1));
    clock.move(Duration.ofDays(2));

    assertThat(take(INTEGRATION)).isEqualTo(new Done(Set.of(INTEGRATION)));

    assertThat(audit()).last().asString().doesNotContain("SUPPLIER");
  }

  @Test
  void integrationThatEndsEarlierTakesSupplierAlong() {
    give(INTEGRATION, null);
    give(SUPPLIER, in(20));
    var end = in(10);

    assertThat(give(INTEGRATION, end)).isEqualTo(new Done(Set.of(INTEGRATION, SUPPLIER)));

    assertThat(rights.of(ola)).extracting(RightHolding::expires).containsExactly(end, end);
    assertThat(give(INTEGRATION, in(30))).isEqualTo(new Done(Set.of(INTEGRATION)));
    assertThat(rights.holds("prod", etat, ola, SUPPLIER)).isTrue();
  }

  @Test
  void supplierIsNeverHeldWithoutIntegrationHoweverTheyCross() throws Exception {
    for (int round = 0; round < 10; round++) {
      give(INTEGRATION, null);

      var outcomes =
          Race.among(2, runner -> runner == 0 ? give(SUPPLIER, null) : take(INTEGRATION));

      assertThat(outcomes.getFirst()).isInstanceOfAny(Done.class, NeedsIntegration.class);
      assertThat(rights.of(ola)).isEmpty();
    }
  }

  @Test
  void supplierNeverOutlastsIntegrationWhateverIsGivenAndTaken() {
    var random = Seeded.random("supplierNeverOutlastsIntegrationWhateverIsGivenAndTaken");
    var changed = EnumSet.noneOf(Right.class);
    for (int step = 0; step < 300; step++) {
      var right = random.nextBoolean() ? INTEGRATION : SUPPLIER;
      var outcome =
          switch (random.nextInt(5)) {
            case 0 -> take(right);
            case 1 -> give(right, null);
            default -> give(right, in(1 + random.nextInt(30)));
          };
      clock.move(Duration.ofDays(random.nextInt(3)));

      if (outcome instanceof Done done) {
        changed.addAll(done.changed());
      }
      var ends = new EnumMap<Right, Instant>(Right.class);
      rights
          .of(ola)
          .forEach(held ->
              ends.put(held.right(), held.expires() == null ? Instant.MAX : held.expires()));
      if (ends.containsKey(SUPPLIER)) {
        assertThat(ends.get(INTEGRATION)).isNotNull().isAfterOrEqualTo(ends.get(SUPPLIER));
      }
    }
    assertThat(changed).containsExactly(INTEGRATION, SUPPLIER);
  }
}
