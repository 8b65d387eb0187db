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
  void gives_each_asker_an_empty_database_of_one_server() {
    var one = TestStack.postgres();
    var other = TestStack.postgres();

    assertThat(other).isEqualTo(one);
    assertThat(one.newDatabase()).isNotEqualTo(other.newDatabase());
  }

  @Test
  void is_found_by_a_second_client_and_outlives_a_stale_trace() throws IOException {
    Files.writeString(folder.resolve("native.address"), "http://127.0.0.1:1/");

    var first = new KeeperClient(folder, Implementation.NATIVE).ask("mail");
    var second = new KeeperClient(folder, Implementation.NATIVE).ask("mail");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void is_started_anew_when_its_keeper_was_killed() throws IOException {
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
