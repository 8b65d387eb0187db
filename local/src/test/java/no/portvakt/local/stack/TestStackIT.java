package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStackIT {

  @TempDir Path folder;

  @AfterEach
  void endKeepers() throws IOException {
    var homes = folder.resolve("native");
    if (Files.exists(homes)) {
      try (var keepers = Files.list(homes)) {
        keepers
            .flatMap(
                home -> ProcessHandle.of(Long.parseLong(home.getFileName().toString())).stream())
            .forEach(TestStackIT::kill);
      }
    }
  }

  @Test
  void givesEachAskerAnEmptyDatabaseOfOneServer() {
    var one = TestStack.postgres();
    var other = TestStack.postgres();

    assertThat(other).isEqualTo(one);
    assertThat(one.newDatabase()).isNotEqualTo(other.newDatabase());
  }

  @Test
  void isFoundByASecondClientAndOutlivesAStaleTrace() throws IOException {
    Files.writeString(folder.resolve("native.address"), "http://127.0.0.1:1/");

    var first = new KeeperClient(folder, Implementation.NATIVE).ask("mail");
    var second = new KeeperClient(folder, Implementation.NATIVE).ask("mail");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void isStartedAnewWhenItsKeeperWasKilled() throws IOException {
    var client = new KeeperClient(folder, Implementation.NATIVE);
    var first = client.ask("mail");

    endKeepers();

    assertThat(client.ask("mail")).isNotEqualTo(first);
  }

  private static void kill(ProcessHandle keeper) {
    keeper.destroyForcibly();
    keeper.onExit().join();
  }
}
