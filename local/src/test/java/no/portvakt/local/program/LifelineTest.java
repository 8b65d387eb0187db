package no.portvakt.local.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {

  @Test
  void endsTheChildrenOfAParentThatWasKilled(@TempDir Path folder) throws IOException {
    var note = folder.resolve("child");
    var classPath = System.getProperty("java.class.path");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = List.of(java, "-cp", classPath, Parent.class.getName(), note.toString());
    var parent = Child.startUntied(command, Map.of(), folder.resolve("log"));
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(note));
    var child = ProcessHandle.of(Long.parseLong(Files.readString(note))).orElseThrow();

    ProcessHandle.of(parent.pid()).ifPresent(ProcessHandle::destroyForcibly);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(child.isAlive()).isFalse());
  }

  /** Starts a child that would live for an hour, and waits. */
  static final class Parent {

    private Parent() {}

    public static void main(String[] arguments) throws IOException {
      var note = Path.of(arguments[0]);
      var child = Child.start(List.of("sleep", "3600"), Map.of(), note.resolveSibling("sleep"));
      var draft = note.resolveSibling("draft");
      Files.writeString(draft, Long.toString(child.pid()));
      Files.move(draft, note);
      child.await();
    }
  }
}
