package no.portvakt.bot.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whole stories, played in a browser on everything that {@code ./run} starts. */
@Tag("once")
@TestMethodOrder(OrderAnnotation.class)
class EndToEndIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path home;

  private static House house;
  private static Browser browser;

  @BeforeAll
  static void open() {
    house = House.start(home);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    try (var _ = house;
        var _ = browser) {
      // whatever becomes of the one, the other is closed
    }
  }

  @Test
  @Order(1)
  void aPrefixIsOrderedApprovedSeenAndRegisteredWhateverIsKilled()
      throws IOException, InterruptedException {
    new PrefixStory(house, browser).play();
  }

  @Test
  @Order(2)
  void whatIsAskedForIsHeldUsedAndTakenBack() {
    new ProductionStory(house, browser, home.resolve("keys")).play();
  }

  @Test
  @Order(3)
  void theCommandsOfReadmeGetAToken() throws IOException {
    new ReadmeProof(house, home).run();
  }
}
